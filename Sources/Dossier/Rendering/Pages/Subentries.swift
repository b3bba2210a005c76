/// What an entry of the index divides into, as at the back of a book: “— and Putin”, “— domestic implications”.
struct Subentries {
  /// A line under an entry.
  struct Subentry: Sendable {
    var label: String
    var locators: [Site.Locator]
  }

  let site: Site
  let id: EntityID

  /// How many articles an entry needs to be divided.
  static let least = 3
  /// How many of the newest articles are looked at.
  private static let articleLimit = 50
  private static let companionLimit = 6

  /// The lines: companions of at least two paragraphs by name, events in order of time, then kinds of implications.
  var lines: [Subentry] {
    let postings = site.crossReference.postings(of: id)
    guard postings.count >= Self.least else { return [] }
    let found = site.companions(of: id, in: postings.prefix(Self.articleLimit))
    var kinds: [SectionKind: [Site.Locator]] = [:]
    for posting in postings.prefix(Self.articleLimit) { addKinds(posting.article, &kinds) }
    let events = site.chronological(found.keys.filter { site.gazetteer.kind(of: $0) == .event }.sorted())
    return companions(found)
      + events.suffix(Self.companionLimit).map {
        Subentry(label: site.gazetteer[$0].name, locators: found[$0] ?? [])
      }
      + SectionKind.allCases.compactMap { kind in
        kinds[kind].map { Subentry(label: site.strings.inline(kind), locators: $0) }
      }
  }

  private func companions(_ found: [EntityID: [Site.Locator]]) -> [Subentry] {
    let frequent = found.filter { site.gazetteer.kind(of: $0.key) != .event && $0.value.count > 1 }
      .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.prefix(Self.companionLimit)
    return frequent.sorted {
      Folding.fold(site.gazetteer[$0.key].name) < Folding.fold(site.gazetteer[$1.key].name)
    }
    .map {
      Subentry(
        label: site.strings.text(.andCompanion, ("name", site.strings.name(site.gazetteer[$0.key]))),
        locators: $0.value
      )
    }
  }

  /// The implication sections that concern the entity.
  private func addKinds(_ article: Int, _ kinds: inout [SectionKind: [Site.Locator]]) {
    let places = site.articles.places(article)
    for concern in places.concerns where concern.actor == id {
      guard let kind = places.kind(ofBlock: concern.block) else { continue }
      let locator = site.locator(concern.block, ofArticle: article)
      if kinds[kind]?.last != locator { kinds[kind, default: []].append(locator) }
    }
  }
}
