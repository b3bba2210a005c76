internal import Mustache

/// The page on which a query's results are shown; without a script it leads to the indexes.
struct SearchPage {
  let renderer: PageRenderer

  func output() -> PageRenderer.Output {
    let site = renderer.site
    let frame = PageFrame(
      path: "search/",
      kind: "search",
      title: site.strings[.search],
      heading: site.strings[.search],
      breadcrumbs: [(site.configuration.title, "")]
    )
    let facets = [
      ("country", site.strings[.country]), ("leader", site.strings[.leader]), ("event", site.strings[.event]),
      ("kind", site.strings[.sectionKind]), ("year", site.strings[.year]),
    ]
    var object = Object()
    object.set("facets", facets.map { .object(Object([("name", .text($0)), ("label", .text($1))])) })
    object.set(
      "indexes",
      EntityKind.allCases.filter { !site.entities($0).isEmpty }.map { kind in
        .object(
          Object([
            ("title", .text(site.strings.pluralLabel(kind))), ("href", .text("\(frame.root)\(kind.folder)/")),
          ])
        )
      }
    )
    return renderer.output(frame, template: "search", object)
  }
}
