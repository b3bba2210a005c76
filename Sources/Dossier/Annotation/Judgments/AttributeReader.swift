/// Tells “likely”, “possible” and “probable” of something that is only talked of from a judgment: “discussed a likely successor”, unlike
/// “warned of a possible attack”.
struct AttributeReader {
  private let passage: Passage

  init(_ passage: Passage) { self.passage = passage }

  /// True for such a word before a noun that is talked of, or of which the clause tells what it did.
  func isAttribute(_ words: Range<Int>, _ tokens: Range<Int>) -> Bool {
    let first = words.lowerBound
    guard words.count == 1, Self.adjectives.contains(passage.hash(first)), isBeforeNoun(first, tokens) else {
      return false
    }
    if passage.hash(first) == Self.doubtful { return isBare(first, tokens) }
    guard first > tokens.lowerBound else { return false }
    // “The earliest possible date”
    if passage.hash(first) == Self.possible, passage.ends(first - 1, in: "est", longerThan: 4) { return true }
    guard let start = phraseStart(before: first, tokens) else { return false }
    if isPredicate(start, tokens) || isOutcome(first) { return false }
    return isTalkedOf(start, tokens) || isPastSubject(start, first, tokens)
  }

  /// True where a noun follows: “likely to”, “likely in May” and “likely because” are no attributes.
  private func isBeforeNoun(_ position: Int, _ tokens: Range<Int>) -> Bool {
    let next = position + 1
    guard next < tokens.upperBound, passage.isSpaced(next) else { return false }
    return !Self.links.contains(passage.hash(next)) && passage.classes(next).isDisjoint(with: [.auxiliary])
      && !HolderWords.openers.contains(passage.hash(next))
      && !HolderWords.noClause.contains(passage.hash(next))
      && (passage.hash(next) == Self.nextWord || !HolderWords.leads.contains(passage.hash(next)))
  }

  /// Where the noun's phrase begins: at its article, at “Italy's”, or at the word itself behind a preposition.
  private func phraseStart(before position: Int, _ tokens: Range<Int>) -> Int? {
    let before = position - 1
    if Self.determiners.contains(passage.hash(before)) { return before }
    if passage.isPossessive(before) {
      let owner = before - 1
      return max(tokens.lowerBound, passage.candidate(at: owner)?.tokens.lowerBound ?? owner)
    }
    if passage.hash(position) != Self.likely, Self.prepositions.contains(passage.hash(before)) {
      return position
    }
    return nil
  }

  /// “Doubtful voters stayed at home.”
  private func isBare(_ position: Int, _ tokens: Range<Int>) -> Bool {
    if position == tokens.lowerBound { return !passage.isCapitalized(position + 1) }
    return Self.determiners.contains(passage.hash(position - 1))
      && !(position - 2 >= tokens.lowerBound && passage.classes(position - 2).contains(.auxiliary))
  }

  /// “Is a possible winner”, “remains the likely outcome”
  private func isPredicate(_ start: Int, _ tokens: Range<Int>) -> Bool {
    start > tokens.lowerBound
      && (passage.classes(start - 1).contains(.auxiliary)
        || HolderWords.remains.contains(passage.hash(start - 1))
        || SharedSubject.verbs.contains(passage.hash(start - 1)) || passage.isAdverb(start - 1))
  }

  /// “A likely outcome is war”
  private func isOutcome(_ position: Int) -> Bool {
    EstimateExceptions.outcomes.contains(passage.hash(position + 1))
      && passage.hash(position + 1) != Self.nextWord
  }

  /// “Discussed a likely successor”, “talks turned to a possible truce”, “asked how a possible truce would hold”.
  private func isTalkedOf(_ start: Int, _ tokens: Range<Int>) -> Bool {
    for position in stride(from: start - 1, through: max(tokens.lowerBound, start - 4), by: -1) {
      if passage.joiner(position + 1) != .space { return false }
      if Self.dangers.contains(passage.hash(position)) { return false }
      if Self.talks.contains(passage.hash(position)) { return true }
    }
    return false
  }

  /// “The probable cost frightened them”, “a possible role was discussed”: the subject of a verb in the past.
  private func isPastSubject(_ start: Int, _ position: Int, _ tokens: Range<Int>) -> Bool {
    guard start == tokens.lowerBound || passage.joiner(start) == .comma else { return false }
    let verb = (position + 2..<max(position + 2, min(position + 12, tokens.upperBound))).first {
      passage.isFiniteVerb($0) || passage.isPast($0)
    }
    return verb.map { passage.isPast($0) } ?? false
  }

  private static let adjectives = WordSet("likely possible probable doubtful")
  private static let likely = Hashing.of("likely")
  private static let possible = Hashing.of("possible")
  private static let doubtful = Hashing.of("doubtful")
  private static let nextWord = Hashing.of("next")
  private static let links = WordSet("to that whether if not only because as given due since")
  private static let determiners = WordSet("a an the its his her their our any another this these those")
  private static let prepositions = WordSet("about over on of discussed weighed considered debated studied")
  private static let talks = WordSet(
    "discuss discussed discusses discussing weigh weighed weighs debate debated debates ask asked asks turned talked talk talks spoke speak list listed listing study studied examine examined mention mentioned consider considered plan planned prepare prepared sketched described describe explored explore raised mulled clue clues detail details"
  )
  private static let dangers = WordSet(
    "warn warned warns warning fear fears feared risk danger threat concern concerns worry worries worried"
  )
}
