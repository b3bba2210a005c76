internal import Mustache

/// Events and articles in order of time, newest first.
struct TimelineIndex {
  let renderer: PageRenderer

  private var site: Site {
    _read { yield renderer.site }
  }

  var jobs: [PageRenderer.Job] {
    let moments = Moment.all(of: site)
    let actors = site.actors { site.gazetteer.kind(of: $0) == .event ? 0 : site.count(of: .timeline, $0) }
    let frame = PageFrame(
      path: "timeline/",
      kind: "timeline",
      title: site.strings[.timeline],
      heading: site.strings[.timeline],
      description: site.strings[.timelineDescription],
      breadcrumbs: [(site.configuration.title, "")]
    )
    let marks = moments.map { site.mark(of: $0) }
    let years = moments.lazy.map { String($0.date.year) }
    let jump = JumpBar(years, Pagination(marks, first: frame.path), id: JumpBar.id)
    return ListPages(
      renderer: renderer,
      frame: frame,
      template: "timeline",
      marks: marks,
      key: { range in
        Digest { writer in
          jump.add(to: &writer)
          // The years between a page and the one above it are shown, and the first page draws all.
          let shown = range.lowerBound == 0 ? moments.indices : range.lowerBound - 1..<range.upperBound
          writer.add(moments[shown]) { $1.add(site.code(of: $0)) }
          writer.add(range.lowerBound == 0 ? actors : [])
        }
      },
      content: { range, root, pagination in
        var object = Object()
        let chart = range.lowerBound == 0 ? chart(moments, pagination, root) : nil
        object["chart"] = chart?.value ?? .null
        object.set("jump", jump.values(root, pagination))
        object.set("years", site.years(moments, range) { site.full($0, root: root) })
        object.set("actors", range.lowerBound == 0 ? Site.scaled(actors.map { actor($0, root) }) : [])
        return object
      }
    ).jobs
  }

  /// All moments as a drawing, each period of which leads to where it is listed.
  private func chart(_ moments: [Moment], _ pagination: Pagination, _ root: String) -> TimelineChart? {
    TimelineChart(
      moments.enumerated().map { index, moment in
        let page = pagination.page(of: index)
        let path = page == 0 ? "" : root + pagination.path(page)
        return (moment.date, moment.isEvent, "\(path)#year-\(moment.date.year)")
      },
      site.strings
    )
  }

  /// An actor with the address of its own timeline.
  private func actor(_ id: EntityID, _ root: String) -> Value {
    let count = site.count(of: .timeline, id)
    return site.link(
      id,
      root: root,
      count: count,
      countLabel: site.strings.count(count, .entry),
      fragment: "#page-timeline"
    )
  }
}
