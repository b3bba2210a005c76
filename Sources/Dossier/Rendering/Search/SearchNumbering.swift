/// The numbers of documents in the search index: the articles from the oldest on, so that a new one leaves the others
/// their numbers, then the entities with a page from the least mentioned on. Of equal results the higher number comes first.
struct SearchNumbering: Sendable {
  let articleCount: Int
  let entities: [EntityID]

  init(_ site: Site) {
    articleCount = site.articles.count
    let counts = site.crossReference.mentionCounts
    entities = EntityKind.allCases.flatMap { site.entities($0) }.sorted {
      (counts[Int($0.index)], $1) < (counts[Int($1.index)], $0)
    }
  }

  /// The number of an article by its index in ``Site/articles``, which has the newest first.
  func number(ofArticle index: Int) -> Int { articleCount - 1 - index }

  /// The index of an article by its number.
  func article(_ number: Int) -> Int { articleCount - 1 - number }
}
