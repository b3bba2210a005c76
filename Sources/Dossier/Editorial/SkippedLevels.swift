internal import CommonMark

/// `skipped-level`: a heading that stands more than one level below the one before it.
enum SkippedLevels {
  /// A warning for each such heading; the title and headings in quotations, lists and notes are left alone.
  static func check(_ text: CheckedText) -> [Diagnostic] {
    let headings = text.document.blocks.filter { block in
      block.isHeading && block.quoteDepth == 0 && block.listDepth == 0 && !block.isInFootnote
        && block.events != text.title
    }
    return zip(headings, headings.dropFirst()).compactMap { before, heading in
      guard heading.headingLevel > before.headingLevel + 1 else { return nil }
      var position = text.position(of: heading.text.lowerBound, in: heading)
      position.column = 1
      let due = String(repeating: "#", count: before.headingLevel + 1)
      return .warning(
        "skipped-level",
        at: position,
        "“\(PlainText.shortened(PlainText.of(heading.text, in: text.document), to: 40))” is a heading of level \(heading.headingLevel) below one of level \(before.headingLevel)",
        fix: "begin it with \(due)"
      )
    }
  }
}
