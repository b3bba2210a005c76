package import Packing

/// A document as bytes, so that a text need not be parsed again.
extension Document {
  /// Writes a document, or gives the one that is read.
  package static func pack(_ document: Document, _ packer: inout Packer) throws(Packer.Damage) -> Document {
    var draft = DocumentDraft(document)
    try draft.pack(&packer)
    return packer.isReading ? Document(draft) : document
  }
}

extension DocumentDraft {
  init(_ document: Document) {
    events = document.events
    text = document.text
    literals = document.literals
    links = document.links
    blocks = document.blocks
    runs = document.runs
    deletions = document.deletions
    footnotes = document.footnotes
    citations = document.citations
    footnoteProblems = document.footnoteProblems
    lostCells = document.lostCells
    rawHTMLLines = document.rawHTMLLines
  }

  fileprivate mutating func pack(_ packer: inout Packer) throws(Packer.Damage) {
    try packEvents(&packer)
    try packer.pack(&text)
    try packer.pack(&literals)
    try packer.pack(&links, Link(destination: 0..<0, title: 0..<0, label: 0..<0, isImage: false)) {
      (link, packer) throws(Packer.Damage) in
      try packer.pack(&link.destination)
      try packer.pack(&link.title)
      try packer.pack(&link.label)
      try packer.pack(&link.isImage)
    }
    try packer.pack(&blocks, .blank) { (block, packer) throws(Packer.Damage) in try block.pack(&packer) }
    try packer.pack(&runs, ProseRun(text: 0..<0, block: 0)) { (run, packer) throws(Packer.Damage) in
      try packer.pack(&run.text)
      try packer.pack(&run.block)
    }
    try packer.pack(&deletions, 0..<0) { (range, packer) throws(Packer.Damage) in try packer.pack(&range) }
    try packNotes(&packer)
    try packer.pack(&lostCells, LostCells(cells: [], columns: 0, line: 0, column: 0)) {
      (cells, packer) throws(Packer.Damage) in
      try packer.pack(&cells.cells)
      try packer.pack(&cells.columns)
      try packer.pack(&cells.line)
      try packer.pack(&cells.column)
    }
    try packer.pack(&rawHTMLLines, 0) { (line, packer) throws(Packer.Damage) in try packer.pack(&line) }
  }

  private mutating func packEvents(_ packer: inout Packer) throws(Packer.Damage) {
    // Most places lie close behind the last.
    var last = 0
    try packer.pack(&events, Event(.document, start: 0, end: 0)) { (event, packer) throws(Packer.Damage) in
      // The lowest bit tells whether there is more than a kind and a place.
      let isPlain = event.level == 0 && event.payload == 0
      var head = Int(event.kind.rawValue) << 2 | (event.isEnter ? 2 : 0) | (isPlain ? 0 : 1)
      try packer.pack(&head)
      guard let value = UInt8(exactly: head >> 2), let kind = Event.Kind(rawValue: value) else {
        throw Packer.Damage()
      }
      event.kind = kind
      event.isEnter = head & 2 != 0
      if head & 1 != 0 {
        try packer.pack(&event.level)
        try packer.pack(&event.payload)
      }
      var (start, count) = (Int(event.start) - last, Int(event.end) - Int(event.start))
      try packer.pack(&start)
      try packer.pack(&count)
      // Numbers that leave the range of one that is read leave it here, too.
      guard let first = UInt32(exactly: last &+ start), let end = UInt32(exactly: Int(first) &+ count) else {
        throw Packer.Damage()
      }
      (event.start, event.end) = (first, end)
      last = Int(end)
    }
  }

  private mutating func packNotes(_ packer: inout Packer) throws(Packer.Damage) {
    try packer.pack(&footnotes, Footnote(label: "", events: 0...0, line: 0)) {
      (note, packer) throws(Packer.Damage) in
      try packer.pack(&note.label)
      try packer.pack(&note.events)
      try packer.pack(&note.citations, 0) { (number, packer) throws(Packer.Damage) in
        try packer.pack(&number)
      }
      try packer.pack(&note.line)
    }
    try packer.pack(&citations, Citation(target: .entry(0), occurrence: 0, event: 0, block: 0)) {
      (citation, packer) throws(Packer.Damage) in
      var (isFootnote, number) =
        switch citation.target {
        case .footnote(let number): (true, number)
        case .entry(let number): (false, number)
        }
      try packer.pack(&isFootnote)
      try packer.pack(&number)
      citation.target = isFootnote ? .footnote(number) : .entry(number)
      try packer.pack(&citation.occurrence)
      try packer.pack(&citation.event)
      try packer.pack(&citation.block)
    }
    try packer.pack(&footnoteProblems, FootnoteProblem(kind: .unused, label: "", line: 0, column: 0)) {
      (problem, packer) throws(Packer.Damage) in
      try packer.pack(&problem.kind)
      try packer.pack(&problem.label)
      try packer.pack(&problem.line)
      try packer.pack(&problem.column)
    }
  }
}

extension ProseBlock {
  fileprivate static let blank = ProseBlock(
    text: 0..<0,
    events: 0...0,
    headingLevel: 0,
    quoteDepth: 0,
    listDepth: 0,
    line: 0
  )

  fileprivate mutating func pack(_ packer: inout Packer) throws(Packer.Damage) {
    try packer.pack(&text)
    try packer.pack(&events)
    try packer.pack(&headingLevel)
    try packer.pack(&quoteDepth)
    try packer.pack(&listDepth)
    try packer.pack(&line)
    try packer.pack(&isTableCell)
    try packer.pack(&isInFootnote)
  }
}
