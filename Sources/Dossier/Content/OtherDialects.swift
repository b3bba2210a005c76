internal import CommonMark

/// Markup of other dialects of Markdown, which CommonMark has not, and readers see as it was typed.
enum OtherDialects {
  /// A warning for each piece in a document, whose text is given without code.
  static func diagnostics(_ document: Document, in text: [UInt8], _ locator: () -> ProseLocator)
    -> [Diagnostic]
  {
    document.blocks.compactMap { piece(of: $0, text) }.map {
      warning($0, "is left as text", document, locator())
    }
  }

  /// A warning for each address that stands in a document's text and is no link.
  static func addressDiagnostics(_ document: Document, _ locator: () -> ProseLocator) -> [Diagnostic] {
    guard hasAddress(document.text) else { return [] }
    return addresses(document).map { warning($0, "is no link", document, locator()) }
  }

  private static func warning(
    _ piece: Piece,
    _ what: String,
    _ document: Document,
    _ locator: ProseLocator
  ) -> Diagnostic {
    let words = PlainText.shortened(PlainText.of(piece.range, in: document), to: 60)
    return .warning(
      "foreign-markup",
      at: locator.position(of: piece.range),
      "“\(words)” \(what)",
      fix: piece.fix
    )
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

  /// True for a text with an address; looked at byte by byte, as nearly all texts have none.
  private static func hasAddress(_ text: [UInt8]) -> Bool {
    text.indices.contains { text[$0] == UInt8(ascii: ":") && text[$0...].starts(with: scheme) }
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
