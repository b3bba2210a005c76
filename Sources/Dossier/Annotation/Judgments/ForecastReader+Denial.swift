/// What is not thought, by somebody or by anybody: “we do not think (that) Hungary will yield”, “nobody believes that it will last”.
extension ForecastReader {
  /// The estimate that denies an opinion, when nothing else in the clause says how likely.
  func denial(at position: Int, in tokens: Range<Int>) -> EstimateFinder.Found? {
    guard Self.opinions.contains(passage.hash(position)), position > tokens.lowerBound else { return nil }
    let before = passage.hash(position - 1)
    let isDenied = before == NegationReader.not || before == NegationReader.t
    let isHard =
      before == Word.to && position > tokens.lowerBound + 1 && Self.hard.contains(passage.hash(position - 2))
    let isOfNobody = NegationReader(passage).isOfNobody(position..<position + 1, in: tokens)
    guard isDenied || isHard || isOfNobody, !isDenied || position > tokens.lowerBound + 1,
      opensBelief(behind: position, isOfNobody: isOfNobody, in: tokens),
      !saysHowLikely(behind: position, in: tokens) || isOfNobody && opensAbility(behind: position, in: tokens)
    else { return nil }
    let start = isDenied ? (before == NegationReader.t ? position - 2 : position - 1) : position
    return found(max(tokens.lowerBound, start)..<position + 1, .unlikely)
  }

  /// “… that Hungary will yield”, “… Hungary will yield”; of nobody's belief also “… that it can”.
  private func opensBelief(behind position: Int, isOfNobody: Bool, in tokens: Range<Int>) -> Bool {
    if opensFuture(behind: position, in: tokens) { return true }
    guard passage.hash(position + 1) == HolderWords.that else { return false }
    return (position + 1..<min(position + 20, tokens.upperBound)).contains {
      passage.hash($0) == Self.will || isOfNobody && Self.able.contains(passage.hash($0))
    }
  }

  /// “… that China could take it”, with no other estimate.
  private func opensAbility(behind position: Int, in tokens: Range<Int>) -> Bool {
    guard
      let verb = (position + 1..<min(position + 14, tokens.upperBound)).first(where: {
        passage.hash($0) == Self.could
      })
    else { return false }
    return !saysHowLikely(position + 1..<verb, in: tokens) && !saysHowLikely(behind: verb, in: tokens)
  }

  private static let could = Hashing.of("could")
  private static let opinions = WordSet("think thinks believe believes imagine thought believed imagined")
  private static let able = WordSet("can could would")
}
