internal import Mustache

/// The outlook sections of all articles, newest first.
struct OutlookIndex {
  let renderer: PageRenderer

  private var site: Site {
    _read { yield renderer.site }
  }

  var jobs: [PageRenderer.Job] {
    let all = site.crossReference.implications.indices.filter {
      site.kind(ofImplication: $0) == .outlook
    }
    let outlooks = all.prefix(ListPages.newest)
    let frame = PageFrame(
      path: "outlook/",
      kind: "outlook",
      title: site.strings[.outlook],
      heading: site.strings[.outlook],
      description: site.strings.text(.outlookDescription, counting: all.count, .outlook),
      breadcrumbs: [(site.configuration.title, "")],
      feed: Feed.folder(of: .outlook, site).map { ($0, site.strings[.feedOfOutlooks]) }
    )
    func count(_ id: EntityID) -> Int { site.crossReference.outlooks(for: id).count }
    // An event that is over is nobody to watch.
    let actors = site.actors { site.gazetteer.kind(of: $0) == .event ? 0 : count($0) }
      .map { (id: $0, count: count($0)) }
    return ListPages(
      renderer: renderer,
      frame: frame,
      template: "outlook",
      marks: outlooks.map { site.mark(ofImplication: $0) },
      key: { range in
        Digest { writer in
          for index in outlooks[range] { site.add(implication: index, to: &writer) }
          writer.add(all.count > outlooks.count)
          writer.add(counted: range.lowerBound == 0 ? actors : [])
        }
      },
      content: { range, root, _ in
        var object = Object()
        object["isCut"] = .bool(range.upperBound == outlooks.count && all.count > outlooks.count)
        object.set("items", outlooks[range].map { site.implication($0, root: root) })
        object.set(
          "actors",
          Site.scaled(
            (range.lowerBound == 0 ? actors : []).map {
              site.link(
                $0.id,
                root: root,
                count: $0.count,
                countLabel: site.strings.count($0.count, .outlook)
              )
            }
          )
        )
        return object
      }
    ).jobs
  }
}
