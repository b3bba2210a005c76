/// Tells sentences about the time when someone held a post: there the title is right, though it is over on the article's day.
struct PastOffice {
  private let passage: Passage

  init(_ passage: Passage) { self.passage = passage }

  /// True for “In 2015, President Obama signed”, “President Bashar al-Assad fled”, “under President Yoon, who was removed”.
  func isMeant(_ title: ClosedRange<Int>, of id: EntityID) -> Bool {
    let sentence = passage.sentence(around: title)
    return hasYear(in: sentence, of: id) || sentence.contains(where: isLeaving)
      || isLed(title) && sentence.contains(where: passage.isPast)
  }

  /// A year of one of the person's offices.
  private func hasYear(in sentence: ClosedRange<Int>, of id: EntityID) -> Bool {
    sentence.contains { position in
      guard let year = passage.number(position, digits: 4...4), (1900...2100).contains(year) else {
        return false
      }
      return passage.gazetteer[id].offices.contains { office in
        (office.from?.year ?? .min) <= year && year <= (office.to?.year ?? .max)
      }
    }
  }

  /// “Was ousted”, “resigned”, “left office”.
  private func isLeaving(_ position: Int) -> Bool {
    let hash = passage.hash(position)
    if Self.leaving.contains(hash) { return true }
    guard position + 1 < passage.tokens.count else { return false }
    return Self.left.contains(hash) && Self.posts.contains(passage.hash(position + 1))
      || Self.stepped.contains(hash) && passage.hash(position + 1) == Self.down
  }

  /// Behind “under”, “when” or “during”, or a relative: “the aid that President Obama cut”.
  private func isLed(_ title: ClosedRange<Int>) -> Bool {
    var before = title.lowerBound - 1
    // “under South Korea's President Yoon”
    while before >= 0, title.lowerBound - before < 5,
      passage.isCapitalized(before) || passage.isPossessive(before) || passage.hash(before) == Word.the
    {
      before -= 1
    }
    return before >= 0 && passage.isSpaced(before + 1) && Self.leads.contains(passage.hash(before))
  }

  private static let down = Hashing.of("down")
  private static let leads = WordSet("under when while during that which whom what whose")
  private static let stepped = WordSet("stepped steps stepping")
  private static let left = WordSet("left leaving lost")
  private static let posts = WordSet("office power the his her")
  private static let leaving = WordSet(
    "ousted resigned fled removed deposed overthrown overthrew toppled impeached assassinated killed died succeeded unseated abdicated retired dismissed defeated ouster overthrow resignation removal fall exile impeachment"
  )
}
