/// A section that says what follows, with the actors in it.
public struct Implication: Sendable, Hashable {
  /// An index into ``CrossReference/articles``.
  public var article: Int
  /// An index into the article's sections.
  public var section: Int
  /// The actors that it concerns, in the order in which they come up.
  public var actors: [EntityID]
}
