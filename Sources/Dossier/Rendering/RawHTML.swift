internal import CommonMark

/// What becomes of HTML that stands in a text.
enum RawHTML {
  /// How a site's texts are written; HTML in them is left out where it is not allowed, whatever the site says.
  static func options(_ site: Site, isAllowed: Bool = true) -> HTMLOptions {
    HTMLOptions(rawHTML: isAllowed && site.configuration.rawHTML != nil, marksComments: false)
  }

  /// A warning when a text has HTML and the site leaves it out; the text begins at a 1-based line of a file's bytes.
  static func diagnostics(
    _ document: Document,
    of source: [UInt8],
    from firstLine: Int,
    file: String,
    in site: Site
  ) -> [Diagnostic] {
    guard site.configuration.rawHTML == nil, let first = document.rawHTMLLines.first else { return [] }
    let line = firstLine + first - 1
    let position = position(of: document, in: source, from: line, file: file)
    return [
      .warning(
        "raw-html",
        at: position ?? SourcePosition(file: file, line: line),
        "this text has HTML (\(English.count(document.rawHTMLLines.count, "piece"))), which pages leave out",
        fix: "write it in Markdown"
      )
    ]
  }

  /// Where the first HTML of a document stands in its file, at a line or below it; nil when it is written otherwise there.
  private static func position(
    of document: Document,
    in source: [UInt8],
    from line: Int,
    file: String
  ) -> SourcePosition? {
    let first = document.events.first { event in
      (event.kind == .htmlBlock || event.kind == .htmlInline)
        && !HTMLComment.isAll(of: document.literals[Int(event.start)..<Int(event.end)])
    }
    guard let first else { return nil }
    let piece = document.literals[Int(first.start)..<Int(first.end)]
    let words = piece.drop { $0 == 0x20 || $0 == 0x0A }.prefix { $0 != 0x0A && $0 != 0x0D }
    guard !words.isEmpty else { return nil }
    var number = 1
    for bytes in source.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if number >= line, let found = bytes.firstRange(of: words) {
        let column = bytes[..<found.lowerBound].count { $0 & 0xC0 != 0x80 } + 1
        return SourcePosition(file: file, line: number, column: column)
      }
      number += 1
    }
    return nil
  }
}
