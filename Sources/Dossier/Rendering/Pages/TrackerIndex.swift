internal import Mustache

/// The authors' words on actors (improved, deteriorated …): the last on each, then all month by month, newest first.
///
/// After the manner of the International Crisis Group's CrisisWatch.
struct TrackerIndex {
  let renderer: PageRenderer

  private var site: Site {
    _read { yield renderer.site }
  }

  var jobs: [PageRenderer.Job] {
    let entries = site.crossReference.statuses.filter { !$0.isUndatedRecord }
    let (standing, previous) = (standing, previous)
    let frame = PageFrame(
      path: "tracker/",
      kind: "tracker",
      title: site.strings[.tracker],
      heading: site.strings[.tracker],
      description: site.strings[.trackerDescription],
      breadcrumbs: [(site.configuration.title, "")]
    )
    return ListPages(
      renderer: renderer,
      frame: frame,
      template: "tracker",
      marks: entries.map { Hashing.mix(site.mark(of: $0.actor), Hashing.of($0.status)) },
      isFilledOtherwise: !standing.isEmpty,
      content: { range, root, _ in
        content(range.lowerBound == 0 ? standing : [], Array(entries[range]), previous, root)
      }
    ).jobs
  }

  /// How things stand with each actor: the newest word, else one without a date.
  private var standing: [StatusReference] {
    var seen: Set<EntityID> = []
    return site.crossReference.statuses.filter { seen.insert($0.actor).inserted }
  }

  /// The word on the same actor before each dated one.
  private var previous: [StatusReference: String] {
    var later: [EntityID: StatusReference] = [:]
    var previous: [StatusReference: String] = [:]
    for status in site.crossReference.statuses where status.date != nil {
      if let later = later[status.actor] { previous[later] = status.status }
      later[status.actor] = status
    }
    return previous
  }

  private func content(
    _ standing: [StatusReference],
    _ entries: [StatusReference],
    _ previous: [StatusReference: String],
    _ root: String
  ) -> Object {
    func section(_ label: String, _ entries: [StatusReference], old: Int? = nil) -> Value {
      .object(
        Object([
          ("label", .text(label)), ("id", .text("month-" + Slug.make(from: label))),
          ("groups", .list(groups(entries) { value($0, after: previous[$0], root, old) })),
        ])
      )
    }
    var object = Object()
    let now = standing.isEmpty ? [] : [section(site.strings[.asItStands], standing, old: yearBeforeNewest)]
    object.set("months", now + Runs.split(entries, by: month).map { section($0.label, $0.items) })
    return object
  }

  /// The day a year before the newest article, by which no clock is needed to tell what is old.
  private var yearBeforeNewest: Int? {
    site.articles.lazy.indices.compactMap { site.articles.date($0)?.lastDay }.max().map { $0 - 366 }
  }

  private func month(_ entry: StatusReference) -> String {
    guard let date = entry.date else { return site.strings[.undated] }
    return site.strings.date(ContentDate(year: date.year, month: date.month))
  }

  /// A month's entries by status: the known ones in their order, then the others as they come.
  private func groups(_ entries: [StatusReference], _ value: (StatusReference) -> Value) -> [Value] {
    var words = Strings.statusWords
    var byWord: [String: [StatusReference]] = [:]
    for entry in entries {
      let word = entry.status.lowercased()
      if byWord[word] == nil, !words.contains(word) { words.append(word) }
      byWord[word, default: []].append(entry)
    }
    return words.compactMap { word in
      guard let found = byWord[word], let first = found.first else { return nil }
      let isKnown = Strings.statusWords.contains(word)
      let label = isKnown ? PlainText.capitalized(site.strings.status(word)) : first.status
      var object = Object([("status", .text(Slug.make(from: word))), ("statusLabel", .text(label))])
      object.set("items", found.map(value))
      return .object(object)
    }
  }

  /// An entry with what was said before it, if that is something else; a word before the day `old` is marked as such.
  private func value(_ entry: StatusReference, after previous: String?, _ root: String, _ old: Int?) -> Value
  {
    let isOld = old.flatMap { day in entry.date.map { $0.firstDay < day } } ?? false
    let isOther = previous?.lowercased() != entry.status.lowercased()
    return .object(
      Object(
        [
          ("actor", site.link(entry.actor, root: root)), ("isOld", .bool(isOld)),
          ("previous", .text(isOther ? site.strings.status(previous ?? "") : "")),
        ] + site.citation(of: entry, root: root)
      )
    )
  }
}
