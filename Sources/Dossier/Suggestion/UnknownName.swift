/// A capitalised name in one text that nothing in the gazetteer explains.
struct UnknownName: Sendable, Hashable {
  /// The words with single blanks.
  var text: String
  /// The form that stands in the text when ``text`` is a longer one from elsewhere in it; else empty.
  var short = ""
  /// What it looks like; nil when nothing tells.
  var kind: EntityKind?
  /// True for a single word that only counts when a longer name in the same text has it.
  var isWeak = false
  /// True when a verb of speaking or doing stands behind it.
  var acts = false
  /// A title that stands right before it, as written; empty when there is none.
  var title: String
  /// The country named right before the title or the name.
  var country: EntityID?
}
