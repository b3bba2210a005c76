internal import Mustache

extension Site {
  /// A paragraph by its article, as it is kept from build to build.
  struct Locator: Hashable, Sendable {
    /// The number of the article, by ``Site/numbers``.
    var number: Int
    var block: Int
  }

  /// A paragraph of the article at an index.
  func locator(_ block: Int, ofArticle index: Int) -> Locator {
    Locator(number: numbers[index], block: block)
  }

  /// The index of the article that a paragraph is in, which is there.
  func article(_ locator: Locator) -> Int { numbers.index(of: locator.number) ?? 0 }

  /// The address of a paragraph from the site's root.
  func path(_ locator: Locator) -> String {
    articlePaths[article(locator)] + anchors[article(locator)].fragment(ofBlock: locator.block)
  }

  /// A paragraph as the index refers to it: by its article's date.
  func value(_ locator: Locator, root: String) -> Value { value(locator, href: root + path(locator)) }

  /// A paragraph as the index refers to it, at an address; one that `isSame` stands in the article of the one before, and is
  /// shown by its number.
  func value(_ locator: Locator, href: String, isSame: Bool = false) -> Value {
    let index = article(locator)
    let article = articles.cover(index)
    let (language, direction) = languageAndDirection(self.language(ofArticle: index))
    let label =
      isSame
      ? paragraph(locator.block, ofArticle: index).label
      : article.date == nil ? article.title : labels.articles[index].date
    return .object(
      Object([
        ("label", .text(label)), ("href", .text(href)), ("title", .text(article.title)),
        ("isSame", .bool(isSame)), ("language", language), ("direction", direction),
      ])
    )
  }

  /// How many names to either side of one can be its companions; those further away in a long list are none.
  private static let companionReach = 100

  /// Who stands in the same sentences as an entity (not as a place), and which events in the same paragraphs, with where.
  ///
  /// - Complexity: O(m) in the entity's mentions: of each, the names around it are looked at.
  func companions(of id: EntityID, in postings: some Sequence<Posting>) -> [EntityID: [Locator]] {
    var found: [EntityID: [Locator]] = [:]
    func add(_ other: EntityID, _ locator: Locator) {
      if other != id, found[other]?.last != locator { found[other, default: []].append(locator) }
    }
    for posting in postings {
      let places = articles.places(posting.article)
      var lastBlock = -1
      var lastSentence = -1
      for index in posting.mentions {
        let mention = places.mentions[index]
        let near = max(0, index - Self.companionReach)...index + Self.companionReach
        let locator = locator(mention.block, ofArticle: posting.article)
        if mention.block != lastBlock {
          lastBlock = mention.block
          for other in Self.clamped(places.mentions(inBlock: mention.block), to: near)
          where gazetteer.kind(of: other.entity) == .event {
            add(other.entity, locator)
          }
        }
        guard let sentence = places.sentence(of: mention),
          sentence.lowerBound != lastSentence
        else { continue }
        lastSentence = sentence.lowerBound
        for other in Self.clamped(places.mentions(inSentence: sentence), to: near)
        where other.reading != .place {
          add(other.entity, locator)
        }
      }
    }
    return found
  }

  /// The part of a stretch of mentions whose numbers lie in `near`.
  private static func clamped(_ mentions: ArraySlice<Mention>, to near: ClosedRange<Int>) -> ArraySlice<
    Mention
  > {
    mentions[mentions.indices.clamped(to: near.lowerBound..<near.upperBound + 1)]
  }
}
