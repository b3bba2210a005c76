internal import Mustache

extension Site {
  /// A paragraph by its article.
  struct Locator: Hashable, Sendable {
    var article: Int
    var block: Int
  }

  /// The address of a paragraph from the site's root.
  func path(_ locator: Locator) -> String {
    articlePaths[locator.article] + anchors[locator.article].fragment(ofBlock: locator.block)
  }

  /// A paragraph as the index refers to it: by its article's date.
  func value(_ locator: Locator, root: String) -> Value { value(locator, href: root + path(locator)) }

  /// A paragraph as the index refers to it, at an address.
  func value(_ locator: Locator, href: String) -> Value {
    let article = articles.cover(locator.article)
    return .object(
      Object([
        ("label", .text(article.date == nil ? article.title : labels.articles[locator.article].date)),
        ("href", .text(href)), ("title", .text(article.title)),
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
        let locator = Locator(article: posting.article, block: mention.block)
        if mention.block != lastBlock {
          lastBlock = mention.block
          for other in Self.clamped(places.mentions(inBlock: mention.block), to: near)
          where gazetteer[other.entity].kind == .event {
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
