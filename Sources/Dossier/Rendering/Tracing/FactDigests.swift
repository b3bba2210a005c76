/// What the facts of a site are, in short, and its ground: all that pages may read without telling.
///
/// It is shared by all that ask, and not copied.
final class FactDigests: Sendable {
  /// A digest of everything but the facts.
  let ground: Digest
  /// The digest of all that was read but articles, records and templates.
  private let others: Digest
  let articles: ArticleDigests
  let entities: [EntityDigests]
  private let lists: [Fact: Digest]
  private let places: PlaceDigests
  private let records: [EntityID: RecordDigests]
  /// The templates, each with all that it uses.
  private let templates: [Fact: Digest]
  private let names: NameDigests
  let crossReference: CrossReference
  private let pairs: CountryPairs
  private let entityPages: EntityPages
  /// What of the ground articles may change.
  private let shape: SiteShape

  /// Digests a site's cross-reference with `jobs` tasks at a time; `inputs` has all that was read but the articles, and the digest
  /// of each of these, `theme` the templates.
  ///
  /// Nil when that of an article is missing. What `last` has of the same articles on the same other inputs is taken over.
  static func make(
    _ crossReference: CrossReference,
    _ site: Site,
    _ inputs: InputDigests,
    _ theme: Theme,
    last: FactDigests?,
    jobs: Int
  ) async -> FactDigests? {
    let last = last?.others == inputs.others ? last : nil
    let names = await NameDigests.make(crossReference, site, jobs: jobs)
    let articles = await ArticleDigests.make(
      crossReference,
      site,
      inputs,
      last: last?.articles,
      jobs: jobs
    )
    guard let articles else { return nil }
    let entities = await Self.entities(crossReference, site, jobs: jobs)
    let places = PlaceDigests(crossReference, site, last: last?.places)
    return FactDigests(crossReference, site, inputs, theme.digests, names, articles, entities, places)
  }

  /// The digests of all entities, of which all those are alike of whom no article says anything.
  private static func entities(_ crossReference: CrossReference, _ site: Site, jobs: Int) async
    -> [EntityDigests]
  {
    func isTold(_ id: EntityID) -> Bool {
      !crossReference.references[Int(id.index)].isEmpty || site.timelineCounts[id] ?? 0 > 0
    }
    @Sendable func digest(_ id: EntityID) -> EntityDigests {
      EntityDigests(id, crossReference, site.numbers, timeline: site.timelineCounts[id] ?? 0)
    }
    let ids = crossReference.gazetteer.ids
    let told = ids.filter(isTold)
    let digests = await Parallel.map(told, jobs: jobs) { digest($0) }
    guard let nobody = ids.first(where: { !isTold($0) }) else { return digests }
    var all = [EntityDigests](repeating: digest(nobody), count: ids.count)
    for (id, digest) in zip(told, digests) { all[Int(id.index)] = digest }
    return all
  }

  private init(
    _ crossReference: CrossReference,
    _ site: Site,
    _ inputs: InputDigests,
    _ templates: [Fact: Digest],
    _ names: NameDigests,
    _ articles: ArticleDigests,
    _ entities: [EntityDigests],
    _ places: PlaceDigests
  ) {
    (self.crossReference, self.articles, self.entities, self.places) = (
      crossReference, articles, entities, places
    )
    (others, self.names, self.templates) = (inputs.others, names, templates)
    records = RecordDigests.all(crossReference, inputs)
    (pairs, entityPages) = (site.pairs, site.entityPages)
    var lists = Self.lists(crossReference, site, names)
    lists[.relations] = Self.relations(entities)
    self.lists = lists
    shape = SiteShape(crossReference, site)
    ground = shape.ground(inputs, names.ground)
  }

  /// The digest of all pairs that are named together.
  private static func relations(_ entities: [EntityDigests]) -> Digest {
    Digest { $0.add(entities) { $1.add($0.pairs) } }
  }

  /// The digests of all lists but the one of pairs.
  private static func lists(
    _ crossReference: CrossReference,
    _ site: Site,
    _ names: NameDigests
  ) -> [Fact: Digest] {
    let numbers = site.numbers
    var lists: [Fact: Digest] = [
      .implications: Digest { $0.add(crossReference.implications) { $1.add($0, crossReference, numbers) } },
      .judgments: Digest { $0.add(crossReference.judgments) { $1.add($0, crossReference, numbers) } },
      .counts: Digest { $0.add(crossReference.references) { $1.add($0.mentionCount) } },
      .pairCount: Digest { $0.add(site.pairs.roughCount) },
      .statuses: Digest { $0.add(crossReference.statuses) { $1.add($0, numbers) } },
      .order: Digest { $0.add(numbers.all) { $1.add($0) } },
      .magnitude: Digest { $0.add(numbers.all.count.binaryDigits) }, .names: names.all,
    ]
    for kind in EntityKind.allCases {
      lists[.listed(kind)] = Digest { writer in
        writer.add(site.entityPages.listed[kind] ?? []) { id, writer in
          writer.add(Int(id.index))
          writer.add(names.own[Int(id.index)])
          writer.add(names.aliases[Int(id.index)])
        }
      }
    }
    return lists
  }

  /// The digests of the same site with other articles, of which some are to be digested, and something else said of some
  /// entities, by `jobs` tasks at a time.
  func revised(
    _ crossReference: CrossReference,
    _ site: Site,
    _ inputs: InputDigests,
    _ theme: Theme,
    at changed: [Int],
    concerning concerned: Set<EntityID>,
    jobs: Int
  ) async -> FactDigests {
    let isRearranged = articles.numbers !== site.numbers
    let isOtherContent = isRearranged || crossReference.absent != self.crossReference.absent
    let isSame = concerned.isEmpty && !isRearranged
    let ((places, others), entities) = await Parallel.both(jobs: jobs) { [places, lists, names] in
      (
        isOtherContent ? PlaceDigests(crossReference, site, last: places) : places.revised(site),
        isSame ? lists : Self.lists(crossReference, site, names)
      )
    } and: {
      self.entities(concerned, crossReference, site)
    }
    var lists = others
    lists[.relations] = Self.relations(entities)
    var articles = articles
    if isRearranged { articles.renumber(site.numbers) }
    for index in changed {
      let digest = inputs.articles[crossReference.articles[index].article.path]
      articles.replace(index, in: crossReference, digest, leading: site.leading[index])
    }
    return FactDigests(revising: self, crossReference, site, inputs, theme, articles, entities, lists, places)
  }

  /// The digests of all entities when something else is said of some.
  private func entities(_ concerned: Set<EntityID>, _ crossReference: CrossReference, _ site: Site)
    -> [EntityDigests]
  {
    var entities = entities
    for id in concerned {
      entities[Int(id.index)] = EntityDigests(
        id,
        crossReference,
        site.numbers,
        timeline: site.timelineCounts[id] ?? 0
      )
    }
    return entities
  }

  private init(
    revising last: FactDigests,
    _ crossReference: CrossReference,
    _ site: Site,
    _ inputs: InputDigests,
    _ theme: Theme,
    _ articles: ArticleDigests,
    _ entities: [EntityDigests],
    _ lists: [Fact: Digest],
    _ places: PlaceDigests
  ) {
    (self.crossReference, self.articles, self.places) = (crossReference, articles, places)
    (self.entities, self.lists) = (entities, lists)
    templates = theme.digests
    (others, names, pairs, entityPages) = (last.others, last.names, site.pairs, site.entityPages)
    records = RecordDigests.all(crossReference, inputs, last: last.records)
    shape = SiteShape(crossReference, site)
    ground = shape == last.shape ? last.ground : shape.ground(inputs, names.ground)
  }

  /// The digest of some facts.
  func digest(of facts: [Fact]) -> Digest {
    Digest { writer in for fact in facts { writer.add(digest(of: fact)) } }
  }

  /// The numbers of the articles that another build on the same ground found different; nil when there are more than `limit`.
  func changedArticles(since last: FactDigests, limit: Int) -> [Int]? {
    articles.changed(since: last.articles, limit: limit)
  }

  /// The facts that another build on the same ground found different, in order, but for those whose changes are looked for
  /// apart; nil when there are so many that it is quicker to ask for each.
  func changes(since last: FactDigests, limit: Int) -> [Fact]? {
    guard entities.count == last.entities.count, let changed = changedArticles(since: last, limit: limit)
    else {
      return nil
    }
    var facts: [Fact] = []
    for number in changed {
      facts += ArticleViews.changes(
        from: last.articles.view(number),
        to: articles.view(number),
        of: number
      )
    }
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
    facts += places.changes(since: last.places) + RecordDigests.changes(from: last.records, to: records)
    facts += changedPages(since: last) + names.changes(since: last.names)
    if templates != last.templates {
      facts += Set(templates.keys).union(last.templates.keys).filter { templates[$0] != last.templates[$0] }
    }
    return facts.count > limit ? nil : facts.sorted()
  }

  /// The facts of which entities have a page, and of who they are, that differ.
  private func changedPages(since last: FactDigests) -> [Fact] {
    let changed = entityPages.changed(since: last.entityPages) + names.changed(since: last.names)
    if changed.isEmpty { return [] }
    let related = crossReference.gazetteer.ids.flatMap { [Fact.leaders($0), .events($0)] }
    return changed.map(Fact.page) + related.filter { digest(of: $0) != last.digest(of: $0) }
  }

  /// A fact's digest; one that no other fact has for what is not there.
  func digest(of fact: Fact) -> Digest {
    let index = Int(fact.number)
    func view(_ digest: (ArticleViews) -> Digest) -> Digest {
      articles.view(index).map(digest) ?? Self.nothing
    }
    func entity(_ digest: (EntityDigests) -> Digest) -> Digest {
      index < entities.count ? digest(entities[index]) : Self.nothing
    }
    func number(_ number: (EntityDigests) -> Int) -> Digest {
      entity { Digest(high: fact.code, low: UInt64(number($0))) }
    }
    switch fact.kind {
    case .article: return articles.whole(index)
    case .cover: return view(\.cover)
    case .leading: return view(\.leading)
    case .places: return view(\.places)
    case .anchors: return view(\.anchors)
    case .passage:
      let (article, block) = fact.passage
      guard let view = articles.view(article), block < view.blocks.count else { return Self.nothing }
      return view.blocks[block]
    case .entity: return entity(\.whole)
    case .postings: return entity(\.postings)
    case .concerning: return entity(\.concerning)
    case .naming: return entity(\.naming)
    case .status: return entity(\.status)
    case .record: return records[EntityID(index)]?.whole ?? Self.nothing
    case .summary: return records[EntityID(index)]?.summary ?? Self.nothing
    case .aliases: return index < names.aliases.count ? names.aliases[index] : Self.nothing
    case .pairs: return entity(\.pairs)
    case .coverage: return number(\.coverage)
    case .mentionCount: return number(\.mentions)
    case .shared, .sharedHere: return shared(fact.number)
    case .count:
      let (entity, list) = fact.count
      guard entity < entities.count, list < entities[entity].counts.all.count else { return Self.nothing }
      return Digest(high: fact.code, low: UInt64(entities[entity].counts.all[list]))
    case .neighbours: return neighbours(fact)
    case .pair: return pair(fact.number)
    case .rank:
      return Digest(
        high: fact.number,
        low: UInt64(bitPattern: Int64(pairs.ranked(ofKey: fact.number)?.rank ?? -1))
      )
    case .page: return page(index)
    case .paired: return Digest(high: fact.code, low: pairs.ranked(ofKey: fact.number) == nil ? 0 : 1)
    case .leaders: return entity { _ in Digest(entityPages.leaders[EntityID(index)] ?? []) }
    case .events: return entity { _ in Digest(entityPages.events[EntityID(index)] ?? []) }
    case .path, .file, .asset, .versions, .volume, .volumes: return places.digest(of: fact)
    case .template: return templates[fact] ?? Self.nothing
    case .adjacent, .seniority: return standing(fact)
    case .relations, .implications, .judgments, .counts, .pairCount, .listed, .statuses, .order, .magnitude,
      .names:
      return lists[fact] ?? Self.nothing
    case nil: return Self.nothing
    }
  }

  /// Whether an entity has a page, and who it is.
  private func page(_ index: Int) -> Digest {
    guard index < names.own.count else { return Self.nothing }
    let own = names.own[index]
    return Digest(high: own.high &+ (entityPages.paths[index].isEmpty ? 0 : 1), low: own.low)
  }

  /// The digest of what is not there.
  static let nothing = Digest(of: [])

  /// Where an article stands among the others.
  private func standing(_ fact: Fact) -> Digest {
    let numbers = articles.numbers
    guard let index = numbers.index(of: Int(fact.number)) else { return Self.nothing }
    if fact.kind == .seniority {
      let seniority = Seniority(index, in: crossReference.articles)
      return Digest { writer in
        writer.add(seniority.month ?? -1)
        writer.add(seniority.place)
      }
    }
    func number(at index: Int) -> UInt64 {
      numbers.all.indices.contains(index) ? UInt64(numbers[index]) : .max
    }
    return Digest(high: number(at: index - 1), low: number(at: index + 1))
  }

  /// More than what two entities share, which would take long to gather: all of both.
  private func shared(_ key: UInt64) -> Digest {
    let (one, other) = Relation.entities(ofKey: key)
    let places = [one, other].map { Int($0.index) }
    guard places.allSatisfy(entities.indices.contains) else { return Self.nothing }
    return Digest { writer in for place in places { writer.add(entities[place].whole) } }
  }

  private func neighbours(_ fact: Fact) -> Digest {
    let (number, entity) = fact.neighbours
    guard entity < entities.count, let article = articles.numbers.index(of: number) else {
      return Self.nothing
    }
    let (near, magnitude) = crossReference[EntityID(entity)].neighbours(of: article)
    return Digest { writer in
      writer.add(magnitude)
      writer.add(near.indices) { $1.add(articles.numbers[near[$0].article]) }
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
