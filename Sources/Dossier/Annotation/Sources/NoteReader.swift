internal import CommonMark

/// Reads a note as a reference: `Publisher, “Title”, 28 April 2025.`
///
/// The title is the note's first link, quotation or emphasis; the publisher stands before it, a date behind it.
struct NoteReader {
  private let article: Article
  private let document: Document

  private init(_ article: Article) {
    self.article = article
    document = article.document
  }

  /// A note that names a publication.
  struct Reference {
    /// Its index in ``CommonMark/Document/footnotes``.
    var note: Int
    var source: Source
    /// Its blocks, by index: what stands there is said of no actor.
    var blocks: Range<Int>
  }

  /// The notes of an article that name a publication; the others are remarks.
  static func references(of article: Article) -> [Reference] {
    let reader = NoteReader(article)
    return article.document.footnotes.enumerated().compactMap { index, note in
      let blocks = reader.blocks(of: note)
      return reader.source(in: blocks).map { Reference(note: index, source: $0, blocks: blocks) }
    }
  }

  /// The blocks of a note, by index.
  ///
  /// - Complexity: O(log n) in the number of blocks.
  private func blocks(of note: Footnote) -> Range<Int> {
    let first = document.blocks.partitioningIndex { $0.events.lowerBound > note.events.lowerBound }
    let end = document.blocks.partitioningIndex { $0.events.lowerBound > note.events.upperBound }
    return first..<max(first, end)
  }

  /// The publication that the first of a note's blocks names; nil for a remark.
  private func source(in blocks: Range<Int>) -> Source? {
    guard let number = blocks.first, case let block = document.blocks[number],
      let title = title(in: block)
    else { return nil }
    let publisher = Self.trimmed(PlainText.of(block.text.lowerBound..<title.text.lowerBound, in: document))
    let isName = !publisher.isEmpty && publisher.utf8.count <= 90 && !publisher.contains(". ")
    guard isName || title.url != nil && publisher.isEmpty else { return nil }
    var source = Source(
      publisher: publisher.isEmpty ? SafeURL.host(title.url ?? "") : publisher,
      title: Self.trimmed(PlainText.of(title.text, in: document)),
      url: title.url,
      position: article.position(of: title.text.lowerBound, inBlock: number)
    )
    source.date = ProseDate.first(
      in: PlainText.of(title.text.upperBound..<block.text.upperBound, in: document)
    )
    return source.title.isEmpty ? nil : source
  }

  /// Where the title stands, and the address it links to.
  private func title(in block: ProseBlock) -> (text: Range<Int>, url: String?)? {
    let first = document.links.partitioningIndex { $0.label.lowerBound >= block.text.lowerBound }
    let links = document.links[first...].prefix { $0.label.lowerBound < block.text.upperBound }
    for index in links.indices where !links[index].isImage && !links[index].label.isEmpty {
      let url = document.destination(index)
      if SafeURL.isWeb(url) { return (links[index].label, url) }
    }
    return (quotation(in: block) ?? emphasis(in: block)).map { ($0, nil) }
  }

  private func quotation(in block: ProseBlock) -> Range<Int>? {
    let bytes = document.text[block.text]
    guard let opening = bytes.firstRange(of: "“".utf8),
      let closing = bytes[opening.upperBound...].firstRange(of: "”".utf8)
    else { return nil }
    return opening.lowerBound..<closing.upperBound
  }

  private func emphasis(in block: ProseBlock) -> Range<Int>? {
    let events = document.events[block.events]
    guard let opening = events.first(where: { $0.kind == .emphasis && $0.isEnter }),
      let closing = events.first(where: { $0.kind == .emphasis && !$0.isEnter })
    else { return nil }
    return Int(opening.start)..<Int(closing.start)
  }

  /// A name without the marks around it.
  private static func trimmed(_ text: String) -> String {
    func isMark(_ character: Character) -> Bool { character.isWhitespace || ",:;.“”".contains(character) }
    var text = text[...]
    while let last = text.last, isMark(last) { text.removeLast() }
    while let first = text.first, isMark(first) { text.removeFirst() }
    return String(text)
  }
}
