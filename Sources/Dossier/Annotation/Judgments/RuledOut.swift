/// Reads what cannot be ruled out: “a strike cannot be entirely excluded”, “we can't fully rule out a veto”.
struct RuledOut {
  private let passage: Passage

  init(_ passage: Passage) { self.passage = passage }

  /// The words at which ``estimate(at:in:)`` can find one.
  static let openers = WordSet("cannot can could should not nor")

  /// The estimate that begins at an auxiliary, or at its “not”; nil when there is none.
  func estimate(at position: Int, in tokens: Range<Int>) -> EstimateFinder.Found? {
    guard Self.openers.contains(passage.hash(position)), position + 1 < tokens.upperBound else { return nil }
    if passage.hash(position) == Self.nor { return inverted(position, tokens) }
    var next = position + 1
    if passage.hash(next) == Self.no, passage.hash(next + 1) == Self.longer {
      next += 2
    } else if !Self.negated.contains(passage.hash(position)) {
      guard NegationReader.negations.contains(passage.hash(next)) || passage.hash(next) == NegationReader.t
      else { return nil }
      next += 1
    }
    // “cannot, however, be ruled out”
    if next < tokens.upperBound, Self.insertions.contains(passage.hash(next)) { next += 1 }
    // “It is not excluded that …”
    if passage.hash(position) == NegationReader.not, Self.participles.contains(passage.hash(next)),
      position > tokens.lowerBound, passage.hash(position - 1) == Self.isWord,
      next + 1 < tokens.upperBound, passage.hash(next + 1) == HolderWords.that
    {
      return found(position..<next + 1)
    }
    let isPassive = next < tokens.upperBound && passage.hash(next) == Self.be
    if isPassive { next += 1 }
    while next < tokens.upperBound, passage.isSpaced(next), passage.isAdverb(next) { next += 1 }
    guard next < tokens.upperBound else { return nil }
    let hash = passage.hash(next)
    let isOut = next + 1 < tokens.upperBound && passage.hash(next + 1) == Self.out
    if isOut, hash == (isPassive ? Self.ruled : Self.rule) { return found(position..<next + 2) }
    guard (isPassive ? Self.participles : Self.verbs).contains(hash) else { return nil }
    // “Members cannot be excluded from the vote.”
    let isAct = (next + 1..<min(next + 6, tokens.upperBound)).contains {
      Self.acts.contains(passage.hash($0))
    }
    return isAct ? nil : found(position..<next + 1)
  }

  /// “Nor can a Russian attack be ruled out”
  private func inverted(_ position: Int, _ tokens: Range<Int>) -> EstimateFinder.Found? {
    // “Nor is it impossible that …”
    if passage.hash(position + 1) == Self.isWord {
      let impossible = position + 3
      return impossible < tokens.upperBound && passage.hash(position + 2) == HolderWords.it
        && Self.impossible.contains(passage.hash(impossible)) ? found(impossible..<impossible + 1) : nil
    }
    guard Self.openers.contains(passage.hash(position + 1)) else { return nil }
    let rest = position + 2..<max(position + 2, min(position + 14, tokens.upperBound - 2))
    guard let be = rest.first(where: { passage.hash($0) == Self.be }), passage.hash(be + 1) == Self.ruled,
      passage.hash(be + 2) == Self.out
    else { return nil }
    return found(be..<be + 3)
  }

  private func found(_ words: Range<Int>) -> EstimateFinder.Found {
    EstimateFinder.Found(words: words, likelihood: .possible, set: 0)
  }

  private static let negated = WordSet("cannot not")
  private static let participles = WordSet("excluded discounted dismissed")
  private static let verbs = WordSet("exclude")
  private static let acts = WordSet("from by without")
  private static let isWord = Hashing.of("is")
  private static let impossible = WordSet("impossible inconceivable unthinkable")
  private static let nor = Hashing.of("nor")
  private static let insertions = WordSet("however though therefore moreover")
  private static let no = Hashing.of("no")
  private static let longer = Hashing.of("longer")
  private static let be = Hashing.of("be")
  private static let out = Hashing.of("out")
  private static let rule = Hashing.of("rule")
  private static let ruled = Hashing.of("ruled")
}
