internal import Mustache

/// The closest pairs of countries, with these on a circle and ties between them.
struct CountryNetwork {
  private let site: Site
  private let root: String
  private let countries: [EntityID]
  /// The closest pairs among them, by index, the least close first.
  private let ties: [(one: Int, other: Int, weight: Int)]

  private static let limit = 12
  private static let tieLimit = 15
  private static let least = 4

  /// The network of a site; nil when it has hardly any pairs.
  init?(site: Site, root: String) {
    let pairs = site.countryPairs
    var tied: Set<EntityID> = []
    let relations = pairs.ranked.prefix(Self.tieLimit).prefix { relation in
      tied.formUnion([relation.first, relation.second])
      return tied.count <= Self.limit
    }
    tied = Set(relations.flatMap { [$0.first, $0.second] })
    let countries = Self.order(pairs.countries.filter(tied.contains))
    guard countries.count >= Self.least else { return nil }
    let places = Dictionary(uniqueKeysWithValues: countries.enumerated().map { ($1, $0) })
    ties = relations.reversed().compactMap { relation in
      guard let one = places[relation.first], let other = places[relation.second] else { return nil }
      return (one, other, relation.weight)
    }
    self.site = site
    self.root = root
    self.countries = countries
  }

  /// The drawing and how many ties it shows.
  var value: Value {
    .object(
      Object([
        ("svg", .html(svg)), ("tieCount", .int(ties.count)),
        ("text", .text(site.strings.text(.closestTiesText, ("n", String(ties.count))))),
      ])
    )
  }

  /// The most connected countries as far from each other as can be: the second opposite the first, the next two between them.
  private static func order(_ countries: [EntityID]) -> [EntityID] {
    guard countries.count > 2 else { return countries }
    let sides = [0, 1].map { side in countries.indices.filter { $0 % 2 == side }.map { countries[$0] } }
    return sides.flatMap(order)
  }

  private var svg: [UInt8] {
    let layout = CircleLayout(countries.map { site.gazetteer[$0].name })
    var drawing = NetworkDrawing(site: site, root: root)
    drawing.writer.openGroup(
      site.strings.text(
        .networkOfCountries,
        ("ties", String(ties.count)),
        ("n", String(countries.count))
      ),
      width: CircleLayout.width,
      height: layout.height
    )
    let highest = ties.last?.weight ?? 0
    for tie in ties {
      let (from, to) = (layout.nodes[tie.one].mark, layout.nodes[tie.other].mark)
      drawing.tie(
        from,
        to,
        bend: (from + to) / 6 + layout.center * 2 / 3,
        step: RelationMatrix.step(tie.weight, of: highest)
      )
    }
    drawing.writer.markup("\n")
    for (id, node) in zip(countries, layout.nodes) {
      let mentions = site.strings.count(site.mentions[id], .mention)
      drawing.node(id, node, path: site.path(of: id), note: mentions)
    }
    drawing.writer.close()
    return drawing.writer.bytes
  }
}
