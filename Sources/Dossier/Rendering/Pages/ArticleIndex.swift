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
    let marks = site.articles.indices.map { site.mark(ofArticle: $0) }
    let years = site.articles.indices.lazy.map { year(ofArticle: $0) }
    let jump = JumpBar(years, Pagination(marks, first: frame.path), id: JumpBar.id)
    return ListPages(
      renderer: renderer,
      frame: frame,
      template: "articles",
      marks: marks,
      key: { range in
        Digest { writer in
          jump.add(to: &writer)
          writer.add(range) { $1.add(site.numbers[$0]) }
        }
      },
      content: { range, root, pagination in
        var object = content(range, root)
        object.set("jump", jump.values(root, pagination))
        return object
      }
    ).jobs
  }

  private func year(ofArticle index: Int) -> String {
    site.articles.date(index).map { String($0.year) } ?? site.strings[.undated]
  }

  private func content(_ range: Range<Int>, _ root: String) -> Object {
    let years = Runs.split(range) { year(ofArticle: $0) }
    var object = Object()
    object.set(
      "groups",
      years.map { year in
        .object(
          Object([
            ("label", .text(year.label)), ("id", .text(JumpBar.id(ofYear: year.label))),
            ("items", .list(year.items.map { site.card($0, root: root) })),
          ])
        )
      }
    )
    return object
  }
}
