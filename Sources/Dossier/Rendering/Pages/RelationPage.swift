internal import Mustache

/// The pages of two countries: what the articles say of both together.
struct RelationPage {
  let renderer: PageRenderer
  let pair: CountryPair
  /// The pair's place among all, counted from 0.
  let rank: Int

  /// How many events, judgments and implications the page shows at most.
  private static let limit = 50

  private var site: Site {
    _read { yield renderer.site }
  }
  private var crossReference: CrossReference { site.crossReference }
  private var name: String { pair.name(site.gazetteer) }

  init(renderer: PageRenderer, rank: Int) {
    self.renderer = renderer
    self.rank = rank
    pair = renderer.site.countryPairs.list[rank]
  }

  var jobs: [PageRenderer.Job] {
    let articles = crossReference.articles(naming: pair.one, and: pair.other)
    let frame = PageFrame(
      path: pair.path,
      kind: "relation",
      title: name,
      heading: name,
      description: "What the articles say of \(prose(pair.one)) and \(prose(pair.other)) together.",
      breadcrumbs: [(site.configuration.title, ""), ("Relations", "relations/")]
    )
    return ListPages(
      renderer: renderer,
      frame: frame,
      template: "relation",
      total: articles.count,
      content: { range, root, _ in content(articles, range, root) }
    ).jobs
  }

  private func prose(_ id: EntityID) -> String { site.gazetteer[id].nameInProse }

  private func content(_ articles: [Int], _ range: Range<Int>, _ root: String) -> Object {
    let isFirst = range.lowerBound == 0
    let implications = isFirst ? site.implications(of: pair) : []
    let judgments = crossReference.judgments(of: pair.one, and: pair.other)
    let events = sharedEvents
    var object = Object([
      ("pair", .object(head)), ("implicationsNote", .text(Self.note(implications.count))),
      ("judgmentsNote", .text(Self.note(judgments.count))), ("eventsNote", .text(Self.note(events.count))),
    ])
    func shown<Item>(_ items: [Item]) -> ArraySlice<Item> { isFirst ? items.prefix(Self.limit) : [] }
    object.set("facts", isFirst ? facts(articles, root) : [])
    object.set("implications", site.groups(shown(implications), root: root))
    object.set("judgments", shown(judgments).map { site.judgment($0, root: root) })
    object.set("articles", articles[range].map { site.row(pair, article: $0, root: root) })
    object.set("events", shown(events).map { site.eventRow($0, root: root) })
    object.set(
      "timeline",
      Moment.sorted(events: Array(shown(events)), articles: Array(articles[range]), site).map {
        site.brief($0, root: root)
      }
    )
    return object
  }

  private static func note(_ count: Int) -> String {
    count > limit ? "The newest \(limit) of \(Label.grouped(count))." : ""
  }

  private var head: Object {
    Object([
      ("name", .text(name)), ("countLabel", .text(Site.label(pair.relation))),
      ("articleCount", .int(Int(pair.relation.articles))),
      ("paragraphCount", .int(Int(pair.relation.paragraphs))),
      ("sentenceCount", .int(Int(pair.relation.sentences))), ("weight", .int(pair.relation.weight)),
    ])
  }

  /// The events in which both took part, the latest first.
  private var sharedEvents: [EntityID] {
    let others = Set(site.events[pair.other] ?? [])
    return (site.events[pair.one] ?? []).filter(others.contains).reversed()
  }

  private func facts(_ articles: [Int], _ root: String) -> [Value] {
    let dates = articles.compactMap { site.articles[$0].article.date }
    let relation = pair.relation
    let counts = [
      Label.count(Int(relation.articles), "article"), Label.count(Int(relation.paragraphs), "paragraph"),
      Label.count(Int(relation.sentences), "sentence"),
    ]
    let countries = [pair.one, pair.other].map { (site.gazetteer[$0].name, root + site.path(of: $0), "") }
    let scale = "4 for a sentence, 2 for a paragraph, 1 for an article"
    return [
      EntityFacts.fact("Countries", countries),
      EntityFacts.fact("Named together in", counts.map { ($0, "", "") }),
      EntityFacts.fact("Weight", [(Label.grouped(relation.weight), "", scale)]),
      EntityFacts.fact(
        "Rank",
        [("\(rank + 1) of \(Label.count(site.countryPairs.list.count, "pair"))", "", "")]
      ),
      EntityFacts.fact("First article", dates.suffix(1).map { ($0.label, "", "") }),
      EntityFacts.fact("Last article", dates.count > 1 ? [(dates[0].label, "", "")] : []),
    ].compactMap { $0 }
  }
}
