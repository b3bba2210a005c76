/// A name broken into lines that fit, for drawings, in which nothing wraps by itself.
enum ChartLabel {
  /// The size of the letters of all drawings.
  static let size = 12.5
  /// From one line to the next.
  static let leading = 14.0

  /// A name in at most `limit` lines of a width; what does not fit ends in `…`, behind a whole word unless that alone is too long.
  static func lines(_ name: String, width: Double, limit: Int = 2) -> [String] {
    var lines: [String] = []
    var rest = name.split(separator: " ").map(String.init)[...]
    while let word = rest.first, lines.count < limit {
      var line = word
      rest = rest.dropFirst()
      while let next = rest.first, self.width(line + " " + next) <= width {
        line += " " + next
        rest = rest.dropFirst()
      }
      if lines.count + 1 == limit, !rest.isEmpty { line += " " + rest.joined(separator: " ") }
      lines.append(shortened(line, to: width))
    }
    return lines
  }

  private static func shortened(_ line: String, to width: Double) -> String {
    if beginning(of: line, width: width).endIndex == line.endIndex { return line }
    let room = width - self.width("…")
    let cut = beginning(of: line, width: room)
    let isWhole = cut.endIndex < line.endIndex && line[cut.endIndex] == " "
    let end = isWhole ? cut.endIndex : cut.lastIndex(of: " ") ?? cut.endIndex
    var kept = String(line[..<end])
    while kept.last == " " || kept.last == "," { kept.removeLast() }
    return kept + "…"
  }

  /// As much of a line as fits.
  private static func beginning(of line: String, width: Double) -> Substring {
    var taken = 0.0
    return line.prefix { character in
      taken += self.width(String(character))
      return taken <= width
    }
  }

  /// About how wide a text is; rather too much than too little, since readers have typefaces of their own.
  static func width(_ text: String) -> Double {
    let ems = text.unicodeScalars.reduce(0.0) { sum, scalar in
      switch scalar {
      case "i", "j", "l", "f", "I", ".", ",", "'", "’", " ", "-", "(", ")": sum + 0.36
      case "r", "t": sum + 0.42
      case "m", "w", "M", "W", "…": sum + 1
      case "A"..."Z": sum + 0.74
      default: sum + (scalar.value >= 0x2E80 ? 1.05 : 0.64)
      }
    }
    return ems * size
  }
}
