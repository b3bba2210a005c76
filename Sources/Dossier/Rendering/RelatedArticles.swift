/// Finds the articles that share most with another one.
enum RelatedArticles {
  /// How many shared entities are named as the reason.
  private static let reasonLimit = 3

  /// An article with the rarest entities that it shares.
  typealias Found = (article: Int, shared: [EntityID])

  /// At most four articles, those that share most and rarest entities first, each with the rarest of these.
  ///
  /// - Complexity: O(m) in the article's mentions: of each entity's articles only the nearest in time are weighed.
  static func find(_ index: Int, in site: Site) -> [Found] {
    var shared: [Int: [(weight: Int, id: EntityID)]] = [:]
    let all = site.articles.magnitude
    for id in Set(site.articles.places(index).mentions.map(\.entity)) {
      let (near, magnitude) = site.crossReference.articles(around: index, naming: id)
      guard near.count > 1 else { continue }
      let weight = 1 + max(0, all - magnitude)
      for posting in near where posting.article != index {
        shared[posting.article, default: []].append((weight, id))
      }
    }
    let scores = shared.map { article, found in
      (article: article, score: found.reduce(0) { $0 + $1.weight * $1.weight })
    }
    return scores.sorted { ($1.score, $0.article) < ($0.score, $1.article) }.prefix(4).map { article, _ in
      let rarest = (shared[article] ?? []).sorted { ($1.weight, $0.id) < ($0.weight, $1.id) }
      return (article, rarest.prefix(reasonLimit).map(\.id))
    }
  }
}
