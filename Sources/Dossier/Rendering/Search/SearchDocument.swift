/// The words of an article or entity, each once.
struct SearchDocument: Sendable {
  /// A word and how it stands in the document.
  struct Word: Sendable {
    var hash: UInt64
    /// Its folded bytes in ``SearchDocument/bytes``.
    var start: UInt32
    var count: UInt8
    var tag: SearchTag
  }

  /// The words' bytes, one behind the other.
  var bytes: [UInt8]
  var words: [Word]

  /// The folded bytes of a word.
  func text(_ word: Word) -> ArraySlice<UInt8> { bytes[Int(word.start)..<Int(word.start) + Int(word.count)] }
}
