internal import Mustache

/// What all articles imply, newest first, by kind.
struct ImplicationIndex {
  let renderer: PageRenderer

  private var site: Site { renderer.site }

  var jobs: [PageRenderer.Job] {
    let total = site.crossReference.implications.count
    let frame = PageFrame(
      path: "implications/",
      kind: "implications",
      title: "Implications",
      heading: "Implications",
      description:
        "What the articles expect to follow, and for whom: \(Label.count(total, "section")), newest first.",
      breadcrumbs: [(site.configuration.title, "")]
    )
    let actors = mostConcerned
    return ListPages(
      renderer: renderer,
      frame: frame,
      template: "implications",
      total: total,
      content: { range, root, _ in
        var object = Object()
        object.set("groups", site.groups(range, root: root))
        object.set(
          "actors",
          actors.map { id in
            let count = site.crossReference[id].implications.count
            return site.link(id, root: root, count: count, countLabel: Label.count(count, "section"))
          }
        )
        return object
      }
    ).jobs
  }

  private var mostConcerned: [EntityID] {
    func count(_ id: EntityID) -> Int { site.crossReference[id].implications.count }
    let actors = EntityKind.allCases.flatMap { site.entities($0) }.filter { count($0) > 0 }
    return Array(actors.sorted { (count($1), $0) < (count($0), $1) }.prefix(20))
  }
}
