/// An entry of the index from A to Z with all that it refers to.
struct IndexedEntry: Sendable {
  let entry: AlphabeticalIndex.Entry
  /// The first place in each article that names the entity, newest first, at most ``locatorLimit``; none for another name.
  let locators: [Site.Locator]
  /// How many more articles name it.
  let more: Int
  /// What the entry divides into.
  let subentries: [Subentries.Subentry]

  private static let locatorLimit = 50

  /// Looks up an entry, in all articles or some of them; divides it when `isDivided`.
  init(_ entry: AlphabeticalIndex.Entry, _ site: Site, in articles: Range<Int>? = nil, isDivided: Bool = true)
  {
    self.entry = entry
    // Its name is that of an entity as long as this is called so.
    ReadLog.note(.page(entry.id))
    guard !entry.isReference else {
      (locators, more, subentries) = ([], 0, [])
      return
    }
    let postings = site.crossReference.postings(of: entry.id, in: articles)
    locators = postings.prefix(Self.locatorLimit).map { AlphabeticalIndex.locator($0, site) }
    more = postings.count - locators.count
    subentries = isDivided ? site.subentries(of: entry.id) : []
  }

  /// Writes all of it, to be digested.
  func add(to writer: inout RecordWriter) {
    writer.add(entry.name)
    writer.add(Int(entry.id.index))
    writer.add(entry.isReference)
    writer.add(locators) { $1.add($0) }
    writer.add(more)
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
