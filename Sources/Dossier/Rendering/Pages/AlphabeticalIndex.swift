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
    /// The letter under which it stands.
    var letter: String
    var id: EntityID
    /// True for another name, which only refers to the usual one.
    var isReference: Bool

    /// True when it stands before another one; those without a letter stand last, and those that are written alike as they come.
    fileprivate func precedes(_ other: Entry) -> Bool {
      (Runs.order(ofLetter: letter), key, id) < (Runs.order(ofLetter: other.letter), other.key, other.id)
    }
  }

  var jobs: [PageRenderer.Job] {
    let entries = site.entries
    let marks = entries.map { Hashing.mix(site.mark(of: $0.id), Hashing.of($0.name)) }
    let weights = Self.onOnePage(entries.map { weight(of: $0) })
    let pagination = Pagination(marks, weights: weights, first: "index/")
    let jump = JumpBar(entries.lazy.map(\.letter), pagination, id: Runs.id)
    // Where parts are kept, entries are looked up once for all pages: then only pages are made anew that show something else.
    let indexed = site.fragments.map { fragments in
      fragments.values(.entries, entries, number: { $0.isReference ? nil : Int($0.id.index) }) { entry in
        Looked(entry, site)
      }
    }
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
      marks: marks,
      weights: weights,
      key: indexed.map { indexed in { @Sendable range in Self.digest(indexed[range], jump) } },
      content: { range, root, pagination in
        let shown = indexed.map { $0[range].map(\.entry) } ?? entries[range].map { IndexedEntry($0, site) }
        return content(shown, jump, root, pagination)
      }
    ).jobs
  }

  private func weight(of entry: Entry) -> Int {
    entry.isReference ? 1 : IndexedEntry.weight(ofCoverage: site.crossReference.coverage(of: entry.id))
  }

  /// How much stands on one page, as one index is easier to search than its parts are.
  private static let onePage = 500

  /// No weight at all for the entries of a small index, which is then not cut.
  private static func onOnePage(_ weights: [Int]) -> [Int] {
    weights.reduce(0, +) > onePage ? weights : weights.map { _ in 0 }
  }

  /// The entries in order.
  static func entries(of site: Site) -> [Entry] {
    EntityKind.allCases.flatMap { site.entities($0) }.flatMap { entries($0, site) }
      .sorted { $0.precedes($1) }
  }

  /// Brings entries up to date with which of some entities have a page.
  static func revise(_ entries: inout [Entry], _ changed: [EntityID], _ site: Site) {
    let new = changed.filter(site.entityPages.has).flatMap { Self.entries($0, site) }
    entries = entries.revised(without: entries.filter { changed.contains($0.id) }, with: new) {
      $0.precedes($1)
    }
  }

  /// The entries of an entity: its name, then other ones.
  private static func entries(_ id: EntityID, _ site: Site) -> [Entry] {
    [entry(indexName(id, site), id, isReference: false)]
      + otherNames(id, site).map { entry($0, id, isReference: true) }
  }

  private static func entry(_ name: String, _ id: EntityID, isReference: Bool) -> Entry {
    Entry(
      name: name,
      key: Folding.fold(name),
      letter: Runs.letter(of: name),
      id: id,
      isReference: isReference
    )
  }

  /// `Putin, Vladimir` for a leader whose surname comes last, `Marcos, Ferdinand, Jr.`, and `Quad, the`.
  static func indexName(_ id: EntityID, _ site: Site) -> String {
    let entity = site.gazetteer[id]
    guard entity.kind == .leader, !entity.surname.isEmpty else { return withArticleBehind(entity.name) }
    let suffix = nameSuffixes.first { entity.name.hasSuffix(" " + $0) }
    let name = withoutSuffix(entity.name)
    guard name.hasSuffix(" " + entity.surname) else { return entity.name }
    let given = name.dropLast(entity.surname.count + 1)
    return ([entity.surname, String(given)] + [suffix].compactMap(\.self)).joined(separator: ", ")
  }

  private static func withoutSuffix(_ name: String) -> String {
    guard let suffix = nameSuffixes.first(where: { name.hasSuffix(" " + $0) }) else { return name }
    let rest = name.dropLast(suffix.count + 1)
    return String(rest.last == "," ? rest.dropLast() : rest)
  }

  private static let nameSuffixes = ["Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"]

  /// A name under its first word that is no English article.
  private static func withArticleBehind(_ name: String) -> String {
    guard let article = ["the ", "The "].first(where: name.hasPrefix) else { return name }
    return "\(name.dropFirst(article.count)), the"
  }

  /// Other names that a reader would look for under another letter: not `Anthony Blinken` beside `Blinken, Antony`, and not
  /// `2024 Pyongyang Summit`.
  private static func otherNames(_ id: EntityID, _ site: Site) -> [String] {
    let name = indexName(id, site)
    let own = Runs.letter(of: name)
    let surname = name == site.gazetteer[id].name ? "" : Folding.fold(" " + site.gazetteer[id].surname)
    return site.otherNames(of: id) { alias in
      Runs.letter(of: withArticleBehind(alias)) != own
        && (surname.isEmpty || !Folding.fold(withoutSuffix(alias)).hasSuffix(surname))
    }.map(withArticleBehind).filter { !beginsWithYear($0) }
  }

  private static func beginsWithYear(_ name: String) -> Bool {
    name.prefix { $0 != " " }.count == 4 && name.prefix(4).allSatisfy(\.isNumber)
  }

  private func content(
    _ entries: [IndexedEntry],
    _ jump: JumpBar,
    _ root: String,
    _ pagination: Pagination
  ) -> Object {
    var object = Object()
    object.set("jump", jump.values(root, pagination))
    object.set("groups", IndexPlace(site: site, root: root).groups(entries))
    return object
  }

  /// An entry that was looked up, with its digest.
  private struct Looked: Sendable {
    let entry: IndexedEntry
    let digest: Digest

    init(_ entry: Entry, _ site: Site) {
      let indexed = IndexedEntry(entry, site)
      self.entry = indexed
      digest = Digest { indexed.add(to: &$0) }
    }
  }

  private static func digest(_ entries: ArraySlice<Looked>, _ jump: JumpBar) -> Digest {
    Digest { writer in
      jump.add(to: &writer)
      writer.add(entries) { $1.add($0.digest) }
    }
  }

  /// The first place in an article that names an entity.
  static func locator(_ posting: Posting, _ site: Site) -> Site.Locator {
    let block = posting.mentions.first.map { site.articles.block(ofMention: $0, posting.article) } ?? 0
    return site.locator(block, ofArticle: posting.article)
  }
}
