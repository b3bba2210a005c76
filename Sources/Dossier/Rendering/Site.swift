internal import CommonMark

/// Everything that pages are made of: the cross-reference, with the address of each page worked out.
///
/// Paths lead from the site's root, end in `/` and are percent-encoded.
struct Site: Sendable {
  private(set) var crossReference: ObservedReference
  /// Parts of files that were made before; nil when none are kept.
  var fragments: Fragments?
  /// What the entries of the index divide into, by entity, made once for all that show it; nil when each makes its own.
  var subentries: Remembered<[Subentries.Subentry]>?
  /// The publications of all articles and records, made once for all that show them; nil when each makes its own.
  var sources: Remembered<[SourceItem]>?
  /// The terms of each taxonomy, gathered when they are first asked for; nil outside a renderer.
  var rememberedTerms: Remembered<[Term]>?
  /// The index from A to Z; see ``AlphabeticalIndex/entries(of:)``.
  private(set) var allEntries: [AlphabeticalIndex.Entry] = []
  /// How often each entity is mentioned.
  private(set) var mentions: MentionCounts
  /// Which entities have a page.
  private(set) var entityPages: EntityPages
  /// A word on who each entity with a page is, by index; see ``note(_:)``.
  private(set) var entityNotes: [String]
  /// Where the articles stand.
  private var addresses: ArticleAddresses
  /// The ids in each article's page, by index.
  private(set) var anchors: AnchorList
  /// The page made from each content file, by the file's path in the content folder.
  private(set) var pagesByFile: [String: String]
  /// The files that are copied as they are.
  private(set) var files: SiteFiles
  /// The folders of all pages, not encoded.
  private(set) var pages: Set<String>
  /// The folders of the pages of each taxonomy's terms, not encoded; none when no article has one.
  private var termPages: [Set<String>]
  /// The texts of the pages' language.
  private(set) var strings: Strings
  /// The language of the pages (BCP 47), and its direction: `rtl` or nothing.
  private(set) var pageLanguage: String
  private(set) var pageDirection: String
  /// What many pages say in the same words.
  private(set) var labels = SiteLabels()
  /// The entities that each article names most, eight at most.
  private(set) var leading: [[EntityID]]
  /// The links at the head of each page.
  private(set) var navigation: [SiteConfiguration.NavigationItem] = []
  /// How many dated events and articles the timeline of each entity has.
  private(set) var timelineCounts: [EntityID: Int]
  /// The pairs of countries that have a page.
  private(set) var pairs: CountryPairs
  /// The articles that there are in several languages.
  private(set) var translations: Translations
  /// The numbers of the plain pages by the paths of their pages.
  let plainPages: [String: Int]
  /// The kinds of sections that say what follows for someone.
  private(set) var implicationKinds: Set<SectionKind>

  /// Works out the addresses of a site's pages; the articles keep the numbers that another build has given them.
  init(_ crossReference: CrossReference, staticFiles: [Page], numbers: ArticleNumbers.Given? = nil) {
    let strings = Strings(crossReference.site.language, of: crossReference.site)
    self.strings = strings
    pageLanguage = crossReference.site.language
    pageDirection = LanguageName.direction(pageLanguage)
    let addresses = ArticleAddresses(
      crossReference.articles.map(\.article),
      hasBook: crossReference.site.book,
      strings,
      numbers: numbers
    )
    self.addresses = addresses
    self.crossReference = ObservedReference(crossReference, addresses.numbers)
    mentions = MentionCounts(crossReference.references)
    self.files = SiteFiles(staticFiles)
    anchors = AnchorList(crossReference.articles.map(ArticleAnchors.init), addresses.numbers)
    var files = addresses.files
    var pages: Set<String> = [
      "", "articles/", "implications/", "outlook/", "judgments/", "relations/", "tracker/", "timeline/",
      "index/", "sources/",
    ]
    pages.formUnion(addresses.pages)
    let termPages = Taxonomy.allCases.map { $0.pages(crossReference.articles) }
    self.termPages = termPages
    for paths in termPages { pages.formUnion(paths) }
    for page in crossReference.pages {
      pages.insert(page.pagePath)
      files[page.path] = page.address
    }
    if crossReference.site.search { pages.insert("search/") }
    for kind in EntityKind.allCases { pages.insert(kind.folder + "/") }
    let gazetteer = crossReference.gazetteer
    let entityPages = EntityPages(crossReference)
    self.entityPages = entityPages
    entityNotes = gazetteer.ids.map { Self.makeNote($0, gazetteer, strings) }
    for id in gazetteer.ids where entityPages.has(id) {
      pages.insert(gazetteer[id].path)
      if let record = crossReference.record(of: id) { files[record.path] = entityPages.paths[Int(id.index)] }
    }
    pagesByFile = files
    let plain = crossReference.pages.enumerated().map { ($1.address, $0) }
    plainPages = Dictionary(plain) { first, _ in first }
    translations = Translations(crossReference)
    implicationKinds = Set(crossReference.implications.map(crossReference.kind(of:)))
    pairs = CountryPairs(crossReference)
    for pair in pairs.list { pages.insert(pair.path) }
    self.pages = pages
    timelineCounts = [:]
    leading = crossReference.articles.map { Self.leading($0, gazetteer) }
    for id in gazetteer.ids where crossReference.hasPage(id) {
      timelineCounts[id] = timelineCount(id, crossReference)
    }
    navigation = makeNavigation()
    labels = SiteLabels(self)
    allEntries = AlphabeticalIndex.entries(of: self)
  }

  /// The same site with other words in some of its articles, which stand where they are to, with other files to copy where some
  /// are given, and something else said of some entities; with all entities of which that is so.
  func revised(
    _ crossReference: CrossReference,
    at changed: [Int],
    _ staticFiles: [Page]?,
    concerning entities: Set<EntityID>
  ) -> (site: Site, concerned: Set<EntityID>) {
    var site = self
    if let staticFiles { site.files = SiteFiles(staticFiles) }
    let isRearranged = numbers !== self.crossReference.numbers
    site.crossReference = ObservedReference(crossReference, site.numbers)
    site.reviseTerms(crossReference.articles)
    for index in changed {
      let annotated = crossReference.articles[index]
      site.anchors.replace(ArticleAnchors(annotated), at: index)
      site.labels.replace(annotated.article, at: index, strings)
      site.leading[index] = Self.leading(annotated, crossReference.gazetteer)
    }
    // Where an original is named may be another line, and its language another one.
    let translations = site.translations.versions
    if isRearranged
      || changed.contains(where: {
        crossReference.articles[$0].article.translates != nil || translations[$0] != nil
      })
    {
      site.translations = Translations(crossReference)
    }
    var concerned = entities
    if !entities.isEmpty {
      concerned.formUnion(site.revisePages(crossReference, of: entities))
      site.revise(crossReference, concerning: concerned)
    }
    site.navigation = site.makeNavigation()
    return (site, concerned)
  }

  /// The same site with what is known of each article where it stands among others; what is new there, or has other words, is
  /// still to be worked out, and everything that does not go by the articles alone.
  func rearranged(_ articles: [Article], _ origins: [ArticleOrigin]) -> Site {
    if origins.count == articlePaths.count, origins.enumerated().allSatisfy({ $0 == $1.index }) {
      return self
    }
    var site = self
    let addresses = ArticleAddresses(
      articles,
      hasBook: configuration.book,
      strings,
      numbers: numbers.given
    )
    site.addresses = addresses
    site.pages.change(from: self.addresses.pages, to: addresses.pages)
    for file in self.addresses.files.keys where addresses.files[file] == nil { site.pagesByFile[file] = nil }
    for (file, path) in addresses.files where path != self.addresses.files[file] {
      site.pagesByFile[file] = path
    }
    site.anchors = anchors.rearranged(origins, addresses.numbers)
    site.labels.rearrange(origins, addresses.paths)
    site.leading = origins.map { $0.index.map { leading[$0] } ?? [] }
    return site
  }

  private mutating func reviseTerms(_ articles: [AnnotatedArticle]) {
    for taxonomy in Taxonomy.allCases {
      let (last, now) = (termPages[taxonomy.rawValue], taxonomy.pages(articles))
      guard now != last else { continue }
      // A plain page may have the path of a term that is gone.
      pages.change(from: last, to: now)
      pages.formUnion(crossReference.pages.map(\.pagePath))
      termPages[taxonomy.rawValue] = now
    }
  }

  /// Whether any article has a term of a taxonomy with a page.
  func has(_ taxonomy: Taxonomy) -> Bool { !termPages[taxonomy.rawValue].isEmpty }

  /// Whether the page with a path lists the articles of a term, or all terms of a taxonomy.
  func hasTermPage(at path: String) -> Bool { termPages.contains { $0.contains(path) } }

  /// Brings pages and links up to date when some entities have got a page or lost it; gives those who took part in such events.
  private mutating func revisePages(_ crossReference: CrossReference, of entities: Set<EntityID>) -> Set<
    EntityID
  > {
    guard entities.contains(where: { crossReference.hasPage($0) != entityPages.has($0) }) else { return [] }
    let last = entityPages
    entityPages = EntityPages(crossReference)
    let changed = entityPages.changed(since: last)
    for id in changed {
      let path = gazetteer[id].path
      if entityPages.has(id) { pages.insert(path) } else { pages.remove(path) }
    }
    revise(labels: changed)
    return changed.filter { gazetteer[$0].kind == .event }.reduce(into: []) { actors, event in
      actors.formUnion(EntityPages.actors(of: event, crossReference.gazetteer))
    }
  }

  private mutating func revise(labels changed: [EntityID]) {
    var (labels, entries) = (labels, allEntries)
    labels.replace(changed, self)
    AlphabeticalIndex.revise(&entries, changed, self)
    (self.labels, allEntries) = (labels, entries)
  }

  private mutating func revise(_ crossReference: CrossReference, concerning entities: Set<EntityID>) {
    mentions = MentionCounts(crossReference.references)
    var labels = labels
    labels.replace(Array(entities), self)
    self.labels = labels
    implicationKinds = Set(crossReference.implications.map(crossReference.kind(of:)))
    for id in entities {
      timelineCounts[id] = entityPages.has(id) ? timelineCount(id, crossReference) : nil
    }
    let last = pairs.list.map(\.path)
    pairs = CountryPairs(crossReference)
    let paths = pairs.list.map(\.path)
    if paths != last { pages.change(from: Set(last), to: Set(paths)) }
  }

  /// The same site for pages in a language (BCP 47).
  func speaking(_ language: String) -> Site {
    var site = self
    site.strings = Strings(language, of: configuration)
    // Without words in that language the page is in the site's, whatever the article on it is in.
    if StringTable.builtIn.language(of: language) != nil {
      site.pageLanguage = language
      site.pageDirection = LanguageName.direction(language)
    }
    site.subentries = nil
    let gazetteer = crossReference.gazetteer
    site.entityNotes = gazetteer.ids.map { Self.makeNote($0, gazetteer, site.strings) }
    site.navigation = site.makeNavigation()
    site.labels = SiteLabels()
    site.labels = SiteLabels(site)
    return site
  }

  private func timelineCount(_ id: EntityID, _ crossReference: CrossReference) -> Int {
    let postings = crossReference[id].postings
    let articles =
      Self.isMany(postings.count)
      ? 0 : postings.count { crossReference.articles[$0.article].article.date != nil }
    let gazetteer = crossReference.gazetteer
    let own = gazetteer[id].kind == .event ? [id] : []
    return articles + (own + (entityPages.events[id] ?? [])).count { gazetteer[$0].from != nil }
  }

  /// The entities besides events that an article names most, by count and place.
  private static func leading(_ article: AnnotatedArticle, _ gazetteer: Gazetteer) -> [EntityID] {
    var counts: [EntityID: (count: Int, first: Int)] = [:]
    for (position, mention) in article.mentions.enumerated()
    where gazetteer.traits[Int(mention.entity.index)].kind != .event {
      counts[mention.entity, default: (0, position)].count += 1
    }
    return counts.sorted { ($1.value.count, $0.value.first) < ($0.value.count, $1.value.first) }.prefix(8)
      .map(\.key)
  }

  /// The language of an article (BCP 47).
  func language(ofArticle index: Int) -> String {
    let language = articles.language(index)
    return language.isEmpty ? configuration.language : language
  }

  /// The path of each article's page, by index.
  var articlePaths: [String] {
    _read { yield addresses.paths }
  }
  /// The index of the article at a path.
  var articleIndices: [String: Int] {
    _read { yield addresses.indices }
  }
  /// The numbers that the articles keep from build to build.
  var numbers: ArticleNumbers {
    _read { yield addresses.numbers }
  }
  /// The volumes of the book, for who tells nobody that they are read; see ``book``.
  var volumes: [BookVolume] {
    _read { yield addresses.volumes }
  }

  var configuration: SiteConfiguration {
    _read { yield crossReference.site }
  }
  /// What leads to the site's root from pages that are shown at any address.
  var absoluteRoot: String { SafeURL.encodePath(configuration.basePath) }
  var gazetteer: ObservedGazetteer { ObservedGazetteer(crossReference) }
  var articles: ArticleList {
    _read { yield crossReference.articles }
  }

  private static func makeNote(_ id: EntityID, _ gazetteer: Gazetteer, _ strings: Strings) -> String {
    let entity = gazetteer[id]
    if entity.isUnknown { return "" }
    switch entity.kind {
    case .country, .organization: return ""
    case .leader: return gazetteer.country(code: entity.iso2).map { gazetteer[$0].name } ?? ""
    case .event: return strings.period(entity.from, entity.to)
    }
  }

  /// What leads from a page at `path` to the site's root: `./`, `../`, `../../` …
  static func root(of path: String) -> String {
    let depth = path.utf8.count { $0 == 0x2F }
    return depth == 0 ? "./" : String(repeating: "../", count: depth)
  }
}
