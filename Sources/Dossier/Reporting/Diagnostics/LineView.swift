/// A line as a terminal shows it: tabs as blanks, nothing that could steer the terminal, cut to its width.
struct LineView {
  /// The line, or the stretch of it around the place.
  let text: String
  /// Blanks and carets that stand below the place; nil when no column is known.
  let mark: String?

  /// A view of `extent` scalars from the 1-based `column` on, in at most `columns` columns.
  init(_ line: String, column: Int, extent: Int, columns: Int) {
    let cells = Self.cells(line)
    let first = cells.lastIndex { $0.scalar < column } ?? 0
    let range = Self.window(cells, around: first, columns: columns)
    let front = range.lowerBound > 0 ? "…" : ""
    text =
      front + cells[range].map(\.text).joined() + (range.upperBound < cells.count ? "…" : "")
    guard column > 0 else {
      mark = nil
      return
    }
    let isBehind = column > line.unicodeScalars.count
    let start = isBehind ? cells.endIndex : first
    let covered = isBehind ? [] : cells[start..<range.upperBound].prefix { $0.scalar < column - 1 + extent }
    let blanks = front.count + cells[range.lowerBound..<start].reduce(0) { $0 + $1.width }
    let carets = max(1, covered.reduce(0) { $0 + $1.width })
    mark = String(repeating: " ", count: blanks) + String(repeating: "^", count: carets)
  }

  /// What one character of the line looks like.
  private struct Cell {
    var text: String
    var width: Int
    /// How many scalars stand before it.
    var scalar: Int
  }

  private static func cells(_ line: String) -> [Cell] {
    var cells: [Cell] = []
    var scalar = 0
    var width = 0
    for character in line {
      let count = character.unicodeScalars.count
      var cell = Cell(text: String(character), width: DisplayWidth.of(character), scalar: scalar)
      if character == "\t" {
        cell.width = 4 - width % 4
        cell.text = String(repeating: " ", count: cell.width)
      } else if !character.unicodeScalars.allSatisfy(isHarmless) {
        (cell.text, cell.width) = ("\u{FFFD}", 1)
      }
      cells.append(cell)
      scalar += count
      width += cell.width
    }
    return cells
  }

  /// True for what neither steers a terminal nor turns the direction of a line around.
  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0x2028...0x2029: false
    default: true
    }
  }

  /// A text with what could steer a terminal replaced.
  static func harmless(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { isHarmless($0) ? $0 : "\u{FFFD}" }))
  }

  /// The cells that fit, with a third of the width before the place.
  private static func window(_ cells: [Cell], around place: Int, columns: Int) -> Range<Int> {
    if cells.reduce(0, { $0 + $1.width }) <= columns { return 0..<cells.count }
    var start = place
    var used = 0
    while start > 0, used + cells[start - 1].width <= columns / 3 {
      start -= 1
      used += cells[start].width
    }
    var end = start
    used = 2
    while end < cells.count, used + cells[end].width <= columns {
      used += cells[end].width
      end += 1
    }
    return start..<end
  }
}
