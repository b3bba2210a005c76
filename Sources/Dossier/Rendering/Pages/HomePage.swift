internal import Mustache

/// The front page.
struct HomePage {
  let renderer: PageRenderer

  private var site: Site {
    _read { yield renderer.site }
  }
  private let root = "./"

  init(renderer: PageRenderer) { self.renderer = renderer }

  func output() -> PageRenderer.Output {
    let configuration = site.configuration
    let frame = PageFrame(
      path: "",
      kind: "home",
      title: configuration.title,
      heading: configuration.title,
      description: configuration.description,
      metadata: StructuredData(site: site).ofSite()
    )
    return renderer.output(frame, template: "home", content)
  }

  private var content: Object {
    let description = site.configuration.description
    let articles = site.originals
    // What is only announced does not lead.
    let lead = articles.first { !site.articles.cover($0).summary.isEmpty } ?? articles.first
    let shown = articles.filter { $0 != lead }.prefix(6)
    var object = Object([
      ("intro", .html(description.isEmpty ? [] : Array("<p>\(HTML.escaped(description))</p>".utf8))),
      ("lead", lead.map { site.card($0, root: root) } ?? .null),
      ("allArticlesHref", .text("./articles/")), ("stats", stats),
    ])
    object["profile"] = site.profile(at: "")
    object.set("articles", shown.map { site.card($0, root: root) })
    // About as many as stand beside the articles.
    object.set(
      "implications",
      newestImplications(2 + shown.count / 3).map { site.implication($0, root: root) }
    )
    object.set("countries", mostNamed(.country))
    object.set("leaders", mostNamed(.leader))
    object.set("organizations", mostNamed(.organization))
    object.set("events", site.chronology.suffix(6).reversed().map { site.eventRow($0, root: root) })
    return object
  }

  /// The first implication of each of the newest articles that have one, at most `limit`.
  private func newestImplications(_ limit: Int) -> [Int] {
    let implications = site.crossReference.implications
    var shown: [Int] = []
    for index in implications.indices where shown.count < limit {
      let article = implications[index].article
      if shown.last.map({ implications[$0].article }) != article { shown.append(index) }
    }
    return shown
  }

  private func mostNamed(_ kind: EntityKind) -> [Value] {
    let named = site.entities(kind).filter { site.mentions[$0] > 0 }
    let sorted = named.sorted {
      (site.mentions[$1], $0) < (site.mentions[$0], $1)
    }
    return Site.scaled(sorted.prefix(8).map { site.link($0, root: root) })
  }

  private static func mentions(_ site: Site) -> Int {
    site.articles.indices.reduce(0) { $0 + site.articles.places($1).mentions.count }
  }

  private var stats: Value {
    var object = Object()
    func add(_ key: Key, _ number: Int, _ labelKey: Key, _ one: StringKey, _ other: StringKey) {
      object[key] = .text(number == 0 ? "" : site.strings.grouped(number))
      object[labelKey] = .text(site.strings[number == 1 ? one : other])
    }
    add("articles", site.articles.count, "articlesLabel", .article, .articles)
    add("countries", site.entities(.country).count, "countriesLabel", .country, .countries)
    add("leaders", site.entities(.leader).count, "leadersLabel", .leader, .leaders)
    add(
      "organizations",
      site.entities(.organization).count,
      "organizationsLabel",
      .organization,
      .organizations
    )
    add("events", site.entities(.event).count, "eventsLabel", .event, .events)
    object["mentions"] = .deferred { [site] in .text(site.strings.grouped(Self.mentions(site))) }
    object["mentionsLabel"] = .deferred { [site] in
      .text(site.strings[Self.mentions(site) == 1 ? .mention : .mentions])
    }
    return .object(object)
  }
}
