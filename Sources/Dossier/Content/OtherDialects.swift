internal import CommonMark

/// Markup of other dialects of Markdown, which CommonMark has not, and readers see as it was typed.
enum OtherDialects {
  /// A warning for each piece in a document.
  static func diagnostics(_ document: Document, _ locator: () -> ProseLocator) -> [Diagnostic] {
    let text = document.text
    let (hasMarks, hasAddress) = signs(in: text)
    guard hasMarks || hasAddress else { return [] }
    let pieces = hasMarks ? document.blocks.compactMap { piece(of: $0, text) } : []
    let addresses = hasAddress ? self.addresses(document) : []
    let found = pieces.map { ($0, "is left as text") } + addresses.map { ($0, "is no link") }
    return found.map { piece, what in
      let words = PlainText.shortened(PlainText.of(piece.range, in: document), to: 60)
      return .warning(
        "foreign-markup",
        at: locator().position(of: piece.range),
        "“\(words)” \(what)",
        fix: piece.fix
      )
    }
  }

  private typealias Piece = (range: Range<Int>, fix: String)

  /// What a block begins or ends with.
  private static func piece(of block: ProseBlock, _ text: [UInt8]) -> Piece? {
    let words = text[block.text]
    let start = block.text.lowerBound
    if block.listDepth > 0, ["[ ] ", "[x] ", "[X] "].contains(where: { words.starts(with: $0.utf8) }) {
      return (start..<start + 3, "write “Done:” or “To do:”, as there are no lists of tasks")
    }
    if block.quoteDepth > 0, words.starts(with: "[!".utf8),
      let end = words.firstIndex(of: UInt8(ascii: "]")),
      words[(start + 2)..<end].allSatisfy(ByteClass.isLetter)
    {
      return (start..<end + 1, "begin the quotation with the word in bold: **Note.**")
    }
    if ["[TOC]", "[[TOC]]", "[[_TOC_]]", "{:toc}"].contains(where: { words.elementsEqual($0.utf8) }) {
      return (block.text, "take it out: each article has its contents beside it")
    }
    guard block.isHeading, words.last == UInt8(ascii: "}"), let open = words.lastIndex(of: UInt8(ascii: "{")),
      open + 1 < words.endIndex, "#.".utf8.contains(words[open + 1])
    else { return wikiLink(in: words) }
    return (open..<words.endIndex, "take it out: a heading's id is made of its words")
  }

  /// `[[Page]]`
  private static func wikiLink(in words: ArraySlice<UInt8>) -> Piece? {
    guard let open = words.firstRange(of: "[[".utf8),
      let end = words[open.upperBound...].firstRange(of: "]]".utf8),
      end.lowerBound > open.upperBound, !words[open.upperBound..<end.lowerBound].contains(0x0A)
    else { return nil }
    return (open.lowerBound..<end.upperBound, "write a link: [words](page.md)")
  }

  /// Addresses that stand in the text and are no links.
  private static func addresses(_ document: Document) -> [Piece] {
    document.runs.flatMap { run -> [Piece] in
      var found: [Piece] = []
      var rest = document.text[run.text]
      while let sign = rest.firstRange(of: scheme) {
        let before = document.text[rest.startIndex..<sign.lowerBound]
        let start = before.suffix(while: ByteClass.isLetter).startIndex
        var end = document.text[sign.upperBound..<run.text.upperBound].prefix { $0 > 0x20 && $0 != 0x3E }
          .endIndex
        while end > sign.upperBound, stops.contains(document.text[end - 1]) { end -= 1 }
        rest = document.text[end..<run.text.upperBound]
        let name = String(decoding: document.text[start..<sign.lowerBound], as: UTF8.self)
        guard ["http", "https"].contains(name), end > sign.upperBound else { continue }
        found.append((start..<end, "put it between < and >, or write [words](address), for a link"))
      }
      return found
    }
  }

  /// Whether a text has a bracket or brace, and an address; looked at byte by byte, as nearly all texts have neither.
  private static func signs(in text: [UInt8]) -> (marks: Bool, addresses: Bool) {
    var (hasMarks, hasAddress) = (false, false)
    for index in text.indices {
      let byte = text[index]
      if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") { hasMarks = true }
      if byte == UInt8(ascii: ":"), text[index...].starts(with: scheme) { hasAddress = true }
    }
    return (hasMarks, hasAddress)
  }

  private static let scheme = Array("://".utf8)
  /// What ends a sentence or a bracket behind an address, and is no part of it.
  private static let stops = Set(".,;:!?)]'\"".utf8)
}

extension ArraySlice<UInt8> {
  /// The longest end of which all bytes fit.
  fileprivate func suffix(while fits: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    var start = endIndex
    while start > startIndex, fits(self[start - 1]) { start -= 1 }
    return self[start...]
  }
}
