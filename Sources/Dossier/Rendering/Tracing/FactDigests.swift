/// What the facts of a site are, in short, and its ground: all that pages may read without telling.
///
/// It is shared by all that ask, and not copied.
final class FactDigests: Sendable {
  /// A digest of everything but the facts.
  let ground: Digest
  /// The digest of all that was read but the articles.
  private let others: Digest
  private let articles: [Digest]
  private let views: [ArticleViews]
  private let entities: [Digest]
  private let postings: [Digest]
  private let concerning: [Digest]
  private let naming: [Digest]
  private let counts: [Digest]
  private let lists: [Fact: Digest]
  private let crossReference: CrossReference
  private let pairs: CountryPairs

  /// Digests a site's cross-reference; `inputs` has all that was read but the articles, and the digest of each of these.
  ///
  /// Nil when that of an article is missing. What `last` has of the same articles on the same other inputs is taken over.
  init?(_ crossReference: CrossReference, _ site: Site, _ inputs: InputDigests, last: FactDigests? = nil) {
    self.crossReference = crossReference
    others = inputs.others
    let last = last?.others == inputs.others ? last : nil
    pairs = site.pairs
    articles = crossReference.articles.compactMap { inputs.articles[$0.article.path] }
    guard articles.count == crossReference.articles.count else { return nil }
    views = Self.views(crossReference, site, articles, last)
    let references = crossReference.references
    entities = references.map { Self.entity($0, crossReference) }
    postings = references.map { reference in
      Self.digest { Self.addPostings(of: reference, crossReference, to: &$0) }
    }
    concerning = references.map { reference in
      Self.digest { Self.addConcerns(of: reference, crossReference, to: &$0) }
    }
    naming = references.map { reference in Self.digest { $0.add(reference.postings) { $1.add($0.article) } } }
    counts = crossReference.gazetteer.ids.map { id in
      let counts = EntityCounts(crossReference[id], timeline: site.timelineCounts[id] ?? 0)
      return Self.digest { writer in for count in counts.all { writer.add(count) } }
    }
    lists = [
      .relations: Self.digest { $0.add(crossReference.relations) { Self.add($0, to: &$1) } },
      .implications: Self.digest { writer in
        writer.add(crossReference.implications) { Self.add($0, crossReference, to: &$1) }
      },
      .judgments: Self.digest { writer in
        writer.add(crossReference.judgments) { Self.add($0, crossReference, to: &$1) }
      },
      .counts: Self.digest { $0.add(references) { $1.add($0.mentionCount) } },
    ]
    ground = Self.ground(crossReference, site, inputs)
  }

  /// The digests of the same site with other words in some articles, which name the same in the same places.
  init(
    revising last: FactDigests,
    _ crossReference: CrossReference,
    _ site: Site,
    _ inputs: InputDigests,
    at changed: [Int]
  ) {
    var (articles, views) = (last.articles, last.views)
    for index in changed {
      let annotated = crossReference.articles[index]
      articles[index] = inputs.articles[annotated.article.path] ?? Self.nothing
      views[index] = ArticleViews(annotated, leading: site.leading[index])
    }
    (self.articles, self.views, self.crossReference) = (articles, views, crossReference)
    (ground, others, pairs) = (last.ground, last.others, last.pairs)
    (entities, naming, counts, lists) = (last.entities, last.naming, last.counts, last.lists)
    (postings, concerning) = (last.postings, last.concerning)
  }

  private static func views(
    _ crossReference: CrossReference,
    _ site: Site,
    _ articles: [Digest],
    _ last: FactDigests?
  ) -> [ArticleViews] {
    var places: [String: Int] = [:]
    for (place, annotated) in (last?.crossReference.articles ?? []).enumerated() {
      places[annotated.article.path] = place
    }
    return crossReference.articles.indices.map { index in
      let annotated = crossReference.articles[index]
      if let last, let place = places[annotated.article.path], last.articles[place] == articles[index] {
        return last.views[place]
      }
      return ArticleViews(annotated, leading: site.leading[index])
    }
  }

  /// The digest of some facts.
  func digest(of facts: [Fact]) -> Digest {
    Self.digest { writer in for fact in facts { writer.add(digest(of: fact)) } }
  }

  /// True when facts are what they were in another build on the same ground.
  func agree(with last: FactDigests, on facts: [Fact]) -> Bool {
    facts.allSatisfy {
      digest(of: $0) == last.digest(of: $0) || $0.kind == .shared && agree(with: last, onShared: $0)
    }
  }

  /// True when all that is said of two entities together is what it was, whatever is said of each of them besides.
  private func agree(with last: FactDigests, onShared fact: Fact) -> Bool {
    Self.digest { addShared(fact, to: &$0) } == Self.digest { last.addShared(fact, to: &$0) }
  }

  private func addShared(_ fact: Fact, to writer: inout RecordWriter) {
    let (one, other) = Relation.entities(ofKey: fact.number)
    writer.add(crossReference.articles(naming: one, and: other)) { article, writer in
      writer.add(article)
      for id in [one, other] {
        let posting = crossReference[id].postings(in: article..<article + 1)
        writer.add(posting) { Self.add($0, crossReference, to: &$1) }
      }
    }
    writer.add(crossReference.implications(for: one, and: other)) {
      Self.add(crossReference.implications[$0], crossReference, to: &$1)
    }
    writer.add(crossReference.judgments(of: one, and: other)) {
      Self.add(crossReference.judgments[$0], crossReference, to: &$1)
    }
  }

  /// The facts that another build on the same ground found different, in order; nil when there are more than `limit`.
  func changes(since last: FactDigests, limit: Int) -> [Fact]? {
    guard articles.count == last.articles.count, entities.count == last.entities.count else { return nil }
    // With other relations there are other pairs and ranks, which would be many.
    guard lists[.relations] == last.lists[.relations], entities == last.entities else { return nil }
    var facts: [Fact] = []
    for index in articles.indices where articles[index] != last.articles[index] {
      facts += views[index].changes(since: last.views[index], of: index)
      if facts.count > limit { return nil }
    }
    for index in entities.indices {
      let id = EntityID(index)
      if naming[index] != last.naming[index] { facts.append(.naming(id)) }
      if counts[index] != last.counts[index] { facts.append(.count(id)) }
      if facts.count > limit { return nil }
    }
    for (fact, digest) in lists where last.lists[fact] != digest { facts.append(fact) }
    return facts.sorted { $0.code < $1.code }
  }

  /// A fact's digest; one that no other fact has for what is not there.
  private func digest(of fact: Fact) -> Digest {
    let index = Int(fact.number)
    switch fact.kind {
    case .article: return index < articles.count ? articles[index] : Self.nothing
    case .cover: return index < views.count ? views[index].cover : Self.nothing
    case .places: return index < views.count ? views[index].places : Self.nothing
    case .anchors: return index < views.count ? views[index].anchors : Self.nothing
    case .passage:
      let (article, block) = fact.passage
      guard article < views.count, block < views[article].blocks.count else { return Self.nothing }
      return views[article].blocks[block]
    case .entity: return index < entities.count ? entities[index] : Self.nothing
    case .postings: return index < postings.count ? postings[index] : Self.nothing
    case .concerning: return index < concerning.count ? concerning[index] : Self.nothing
    case .shared: return shared(fact.number)
    case .naming: return index < naming.count ? naming[index] : Self.nothing
    case .count: return index < counts.count ? counts[index] : Self.nothing
    case .pair: return pair(fact.number)
    case .rank:
      return Digest(high: fact.number, low: UInt64(bitPattern: Int64(pairs.rank(ofKey: fact.number) ?? -1)))
    case .relations, .implications, .judgments, .counts: return lists[fact] ?? Self.nothing
    case nil: return Self.nothing
    }
  }

  private static let nothing = Digest(of: [])

  /// More than what two entities share, which would take long to gather: all of both.
  private func shared(_ key: UInt64) -> Digest {
    let (one, other) = Relation.entities(ofKey: key)
    return Self.digest { writer in
      for id in [one, other] { writer.add(entities[Int(id.index)]) }
    }
  }

  private func pair(_ key: UInt64) -> Digest {
    guard let relation = crossReference.relation(ofKey: key) else { return Self.nothing }
    return Digest(
      high: key,
      low: UInt64(relation.articles) << 42 ^ UInt64(relation.paragraphs) << 21 ^ UInt64(relation.sentences)
    )
  }

  private static func digest(_ write: (inout RecordWriter) -> Void) -> Digest {
    var writer = RecordWriter()
    write(&writer)
    return Digest(of: writer.bytes)
  }
}

// MARK: What is digested

extension FactDigests {
  private static func entity(_ reference: EntityReference, _ crossReference: CrossReference) -> Digest {
    digest { writer in
      writer.add(reference.mentionCount)
      addPostings(of: reference, crossReference, to: &writer)
      writer.add(reference.related) { related, writer in
        writer.add(Int(related.id.index))
        writer.add(related.count)
      }
      addConcerns(of: reference, crossReference, to: &writer)
      writer.add(reference.judgments) { add(crossReference.judgments[$0], crossReference, to: &$1) }
      writer.add(reference.statuses) { add($0, to: &$1) }
    }
  }

  private static func addPostings(
    of reference: EntityReference,
    _ crossReference: CrossReference,
    to writer: inout RecordWriter
  ) {
    writer.add(reference.postings) { add($0, crossReference, to: &$1) }
  }

  private static func add(_ posting: Posting, _ crossReference: CrossReference, to writer: inout RecordWriter)
  {
    writer.add(posting.article)
    // By their blocks: their numbers change with every mention before them.
    writer.add(posting.mentions) { mention, writer in
      writer.add(crossReference.articles[posting.article].mentions[mention].block)
    }
  }

  private static func addConcerns(
    of reference: EntityReference,
    _ crossReference: CrossReference,
    to writer: inout RecordWriter
  ) {
    // By what they lead to: their numbers change with every article before them.
    for list in [reference.implications, reference.outlooks] {
      writer.add(list) { add(crossReference.implications[$0], crossReference, to: &$1) }
    }
  }

  private static func add(_ relation: Relation, to writer: inout RecordWriter) {
    writer.add(relation.key)
    for number in [relation.articles, relation.paragraphs, relation.sentences] { writer.add(Int(number)) }
  }

  private static func add(
    _ implication: Implication,
    _ crossReference: CrossReference,
    to writer: inout RecordWriter
  ) {
    writer.add(crossReference.kind(of: implication).rawValue)
    writer.add(implication.article)
    writer.add(implication.section)
    writer.add(implication.actors) { $1.add(Int($0.index)) }
  }

  private static func add(
    _ judgment: JudgmentReference,
    _ crossReference: CrossReference,
    to writer: inout RecordWriter
  ) {
    writer.add(crossReference.likelihood(of: judgment).rawValue)
    writer.add(judgment.article)
    writer.add(crossReference.articles[judgment.article].judgments[judgment.judgment].block)
  }

  private static func add(_ status: StatusReference, to writer: inout RecordWriter) {
    writer.add(Int(status.actor.index))
    writer.add(status.status)
    writer.add(optional: status.date) { $1.add($0) }
    writer.add(optional: status.article) { $1.add($0) }
  }

  /// What pages read of an article without telling: what makes its address and its place among the others.
  private static func add(_ article: Article, to writer: inout RecordWriter) {
    for text in [article.path, article.slug, article.language, article.translates?.text ?? ""] {
      writer.add(text)
    }
    writer.add(optional: article.date) { $1.add($0) }
  }

  private static func ground(_ crossReference: CrossReference, _ site: Site, _ inputs: InputDigests) -> Digest
  {
    digest { writer in
      writer.add(inputs.others)
      writer.add(crossReference.articles) { add($0.article, to: &$1) }
      writer.add(crossReference.absent.sorted { $0.key < $1.key }) { absent, writer in
        writer.add(absent.key)
        writer.add(absent.value.rawValue)
      }
      writer.add(crossReference.gazetteer.ids.filter(crossReference.hasPage)) { $1.add(Int($0.index)) }
      writer.add(site.pages.sorted()) { $1.add($0) }
      writer.add(SectionKind.allCases.filter(site.implicationKinds.contains)) { $1.add($0.rawValue) }
      writer.add(crossReference.implications.isEmpty)
      writer.add(crossReference.judgments.isEmpty)
      writer.add(crossReference.statuses) { add($0, to: &$1) }
    }
  }
}
