internal import CCMark

/// Parses a text that may use markup beyond CommonMark: passes over libcmark's input and over its tree.
struct ExtendedParser {
  private let options: ParseOptions
  private let used: Extensions
  private var text: SourceText

  /// A parser for a text that uses `extensions`.
  init(_ source: [UInt8], _ options: ParseOptions, using extensions: Extensions) {
    self.options = options
    used = extensions
    let isProtected = !extensions.isDisjoint(with: [.strikethrough, .footnotes])
    text = SourceText(isProtected ? Mark.protect(source) : source)
  }

  /// What the document is made of.
  consuming func parse() -> DocumentDraft {
    let source = text
    var notes: [FootnoteRewriter.Definition] = []
    if used.contains(.footnotes) { (text, notes) = FootnoteRewriter.rewrite(text, options: options) }
    if used.contains(.tables) {
      let tables = TableRewriter(source: text, options: options).parse()
      var document = finish(tables.tree, tables.text, tables.cells, notes, of: source)
      document.lostCells = tables.lost
      return document
    }
    return finish(Tree(parsing: text.bytes, options: options), text, [], notes, of: source)
  }

  private func finish(
    _ tree: borrowing Tree,
    _ text: SourceText,
    _ cells: [TableCell],
    _ notes: [FootnoteRewriter.Definition],
    of source: SourceText
  ) -> DocumentDraft {
    var linked = FootnoteLinker.Result()
    if used.contains(.footnotes) {
      linked = FootnoteLinker(notes, citable: options.citable, text: text, source: source).link(tree)
    }
    if used.contains(.strikethrough) { Strikethrough.mark(tree) }
    let passes = DocumentBuilder.Passes(
      text: text,
      cells: cells,
      notes: linked.notes,
      targets: linked.targets
    )
    var builder = DocumentBuilder(capacity: text.bytes.count, passes: passes)
    tree.walk { builder.add($0, entering: $1) }
    var document = builder.finish()
    document.footnoteProblems = linked.problems
    return document
  }
}
