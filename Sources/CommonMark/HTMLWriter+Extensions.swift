/// Tables, notes and citations, in the form of cmark-gfm; the alignment of a cell is a class, as HTML has it no more.
extension HTMLWriter {
  mutating func writeTable(_ event: Event, _ index: Int) {
    switch event.kind {
    case .table:
      if event.isEnter { startLine() }
      if !event.isEnter, event.level == 1 { put("</tbody>\n") }
      tag("table", event, index)
    case .tableRow:
      if event.isEnter, event.level > 0 { put(event.level == 1 ? "<thead>\n" : "<tbody>\n") }
      tag("tr", event, index)
      if !event.isEnter, event.level == 1 { put("\n</thead>") }
    default: writeCell(event, index)
    }
    if event.kind != .tableCell || !event.isEnter { put("\n") }
  }

  private mutating func writeCell(_ event: Event, _ index: Int) {
    guard event.isEnter else {
      put(event.level == 1 ? "</th>" : "</td>")
      return
    }
    put(event.level == 1 ? "<th" : "<td")
    switch TableAlignment(rawValue: UInt8(event.payload)) {
    case .left: put(" class=\"left\"")
    case .center: put(" class=\"center\"")
    case .right: put(" class=\"right\"")
    case nil, TableAlignment.none?: break
    }
    insert(.attribute, at: index)
    put(">")
  }

  // MARK: Notes

  mutating func writeFootnotes(_ event: Event, _ index: Int) {
    startLine()
    switch (event.kind, event.isEnter) {
    case (.footnotes, true):
      put("<section class=\"footnotes\"")
      insert(.attribute, at: index)
      put(">\n<ol>\n")
    case (.footnotes, false): put("</ol>\n</section>\n")
    case (_, true): put("<li id=\"\(overlay.idPrefix)fn-\(event.payload + 1)\">\n")
    case (_, false):
      let last = document.events[index - 1]
      if last.kind != .paragraph || last.level > 0 {
        writeBackReferences(to: Int(event.payload))
        startLine()
      }
      put("</li>\n")
    }
  }

  mutating func writeCitation(_ event: Event) {
    let citation = document.citations[Int(event.payload)]
    let (name, target, label) =
      switch citation.target {
      case .footnote(let index): ("footnote-ref", "fn-\(index + 1)", "\(index + 1)")
      case .entry(let index): ("source-ref", "source-\(index + 1)", "S\(index + 1)")
      }
    let prefix = overlay.idPrefix
    put(
      "<sup class=\"\(name)\"><a href=\"\(overlay.address)#\(prefix)\(target)\" id=\"\(prefix)\(citation.id)\">\(label)</a></sup>"
    )
  }

  /// Ends the last paragraph of a note with the ways back.
  mutating func writeBackReferences(endingAt index: Int) {
    guard !document.footnotes.isEmpty, index + 1 < document.events.count else { return }
    let next = document.events[index + 1]
    guard next.kind == .footnote, !next.isEnter else { return }
    put(" ")
    writeBackReferences(to: Int(next.payload))
  }

  private mutating func writeBackReferences(to footnote: Int) {
    var isFirst = true
    let document = document
    for citation in document.footnotes[footnote].citations.lazy.map({ document.citations[$0] })
    where overlay.skipped?.contains(citation.event) != true {
      if !isFirst { put(" ") }
      let number = citation.occurrence > 1 ? "\(footnote + 1)-\(citation.occurrence)" : "\(footnote + 1)"
      put(
        "<a href=\"\(overlay.address)#\(overlay.idPrefix)\(citation.id)\" class=\"footnote-backref\" aria-label=\"\(overlay.backReference.before)\(number)\(overlay.backReference.after)\">↩"
      )
      if citation.occurrence > 1 { put("<sup>\(citation.occurrence)</sup>") }
      put("</a>")
      isFirst = false
    }
  }
}
