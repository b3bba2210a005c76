/// Reads clauses that leave out what the one before has said: “Chile is likely to agree, Peru is not”.
struct Ellipsis {
  private let passage: Passage

  init(_ passage: Passage) { self.passage = passage }

  /// The estimate of the clause behind the last of some estimates, which it denies; none where no clause does.
  func estimates(behind found: [EstimateFinder.Found], in tokens: Range<Int>) -> [EstimateFinder.Found] {
    guard let last = found.last, last.percent == nil, !last.isAside,
      let opposite = last.likelihood.negated, isPredicate(last.words, in: tokens),
      let verb = deniedVerb(behind: last.words.upperBound, in: tokens)
    else { return [] }
    return [EstimateFinder.Found(words: verb..<verb + 2, likelihood: opposite, set: last.set)]
  }

  /// “Is likely”, “are unlikely to”
  private func isPredicate(_ words: Range<Int>, in tokens: Range<Int>) -> Bool {
    let end = passage.hash(words.upperBound - 1) == Word.to ? words.upperBound - 2 : words.upperBound - 1
    return end >= words.lowerBound && HolderWords.likelihoods.contains(passage.hash(end))
      && words.lowerBound > tokens.lowerBound && Self.copulas.contains(passage.hash(words.lowerBound - 1))
  }

  /// The “is” of “…, Peru is not”, with which the part ends.
  private func deniedVerb(behind start: Int, in tokens: Range<Int>) -> Int? {
    let verb = tokens.upperBound - 2
    guard verb > start, passage.hash(verb + 1) == NegationReader.not,
      Self.copulas.contains(passage.hash(verb)),
      passage.isSpaced(verb + 1)
    else { return nil }
    let comma = (start..<verb).last { passage.joiner($0) != .space && passage.joiner($0) != .hyphen }
    guard let comma, passage.joiner(comma) == .comma, 1...6 ~= verb - comma,
      passage.isCapitalized(comma) || Self.openers.contains(passage.hash(comma))
    else { return nil }
    return verb
  }

  private static let copulas = WordSet("is are")
  /// With which such a clause begins besides a name.
  private static let openers = WordSet("those that but while one the a an others its their")
}
