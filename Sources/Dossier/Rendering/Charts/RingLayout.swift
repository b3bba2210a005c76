/// Names around a centre: half of them to the right of it, from top to bottom, the other half to the left, from bottom
/// to top. Each has a row of its own on its side, so that no two labels can meet.
struct RingLayout: Sendable {
  /// A name's place.
  struct Node: Sendable {
    /// Where its mark stands.
    var mark: SIMD2<Double>
    /// True when its label is to the left of the mark.
    var isLeft: Bool
    /// The lines of its label.
    var lines: [String]
    /// The height at which the middle of its label is.
    var labelY: Double

    /// Where the label begins on the right side, or ends on the left one.
    var labelX: Double { mark.x + (isLeft ? -1 : 1) * RingLayout.labelGap }

    /// The left, upper, right and lower edges of the label.
    var box: SIMD4<Double> {
      let width = lines.map(ChartLabel.width).max() ?? 0
      let height = Double(lines.count) * ChartLabel.leading
      let left = isLeft ? labelX - width : labelX
      return SIMD4(left, labelY - height / 2, left + width, labelY + height / 2)
    }
  }

  /// How wide the drawing is.
  static let width = 360
  private static let row = 38.0
  private static let radius = 64.0
  /// How far marks stay from what is in the middle.
  private static let clearance = 16.0
  /// From a mark to its label.
  static let labelGap = 11.0
  /// What is left free at the edges, for readers who set letters farther apart.
  static let margin = 12.0

  /// The drawing's height.
  let height: Int
  /// The names, in the order in which they were given.
  let nodes: [Node]

  /// The middle of the drawing.
  var center: SIMD2<Double> { SIMD2(Double(Self.width), Double(height)) / 2 }

  /// A layout of names, in the order in which they go round a box that is so wide.
  init(_ names: [String], around box: Double) {
    let radius = max(Self.radius, box / 2 + Self.clearance)
    let right = (names.count + 1) / 2
    let rows = Double(max(right, 1))
    let height = rows * Self.row + 4
    self.height = Int(height)
    nodes = names.enumerated().map { index, name in
      let isLeft = index >= right
      let count = Double(isLeft ? names.count - right : right)
      let number = Double(isLeft ? names.count - 1 - index : index)
      let offset = number - (count - 1) / 2
      let slope = offset / max(rows / 2, 1)
      let distance = radius * (1 - slope * slope * 0.75).squareRoot()
      let middle = SIMD2(Double(Self.width) / 2, (height / 2).rounded())
      let mark = middle + SIMD2((isLeft ? -distance : distance).rounded(), (offset * Self.row).rounded())
      let room = Double(Self.width) / 2 - distance.rounded() - Self.labelGap - Self.margin
      return Node(
        mark: mark,
        isLeft: isLeft,
        lines: ChartLabel.lines(name, width: room),
        labelY: mark.y
      )
    }
  }
}
