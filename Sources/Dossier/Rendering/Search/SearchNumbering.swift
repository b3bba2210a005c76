/// The numbers of documents in the search index: the entities, with or without a page, in the order of the gazetteer, then the
/// articles from the oldest on. So a new article, and a page more or less, leave all others their numbers.
struct SearchNumbering: Sendable {
  /// How many numbers are the entities'.
  let entityCount: Int
  let articleCount: Int
  /// The entities with a page, in the order of their numbers.
  let entities: [EntityID]

  init(_ site: Site) {
    entityCount = site.gazetteer.count
    articleCount = site.articles.count
    entities = EntityKind.allCases.flatMap { site.entities($0) }.sorted()
  }

  /// How many numbers there are.
  var size: Int { entityCount + articleCount }
  /// How many documents there are.
  var documentCount: Int { entities.count + articleCount }
  /// The numbers of the articles.
  var articles: Range<Int> { entityCount..<size }

  /// The number of an entity.
  func number(of id: EntityID) -> Int { Int(id.index) }

  /// The number of an article by its index in ``Site/articles``, which has the newest first.
  func number(ofArticle index: Int) -> Int { size - 1 - index }

  /// The index of an article by its number.
  func article(_ number: Int) -> Int { size - 1 - number }
}
