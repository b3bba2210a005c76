internal import CommonMark

extension FieldReader {
  /// The Markdown of a file's bytes without empty sections, each a warning unless it is a draft, and with blanks for control characters,
  /// which HTML cannot have; `citable` are the labels of sources that notes may cite.
  mutating func document(_ parts: FrontMatter, of bytes: [UInt8], citable: [String] = []) -> Document {
    let options = ParseOptions(extensions: .all, citable: citable)
    var body = Array(bytes[parts.bodyStart...])
    if let first = body.firstIndex(where: ByteClass.isControl) {
      report(control: first, in: body, from: parts.bodyLine)
      for index in first..<body.count where ByteClass.isControl(body[index]) { body[index] = 0x20 }
    }
    let document = Document(parsing: body, options: options)
    let empty = EmptySections.headings(in: document)
    guard !empty.isEmpty else { return document }
    // A draft is still to be written.
    for heading in isDraft ? [] : empty {
      let position = position(heading.line, 1, from: parts.bodyLine)
      report(EmptySections.diagnostic(heading, of: document, at: position))
    }
    return Document(parsing: EmptySections.without(empty, document, in: body), options: options)
  }

  /// A warning for the first control character of a text that begins at a line of its file.
  private mutating func report(control place: Int, in body: [UInt8], from first: Int) {
    let before = body[..<place]
    let line = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    report(
      .warning(
        "control-character",
        at: position(before.count { $0 == 0x0A } + 1, place - line + 1, from: first),
        "this is a control character, in the place of which pages have a blank",
        fix: "take it out"
      )
    )
  }

  /// Warnings for what a file's text says and its page does not show, and for citations without a note and links without
  /// an address; the text begins at the 1-based line `first` of the file's bytes.
  mutating func report(_ document: Document, of bytes: [UInt8], from first: Int) {
    if first == 1, FrontMatter.isUnopened(bytes) {
      report(
        .warning(
          "front-matter",
          at: SourcePosition(file: start.file, line: 1, column: 1),
          "this begins as front matter does, without a line of three hyphens",
          fix: "add a line of three hyphens (---) above it"
        )
      )
    }
    for problem in document.footnoteProblems {
      report(problem.diagnostic(at: position(problem.line, problem.column, from: first)))
    }
    for row in document.lostCells {
      report(row.diagnostic(at: position(row.line, row.column, from: first)))
    }
    let file = start.file
    var known: ProseLocator?
    func locator() -> ProseLocator {
      if let known { return known }
      let locator = ProseLocator(document, of: bytes, from: first, file: file)
      known = locator
      return locator
    }
    // Few texts have such marks, and only these are copied.
    if document.text.contains(where: { $0 == ForeignTags.opening || $0 == UnreadAddresses.closing }) {
      let text = document.textWithoutCode
      for tag in ForeignTags.diagnostics(document, in: text, locator) { report(tag) }
      for address in UnreadAddresses.diagnostics(document, in: text, locator) { report(address) }
      for piece in OtherDialects.diagnostics(document, in: text, locator) { report(piece) }
    }
    for address in OtherDialects.addressDiagnostics(document, locator) { report(address) }
    for label in UndefinedLinks.labels(in: document) {
      let position = locator().position(of: label)
      // What stands otherwise in the file is no link that someone meant: \[1\]\[a\].
      if position.column > 0 {
        report(UndefinedLinks.diagnostic(String(decoding: document.text[label], as: UTF8.self), at: position))
      }
    }
  }

  private func position(_ line: Int, _ column: Int, from first: Int) -> SourcePosition {
    SourcePosition(file: start.file, line: first + line - 1, column: column)
  }
}

extension Document {
  /// The text with what stands between backticks made unreadable.
  fileprivate var textWithoutCode: [UInt8] {
    var masked = text
    for event in events where event.kind == .code {
      for index in Int(event.start)..<Int(event.end) { masked[index] = 0x01 }
    }
    return masked
  }
}

extension LostCells {
  fileprivate func diagnostic(at position: SourcePosition) -> Diagnostic {
    let names = cells.map { "“\(PlainText.shortened($0, to: 40))”" }.joined(separator: ", ")
    return .warning(
      "lost-cell",
      at: position,
      "the table has \(English.count(columns, "column")), so that \(names) \(cells.count == 1 ? "is" : "are") left out",
      fix:
        "give the header and the line below it a cell for each column, or write a pipe within a cell as \\|"
    )
  }
}

extension FootnoteProblem {
  fileprivate func diagnostic(at position: SourcePosition) -> Diagnostic {
    switch kind {
    case .undefined:
      .warning(
        "undefined-footnote",
        at: position,
        "nothing is defined as [^\(label)]",
        fix: "add a line “[^\(label)]: …”, or a source with “id: \(label)”"
      )
    case .unused:
      .warning(
        "unused-footnote",
        at: position,
        "the note [^\(label)] is never cited, and so not shown",
        fix: "cite it, or take it out"
      )
    case .repeated:
      .warning(
        "repeated-footnote",
        at: position,
        "there is another note [^\(label)]",
        fix: "give it a label of its own"
      )
    }
  }
}
