internal import CommonMark

/// Counts in how many articles, paragraphs and sentences each two entities stand together.
struct RelationCounter {
  /// How many entities of an article are paired at most: those it names most.
  static let entityLimit = 200

  private var counts: [UInt64: Relation] = [:]

  /// The pairs of articles, in the order of their entities.
  static func relations(of articles: [AnnotatedArticle]) -> [Relation] { Self(articles[...]).relations }

  /// The same, counted by two tasks where `jobs` allows.
  static func relations(of articles: [AnnotatedArticle], jobs: Int) async -> [Relation] {
    let half = jobs > 1 ? articles.count / 2 : 0
    let parts = [0..<half, half..<articles.count].filter { !$0.isEmpty }
    let counters = await Parallel.map(parts, jobs: jobs) { RelationCounter(articles[$0]) }
    guard var sum = counters.first else { return [] }
    for counter in counters.dropFirst() { sum.counts.merge(counter.counts) { $0.adding($1) } }
    return sum.relations
  }

  /// What the counts of pairs change by when an article takes the place of another, comes or goes, in the order of their
  /// entities.
  static func differences(from old: AnnotatedArticle?, to new: AnnotatedArticle?) -> [Relation] {
    func counted(_ article: AnnotatedArticle?) -> Self { Self([article].compactMap { $0 }[...]) }
    var counter = counted(new)
    for (key, counts) in counted(old).counts {
      counter.counts[key] = (counter.counts[key] ?? Relation(counts.first, counts.second)).adding(counts, -1)
    }
    return counter.relations.filter { $0.articles != 0 || $0.paragraphs != 0 || $0.sentences != 0 }
  }

  private init(_ articles: ArraySlice<AnnotatedArticle>) {
    for article in articles where article.isCounted { add(article) }
  }

  /// Counts the pairs of an article.
  ///
  /// - Complexity: O(m + n²) in its mentions and in its distinct entities, of which at most ``entityLimit`` count.
  private mutating func add(_ article: AnnotatedArticle) {
    var seen: Set<EntityID> = []
    let entities = article.mentions.map(\.entity).filter { seen.insert($0).inserted }
    let paired = Self.mostNamed(entities, in: article)
    pair(paired) { $0.articles += 1 }
    let dropped = paired.count < entities.count ? Set(entities).subtracting(paired) : []
    let blocks = article.article.document.blocks
    var paragraph = Group()
    var sentence = Group()
    for mention in article.mentions
    where mention.reading != .place && !blocks[mention.block].isHeading && !dropped.contains(mention.entity) {
      if mention.text.lowerBound >= paragraph.end {
        pair(paragraph.entities) { $0.paragraphs += 1 }
        paragraph = Group(end: blocks[mention.block].text.upperBound)
      }
      if mention.text.lowerBound >= sentence.end {
        pair(sentence.entities) { $0.sentences += 1 }
        sentence = Group(end: article.sentence(at: mention.text.lowerBound)?.upperBound ?? paragraph.end)
      }
      paragraph.add(mention.entity)
      sentence.add(mention.entity)
    }
    pair(paragraph.entities) { $0.paragraphs += 1 }
    pair(sentence.entities) { $0.sentences += 1 }
  }

  /// All pairs, in the order of their entities.
  private var relations: [Relation] { counts.values.sorted { $0.key < $1.key } }

  /// The distinct entities of a stretch of text.
  private struct Group {
    var entities: [EntityID] = []
    /// Where the stretch ends.
    var end = 0

    mutating func add(_ id: EntityID) {
      if !entities.contains(id) { entities.append(id) }
    }
  }

  private mutating func pair(_ entities: [EntityID], _ count: (inout Relation) -> Void) {
    for (position, one) in entities.enumerated().dropFirst() {
      for other in entities[..<position] {
        count(&counts[Relation.key(one, other), default: Relation(one, other)])
      }
    }
  }

  private static func mostNamed(_ entities: [EntityID], in article: AnnotatedArticle) -> [EntityID] {
    guard entities.count > entityLimit else { return entities }
    var mentions: [EntityID: Int] = [:]
    for mention in article.mentions { mentions[mention.entity, default: 0] += 1 }
    func key(_ id: EntityID) -> (Int, EntityID) { (-(mentions[id] ?? 0), id) }
    return Array(entities.sorted { key($0) < key($1) }.prefix(entityLimit))
  }
}
