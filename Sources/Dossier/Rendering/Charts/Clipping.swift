/// Cuts polygons to a window (Sutherland and Hodgman, 1974).
enum Clipping {
  /// The part of a closed polygon that lies in a window around the origin; empty when there is none.
  static func clip(_ polygon: [SIMD2<Double>], to half: SIMD2<Double>) -> [SIMD2<Double>] {
    var points = polygon
    for axis in 0..<2 {
      for side in [-1.0, 1.0] {
        points = cut(points, limit: half[axis]) { side * $0[axis] }
      }
    }
    return points
  }

  private static func cut(
    _ points: [SIMD2<Double>],
    limit: Double,
    _ distance: (SIMD2<Double>) -> Double
  ) -> [SIMD2<Double>] {
    guard var before = points.last else { return [] }
    if points.allSatisfy({ distance($0) <= limit }) { return points }
    var kept: [SIMD2<Double>] = []
    for point in points {
      let (one, other) = (distance(before), distance(point))
      if (one <= limit) != (other <= limit) {
        kept.append(before + (point - before) * ((limit - one) / (other - one)))
      }
      if other <= limit { kept.append(point) }
      before = point
    }
    return kept
  }
}
