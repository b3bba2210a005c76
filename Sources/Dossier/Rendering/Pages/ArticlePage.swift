internal import Mustache

/// An article's page.
struct ArticlePage {
  let renderer: PageRenderer
  let index: Int
  /// The articles that it leads on to.
  let related: [RelatedArticles.Found]

  private var site: Site {
    _read { yield renderer.site }
  }
  private var annotated: AnnotatedArticle {
    _read { yield site.articles[index] }
  }
  private var article: Article {
    _read { yield annotated.article }
  }
  private let root = "../../"

  func output() -> PageRenderer.Output {
    var frame = PageFrame(
      path: "articles/\(article.slug)/",
      kind: "article",
      title: article.title,
      heading: article.title,
      description: article.summary,
      breadcrumbs: [(site.configuration.title, ""), (site.strings[.articles], "articles/")]
    )
    let policy = LinkPolicy(site, file: article.path, page: site.articlePaths[index])
    let image = article.image.map(policy.picture)
    frame.metadata = StructuredData(site: site).ofArticle(index, image: image?.address ?? "")
    frame.language = site.pageLanguage
    frame.contentLanguage = site.language(ofArticle: index)
    frame.versions = site.versions(ofArticle: index).map {
      (site.language(ofArticle: $0), site.articlePaths[$0])
    }
    let body = ArticleBody.render(index, of: site)
    var output = renderer.output(frame, template: "article", content(body.html))
    output.diagnostics += (image?.diagnostics ?? []) + body.diagnostics
    return output
  }

  private func content(_ body: [UInt8]) -> Object {
    var object = Object([
      ("article", .object(head(body))), ("previous", neighbour(\.older)),
      ("next", neighbour(\.newer)),
    ])
    object.set("tags", article.tags.map { .object(Object(site.term($0, .tags, root: root))) })
    object.set("authors", authors)
    object.set("contents", contents)
    object.set("cast", cast)
    let events = site.newestFirst(site.crossReference.events(ofArticle: index))
    object.set("events", events.map { site.eventRow($0, root: root) })
    object.set("sources", annotated.sources.indices.map(source))
    object.set("judged", judged)
    object.set("related", related.map(card))
    return object
  }

  private func head(_ body: [UInt8]) -> Object {
    Object(
      site.writing(ofArticle: index) + [
        ("title", .text(article.title)), ("date", .text(article.date?.iso ?? "")),
        ("dateLabel", .text(site.strings.date(article.date))), ("updated", .text(article.updated?.iso ?? "")),
        ("updatedLabel", .text(site.strings.date(article.updated))),
        ("byline", .text(site.strings.list(article.authors))),
        ("summary", .text(article.hasOwnSummary ? article.summary : "")), ("isDraft", .bool(article.isDraft)),
        ("body", .html(body)), ("extra", article.extra.value),
      ]
    )
  }

  /// The authors, each with what parts it from the one before.
  private var authors: [Value] {
    let names = article.authors
    let parts = site.strings.separators(names.count)
    return zip(names, parts).map { name, before in
      .object(Object(site.term(name, .authors, root: root) + [("before", .text(before))]))
    }
  }

  /// How many levels of headings the contents tell apart.
  private static let depthLimit = 4

  private var contents: [Value] {
    let sections = annotated.sections.filter { $0.level > 0 }
    // How deep they stand among each other, whatever levels the author has left out.
    let levels = Set(sections.map(\.level)).sorted()
    return sections.map { section in
      let isShown = section.kind.isImplication || section.kind == .summary
      return .object(
        Object([
          ("title", .text(section.title)), ("href", .text("#\(section.id)")),
          ("depth", .int(min(Self.depthLimit, levels.count { $0 <= section.level }))),
          ("kind", .text(section.kind.rawValue)),
          ("kindLabel", .text(isShown ? site.strings.label(section.kind) : "")),
        ])
      )
    }
  }

  /// The judgments by likelihood, the highest first and what is only possible last, each level with the sentences that hold one.
  private var judged: [Value] {
    let byLevel = Dictionary(grouping: annotated.judgments) { $0.likelihood }
    let levels = Likelihood.allCases.filter { $0 != .possible }.reversed() + [.possible]
    return levels.compactMap { level in
      guard let found = byLevel[level] else { return nil }
      var object = Object([
        ("level", .text(level.rawValue)), ("levelLabel", .text(site.label(level))),
        ("count", .int(found.count)),
      ])
      object.set("places", sentences(of: found))
      return .object(object)
    }
  }

  /// The sentences that hold judgments, each once and cut to what stands around their words, with their paragraphs.
  private func sentences(of judgments: [Judgment]) -> [Value] {
    let document = annotated.article.document
    return Runs.split(judgments, by: sentence).map { sentence, judgments in
      let (label, fragment) = site.paragraph(judgments[0].block, ofArticle: index)
      let words = judgments.map(\.phrase).sorted { $0.lowerBound < $1.lowerBound }
      let html = HTML.briefVerdict(sentence, of: document, marking: words)
      return .object(Object([("label", .text(label)), ("href", .text(fragment)), ("html", .html(html))]))
    }
  }

  private func sentence(of judgment: Judgment) -> Range<Int> {
    let row = annotated.article.document.row(ofBlock: judgment.block)
    return site.articles.passage(index, row).quotation(of: judgment)
  }

  private func card(_ found: RelatedArticles.Found) -> Value {
    guard case .object(var card) = site.card(found.article, root: root) else { return .null }
    let names = found.shared.map { site.strings.name(site.gazetteer[$0]) }
    card["reason"] = .text(
      names.isEmpty ? "" : site.strings.text(.alsoOn, ("names", site.strings.list(names)))
    )
    return .object(card)
  }

  /// Who an entity is at the article's date, and roughly how much the site has on it: all pages would change with every article
  /// if it were told to one.
  private func card(_ id: EntityID) -> String {
    let coverage = site.crossReference.coverage(of: id)
    let count = PlainText.unbroken(site.strings.count(rough: coverage, .article))
    let day = article.date?.firstDay
    let office = site.gazetteer[id].offices.last { office in day.map { office.covers(day: $0) } ?? false }
    let who =
      office.map { site.strings.text(.officeAtTheTime, ("title", site.title(of: $0, of: id))) }
      ?? site.summary(id)
    return who.isEmpty ? count : "\(who)\u{A0}· \(count)"
  }

  /// An entry of the register, with the places in the text that cite it.
  private func source(_ number: Int) -> Value {
    let entry = annotated.sources[number]
    var object = SourceIndex.value(entry.source, site.strings)
    object["id"] = .text(SourceEntry.id(at: number))
    var labels: Set<String> = []
    let places = entry.places.map { site.place($0, inArticle: index) }.filter {
      labels.insert($0.label).inserted
    }
    object.set(
      "places",
      places.map { .object(Object([("label", .text($0.label)), ("href", .text("#\($0.id)"))])) }
    )
    return .object(object)
  }

  private var cast: [Value] {
    var counts: [EntityID: Int] = [:]
    var order: [EntityID] = []
    for mention in annotated.mentions {
      if counts[mention.entity] == nil { order.append(mention.entity) }
      counts[mention.entity, default: 0] += 1
    }
    return EntityKind.allCases.compactMap { kind in
      let found = order.enumerated().filter { site.gazetteer.kind(of: $0.element) == kind }
        .sorted { (counts[$1.element] ?? 0, $0.offset) < (counts[$0.element] ?? 0, $1.offset) }.map(\.element)
      guard !found.isEmpty else { return nil }
      let entities = kind == .event ? site.newestFirst(found) : found
      return .object(
        Object([
          ("kind", .text(kind.rawValue)), ("kindLabel", .text(site.strings.pluralLabel(kind))),
          (
            "entities",
            .list(Site.scaled(entities.map { castMember($0, counts[$0]) }, longest: counts.values.max()))
          ),
        ])
      )
    }
  }

  private func castMember(_ id: EntityID, _ count: Int?) -> Value {
    guard case .object(var object) = site.link(id, root: root, count: count) else { return .null }
    object["card"] = .text(card(id))
    return .object(object)
  }

  private func isInOtherWords(_ other: Int) -> Bool {
    site.articles.cover(other).isTranslation
      && site.language(ofArticle: other) != site.language(ofArticle: index)
  }

  /// The next article on one side that is no version of this one, and no translation, unless it is one into the language of this one.
  private func neighbour(_ side: KeyPath<(newer: Int?, older: Int?), Int?>) -> Value {
    let versions = site.versions(ofArticle: index)
    var next = site.articles.adjacent(index)[keyPath: side]
    while let other = next, versions.contains(other) || isInOtherWords(other) {
      next = site.articles.adjacent(other)[keyPath: side]
    }
    guard let index = next else { return .null }
    let article = site.articles.cover(index)
    return .object(
      Object(
        [
          ("title", .text(article.title)), ("href", .text(root + site.articlePaths[index])),
          ("dateLabel", .text(site.strings.date(article.date))),
        ] + site.writing(ofArticle: index)
      )
    )
  }
}
