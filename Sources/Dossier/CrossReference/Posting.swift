/// An entity's mentions in one article.
public struct Posting: Sendable, Hashable {
  /// An index into ``CrossReference/articles``.
  public var article: Int
  /// Indices into the article's mentions; none for an event that only its front matter names.
  public var mentions: [Int]
}
