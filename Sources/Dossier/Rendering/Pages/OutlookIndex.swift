internal import Mustache

/// What to watch: the outlook sections of all articles, newest first.
struct OutlookIndex {
  let renderer: PageRenderer

  private var site: Site {
    _read { yield renderer.site }
  }

  var jobs: [PageRenderer.Job] {
    let outlooks = site.crossReference.implications.indices.filter {
      site.kind(ofImplication: $0) == .outlook
    }
    let frame = PageFrame(
      path: "outlook/",
      kind: "outlook",
      title: site.strings[.whatToWatch],
      heading: site.strings[.whatToWatch],
      description: site.strings.text(.outlookDescription, counting: outlooks.count, .outlook),
      breadcrumbs: [(site.configuration.title, "")],
      feed: Feed.folder(of: .outlook, site).map { ($0, site.strings[.feedOfOutlooks]) }
    )
    let actors = site.actors(by: { site.crossReference.outlooks(for: $0).count })
    return ListPages(
      renderer: renderer,
      frame: frame,
      template: "outlook",
      total: outlooks.count,
      content: { range, root, _ in
        var object = Object()
        object.set("items", outlooks[range].map { site.implication($0, root: root) })
        object.set(
          "actors",
          actors.map { id in
            let count = site.crossReference.outlooks(for: id).count
            return site.link(id, root: root, count: count, countLabel: site.strings.count(count, .outlook))
          }
        )
        return object
      }
    ).jobs
  }
}
