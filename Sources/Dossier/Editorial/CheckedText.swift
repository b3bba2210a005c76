internal import CommonMark

/// A text that is looked at for how it is written, of whatever file.
struct CheckedText {
  let document: Document
  let file: String
  /// The 1-based line of the file on which the text begins.
  let firstLine: Int
  private let source: [UInt8]
  /// The events of the title, when it stands in the text.
  var title: ClosedRange<Int>?

  /// The text of an article.
  init(_ article: Article) {
    (document, file, firstLine) = (article.document, article.file, article.bodyLine)
    source = article.source
    title = article.titleEvents
  }

  /// The profile of a record.
  init(_ record: EntityRecord) {
    (document, file, firstLine) = (record.profile, record.position.file, record.profileLine)
    source = record.fileText
  }

  /// The text of a plain page.
  init(_ page: PlainPage) {
    (document, file, firstLine) = (page.document, page.file, page.bodyLine)
    source = page.fileText
    title = page.titleEvents
  }

  /// Finds where the text stands in its file.
  var locator: ProseLocator { ProseLocator(document, of: source, from: firstLine, file: file) }

  /// The line of a byte of a block's prose.
  func position(of place: Int, in block: ProseBlock) -> SourcePosition {
    let breaks = document.text[block.text.lowerBound..<max(block.text.lowerBound, place)].count { $0 == 0x0A }
    return SourcePosition(file: file, line: firstLine + block.line - 1 + breaks)
  }
}
