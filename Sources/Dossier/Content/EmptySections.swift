internal import CommonMark

/// Headings with nothing below them: no block, and no heading below them that has one.
enum EmptySections {
  /// Those of a text, without the title that it begins with and those in quotations and lists.
  ///
  /// - Complexity: O(n) in the number of events.
  static func headings(in document: Document) -> [ProseBlock] {
    guard document.blocks.contains(where: \.isHeading) else { return [] }
    // Headings that nothing has come below yet, each of a lower level than the next.
    var open: [(level: Int, event: Int)] = []
    var empty: Set<Int> = []
    var depth = 0
    for (index, event) in document.events.enumerated() {
      if event.isEnter, depth == 1 {
        if event.kind == .footnotes { break }
        if event.kind == .heading {
          while let last = open.last, last.level >= Int(event.level) { empty.insert(open.removeLast().event) }
          open.append((Int(event.level), index))
        } else if isContent(event, of: document) {
          open = []
        }
      }
      if isContainer(event.kind) { depth += event.isEnter ? 1 : -1 }
    }
    empty.formUnion(open.map(\.event))
    guard !empty.isEmpty else { return [] }
    let title = document.titleBlock
    return document.blocks.filter { empty.contains($0.events.lowerBound) && $0 != title }
  }

  /// A text without some of its headings, which keeps its lines.
  static func without(_ headings: [ProseBlock], _ document: Document, in source: [UInt8]) -> [UInt8] {
    var gone: Set<Int> = []
    let lines = FrontMatter.lines(of: source)
    for heading in headings where lines.indices.contains(heading.line - 1) {
      let first = source[lines[heading.line - 1]].first { $0 != 0x20 }
      let breaks = document.text[heading.text].count { $0 == 0x0A }
      // What is underlined has a line more than its words.
      gone.formUnion(heading.line...(heading.line + (first == 0x23 ? 0 : breaks + 1)))
    }
    var kept: [UInt8] = []
    var end = 0
    for (index, line) in lines.enumerated() {
      kept += source[end..<line.lowerBound]
      if !gone.contains(index + 1) { kept += source[line] }
      end = line.upperBound
    }
    return kept + source[end...]
  }

  /// The warning for one.
  static func diagnostic(_ heading: ProseBlock, of document: Document, at position: SourcePosition)
    -> Diagnostic
  {
    let title = PlainText.shortened(PlainText.of(heading.text, in: document), to: 40)
    return .warning(
      "empty-section",
      at: position,
      "nothing stands below “\(title)”, which is left out",
      fix: "write the section, or take the heading out"
    )
  }

  /// True for a text of which nothing is left to read, or headings alone.
  static func areAll(of document: Document) -> Bool {
    // HTML has no prose, and may be shown.
    if document.blocks.isEmpty {
      return !document.events.contains { $0.kind == .htmlBlock && isContent($0, of: document) }
    }
    var isHeading = false
    for event in document.events {
      if event.kind == .heading {
        isHeading = event.isEnter
      } else if !isHeading, isLeaf(event.kind), isContent(event, of: document) {
        return false
      }
    }
    return true
  }

  /// True for a block that readers see below a heading.
  private static func isContent(_ event: Event, of document: Document) -> Bool {
    switch event.kind {
    case .thematicBreak: false
    case .htmlBlock: !HTMLComment.isAll(of: document.literals[Int(event.start)..<Int(event.end)])
    default: true
    }
  }

  /// True for what has an event at its end, too.
  private static func isContainer(_ kind: Event.Kind) -> Bool { !isLeaf(kind) }

  private static func isLeaf(_ kind: Event.Kind) -> Bool {
    switch kind {
    case .codeBlock, .htmlBlock, .thematicBreak, .text, .softBreak, .lineBreak, .code, .htmlInline, .citation:
      true
    default: false
    }
  }
}
