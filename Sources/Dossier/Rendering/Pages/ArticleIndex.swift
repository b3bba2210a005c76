internal import Mustache

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
    return ListPages(
      renderer: renderer,
      frame: frame,
      template: "articles",
      marks: site.articles.indices.map { site.mark(ofArticle: $0) },
      key: { range in Digest { $0.add(range) { $1.add(site.numbers[$0]) } } },
      content: { range, root, _ in content(range, root) }
    ).jobs
  }

  private func content(_ range: Range<Int>, _ root: String) -> Object {
    let years = Runs.split(range) {
      site.articles.date($0).map { String($0.year) } ?? site.strings[.undated]
    }
    var object = Object()
    object.set(
      "groups",
      years.map { year in
        .object(
          Object([
            ("label", .text(year.label)), ("id", .text("year-\(Slug.make(from: year.label))")),
            ("items", .list(year.items.map { site.card($0, root: root) })),
          ])
        )
      }
    )
    return object
  }
}
