import Testing

@testable import Dossier

/// The shapes and points of `map.tsv`, and the small maps drawn of them.
@Suite struct AtlasTests {
  private static let countries = Gazetteer.make(records: []).0.entities.filter { $0.kind == .country }

  @Test func everyCountryHasAShapeOrAPointOnTheMap() throws {
    let atlas = Atlas.builtIn
    #expect(atlas.codes == Self.countries.map(\.iso2).sorted())
    for country in Self.countries {
      let entry = try #require(atlas.countries[country.iso2], "\(country.name)")
      #expect(!entry.world.isEmpty || entry.isSmall, "\(country.name)")
      #expect(entry.world.isEmpty == entry.rings.isEmpty, "\(country.name)")
      #expect(entry.world.isEmpty == entry.outline.isEmpty, "\(country.name)")
      #expect(entry.point.x > 0 && entry.point.x < Atlas.size.x, "\(country.name)")
      #expect(entry.point.y > 0 && entry.point.y < Atlas.size.y, "\(country.name)")
    }
  }

  @Test func shapesLieOnTheMapAndStaySmall() {
    var bytes = 0
    for (code, country) in Atlas.builtIn.countries {
      bytes += country.world.count
      for point in PathReader.rings(country.world).joined() {
        #expect((0...Atlas.size.x).contains(point.x) && (0...Atlas.size.y).contains(point.y), "\(code)")
      }
    }
    #expect((10_000...60_000).contains(bytes))
  }

  @Test func theTablesCommentGivesTheSizeOfTheMap() {
    let text = BuiltIn.file("data/map.tsv").map { String(decoding: $0, as: UTF8.self) } ?? ""
    #expect(text.contains("\(Atlas.size.x) wide, \(Atlas.size.y) high"))
  }

  /// A shape under the wrong code would lie elsewhere than its label.
  @Test func labelsLieAtTheirShapes() throws {
    for country in Self.countries {
      let rings = Atlas.builtIn.countries[country.iso2]?.rings ?? []
      guard !rings.isEmpty, let facts = country.country else { continue }
      let latitude = try #require(facts.latitude)
      let longitude = try #require(facts.longitude)
      let east = longitude < -169 ? longitude + 360 : longitude
      let margin = 1.5
      let isNear = rings.contains { ring in
        (ring.bounds.x - margin...ring.bounds.z + margin).contains(east)
          && (ring.bounds.y - margin...ring.bounds.w + margin).contains(latitude)
      }
      #expect(isNear, "\(country.name)")
    }
  }

  @Test(arguments: [
    ("UA", 34.1, 44.95), ("CY", 33.4, 35.3), ("SO", 44.1, 9.6), ("XK", 21.0, 42.6), ("TW", 121.0, 23.8),
  ])
  func areasWithoutACodeOfTheirOwnGoWhereISO3166HasThem(
    _ code: String,
    _ longitude: Double,
    _ latitude: Double
  ) {
    let owners = Atlas.builtIn.countries.filter { _, country in
      country.rings.contains { ring in
        let local = AzimuthalProjection(longitude: longitude, latitude: latitude)
        return ring.radius < 0.3 && local.reaches(ring, within: 0.1)
          && Self.contains(ring.places.map { local($0) })
      }
    }
    #expect(owners.keys.sorted() == [code])
  }

  @Test func everyCountryWithShapesAroundHasASmallMap() {
    for country in Self.countries {
      let map = LocatorMap(country)
      #expect((map == nil) == (country.iso2 == "AQ"), "\(country.name)")
      guard let map else { continue }
      let svg = map.svg("Map: \(country.nameInProse)")
      let text = String(decoding: svg, as: UTF8.self)
      #expect(svg.count < 6_000, "\(country.name)")
      #expect(text.contains("class=\"map-here\""), "\(country.name)")
      #expect(text.contains("\"Map: \(HTML.escaped(country.nameInProse))\""), "\(country.name)")
      #expect(svg == LocatorMap(country)?.svg("Map: \(country.nameInProse)"))
    }
  }

  @Test func clippingCutsToTheWindow() {
    let square = [SIMD2(-2.0, -2), SIMD2(2, -2), SIMD2(2, 2), SIMD2(-2, 2)]
    #expect(
      Set(Clipping.clip(square, to: SIMD2(1, 1))) == [SIMD2(-1, -1), SIMD2(1, -1), SIMD2(1, 1), SIMD2(-1, 1)]
    )
    #expect(Clipping.clip(square, to: SIMD2(3, 3)) == square)
    #expect(Clipping.clip(square.map { $0 + 9 }, to: SIMD2(1, 1)).isEmpty)
  }

  @Test func pathDataIsReadAsPoints() {
    let rings = PathReader.rings("M10 20l5-3-2 4zM1 1l2 0 0 2z".utf8)
    #expect(
      rings.map { $0.map { [$0.x, $0.y] } } == [
        [[10, 20], [15, 17], [13, 21]], [[1, 1], [3, 1], [3, 3]],
      ]
    )
  }

  /// True when the origin lies within a polygon.
  private static func contains(_ polygon: [SIMD2<Double>]) -> Bool {
    var isInside = false
    for (one, other) in zip(polygon, polygon.dropFirst() + polygon.prefix(1))
    where (one.y > 0) != (other.y > 0) {
      if one.x + (other.x - one.x) * one.y / (one.y - other.y) > 0 { isInside.toggle() }
    }
    return isInside
  }
}
