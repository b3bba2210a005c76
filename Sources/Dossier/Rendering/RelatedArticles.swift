/// Finds the articles that share most with another one.
enum RelatedArticles {
  /// How many shared entities are named as the reason.
  private static let reasonLimit = 3

  /// An article with the rarest entities that it shares.
  typealias Found = (article: Int, shared: [EntityID])

  /// At most three articles besides its own translations, those that share most and rarest entities first, each with the rarest of these.
  ///
  /// - Complexity: O(m) in the article's mentions: of each entity's articles only the nearest in time are weighed.
  static func find(_ index: Int, in site: Site) -> [Found] {
    let all = site.articles.magnitude
    var near: [(id: EntityID, weight: Int, postings: ArraySlice<Posting>)] = []
    var scores: [Int: Int] = [:]
    let own = Set([index] + site.versions(ofArticle: index))
    for id in Set(site.articles.places(index).mentions.map(\.entity)) {
      let (postings, magnitude) = site.crossReference.articles(around: index, naming: id)
      guard postings.count > 1 else { continue }
      let weight = 1 + max(0, all - magnitude)
      near.append((id, weight, postings))
      for posting in postings where !own.contains(posting.article) {
        scores[posting.article, default: 0] += weight * weight
      }
    }
    near.sort { ($1.weight, $0.id) < ($0.weight, $1.id) }
    return scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(3).map { article, _ in
      let shared = near.lazy.filter { $0.postings.contains { $0.article == article } }
      return (article, shared.prefix(reasonLimit).map(\.id))
    }
  }
}
