/// A name that may mean several things, with what speaks for and against each (`ambiguities.tsv`).
struct Ambiguity: Sendable {
  /// One thing that the name may mean.
  struct Choice: Sendable {
    var reading: Reading
    /// Nil when the name is then no mention at all.
    var entity: EntityID?
    /// True when the choice is taken without evidence.
    var isDefault: Bool
    /// Phrases whose presence supports the choice, as hashes of their words.
    var positive: [[UInt64]]
    /// Phrases whose presence speaks against it.
    var negative: [[UInt64]]
    /// A short reason for readers.
    var why: String
  }

  var surface: String
  var choices: [Choice]
}
