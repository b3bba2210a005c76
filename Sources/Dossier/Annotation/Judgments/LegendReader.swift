/// Tells the legend of a scale from judgments: “very unlikely (5–20 %), unlikely (20–45 %)”, “likely means a probability of 55 to 80 per cent”.
struct LegendReader {
  private let passage: Passage

  init(_ passage: Passage) { self.passage = passage }

  /// True for a sentence whose estimates only say what words mean.
  func isLegend(_ estimates: [EstimateFinder.Found], in sentence: Range<Int>) -> Bool {
    guard let first = estimates.first else { return false }
    return isDefinition(first.words, in: sentence) || sentence.count(where: isFigureOfTerm) > 1
  }

  /// “Likely means …”, “‘Likely’ denotes …”
  private func isDefinition(_ words: Range<Int>, in sentence: Range<Int>) -> Bool {
    words.lowerBound - sentence.lowerBound < 2 && words.upperBound + 1 < sentence.upperBound
      && Self.means.contains(passage.hash(words.upperBound))
  }

  /// The figure of “unlikely (20–45 %)”.
  private func isFigureOfTerm(_ position: Int) -> Bool {
    passage.joiner(position) == .none && passage.startsWithDigit(position)
      && passage.gap(before: position).elementsEqual(Self.opening)
      && Self.terms.contains(passage.hash(position - 1))
  }

  private static let terms = WordSet("likely unlikely probable improbable certain chance possible remote")
  private static let means = WordSet("means denotes indicates signifies corresponds refers equals stands")
  /// ` (`
  private static let opening: [UInt8] = [0x20, 0x28]
}
