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

    /// Where the label begins on the right side, or ends on the left one.
    var labelX: Double { mark.x + (isLeft ? -1 : 1) * RingLayout.labelGap }

    /// The left, upper, right and lower edges of the label.
    var box: SIMD4<Double> {
      let width = lines.map(ChartLabel.width).max() ?? 0
      let height = Double(lines.count) * ChartLabel.leading
      let left = isLeft ? labelX - width : labelX
      return SIMD4(left, mark.y - height / 2, left + width, mark.y + height / 2)
    }
  }

  /// How wide a drawing is that has to stand beside text.
  static let narrow = 340
  private static let row = 38.0
  fileprivate static let labelGap = 11.0

  /// The drawing's width and height.
  let width: Int
  let height: Int
  /// The names, in the order in which they were given.
  let nodes: [Node]

  /// The middle of the drawing.
  var center: SIMD2<Double> { SIMD2(Double(width), Double(height)) / 2 }

  /// A layout of names, in the order in which they go round.
  init(_ names: [String], width: Int = Self.narrow, radius: Double = 64) {
    self.width = width
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
      let middle = SIMD2(Double(width) / 2, (height / 2).rounded())
      let mark = middle + SIMD2((isLeft ? -distance : distance).rounded(), (offset * Self.row).rounded())
      let room = Double(width) / 2 - distance.rounded() - Self.labelGap - 2
      return Node(mark: mark, isLeft: isLeft, lines: ChartLabel.lines(name, width: room))
    }
  }
}
