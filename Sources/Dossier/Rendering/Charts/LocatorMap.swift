/// A small map: a country and what lies around it.
struct LocatorMap {
  /// The polygons of other countries and of the country itself, in the drawing's units.
  private typealias Shapes = (land: [[SIMD2<Double>]], here: [[SIMD2<Double>]])

  private let code: String
  private let projection: AzimuthalProjection
  /// The country's label point.
  private let place: SIMD3<Double>
  /// The middle of the window on the projected map.
  private let middle: SIMD2<Double>
  /// Half the height of the first window that is tried, in radians.
  private let reach: Double

  /// The drawing's width and height.
  static let size = SIMD2(320, 200)
  private static let shape = 1.6
  /// Half the height of the window at least and at most, in radians.
  private static let limits = 0.1...0.85
  /// Half the height of a window from which on outlines do.
  private static let wide = 0.3
  /// How much of the drawing must be land, in its units.
  private static let leastLand = 2_500.0
  /// How many bytes the shapes may take before they are drawn more coarsely.
  private static let budget = 5_000

  /// A map of a country; nil when the atlas has none of its code or it lies where the atlas has no shapes.
  init?(_ entity: Entity) {
    guard let country = Atlas.builtIn.countries[entity.iso2], let facts = entity.country,
      let latitude = facts.latitude, let longitude = facts.longitude, latitude > -60
    else { return nil }
    code = entity.iso2
    place = Sphere.vector(longitude: longitude, latitude: latitude)
    // Overseas parts and far islands are not what the map is drawn around.
    let main = country.rings.filter { $0.size * 4 >= country.rings[0].size }
    guard let first = main.first?.bounds else {
      projection = AzimuthalProjection(longitude: longitude, latitude: latitude)
      middle = .zero
      reach = Self.limits.lowerBound
      return
    }
    let bounds = main.reduce(first) {
      SIMD4(
        lowHalf: pointwiseMin($0.lowHalf, $1.bounds.lowHalf),
        highHalf: pointwiseMax($0.highHalf, $1.bounds.highHalf)
      )
    }
    let center = (bounds.lowHalf + bounds.highHalf) / 2
    let projection = AzimuthalProjection(longitude: center.x, latitude: center.y)
    let points = main.flatMap(\.places).map { projection($0) }
    let low = points.reduce(points[0]) { pointwiseMin($0, $1) }
    let high = points.reduce(points[0]) { pointwiseMax($0, $1) }
    self.projection = projection
    middle = (low + high) / 2
    let extent = (high - low) / 2
    let needed = max(extent.y, extent.x / Self.shape) * 1.3 + 0.04
    reach = min(max(needed, Self.limits.lowerBound), Self.limits.upperBound)
  }

  /// The drawing; `label` says what it shows.
  func svg(_ label: String) -> [UInt8] {
    var half = reach
    var shapes = shapes(half)
    // An island far from anything is shown with more of what is far around it.
    while Self.area(shapes.land + shapes.here) < Self.leastLand, half < Self.limits.upperBound {
      half = min(half * 1.6, Self.limits.upperBound)
      shapes = self.shapes(half)
    }
    var writer = SVGWriter()
    writer.openPicture(label, width: Self.size.x, height: Self.size.y)
    let (land, here) = Self.paths(shapes)
    writer.markup("<path class=\"map-land\" d=\"\(land)\"/>")
    if !here.isEmpty { writer.markup("<path class=\"map-here\" d=\"\(here)\"/>") }
    if Self.extent(shapes.here) < 14 {
      let point = Self.point(projection(place) - middle, half).rounded(.toNearestOrAwayFromZero)
      writer.markup("<circle class=\"map-here\" cx=\"\(Int(point.x))\" cy=\"\(Int(point.y))\" r=\"5\"/>")
    }
    writer.close()
    return writer.bytes
  }

  /// The shapes in a window of a half height, in the drawing's units.
  private func shapes(_ half: Double) -> Shapes {
    // A little more than the window, so that its edge does not show as a coast.
    let window = SIMD2(half * Self.shape, half) * 1.05
    var shapes: Shapes = ([], [])
    for ring in half > Self.wide ? Atlas.builtIn.outlines : Atlas.builtIn.rings
    where projection.reaches(ring, within: half * 2) {
      let points = Clipping.clip(ring.places.map { projection($0) - middle }, to: window)
      guard points.count > 2 else { continue }
      let moved = points.map { Self.point($0, half) }
      if ring.owner == code { shapes.here.append(moved) } else { shapes.land.append(moved) }
    }
    return shapes
  }

  private static func point(_ place: SIMD2<Double>, _ half: Double) -> SIMD2<Double> {
    SIMD2(Double(size.x), Double(size.y)) / 2 + place * (Double(size.y) / 2 / half)
  }

  private static func extent(_ rings: [[SIMD2<Double>]]) -> Double {
    let points = rings.joined()
    guard let first = points.first else { return 0 }
    let low = points.reduce(first) { pointwiseMin($0, $1) }
    let high = points.reduce(first) { pointwiseMax($0, $1) }
    return (high - low).max()
  }

  private static func area(_ rings: [[SIMD2<Double>]]) -> Double {
    rings.reduce(0) { sum, ring in
      var twice = 0.0
      for (one, other) in zip(ring, ring.dropFirst() + ring.prefix(1)) {
        twice += one.x * other.y - other.x * one.y
      }
      return sum + abs(twice) / 2
    }
  }

  /// Path data of both shapes, more coarsely where it would be long.
  private static func paths(_ shapes: Shapes) -> (land: String, here: String) {
    var grid = 1.0
    var (land, here) = (path(shapes.land, grid), path(shapes.here, grid))
    while land.utf8.count + here.utf8.count > budget, grid < 3 {
      grid += 1
      (land, here) = (path(shapes.land, grid), path(shapes.here, grid))
    }
    return (land, here)
  }

  /// Path data of polygons whose points are moved to a grid; neighbours move alike, so that no gap opens between them.
  private static func path(_ rings: [[SIMD2<Double>]], _ grid: Double) -> String {
    var path = ""
    for ring in rings {
      var points: [SIMD2<Int>] = []
      for point in ring {
        let rounded = (point / grid).rounded(.toNearestOrAwayFromZero) * grid
        let moved = SIMD2(Int(rounded.x), Int(rounded.y))
        if points.last != moved { points.append(moved) }
      }
      if points.count > 2 { append(points, to: &path) }
    }
    return path
  }

  private static func append(_ points: [SIMD2<Int>], to path: inout String) {
    path += "M\(points[0].x) \(points[0].y)l"
    for index in points.indices.dropFirst() {
      let step = points[index] &- points[index - 1]
      path += index > 1 && step.x >= 0 ? " \(step.x)" : "\(step.x)"
      path += step.y >= 0 ? " \(step.y)" : "\(step.y)"
    }
    path += "z"
  }
}
