/// Tells whether estimative words are denied: `not likely`, “no breakthrough is expected”, “we do not think that … is likely”.
struct NegationReader {
  private let passage: Passage

  init(_ passage: Passage) { self.passage = passage }

  /// True when “not”, “never” or “hardly” stands right before the words, or behind a first auxiliary.
  func isNegated(_ words: Range<Int>, in tokens: Range<Int>) -> Bool {
    // “No breakthrough is expected”
    if passage.hash(tokens.lowerBound) == Self.no, words.lowerBound - tokens.lowerBound < 6 { return true }
    if isOfNobody(words, in: tokens) { return true }
    for position in stride(
      from: words.lowerBound - 1,
      through: max(tokens.lowerBound, words.lowerBound - 2),
      by: -1
    ) {
      let hash = passage.hash(position)
      if Self.negations.contains(hash) { return true }
      if hash == Self.t, passage.joiner(position) == .apostrophe { return true }
      // `not very likely`, `isn't at all likely`
      guard Self.degrees.contains(hash) else { break }
    }
    return isDenied(words, in: tokens)
  }

  /// “Neither Washington nor Tehran is likely to”, “none of them is likely to”.
  private func isOfNobody(_ words: Range<Int>, in tokens: Range<Int>) -> Bool {
    for position in stride(
      from: words.lowerBound - 1,
      through: max(tokens.lowerBound, words.lowerBound - 9),
      by: -1
    ) {
      if Self.nobody.contains(passage.hash(position)) { return true }
      if passage.joiner(position) == .comma || passage.joiner(position) == .none { return false }
    }
    return false
  }

  private static let nobody = WordSet("neither none nobody")

  /// “We do not think that Denmark is likely to sell”.
  private func isDenied(_ words: Range<Int>, in tokens: Range<Int>) -> Bool {
    guard words.lowerBound > tokens.lowerBound + 2 else { return false }
    return (tokens.lowerBound + 1..<words.lowerBound).contains { position in
      Self.opinions.contains(passage.hash(position))
        && (passage.hash(position - 1) == Self.not || passage.hash(position - 1) == Self.t)
    }
  }

  static let not = Hashing.of("not")
  private static let opinions = WordSet("think believe judge assess consider find")

  private static let no = Hashing.of("no")
  static let t = Hashing.of("t")
  static let negations = WordSet("not never hardly scarcely nor")
  static let degrees = WordSet("very at all too so as be yet been")
}
