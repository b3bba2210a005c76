/// The longest names that the gazetteer has at one place of a text.
struct Candidate: Sendable {
  /// The first and last word, as indices of tokens.
  var tokens: ClosedRange<Int>
  /// The names that fit, as indices into ``NameIndex/names``.
  var names: [Int]
}
