internal import Mustache

/// Where an index from A to Z stands: on pages of its own, or at the back of a book, into which it then leads.
struct IndexPlace: Sendable {
  let site: Site
  let root: String
  /// The book, when it is at the back of one.
  var book: BookVolume?

  /// How many paragraphs a subentry shows: at the back of a book there is no other list of them.
  private var locatorLimit: Int { book == nil ? 4 : 8 }

  /// Entries under their letters.
  func groups(_ entries: some Sequence<IndexedEntry>) -> [Value] {
    Runs.split(entries) { $0.entry.letter }.map { group in
      .object(
        Object([
          ("letter", .text(group.label)), ("id", .text(Runs.id(ofLetter: group.label))),
          ("entries", .list(group.items.map(value))),
        ])
      )
    }
  }

  /// A paragraph as the index refers to it; one that `isSame` stands in the article of the one before.
  private func value(_ locator: Site.Locator, isSame: Bool = false) -> Value {
    site.value(locator, href: href(locator), isSame: isSame)
  }

  private func href(_ locator: Site.Locator) -> String {
    guard let book else { return root + site.path(locator) }
    let index = site.article(locator)
    let fragment = site.anchors[index].blocks[locator.block]
    return book.place(of: index).address(site.articlePaths[index], fragment: fragment)
  }

  private func value(_ indexed: IndexedEntry) -> Value {
    let entry = indexed.entry
    var object = Object([
      ("name", .text(PlainText.capitalized(entry.name))), ("href", .text(root + site.path(of: entry.id))),
      ("kindLabel", .text(site.strings.label(site.gazetteer.kind(of: entry.id)))),
      ("see", .text(entry.isReference ? AlphabeticalIndex.indexName(entry.id, site) : "")),
      ("more", .text(more(indexed))),
    ])
    object.set("subentries", indexed.subentries.map(value))
    object.set("locators", indexed.locators.map { value($0) })
    return .object(object)
  }

  private func value(_ subentry: Subentries.Subentry) -> Value {
    let shown = subentry.locators.shown(locatorLimit)
    var object = Object([
      ("label", .text(subentry.label)), ("more", .text(more(subentry.locators.count - shown.count))),
    ])
    object.set("locators", values(shown))
    return .object(object)
  }

  /// Paragraphs, of which one that stands in the article of the one before is shown by its number.
  private func values(_ locators: some Collection<Site.Locator>) -> [Value] {
    var last: Int?
    return locators.map { locator in
      defer { last = locator.number }
      return value(locator, isSame: last == locator.number)
    }
  }

  /// What leads to the entity's page from an entry that does not show all places.
  private func more(_ indexed: IndexedEntry) -> String {
    let left = indexed.total - indexed.locators.count
    if left == 0 || book != nil { return more(left) }
    return site.strings.text(.allOfThem, ("n", site.strings.grouped(indexed.total)))
  }

  private func more(_ count: Int) -> String {
    count > 0 ? site.strings.text(.more, ("n", String(count))) : ""
  }
}
