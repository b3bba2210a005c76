/// A publication with the pages that rest on it.
struct SourceItem: Sendable {
  /// The publication.
  private(set) var source: Source
  /// The articles and records, with their paths from the site's root and the place of the source in them.
  private(set) var pages: [(title: String, path: String)] = []
  /// Where it came among all publications.
  private let number: Int
  /// The publication as each of the pages has it.
  private var given: [Source] = []

  /// The publications of all articles and records, by publisher.
  static func all(of site: Site) -> [SourceItem] {
    var found: [String: SourceItem] = [:]
    var publishers = Spellings()
    func add(_ cited: Cited) {
      publishers.add(cited.source.publisher)
      let new = SourceItem(source: cited.source, number: found.count)
      found[cited.key, default: new].add(cited.source, cited.title, cited.path)
    }
    let cited = site.fragments(.citations, site.articles.order) { number in
      site.numbers.index(of: number).map { Self.cited(by: $0, site) } ?? []
    }
    for cited in cited.joined() { add(cited) }
    for id in site.recorded {
      for source in site.crossReference.record(of: id)?.sources ?? [] {
        add(Cited(source, key: key(of: source), site.gazetteer[id].name, site.path(of: id)))
      }
    }
    return sorted(Array(found.values), publishers)
  }

  /// Writes what pages show of it, to be digested.
  func add(to writer: inout RecordWriter) {
    for text in [source.publisher, source.title, source.url ?? ""] { writer.add(text) }
    writer.add(optional: source.date) { $1.add($0) }
    writer.add(pages) { page, writer in
      writer.add(page.title)
      writer.add(page.path)
    }
  }

  /// A publication as a page cites it.
  private struct Cited: Sendable {
    let source: Source
    let key: String
    let title: String
    let path: String

    init(_ source: Source, key: String, _ title: String, _ path: String) {
      (self.source, self.key, self.title, self.path) = (source, key, title, path)
    }
  }

  /// The publications that an article cites.
  private static func cited(by index: Int, _ site: Site) -> [Cited] {
    let cover = site.articles.cover(index)
    return cover.sources.enumerated().map { number, source in
      let path = "\(site.articlePaths[index])#\(SourceEntry.id(at: number))"
      return Cited(source, key: key(of: source), cover.title, path)
    }
  }

  /// What two mentions of one publication have in common: the address, or else all that is said of it.
  private static func key(of source: Source) -> String {
    if let url = source.url { return SafeURL.key(of: url) }
    let words = [Folding.key(of: source.publisher), Folding.key(of: source.title), source.date?.iso ?? ""]
    return "\0" + words.joined(separator: "\0")
  }

  private mutating func add(_ source: Source, _ title: String, _ path: String) {
    given.append(source)
    func page(_ path: String) -> Substring { path.prefix { $0 != "#" } }
    if pages.last.map({ page($0.path) }) != page(path) { pages.append((title, path)) }
  }

  /// The source as the first page that says most of it has it; what this leaves open, as others have it.
  private var fullest: Source {
    if given.count == 1 { return source }
    let most = given.map(Self.weight).max()
    guard var source = given.first(where: { Self.weight(of: $0) == most }) else { return source }
    if source.title.isEmpty { source.title = given.first { !$0.title.isEmpty }?.title ?? "" }
    source.date = source.date ?? given.lazy.compactMap(\.date).first
    return source
  }

  /// How much is said of a publication; a host for a publisher says nothing.
  private static func weight(of source: Source) -> Int {
    let isNamed = !source.publisher.isEmpty && source.publisher != source.url.map(SafeURL.host)
    return (isNamed ? 2 : 0) + (source.title.isEmpty ? 0 : 1)
  }

  /// The items by publisher, title, date and address, with one spelling for each publisher.
  private static func sorted(_ items: [SourceItem], _ publishers: Spellings) -> [SourceItem] {
    let spellings = publishers.commonest
    let keyed = items.map { item in
      var item = item
      item.source = item.fullest
      let publisher = Folding.key(of: item.source.publisher)
      let (name, date) = (Folding.fold(item.source.name), item.source.date?.iso ?? "")
      item.source.publisher = spellings[publisher] ?? item.source.publisher
      return (key: [publisher, name, date, item.source.url ?? ""], item: item)
    }
    return keyed.sorted { left, right in
      left.key == right.key
        ? left.item.number < right.item.number : left.key.lexicographicallyPrecedes(right.key)
    }.map(\.item)
  }
}
