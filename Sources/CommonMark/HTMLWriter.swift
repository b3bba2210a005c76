/// Writes a ``Document`` as HTML, as libcmark would, merging an ``HTMLOverlay`` in.
struct HTMLWriter {
  let document: Document
  let overlay: HTMLOverlay
  private let options: HTMLOptions
  var output: [UInt8]
  private var next = 0
  /// The depth of images around the current event; inside one only text is written (as `alt`).
  private var imageDepth = 0
  /// The caption of the figure that is being written.
  var caption: Range<Int>?

  init(_ document: Document, overlay: HTMLOverlay, options: HTMLOptions, output: consuming [UInt8]) {
    self.document = document
    self.overlay = overlay
    self.options = options
    self.output = output
  }

  consuming func write() -> [UInt8] {
    var index = 0
    while index < document.events.count {
      if let skipped = overlay.skipped, skipped.contains(index) {
        index = skipped.upperBound + 1
        continue
      }
      step(index)
      index += 1
    }
    return output
  }

  private mutating func step(_ index: Int) {
    insert(.before, at: index)
    let event = document.events[index]
    if event.kind == .image, !event.isEnter { imageDepth -= 1 }
    if imageDepth > 0 {
      writeAlternative(event)
    } else {
      writeBlock(event, index)
    }
    if event.kind == .image, event.isEnter { imageDepth += 1 }
    insert(.after, at: index)
  }

  // MARK: Insertions

  mutating func insert(_ place: HTMLOverlay.Place, at event: Int) {
    while next < overlay.insertions.count, overlay.insertions[next].event <= event {
      let insertion = overlay.insertions[next]
      if insertion.event == event, insertion.place != place { return }
      if insertion.event == event { output.append(contentsOf: overlay.bytes[insertion.bytes]) }
      next += 1
    }
  }

  private mutating func writeText(_ event: Event, _ index: Int) {
    var start = Int(event.start)
    let end = Int(event.end)
    while next < overlay.insertions.count, overlay.insertions[next].event == index,
      case .text(let offset) = overlay.insertions[next].place
    {
      Escaping.appendText(document.text[start..<offset], to: &output)
      output.append(contentsOf: overlay.bytes[overlay.insertions[next].bytes])
      start = offset
      next += 1
    }
    Escaping.appendText(document.text[start..<end], to: &output)
  }

  // MARK: Blocks

  private mutating func writeBlock(_ event: Event, _ index: Int) {
    switch event.kind {
    case .document: break
    case .blockQuote:
      startLine()
      tag("blockquote", event, index)
      put("\n")
    case .list: writeList(event, index)
    case .item:
      if event.isEnter { startLine() }
      tag("li", event, index)
      if !event.isEnter { put("\n") }
    case .paragraph:
      guard event.level == 0 else { return }
      if event.isEnter {
        startLine()
        startFigure(ofParagraph: index)
      } else {
        writeBackReferences(endingAt: index)
      }
      tag("p", event, index)
      if !event.isEnter {
        put("\n")
        endFigure()
      }
    case .heading: writeHeading(event, index)
    case .codeBlock: writeCodeBlock(event, index)
    case .htmlBlock:
      startLine()
      writeRawHTML(event)
      startLine()
    case .thematicBreak:
      startLine()
      put("<hr />\n")
    case .table, .tableRow, .tableCell: writeTable(event, index)
    case .footnotes, .footnote: writeFootnotes(event, index)
    default: writeInline(event, index)
    }
  }

  private mutating func writeList(_ event: Event, _ index: Int) {
    if event.isEnter { startLine() }
    if event.level == 1, event.isEnter, event.payload != 1 {
      put("<ol start=\"\(event.payload)\"")
      insert(.attribute, at: index)
      put(">\n")
    } else {
      tag(event.level == 1 ? "ol" : "ul", event, index)
      put("\n")
    }
  }

  private mutating func writeHeading(_ event: Event, _ index: Int) {
    if event.isEnter { startLine() }
    let level = UInt8(min(6, max(1, Int(event.level) + overlay.headingShift)))
    put(event.isEnter ? "<h" : "</h")
    output.append(0x30 + level)
    if event.isEnter { insert(.attribute, at: index) }
    put(event.isEnter ? ">" : ">\n")
  }

  private mutating func writeCodeBlock(_ event: Event, _ index: Int) {
    startLine()
    let info = document.literals[document.links[Int(event.payload)].destination]
    put("<pre")
    insert(.attribute, at: index)
    if info.isEmpty {
      put("><code>")
    } else {
      let language = info.prefix { !Self.isSpace($0) }
      put("><code class=\"")
      if !language.starts(with: "language-".utf8) { put("language-") }
      Escaping.appendText(language, to: &output)
      put("\">")
    }
    Escaping.appendText(document.literals[Int(event.start)..<Int(event.end)], to: &output)
    put("</code></pre>\n")
  }

  private mutating func writeRawHTML(_ event: Event) {
    let html = document.html(of: event)
    if options.rawHTML {
      output.append(contentsOf: html)
    } else if options.marksComments || !HTMLComment.isAll(of: html) {
      put("<!-- raw HTML omitted -->")
    }
  }

  // MARK: Inlines

  private mutating func writeInline(_ event: Event, _ index: Int) {
    switch event.kind {
    case .text: writeText(event, index)
    case .softBreak: writeText(event, index)
    case .lineBreak: put("<br />\n")
    case .code:
      put("<code>")
      Escaping.appendText(document.text[Int(event.start)..<Int(event.end)], to: &output)
      put("</code>")
    case .htmlInline: writeRawHTML(event)
    case .emphasis: tag("em", event, index)
    case .strong: tag("strong", event, index)
    case .link: writeLink(event, index)
    case .image: writeImage(event, index)
    case .strikethrough: tag("del", event, index)
    case .citation: writeCitation(event)
    default: break
    }
  }

  private mutating func writeLink(_ event: Event, _ index: Int) {
    let target = overlay.targets.isEmpty ? nil : overlay.targets[Int(event.payload)]
    if target == .dropped { return }
    guard event.isEnter else {
      put("</a>")
      return
    }
    put("<a")
    insert(.attribute, at: index)
    put(" href=\"")
    writeDestination(event, target)
    writeTitle(event)
    put("\">")
  }

  private mutating func writeImage(_ event: Event, _ index: Int) {
    if !overlay.targets.isEmpty, overlay.targets[Int(event.payload)] == .dropped { return }
    if event.isEnter {
      put("<img src=\"")
      writeDestination(event, overlay.targets.isEmpty ? nil : overlay.targets[Int(event.payload)])
      put("\" alt=\"")
      return
    }
    writeTitle(event)
    put("\"")
    insert(.attribute, at: index)
    put(" />")
  }

  private mutating func writeDestination(_ event: Event, _ target: HTMLOverlay.Target?) {
    if case .destination(let range) = target {
      output.append(contentsOf: overlay.bytes[range])
      return
    }
    let url = document.literals[document.links[Int(event.payload)].destination]
    if options.rawHTML || !Escaping.isDangerousURL(url) { Escaping.appendURL(url, to: &output) }
  }

  private mutating func writeTitle(_ event: Event) {
    let title = document.literals[document.links[Int(event.payload)].title]
    guard !title.isEmpty else { return }
    put("\" title=\"")
    Escaping.appendText(title, to: &output)
  }

  /// Inside an image: nested images count their depth, text is kept, all else is left out.
  private mutating func writeAlternative(_ event: Event) {
    switch event.kind {
    case .text, .code: Escaping.appendText(document.text[Int(event.start)..<Int(event.end)], to: &output)
    case .htmlInline: Escaping.appendText(document.literals[Int(event.start)..<Int(event.end)], to: &output)
    case .softBreak, .lineBreak: put(" ")
    default: break
    }
  }

  // MARK: Bytes

  mutating func put(_ text: StaticString) { Escaping.append(text, to: &output) }

  mutating func put(_ text: String) { output.append(contentsOf: text.utf8) }

  mutating func tag(_ name: StaticString, _ event: Event, _ index: Int) {
    put(event.isEnter ? "<" : "</")
    put(name)
    if event.isEnter { insert(.attribute, at: index) }
    put(">")
  }

  mutating func startLine() {
    if let last = output.last, last != 0x0A { output.append(0x0A) }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
