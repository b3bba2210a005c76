extension RoleReader {
  /// The phrase before the sentence's subject that a preposition or conjunction opens, up to its comma.
  func lead(of sentence: Range<Int>) -> Range<Int> {
    let none = sentence.lowerBound..<sentence.lowerBound
    let first = passage.hash(sentence.lowerBound)
    let isTopic = opensTopic(sentence.lowerBound)
    guard isTopic || Self.backgrounds.contains(first) || Self.conjunctions.contains(first) else {
      return none
    }
    for position in sentence.dropFirst()
    where passage.isBehindComma(position) && !isListed(position)
      // “If Trump should go, as now seems likely, …”
      && passage.hash(position) != HolderWords.asWord
    {
      if let halted = behindConditionalClause(sentence.lowerBound..<position) {
        return sentence.lowerBound..<halted
      }
      // “In Seoul China may be blamed, but …”: the comma comes behind the sentence's verb.
      return isPhrase(sentence.lowerBound..<position) ? sentence.lowerBound..<position : shortLead(sentence)
    }
    return isTopic && !passage.hasFiniteVerb(sentence.dropFirst()) ? sentence : shortLead(sentence)
  }

  /// “For”, “between”, “as for”
  func opensTopic(_ position: Int) -> Bool {
    Self.topics.contains(passage.hash(position))
      || passage.hash(position) == HolderWords.asWord && passage.hash(position + 1) == Word.for
  }

  /// The name that begins the main clause where no comma does: “if the war stops Moscow may turn west, and …”.
  private func behindConditionalClause(_ words: Range<Int>) -> Int? {
    guard Self.conjunctions.contains(passage.hash(words.lowerBound)) else { return nil }
    return words.dropFirst(3).first { position in
      guard passage.isSpaced(position), passage.isCapitalized(position), !passage.isCapitalized(position - 1),
        passage.isFiniteVerb(position - 1) || isPresent(position - 1),
        let name = passage.candidate(at: position), name.tokens.lowerBound == position
      else { return false }
      let next = name.tokens.upperBound + 1
      return next < words.upperBound && passage.isSpaced(next)
        && HolderWords.modals.contains(passage.hash(next))
    }
  }

  /// True for a small word in -s behind a noun, which may be a verb of the present.
  private func isPresent(_ position: Int) -> Bool {
    let token = passage.tokens[position]
    return token.end - token.start > 3 && passage.prose.text[Int(token.end) - 1] == 0x73
      && passage.classes(position).isDisjoint(with: [.opener, .particle]) && passage.isSpaced(position)
      && !passage.isCapitalized(position - 1) && passage.hash(position - 1) != Word.of
  }

  /// True for words without a verb that a conjunction or relative pronoun does not account for.
  private func isPhrase(_ words: Range<Int>) -> Bool {
    let clause = words.first { position in
      let hash = passage.hash(position)
      return Self.conjunctions.contains(hash) || Self.relatives.contains(hash)
    }
    return !passage.hasFiniteVerb(words.lowerBound..<(clause ?? words.upperBound))
  }

  /// A lead without a comma, up to the first word behind its names: “For Japan and Taiwan the veto is a present.”
  private func shortLead(_ sentence: Range<Int>) -> Range<Int> {
    var position = sentence.lowerBound + 1
    // “In 2025 Russia's strength may …”
    if position < sentence.upperBound, passage.number(position, digits: 4...4) != nil {
      return sentence.lowerBound..<position + 1
    }
    while position < sentence.upperBound, !passage.isCapitalized(position) { position += 1 }
    let first = position
    while position < sentence.upperBound,
      passage.isCapitalized(position) || passage.isConjunction(position) || passage.isPossessive(position)
    {
      if position > first, isOtherName(position) { break }
      position = (passage.candidate(at: position)?.tokens.upperBound ?? position) + 1
    }
    // “Under pressure China may yield”
    let isSubject = first > sentence.lowerBound + 1 && passage.hasFiniteVerb(behind: position - 1)
    return sentence.lowerBound..<(isSubject ? first : min(position, sentence.upperBound))
  }

  /// True for a name directly behind another: “For Xi China may …”.
  private func isOtherName(_ position: Int) -> Bool {
    passage.isSpaced(position) && passage.isCapitalized(position - 1)
      && passage.candidate(at: position)?.tokens.lowerBound == position
  }

  /// “For Japan, South Korea and …”, unlike “For Japan, South Korea may …”
  func isListed(_ position: Int) -> Bool {
    let before = passage.isConjunction(position - 1) ? position - 2 : position - 1
    guard passage.isCapitalized(position), passage.isCapitalized(before) else { return false }
    return !passage.hasFiniteVerb(behind: passage.candidate(at: position)?.tokens.upperBound ?? position)
  }

  static let topics = WordSet("for to between with toward towards from regarding concerning")
  private static let backgrounds = WordSet("unlike like despite during under in at according compared")
  private static let conjunctions = WordSet(
    "since after when before until than who whom whose where if unless once as should were had"
  )
  private static let relatives = WordSet("that which what while")
}
