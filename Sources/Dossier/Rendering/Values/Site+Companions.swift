extension Site {
  /// A paragraph by its article.
  struct Locator: Hashable {
    var article: Int
    var block: Int
  }

  /// Who stands in the same sentences as an entity (not as a place), and which events in the same paragraphs, with where.
  func companions(of id: EntityID, in postings: some Sequence<Posting>) -> [EntityID: [Locator]] {
    var found: [EntityID: [Locator]] = [:]
    for posting in postings {
      let annotated = articles[posting.article]
      for index in posting.mentions {
        let mention = annotated.mentions[index]
        let sentence = annotated.sentence(at: mention.text.lowerBound)
        let locator = Locator(article: posting.article, block: mention.block)
        for other in annotated.mentions(in: mention.block..<mention.block + 1) where other.entity != id {
          let isEvent = gazetteer[other.entity].kind == .event
          let isBeside = sentence?.contains(other.text.lowerBound) == true && other.reading != .place
          guard isEvent || isBeside, found[other.entity]?.last != locator else { continue }
          found[other.entity, default: []].append(locator)
        }
      }
    }
    return found
  }
}
