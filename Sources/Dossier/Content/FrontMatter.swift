/// The two halves of a content file: YAML between lines of three hyphens, and Markdown below them.
struct FrontMatter {
  /// The YAML's root, or nil when there is none.
  var root: YAMLNode?
  /// The Markdown's first byte in the file.
  var bodyStart: Int
  /// The 1-based line on which the Markdown begins.
  var bodyLine: Int

  /// Splits a file's bytes; line ends may be LF, CRLF or CR, and blank lines may stand above the first fence.
  init(_ bytes: [UInt8], file: String) throws(DiagnosticError) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let (opening, openingLine) = Self.opening(in: bytes, from: start)
    if Self.isFence(bytes[opening.content], 0x2B) {
      throw DiagnosticError(
        .error(
          "toml",
          at: SourcePosition(file: file, line: openingLine, column: 1),
          "TOML front matter (+++) is not supported",
          fix: "write it as YAML between two lines of ---"
        )
      )
    }
    if Self.isJSON(bytes[opening.content]) {
      throw DiagnosticError(
        .error(
          "json",
          at: SourcePosition(file: file, line: openingLine, column: 1),
          "JSON front matter is not supported",
          fix: "write it as YAML between two lines of ---"
        )
      )
    }
    guard Self.isFence(bytes[opening.content], 0x2D) else {
      if let line = LostFrontMatter.line(in: bytes) {
        throw DiagnosticError(LostFrontMatter.diagnostic(file, line))
      }
      (root, bodyStart, bodyLine) = (nil, start, 1)
      return
    }
    var cursor = opening.next
    var line = openingLine + 1
    while cursor < bytes.count {
      let current = Self.line(in: bytes, from: cursor)
      let isEnd = Self.isEnd(bytes[current.content]) && !Self.isUnopened(bytes, from: current.next)
      if isEnd || Self.isFence(bytes[current.content], 0x2D) {
        root = try YAMLReader.read(bytes[opening.next..<cursor], file: file, firstLine: openingLine + 1)
        (bodyStart, bodyLine) = (current.next, line + 1)
        return
      }
      cursor = current.next
      line += 1
    }
    if openingLine > 1 {
      if let line = LostFrontMatter.line(in: bytes) {
        throw DiagnosticError(LostFrontMatter.diagnostic(file, line))
      }
      // A rule across the page, below blank lines.
      (root, bodyStart, bodyLine) = (nil, start, 1)
      return
    }
    throw DiagnosticError(
      .error(
        "front-matter",
        at: SourcePosition(file: file, line: openingLine, column: 1),
        "this front matter is never closed",
        fix: "add a line of three hyphens (---) below it"
      )
    )
  }

  /// True for a file without front matter that begins with `key: value` lines down to a line of three hyphens.
  static func isUnopened(_ bytes: [UInt8]) -> Bool {
    isUnopened(bytes, from: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
  }

  private static func isUnopened(_ bytes: [UInt8], from start: Int) -> Bool {
    var cursor = start
    var hasKey = false
    while cursor < bytes.count {
      let current = line(in: bytes, from: cursor)
      let content = bytes[current.content]
      if isFence(content, 0x2D) { return hasKey }
      let isMore = hasKey && content.first.map { [0x20, 0x09, 0x23, 0x2D].contains($0) } ?? true
      guard isKey(content) || isMore else { return false }
      hasKey = hasKey || isKey(content)
      cursor = current.next
    }
    return false
  }

  /// True for a line that begins with a name in small letters and a colon.
  private static func isKey(_ line: ArraySlice<UInt8>) -> Bool {
    let rest = line.drop { 0x61...0x7A ~= $0 || $0 == 0x5F }
    guard rest.startIndex > line.startIndex, rest.first == 0x3A else { return false }
    return rest.count == 1 || rest[rest.startIndex + 1] == 0x20
  }

  /// The first line that has more than blanks, if it is a fence, and its number; else the first line.
  private static func opening(in bytes: [UInt8], from start: Int) -> (
    line: (content: Range<Int>, next: Int), number: Int
  ) {
    let first = line(in: bytes, from: start)
    var (current, number) = (first, 1)
    while current.next < bytes.count, bytes[current.content].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
      current = line(in: bytes, from: current.next)
      number += 1
    }
    let isFence = isFence(bytes[current.content], 0x2D) || isFence(bytes[current.content], 0x2B)
    return isFence ? (current, number) : (first, 1)
  }

  /// The lines of a text without their ends.
  static func lines(of bytes: [UInt8]) -> [Range<Int>] {
    var (lines, cursor): ([Range<Int>], Int) = ([], 0)
    while cursor < bytes.count {
      let current = line(in: bytes, from: cursor)
      lines.append(current.content)
      cursor = current.next
    }
    return lines
  }

  /// The line that begins at a byte, without its end, and where the next one begins.
  static func line(in bytes: [UInt8], from start: Int) -> (content: Range<Int>, next: Int) {
    var end = start
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    let isPair = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
    return (start..<end, min(end + (isPair ? 2 : 1), bytes.count))
  }

  /// True for three of `mark`, perhaps with blanks behind them.
  private static func isFence(_ line: ArraySlice<UInt8>, _ mark: UInt8) -> Bool {
    line.count >= 3 && line.prefix(3).allSatisfy { $0 == mark }
      && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// True for three stops, which end a document in YAML (1.1, 9.1.2).
  private static func isEnd(_ line: ArraySlice<UInt8>) -> Bool { isFence(line, 0x2E) }

  /// True for the first line of a JSON object: `{` alone, or with a name in quotes behind it. No prose begins so.
  static func isJSON(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.first == 0x7B else { return false }
    let rest = line.dropFirst().drop { $0 == 0x20 || $0 == 0x09 }
    return rest.isEmpty || rest.first == 0x22
  }
}
