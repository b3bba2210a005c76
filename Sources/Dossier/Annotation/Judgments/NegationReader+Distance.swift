/// Negations that stand further from the estimative words: “is not, on present form, likely”, “does not seem likely”, “far from likely”.
extension NegationReader {
  /// True when a negator of the same clause reaches the words across adverbs, asides and verbs of seeming or thinking.
  func isNegatedAcross(_ words: Range<Int>, in tokens: Range<Int>) -> Bool {
    var position = words.lowerBound
    var steps = 0
    while position > tokens.lowerBound, steps < Self.reach {
      if passage.joiner(position) == .comma {
        guard let opening = asideStart(before: position, in: tokens) else { break }
        position = opening
      } else if passage.joiner(position) == .none {
        break
      }
      position -= 1
      if isNegator(position, in: tokens) { return true }
      guard isSkipped(position, behind: words) else { break }
      steps += 1
    }
    return isInverted(words, in: tokens) || isGroundless(words, in: tokens)
  }

  /// How many words may stand between a negator and what it denies.
  private static let reach = 6

  /// The word behind the comma that opens an aside which ends with a comma before a word: “not, on present form, likely”.
  func asideStart(before end: Int, in tokens: Range<Int>) -> Int? {
    let reach = stride(from: end - 1, through: max(tokens.lowerBound + 1, end - 8), by: -1)
    for position in reach {
      if passage.joiner(position) == .none || passage.isConjunction(position) { return nil }
      if passage.joiner(position) == .comma { return position }
    }
    return nil
  }

  /// “Not”, “hardly”, “by no means”, “in no way”, “far from”, “anything but”, “no longer”.
  private func isNegator(_ position: Int, in tokens: Range<Int>) -> Bool {
    let hash = passage.hash(position)
    if Self.negations.contains(hash) || Self.farther.contains(hash) || isNot(position) || hash == Self.cannot
    {
      return true
    }
    guard position > tokens.lowerBound, let before = Self.phrases[hash] else { return false }
    return passage.hash(position - 1) == before
  }

  /// What may stand between: adverbs but “only”, “seem”, “be thought”, and “have a” before “chance”.
  private func isSkipped(_ position: Int, behind words: Range<Int>) -> Bool {
    let hash = passage.hash(position)
    if Self.additive.contains(hash) { return false }
    if passage.isAdverb(position) || Self.degrees.contains(hash) || Self.seeming.contains(hash) {
      return true
    }
    if hash == Word.to { return passage.hash(position + 1) == Self.be }
    return LevelNoun.nouns.contains(passage.hash(words.upperBound - 1)) && Self.having.contains(hash)
  }

  private static let farther = WordSet("neither rarely seldom barely")
  /// By their last word, with the one before it.
  private static let phrases: [UInt64: UInt64] = [
    "means": "no", "way": "no", "longer": "no", "from": "far", "but": "anything", "wise": "no",
  ].reduce(into: [:]) { $0[Hashing.of($1.key)] = Hashing.of($1.value) }
  private static let additive = WordSet("only just merely simply solely")
  private static let seeming = WordSet(
    "seem seems seemed appear appears appeared look looks looked sound sounds sounded thought believed considered judged deemed held reckoned be being been now"
  )
  private static let having = WordSet("a an have has had stand stands see sees any the")
  private static let be = Hashing.of("be")

  // MARK: At the head of the clause

  /// “Nor is Japan likely to”, “rarely has a boycott been likely to”: before the verb.
  private func isInverted(_ words: Range<Int>, in tokens: Range<Int>) -> Bool {
    for position in stride(
      from: words.lowerBound - 3,
      through: max(tokens.lowerBound, words.lowerBound - 12),
      by: -1
    ) where Self.inverting.contains(passage.hash(position)) {
      let opens =
        position == tokens.lowerBound || passage.joiner(position) == .comma
        || passage.joiner(position) == .none || HolderWords.openers.contains(passage.hash(position - 1))
      return opens && passage.classes(position + 1).contains(.auxiliary)
        && !(position + 1...words.lowerBound).contains {
          passage.joiner($0) == .comma || passage.joiner($0) == .none || passage.hash($0) == HolderWords.that
        }
    }
    return false
  }

  private static let inverting = WordSet("nor never rarely seldom hardly scarcely")

  /// “There is little reason to think that Japan is likely to”, “sees no sign that”, “it cannot be said that”.
  private func isGroundless(_ words: Range<Int>, in tokens: Range<Int>) -> Bool {
    for position in stride(
      from: words.lowerBound - 2,
      through: max(tokens.lowerBound + 1, words.lowerBound - 16),
      by: -1
    ) {
      let hash = passage.hash(position)
      if ClauseReader(passage).isStrong(position) || passage.joiner(position) == .none { return false }
      if Self.grounds.contains(hash), Self.lacking.contains(passage.hash(position - 1)) {
        return opensThat(behind: position)
      }
      if hash == Self.said, passage.hash(position + 1) == HolderWords.that,
        passage.hash(position - 1) == Self.be, isUnable(position - 2)
      {
        return true
      }
    }
    return false
  }

  /// “No sign that …”, “no reason to think (that) …”
  private func opensThat(behind noun: Int) -> Bool {
    let next = passage.hash(noun + 1)
    return next == HolderWords.that || next == Word.to && Self.beliefs.contains(passage.hash(noun + 2))
  }

  /// “Cannot”, “can not”, “could not”, “can hardly”
  func isUnable(_ position: Int) -> Bool {
    passage.hash(position) == Self.cannot || Self.negations.contains(passage.hash(position))
      || isNot(position)
  }

  static let grounds = WordSet(
    "sign signs reason reasons evidence indication indications suggestion hint hints proof grounds basis"
  )
  static let lacking = WordSet("no little scant any scarcely")
  private static let said = Hashing.of("said")

  // MARK: Of the whole clause

  /// True for “certain to” and the like, of which a negation leaves nothing: “far from certain to win”.
  func isUncertain(_ words: Range<Int>) -> Bool {
    Self.certainties.contains(passage.hash(words.lowerBound))
      || Self.certainties.contains(passage.hash(words.upperBound - 1))
  }

  private static let certainties = WordSet(
    "certain sure bound certainty conclusion inevitable inevitably guarantees guarantee guaranteed"
  )

  /// “Japan will not agree, in all likelihood”: the adverb at the end is of what is denied before it.
  func isDenied(before words: Range<Int>, in tokens: Range<Int>) -> Bool {
    guard Self.closing.contains(passage.hash(words.upperBound - 1)), words.lowerBound > tokens.lowerBound,
      passage.joiner(words.lowerBound) == .comma,
      words.upperBound >= tokens.upperBound || passage.joiner(words.upperBound) != .space
    else { return false }
    for position in stride(from: words.lowerBound - 1, to: tokens.lowerBound, by: -1) {
      if passage.joiner(position + 1) == .none || ClauseReader(passage).isStrong(position) { return false }
      if isNot(position) || passage.hash(position) == Self.never {
        return passage.classes(position - 1).contains(.auxiliary)
          || HolderWords.contractions.contains(passage.hash(position - 1))
          || Self.futures.contains(passage.hash(position - 1))
      }
    }
    return false
  }

  private static let closing = WordSet("likelihood probability probably presumably likely")
}
