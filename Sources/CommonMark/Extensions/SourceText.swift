/// A text as lines that remember which line of the file they come from.
struct SourceText {
  /// A line without its end.
  struct Line {
    var bytes: ArraySlice<UInt8>
    /// The 1-based line of the text that was parsed first.
    var origin: Int
  }

  var lines: [Line] = []

  /// Splits a text; lines end in LF, CR or CRLF (CommonMark 0.30, 2.1).
  init(_ source: [UInt8]) {
    var start = 0
    var index = 0
    while index < source.count {
      let byte = source[index]
      if byte == 0x0A || byte == 0x0D {
        lines.append(Line(bytes: source[start..<index], origin: lines.count + 1))
        if byte == 0x0D, index + 1 < source.count, source[index + 1] == 0x0A { index += 1 }
        start = index + 1
      }
      index += 1
    }
    if start < source.count { lines.append(Line(bytes: source[start...], origin: lines.count + 1)) }
  }

  init(lines: [Line]) {
    self.lines = lines
  }

  /// The text with LF at the end of each line.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(lines.reduce(0) { $0 + $1.bytes.count + 1 })
    for line in lines {
      bytes += line.bytes
      bytes.append(0x0A)
    }
    return bytes
  }

  /// The line that a 1-based line number of libcmark's means, kept within the text.
  func index(ofLine number: Int32) -> Int { min(max(Int(number) - 1, 0), lines.count - 1) }

  /// The 1-based line, in the text that was parsed first, of a line number of libcmark's.
  func origin(ofLine number: Int32) -> Int { lines.isEmpty ? 1 : lines[index(ofLine: number)].origin }
}

extension SourceText.Line {
  /// Where the content begins behind blanks and the marks of block quotes: all that can stand before a paragraph's
  /// later lines.
  var contentStart: Int {
    bytes.firstIndex { $0 != 0x20 && $0 != 0x09 && $0 != 0x3E } ?? bytes.endIndex
  }
}
