internal import CommonMark

/// Shortcodes of Hugo and tags of Liquid, which Dossier shows as text.
enum ForeignTags {
  /// With what each begins.
  static let opening = UInt8(ascii: "{")

  /// `{{ … }}` and `{% … %}`, or what begins so.
  static func ranges(in text: ArraySlice<UInt8>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var rest = text
    while let open = rest.firstIndex(of: opening) {
      rest = rest[(open + 1)...]
      guard let mark = rest.first, mark == opening || mark == 0x25 else { continue }
      let ending: [UInt8] = [mark == opening ? 0x7D : 0x25, 0x7D]
      guard let end = rest.firstRange(of: ending) else {
        // A shortcode may go on on the next line.
        let second = rest.dropFirst().first
        if mark == 0x25 || second == 0x3C || second == 0x25 { ranges.append(open..<text.endIndex) }
        break
      }
      ranges.append(open..<end.upperBound)
      rest = rest[end.upperBound...]
    }
    return ranges
  }

  /// The warning for one.
  static func diagnostic(_ tag: ArraySlice<UInt8>, at position: SourcePosition) -> Diagnostic {
    // As it was typed, with straight quotes.
    let words = String(
      String(decoding: tag, as: UTF8.self).map { "“”".contains($0) ? "\"" : "‘’".contains($0) ? "'" : $0 }
    ).split(whereSeparator: \.isNewline).joined(separator: " ")
    return .warning(
      "foreign-markup",
      at: position,
      "“\(PlainText.shortened(words, to: 60))” is left as text",
      fix: "write it in Markdown, or between backticks if readers are to see it"
    )
  }

  /// A warning for each in a document, whose text is given without code.
  static func diagnostics(_ document: Document, in text: [UInt8], _ locator: () -> ProseLocator)
    -> [Diagnostic]
  {
    guard text.contains(opening) else { return [] }
    return document.blocks.flatMap { block in
      ranges(in: text[block.text]).map { tag in
        // Quotes behind the sign may be written otherwise in the file.
        let sign = tag.lowerBound..<min(tag.lowerBound + 2, tag.upperBound)
        return diagnostic(document.text[tag], at: locator().position(of: sign))
      }
    }
  }
}
