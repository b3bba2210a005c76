/// A judgment by its place.
public struct JudgmentReference: Sendable, Hashable {
  /// An index into ``CrossReference/articles``.
  public var article: Int
  /// An index into the article's judgments.
  public var judgment: Int
}
