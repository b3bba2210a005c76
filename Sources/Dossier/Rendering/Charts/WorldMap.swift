internal import Mustache

/// The map of the world: countries shaded by their mentions, those with a page as links.
struct WorldMap {
  private let site: Site
  private let root: String
  private let countries: [EntityID]
  private let classes: MapClasses

  /// The radius of a small country's point.
  static let dot = 7.0
  /// The radius of the field in which pointing at it counts.
  private static let reach = 22.0
  /// The same on a phone of 390 pixels, where 24 of them, the least by WCAG 2.2 (2.5.8), are 129 units of the map.
  private static let touch = 65.0

  init(site: Site, root: String) {
    self.site = site
    self.root = root
    countries = site.entities(.country).filter { Atlas.builtIn.countries[site.gazetteer[$0].iso2] != nil }
    classes = MapClasses(countries.map { site.mentions[$0] })
  }

  /// The map with its key and the same as a table; null when no country has a page.
  var value: Value {
    guard !countries.isEmpty else { return .null }
    let keys = classes.lowers.indices.map { index -> Value in
      .object(
        Object([("step", .int(classes.shade(index))), ("label", .text(classes.label(index, site.strings)))])
      )
    }
    var object = Object([("svg", .html(svg))])
    object.set("classes", keys)
    object.set("rows", rows)
    return .object(object)
  }

  private var rows: [Value] {
    let sorted = countries.sorted {
      (site.mentions[$1], $0) < (site.mentions[$0], $1)
    }
    return sorted.map { id in
      let reference = site.crossReference[id]
      return .object(
        Object([
          ("name", .text(site.gazetteer[id].name)), ("href", .text(root + site.path(of: id))),
          ("mentions", .text(site.strings.grouped(reference.mentionCount))),
          ("articles", .text(site.strings.grouped(reference.postings.count))),
        ])
      )
    }
  }

  private var svg: [UInt8] {
    var writer = SVGWriter()
    writer.openGroup(
      site.strings.text(.mapOfWorld, ("count", site.strings.count(countries.count, .country))),
      width: Atlas.size.x,
      height: Atlas.size.y
    )
    drawOthers(&writer)
    // What is hard to point at comes last, so that no shape covers its field.
    let isNarrow = { (id: EntityID) in Double(entry(id).extent.min()) < 2 * Self.touch }
    let isSmall = { (id: EntityID) in entry(id).isSmall }
    let last = countries.filter { isNarrow($0) && !isSmall($0) } + countries.filter(isSmall)
    for id in countries where !isNarrow(id) && !isSmall(id) { link(id, &writer) { shape(id, &$0) } }
    let small = last.filter(isSmall)
    let reach = Dictionary(
      uniqueKeysWithValues: zip(small, Self.reach(of: small.map { entry($0).point }, atMost: Self.reach))
    )
    for (id, touch) in zip(last, Self.reach(of: last.map { entry($0).point }, atMost: Self.touch)) {
      link(id, &writer) { writer in
        shape(id, &writer)
        field("map-touch", id, touch, &writer)
        if let reach = reach[id] { dot(id, reach, &writer) }
      }
    }
    writer.close()
    return writer.bytes
  }

  /// The countries without a page, as one shape.
  private func drawOthers(_ writer: inout SVGWriter) {
    let linked = Set(countries.map { site.gazetteer[$0].iso2 })
    writer.markup("<path class=\"map-0\" d=\"")
    for code in Atlas.builtIn.codes where !linked.contains(code) {
      writer.markup(Atlas.builtIn.countries[code]?.world ?? [])
    }
    writer.markup("\"/>\n")
  }

  private func entry(_ id: EntityID) -> Atlas.Country {
    Atlas.builtIn.countries[site.gazetteer[id].iso2]
      ?? Atlas.Country(point: .zero, isSmall: true, extent: .zero, world: [], outline: [], rings: [])
  }

  private func link(_ id: EntityID, _ writer: inout SVGWriter, content: (inout SVGWriter) -> Void) {
    let reference = site.crossReference[id]
    let articles = site.strings.count(reference.postings.count, .articleAfterIn)
    let mentions = site.strings.count(reference.mentionCount, .mention)
    let count = site.strings.text(.mentionsInArticles, ("mentions", mentions), ("articles", articles))
    let name = site.strings.text(.mapCountry, ("name", site.gazetteer[id].name), ("count", count))
    writer.link(root + site.path(of: id), name: name, content: content)
  }

  private func shape(_ id: EntityID, _ writer: inout SVGWriter) {
    let path = entry(id).world
    guard !path.isEmpty else { return }
    writer.markup("<path class=\"map-\(step(id))\" d=\"")
    writer.markup(path)
    writer.markup("\"/>")
  }

  private func dot(_ id: EntityID, _ reach: Double, _ writer: inout SVGWriter) {
    field("map-reach", id, reach, &writer)
    field("map-dot map-\(step(id))", id, Self.dot, &writer)
  }

  private func field(_ name: String, _ id: EntityID, _ radius: Double, _ writer: inout SVGWriter) {
    let place = entry(id).point
    writer.markup("<circle class=\"\(name)\" cx=\"\(place.x)\" cy=\"\(place.y)\" r=\"\(Int(radius))\"/>")
  }

  private func step(_ id: EntityID) -> Int { classes.step(site.mentions[id]) }

  /// How far around each point pointing at it counts: halfway to the next one at most.
  static func reach(of points: [SIMD2<Int>], atMost limit: Double) -> [Double] {
    points.indices.map { index in
      let distances = points.indices.filter { $0 != index }.map { other -> Double in
        let step = points[index] &- points[other]
        return Double(step.x * step.x + step.y * step.y).squareRoot()
      }
      return max(dot, min(limit, (distances.min() ?? .infinity) / 2))
    }
  }
}
