/// Reads nouns with a level as their predicate: “the likelihood of war is low”, “the odds of a deal remain slim”.
struct LevelNoun {
  private let passage: Passage

  init(_ passage: Passage) { self.passage = passage }

  /// The estimate at a word, from the noun to its level; nil when there is none.
  func level(at position: Int, in tokens: Range<Int>) -> EstimateFinder.Found? {
    guard Self.openers.contains(passage.hash(position)) else { return nil }
    if Self.risks.contains(passage.hash(position)) {
      // “The risk premium is high.”
      guard position + 1 < tokens.upperBound, Self.riskLinks.contains(passage.hash(position + 1)) else {
        return nil
      }
      if let percent = risk(position, in: tokens) { return percent }
    } else if let percent = percentage(behind: position, in: tokens) {
      return percent
    }
    let isMade = isMade(position, in: tokens)
    for verb in position + 1..<min(position + 24, tokens.upperBound) {
      if isMade, let level = madeLevel(at: verb, of: position, in: tokens) { return level }
      if let level = labelled(verb, by: position, in: tokens) { return level }
      if passage.joiner(verb) == .none, !isJoined(verb) { return nil }
      guard Self.verbs.contains(passage.hash(verb)) else { continue }
      if let level = predicate(behind: verb, of: position, in: tokens) { return level }
      if Self.has.contains(passage.hash(verb)) { continue }
      // “The risk that Spain is late is low.”
      guard passage.hash(position + 1) == HolderWords.that else { return nil }
    }
    return nil
  }

  /// “The risk of a default”, “a danger”, with which a clause begins, unlike “the number of people at risk” and “whether the risk”.
  private func isHead(_ noun: Int, in tokens: Range<Int>) -> Bool {
    let article = noun - 1
    guard article >= tokens.lowerBound, Self.articles.contains(passage.hash(article)) else { return false }
    return article == tokens.lowerBound || passage.joiner(article) != .space
      || Self.links.contains(passage.hash(article - 1))
  }

  private static let articles = WordSet("the a this that its their")
  private static let links = WordSet("that and but because so while as")

  /// The level that a verb gives a noun: “is very low”, “are not good”, “exists”.
  private func predicate(behind verb: Int, of noun: Int, in tokens: Range<Int>) -> EstimateFinder.Found? {
    // “The risk of a default has grown.”
    if Self.has.contains(passage.hash(verb)) {
      let participle = verb + 1
      return Self.risks.contains(passage.hash(noun)) && participle < tokens.upperBound
        && isHead(noun, in: tokens)
        && Self.grown.contains(passage.hash(participle))
        ? EstimateFinder.Found(words: noun..<participle + 1, likelihood: .possible, set: 0) : nil
    }
    if passage.hash(verb) == Self.exists {
      // “A considerable likelihood exists” has its level before the noun.
      if noun > tokens.lowerBound, Self.level(of: passage.hash(noun - 1), isVery: false) != nil { return nil }
      return EstimateFinder.Found(words: noun..<verb + 1, likelihood: .possible, set: 0)
    }
    var next = verb + 1
    var isVery = false
    var isDenied = false
    while next < tokens.upperBound, Self.degrees.contains(passage.hash(next)) {
      if Self.very.contains(passage.hash(next)) { isVery = true }
      if Self.denials.contains(passage.hash(next)) { isDenied = true }
      next += 1
    }
    guard next < tokens.upperBound else { return nil }
    if let better = comparedWithEven(next, in: tokens) {
      return EstimateFinder.Found(words: noun..<next + 3, likelihood: better ? .likely : .unlikely, set: 0)
    }
    let isLong = passage.hash(noun) == Self.odds && passage.hash(next) == Self.long
    guard let level = isLong ? .unlikely : Self.level(of: passage.hash(next), isVery: isVery),
      let meant = isDenied ? denied(level) : level
    else { return nil }
    return EstimateFinder.Found(words: noun..<next + 1, likelihood: meant, set: 0)
  }

  /// “Better than even”, or “worse than even”; nil for neither.
  private func comparedWithEven(_ position: Int, in tokens: Range<Int>) -> Bool? {
    guard position + 2 < tokens.upperBound, passage.hash(position + 1) == Self.than,
      passage.hash(position + 2) == Self.even
    else { return nil }
    return passage.hash(position) == Self.better
      ? true : Self.worse.contains(passage.hash(position)) ? false : nil
  }

  /// What “not” leaves of a level: chances that are not good are poor, a risk that is not negligible is there.
  private func denied(_ level: Likelihood) -> Likelihood? {
    switch level {
    case .likely, .veryLikely: .unlikely
    case .almostNoChance, .veryUnlikely, .unlikely: .possible
    default: nil
    }
  }

  /// The level that an adjective gives such a noun: “low”, “remote”, “real”; nil for one that gives none.
  static func level(of adjective: UInt64, isVery: Bool) -> Likelihood? {
    if low.contains(adjective) { return isVery ? .veryUnlikely : .unlikely }
    if slim.contains(adjective) { return .veryUnlikely }
    if nothing.contains(adjective) { return .almostNoChance }
    if high.contains(adjective) { return isVery ? .veryLikely : .likely }
    return real.contains(adjective) ? .possible : nil
  }

  /// “Makes the likelihood of war low”, “puts the chances as slim”.
  private func isMade(_ noun: Int, in tokens: Range<Int>) -> Bool {
    (max(tokens.lowerBound, noun - 3)..<noun).contains { Self.makes.contains(passage.hash($0)) }
  }

  /// The level that ends such a clause.
  private func madeLevel(at position: Int, of noun: Int, in tokens: Range<Int>) -> EstimateFinder.Found? {
    let next = position + 1
    guard position > noun + 1, next >= tokens.upperBound || passage.joiner(next) != .space,
      next >= tokens.upperBound || passage.joiner(next) != .hyphen
    else { return nil }
    let level = Self.level(of: passage.hash(position), isVery: false)
    return level.map { EstimateFinder.Found(words: noun..<next, likelihood: $0, set: 0) }
  }

  private static let makes = WordSet(
    "put puts make makes made keeps keep kept renders considers consider rates rate judges judge deems assess assesses see sees"
  )

  /// “Likelihood of a coup: very low.”
  private func labelled(_ position: Int, by noun: Int, in tokens: Range<Int>) -> EstimateFinder.Found? {
    let isFirst =
      noun == tokens.lowerBound || noun == tokens.lowerBound + 1 && passage.hash(noun - 1) == Word.the
    guard isFirst, passage.joiner(position) == .none, passage.gap(before: position).first == 0x3A else {
      return nil
    }
    let isVery = Self.very.contains(passage.hash(position))
    let end = isVery ? position + 2 : position + 1
    guard end >= tokens.upperBound || passage.joiner(end) != .space else { return nil }
    let level = Self.level(of: passage.hash(end - 1), isVery: isVery)
    return level.map { EstimateFinder.Found(words: noun..<end, likelihood: $0, set: 0) }
  }

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
      guard let (percent, end) = PercentFigure(passage).figure(at: number, in: tokens) else { continue }
      // “have fallen from 60 per cent to 20 per cent”, “were 30 per cent in May and are 70 per cent now”
      if isFormer(number, since: position), let later = percentage(behind: number, in: tokens) {
        return EstimateFinder.Found(
          words: position..<later.words.upperBound,
          likelihood: later.likelihood,
          set: 0,
          percent: later.percent
        )
      }
      return EstimateFinder.Found(words: position..<end, percent: percent)
    }
    return nil
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

  static let risks = WordSet("risk danger")
  private static let has = WordSet("has have")
  private static let grown = WordSet("grown increased risen")
  private static let exists = Hashing.of("exists")
  private static let than = Hashing.of("than")
  private static let even = Hashing.of("even")
  private static let better = Hashing.of("better")
  private static let worse = WordSet("worse less lower")
  private static let long = Hashing.of("long")
  private static let denials = WordSet("not t")
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
      percent: part * 100 / whole
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
      percent: part * 100 / (first + second)
    )
  }

  private static let odds = Hashing.of("odds")
  private static let against = Hashing.of("against")

  /// The words at which ``level(at:in:)`` can find one.
  static let openers = WordSet(nounWords + " risk danger")
  static let nouns = WordSet(nounWords)
  private static let nounWords =
    "likelihood probability chance chances odds prospect prospects possibility"
  private static let verbs = WordSet(
    "is are remains remain was were looks look seems seem appears appear isn aren exists has have"
  )
  private static let degrees = WordSet(
    "very extremely quite fairly rather still now relatively vanishingly exceedingly as so at best only not t particularly all that increasingly decidedly assessed rated judged considered deemed seen"
  )
  static let very = WordSet("very extremely exceedingly vanishingly")
  private static let low = WordSet("low small poor dim limited thin slim weak")
  private static let slim = WordSet("slight negligible minimal bleak minuscule tiny")
  private static let nothing = WordSet("remote nil zero nonexistent infinitesimal")
  private static let high = WordSet("high strong good considerable substantial great excellent")
  private static let real = WordSet(
    "real realistic serious genuine distinct significant growing rising increasing acute grave decent fair reasonable appreciable"
  )
}
