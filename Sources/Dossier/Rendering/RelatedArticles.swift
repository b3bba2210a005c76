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
    var shares: [(article: Int, score: Int)] = []
    let own = [index] + site.versions(ofArticle: index)
    for id in Set(site.articles.places(index).mentions.map(\.entity)) {
      let (postings, magnitude) = site.crossReference.articles(around: index, naming: id)
      guard postings.count > 1 else { continue }
      let weight = 1 + max(0, all - magnitude)
      near.append((id, weight, postings))
      for place in postings.indices where !own.contains(postings[place].article) {
        shares.append((postings[place].article, weight * weight))
      }
    }
    near.sort { ($1.weight, $0.id) < ($0.weight, $1.id) }
    return sums(shares).sorted { ($1.score, $0.article) < ($0.score, $1.article) }.prefix(3).map { found in
      let shared = near.lazy.filter { near in
        near.postings.indices.contains { near.postings[$0].article == found.article }
      }
      return (found.article, shared.prefix(reasonLimit).map(\.id))
    }
  }

  /// What each article scores in all, in the order of the articles.
  private static func sums(_ shares: [(article: Int, score: Int)]) -> [(article: Int, score: Int)] {
    var sums: [(article: Int, score: Int)] = []
    for share in shares.sorted(by: { $0.article < $1.article }) {
      if let last = sums.last, last.article == share.article {
        sums[sums.count - 1].score += share.score
      } else {
        sums.append(share)
      }
    }
    return sums
  }
}
