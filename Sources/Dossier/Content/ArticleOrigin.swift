/// Where an article stood in another build.
struct ArticleOrigin: Sendable {
  /// Its index there; nil for one that was not there.
  var index: Int?
  /// True when it has other words than there, or was not there.
  var isChanged: Bool
}

extension [ArticleOrigin] {
  /// The origins of `count` articles of which nothing has changed.
  init(count: Int) { self = (0..<count).map { ArticleOrigin(index: $0, isChanged: false) } }

  /// The indices of the articles that have changed, or are new.
  var changed: [Int] { indices.filter { self[$0].isChanged } }

  /// Does what an edit does to the articles.
  mutating func apply(_ edit: ArticleEdit) {
    switch edit {
    case .replace(let index, _): self[index].isChanged = true
    case .insert(_, let index): insert(ArticleOrigin(index: nil, isChanged: true), at: index)
    case .remove(let index): remove(at: index)
    }
  }
}
