/// The list of all articles, newest first, by year.
struct ArticleIndex {
  let renderer: PageRenderer

  var jobs: [PageRenderer.Job] {
    let site = renderer.site
    let frame = PageFrame(
      path: "articles/",
      kind: "articles",
      title: site.strings[.articles],
      heading: site.strings[.articles],
      breadcrumbs: [(site.configuration.title, "")]
    )
    return ArticlesByYear(renderer, frame, articles: Array(site.articles.indices)).jobs
  }
}
