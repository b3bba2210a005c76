/// What analysts and banks see coming.
extension ForecastReader {
  /// “Analysts see the lira falling to 30”, “Goldman Sachs sees Turkey raising rates”, unlike “we see it falling every day” and “Moscow
  /// sees prices rising”.
  func foreseen(at position: Int, in tokens: Range<Int>) -> EstimateFinder.Found? {
    guard Self.seeing.contains(passage.hash(position)), position > tokens.lowerBound,
      passage.isSpaced(position), isForecaster(position - 1),
      let doing = (position + 2..<max(position + 2, min(position + 7, tokens.upperBound))).first(where: {
        Self.moving.contains(passage.hash($0))
      }),
      !(position + 1...doing).contains(where: {
        passage.joiner($0) == .comma || passage.joiner($0) == .none
      }), !saysHowLikely(behind: position, in: tokens)
    else { return nil }
    return found(position..<position + 1, .likely)
  }

  /// A word for people who forecast, or a name that is no country's and no leader's.
  private func isForecaster(_ word: Int) -> Bool {
    Self.forecasters.contains(passage.hash(word))
      || passage.isCapitalized(word) && passage.classes(word).isDisjoint(with: [.opener, .calendar])
        && passage.candidate(at: word) == nil
  }

  private static let seeing = WordSet("see sees")
  private static let forecasters = WordSet(
    "analysts economists strategists forecasters traders bankers investors markets"
  )
  private static let moving = WordSet(
    "falling rising raising cutting hiking lowering climbing dropping slipping slowing growing shrinking widening narrowing weakening strengthening averaging reaching ending"
  )
}
