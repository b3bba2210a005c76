internal import CCMark

/// Turns the walk over a libcmark tree into a ``Document``.
struct DocumentBuilder {
  private var document = Document()
  private var quoteDepth = 0
  private var listDepth = 0
  private var tightness: [Bool] = []
  /// Links and images that are open: prose inside them is not annotated.
  private var openLinks: [Int] = []
  private var runStart: Int?

  init(capacity: Int) {
    document.text.reserveCapacity(capacity)
    document.events.reserveCapacity(capacity / 24 + 8)
  }

  func finish() -> Document { document }

  mutating func add(_ node: OpaquePointer, entering: Bool) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_DOCUMENT: append(.document, entering)
    case CMARK_NODE_BLOCK_QUOTE:
      quoteDepth += entering ? 1 : -1
      append(.blockQuote, entering)
    case CMARK_NODE_LIST: addList(node, entering)
    case CMARK_NODE_ITEM: append(.item, entering)
    case CMARK_NODE_PARAGRAPH: addProse(node, .paragraph, entering)
    case CMARK_NODE_HEADING: addProse(node, .heading, entering)
    case CMARK_NODE_CODE_BLOCK: addCodeBlock(node)
    case CMARK_NODE_HTML_BLOCK: addLiteral(node, .htmlBlock)
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
      Self.append(cmark_node_get_literal(node), to: &document.text)
      document.events.append(Event(.code, start: start, end: document.text.count))
    case CMARK_NODE_HTML_INLINE:
      closeRun()
      addLiteral(node, .htmlInline)
    case CMARK_NODE_EMPH: append(.emphasis, entering)
    case CMARK_NODE_STRONG: append(.strong, entering)
    case CMARK_NODE_LINK: addLink(node, .link, entering)
    case CMARK_NODE_IMAGE: addLink(node, .image, entering)
    default: break
    }
  }

  private mutating func append(_ kind: Event.Kind, _ entering: Bool) {
    let here = document.text.count
    document.events.append(Event(kind, enter: entering, start: here, end: here))
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
    let here = document.text.count
    let level = kind == .heading ? UInt8(heading) : (tight ? 1 : 0)
    let index = document.events.count
    document.events.append(Event(kind, enter: entering, level: level, start: here, end: here))
    if entering {
      document.blocks.append(
        ProseBlock(
          text: here..<here,
          events: index...index,
          headingLevel: heading,
          quoteDepth: quoteDepth,
          listDepth: listDepth,
          line: Int(cmark_node_get_start_line(node))
        )
      )
    } else {
      closeRun()
      let block = document.blocks.count - 1
      document.blocks[block].text = document.blocks[block].text.lowerBound..<here
      document.blocks[block].events = document.blocks[block].events.lowerBound...index
      document.text.append(0)
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
    Self.append(cmark_node_get_literal(node), to: &document.literals)
    let end = document.literals.count
    Self.append(cmark_node_get_fence_info(node), to: &document.literals)
    let info = end..<document.literals.count
    document.events.append(
      Event(.codeBlock, start: start, end: end, payload: document.links.count)
    )
    let here = document.text.count
    document.links.append(
      Link(destination: info, title: info.upperBound..<info.upperBound, label: here..<here, isImage: false)
    )
  }

  private mutating func addLiteral(_ node: OpaquePointer, _ kind: Event.Kind) {
    let start = document.literals.count
    Self.append(cmark_node_get_literal(node), to: &document.literals)
    document.events.append(Event(kind, start: start, end: document.literals.count))
  }

  private mutating func addText(_ node: OpaquePointer) {
    let start = document.text.count
    Self.append(cmark_node_get_literal(node), to: &document.text)
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
    Self.append(cmark_node_get_url(node), to: &document.literals)
    let middle = document.literals.count
    Self.append(cmark_node_get_title(node), to: &document.literals)
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

  private mutating func openRun(at start: Int) {
    if openLinks.isEmpty, runStart == nil { runStart = start }
  }

  private mutating func closeRun() {
    guard let start = runStart else { return }
    runStart = nil
    guard start < document.text.count else { return }
    document.runs.append(ProseRun(text: start..<document.text.count, block: document.blocks.count - 1))
  }

  private static func append(_ string: UnsafePointer<CChar>?, to bytes: inout [UInt8]) {
    // Invariant: libcmark gives NUL-terminated strings that live as long as the node; NUL is not in them.
    guard var cursor = string else { return }
    let start = cursor
    while cursor.pointee != 0 { cursor += 1 }
    let count = cursor - start
    start.withMemoryRebound(to: UInt8.self, capacity: count) {
      bytes.append(contentsOf: UnsafeBufferPointer(start: $0, count: count))
    }
  }
}
