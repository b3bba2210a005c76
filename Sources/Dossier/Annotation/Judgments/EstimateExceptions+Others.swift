/// Estimative words in names, in comparisons, and of what is over.
extension EstimateExceptions {
  /// “Is (now) inevitable”, “looks inevitable”, unlike “was inevitable”, “an inevitable delay” and “inevitable only in hindsight”.
  func isPresentPredicate(_ position: Int, _ tokens: Range<Int>) -> Bool {
    if position + 1 < tokens.upperBound, passage.hash(position + 1) == Self.only { return false }
    var verb = position - 1
    while verb > tokens.lowerBound,
      passage.isAdverb(verb) || NegationReader.degrees.contains(passage.hash(verb))
        || HolderWords.adverbs.contains(passage.hash(verb)) || NegationReader(passage).isNot(verb)
    {
      verb -= 1
    }
    if verb >= tokens.lowerBound, Self.presents.contains(passage.hash(verb)) { return true }
    // “Makes a defeat inevitable”
    let reach = stride(from: position - 1, through: max(tokens.lowerBound + 1, position - 8), by: -1)
    guard let making = reach.first(where: { Self.makes.contains(passage.hash($0)) }) else { return false }
    return making + 1 < position && closes(position + 1, tokens)
      && !(making + 1...position).contains {
        passage.joiner($0) == .comma || passage.joiner($0) == .none || passage.isAuxiliary($0)
      }
  }

  /// True for the word behind a clause.
  private func closes(_ next: Int, _ tokens: Range<Int>) -> Bool {
    next >= tokens.upperBound || passage.joiner(next) != .space || passage.isConjunction(next)
  }

  private static let makes = WordSet("makes make renders")

  /// “Will inevitably”, “inevitably will”
  func isOfFuture(_ position: Int, _ tokens: Range<Int>) -> Bool {
    [position - 1, position + 1].contains { tokens.contains($0) && Self.futures.contains(passage.hash($0)) }
  }

  /// “It is a myth that war is inevitable”: what is said is that it is not.
  func isRejected(_ tokens: Range<Int>) -> Bool {
    tokens.contains { Self.rejections.contains(passage.hash($0)) }
  }

  private static let rejections = WordSet(
    "reject rejects rejected myth myths notion fallacy dangerous wrong deny denies dismiss dismisses dismissed assume case idea"
  )

  /// “Sudan was on track to vote until the coup”, “put its economy on track to”, “the names on the cards”.
  func isOnNothing(_ words: Range<Int>, _ tokens: Range<Int>) -> Bool {
    let before = words.lowerBound - 1
    guard words.count > 1, before >= tokens.lowerBound else { return false }
    if passage.hash(words.upperBound - 1) == Self.cards {
      return !Self.isBeing.contains(passage.hash(before))
    }
    return Self.wasOn.contains(passage.hash(before))
  }

  static let on = Hashing.of("on")
  private static let cards = Hashing.of("cards")
  private static let isBeing = WordSet("is are be remains now still isn aren")
  private static let wasOn = WordSet(
    "was were been seemed looked got put back kept keep stay stayed its reforms economy"
  )

  private static let only = Hashing.of("only")
  private static let presents = WordSet(
    "is are isn aren seem seems look looks appear appears remain remains become becomes"
  )
  private static let futures = WordSet("will would")

  /// “Operation Likely Lance”, “the Perhaps Party”: part of a name, unless all words have capitals.
  func isName(_ position: Int, _ tokens: Range<Int>) -> Bool {
    guard position > tokens.lowerBound, passage.isCapitalized(position), !passage.isSentenceStart(position),
      passage.isSpaced(position) && passage.isCapitalized(position - 1)
        || passage.isSpaced(position + 1) && passage.isCapitalized(position + 1)
    else { return false }
    return tokens.contains {
      !passage.isCapitalized($0) && passage.tokens[$0].range.count > 4
        && passage.classes($0).isDisjoint(with: [.auxiliary, .opener, .particle])
    }
  }

  /// “Were expected to vote yes; they did not”
  func isThwarted(_ words: Range<Int>, _ tokens: Range<Int>) -> Bool {
    let isPast =
      Self.pasts.contains(passage.hash(words.lowerBound))
      // “Had been expected to”
      || words.lowerBound - 2 >= tokens.lowerBound
        && passage.hash(words.lowerBound - 1) == Self.beenWord
        && passage.hash(words.lowerBound - 2) == Self.hadWord
    guard isPast else { return false }
    let rest = words.upperBound...max(words.upperBound, tokens.upperBound)
    // “Was expected to raise rates, but did not”, “but Uganda objected”
    if let but = rest.first(where: { passage.hash($0) == Self.but }), but + 1 < tokens.upperBound,
      isOver(but + 1..<tokens.upperBound)
    {
      return true
    }
    return rest.contains { position in
      Self.subjects.contains(passage.hash(position)) && passage.hash(position + 1) == Self.did
        && (passage.hash(position + 2) == NegationReader.not || position + 2 >= tokens.upperBound
          || passage.isBehindComma(position + 2))
        || Self.subjects.contains(passage.hash(position)) && passage.hash(position + 1) == Self.didn
    }
  }

  /// A clause in the past of the one who was to do it, or of one who was against it, without a word of what is now or to come.
  private func isOver(_ clause: Range<Int>) -> Bool {
    let verb = clause.prefix(9).first {
      passage.hash($0) == Self.did || passage.hash($0) == Self.didn || passage.isPast($0)
    }
    guard let verb else { return false }
    let isSame = verb == clause.lowerBound || Self.pronouns.contains(passage.hash(clause.lowerBound))
    return isSame || Self.against.contains(passage.hash(verb))
      ? !clause.contains { Self.opens.contains(passage.hash($0)) || passage.hash($0) == Self.likelyWord }
      : false
  }

  private static let pronouns = WordSet("it they he she this that these those was were")
  private static let against = WordSet(
    "did didn objected vetoed blocked cancelled canceled postponed rejected refused failed collapsed stopped delayed withdrew intervened abandoned scrapped resigned changed"
  )
  private static let opens = WordSet("is are will may might could would has have now still soon")
  private static let likelyWord = Hashing.of("likely")

  /// “Fears that it might collapse proved unfounded.”
  func isDisproved(_ first: Int, _ tokens: Range<Int>) -> Bool {
    let opening = tokens.lowerBound..<max(tokens.lowerBound, min(tokens.lowerBound + 4, first))
    guard
      opening.contains(where: {
        Self.feelings.contains(passage.hash($0)) && passage.hash($0 + 1) == HolderWords.that
      })
    else { return false }
    return (first + 1..<max(first + 1, tokens.upperBound - 1)).contains {
      Self.proves.contains(passage.hash($0)) && Self.vain.contains(passage.hash($0 + 1))
    }
  }

  /// “Denied that it might leave”, “denied reports that soldiers may be sent”: what is said is that it is not so.
  func isDisavowed(_ first: Int, _ tokens: Range<Int>) -> Bool {
    let reach = stride(from: first - 1, through: max(tokens.lowerBound + 1, first - 12), by: -1)
    for position in reach {
      if ClauseReader(passage).isStrong(position) || passage.joiner(position) == .none { return false }
      guard passage.hash(position) == HolderWords.that else { continue }
      let verb = Self.tidings.contains(passage.hash(position - 1)) ? position - 2 : position - 1
      return verb >= tokens.lowerBound && Self.denials.contains(passage.hash(verb))
        && !NegationReader(passage).isNot(verb - 1)
    }
    return false
  }

  private static let tidings = WordSet(
    "reports report rumours rumors rumour rumor claims claim suggestions suggestion allegations speculation"
  )
  private static let denials = WordSet("deny denies denied denying")

  private static let feelings = WordSet("hopes hope fears fear worries predictions expectations warnings")
  private static let proves = WordSet("proved proven were was are is")
  private static let vain = WordSet(
    "misplaced unfounded groundless premature wrong false exaggerated vain overblown baseless"
  )

  /// “Fewer votes than he may have hoped for”, “as loudly as they could”: that with which something is compared.
  func isStandard(_ modal: Int, _ tokens: Range<Int>) -> Bool {
    for position in stride(from: modal - 1, through: max(tokens.lowerBound, modal - 3), by: -1) {
      if passage.joiner(position + 1) != .space { return false }
      if passage.hash(position) == Self.than { return true }
      if passage.hash(position) == HolderWords.asWord {
        let next = modal + 1
        // “…, as Moscow might hope”
        let end = next < tokens.upperBound && Self.wishes.contains(passage.hash(next)) ? next + 1 : next
        let closes = end >= tokens.upperBound || passage.joiner(end) != .space
        return position == modal - 1 || closes
      }
    }
    return false
  }

  private static let wishes = WordSet("hope wish like want think fear imagine suppose expect have")

  /// “The likelier course”, “is the more likely of the two”, unlike “a likelier target than …”.
  func isPreferred(_ words: Range<Int>, _ tokens: Range<Int>) -> Bool {
    let next = words.upperBound
    guard words.lowerBound > tokens.lowerBound, passage.hash(words.lowerBound - 1) == Word.the else {
      return false
    }
    return next >= tokens.upperBound || passage.joiner(next) != .space || passage.hash(next) == Word.of
      || Self.outcomes.contains(passage.hash(next))
  }

  /// “The least likely revolutionary”, unlike “the least likely outcome”.
  func isLeast(_ words: Range<Int>, _ tokens: Range<Int>) -> Bool {
    let next = words.upperBound
    guard words.lowerBound > tokens.lowerBound, passage.hash(words.lowerBound - 1) == NegationReader.least
    else { return false }
    return next < tokens.upperBound && passage.isSpaced(next) && passage.hash(next) != Word.to
      && passage.hash(next) != Word.of && !Self.outcomes.contains(passage.hash(next))
  }

  /// “Nobody expected that it would fall”: what somebody expected then, unlike “it was expected that”.
  func isThenExpected(_ words: Range<Int>, _ tokens: Range<Int>) -> Bool {
    guard words.count == 2, passage.hash(words.lowerBound) == Self.expectedWord,
      passage.hash(words.lowerBound + 1) == HolderWords.that
    else { return false }
    var before = words.lowerBound - 1
    while before > tokens.lowerBound,
      HolderWords.adverbs.contains(passage.hash(before)) || passage.isAdverb(before)
    {
      before -= 1
    }
    return before >= tokens.lowerBound && !HolderWords.copulas.contains(passage.hash(before))
  }

  /// “Registers are expected to be updated every quarter”: what has to be done again and again.
  func isDuty(_ words: Range<Int>, _ tokens: Range<Int>) -> Bool {
    let isInfinitive = passage.hash(words.upperBound - 1) == Word.to
    let last = isInfinitive ? words.upperBound - 2 : words.upperBound - 1
    guard last >= words.lowerBound, passage.hash(last) == Self.expectedWord,
      passage.hash(last + 1) == Word.to
    else { return false }
    return (words.upperBound..<max(words.upperBound, min(words.upperBound + 10, tokens.upperBound - 1)))
      .contains {
        Self.every.contains(passage.hash($0)) && Self.turns.contains(passage.hash($0 + 1))
      }
  }

  /// “Marco Rubio is expected in Ankara next week”: an appointment of someone, unlike “unrest is expected in Kabul”.
  func isVisit(_ words: Range<Int>, _ tokens: Range<Int>) -> Bool {
    let (subject, place) = (words.lowerBound - 1, words.upperBound + 1)
    guard passage.hash(words.upperBound - 1) == Self.expectedWord, subject >= tokens.lowerBound,
      place < tokens.upperBound, passage.isSpaced(words.upperBound), passage.isSpaced(place),
      passage.hash(words.upperBound) == Word.in || passage.hash(words.upperBound) == Self.at,
      passage.isCapitalized(subject), passage.classes(subject).isDisjoint(with: [.calendar, .opener])
    else { return false }
    let isName =
      subject > tokens.lowerBound && passage.isCapitalized(subject - 1)
      || passage.candidate(at: subject) != nil
    let isPlace =
      passage.isCapitalized(place) && !passage.classes(place).contains(.calendar)
      || passage.hash(place) == Word.the && Self.places.contains(passage.hash(place + 1))
    return isName && isPlace
  }

  private static let at = Hashing.of("at")
  private static let places = WordSet(
    "region capital country city kingdom island summit forum conference talks meeting ceremony funeral"
  )

  /// “Perhaps thirty soldiers”: how many, not whether.
  func isQuantity(_ next: Int, _ tokens: Range<Int>) -> Bool {
    if passage.hash(next) == Word.a, next - 2 >= tokens.lowerBound {
      return Self.counts.contains(passage.hash(next + 1))
    }
    guard next + 1 < tokens.upperBound, next - 2 >= tokens.lowerBound,
      passage.joiner(next + 1) == .space || passage.joiner(next + 1) == .hyphen
    else { return false }
    if passage.startsWithDigit(next) { return passage.number(next, digits: 4...4) == nil }
    return passage.hash(next) != Self.one
      && (NumberWords.openers.contains(passage.hash(next)) || Self.amounts.contains(passage.hash(next)))
  }

  private static let expectedWord = Hashing.of("expected")
  private static let every = WordSet("every each")
  private static let turns = WordSet("day week month quarter year session time")
  private static let one = Hashing.of("one")
  private static let counts = WordSet("few dozen hundred thousand third quarter million billion score couple")
  private static let amounts = WordSet("half dozens hundreds thousands twelve fifteen")

  /// “Perhaps surprisingly, …”
  func isRemark(_ next: Int, _ tokens: Range<Int>) -> Bool {
    next + 1 < tokens.upperBound && passage.ends(next, in: "ingly", longerThan: 7)
      && passage.joiner(next + 1) == .comma
  }

  private static let pasts = WordSet("was were")
  private static let beenWord = Hashing.of("been")
  private static let hadWord = Hashing.of("had")
  private static let but = Hashing.of("but")
  private static let did = Hashing.of("did")
  private static let didn = Hashing.of("didn")
}
