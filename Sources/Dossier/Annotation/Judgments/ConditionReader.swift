/// Tells whether a judgment hangs on a condition: “if”, “unless”, “should X …”, “in the event of”, “without a deal”.
struct ConditionReader {
  private let passage: Passage

  init(_ passage: Passage) { self.passage = passage }

  /// True when a sentence has a condition; of several judgments, those count in whose clause it stands, or right beside it.
  func hasCondition(_ sentence: Range<Int>, clause: EstimatedClause) -> Bool {
    if clause.estimate.isAside { return false }
    let estimate = clause.estimate.words
    // “Barring fraud, which cannot be excluded, …”: the condition is not the insertion's.
    let sentence = clause.estimate.insertion ?? sentence
    let clause = clause.start..<clause.words.upperBound
    return sentence.contains { position in
      isCondition(position, sentence) && !isOutcome(position, sentence, of: estimate)
        && !isAcross(position, sentence, from: estimate)
        && (clause.contains(position) || clause.count == sentence.count
          || isBeside(position, clause, sentence))
    }
  }

  /// True when nothing but the conditional clause stands between it and the judgment's, and for “…, but only if Israel does”.
  private func isBeside(_ position: Int, _ clause: Range<Int>, _ sentence: Range<Int>) -> Bool {
    // “If it falls short, the run-off would be close, and Haddad might win.”
    if position == sentence.lowerBound, position < clause.lowerBound,
      (position..<clause.lowerBound).contains(where: { passage.hash($0) == Self.would }),
      !(position...clause.lowerBound).contains(where: { Self.breaks.contains(passage.hash($0)) })
    {
      return true
    }
    return position < clause.lowerBound
      ? clause.lowerBound - position < (passage.isConjunction(clause.lowerBound - 1) ? 16 : 24)
        && opensClause(position)
        && !(position...clause.lowerBound).contains { Self.breaks.contains(passage.hash($0)) }
      : position >= clause.upperBound && position - clause.upperBound < 3
        && passage.hash(position - 1) == Self.only
  }

  /// Unlike “Hamas might accept if Egypt were to pay, and Israel might, too”, where it ends the clause before.
  private func opensClause(_ position: Int) -> Bool {
    position == 0 || passage.joiner(position) != .space
      || HolderWords.openers.contains(passage.hash(position - 1))
  }

  private static let would = Hashing.of("would")
  private static let only = Hashing.of("only")
  private static let breaks = WordSet("but while whereas which because")

  private func isCondition(_ position: Int, _ sentence: Range<Int>) -> Bool {
    let hash = passage.hash(position)
    if hash == Self.ifWord {
      // `as if`, `unlikely, if not impossible`
      let isFirst = position == sentence.lowerBound
      if !isFirst,
        passage.hash(position - 1) == Self.asWord || Self.surprises.contains(passage.hash(position - 1))
      {
        return false
      }
      if isElliptic(position, sentence) { return false }
      return isFirst || position + 1 >= sentence.upperBound || passage.hash(position + 1) != Self.notWord
    }
    let opens = position == sentence.lowerBound || passage.joiner(position) == .comma
    if position == sentence.lowerBound, Self.initial.contains(hash) { return true }
    // “Contingent on a deal, …”, “save for a miracle, …”, “…, short of a coup”
    if opens, position + 1 < sentence.upperBound, let link = Self.linked[hash],
      link == passage.hash(position + 1)
    {
      return true
    }
    if hash == Self.without, isWithoutHelp(position, sentence) { return true }
    // “Officials are assuming that …” is none.
    if Self.single.contains(hash) {
      if hash == Self.providing, !isProviso(position, sentence) { return false }
      return opens || !passage.classes(position - 1).contains(.auxiliary)
    }
    // “The minister, should he resign, will …”, “Chile, were Peru to leave, would …”
    if opens, Self.inverted.contains(hash), isInserted(position, sentence) { return true }
    if position == sentence.lowerBound, Self.inverted.contains(hash) { return true }
    if hash == Self.should, isInvertedShould(position, sentence) { return true }
    return Self.phrases.contains { phrase in
      position + phrase.count <= sentence.upperBound
        && phrase.indices.allSatisfy { passage.hash(position + $0) == phrase[$0] }
    } && !isAnonymity(position, sentence) && !isAtWill(position)
  }

  /// “Without American aid”, “may not survive without India”, “is unlikely to join without Chile”
  private func isWithoutHelp(_ position: Int, _ sentence: Range<Int>) -> Bool {
    let next = position + 1
    guard next < sentence.upperBound else { return false }
    if passage.isCapitalized(next),
      (max(sentence.lowerBound, position - 8)..<position).contains(where: {
        Self.negative.contains(passage.hash($0))
      })
    {
      return true
    }
    return (next..<min(position + 5, sentence.upperBound)).contains {
      Self.helps.contains(passage.hash($0))
    }
      || position > sentence.lowerBound && Self.depends.contains(passage.hash(position - 1))
        && passage.isCapitalized(next)
  }

  /// “May send troops should Ukraine ask for them”, “… should the strait be closed”, unlike “what the state should do”.
  private func isInvertedShould(_ position: Int, _ sentence: Range<Int>) -> Bool {
    guard position > sentence.lowerBound + 2, position + 1 < sentence.upperBound else { return false }
    return passage.isCapitalized(position + 1) && !passage.isCapitalized(position - 1)
      || Self.determiners.contains(passage.hash(position + 1))
        && !HolderWords.asked.contains(passage.hash(position - 1))
  }

  /// “Providing (that) it pays”, unlike “Russia providing the air power”.
  private func isProviso(_ position: Int, _ sentence: Range<Int>) -> Bool {
    if passage.hash(position + 1) == HolderWords.that { return true }
    let rest = position + 2..<max(position + 2, min(position + 9, sentence.upperBound))
    let end = rest.first { passage.joiner($0) == .comma || passage.joiner($0) == .none } ?? rest.upperBound
    return (rest.lowerBound..<max(rest.lowerBound, end)).contains {
      passage.isAuxiliary($0)
        || passage.ends($0, in: "s", longerThan: 3) && passage.isFiniteVerb($0) && passage.isSpaced($0)
    }
  }

  /// An auxiliary behind a comma that inverts, when its clause ends before an auxiliary or adverb of what it is inserted in.
  private func isInserted(_ position: Int, _ sentence: Range<Int>) -> Bool {
    let rest = position + 2..<max(position + 2, min(position + 14, sentence.upperBound))
    guard let end = rest.first(where: { passage.joiner($0) == .comma || passage.joiner($0) == .none }),
      passage.joiner(end) == .comma
    else { return false }
    if passage.hash(position) == Self.were, !(position..<end).contains(where: { passage.hash($0) == Word.to })
    {
      return false
    }
    return passage.isAuxiliary(end) || passage.isAdverb(end)
  }

  /// “If anything”, “few if any”, “if only in part”, “if it ever does”: no condition.
  private func isElliptic(_ position: Int, _ sentence: Range<Int>) -> Bool {
    let next = position + 1
    guard next < sentence.upperBound else { return false }
    if Self.ellipses.contains(passage.hash(next)) {
      return next + 1 >= sentence.upperBound || passage.joiner(next + 1) != .space
        || passage.hash(next) == Self.any && position > sentence.lowerBound
          && Self.few.contains(passage.hash(position - 1))
    }
    if passage.hash(next) == Self.only { return Self.parts.contains(passage.hash(next + 1)) }
    if passage.hash(next) == Self.at { return passage.hash(next + 1) == Self.all }
    return passage.hash(next + 1) == Self.ever && Self.does.contains(passage.hash(next + 2))
      && (next + 3 >= sentence.upperBound || passage.joiner(next + 3) != .space)
  }

  /// “For as long as he likes”
  private func isAtWill(_ position: Int) -> Bool {
    passage.hash(position + 1) == Self.long
      && Self.likes.contains(passage.hash(position + 4))
  }

  private static let determiners = WordSet("a an the any another either these those")
  private static let negative = WordSet("unlikely improbable impossible implausible cannot")
  private static let depends = WordSet(
    "work works succeed survive function hold last happen collapse fail win matter recover proceed pass"
  )
  private static let were = Hashing.of("were")
  private static let providing = Hashing.of("providing")
  private static let surprises = WordSet("surprising surprise astonishing astonished surprised")
  private static let ellipses = WordSet("anything any ever")
  private static let any = Hashing.of("any")
  private static let few = WordSet("few little")
  private static let parts = WordSet("in for to partly briefly because by on at")
  private static let at = Hashing.of("at")
  private static let all = Hashing.of("all")
  private static let ever = Hashing.of("ever")
  private static let does = WordSet("does do did")
  private static let long = Hashing.of("long")
  private static let likes = WordSet(
    "likes like wants want pleases please chooses choose wishes wish lives live"
  )

  /// “On condition of anonymity”
  private func isAnonymity(_ position: Int, _ sentence: Range<Int>) -> Bool {
    position + 3 < sentence.upperBound && passage.hash(position) == Word.on
      && passage.hash(position + 3) == Self.anonymity
  }

  private static let anonymity = Hashing.of("anonymity")

  /// True on the other side of a contrast: “the deal would fail if put to a vote, although Iran is likely to resist”.
  private func isAcross(_ position: Int, _ sentence: Range<Int>, from words: Range<Int>) -> Bool {
    let clauses = ClauseReader(passage)
    let between = min(position, words.upperBound)..<max(position, words.lowerBound)
    // “…, but only if Israel agrees”
    if between.contains(where: {
      clauses.isContrast($0) && (position < words.lowerBound || position - $0 > 2)
    }) {
      return true
    }
    // “Even if it fails, because Togo is likely to lend”: the reason is on no condition.
    if between.contains(where: { passage.joiner($0) == .comma && Self.reasons.contains(passage.hash($0)) }) {
      return true
    }
    guard HolderWords.concessions.contains(passage.hash(sentence.lowerBound)) else { return false }
    return between.contains {
      passage.joiner($0) == .comma && $0 != position && (position > words.lowerBound || $0 < words.lowerBound)
        && !(sentence.lowerBound..<$0).dropFirst().contains { passage.joiner($0) == .comma }
    }
  }

  /// “will end without a deal”, “a port that grew without a war”: what comes of it, or of something else.
  private func isOutcome(_ position: Int, _ sentence: Range<Int>, of words: Range<Int>) -> Bool {
    guard passage.hash(position) == Self.without, position > sentence.lowerBound else { return false }
    let near = max(sentence.lowerBound, position - 3)..<position
    if near.contains(where: { Self.endings.contains(passage.hash($0)) }) { return true }
    // “is likely to be without a president”
    if Self.states.contains(passage.hash(position - 1)), passage.joiner(position) == .space { return true }
    guard words.upperBound < position else { return false }
    return (words.upperBound..<position).contains {
      Self.relatives.contains(passage.hash($0)) || passage.joiner($0) == .none
    }
  }

  private static let reasons = WordSet("because since")
  private static let states = WordSet(
    "be is are was were been being remain remains do does manage cope itself himself herself themselves"
  )
  private static let helps = WordSet(
    "aid help support backing consent approval permission assistance funding guarantees relief loans money cash subsidies supplies"
  )
  private static let without = Hashing.of("without")
  private static let relatives = WordSet("that which who")
  private static let endings = WordSet(
    "end ends ended ending close closes closed finish finished conclude concludes concluded pass passes passed adjourn adjourned continue continues continued go goes went on leave leaves left return returns returned expire expires expired break breaks broke up"
  )
  private static let should = Hashing.of("should")
  private static let ifWord = Hashing.of("if")
  private static let asWord = Hashing.of("as")
  private static let notWord = Hashing.of("not")
  private static let initial = WordSet("without barring failing supposing")
  /// By their first word, with the one behind it.
  private static let linked: [UInt64: UInt64] = [
    "conditional": "on", "contingent": "on", "save": "for", "short": "of",
  ].reduce(into: [:]) { $0[Hashing.of($1.key)] = Hashing.of($1.value) }
  private static let single = WordSet("unless provided providing assuming absent")
  private static let inverted = WordSet("should were had")
  private static let phrases: [[UInt64]] = [
    "in the event", "in the absence of", "except with", "as long as", "so long as", "on condition", "in case",
    "without a deal",
    "without an agreement",
    "without new", "without further", "without a", "without an", "were it to", "were they to", "should it",
    "should they",
  ].map { $0.split(separator: " ").map { Hashing.of($0) } }
}
