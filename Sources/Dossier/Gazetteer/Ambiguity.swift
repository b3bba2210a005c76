/// A name that may mean several things, with what speaks for and against each (`ambiguities.tsv`).
struct Ambiguity: Sendable {
  /// One thing that the name may mean.
  struct Choice: Sendable {
    var reading: Reading
    /// Nil when the name is then no mention at all.
    var entity: EntityID?
    /// True when the choice is taken without evidence.
    var isDefault: Bool
    /// Phrases whose presence supports the choice.
    var positive: [String]
    /// Phrases whose presence speaks against it.
    var negative: [String]
    /// A short reason for readers.
    var why: String
    /// The entities of the other choices.
    var rivals: [EntityID] = []
  }

  var surface: String
  var choices: [Choice]
  /// The number of its first choice among all choices of all ambiguities.
  var firstChoice: Int32 = 0
}
