/// A publication with the pages that rest on it.
struct SourceItem: Sendable {
  /// The publication: as the first page that says most of it has it, and what this leaves open as others have it.
  private(set) var source: Source
  /// The articles and records, with their paths from the site's root and the place of the source in them, and the languages of
  /// articles.
  private(set) var pages: [(title: String, path: String, language: String)] = []
  /// Its name, folded.
  private var foldedName: String
  /// How much the page says of it that says most.
  private var weight = -1
  /// Its title and date as the first pages that have any have them.
  private var title = ""
  private var date: ContentDate?
  /// The page that came last.
  private var lastPage: String?

  /// The publications of all articles and records, by publisher.
  static func all(of site: Site) -> [SourceItem] {
    var places: [String: Int] = [:]
    var found: [SourceItem] = []
    var publishers = Spellings()
    func add(_ cited: Cited) {
      publishers.add(cited.source.publisher)
      if let place = places[cited.key] { return found[place].add(cited) }
      places[cited.key] = found.count
      found.append(SourceItem(source: cited.source, foldedName: cited.foldedName))
      found[found.count - 1].add(cited)
    }
    let cited = site.fragments(.citations, site.articles.order) { number in
      site.numbers.index(of: number).map { Self.cited(by: $0, site) } ?? []
    }
    for list in cited { for cited in list { add(cited) } }
    for id in site.recorded {
      for source in site.crossReference.record(of: id)?.sources ?? [] {
        add(Cited(source, key: key(of: source), site.gazetteer[id].name, page: site.path(of: id)))
      }
    }
    return sorted(found, publishers)
  }

  /// Writes what pages show of it, to be digested.
  func add(to writer: inout RecordWriter) {
    for text in [source.publisher, source.title, source.url ?? ""] { writer.add(text) }
    writer.add(optional: source.date) { $1.add($0) }
    writer.add(pages) { page, writer in
      writer.add(page.title)
      writer.add(page.path)
      writer.add(page.language)
    }
  }

  /// A publication as a page cites it.
  private struct Cited: Sendable {
    let source: Source
    let key: String
    let foldedName: String
    let title: String
    /// The path of the page.
    let page: String
    /// The path of the source in it.
    let path: String
    /// The language of the page, if it is an article.
    let language: String
    /// How much the page says of it.
    let weight: Int

    init(
      _ source: Source,
      key: String,
      _ title: String,
      page: String,
      id: String? = nil,
      language: String = ""
    ) {
      (self.source, self.key, self.title, self.page, self.language) = (source, key, title, page, language)
      path = id.map { "\(page)#\($0)" } ?? page
      weight = SourceItem.weight(of: source)
      foldedName = Folding.fold(source.name)
    }
  }

  /// The publications that an article cites.
  private static func cited(by index: Int, _ site: Site) -> [Cited] {
    let cover = site.articles.cover(index)
    return cover.sources.enumerated().map { number, source in
      let id = SourceEntry.id(at: number)
      return Cited(
        source,
        key: key(of: source),
        cover.title,
        page: site.articlePaths[index],
        id: id,
        language: site.language(ofArticle: index)
      )
    }
  }

  /// What two mentions of one publication have in common: the address, or else all that is said of it.
  private static func key(of source: Source) -> String {
    if let url = source.url { return SafeURL.key(of: url) }
    let words = [Folding.key(of: source.publisher), Folding.key(of: source.title), source.date?.iso ?? ""]
    return "\0" + words.joined(separator: "\0")
  }

  private mutating func add(_ cited: Cited) {
    if title.isEmpty { title = cited.source.title }
    date = date ?? cited.source.date
    if cited.weight > weight {
      (source, weight, foldedName) = (cited.source, cited.weight, cited.foldedName)
    }
    if lastPage == cited.page { return }
    lastPage = cited.page
    pages.append((cited.title, cited.path, cited.language))
  }

  /// How much is said of a publication; a host for a publisher says nothing.
  private static func weight(of source: Source) -> Int {
    let isNamed = !source.publisher.isEmpty && source.publisher != source.url.map(SafeURL.host)
    return (isNamed ? 2 : 0) + (source.title.isEmpty ? 0 : 1)
  }

  /// The items by publisher, title, date and address, with one spelling for each publisher.
  private static func sorted(_ items: [SourceItem], _ publishers: Spellings) -> [SourceItem] {
    let spellings = publishers.commonest
    var known: [String: (key: String, spelling: String)] = [:]
    // Those without a letter stand last, as in the index.
    func publisher(_ name: String) -> (key: String, spelling: String) {
      if let found = known[name] { return found }
      let key = Folding.key(of: name)
      let spelling = spellings[key] ?? name
      let found = (Runs.order(ofLetter: Runs.letter(of: spelling)) + "\0" + key, spelling)
      known[name] = found
      return found
    }
    var items = items
    // Nothing but what decides is moved while they are put in order, as they came.
    var keys: [(key: String, place: Int)] = []
    keys.reserveCapacity(items.count)
    for place in items.indices {
      items[place].complete()
      let (key, spelling) = publisher(items[place].source.publisher)
      let parts = [
        key, items[place].foldedName, items[place].source.date?.iso ?? "", items[place].source.url ?? "",
      ]
      keys.append((parts.joined(separator: "\0"), place))
      items[place].source.publisher = spelling
    }
    keys.sort { ($0.key, $0.place) < ($1.key, $1.place) }
    return keys.map { items[$0.place] }
  }

  /// Gives it the title and the date that other pages have.
  private mutating func complete() {
    source.date = source.date ?? date
    guard source.title.isEmpty, !title.isEmpty else { return }
    source.title = title
    foldedName = Folding.fold(source.name)
  }
}
