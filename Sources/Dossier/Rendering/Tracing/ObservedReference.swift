/// The cross-reference as pages read it: it tells who reads what of it.
///
/// Every page holds it, so that it is shared and not copied.
final class ObservedReference: Sendable {
  private let base: CrossReference
  let numbers: ArticleNumbers
  /// The articles, newest first.
  let articles: ArticleList
  /// The sections that say what follows.
  let implications: ReferenceList<Implication>
  /// The judgments.
  let judgments: ReferenceList<JudgmentReference>

  init(_ base: CrossReference, _ numbers: ArticleNumbers) {
    self.base = base
    self.numbers = numbers
    articles = ArticleList(base.articles, numbers)
    implications = ReferenceList(base.implications, .implications)
    judgments = ReferenceList(base.judgments, .judgments)
  }

  // MARK: The ground

  var site: SiteConfiguration {
    _read { yield base.site }
  }
  /// The gazetteer, of which the other names of entities and what names mean are to be asked for below.
  var gazetteer: Gazetteer {
    _read { yield base.gazetteer }
  }
  /// The plain pages, by path.
  var pages: [PlainPage] {
    _read { yield base.pages }
  }
  var hasStatuses: Bool { !base.statuses.isEmpty }
  var hasImplications: Bool { !base.implications.isEmpty }
  var hasJudgments: Bool { !base.judgments.isEmpty }

  // MARK: Facts

  /// The other names of an entity.
  func aliases(of id: EntityID) -> [String] {
    ReadLog.note(.aliases(id))
    return base.gazetteer[id].aliases
  }

  /// True when the site has a record of an entity.
  func hasRecord(_ id: EntityID) -> Bool {
    ReadLog.note(.names)
    return base.record(of: id) != nil
  }

  /// What an author's reference means; see ``Gazetteer/resolve(_:as:)``.
  func resolve(_ text: String, as kinds: [EntityKind]) -> EntityID? {
    ReadLog.note(.names)
    return base.gazetteer.resolve(text, as: kinds)
  }

  /// A slug near to what an author wrote, for a message.
  func suggestion(for text: String, as kinds: [EntityKind]) -> String? {
    ReadLog.note(.names)
    return base.gazetteer.suggestion(for: text, as: kinds)
  }

  /// Why a content file makes no page; nil when there is no such file, or it makes one.
  func absence(of path: String) -> ArticleSelection.Absence? {
    ReadLog.note(.file(path))
    return base.absent[path]
  }

  /// The site's own record of an entity.
  func record(of id: EntityID) -> EntityRecord? {
    ReadLog.note(.record(id))
    return base.record(of: id)
  }

  /// The site's own record of an entity, for what it says in a sentence.
  func summarizingRecord(of id: EntityID) -> EntityRecord? {
    ReadLog.note(.summary(id))
    return base.record(of: id)
  }

  /// All words on actors, newest first.
  var statuses: [StatusReference] {
    ReadLog.note(.statuses)
    return base.statuses
  }

  /// The words on an actor, newest first.
  func statuses(of id: EntityID) -> [StatusReference] {
    ReadLog.note(.status(id))
    return base[id].statuses
  }

  /// What the articles say of an entity.
  subscript(id: EntityID) -> EntityReference {
    _read {
      ReadLog.note(.entity(id))
      yield base[id]
    }
  }

  /// The mentions of an entity in some articles, or in all.
  ///
  /// Of a few articles it is these that are read, each of which says whom it mentions.
  func postings(of id: EntityID, in articles: Range<Int>?) -> ArraySlice<Posting> {
    guard let articles else { return postings(of: id)[...] }
    for article in articles { ReadLog.note(.article(numbers[article])) }
    return base[id].postings(in: articles)
  }

  /// True when some articles, which the caller has read, mention an entity or are about it.
  func isNamed(_ id: EntityID, in articles: Range<Int>) -> Bool { !base[id].postings(in: articles).isEmpty }

  /// The articles that mention an entity, newest first, with its mentions.
  func postings(of id: EntityID) -> [Posting] {
    ReadLog.note(.postings(id))
    return base[id].postings
  }

  /// The sections that say what follows for an entity, newest first.
  func implications(for id: EntityID) -> [Int] {
    ReadLog.note(.concerning(id))
    return base[id].implications
  }

  /// The sections that say what may come next and concern an entity, newest first.
  func outlooks(for id: EntityID) -> [Int] {
    ReadLog.note(.concerning(id))
    return base[id].outlooks
  }

  /// How long a list of an entity is, whose timeline has so many dates.
  func count(of list: EntityList, _ id: EntityID, timeline: Int) -> Int {
    ReadLog.note(.count(id, list: list.place))
    return EntityCounts(base[id], timeline: timeline).all[list.place]
  }

  /// The articles that mention an entity or are about it, newest first.
  func articles(naming id: EntityID) -> [Int] {
    ReadLog.note(.naming(id))
    return base[id].postings.map(\.article)
  }

  /// Roughly how many articles name an entity or are about it.
  func coverage(of id: EntityID) -> Int {
    ReadLog.note(.coverage(id))
    return RoughCount.ofArticles(base[id].postings.count)
  }

  /// The articles around one, which names an entity, among those that do, so many of them before and behind it, and how many
  /// there are in all: as a power of two.
  func articles(around article: Int, naming id: EntityID) -> (near: ArraySlice<Posting>, magnitude: Int) {
    ReadLog.note(.neighbours(numbers[article], id))
    return base[id].neighbours(of: article)
  }

  /// The sections on implications and outlook that concern an entity, newest first: those first, then these.
  func implications(concerning id: EntityID) -> [Int] {
    ReadLog.note(.concerning(id))
    return base[id].implications + base[id].outlooks
  }

  /// The implication sections of an article that concern an actor.
  func implications(ofArticle index: Int) -> ArraySlice<Implication> {
    ReadLog.note(.article(numbers[index]))
    return base.implications.stretch(index..<index + 1) { $0.article }
  }

  /// How likely a judgment says that something is; it belongs to the judgment.
  func likelihood(of reference: JudgmentReference) -> Likelihood { base.likelihood(of: reference) }

  /// Whether a judgment is held by others than the author; it belongs to the judgment.
  func isHeldByOthers(_ reference: JudgmentReference) -> Bool { base.isHeldByOthers(reference) }

  /// The kind of the section that an implication is; it belongs to the implication.
  func kind(of implication: Implication) -> SectionKind { base.kind(of: implication) }

  /// How often each entity is mentioned, by index.
  var mentionCounts: [Int] {
    ReadLog.note(.counts)
    return base.references.map(\.mentionCount)
  }

  /// All pairs of entities that an article names together.
  var relations: [Relation] {
    ReadLog.note(.relations)
    return base.relations
  }

  /// The entities that are the first of a pair, in order.
  var firsts: [EntityID] {
    ReadLog.note(.relations)
    return base.firsts
  }

  /// The pairs of which an entity is the first.
  func relations(from id: EntityID) -> ArraySlice<Relation> {
    ReadLog.note(.pairs(id))
    return base.relations(from: id)
  }

  /// How often two entities stand together; nil when no article names both.
  func relation(_ one: EntityID, _ other: EntityID) -> Relation? {
    ReadLog.note(.pair(one, other))
    return base.relation(one, other)
  }

  /// The events that an article is about or names.
  func events(ofArticle index: Int) -> [EntityID] {
    ReadLog.note(.article(numbers[index]))
    return base.articleEvents[index]
  }

  func articles(naming one: EntityID, and other: EntityID) -> [Int] {
    note(one, other)
    return base.articles(naming: one, and: other)
  }

  func implications(for one: EntityID, and other: EntityID) -> [Int] {
    note(one, other)
    return base.implications(for: one, and: other)
  }

  func judgments(of one: EntityID, and other: EntityID) -> [Int] {
    note(one, other)
    return base.judgments(of: one, and: other)
  }

  func passages(naming one: EntityID, and other: EntityID, inArticle index: Int, blocks: Range<Int>? = nil)
    -> [SharedPassage]
  {
    // Which blocks name them, the pair says, and which of these are headings, the anchors do.
    ReadLog.note(.sharedHere(one, other))
    ReadLog.note(.anchors(numbers[index]))
    let mentions = base.articles[index].mentions(
      in: blocks ?? base.articles[index].article.document.blocks.indices
    )
    var last = (one: -1, other: -1)
    for mention in mentions where mention.entity == one || mention.entity == other {
      if mention.entity == one { last.one = mention.block }
      if mention.entity == other { last.other = mention.block }
      if last.one == last.other { ReadLog.note(.passage(numbers[index], block: mention.block)) }
    }
    return base.passages(naming: one, and: other, inArticle: index, blocks: blocks)
  }

  private func note(_ one: EntityID, _ other: EntityID) { ReadLog.note(.shared(one, other)) }
}
