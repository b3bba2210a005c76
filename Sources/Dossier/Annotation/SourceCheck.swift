internal import CommonMark

/// Finds sources that lead nowhere.
enum SourceCheck {
  private static let dangling: Set = [
    "source link", "source", "link", "sources", "read more", "link to source",
  ]

  /// No line that is longer, in bytes, can be one of them, whatever brackets and blanks are around it.
  private static let longest = 40

  /// A warning for each line of prose that promises a source and has no link.
  static func check(_ article: Article) -> [Diagnostic] {
    let document = article.document
    var diagnostics: [Diagnostic] = []
    for block in document.blocks where !block.isHeading {
      let lines = document.text[block.text].split(separator: 0x0A, omittingEmptySubsequences: false)
      for (offset, line) in lines.enumerated() where line.count <= longest {
        let text = Folding.fold(String(decoding: line, as: UTF8.self)).filter {
          $0 != ":" && $0 != "." && $0 != "[" && $0 != "]"
        }
        guard dangling.contains(text.trimmed), !isLinked(line, document) else { continue }
        let position = SourcePosition(
          file: article.file,
          line: article.bodyLine + block.line - 1 + offset,
          column: 1
        )
        diagnostics.append(
          .warning(
            "dangling-source",
            at: position,
            "“\(String(decoding: line, as: UTF8.self).trimmed)” names no source",
            fix: "write it as [title](https://…), or list it under sources: in the front matter"
          )
        )
      }
    }
    return diagnostics
  }

  private static func isLinked(_ line: ArraySlice<UInt8>, _ document: Document) -> Bool {
    document.links.contains { !$0.label.isEmpty && $0.label.overlaps(line.startIndex..<line.endIndex) }
  }
}

extension String {
  /// The text without blanks at its ends.
  var trimmed: String {
    var view = self[...]
    while let first = view.first, first.isWhitespace { view.removeFirst() }
    while let last = view.last, last.isWhitespace { view.removeLast() }
    return String(view)
  }
}
