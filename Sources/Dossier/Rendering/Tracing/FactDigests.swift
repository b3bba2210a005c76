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
  private let entities: [EntityDigests]
  private let lists: [Fact: Digest]
  private let crossReference: CrossReference
  private let pairs: CountryPairs
  private let entityPages: EntityPages
  /// The paths of all pages, and each as the fact that there is such a page.
  private let pages: Set<String>
  private let paths: Set<Fact>
  /// What the ground has of that which articles may change.
  private let shape: Shape

  /// Digests a site's cross-reference with `jobs` tasks at a time; `inputs` has all that was read but the articles, and the digest
  /// of each of these.
  ///
  /// Nil when that of an article is missing. What `last` has of the same articles on the same other inputs is taken over.
  static func make(
    _ crossReference: CrossReference,
    _ site: Site,
    _ inputs: InputDigests,
    last: FactDigests?,
    jobs: Int
  ) async -> FactDigests? {
    let last = last?.others == inputs.others ? last : nil
    let articles = crossReference.articles.compactMap { inputs.articles[$0.article.path] }
    guard articles.count == crossReference.articles.count else { return nil }
    let views = await views(crossReference, site, articles, last, jobs: jobs)
    let entities = await Parallel.map(Array(crossReference.gazetteer.ids), jobs: jobs) { id in
      EntityDigests(id, crossReference, timeline: site.timelineCounts[id] ?? 0)
    }
    return FactDigests(crossReference, site, inputs, articles, views, entities)
  }

  private init(
    _ crossReference: CrossReference,
    _ site: Site,
    _ inputs: InputDigests,
    _ articles: [Digest],
    _ views: [ArticleViews],
    _ entities: [EntityDigests]
  ) {
    (self.crossReference, self.articles, self.views, self.entities) = (
      crossReference, articles, views, entities
    )
    others = inputs.others
    (pairs, entityPages) = (site.pairs, site.entityPages)
    pages = site.pages
    paths = Set(site.pages.map(Fact.path))
    lists = Self.lists(crossReference, site, entities)
    shape = Shape(crossReference, site)
    ground = Self.ground(crossReference, inputs, shape)
  }

  private static func lists(_ crossReference: CrossReference, _ site: Site, _ entities: [EntityDigests])
    -> [Fact: Digest]
  {
    var lists: [Fact: Digest] = [
      .relations: Digest { $0.add(entities) { $1.add($0.pairs) } },
      .implications: Digest { $0.add(crossReference.implications) { $1.add($0, crossReference) } },
      .judgments: Digest { $0.add(crossReference.judgments) { $1.add($0, crossReference) } },
      .counts: Digest { $0.add(crossReference.references) { $1.add($0.mentionCount) } },
      .pairCount: Digest { $0.add(site.pairs.list.count) },
    ]
    for kind in EntityKind.allCases { lists[.listed(kind)] = Digest(site.entityPages.listed[kind] ?? []) }
    return lists
  }

  /// The digests of the same site with other words in some articles, and something else said of some entities.
  init(
    revising last: FactDigests,
    _ crossReference: CrossReference,
    _ site: Site,
    _ inputs: InputDigests,
    at changed: [Int],
    concerning concerned: Set<EntityID>
  ) {
    var (articles, views, entities) = (last.articles, last.views, last.entities)
    for index in changed {
      let annotated = crossReference.articles[index]
      articles[index] = inputs.articles[annotated.article.path] ?? Self.nothing
      views[index] = ArticleViews(annotated, leading: site.leading[index])
    }
    for id in concerned {
      entities[Int(id.index)] = EntityDigests(id, crossReference, timeline: site.timelineCounts[id] ?? 0)
    }
    (self.articles, self.views, self.entities, self.crossReference) = (
      articles, views, entities, crossReference
    )
    (others, pairs, entityPages) = (last.others, site.pairs, site.entityPages)
    pages = site.pages
    paths =
      pages == last.pages
      ? last.paths
      : last.paths.subtracting(last.pages.subtracting(pages).map(Fact.path))
        .union(pages.subtracting(last.pages).map(Fact.path))
    lists = concerned.isEmpty ? last.lists : Self.lists(crossReference, site, entities)
    shape = Shape(crossReference, site)
    ground = shape == last.shape ? last.ground : Self.ground(crossReference, inputs, shape)
  }

  private static func views(
    _ crossReference: CrossReference,
    _ site: Site,
    _ articles: [Digest],
    _ last: FactDigests?,
    jobs: Int
  ) async -> [ArticleViews] {
    var places: [String: Int] = [:]
    for (place, annotated) in (last?.crossReference.articles ?? []).enumerated() {
      places[annotated.article.path] = place
    }
    return await Parallel.map(Array(crossReference.articles.indices), jobs: jobs) { [places] index in
      let annotated = crossReference.articles[index]
      if let last, let place = places[annotated.article.path], last.articles[place] == articles[index] {
        return last.views[place]
      }
      return ArticleViews(annotated, leading: site.leading[index])
    }
  }

  /// The digest of some facts.
  func digest(of facts: [Fact]) -> Digest {
    Digest { writer in for fact in facts { writer.add(digest(of: fact)) } }
  }

  /// True when facts are what they were in another build on the same ground, which has other articles in the places
  /// `changed`; what two entities share may be told to differ when these are not given.
  func agree(with last: FactDigests, on facts: some Sequence<Fact>, changed: [Int]?) -> Bool {
    facts.allSatisfy { fact in
      if fact.kind == .neighbours, isNamedAlike(fact.neighbours.entity, as: last) { return true }
      if digest(of: fact) == last.digest(of: fact) { return true }
      guard fact.kind == .shared, let changed else { return false }
      return agree(with: last, onShared: fact, in: changed)
    }
  }

  /// True when the same articles name an entity.
  private func isNamedAlike(_ entity: Int, as last: FactDigests) -> Bool {
    entity < entities.count && entity < last.entities.count
      && entities[entity].naming == last.entities[entity].naming
  }

  /// True when all that is said of two entities together in some articles is what it was, whatever is said of each of them
  /// besides.
  private func agree(with last: FactDigests, onShared fact: Fact, in articles: [Int]) -> Bool {
    articles.allSatisfy { article in
      Digest { addShared(fact, article, to: &$0) } == Digest { last.addShared(fact, article, to: &$0) }
    }
  }

  private func addShared(_ fact: Fact, _ article: Int, to writer: inout RecordWriter) {
    let (one, other) = Relation.entities(ofKey: fact.number)
    let postings = [one, other].map { crossReference[$0].postings(in: article..<article + 1) }
    if postings.allSatisfy({ $0.first?.mentions.isEmpty == false }) {
      for posting in postings { writer.add(posting) { $1.add($0, crossReference) } }
    }
    let implications = crossReference.implications.stretch(article..<article + 1) { $0.article }
    writer.add(implications.filter { $0.actors.contains(one) && $0.actors.contains(other) }) {
      $1.add($0, crossReference)
    }
    let judgments = crossReference.judgments.stretch(article..<article + 1) { $0.article }
    let actors = crossReference.articles[article].judgments
    writer.add(
      judgments.filter {
        actors[$0.judgment].actors.contains(one) && actors[$0.judgment].actors.contains(other)
      }
    ) { $1.add($0, crossReference) }
  }

  /// The places of the articles that another build on the same ground found different; nil when there are more than `limit`.
  func changedArticles(since last: FactDigests, limit: Int) -> [Int]? {
    guard articles.count == last.articles.count else { return nil }
    let changed = articles.indices.lazy.filter { self.articles[$0] != last.articles[$0] }.prefix(limit + 1)
    return changed.count > limit ? nil : Array(changed)
  }

  /// The facts that another build on the same ground found different, in order, but for those of what two entities share and
  /// of neighbours; nil when there are so many that it is quicker to ask for each.
  func changes(since last: FactDigests, limit: Int) -> [Fact]? {
    guard entities.count == last.entities.count, let changed = changedArticles(since: last, limit: limit)
    else {
      return nil
    }
    var facts: [Fact] = []
    for index in changed { facts += views[index].changes(since: last.views[index], of: index) }
    if facts.count > limit { return nil }
    for index in entities.indices {
      facts += entities[index].changes(since: last.entities[index], of: EntityID(index))
      if facts.count > limit { return nil }
    }
    for (fact, digest) in lists where last.lists[fact] != digest { facts.append(fact) }
    if lists[.relations] != last.lists[.relations] {
      facts += Relation.differing(crossReference.relations, last.crossReference.relations).map {
        Fact(.pair, $0)
      }
      facts += pairs.moved(since: last.pairs).map { Fact.rank($0) }
      facts += pairs.paired(unlike: last.pairs).map { Fact(.paired, $0) }
    }
    if paths != last.paths { facts += paths.symmetricDifference(last.paths) }
    facts += changedPages(since: last)
    return facts.count > limit ? nil : facts.sorted { $0.code < $1.code }
  }

  /// The facts of which entities have a page that differ.
  private func changedPages(since last: FactDigests) -> [Fact] {
    let changed = entityPages.changed(since: last.entityPages)
    if changed.isEmpty { return [] }
    let related = crossReference.gazetteer.ids.flatMap { [Fact.leaders($0), .events($0)] }
    return changed.map(Fact.page) + related.filter { digest(of: $0) != last.digest(of: $0) }
  }

  /// A fact's digest; one that no other fact has for what is not there.
  private func digest(of fact: Fact) -> Digest {
    let index = Int(fact.number)
    func view(_ digest: (ArticleViews) -> Digest) -> Digest {
      index < views.count ? digest(views[index]) : Self.nothing
    }
    func entity(_ digest: (EntityDigests) -> Digest) -> Digest {
      index < entities.count ? digest(entities[index]) : Self.nothing
    }
    func number(_ number: (EntityDigests) -> Int) -> Digest {
      entity { Digest(high: fact.code, low: UInt64(number($0))) }
    }
    switch fact.kind {
    case .article: return index < articles.count ? articles[index] : Self.nothing
    case .cover: return view(\.cover)
    case .leading: return view(\.leading)
    case .places: return view(\.places)
    case .anchors: return view(\.anchors)
    case .passage:
      let (article, block) = fact.passage
      guard article < views.count, block < views[article].blocks.count else { return Self.nothing }
      return views[article].blocks[block]
    case .entity: return entity(\.whole)
    case .postings: return entity(\.postings)
    case .concerning: return entity(\.concerning)
    case .naming: return entity(\.naming)
    case .pairs: return entity(\.pairs)
    case .coverage: return number(\.coverage)
    case .mentionCount: return number(\.mentions)
    case .shared: return shared(fact.number)
    case .count:
      let (entity, list) = fact.count
      guard entity < entities.count, list < entities[entity].counts.all.count else { return Self.nothing }
      return Digest(high: fact.code, low: UInt64(entities[entity].counts.all[list]))
    case .neighbours: return neighbours(fact)
    case .pair: return pair(fact.number)
    case .rank:
      return Digest(high: fact.number, low: UInt64(bitPattern: Int64(pairs.rank(ofKey: fact.number) ?? -1)))
    case .page: return entity { _ in Digest(high: fact.code, low: entityPages.paths[index].isEmpty ? 0 : 1) }
    case .paired: return Digest(high: fact.code, low: pairs.rank(ofKey: fact.number) == nil ? 0 : 1)
    case .leaders: return entity { _ in Digest(entityPages.leaders[EntityID(index)] ?? []) }
    case .events: return entity { _ in Digest(entityPages.events[EntityID(index)] ?? []) }
    case .path: return Digest(high: fact.code, low: paths.contains(fact) ? 1 : 0)
    case .relations, .implications, .judgments, .counts, .pairCount, .listed:
      return lists[fact] ?? Self.nothing
    case nil: return Self.nothing
    }
  }

  private static let nothing = Digest(of: [])

  /// More than what two entities share, which would take long to gather: all of both.
  private func shared(_ key: UInt64) -> Digest {
    let (one, other) = Relation.entities(ofKey: key)
    let places = [one, other].map { Int($0.index) }
    guard places.allSatisfy(entities.indices.contains) else { return Self.nothing }
    return Digest { writer in for place in places { writer.add(entities[place].whole) } }
  }

  private func neighbours(_ fact: Fact) -> Digest {
    let (article, entity) = fact.neighbours
    guard entity < entities.count else { return Self.nothing }
    let (near, magnitude) = crossReference[EntityID(entity)].neighbours(of: article)
    return Digest { writer in
      writer.add(magnitude)
      writer.add(near) { $1.add($0.article) }
    }
  }

  private func pair(_ key: UInt64) -> Digest {
    guard let relation = crossReference.relation(ofKey: key) else { return Self.nothing }
    return Digest(
      high: key,
      low: UInt64(relation.articles) << 42 ^ UInt64(relation.paragraphs) << 21 ^ UInt64(relation.sentences)
    )
  }
}

// MARK: What is digested

extension FactDigests {
  /// What of the ground may change when an article takes the place of another with the same address.
  private struct Shape: Sendable, Equatable {
    let implicationKinds: Set<SectionKind>
    let hasImplications: Bool
    let hasJudgments: Bool
    let navigation: [SiteConfiguration.NavigationItem]

    init(_ crossReference: CrossReference, _ site: Site) {
      implicationKinds = site.implicationKinds
      hasImplications = !crossReference.implications.isEmpty
      hasJudgments = !crossReference.judgments.isEmpty
      navigation = site.navigation
    }
  }

  /// What pages read of an article without telling: what makes its address and its place among the others.
  private static func add(_ article: Article, to writer: inout RecordWriter) {
    for text in [article.path, article.slug, article.language, article.translates?.text ?? ""] {
      writer.add(text)
    }
    writer.add(optional: article.date) { $1.add($0) }
  }

  private static func ground(_ crossReference: CrossReference, _ inputs: InputDigests, _ shape: Shape)
    -> Digest
  {
    Digest { writer in
      writer.add(inputs.others)
      writer.add(crossReference.articles) { add($0.article, to: &$1) }
      writer.add(crossReference.absent.sorted { $0.key < $1.key }) { absent, writer in
        writer.add(absent.key)
        writer.add(absent.value.rawValue)
      }
      writer.add(SectionKind.allCases.filter(shape.implicationKinds.contains)) { $1.add($0.rawValue) }
      writer.add(shape.hasImplications)
      writer.add(shape.hasJudgments)
      writer.add(shape.navigation) { item, writer in
        writer.add(item.title)
        writer.add(item.url)
      }
      writer.add(crossReference.statuses) { $1.add($0) }
    }
  }
}
