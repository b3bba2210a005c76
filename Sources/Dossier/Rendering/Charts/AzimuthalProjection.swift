/// Lambert's azimuthal equal-area projection: a map without noticeable distortion around any place.
struct AzimuthalProjection {
  private let center: SIMD3<Double>
  private let east: SIMD3<Double>
  private let north: SIMD3<Double>

  /// A projection around a place in degrees.
  init(longitude: Double, latitude: Double) {
    center = Sphere.vector(longitude: longitude, latitude: latitude)
    east = Sphere.vector(longitude: longitude + 90, latitude: 0)
    north = Sphere.vector(longitude: longitude, latitude: latitude + 90)
  }

  /// A place on the map: x to the right, y downwards, in radians near the centre.
  func callAsFunction(_ place: SIMD3<Double>) -> SIMD2<Double> {
    let stretch = (2 / max(0.05, 1 + (place * center).sum())).squareRoot()
    return SIMD2(stretch * (place * east).sum(), -stretch * (place * north).sum())
  }

  /// True when a ring may lie within an angle of the centre.
  func reaches(_ ring: Atlas.Ring, within angle: Double) -> Bool {
    Sphere.angle(center, ring.center) < angle + ring.radius
  }
}
