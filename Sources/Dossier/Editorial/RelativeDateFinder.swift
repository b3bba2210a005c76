internal import CommonMark

/// Finds dates that are counted from the day of writing: “later this month”, “last week”, “two days ago”.
struct RelativeDateFinder {
  private let tokens: [Token]

  /// A finder in a stretch of prose.
  init(_ run: Range<Int>, of text: [UInt8]) {
    var tokens: [Token] = []
    Tokenizer.append(run, of: text, to: &tokens)
    self.tokens = tokens
  }

  /// Their byte ranges, in order.
  func find() -> [Range<Int>] {
    tokens.indices.compactMap { position in
      day(at: position) ?? period(at: position) ?? ago(at: position)
    }.map { Int(tokens[$0.lowerBound].start)..<Int(tokens[$0.upperBound].end) }
  }

  /// True when a year stands in the stretch.
  static func hasYear(_ text: ArraySlice<UInt8>) -> Bool {
    text.split { !ByteClass.isWord($0) }.contains { word in
      word.count == 4 && word.allSatisfy(ByteClass.isDigit)
        && (word.starts(with: [0x31, 0x39]) || word.first == 0x32)
    }
  }

  /// `yesterday`; not “the weapons of tomorrow”.
  private func day(at position: Int) -> ClosedRange<Int>? {
    guard Self.days.contains(hash(position)), hash(position - 1) != Word.of else { return nil }
    return position...position
  }

  /// `last week`, `later this month`; not “the last week of March” or “Putin's last year in office”.
  private func period(at position: Int) -> ClosedRange<Int>? {
    let next = position + 1
    guard next < tokens.count, tokens[next].joiner == .space, Self.pointers.contains(hash(position)) else {
      return nil
    }
    let isNamed = Self.names.contains(hash(next)) && tokens[next].isCapitalized
    guard isNamed || Self.periods.contains(hash(next)) else { return nil }
    if hash(next) == Self.fall, Self.prepositions.contains(hash(next + 1)) { return nil }
    if Self.determiners.contains(hash(position - 1)) { return nil }
    let isExtended = Self.edges.contains(hash(position - 1)) && tokens[position].joiner == .space
    return (isExtended ? position - 1 : position)...next
  }

  /// `two weeks ago`; not “years ago”.
  private func ago(at position: Int) -> ClosedRange<Int>? {
    guard hash(position) == Self.ago, position >= 2, Self.units.contains(hash(position - 1)) else {
      return nil
    }
    let isCounted = Self.numbers.contains(hash(position - 2))
    return isCounted ? position - 2...position : nil
  }

  /// 0 outside the stretch.
  private func hash(_ position: Int) -> UInt64 {
    tokens.indices.contains(position) ? tokens[position].hash : 0
  }

  private static let days = WordSet("yesterday tomorrow tonight")
  private static let pointers = WordSet("last next this")
  private static let edges = WordSet("earlier later early late")
  private static let periods = WordSet("week weekend month quarter year spring summer autumn fall winter")
  private static let names = WordSet(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
      + " september october november december"
  )
  private static let determiners = WordSet("the a an his her its their our my your every each s")
  private static let prepositions = WordSet("in of from")
  private static let units = WordSet("day days week weeks month months year years")
  private static let numbers = WordSet(
    "a one two three four five six seven eight nine ten 1 2 3 4 5 6 7 8 9 10 11 12 15 20 30"
  )
  private static let fall = Hashing.of("fall")
  private static let ago = Hashing.of("ago")
}
