/// Posts of a country that is only taken up: “the country's president”, “its prime minister”.
extension PostReader {
  /// The country that “the country's” or “its” before a post takes up.
  func owner(takenUpBefore start: Int, _ range: ClosedRange<Int>, _ post: Post) -> EntityID? {
    guard start > 0, !post.isInOrganization, passage.isSpaced(start) else { return nil }
    if passage.isPossessive(start - 1) {
      guard start > 2, Self.states.contains(passage.hash(start - 2)), passage.hash(start - 3) == Word.the
      else {
        return nil
      }
      return onlyCountry(before: range)
    }
    guard passage.hash(start - 1) == Word.its else { return nil }
    let its = start - 1
    let sentence = passage.sentence(around: its...its).lowerBound
    if sentence < its { return subject(of: sentence, before: range) }
    return sentence == 0
      ? nil : subject(of: passage.sentence(around: its - 1...its - 1).lowerBound, before: range)
  }

  /// The only country named in the sentence before a post, or, where there is none, in the one before that.
  private func onlyCountry(before range: ClosedRange<Int>) -> EntityID? {
    var sentence: Int?
    var only: EntityID?
    for (name, breaks) in names(before: range, reach: 1) {
      guard passage.gazetteer.traits[Int(name.mention.entity.index)].kind == .country else { continue }
      if let sentence, breaks > sentence { break }
      sentence = breaks
      if let only, only != name.mention.entity { return nil }
      only = name.mention.entity
    }
    return only
  }

  /// The country with whose name a sentence begins, when it is the only one before the post.
  private func subject(of first: Int, before range: ClosedRange<Int>) -> EntityID? {
    let start = passage.hash(first) == Word.the ? first + 1 : first
    guard let name = found(startingAt: start), name.mention.reading == .name,
      name.tokens.upperBound < range.lowerBound,
      passage.gazetteer.traits[Int(name.mention.entity.index)].kind == .country,
      !passage.isPossessive(name.tokens.upperBound + 1), onlyCountry(before: range) == name.mention.entity
    else { return nil }
    return name.mention.entity
  }

  private static let states = WordSet("country nation kingdom republic sultanate emirate")
}
