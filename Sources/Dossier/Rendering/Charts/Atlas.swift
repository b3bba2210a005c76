/// The shapes and points of all countries (`map.tsv`).
struct Atlas: Sendable {
  /// A country on the map.
  struct Country: Sendable {
    /// The label point on the map of the world.
    var point: SIMD2<Int>
    /// True where the shape is missing or too small to be pointed at.
    var isSmall: Bool
    /// The width and height of its widest ring on the map of the world; zero when there is none.
    var extent: SIMD2<Int>
    /// The path data of the shape on the map of the world; empty when there is none.
    var world: [UInt8]
    /// The shape, simplified, the largest ring first; empty when there is none.
    var outline: [Ring]
    /// The whole shape, likewise.
    var rings: [Ring]
  }

  /// A closed line on the globe.
  struct Ring: Sendable {
    /// The code of the country.
    var owner: String
    /// Its points.
    var places: [SIMD3<Double>]
    /// Around which they lie.
    var center: SIMD3<Double>
    /// How far from there, in radians.
    var radius: Double
    /// West, south, east and north, in degrees.
    var bounds: SIMD4<Double>
    /// Its area in square degrees of the equator, nearly.
    var size: Double
  }

  /// The width and height of the map of the world.
  static let size = SIMD2(1921, 886)

  /// By ISO 3166-1 alpha-2.
  let countries: [String: Country]
  /// The codes, in order.
  let codes: [String]

  /// The simplified rings of all countries, in the order of their codes.
  let outlines: [Ring]
  /// The whole rings of all countries, likewise.
  let rings: [Ring]

  /// What is built in.
  static let builtIn = Atlas(Table.builtIn("data/map.tsv"))

  init(_ table: Table) {
    var countries: [String: Country] = [:]
    for row in table.rows {
      let point = table.cell(row, "point").utf8.split(separator: 0x2C).map { Int(Substring($0)) ?? 0 }
      let code = table.cell(row, "iso2")
      countries[code] = Country(
        point: point.count == 2 ? SIMD2(point[0], point[1]) : .zero,
        isSmall: table.cell(row, "small") == "yes",
        extent: Self.extent(of: PathReader.rings(table.cell(row, "world").utf8)),
        world: Array(table.cell(row, "world").utf8),
        outline: PathReader.rings(table.cell(row, "outline").utf8).map { Ring(code, $0) },
        rings: PathReader.rings(table.cell(row, "shape").utf8).map { Ring(code, $0) }
      )
    }
    self.countries = countries
    let sorted = countries.sorted { $0.key < $1.key }
    codes = sorted.map(\.key)
    outlines = sorted.flatMap(\.value.outline)
    rings = sorted.flatMap(\.value.rings)
  }

  private static func extent(of rings: [[(x: Int, y: Int)]]) -> SIMD2<Int> {
    let extents = rings.map { ring in
      var (low, high) = (SIMD2(repeating: Int.max), SIMD2(repeating: Int.min))
      for point in ring {
        low = pointwiseMin(low, SIMD2(point.x, point.y))
        high = pointwiseMax(high, SIMD2(point.x, point.y))
      }
      return ring.isEmpty ? .zero : high &- low
    }
    return extents.max { $0.x < $1.x } ?? .zero
  }
}

extension Atlas.Ring {
  /// How many units of `map.tsv` a degree has.
  private static let degree = 25.0

  fileprivate init(_ owner: String, _ points: [(x: Int, y: Int)]) {
    self.owner = owner
    let degrees = points.map { SIMD2(Double($0.x), -Double($0.y)) / Self.degree }
    places = degrees.map { Sphere.vector(longitude: $0.x, latitude: $0.y) }
    let middle = Sphere.normalized(places.reduce(.zero, +))
    center = middle
    radius = places.map { Sphere.angle(middle, $0) }.max() ?? 0
    let low = degrees.reduce(SIMD2(repeating: 360)) { pointwiseMin($0, $1) }
    let high = degrees.reduce(SIMD2(repeating: -360)) { pointwiseMax($0, $1) }
    bounds = SIMD4(low.x, low.y, high.x, high.y)
    var sum = 0.0
    for (one, other) in zip(degrees, degrees.dropFirst() + degrees.prefix(1)) {
      sum += one.x * other.y - other.x * one.y
    }
    size = abs(sum) / 2 * Sphere.vector(longitude: 0, latitude: (low.y + high.y) / 2).x
  }
}
