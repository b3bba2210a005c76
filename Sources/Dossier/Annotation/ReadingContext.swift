/// What an author says of a text besides its words.
struct ReadingContext: Sendable {
  /// Names that are not to be read, as ``Gazetteer/key(_:)``.
  var ignored: Set<UInt64> = []
  /// Entities that the front matter names: a name that might mean one of them does.
  var actors: Set<EntityID> = []
  /// Events that the front matter names, in its order.
  var events: [EntityID] = []
  /// Mentions that the author marked, in the order of the text.
  var marked: [Mention] = []
  /// True to keep the names that are passed over, with why.
  var explains = false
}
