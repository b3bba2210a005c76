/// Tells “may” and “might” of what is granted from an estimate: “Russia may be weak, but it is no pushover”.
struct ConcessionReader {
  private let passage: Passage

  init(_ passage: Passage) { self.passage = passage }

  /// True for a modal before a state or what is over, when what matters follows: “while it may have lost the battle, it won the war”.
  func isConceded(_ modal: Int, _ tokens: Range<Int>) -> Bool {
    let opens = passage.hash(tokens.lowerBound)
    if Self.whatever.contains(opens) {
      return !(tokens.lowerBound + 1...modal).contains { passage.joiner($0) == .comma }
    }
    // “Mali will probably leave, whatever Bamako may promise.”
    if (max(tokens.lowerBound + 1, modal - 8)..<max(tokens.lowerBound + 1, modal)).contains(where: {
      position in
      Self.whatever.contains(passage.hash(position)) && position > tokens.lowerBound + 3
        && passage.joiner(position) == .comma && passage.hash(position) != Self.however
        && !(position + 1..<modal).contains { passage.joiner($0) == .comma }
    }) {
      return true
    }
    let next = modal + 1
    guard next + 1 < tokens.upperBound, isState(next), modal == 0 || passage.hash(modal - 1) != Self.there
    else { return false }
    guard let comma = (next..<tokens.upperBound).first(where: { passage.joiner($0) == .comma }) else {
      return false
    }
    let isContrast = Self.contrasts.contains(passage.hash(comma))
    let isSubordinate =
      HolderWords.concessions.contains(opens)
      && !(tokens.lowerBound + 1...modal).contains { passage.joiner($0) == .comma }
    guard isContrast || isSubordinate else { return false }
    let subject = isContrast ? comma + 1 : comma
    guard subject + 1 < tokens.upperBound else { return false }
    if Self.pronouns.contains(passage.hash(subject)) { return isFact(subject + 1, tokens) }
    // “… may be small, but its army is not”
    guard Self.possessives.contains(passage.hash(subject)) else { return false }
    let verb = (subject + 2..<max(subject + 2, min(subject + 5, tokens.upperBound))).first {
      Self.facts.contains(passage.hash($0))
    }
    return verb.map { isFact($0, tokens) } ?? false
  }

  /// “Be weak”, “have lost”, unlike “be planning” and “be possible”.
  private func isState(_ verb: Int) -> Bool {
    if passage.hash(verb) == Self.have {
      return passage.isPast(verb + 1) || passage.hash(verb + 1) == Self.been
        // “Have the largest army”
        || passage.hash(verb + 1) == Word.the && passage.ends(verb + 2, in: "est", longerThan: 4)
        || Self.few.contains(passage.hash(verb + 1))
    }
    guard passage.hash(verb) == Self.be else { return false }
    return !passage.ends(verb + 1, in: "ing", longerThan: 0) && !saysHowLikely(verb + 1)
  }

  /// “Is no pushover”, “still has friends”, “won”, unlike “is likely to” and “will”.
  private func isFact(_ position: Int, _ tokens: Range<Int>) -> Bool {
    var verb = position
    if passage.isAdverb(verb), verb + 1 < tokens.upperBound { verb += 1 }
    guard Self.facts.contains(passage.hash(verb)) || passage.isPast(verb) else { return false }
    return !(verb + 1..<max(verb + 1, tokens.upperBound)).contains(where: saysHowLikely)
  }

  private func saysHowLikely(_ position: Int) -> Bool {
    EstimativeTerms.builtIn.term(at: position, in: passage.tokens, before: passage.tokens.count)?.likelihood
      != nil
  }

  private static let whatever = WordSet("whatever however whoever wherever whichever")
  private static let however = Hashing.of("however")
  private static let contrasts = WordSet("but yet")
  private static let possessives = WordSet("its their his her")
  private static let few = WordSet("few little no")
  private static let pronouns = WordSet("it they he she")
  private static let facts = WordSet("is are was were has have had remains remain isn aren does do")
  private static let be = Hashing.of("be")
  private static let there = Hashing.of("there")
  private static let been = Hashing.of("been")
  private static let have = Hashing.of("have")
}
