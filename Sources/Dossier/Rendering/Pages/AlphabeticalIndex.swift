internal import Mustache

/// The index from A to Z, as at the back of a book: every name, with the articles in which it stands.
struct AlphabeticalIndex {
  let renderer: PageRenderer

  private var site: Site {
    _read { yield renderer.site }
  }

  /// A line of the index.
  struct Entry: Sendable {
    var name: String
    var key: String
    var id: EntityID
    /// True for another name, which only refers to the usual one.
    var isReference: Bool
  }

  var jobs: [PageRenderer.Job] {
    let entries = Self.entries(of: site)
    let frame = PageFrame(
      path: "index/",
      kind: "index",
      title: site.strings[.index],
      heading: site.strings[.index],
      description: site.strings[.indexDescription],
      breadcrumbs: [(site.configuration.title, "")]
    )
    return ListPages(
      renderer: renderer,
      frame: frame,
      template: "index",
      total: entries.count,
      content: { range, root, pagination in content(entries, range, root, pagination) }
    ).jobs
  }

  /// The entries in order.
  static func entries(of site: Site) -> [Entry] {
    var found: [Entry] = []
    for kind in EntityKind.allCases {
      for id in site.entities(kind) {
        let name = indexName(id, site)
        found.append(Entry(name: name, key: Folding.fold(name), id: id, isReference: false))
        for alias in otherNames(id, site) {
          found.append(Entry(name: alias, key: Folding.fold(alias), id: id, isReference: true))
        }
      }
    }
    func letter(_ entry: Entry) -> String { Runs.letter(of: entry.name) }
    return found.sorted { (letter($0), $0.key, $0.id) < (letter($1), $1.key, $1.id) }
  }

  /// `Putin, Vladimir` for a leader whose surname comes last.
  static func indexName(_ id: EntityID, _ site: Site) -> String {
    let entity = site.gazetteer[id]
    guard entity.kind == .leader, !entity.surname.isEmpty, entity.name.hasSuffix(" " + entity.surname) else {
      return entity.name
    }
    return "\(entity.surname), \(entity.name.dropLast(entity.surname.count + 1))"
  }

  /// Other names that a reader would look for under another letter.
  private static func otherNames(_ id: EntityID, _ site: Site) -> [String] {
    let entity = site.gazetteer[id]
    let own = Runs.letter(of: indexName(id, site))
    var seen: Set<String> = []
    return entity.aliases.filter { alias in
      let letter = Runs.letter(of: alias)
      return letter != own && seen.insert(Folding.fold(alias)).inserted
    }
  }

  private func content(_ entries: [Entry], _ range: Range<Int>, _ root: String, _ pagination: Pagination)
    -> Object
  {
    var object = Object()
    object.set("letters", letters(entries, root, pagination))
    object.set("groups", IndexPlace(site: site, root: root).groups(entries[range]))
    return object
  }

  /// Each letter with the page on which it begins.
  private func letters(_ entries: [Entry], _ root: String, _ pagination: Pagination) -> [Value] {
    var seen: Set<String> = []
    return entries.enumerated().compactMap { position, entry in
      let letter = Runs.letter(of: entry.name)
      guard seen.insert(letter).inserted else { return nil }
      let path = root + SafeURL.encodePath(pagination.path(position / Pagination.size))
      let id = Runs.id(ofLetter: letter)
      return .object(
        Object([
          ("letter", .text(letter)), ("id", .text(id)), ("href", .text("\(path)#\(SafeURL.encodePath(id))")),
        ])
      )
    }
  }

  /// The first place in an article that names an entity.
  static func locator(_ posting: Posting, _ site: Site) -> Site.Locator {
    let block = posting.mentions.first.map { site.articles[posting.article].mentions[$0].block } ?? 0
    return Site.Locator(article: posting.article, block: block)
  }
}
