/// Finds what Hugo and Jekyll read in a text and Dossier does not: shortcodes, Liquid, attributes and HTML.
enum ForeignMarkup {
  /// A warning for each shortcode, Liquid tag or attribute, and one for the first line of HTML.
  static func check(_ file: ForeignFile, at path: String) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var number = file.bodyLine
    var kinds = ForeignLines()
    var markup: (line: Int, count: Int)?
    for line in file.body.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let start = line.drop { $0 == 0x20 || $0 == 0x09 }
      let isText = kinds.isText(line)
      if isText, hasMarkup(start) { markup = (markup?.line ?? number, (markup?.count ?? 0) + 1) }
      diagnostics += (ForeignTags.ranges(in: line) + (isText ? attributes(in: line) : [])).map { range in
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

  /// True for a line with a tag of HTML outside of code; an address in brackets is none.
  private static func hasMarkup(_ line: ArraySlice<UInt8>) -> Bool {
    var rest = line
    var isCode = false
    while let next = rest.firstIndex(where: { $0 == 0x3C || $0 == 0x60 }) {
      rest = rest[(next + 1)...]
      if line[next] == 0x60 {
        isCode.toggle()
        continue
      }
      let name = rest.drop { $0 == UInt8(ascii: "/") }
      let end = name.drop { ByteClass.isWord($0) }.first
      if !isCode, let letter = name.first, ByteClass.isLetter(letter),
        end.map({ [0x20, 0x3E, 0x2F, 0x0D].contains($0) }) ?? (next == line.startIndex)
      {
        return true
      }
    }
    return false
  }

  /// The attributes of kramdown: of a block, `{: .lead}` on a line of its own, of what they stand behind, `*a*{: .b}`, and of a
  /// heading, `{#id}` behind it; with its extensions, `{::nomarkdown}`.
  private static func attributes(in line: ArraySlice<UInt8>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var rest = line
    var isCode = false
    let isHeading = line.drop { $0 == 0x20 }.first == UInt8(ascii: "#")
    while let open = rest.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == 0x60 }) {
      rest = rest[(open + 1)...]
      if line[open] == 0x60 {
        isCode.toggle()
        continue
      }
      guard !isCode, let sign = rest.first,
        [UInt8(ascii: ":"), UInt8(ascii: "#"), UInt8(ascii: ".")].contains(sign),
        let close = rest.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }),
        line[close] == UInt8(ascii: "}")
      else { continue }
      let isAtEnd = line[(close + 1)...].allSatisfy { [0x20, 0x09, 0x0D].contains($0) }
      let isFound =
        sign == UInt8(ascii: ":")
        ? isHeading && isAtEnd || isSpan(rest, behind: line[..<open], isAtEnd) : isHeading && isAtEnd
      if isFound { ranges.append(open..<(close + 1)) }
      rest = rest[(close + 1)...]
    }
    return ranges
  }

  /// True for attributes, or an extension, that stand alone or behind a link, emphasis or code.
  private static func isSpan(_ inner: ArraySlice<UInt8>, behind start: ArraySlice<UInt8>, _ isAtEnd: Bool)
    -> Bool
  {
    if isAtEnd, start.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { return true }
    let second = inner.dropFirst().first ?? 0
    return second == UInt8(ascii: ":") || second == UInt8(ascii: "/")
      || start.last.map(")]*_`".utf8.contains) == true
  }
}
