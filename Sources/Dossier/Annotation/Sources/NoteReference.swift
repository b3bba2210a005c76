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
    publisher = Self.withoutLead(Self.trimmed(PlainText.of(before, in: document)))
    let isName =
      !publisher.isEmpty && publisher.utf8.count <= 90
      && SentenceSplitter.split(before, of: document.text).count == 1
    guard isName || title.url != nil && publisher.isEmpty else { return nil }
    guard isPlain || title.url != nil || isClosed else { return nil }
  }

  /// True when the title ends the note or a mark, a date or a name follows it, unlike “The ship *Liaoning* left port”.
  private var isClosed: Bool {
    let behind = PlainText.of(title.text.upperBound..<part.upperBound, in: document)
    return behind.first { !$0.isWhitespace && !"”’\"".contains($0) }?.isLowercase != true
  }

  /// True when nothing but a publisher and a comma or colon stands before the title: what a reference behind another
  /// needs, lest the words between two titles be taken for a publisher.
  var isPlain: Bool {
    if publisher.isEmpty { return true }
    let before = PlainText.of(part.lowerBound..<title.text.lowerBound, in: document)
    let mark = before.last { !$0.isWhitespace && $0 != "“" }
    return (mark == "," || mark == ":") && publisher.first?.isLowercase == false
  }

  /// The publication, given at `position`; nil for an empty title.
  func source(at position: (_ place: Int) -> SourcePosition) -> Source? {
    var source = Source(
      publisher: publisher.isEmpty ? SafeURL.host(title.url ?? "") : publisher,
      title: Self.trimmed(PlainText.of(title.text, in: document)),
      url: title.url,
      position: position(title.text.lowerBound)
    )
    source.date = ProseDate.first(in: PlainText.of(title.text.upperBound..<part.upperBound, in: document))
    return source.title.isEmpty ? nil : source
  }

  private static let leads = ["see also", "see", "cf.", "cf", "and", "also"]

  /// A publisher's name without what leads the reader to it: `see also IISS`.
  private static func withoutLead(_ text: String) -> String {
    let folded = Folding.fold(text)
    if leads.contains(folded) { return "" }
    for lead in leads where folded.hasPrefix(lead + " ") {
      return withoutLead(String(text.dropFirst(lead.count + 1)))
    }
    return text
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
