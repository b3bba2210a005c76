/// Reads figures that are written out, as far as chances need them: “fifty per cent”, “sixty-five percent”, “two-thirds”.
struct NumberWords {
  private let passage: Passage

  init(_ passage: Passage) { self.passage = passage }

  /// The words at which a figure can begin.
  static let openers = WordSet(cardinalWords + " " + tenWords)

  /// One to ten.
  func cardinal(at position: Int) -> Int? {
    Self.cardinals.firstIndex(of: passage.hash(position)).map { $0 + 1 }
  }

  /// Ten, twenty and so on to ninety, with what stands behind them: the value, and the word behind it.
  func tens(at position: Int, in tokens: Range<Int>) -> (whole: Int, end: Int)? {
    guard let ten = Self.tens.firstIndex(of: passage.hash(position)) else {
      return cardinal(at: position).map { ($0, position + 1) }
    }
    let value = ten * 10 + 20
    guard position + 1 < tokens.upperBound, let unit = cardinal(at: position + 1), unit < 10 else {
      return (value, position + 1)
    }
    return (value + unit, position + 2)
  }

  /// “Two-thirds”, “three quarters”, in per cent, and the word behind it.
  func fraction(at position: Int, in tokens: Range<Int>) -> (percent: Int, end: Int)? {
    guard position + 1 < tokens.upperBound, let part = cardinal(at: position),
      let whole = Self.parts[passage.hash(position + 1)], part < whole
    else { return nil }
    return (part * 100 / whole, position + 2)
  }

  private static let cardinalWords = "one two three four five six seven eight nine ten"
  private static let cardinals = cardinalWords.split(separator: " ").map { Hashing.of($0) }
  private static let tenWords = "twenty thirty forty fifty sixty seventy eighty ninety"
  private static let tens = tenWords.split(separator: " ").map { Hashing.of($0) }
  private static let parts: [UInt64: Int] = [
    "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5, "tenth": 10, "tenths": 10,
  ].reduce(into: [:]) { $0[Hashing.of($1.key)] = $1.value }
}
