/// The longest names that the gazetteer has at one place of a text.
struct Candidate: Sendable {
  /// The first and last word, as indices of tokens.
  var tokens: ClosedRange<Int>
  /// The names whose words these are, as a range of ``NameIndex/names``; not all of them need fit (``Passage/names(of:)``).
  var names: Range<Int>
}
