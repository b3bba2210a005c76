/// A longer name that contains a shorter one of the gazetteer (`traps.tsv`).
struct Trap: Sendable, Hashable {
  /// Words that, next to any name, change what it means.
  struct Neighbour: Sendable {
    /// The words' hashes in order.
    var words: [UInt64]
    /// Whether the first word must begin with a capital.
    var isCapitalized: Bool
    var trap: Int
  }

  var text: String
  /// What the longer name means; nil when it is no mention.
  var entity: EntityID?
  /// A short reason for readers.
  var why: String
}
