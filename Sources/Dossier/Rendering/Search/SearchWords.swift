/// The words of an article or entity, each once, without what depends on other documents.
///
/// Documents with the same words share them, by which they are known to be the same.
final class SearchWords: Sendable {
  /// A word with how it stands in the document.
  struct Entry: Sendable {
    var hash: UInt64
    /// How many folded bytes it has in ``SearchWords/bytes``.
    var count: UInt8
    /// One bit for each kind of section; see ``SearchTag/kinds``.
    var kinds: UInt16 = 0
    /// How often it stands in the text.
    var frequency: Float = 0
    /// What its best place in titles, names and headings is worth.
    var place: Float = 0
  }

  /// The words' bytes, one behind the other.
  let bytes: [UInt8]
  let entries: [Entry]
  /// How long the text is, in bytes; nil for an entity, which counts as long as the average.
  let length: Int?

  /// Those of what is no document.
  static let none = SearchWords(bytes: [], entries: [], length: nil)

  init(bytes: [UInt8], entries: [Entry], length: Int?) {
    (self.bytes, self.entries, self.length) = (bytes, entries, length)
  }

  /// Gives each word with its place and its folded bytes.
  func forEach(_ body: (_ place: Int, _ entry: Entry, _ text: ArraySlice<UInt8>) -> Void) {
    var start = 0
    for (place, entry) in entries.enumerated() {
      let end = start + Int(entry.count)
      body(place, entry, bytes[start..<end])
      start = end
    }
  }
}
