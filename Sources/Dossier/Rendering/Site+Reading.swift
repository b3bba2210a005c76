/// What pages read of a site, with note taken of it where that may change from build to build.
extension Site {
  /// A part of a file that may have been made before; `make` must read all that it goes by from the site itself.
  func fragment<Value: Sendable>(_ name: Fragments.Name, _ number: Int, _ make: () -> Value) -> Value {
    fragments?.values(name, CollectionOfOne(number), number: { $0 }) { _ in make() }[0] ?? make()
  }

  /// Such parts by their numbers.
  func fragments<Value: Sendable>(
    _ name: Fragments.Name,
    _ numbers: some Sequence<Int>,
    _ make: (Int) -> Value
  ) -> [Value] {
    fragments?.values(name, numbers, number: { $0 }, make) ?? numbers.map(make)
  }

  /// Parts of a file that are written as they are; nil where none are kept, so that each had better be made when it is written.
  ///
  /// A part is kept by its number; one without is made each time.
  func parts<Part>(
    _ name: Fragments.Name,
    _ parts: [Part],
    number: (Part) -> Int?,
    _ make: (Part) -> [UInt8]
  ) -> [FilePart]? {
    fragments?.values(name, parts, number: number) { FilePart(make($0)) }
  }

  /// What the entry of an entity in the index divides into.
  func subentries(of id: EntityID) -> [Subentries.Subentry] {
    subentries?[Int(id.index)] ?? Subentries(site: self, id: id).lines
  }

  /// The publications of all articles and records, by publisher.
  var sourceItems: [SourceItem] { sources?[0] ?? SourceItem.all(of: self) }

  /// What articles are filed under, by name.
  func terms(_ taxonomy: Taxonomy) -> [Term] {
    rememberedTerms?[taxonomy.rawValue] ?? Term.all(taxonomy, of: self)
  }

  /// How long a list of an entity is.
  func count(of list: EntityList, _ id: EntityID) -> Int {
    crossReference.count(of: list, id, timeline: timelineCounts[id] ?? 0)
  }

  /// The entities of a kind that have a page, sorted by name.
  func entities(_ kind: EntityKind) -> [EntityID] {
    ReadLog.note(.listed(kind))
    return entityPages.listed[kind] ?? []
  }

  /// The dated events with a page in order of time.
  var chronology: [EntityID] {
    ReadLog.note(.listed(.event))
    return entityPages.chronology
  }

  /// Events in order of time; undated ones last.
  func chronological(_ events: [EntityID]) -> [EntityID] {
    EntityPages.chronological(events) { gazetteer[$0].from }
  }

  /// Events with the newest first, those without a date last.
  func newestFirst(_ events: [EntityID]) -> [EntityID] {
    let dated = chronological(events)
    let undated = dated.drop { gazetteer[$0].from != nil }
    return dated.dropLast(undated.count).reversed() + undated
  }

  /// The events with a page that an entity took part in, in order of time.
  func events(of id: EntityID) -> [EntityID] {
    ReadLog.note(.events(id))
    return entityPages.events[id] ?? []
  }

  /// The leaders with a page who led a country or organisation: those in any office first, by rank, and in each the latest first.
  func leaders(of id: EntityID) -> [EntityID] {
    ReadLog.note(.leaders(id))
    return entityPages.leaders[id] ?? []
  }

  /// The index from A to Z.
  var entries: [AlphabeticalIndex.Entry] {
    for kind in EntityKind.allCases { ReadLog.note(.listed(kind)) }
    return allEntries
  }

  /// The entries of the index for all whom some articles name, or are about.
  ///
  /// As these have a page, whoever else does, it is the articles that are read.
  func entries(in articles: Range<Int>) -> [AlphabeticalIndex.Entry] {
    for article in articles { ReadLog.note(.article(numbers[article])) }
    let entries = allEntries.filter { crossReference.isNamed($0.id, in: articles) }
    for entry in entries { ReadLog.note([.page(entry.id), .aliases(entry.id)]) }
    return entries
  }

  /// The entities with a record, which have a page whatever the articles say, by kind and name.
  var recorded: [EntityID] {
    EntityKind.allCases.flatMap { entityPages.listed[$0] ?? [] }.filter { crossReference.hasRecord($0) }
  }

  /// The articles that are no translations, newest first.
  var originals: LazyFilterSequence<Range<Int>> {
    articles.indices.lazy.filter { !articles.cover($0).isTranslation }
  }

  /// Whether there is a book.
  var hasBook: Bool { !volumes.isEmpty }

  /// The volumes of the book.
  var book: [BookVolume] {
    ReadLog.note(.volumes)
    return volumes
  }

  /// The versions of an article in several languages, itself among them; none for one that is in one language.
  func versions(ofArticle index: Int) -> [Int] {
    ReadLog.note(.versions(numbers[index]))
    return translations.versions[index] ?? []
  }

  /// The plain page whose page has a path.
  func plainPage(at address: String) -> PlainPage? { plainPages[address].map { crossReference.pages[$0] } }

  /// The page that a content file makes.
  func page(ofFile path: String) -> String? {
    ReadLog.note(.file(path))
    return pagesByFile[path]
  }

  /// The path of the file that is copied to a path, as the file is written: a name from macOS may have its marks apart (NFD)
  /// where the author's has not. Nil when there is none.
  func file(at path: String) -> String? {
    ReadLog.note(.asset(path))
    guard let index = files.paths.firstIndex(of: path) else { return nil }
    ReadLog.note(.asset(files.paths[index]))
    return files.paths[index]
  }

  /// The site's own style sheet; nil when it has none.
  var ownStyle: String? { file(at: "assets/site.css") }

  /// The site's own icon; nil when it has none.
  var ownIcon: String? {
    ["favicon.svg", "favicon.png", "favicon.ico"].lazy.compactMap { file(at: $0) }.first
  }

  /// How large the picture is that is copied to a path; nil when there is none.
  func imageSize(_ path: String) -> ImageSize? {
    ReadLog.note(.asset(path))
    return files.sizes[path]
  }

  /// True when there is a page at a path from the root, which is not encoded.
  func hasPage(at path: String) -> Bool {
    ReadLog.note(.path(path))
    return pages.contains(path)
  }

  /// True for a feed, or a file for other programs, by its path from the root.
  func hasGenerated(_ path: String) -> Bool {
    if DataFiles.names.contains(path) || path == Sitemap.path { return true }
    let folder = ContentPath.folder(path)
    guard path.hasSuffix("feed.xml") || path.hasSuffix("feed.json"), ContentPath.baseName(path) == "feed"
    else {
      return false
    }
    if folder.isEmpty { return true }
    let hasFeeds =
      Taxonomy.allCases.contains { folder.hasPrefix($0.folder) }
      || EntityKind.allCases.contains { folder.hasPrefix($0.folder + "/") }
    return hasFeeds && hasPage(at: folder + "/")
  }

  /// A pair of countries that has a page, and its place among all pairs.
  func pair(ofKey key: UInt64) -> (pair: CountryPair, rank: Int)? {
    ReadLog.note(.rank(key))
    let found = pairs.ranked(ofKey: key)
    if let pair = found?.pair { ReadLog.note(.pair(pair.one, pair.other)) }
    return found
  }

  /// How many pairs of countries there are, roughly if there are many.
  var pairCount: Int {
    ReadLog.note(.pairCount)
    return pairs.roughCount
  }

  /// The pairs of countries, with their order.
  var countryPairs: CountryPairs {
    ReadLog.note(.relations)
    return pairs
  }

  /// The path of the page of two countries, percent-encoded; empty when they have none.
  func path(of one: EntityID, and other: EntityID) -> String {
    guard [one, other].allSatisfy({ gazetteer.kind(of: $0) == .country }) else { return "" }
    ReadLog.note(.paired(one, other))
    return pairs.pair(one, other).map { SafeURL.encodePath($0.path) } ?? ""
  }

  /// The path of an entity's page; empty when it has none.
  func path(of id: EntityID) -> String {
    ReadLog.note(.page(id))
    return entityPages.paths[Int(id.index)]
  }

  /// A word on who an entity is: a leader's country, an event's date.
  func note(_ id: EntityID) -> String {
    ReadLog.note(.page(id))
    return entityNotes[Int(id.index)]
  }
}
