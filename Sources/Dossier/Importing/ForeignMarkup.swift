/// Finds what Hugo and Jekyll read in a text and Dossier does not: shortcodes, Liquid and HTML.
enum ForeignMarkup {
  /// A warning for each shortcode or Liquid tag, and one for the first line of HTML.
  static func check(_ file: ForeignFile, at path: String) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var number = file.bodyLine
    var isFenced = false
    var markup: (line: Int, count: Int)?
    for line in file.body.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let start = line.drop { $0 == 0x20 || $0 == 0x09 }
      if start.starts(with: "```".utf8) || start.starts(with: "~~~".utf8) { isFenced.toggle() }
      if !isFenced, start.first == 0x3C, let letter = start.dropFirst().first, ByteClass.isLetter(letter) {
        markup = (markup?.line ?? number, (markup?.count ?? 0) + 1)
      }
      diagnostics += tags(in: line).map { range in
        let column = line[..<range.lowerBound].count { $0 & 0xC0 != 0x80 } + 1
        let tag = PlainText.shortened(String(decoding: line[range], as: UTF8.self), to: 60)
        return .warning(
          "foreign-markup",
          at: SourcePosition(file: path, line: number, column: column),
          "“\(tag)” is left as text",
          fix: "write it in Markdown"
        )
      }
      number += 1
    }
    guard let markup else { return diagnostics }
    let position = SourcePosition(file: path, line: markup.line)
    let lines = English.count(markup.count, "line")
    return diagnostics + [
      .warning(
        "foreign-markup",
        at: position,
        "this text has HTML (\(lines)), which pages leave out",
        fix: "write it in Markdown"
      )
    ]
  }

  /// `{{ … }}` and `{% … %}`, or what begins so.
  private static func tags(in line: ArraySlice<UInt8>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var rest = line
    while let open = rest.firstIndex(of: 0x7B) {
      rest = rest[(open + 1)...]
      guard let mark = rest.first, mark == 0x7B || mark == 0x25 else { continue }
      let ending: [UInt8] = [mark == 0x7B ? 0x7D : 0x25, 0x7D]
      guard let end = rest.firstRange(of: ending) else {
        // A shortcode may go on on the next line.
        let second = rest.dropFirst().first
        if mark == 0x25 || second == 0x3C || second == 0x25 { ranges.append(open..<line.endIndex) }
        break
      }
      ranges.append(open..<end.upperBound)
      rest = rest[end.upperBound...]
    }
    return ranges
  }
}
