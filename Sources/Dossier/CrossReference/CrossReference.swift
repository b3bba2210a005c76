/// Who is mentioned where, with whom, and what is implied for whom.
public struct CrossReference: Sendable {
  /// The site's configuration.
  public let site: SiteConfiguration
  /// All names and entities.
  public let gazetteer: Gazetteer
  /// The site's own records.
  public let records: [EntityRecord]
  /// The articles, newest first.
  public private(set) var articles: [AnnotatedArticle]
  /// The content files that make no page and why, by path.
  public let absent: [String: ArticleSelection.Absence]
  /// By index of the entity; entities that nothing mentions have an empty one.
  public private(set) var references: [EntityReference]
  /// All implication sections that concern an actor, newest first.
  public private(set) var implications: [Implication] = []
  /// All judgments, newest first.
  public private(set) var judgments: [JudgmentReference] = []
  /// The authors' words on entities, newest first; then those that records give without a date, those of undated articles last.
  public private(set) var statuses: [StatusReference] = []
  /// All pairs of entities that an article names together, in the order of their identifiers.
  public private(set) var relations: [Relation] = []
  /// The events each article is about or names, by index of the article.
  public private(set) var articleEvents: [[EntityID]] = []

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

  /// Puts an article in the place of one that names the same in the same places.
  mutating func replace(_ article: AnnotatedArticle, at index: Int) { articles[index] = article }

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

  private mutating func addPostings(_ index: Int) {
    var named: [EntityID] = []
    for (position, mention) in articles[index].mentions.enumerated() {
      if references[Int(mention.entity.index)].add(mention: position, of: index),
        gazetteer.traits[Int(mention.entity.index)].kind == .event
      {
        named.append(mention.entity)
      }
    }
    var events = articles[index].article.events.compactMap { gazetteer.resolve($0.text, as: [.event]) }
    for id in events where references[Int(id.index)].postings.last?.article != index {
      references[Int(id.index)].postings.append(Posting(article: index, mentions: []))
    }
    for id in named where !events.contains(id) { events.append(id) }
    articleEvents.append(events)
  }

  private mutating func addImplications(_ index: Int) {
    let article = articles[index]
    for (position, section) in article.sections.enumerated() where section.kind.isImplication {
      var actors: [EntityID] = []
      for concern in article.concerns(in: section.blocks) where !actors.contains(concern.actor) {
        actors.append(concern.actor)
      }
      guard !actors.isEmpty else { continue }
      for id in actors {
        if section.kind == .outlook {
          references[Int(id.index)].outlooks.append(implications.count)
        } else {
          references[Int(id.index)].implications.append(implications.count)
        }
      }
      implications.append(Implication(article: index, section: position, actors: actors))
    }
  }

  private mutating func addJudgments(_ index: Int) {
    for (position, judgment) in articles[index].judgments.enumerated() {
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
