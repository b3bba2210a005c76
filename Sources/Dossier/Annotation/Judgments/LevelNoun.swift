/// Reads nouns with a level as their predicate: “the likelihood of war is low”, “the odds of a deal remain slim”.
struct LevelNoun {
  private let passage: Passage

  init(_ passage: Passage) { self.passage = passage }

  /// The estimate at a word, from the noun to its level; nil when there is none.
  func level(at position: Int, in tokens: Range<Int>) -> EstimateFinder.Found? {
    guard Self.openers.contains(passage.hash(position)) else { return nil }
    if passage.hash(position) == Self.risk { return risk(position, in: tokens) }
    if let percent = percentage(behind: position, in: tokens) { return percent }
    let isMade = isMade(position, in: tokens)
    for verb in position + 1..<min(position + 24, tokens.upperBound) {
      if isMade, let level = madeLevel(at: verb, of: position, in: tokens) { return level }
      if passage.joiner(verb) == .none, !isJoined(verb) { return nil }
      guard Self.verbs.contains(passage.hash(verb)) else { continue }
      var next = verb + 1
      var isVery = false
      while next < tokens.upperBound, Self.degrees.contains(passage.hash(next)) {
        if Self.very.contains(passage.hash(next)) { isVery = true }
        next += 1
      }
      guard next < tokens.upperBound else { return nil }
      let words = position..<next + 1
      if Self.low.contains(passage.hash(next)) {
        return EstimateFinder.Found(words: words, likelihood: isVery ? .veryUnlikely : .unlikely, set: 0)
      }
      if Self.slim.contains(passage.hash(next)) {
        return EstimateFinder.Found(words: words, likelihood: .veryUnlikely, set: 0)
      }
      if Self.nothing.contains(passage.hash(next)) {
        return EstimateFinder.Found(words: words, likelihood: .almostNoChance, set: 0)
      }
      if Self.high.contains(passage.hash(next)) {
        return EstimateFinder.Found(words: words, likelihood: isVery ? .veryLikely : .likely, set: 0)
      }
      return nil
    }
    return nil
  }

  /// “Makes the likelihood of war low”, “puts the chances as slim”.
  private func isMade(_ noun: Int, in tokens: Range<Int>) -> Bool {
    (max(tokens.lowerBound, noun - 2)..<noun).contains { Self.makes.contains(passage.hash($0)) }
  }

  /// The level that ends such a clause.
  private func madeLevel(at position: Int, of noun: Int, in tokens: Range<Int>) -> EstimateFinder.Found? {
    let next = position + 1
    guard position > noun + 1, next >= tokens.upperBound || passage.joiner(next) != .space,
      next >= tokens.upperBound || passage.joiner(next) != .hyphen
    else { return nil }
    let hash = passage.hash(position)
    let level: Likelihood? =
      Self.low.contains(hash)
      ? .unlikely
      : Self.slim.contains(hash)
        ? .veryUnlikely
        : Self.nothing.contains(hash) ? .almostNoChance : Self.high.contains(hash) ? .likely : nil
    return level.map { EstimateFinder.Found(words: noun..<next, likelihood: $0, set: 0) }
  }

  private static let makes = WordSet(
    "make makes made keeps keep kept renders considers consider rates judges deems"
  )

  /// True within `E3+3` and behind a dash.
  private func isJoined(_ position: Int) -> Bool {
    let gap = passage.gap(before: position)
    return gap.last == 0x2D || gap.elementsEqual("+".utf8) || gap.elementsEqual("/".utf8)
  }

  /// “The chance of a recession is now 48 percent”, “puts the probability of a default at 2 percent”.
  private func percentage(behind position: Int, in tokens: Range<Int>) -> EstimateFinder.Found? {
    for number in position + 1..<min(position + 26, tokens.upperBound) {
      if let share = share(number, from: position, in: tokens) ?? odds(number, from: position, in: tokens) {
        return share
      }
      guard let (value, behind) = passage.decimal(number, digits: 1...3), value <= 100 else { continue }
      // “between 30% and 40%”, “of 40 to 60 per cent”
      let upper = EstimateFinder(passage).upperFigure(behind: behind, in: tokens)
      let last = upper?.end ?? behind
      guard isPercent(behind: behind, in: tokens) || upper != nil && isPercent(behind: last, in: tokens)
      else {
        continue
      }
      // “have fallen from 60 per cent to 20 per cent”, “were 30 per cent in May and are 70 per cent now”
      if isFormer(number, since: position), let later = percentage(behind: number, in: tokens) {
        return EstimateFinder.Found(
          words: position..<later.words.upperBound,
          likelihood: later.likelihood,
          set: 0
        )
      }
      return EstimateFinder.Found(
        words: position..<last,
        likelihood: Likelihood(percent: upper.map { (value + $0.whole) / 2 } ?? value),
        set: 0
      )
    }
    return nil
  }

  /// True for a figure that ends before a word, with its sign or “per cent”.
  private func isPercent(behind position: Int, in tokens: Range<Int>) -> Bool {
    let end = Int(passage.tokens[position - 1].end)
    return end < passage.prose.text.count && passage.prose.text[end] == 0x25
      || position < tokens.upperBound && Self.percents.contains(passage.hash(position))
  }

  /// “Puts the risk of a recession at 60%”
  private func risk(_ position: Int, in tokens: Range<Int>) -> EstimateFinder.Found? {
    guard position + 1 < tokens.upperBound, Self.riskLinks.contains(passage.hash(position + 1)),
      let found = percentage(behind: position, in: tokens)
    else { return nil }
    return (position + 2..<found.words.upperBound).contains {
      Self.at.contains(passage.hash($0)) && passage.number($0 + 1, digits: 1...3) != nil
    } ? found : nil
  }

  private static let risk = Hashing.of("risk")
  private static let riskLinks = WordSet("of that")
  private static let at = WordSet("at to")

  /// True for a figure behind “from”, or behind “was” and the like.
  private func isFormer(_ number: Int, since noun: Int) -> Bool {
    passage.hash(number - 1) == Word.from
      || (noun + 1..<number).contains { Self.former.contains(passage.hash($0)) }
  }

  private static let former = WordSet("was were stood")

  /// “The chance of a war is no higher than one in ten.”
  private func share(_ number: Int, from noun: Int, in tokens: Range<Int>) -> EstimateFinder.Found? {
    guard let (part, whole) = EstimateFinder(passage).ratio(at: number, in: tokens), part > 0, part < whole,
      whole <= 100
    else { return nil }
    return EstimateFinder.Found(
      words: noun..<number + 3,
      likelihood: Likelihood(percent: part * 100 / whole),
      set: 0
    )
  }

  /// “The odds are three to one against a default”, “two to one on”.
  private func odds(_ number: Int, from noun: Int, in tokens: Range<Int>) -> EstimateFinder.Found? {
    guard passage.hash(noun) == Self.odds, number + 3 < tokens.upperBound,
      let (first, second) = EstimateFinder(passage).ratio(at: number, in: tokens, by: Word.to), first > 0,
      second > 0
    else { return nil }
    let way = passage.hash(number + 3)
    guard way == Self.against || way == Word.on || way == Word.in else { return nil }
    let part = way == Self.against ? second : first
    return EstimateFinder.Found(
      words: noun..<number + 4,
      likelihood: Likelihood(percent: part * 100 / (first + second)),
      set: 0
    )
  }

  private static let odds = Hashing.of("odds")
  private static let against = Hashing.of("against")
  private static let percents = WordSet("percent per")

  /// The words at which ``level(at:in:)`` can find one.
  static let openers = WordSet(nounWords + " risk")
  static let nouns = WordSet(nounWords)
  private static let nounWords =
    "likelihood probability chance chances odds prospect prospects possibility"
  private static let verbs = WordSet("is are remains remain was were looks look seems seem appears appear")
  private static let degrees = WordSet(
    "very extremely quite fairly rather still now relatively vanishingly exceedingly as so at best only"
  )
  private static let very = WordSet("very extremely exceedingly")
  private static let low = WordSet("low small poor dim limited thin slim")
  private static let slim = WordSet("slight negligible minimal bleak")
  private static let nothing = WordSet("remote nil zero nonexistent infinitesimal")
  private static let high = WordSet("high strong good considerable substantial great")
}
