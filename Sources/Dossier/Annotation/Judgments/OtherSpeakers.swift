/// Finds leaders whom a sentence only quotes beside a judgment: “Putin said that talks were over, but an offensive is likely”.
struct OtherSpeakers {
  let passage: Passage
  let mentions: [Mention]

  /// The words by which claims name leaders who speak of something else, when an estimate has a subject of its own.
  func words(of claims: [HolderClaim], in sentence: Range<Int>, around estimate: Range<Int>) -> [Range<Int>] {
    guard !claims.isEmpty, hasSubject(estimate, in: sentence) else { return [] }
    let reader = HolderReader(passage, mentions)
    return claims.filter { claim in
      guard case .named = claim.holder, !claim.source.contains(estimate.lowerBound) else { return false }
      return namesLeader(claim.source) && !reader.speaksOfItself(claim, in: sentence)
    }.map(\.source)
  }

  private func namesLeader(_ words: Range<Int>) -> Bool {
    words.contains { word in
      let start = Int(passage.tokens[word].start)
      return mentions.stretch(start..<start + 1) { $0.text.lowerBound }.contains {
        passage.gazetteer.traits[Int($0.entity.index)].kind == .leader
      }
    }
  }

  /// False in “… and may return” and “… but he is likely to return”, which go on with whoever spoke.
  private func hasSubject(_ estimate: Range<Int>, in sentence: Range<Int>) -> Bool {
    let start =
      (sentence.lowerBound..<estimate.lowerBound).last {
        passage.joiner($0) == .comma || passage.joiner($0) == .none
          || HolderWords.openers.contains(passage.hash($0)) || Self.sequels.contains(passage.hash($0))
      } ?? sentence.lowerBound
    let subject = (start..<estimate.lowerBound).first {
      !HolderWords.openers.contains(passage.hash($0)) && !Self.sequels.contains(passage.hash($0))
        && !passage.isAuxiliary($0) && !passage.isAdverb($0)
        && !HolderWords.adverbs.contains(passage.hash($0))
    }
    return subject.map { !Self.pronouns.contains(passage.hash($0)) } ?? false
  }

  private static let sequels = WordSet("so thus hence therefore")
  private static let pronouns = WordSet("it they he she its their his her both neither")
}
