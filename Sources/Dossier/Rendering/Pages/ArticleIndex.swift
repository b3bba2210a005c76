/// The list of all articles, newest first, by year.
struct ArticleIndex {
  let renderer: PageRenderer

  private var site: Site {
    _read { yield renderer.site }
  }

  var jobs: [PageRenderer.Job] {
    let count = site.strings.count(site.articles.count, .article)
    let frame = PageFrame(
      path: "articles/",
      kind: "articles",
      title: site.strings[.articles],
      heading: site.strings[.articles],
      description: site.strings.text(.newestFirst, ("count", count)),
      breadcrumbs: [(site.configuration.title, "")]
    )
    let list = ArticlesByYear(site: site, articles: Array(site.articles.indices), path: frame.path)
    return ListPages(
      renderer: renderer,
      frame: frame,
      template: "articles",
      marks: list.marks,
      key: list.key,
      content: list.content
    ).jobs
  }
}
