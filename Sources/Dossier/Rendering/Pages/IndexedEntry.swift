/// An entry of the index from A to Z with all that it refers to.
struct IndexedEntry: Sendable {
  let entry: AlphabeticalIndex.Entry
  /// The first place in each article that names the entity, newest first; of many only some, and none for another name.
  let locators: [Site.Locator]
  /// How many articles name it.
  let total: Int
  /// What the entry divides into.
  let subentries: [Subentries.Subentry]

  /// How many articles an entry may refer to and still be whole, and how many it shows of more: in all articles, as the
  /// entity's page has the others, and in some of them.
  private static let (longest, shown, shownOfSome) = (20, 5, 50)

  /// For how many usual entries one counts that so many articles name when the index is cut into pages: more when it is divided,
  /// as it is unless it is shortened.
  static func weight(ofCoverage count: Int) -> Int {
    if !(Subentries.least...longest ~= count) { return 1 }
    return count < 10 ? 3 : 6
  }

  /// Looks up an entry, in all articles or some of them; divides it when `isDivided` and it is whole.
  init(_ entry: AlphabeticalIndex.Entry, _ site: Site, in articles: Range<Int>? = nil, isDivided: Bool = true)
  {
    self.entry = entry
    // Its name is that of an entity as long as this is called so.
    ReadLog.note(.page(entry.id))
    guard !entry.isReference else {
      (locators, total, subentries) = ([], 0, [])
      return
    }
    let postings = site.crossReference.postings(of: entry.id, in: articles)
    total = postings.count
    let isShortened = articles == nil && total > Self.longest
    locators = postings.prefix(isShortened ? Self.shown : Self.shownOfSome)
      .map { AlphabeticalIndex.locator($0, site) }
    subentries = isDivided && !isShortened ? site.subentries(of: entry.id) : []
  }

  /// Writes all of it, to be digested.
  func add(to writer: inout RecordWriter) {
    writer.add(entry.name)
    writer.add(Int(entry.id.index))
    writer.add(entry.isReference)
    writer.add(locators) { $1.add($0) }
    writer.add(total)
    writer.add(subentries) { subentry, writer in
      writer.add(subentry.label)
      writer.add(subentry.locators) { $1.add($0) }
    }
  }
}

extension RecordWriter {
  fileprivate mutating func add(_ locator: Site.Locator) {
    add(locator.number)
    add(locator.block)
  }
}
