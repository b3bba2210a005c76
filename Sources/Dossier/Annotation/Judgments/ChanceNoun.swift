/// Reads nouns of chance with a word of degree before them, or none: “there is a possibility that”, “a decent chance”, “every prospect of”.
struct ChanceNoun {
  private let passage: Passage

  init(_ passage: Passage) { self.passage = passage }

  /// The words at which ``estimate(at:in:)`` can find one.
  static let nouns = WordSet([LevelNoun.nouns, risky, WordSet("hope")])

  /// A degree, and where its words begin.
  private struct Degree {
    var start: Int
    /// Nil for none: “a chance”.
    var likelihood: Likelihood?
  }

  /// The estimate that ends with a noun; nil when there is none.
  func estimate(at noun: Int, in tokens: Range<Int>) -> EstimateFinder.Found? {
    guard Self.nouns.contains(passage.hash(noun)), noun > tokens.lowerBound,
      let degree = degree(before: noun, in: tokens), counts(degree, of: noun, in: tokens)
    else { return nil }
    var likelihood = degree.likelihood ?? .possible
    if isDenied(degree, in: tokens) {
      guard likelihood == .possible || likelihood == .likely || likelihood == .veryLikely else { return nil }
      likelihood = .unlikely
    }
    return EstimateFinder.Found(words: degree.start..<noun + 1, likelihood: likelihood, set: 0)
  }

  // MARK: The degree

  /// “A very small”, “no real”, “hardly any”, “every”, “a”: what stands before a noun; nil for other words.
  private func degree(before noun: Int, in tokens: Range<Int>) -> Degree? {
    var start = noun - 1
    guard passage.isSpaced(noun) else { return nil }
    var level: Likelihood?
    if let adjective = LevelNoun.level(of: passage.hash(start), isVery: false) {
      level = adjective
      if start > tokens.lowerBound, LevelNoun.very.contains(passage.hash(start - 1)) {
        level = LevelNoun.level(of: passage.hash(start), isVery: true)
        start -= 1
      }
      start -= 1
      // “A slim but real chance” is slim.
      if start > tokens.lowerBound + 1, Self.joining.contains(passage.hash(start)),
        let first = LevelNoun.level(of: passage.hash(start - 1), isVery: false)
      {
        level = first
        start -= 2
      }
    }
    guard start >= tokens.lowerBound else { return level.map { Degree(start: start + 1, likelihood: $0) } }
    if let quantity = quantity(start, of: level, in: tokens) { return quantity }
    if Self.articles.contains(passage.hash(start)) {
      return Degree(start: level == nil ? start : start + 1, likelihood: level)
    }
    return level.map { Degree(start: start + 1, likelihood: $0) }
  }

  /// “No”, “no real”, “little”, “scant”, “every”, “not much”, “hardly any”, “barely a”.
  private func quantity(_ position: Int, of level: Likelihood?, in tokens: Range<Int>) -> Degree? {
    let hash = passage.hash(position)
    let before = position > tokens.lowerBound ? passage.hash(position - 1) : 0
    if hash == Self.no {
      let isNone = level == nil || level == .possible
      return Degree(start: position, likelihood: isNone ? .almostNoChance : .unlikely)
    }
    if level == nil, hash == Self.every { return Degree(start: position, likelihood: .likely) }
    if level == nil, hash == Self.little { return Degree(start: position, likelihood: .unlikely) }
    if level == nil, hash == Self.scant { return Degree(start: position, likelihood: .veryUnlikely) }
    if hash == Self.much, NegationReader(passage).isNot(position - 1) {
      return Degree(start: position, likelihood: .unlikely)
    }
    if hash == Self.any || Self.articles.contains(hash), Self.hardly.contains(before) {
      return Degree(start: position - 1, likelihood: .veryUnlikely)
    }
    return nil
  }

  /// “Is not a real possibility”, “has never had a fair chance”; a quantity has its own negation.
  private func isDenied(_ degree: Degree, in tokens: Range<Int>) -> Bool {
    guard degree.likelihood != .almostNoChance, degree.likelihood != .veryUnlikely,
      degree.likelihood != .unlikely
    else { return false }
    var position = degree.start - 1
    while position > tokens.lowerBound, Self.having.contains(passage.hash(position)) { position -= 1 }
    return position >= tokens.lowerBound
      && (NegationReader(passage).isNot(position) || passage.hash(position) == NegationReader.never)
  }

  // MARK: Whether it says how likely something is

  private func counts(_ degree: Degree, of noun: Int, in tokens: Range<Int>) -> Bool {
    let hash = passage.hash(noun)
    let next = noun + 1 < tokens.upperBound && passage.joiner(noun + 1) == .space ? passage.hash(noun + 1) : 0
    let isOf = next == Word.of || next == HolderWords.that
    if hash == Self.hope {
      return degree.likelihood.map { isOf && $0 != .likely && $0 != .possible } ?? false
    }
    if isPredicate(degree, of: noun, before: next, in: tokens) { return true }
    if isOf, isSeen(degree, in: tokens) { return true }
    if isExistential(degree, in: tokens) {
      return isOf || next == 0 || next != Word.to && next != Word.for && opensClause(behind: noun, in: tokens)
    }
    guard degree.likelihood != nil else {
      return next == Word.of && hash == Self.chance && isHad(degree, in: tokens)
    }
    if Self.risky.contains(hash) || isTaken(degree) { return false }
    if Self.prospects.contains(hash) { return isOf || next == Self.exists }
    // “A fair chance to vote” is wished for.
    return next != Word.to && next != Word.for
  }

  /// “There is (always) a chance”, “there's a risk”, unlike “if there is a risk”.
  private func isExistential(_ degree: Degree, in tokens: Range<Int>) -> Bool {
    var verb = degree.start - 1
    while verb > tokens.lowerBound,
      Self.articles.contains(passage.hash(verb)) || passage.isAdverb(verb)
        || NegationReader(passage).isNot(verb)
    {
      verb -= 1
    }
    guard verb > tokens.lowerBound, Self.are.contains(passage.hash(verb)),
      passage.hash(verb - 1) == Self.there
    else { return false }
    return verb - 1 == tokens.lowerBound || !Self.conditions.contains(passage.hash(verb - 2))
  }

  /// “We see little risk of”, “others see a chance that”
  private func isSeen(_ degree: Degree, in tokens: Range<Int>) -> Bool {
    let article = degree.start - 1
    let verb =
      article > tokens.lowerBound && Self.articles.contains(passage.hash(article)) ? article - 1 : article
    return verb > tokens.lowerBound && Self.sees.contains(passage.hash(verb))
      && !NegationReader(passage).isNot(verb - 1)
  }

  private static let sees = WordSet("see sees")

  /// “Took no chances”
  private func isTaken(_ degree: Degree) -> Bool { Self.takes.contains(passage.hash(degree.start - 1)) }

  private static let takes = WordSet("take takes took taken taking")

  /// “Has a chance of”
  private func isHad(_ degree: Degree, in tokens: Range<Int>) -> Bool {
    degree.start > tokens.lowerBound && Self.has.contains(passage.hash(degree.start - 1))
      && (degree.start < tokens.lowerBound + 2 || passage.hash(degree.start - 2) != Word.to)
  }

  /// “A veto is a possibility”, “a coup remains a real prospect”: at the clause's end.
  private func isPredicate(_ degree: Degree, of noun: Int, before next: UInt64, in tokens: Range<Int>) -> Bool
  {
    guard next == 0, Self.possibilities.contains(passage.hash(noun)),
      degree.likelihood == .possible || degree.likelihood == nil && passage.hash(noun) == Self.possibility
    else { return false }
    let start = degree.likelihood == nil ? degree.start : degree.start - 1
    guard start > tokens.lowerBound, Self.articles.contains(passage.hash(start)) else { return false }
    return Self.are.contains(passage.hash(start - 1)) || NegationReader(passage).isNot(start - 1)
  }

  /// “There is a decent chance Greece will leave”
  private func opensClause(behind noun: Int, in tokens: Range<Int>) -> Bool {
    (noun + 1..<min(noun + 12, tokens.upperBound)).contains { passage.isFiniteVerb($0) }
  }

  private static let risky = WordSet("risk danger")
  private static let possibilities = WordSet("possibility prospect")
  private static let prospects = WordSet("prospect prospects")
  private static let articles = WordSet("a an the some")
  private static let joining = WordSet("but and yet though")
  private static let hardly = WordSet("hardly scarcely barely")
  private static let having = WordSet("a an have has had any the stand")
  private static let has = WordSet("has have stands stand")
  private static let are = WordSet("is are remains remain s exists isn aren")
  private static let conditions = WordSet("if whether unless when where wherever until once")
  private static let no = Hashing.of("no")
  private static let every = Hashing.of("every")
  private static let little = Hashing.of("little")
  private static let scant = Hashing.of("scant")
  private static let much = Hashing.of("much")
  private static let any = Hashing.of("any")
  private static let there = Hashing.of("there")
  private static let exists = Hashing.of("exists")
  private static let chance = Hashing.of("chance")
  private static let hope = Hashing.of("hope")
  private static let possibility = Hashing.of("possibility")
}
