/// A name that may mean several things (`ambiguities.tsv`); what speaks for and against each is in ``EvidenceIndex``.
struct Ambiguity: Sendable {
  /// One thing that the name may mean.
  struct Choice: Sendable {
    var reading: Reading
    /// Nil when the name is then no mention at all.
    var entity: EntityID?
    /// True when the choice is taken without evidence.
    var isDefault: Bool
    /// The entities of the other choices.
    var rivals: [EntityID] = []
  }

  var surface: String
  var choices: [Choice]
  /// A short reason for readers.
  var why: String
  /// The number of its first choice among all choices of all ambiguities.
  var firstChoice: Int32 = 0
}
