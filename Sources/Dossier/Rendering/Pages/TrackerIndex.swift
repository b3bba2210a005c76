internal import Mustache

/// The authors' words on actors (improved, deteriorated …), month by month, newest first.
///
/// After the manner of the International Crisis Group's CrisisWatch.
struct TrackerIndex {
  let renderer: PageRenderer

  private var site: Site { renderer.site }

  /// One article's word on one actor.
  private struct Entry: Sendable {
    var article: Int
    var actor: EntityID
    var status: String
  }

  var jobs: [PageRenderer.Job] {
    let entries = entries
    let frame = PageFrame(
      path: "tracker/",
      kind: "tracker",
      title: "Tracker",
      heading: "Tracker",
      description: "What became better or worse, month by month, in the articles' own judgment.",
      breadcrumbs: [(site.configuration.title, "")]
    )
    return ListPages(
      renderer: renderer,
      frame: frame,
      template: "tracker",
      total: entries.count,
      content: { range, root, _ in content(Array(entries[range]), root) }
    ).jobs
  }

  /// Newest first; those of undated articles last.
  private var entries: [Entry] {
    let all = site.articles.indices.flatMap { index in
      site.articles[index].article.statuses.compactMap { status in
        site.gazetteer.resolve(status.actor.text).map {
          Entry(article: index, actor: $0, status: status.status)
        }
      }
    }
    return all.filter { date(of: $0) != nil } + all.filter { date(of: $0) == nil }
  }

  private func date(of entry: Entry) -> ContentDate? { site.articles[entry.article].article.date }

  private func content(_ entries: [Entry], _ root: String) -> Object {
    var object = Object()
    object.set(
      "months",
      Runs.split(entries) { date(of: $0).map(Self.month) ?? "Undated" }.map { month in
        .object(
          Object([
            ("label", .text(month.label)), ("id", .text("month-" + Slug.make(from: month.label))),
            ("groups", .list(groups(month.items, root))),
          ])
        )
      }
    )
    return object
  }

  private static func month(_ date: ContentDate) -> String {
    ContentDate(year: date.year, month: date.month).label
  }

  /// A month's entries by status: the known ones in their order, then the others as they come.
  private func groups(_ entries: [Entry], _ root: String) -> [Value] {
    var words = Self.known
    for entry in entries where !words.contains(entry.status.lowercased()) {
      words.append(entry.status.lowercased())
    }
    return words.compactMap { word in
      let found = entries.filter { $0.status.lowercased() == word }
      guard let first = found.first else { return nil }
      let label = Self.known.contains(word) ? word.prefix(1).uppercased() + word.dropFirst() : first.status
      var object = Object([("status", .text(Slug.make(from: word))), ("statusLabel", .text(label))])
      object.set("items", found.map { value($0, root) })
      return .object(object)
    }
  }

  private func value(_ entry: Entry, _ root: String) -> Value {
    .object(
      Object([("actor", site.link(entry.actor, root: root))] + site.citation(entry.article, root: root))
    )
  }

  /// CrisisWatch's words, the gravest first.
  private static let known = ["risk alert", "deteriorated", "opportunity", "improved", "unchanged"]
}
