#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#else
  private import Darwin
#endif

/// Places on the globe as vectors of length 1.
enum Sphere {
  /// The vector of a place in degrees.
  static func vector(longitude: Double, latitude: Double) -> SIMD3<Double> {
    let (east, north) = (longitude * .pi / 180, latitude * .pi / 180)
    return SIMD3(cos(north) * cos(east), cos(north) * sin(east), sin(north))
  }

  /// The angle between two places, in radians.
  static func angle(_ one: SIMD3<Double>, _ other: SIMD3<Double>) -> Double {
    acos(min(1, max(-1, (one * other).sum())))
  }

  /// The vector of length 1 in the direction of another one.
  static func normalized(_ vector: SIMD3<Double>) -> SIMD3<Double> {
    vector / (vector * vector).sum().squareRoot()
  }
}
