/// Finds the articles that share most with another one.
enum RelatedArticles {
  /// How many neighbours of the article are looked at in an entity's list, on each side.
  private static let reach = 12

  /// How many shared entities are named as the reason.
  private static let reasonLimit = 3

  /// At most four articles, those that share most and rarest entities first, each with the rarest of these.
  ///
  /// - Complexity: O(m) in the article's mentions: of each entity's articles only the nearest in time are weighed.
  static func find(_ index: Int, in site: Site) -> [(article: Int, shared: [EntityID])] {
    var shared: [Int: [(weight: Int, id: EntityID)]] = [:]
    for id in Set(site.articles.places(index).mentions.map(\.entity)) {
      let postings = site.crossReference.articles(naming: id)
      guard postings.count > 1 else { continue }
      let weight = 1 + max(0, log2(site.articles.count) - log2(postings.count))
      let own = postings.partitioningIndex { $0 >= index }
      for other in max(0, own - reach)..<min(postings.count, own + reach + 1)
      where postings[other] != index {
        shared[postings[other], default: []].append((weight, id))
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

  private static func log2(_ number: Int) -> Int { Int.bitWidth - max(1, number).leadingZeroBitCount }
}
