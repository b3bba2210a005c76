#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#else
  private import Darwin
#endif

/// Names around a circle, at equal distances, each with its label outside of it.
struct CircleLayout: Sendable {
  private static let radius = 104.0
  /// How wide the drawing is.
  static let width = 420
  /// How much farther out labels stand above and below the circle, where marks are close to each other in height.
  private static let lift = 14.0
  /// How far labels go beyond the circle above and below.
  private static let margin = RingLayout.labelGap + lift + ChartLabel.leading
  /// No label is wider, though one near the top has more room.
  private static let widest = 118.0

  /// The drawing's height.
  let height = Int(2 * (Self.radius + Self.margin))
  /// The names, in the order in which they were given.
  let nodes: [RingLayout.Node]

  /// The middle of the drawing.
  var center: SIMD2<Double> { SIMD2(Double(Self.width), Double(height)) / 2 }

  /// A layout of names, in the order in which they go round, clockwise from the top.
  init(_ names: [String]) {
    let middle = SIMD2(Double(Self.width), Double(height)) / 2
    nodes = names.enumerated().map { index, name in
      let turn = (Double(index) + 0.5) / Double(names.count) * 2 * Double.pi
      let place = SIMD2((sin(turn) * Self.radius).rounded(), (-cos(turn) * Self.radius).rounded())
      let room = Double(Self.width) / 2 - abs(place.x) - RingLayout.labelGap - RingLayout.margin
      return RingLayout.Node(
        mark: middle + place,
        isLeft: place.x < 0,
        lines: ChartLabel.lines(name, width: min(room, Self.widest)),
        labelY: middle.y
          + (place.y * (1 + RingLayout.labelGap / Self.radius) - pow(cos(turn), 9) * Self.lift).rounded()
      )
    }
  }
}
