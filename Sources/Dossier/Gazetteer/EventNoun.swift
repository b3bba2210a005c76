/// A noun that may take up an event named before (`event-nouns.tsv`).
struct EventNoun: Sendable {
  /// The kinds of events it may mean; empty for those whose own name has the noun.
  var kinds: [String]
  /// The hash of the noun.
  var word: UInt64
}
