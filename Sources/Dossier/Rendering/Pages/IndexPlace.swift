internal import Mustache

/// Where an index from A to Z stands: on pages of its own, or at the back of a book, into which it then leads.
struct IndexPlace: Sendable {
  let site: Site
  let root: String
  /// The book, when it is at the back of one.
  var book: BookVolume?

  private static let locatorLimit = 50

  /// Entries under their letters.
  func groups(_ entries: some Sequence<AlphabeticalIndex.Entry>) -> [Value] {
    Runs.split(entries) { Runs.letter(of: $0.name) }.map { group in
      .object(
        Object([
          ("letter", .text(group.label)), ("id", .text(Runs.id(ofLetter: group.label))),
          ("entries", .list(group.items.map(value))),
        ])
      )
    }
  }

  /// A paragraph as the index refers to it.
  func value(_ locator: Site.Locator) -> Value {
    guard let book else { return site.value(locator, root: root) }
    let fragment = site.anchors[locator.article].blocks[locator.block]
    return site.value(
      locator,
      href: book.place(of: locator.article).address(site.articlePaths[locator.article], fragment: fragment)
    )
  }

  private func value(_ entry: AlphabeticalIndex.Entry) -> Value {
    let entity = site.gazetteer[entry.id]
    let postings = entry.isReference ? [] : site.crossReference.postings(of: entry.id, in: book?.articles)
    var object = Object([
      ("name", .text(entry.name)), ("href", .text(root + site.path(of: entry.id))),
      ("kindLabel", .text(site.strings.label(entity.kind))),
      ("see", .text(entry.isReference ? AlphabeticalIndex.indexName(entry.id, site) : "")),
      (
        "more",
        .text(
          postings.count > Self.locatorLimit
            ? site.strings.text(.more, ("n", String(postings.count - Self.locatorLimit))) : ""
        )
      ),
    ])
    let isDivided = !entry.isReference && book?.isPart != true
    let subentries = isDivided ? Subentries(site: site, id: entry.id).values(self) : []
    object.set("subentries", subentries)
    object.set(
      "locators",
      postings.prefix(Self.locatorLimit).map { value(AlphabeticalIndex.locator($0, site)) }
    )
    return .object(object)
  }
}
