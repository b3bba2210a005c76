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
    var object = Object()
    object.set(
      "facets",
      facets.map { .object(Object([("name", .text($0)), ("label", .text(site.strings[$1]))])) }
    )
    site.addStartingPoints(to: &object, root: frame.root)
    return renderer.output(frame, template: "search", object)
  }

  /// The filters by name, each with its label: those of which there can be a value.
  private var facets: [(name: String, label: StringKey)] {
    let kinds: [(EntityKind, StringKey)] = [
      (.country, .country), (.leader, .leader), (.event, .event), (.organization, .organization),
    ]
    var facets: [(name: String, label: StringKey)] = []
    for (kind, label) in kinds where !renderer.site.entities(kind).isEmpty {
      facets.append((kind.rawValue, label))
    }
    for taxonomy in Taxonomy.allCases where renderer.site.has(taxonomy) {
      facets.append(("\(taxonomy.facet.name)", taxonomy.facet.label))
    }
    return facets + [("kind", .sectionKind), ("year", .year)]
  }
}
