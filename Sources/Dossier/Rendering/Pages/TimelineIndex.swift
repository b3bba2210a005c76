internal import Mustache

/// Events and articles in order of time, newest first.
struct TimelineIndex {
  let renderer: PageRenderer

  private var site: Site { renderer.site }

  /// Something with a date.
  private enum Moment: Sendable {
    case event(EntityID, ContentDate)
    case article(Int, ContentDate)

    var date: ContentDate {
      switch self {
      case .event(_, let date), .article(_, let date): date
      }
    }

    var isEvent: Bool {
      if case .event = self { true } else { false }
    }
  }

  var jobs: [PageRenderer.Job] {
    let moments = moments
    let frame = PageFrame(
      path: "timeline/",
      kind: "timeline",
      title: "Timeline",
      heading: "Timeline",
      description: "Events and articles, newest first.",
      breadcrumbs: [(site.configuration.title, "")]
    )
    return ListPages(
      renderer: renderer,
      frame: frame,
      template: "timeline",
      total: moments.count,
      content: { range, root, pagination in
        var object = content(Array(moments[range]), root)
        let chart = range.lowerBound == 0 ? chart(moments, pagination, root) : nil
        object["chart"] = chart?.value ?? .null
        return object
      }
    ).jobs
  }

  /// All moments as a drawing, each period of which leads to where it is listed.
  private func chart(_ moments: [Moment], _ pagination: Pagination, _ root: String) -> TimelineChart? {
    TimelineChart(
      moments.enumerated().map { index, moment in
        let page = index / Pagination.size
        let path = page == 0 ? "" : root + pagination.path(page)
        return (moment.date, moment.isEvent, "\(path)#year-\(moment.date.year)")
      }
    )
  }

  private var moments: [Moment] {
    var found: [(key: Int, order: Int, moment: Moment)] = []
    for id in site.entities(.event) {
      if let date = site.gazetteer[id].from { found.append((date.instant, found.count, .event(id, date))) }
    }
    for (index, annotated) in site.articles.enumerated() {
      if let date = annotated.article.date {
        found.append((date.instant, found.count, .article(index, date)))
      }
    }
    return found.sorted { ($1.key, $0.order) < ($0.key, $1.order) }.map(\.moment)
  }

  private func content(_ moments: [Moment], _ root: String) -> Object {
    var object = Object()
    let years = Runs.split(moments) { String($0.date.year) }
    object.set(
      "years",
      years.enumerated().map { number, year in
        let later = number > 0 ? years[number - 1].items[0].date.year : nil
        return .object(
          Object([
            ("label", .text(year.label)), ("id", .text("year-\(year.label)")),
            ("gap", .text(later.map { Self.gap(from: year.items[0].date.year, to: $0) } ?? "")),
            ("items", .list(year.items.map { value($0, root) })),
          ])
        )
      }
    )
    return object
  }

  /// The years between two of which nothing is on record: `2020`, `2020–2022`, or nothing.
  private static func gap(from year: Int, to later: Int) -> String {
    switch later - year {
    case ...1: ""
    case 2: String(year + 1)
    default: "\(year + 1)–\(later - 1)"
    }
  }

  private func value(_ moment: Moment, _ root: String) -> Value {
    switch moment {
    case .event(let id, let date): event(id, date, root)
    case .article(let index, let date): article(index, date, root)
    }
  }

  private func event(_ id: EntityID, _ date: ContentDate, _ root: String) -> Value {
    let entity = site.gazetteer[id]
    var object = Object([
      ("date", .text(date.iso)), ("dateLabel", .text(Label.period(entity.from, entity.to))),
      ("title", .text(entity.name)), ("href", .text(root + site.path(of: id))), ("kind", "event"),
      ("kindLabel", .text(entity.kind.label)), ("summary", .text(site.summary(id))),
      ("place", .text(entity.place)),
    ])
    object.set("actors", entity.members.prefix(8).map { site.link($0, root: root) })
    return .object(object)
  }

  private func article(_ index: Int, _ date: ContentDate, _ root: String) -> Value {
    let article = site.articles[index].article
    var object = Object([
      ("date", .text(date.iso)), ("dateLabel", .text(date.label)), ("title", .text(article.title)),
      ("href", .text(root + site.articlePaths[index])), ("kind", "article"), ("kindLabel", "Article"),
      ("summary", .text(article.summary)), ("place", ""),
    ])
    object.set("actors", site.actors(ofArticle: index).map { site.link($0, root: root) })
    return .object(object)
  }
}
