/// Finds what Hugo and Jekyll read in a text and Dossier does not: shortcodes, Liquid, attributes and HTML.
enum ForeignMarkup {
  /// A warning for each shortcode, Liquid tag or attribute, and one for the first line of HTML.
  static func check(_ file: ForeignFile, at path: String) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var number = file.bodyLine
    var fences = FenceTracker()
    var markup: (line: Int, count: Int)?
    for line in file.body.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let start = line.drop { $0 == 0x20 || $0 == 0x09 }
      let isFenced = fences.isCode(line)
      if !isFenced, hasMarkup(start) { markup = (markup?.line ?? number, (markup?.count ?? 0) + 1) }
      diagnostics += (ForeignTags.ranges(in: line) + (isFenced ? [] : attributes(in: line))).map { range in
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

  /// The attributes of a block, `{: .lead}` on a line of its own (kramdown), or of a heading, `{#id}` behind it.
  private static func attributes(in line: ArraySlice<UInt8>) -> [Range<Int>] {
    var end = line.endIndex
    while end > line.startIndex, [0x20, 0x09, 0x0D].contains(line[end - 1]) { end -= 1 }
    guard end > line.startIndex, line[end - 1] == UInt8(ascii: "}"),
      let open = line[..<end].lastIndex(of: UInt8(ascii: "{"))
    else { return [] }
    let inner = line[(open + 1)..<end]
    let isBlock = inner.first == UInt8(ascii: ":") && line[..<open].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    let isHeading =
      (inner.first == UInt8(ascii: "#") || inner.first == UInt8(ascii: "."))
      && line.drop { $0 == 0x20 }.first == UInt8(ascii: "#")
    return isBlock || isHeading ? [open..<end] : []
  }
}
