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
      diagnostics += ForeignTags.ranges(in: line).map { range in
        let column = line[..<range.lowerBound].count { $0 & 0xC0 != 0x80 } + 1
        let position = SourcePosition(file: path, line: number, column: column)
        return ForeignTags.diagnostic(line[range], at: position)
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
}
