internal import CommonMark

/// Links by reference, `[words][label]`, whose label nothing defines; CommonMark 0.30 shows them as they were typed.
enum UndefinedLinks {
  /// Where each `[label]` that was meant to lead somewhere stands in the text of a document, with its brackets.
  ///
  /// A caret begins a footnote, and figures behind figures (`[1][2]`) are notes, not links.
  static func labels(in document: Document) -> [Range<Int>] {
    document.runs.flatMap { labels(in: document.text[$0.text]) }
  }

  private static func labels(in text: ArraySlice<UInt8>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var rest = text
    while let middle = rest.firstIndex(of: closing) {
      let next = middle + 1
      rest = text[next...]
      guard next < text.endIndex, text[next] == opening,
        let start = text[..<middle].lastIndex(of: opening),
        let end = text[next...].firstIndex(of: closing)
      else { continue }
      let words = text[(start + 1)..<middle]
      let label = text[(next + 1)..<end]
      guard !words.isEmpty, !words.contains(closing), words.first != caret, label.first != caret,
        !words.allSatisfy(ByteClass.isDigit), !label.contains(opening), !label.contains(0x0A)
      else { continue }
      found.append(next..<(end + 1))
    }
    return found
  }

  /// The warning for a label with its brackets.
  static func diagnostic(_ label: String, at position: SourcePosition) -> Diagnostic {
    .warning(
      "undefined-link",
      at: position,
      label == "[]" ? "nothing is defined for this link to lead to" : "nothing is defined as \(label)",
      fix: "add a line “\(label == "[]" ? "[its words]" : label): https://…”, or write \\[ for a bracket"
    )
  }

  private static let opening = UInt8(ascii: "[")
  private static let closing = UInt8(ascii: "]")
  private static let caret = UInt8(ascii: "^")
}
