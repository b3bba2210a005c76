internal import CCMark

/// Turns the walk over a libcmark tree into what a ``Document`` is made of.
struct DocumentBuilder {
  private var document = DocumentDraft()
  private var quoteDepth = 0
  private var listDepth = 0
  private var tightness: [Bool] = []
  /// Links and images that are open: prose inside them is not annotated.
  private var openLinks: [Int] = []
  private var runStart: Int?
  /// How many strikethroughs are open: what is struck out is not annotated.
  private var struckDepth = 0
  /// Where the outermost of them begins.
  private var struckStart = 0
  private var isInFootnote = false
  private var occurrences: [Citation.Target: Int] = [:]
  private let passes: Passes?
  /// True when the text may hold marks.
  private let isMarked: Bool

  /// What passes over the text and the tree have found, by which the builder understands their nodes.
  struct Passes {
    /// The text that libcmark saw.
    var text: SourceText
    /// What a heading's user data, less one, means.
    var cells: [TableCell]
    /// What a custom block's user data, less one, means.
    var notes: [FootnoteRewriter.Definition]
    /// What a custom inline node's user data, less one, means; without user data it is a strikethrough.
    var targets: [Citation.Target]
  }

  init(capacity: Int, passes: Passes? = nil) {
    self.passes = passes
    isMarked = passes != nil
    document.text.reserveCapacity(capacity)
    document.events.reserveCapacity(capacity / 24 + 8)
  }

  consuming func finish() -> DocumentDraft {
    for (index, citation) in document.citations.enumerated() {
      if case .footnote(let number) = citation.target { document.footnotes[number].citations.append(index) }
    }
    return document
  }

  mutating func add(_ node: OpaquePointer, entering: Bool) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_DOCUMENT:
      if !entering, isInFootnote { append(.footnotes, false) }
      append(.document, entering)
    case CMARK_NODE_CUSTOM_BLOCK: addFootnote(node, entering)
    case CMARK_NODE_BLOCK_QUOTE:
      quoteDepth += entering ? 1 : -1
      append(.blockQuote, entering)
    case CMARK_NODE_LIST: addList(node, entering)
    case CMARK_NODE_ITEM: append(.item, entering)
    case CMARK_NODE_PARAGRAPH: addProse(node, .paragraph, entering)
    case CMARK_NODE_HEADING:
      if let cell = passes?.cells.element(of: node) {
        addCell(node, cell, entering)
      } else {
        addProse(node, .heading, entering)
      }
    case CMARK_NODE_CODE_BLOCK: addCodeBlock(node)
    case CMARK_NODE_HTML_BLOCK: addRawHTML(node, .htmlBlock, line: line(of: node))
    case CMARK_NODE_THEMATIC_BREAK: append(.thematicBreak, true)
    default: addInline(node, entering)
    }
  }

  private mutating func addInline(_ node: OpaquePointer, _ entering: Bool) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: addText(node)
    case CMARK_NODE_SOFTBREAK: addBreak(.softBreak)
    case CMARK_NODE_LINEBREAK: addBreak(.lineBreak)
    case CMARK_NODE_CODE:
      closeRun()
      let start = document.text.count
      Self.append(cmark_node_get_literal(node), to: &document.text, marked: isMarked, isCode: true)
      document.events.append(Event(.code, start: start, end: document.text.count))
    case CMARK_NODE_HTML_INLINE:
      closeRun()
      addRawHTML(node, .htmlInline, line: document.blocks.last?.line ?? 1)
    case CMARK_NODE_EMPH: append(.emphasis, entering)
    case CMARK_NODE_STRONG: append(.strong, entering)
    case CMARK_NODE_LINK: addLink(node, .link, entering)
    case CMARK_NODE_IMAGE: addLink(node, .image, entering)
    case CMARK_NODE_CUSTOM_INLINE:
      if let target = passes?.targets.element(of: node) {
        if entering { addCitation(target) }
      } else {
        closeRun()
        addStrikethrough(entering)
      }
    default: break
    }
  }

  private mutating func append(_ kind: Event.Kind, _ entering: Bool, level: UInt8 = 0, payload: Int = 0) {
    let here = document.text.count
    document.events.append(
      Event(kind, enter: entering, level: level, start: here, end: here, payload: payload)
    )
  }

  private mutating func addList(_ node: OpaquePointer, _ entering: Bool) {
    let ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    if entering {
      tightness.append(cmark_node_get_list_tight(node) != 0)
    } else {
      tightness.removeLast()
    }
    listDepth = tightness.count
    let here = document.text.count
    let start = ordered ? Int(cmark_node_get_list_start(node)) : 0
    document.events.append(
      Event(.list, enter: entering, level: ordered ? 1 : 0, start: here, end: here, payload: start)
    )
  }

  private mutating func addProse(_ node: OpaquePointer, _ kind: Event.Kind, _ entering: Bool) {
    let heading = kind == .heading ? Int(cmark_node_get_heading_level(node)) : 0
    let tight = kind == .paragraph && isInTightList(node)
    let level = kind == .heading ? UInt8(heading) : (tight ? 1 : 0)
    addLeaf(node, kind, entering, level: level, headingLevel: heading)
  }

  private mutating func addLeaf(
    _ node: OpaquePointer,
    _ kind: Event.Kind,
    _ entering: Bool,
    level: UInt8,
    headingLevel: Int = 0,
    payload: Int = 0
  ) {
    if !entering { closeRun() }
    let here = document.text.count
    let index = document.events.count
    append(kind, entering, level: level, payload: payload)
    guard entering else {
      let block = document.blocks.count - 1
      document.blocks[block].text = document.blocks[block].text.lowerBound..<here
      document.blocks[block].events = document.blocks[block].events.lowerBound...index
      document.text.append(0)
      return
    }
    document.blocks.append(
      ProseBlock(
        text: here..<here,
        events: index...index,
        headingLevel: headingLevel,
        quoteDepth: quoteDepth,
        listDepth: listDepth,
        line: line(of: node),
        isTableCell: kind == .tableCell,
        isInFootnote: isInFootnote
      )
    )
  }

  private func line(of node: OpaquePointer) -> Int {
    let line = cmark_node_get_start_line(node)
    return passes?.text.origin(ofLine: line) ?? Int(line)
  }

  // MARK: Extensions

  private mutating func addCell(_ node: OpaquePointer, _ cell: TableCell, _ entering: Bool) {
    if entering, cell.isFirstOfTable { addTable(true, cell) }
    if entering, cell.isFirstOfRow { addRow(true, cell) }
    let level: UInt8 = cell.isHeader ? 1 : 0
    addLeaf(node, .tableCell, entering, level: level, payload: Int(cell.alignment.rawValue))
    if !entering, cell.isLastOfRow { addRow(false, cell) }
    if !entering, cell.isLastOfTable { addTable(false, cell) }
  }

  private mutating func addTable(_ entering: Bool, _ cell: TableCell) {
    append(.table, entering, level: cell.hasBody ? 1 : 0)
  }

  private mutating func addRow(_ entering: Bool, _ cell: TableCell) {
    append(.tableRow, entering, level: cell.isHeader ? 1 : (cell.isFirstOfBody ? 2 : 0))
  }

  private mutating func addCitation(_ target: Citation.Target) {
    let occurrence = occurrences[target, default: 0] + 1
    occurrences[target] = occurrence
    let event = document.events.count
    append(.citation, true, payload: document.citations.count)
    document.citations.append(
      Citation(target: target, occurrence: occurrence, event: event, block: document.blocks.count - 1)
    )
  }

  private mutating func addFootnote(_ node: OpaquePointer, _ entering: Bool) {
    guard let notes = passes?.notes, let note = notes.element(of: node) else { return }
    if !isInFootnote {
      isInFootnote = true
      append(.footnotes, true)
    }
    let index = document.events.count
    append(.footnote, entering, payload: Int(bitPattern: cmark_node_get_user_data(node)) - 1)
    if entering {
      document.footnotes.append(Footnote(label: note.label, events: index...index, line: note.line))
    } else {
      let last = document.footnotes.count - 1
      document.footnotes[last].events = document.footnotes[last].events.lowerBound...index
    }
  }

  private func isInTightList(_ node: OpaquePointer) -> Bool {
    guard let item = cmark_node_parent(node), cmark_node_get_type(item) == CMARK_NODE_ITEM else {
      return false
    }
    return tightness.last ?? false
  }

  private mutating func addCodeBlock(_ node: OpaquePointer) {
    let start = document.literals.count
    Self.append(cmark_node_get_literal(node), to: &document.literals, marked: isMarked, isCode: true)
    let end = document.literals.count
    Self.append(cmark_node_get_fence_info(node), to: &document.literals, marked: isMarked)
    let info = end..<document.literals.count
    document.events.append(
      Event(.codeBlock, start: start, end: end, payload: document.links.count)
    )
    let here = document.text.count
    document.links.append(
      Link(destination: info, title: info.upperBound..<info.upperBound, label: here..<here, isImage: false)
    )
  }

  private mutating func addRawHTML(_ node: OpaquePointer, _ kind: Event.Kind, line: Int) {
    let start = document.literals.count
    Self.append(cmark_node_get_literal(node), to: &document.literals, marked: isMarked, isCode: true)
    document.events.append(Event(kind, start: start, end: document.literals.count))
    if !HTMLComment.isAll(of: document.literals[start...]) { document.rawHTMLLines.append(line) }
  }

  private mutating func addText(_ node: OpaquePointer) {
    let start = document.text.count
    Self.append(cmark_node_get_literal(node), to: &document.text, marked: isMarked)
    openRun(at: start)
    document.events.append(Event(.text, start: start, end: document.text.count))
  }

  private mutating func addBreak(_ kind: Event.Kind) {
    let start = document.text.count
    document.text.append(0x0A)
    openRun(at: start)
    document.events.append(Event(kind, start: start, end: start + 1))
  }

  private mutating func addLink(_ node: OpaquePointer, _ kind: Event.Kind, _ entering: Bool) {
    closeRun()
    let here = document.text.count
    guard entering else {
      guard let index = openLinks.popLast() else { return }
      document.links[index].label = document.links[index].label.lowerBound..<here
      document.events.append(Event(kind, enter: false, start: here, end: here, payload: index))
      return
    }
    let start = document.literals.count
    Self.append(cmark_node_get_url(node), to: &document.literals, marked: isMarked)
    let middle = document.literals.count
    Self.append(cmark_node_get_title(node), to: &document.literals, marked: isMarked)
    let index = document.links.count
    document.links.append(
      Link(
        destination: start..<middle,
        title: middle..<document.literals.count,
        label: here..<here,
        isImage: kind == .image
      )
    )
    document.events.append(Event(kind, start: here, end: here, payload: index))
    openLinks.append(index)
  }

  private mutating func addStrikethrough(_ entering: Bool) {
    let here = document.text.count
    if entering, struckDepth == 0 { struckStart = here }
    struckDepth += entering ? 1 : -1
    if struckDepth == 0, struckStart < here { document.deletions.append(struckStart..<here) }
    append(.strikethrough, entering)
  }

  private mutating func openRun(at start: Int) {
    if openLinks.isEmpty, struckDepth == 0, runStart == nil { runStart = start }
  }

  private mutating func closeRun() {
    guard let start = runStart else { return }
    runStart = nil
    guard start < document.text.count else { return }
    document.runs.append(ProseRun(text: start..<document.text.count, block: document.blocks.count - 1))
  }

  private static func append(
    _ string: UnsafePointer<CChar>?,
    to bytes: inout [UInt8],
    marked: Bool,
    isCode: Bool = false
  ) {
    guard let string else { return }
    let end = bytes.count
    NodeText.append(string, to: &bytes)
    if marked { Mark.restore(&bytes, from: end, isCode: isCode) }
  }
}

extension Array {
  /// The element that a node's user data, less one, is the index of.
  fileprivate func element(of node: OpaquePointer) -> Element? {
    let index = Int(bitPattern: cmark_node_get_user_data(node)) - 1
    return indices.contains(index) ? self[index] : nil
  }
}
