/// A word on how things stand with an entity, and who gives it.
public struct StatusReference: Sendable, Hashable {
  /// Whom it is on.
  public var actor: EntityID
  /// The word as written.
  public var status: String
  /// When it was given; nil for an undated article or a record that gives no date.
  public var date: ContentDate?
  /// An index into ``CrossReference/articles``; nil when the entity's own record gives it.
  public var article: Int?

  /// True for what a record says without a date: it holds only as long as no dated word is known.
  public var isUndatedRecord: Bool { article == nil && date == nil }
}
