/// A change of the articles of a site, of several that are made one after the other; indices are those of the moment.
enum ArticleEdit: Sendable {
  /// An article takes the place of another one with the same address and date.
  case replace(Int, by: Article)
  /// An article comes to stand at an index.
  case insert(Article, at: Int)
  case remove(Int)
}
