/// All that the articles say of one entity.
public struct EntityReference: Sendable {
  /// The articles that mention it, newest first.
  public var postings: [Posting] = []
  /// How often it is mentioned.
  public var mentionCount = 0
  /// Who stands in the same articles, with the number of such articles; most first.
  public var related: [(id: EntityID, count: Int)] = []
  /// Sections that say what follows for it, newest first: indices into ``CrossReference/implications``.
  public var implications: [Int] = []
  /// Sections that say what may come next and concern it, newest first: indices into ``CrossReference/implications``.
  public var outlooks: [Int] = []
  /// Judgments that concern it, newest first: indices into ``CrossReference/judgments``.
  public var judgments: [Int] = []
  /// The authors' words on it: those with a date, newest first, then those of records without one, then those of undated articles.
  public var statuses: [StatusReference] = []

  /// True when the articles say nothing of it.
  var isEmpty: Bool {
    mentionCount == 0 && postings.isEmpty && related.isEmpty && implications.isEmpty && outlooks.isEmpty
      && judgments.isEmpty && statuses.isEmpty
  }

  /// Adds a mention in an article, which is the last one so far.
  mutating func add(mention: Int, of article: Int) {
    mentionCount += 1
    if postings.last?.article == article {
      postings[postings.count - 1].mentions.append(mention)
    } else {
      postings.append(Posting(article: article, mentions: [mention]))
    }
  }

  /// Puts a section that concerns it among the others.
  mutating func insert(_ implication: Int, isOutlook: Bool) {
    if isOutlook { outlooks.insertInOrder(implication) } else { implications.insertInOrder(implication) }
  }

  /// How many postings to either side of an article's are its neighbours.
  private static let reach = 12

  /// The postings of an article, which mentions it, and of those nearest to it, and how many there are in all, as the number
  /// of binary digits.
  func neighbours(of article: Int) -> (near: ArraySlice<Posting>, magnitude: Int) {
    let own = postings.partitioningIndex { $0.article >= article }
    let near = postings[max(0, own - Self.reach)..<min(postings.count, own + Self.reach + 1)]
    return (near, postings.count.binaryDigits)
  }

  /// The postings of some articles, or of all.
  func postings(in articles: Range<Int>?) -> ArraySlice<Posting> {
    guard let articles else { return postings[...] }
    let start = postings.partitioningIndex { $0.article >= articles.lowerBound }
    return postings[start...].prefix { $0.article < articles.upperBound }
  }
}
