internal import CommonMark

/// A stretch of a note that names a publication.
struct NoteReference {
  private let title: NoteTitles.Title
  private let part: Range<Int>
  private let document: Document
  private let publisher: String

  /// The reference in a part of a block; nil when there is none.
  init?(in part: Range<Int>, _ titles: NoteTitles, of document: Document) {
    guard let title = titles.first(in: part) else { return nil }
    self.title = title
    self.part = part
    self.document = document
    let before = part.lowerBound..<title.text.lowerBound
    let name = PublisherName(PlainText.of(before, in: document))
    publisher = name.text
    let isName = name.isName && SentenceSplitter.split(before, of: document.text).count == 1
    guard isName || title.url != nil && publisher.isEmpty else { return nil }
    guard isPlain || title.url != nil || isClosed else { return nil }
  }

  /// True when the title ends the note or a mark, a date or a name follows it, unlike “The ship *Liaoning* left port”.
  private var isClosed: Bool {
    let behind = PlainText.of(title.text.upperBound..<part.upperBound, in: document)
    return behind.first { !$0.isWhitespace && !PublisherName.isQuotationMark($0) }?.isLowercase != true
  }

  /// True when nothing but a publisher and a comma or colon stands before the title: what a reference behind another
  /// needs, lest the words between two titles be taken for a publisher.
  var isPlain: Bool {
    if publisher.isEmpty { return true }
    let before = PlainText.of(part.lowerBound..<title.text.lowerBound, in: document)
    return PublisherName.isSetOff(before) && publisher.first?.isLowercase == false
  }

  /// The publication, given at `position`; nil for an empty title.
  func source(at position: (_ place: Int) -> SourcePosition) -> Source? {
    var source = Source(
      publisher: publisher.isEmpty ? SafeURL.host(title.url ?? "") : publisher,
      title: PublisherName.trimmed(PlainText.of(title.text, in: document)),
      url: title.url,
      position: position(title.text.lowerBound)
    )
    source.date = ProseDate.first(in: PlainText.of(title.text.upperBound..<part.upperBound, in: document))
    return source.title.isEmpty ? nil : source
  }
}
