/// Who is mentioned where, with whom, and what is implied for whom.
public struct CrossReference: Sendable {
  /// The site's configuration.
  public let site: SiteConfiguration
  /// All names and entities.
  public let gazetteer: Gazetteer
  /// The site's own records.
  public internal(set) var records: [EntityRecord]
  /// The plain pages, by path.
  public let pages: [PlainPage]
  /// The articles, newest first.
  public internal(set) var articles: [AnnotatedArticle]
  /// The content files that make no page and why, by path.
  public internal(set) var absent: [String: ArticleSelection.Absence]
  /// By index of the entity; entities that nothing mentions have an empty one.
  public internal(set) var references: [EntityReference]
  /// All implication sections that concern an actor, newest first.
  public internal(set) var implications: [Implication] = []
  /// All judgments, newest first.
  public internal(set) var judgments: [JudgmentReference] = []
  /// The authors' words on entities, newest first; then those that records give without a date, those of undated articles last.
  public internal(set) var statuses: [StatusReference] = []
  /// All pairs of entities that an article names together, in the order of their identifiers.
  public internal(set) var relations: [Relation] = []
  /// The events each article is about or names, by index of the article.
  public internal(set) var articleEvents: [[EntityID]] = []

  /// Indexes annotated articles.
  ///
  /// - Complexity: near-linear in the number of mentions; pairs are counted once an article.
  public init(content: Content, gazetteer: Gazetteer, articles: [AnnotatedArticle]) {
    self.init(unrelated: articles, content, gazetteer)
    relations = RelationCounter.relations(of: articles)
    addRelated()
  }

  /// Indexes annotated articles with `jobs` tasks at a time; the result does not depend on how many.
  public static func make(content: Content, gazetteer: Gazetteer, articles: [AnnotatedArticle], jobs: Int)
    async -> CrossReference
  {
    guard jobs > 1 else { return CrossReference(content: content, gazetteer: gazetteer, articles: articles) }
    async let relations = RelationCounter.relations(of: articles, jobs: jobs)
    var crossReference = CrossReference(unrelated: articles, content, gazetteer)
    crossReference.relations = await relations
    crossReference.addRelated()
    return crossReference
  }

  private init(unrelated articles: [AnnotatedArticle], _ content: Content, _ gazetteer: Gazetteer) {
    site = content.site
    records = content.records
    absent = content.absent
    pages = content.pages
    self.gazetteer = gazetteer
    self.articles = articles
    references = [EntityReference](repeating: EntityReference(), count: gazetteer.entities.count)
    for index in articles.indices {
      addPostings(index)
      addImplications(index)
      addJudgments(index)
    }
    addStatuses()
  }

  /// What the articles say of an entity.
  public subscript(id: EntityID) -> EntityReference {
    _read { yield references[Int(id.index)] }
  }

  /// True when an entity has a page: an article mentions it, says that it is about it or has a status for it, or the site
  /// has a record of it.
  public func hasPage(_ id: EntityID) -> Bool {
    let reference = references[Int(id.index)]
    return !reference.postings.isEmpty || !reference.statuses.isEmpty || gazetteer[id].record != nil
  }

  /// The site's own record of an entity.
  public func record(of id: EntityID) -> EntityRecord? { gazetteer[id].record.map { records[$0] } }

  /// The kind of the section that an implication is.
  func kind(of implication: Implication) -> SectionKind {
    articles[implication.article].sections[implication.section].kind
  }

  /// How likely a judgment says that something is.
  func likelihood(of reference: JudgmentReference) -> Likelihood {
    articles[reference.article].judgments[reference.judgment].likelihood
  }

  /// Whether a judgment is held by others than the author.
  func isHeldByOthers(_ reference: JudgmentReference) -> Bool {
    articles[reference.article].judgments[reference.judgment].holder != .author
  }

  private mutating func addPostings(_ index: Int) {
    for (position, mention) in articles[index].countedMentions.enumerated() {
      references[Int(mention.entity.index)].add(mention: position, of: index)
    }
    let events = events(of: articles[index])
    for id in events
    where articles[index].isCounted && references[Int(id.index)].postings.last?.article != index {
      references[Int(id.index)].postings.append(Posting(article: index, mentions: []))
    }
    articleEvents.append(events)
  }

  /// The events that an article says it is about, and then those it names besides.
  func events(of article: AnnotatedArticle) -> [EntityID] {
    var events = article.article.events.compactMap { gazetteer.resolve($0.text, as: [.event]) }
    var known = Set(events)
    for mention in article.mentions
    where gazetteer.traits[Int(mention.entity.index)].kind == .event && known.insert(mention.entity).inserted
    {
      events.append(mention.entity)
    }
    return events
  }

  private mutating func addImplications(_ index: Int) {
    for implication in implications(of: articles[index], index) {
      for id in implication.actors {
        references[Int(id.index)].insert(implications.count, isOutlook: kind(of: implication) == .outlook)
      }
      implications.append(implication)
    }
  }

  /// The implication sections of an article, each with the actors that it concerns.
  func implications(of article: AnnotatedArticle, _ index: Int) -> [Implication] {
    guard article.isCounted else { return [] }
    return article.sections.indices.compactMap { position in
      let section = article.sections[position]
      guard section.kind.isImplication, article.hasProse(section) else { return nil }
      var actors: [EntityID] = []
      for concern in article.concerns(in: section.blocks) where !actors.contains(concern.actor) {
        actors.append(concern.actor)
      }
      return Implication(article: index, section: position, actors: actors)
    }
  }

  private mutating func addJudgments(_ index: Int) {
    for (position, judgment) in articles[index].countedJudgments.enumerated() {
      for id in judgment.actors { references[Int(id.index)].judgments.append(judgments.count) }
      judgments.append(JudgmentReference(article: index, judgment: position))
    }
  }

  private mutating func addStatuses() {
    statuses = gatherStatuses()
    for status in statuses { references[Int(status.actor.index)].statuses.append(status) }
  }

  private mutating func addRelated() {
    for pair in relations {
      let count = Int(pair.articles)
      references[Int(pair.first.index)].related.append((pair.second, count))
      references[Int(pair.second.index)].related.append((pair.first, count))
    }
    for index in references.indices where !references[index].related.isEmpty {
      references[index].related.sort { ($1.count, $0.id) < ($0.count, $1.id) }
    }
  }
}
