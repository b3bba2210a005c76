internal import Mustache

/// The pages of two countries: what the articles say of both together.
struct RelationPage {
  let renderer: PageRenderer
  let pair: CountryPair
  /// The pair's place among all, from 1 on: up to 100 exactly, then in hundreds, as each pair that comes closer moves all behind it.
  private let rank: String

  /// How many events, judgments and implications the page shows at most.
  private static let limit = 30
  /// How many events and articles stand on its timeline at most.
  private static let shownMoments = 10

  private var site: Site {
    _read { yield renderer.site }
  }
  private var crossReference: ObservedReference { site.crossReference }
  private var name: String { pair.name(site.gazetteer) }

  /// The pages of a pair by its number; nil when it has none.
  init?(renderer: PageRenderer, key: UInt64) {
    guard let (pair, rank) = renderer.site.pair(ofKey: key) else { return nil }
    self.pair = pair
    self.renderer = renderer
    let place = rank + 1
    let strings = renderer.site.strings
    self.rank =
      place <= CountryPairs.exactRanks
      ? strings.grouped(place) : strings.grouped(place / 100 * 100) + "+"
  }

  var jobs: [PageRenderer.Job] {
    let articles = crossReference.articles(naming: pair.one, and: pair.other)
    let frame = PageFrame(
      path: pair.path,
      kind: "relation",
      title: name,
      heading: name,
      description: site.strings.text(
        .relationDescription,
        ("one", prose(pair.one)),
        ("other", prose(pair.other))
      ),
      breadcrumbs: [(site.configuration.title, ""), (site.strings[.relations], "relations/")]
    )
    return ListPages(
      renderer: renderer,
      frame: frame,
      template: "relation",
      marks: articles.map { site.mark(ofArticle: $0) },
      firstSizes: Pagination.sizesAmongOthers,
      key: { range in
        Digest { writer in
          writer.add(Site.quotedSentences(articles.count))
          writer.add(articles[range]) { $1.add(site.numbers[$0]) }
          guard range.lowerBound == 0 else { return }
          writer.add(rank)
          writer.add(pair.relation)
          writer.add([articles.first, articles.last].compactMap { $0 }) { $1.add(site.numbers[$0]) }
        }
      },
      content: { range, root, _ in content(articles, range, root) }
    ).jobs
  }

  private func prose(_ id: EntityID) -> String { site.strings.name(site.gazetteer[id]) }

  private func content(_ articles: [Int], _ range: Range<Int>, _ root: String) -> Object {
    // The other pages have articles alone: what the pair has in all would change each of them.
    let isFirst = range.lowerBound == 0
    let implications = isFirst ? site.implications(of: pair) : []
    let judgments = isFirst ? crossReference.judgments(of: pair.one, and: pair.other) : []
    let events = isFirst ? sharedEvents : []
    var object = Object([
      ("pair", .object(isFirst ? head : headOfOthers)),
      ("implicationsNote", .text(note(implications.count, rest: .olderElsewhere))),
      ("judgmentsNote", .text(note(judgments.count, rest: .olderElsewhere))),
      ("eventsNote", .text(note(events.count))),
    ])
    func shown<Item>(_ items: [Item]) -> ArraySlice<Item> { items.prefix(Self.limit) }
    object.set("facts", isFirst ? facts(articles, root) : [])
    object.set("implications", site.groups(implications, of: pair, limit: Self.limit, root: root))
    object.set("judgments", site.judgments(shown(judgments), root: root, besides: [pair.one, pair.other]))
    let limit = Site.quotedSentences(articles.count)
    let quoted = Dictionary(grouping: shown(implications)) { crossReference.implications[$0.index].article }
      .mapValues { Set($0.map(\.passage)) }
    let rows = articles[range].map { index in
      let found = crossReference.passages(naming: pair.one, and: pair.other, inArticle: index)
      let row = site.row(found, article: index, besides: quoted[index] ?? [], limit: limit, root: root)
      return (isQuoted: !found.isEmpty, value: row)
    }
    object.set("articles", rows.filter(\.isQuoted).map(\.value))
    object.set("apart", rows.filter { !$0.isQuoted }.map(\.value))
    object.set("events", shown(events).map { site.eventRow($0, root: root) })
    let moments =
      Site.isMany(articles.count)
      ? [] : Moment.sorted(events: Array(shown(events)), articles: Array(articles[range]), site)
    // Of several pages each has a timeline of its own articles.
    let isAll = range.count == articles.count
    object["timelineNote"] = .text(isAll ? note(moments.count, limit: Self.shownMoments) : "")
    object.set("timeline", moments.prefix(Self.shownMoments).map { site.brief($0, root: root) })
    return object
  }

  /// How many of a list are shown, and where the rest is.
  private func note(_ count: Int, limit: Int = Self.limit, rest: StringKey? = nil) -> String {
    if count <= limit { return "" }
    let note = site.strings.text(
      .newestOf,
      ("shown", String(limit)),
      ("total", site.strings.grouped(count))
    )
    return ([note] + (rest.map { [site.strings[$0]] } ?? [])).joined(separator: " ")
  }

  private var head: Object {
    Object([
      ("name", .text(name)), ("countLabel", .text(site.label(pair.relation))),
      ("articleCount", .int(Int(pair.relation.articles))),
      ("paragraphCount", .int(Int(pair.relation.paragraphs))),
      ("sentenceCount", .int(Int(pair.relation.sentences))), ("weight", .int(pair.relation.weight)),
    ])
  }

  /// The head of the pages after the first: no counts.
  private var headOfOthers: Object {
    let none: Value = ""
    return Object([
      ("name", .text(name)), ("countLabel", none), ("articleCount", none), ("paragraphCount", none),
      ("sentenceCount", none), ("weight", none),
    ])
  }

  /// The events in which both took part, the latest first.
  private var sharedEvents: [EntityID] {
    let others = Set(site.events(of: pair.other))
    return site.events(of: pair.one).filter(others.contains).reversed()
  }

  private func facts(_ articles: [Int], _ root: String) -> [Value] {
    let dates = articles.compactMap { site.articles.date($0) }
    let relation = pair.relation
    let strings = site.strings
    let counts = [
      strings.count(Int(relation.articles), .article), strings.count(Int(relation.paragraphs), .paragraph),
      strings.count(Int(relation.sentences), .sentence),
    ]
    let countries = [pair.one, pair.other].map { (site.gazetteer[$0].name, root + site.path(of: $0), "") }
    let count = site.pairCount
    let pairs =
      count <= CountryPairs.exactRanks ? strings.count(count, .pair) : strings.count(rough: count, .pair)
    return [
      EntityFacts.fact(strings[.countries], countries),
      EntityFacts.fact(strings[.namedTogetherFact], counts.map { ($0, "", "") }),
      EntityFacts.fact(
        strings[.rank],
        [(strings.text(.rankOf, ("rank", rank), ("pairs", pairs)), "", "")]
      ),
      EntityFacts.fact(strings[.firstArticle], dates.suffix(1).map { (strings.date($0), "", "") }),
      EntityFacts.fact(strings[.lastArticle], dates.count > 1 ? [(strings.date(dates[0]), "", "")] : []),
    ].compactMap { $0 }
  }
}
