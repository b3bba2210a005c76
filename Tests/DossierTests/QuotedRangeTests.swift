import Testing

@testable import Dossier

/// What is quoted of sentences, short and long.
@Suite struct QuotedRangeTests {
  private static let long = Array(
    (0..<1_000).map { "Nämen\($0 % 10)" }.joined(separator: " ").utf8
  )

  private func quote(_ range: Range<Int>, around mark: Range<Int>? = nil, _ text: [UInt8]) -> String {
    let quoted = QuotedRange(range, around: mark, of: text)
    return (quoted.isCutBefore ? "… " : "") + String(decoding: text[quoted.text], as: UTF8.self)
      + (quoted.isCutBehind ? " …" : "")
  }

  @Test func ordinarySentencesAreQuotedWhole() {
    let text = Array("Before. A sentence. Behind.".utf8)
    #expect(quote(8..<19, around: 10..<18, text) == "A sentence.")
    #expect(quote(8..<8, text) == "")
  }

  @Test(arguments: [0, 7, 299, 300, 301, 2_000, 4_000, 7_800, 7_990]) func ofLongOnesTheWordsAroundTheMark(
    _ start: Int
  ) throws {
    let text = Self.long
    let mark = start..<min(start + 6, text.count)
    let quoted = QuotedRange(text.indices, around: mark, of: text)
    #expect(quoted.text.clamped(to: mark) == mark)
    #expect(quoted.text.count <= QuotedRange.limit && quoted.text.count > QuotedRange.limit - 200)
    let words = try #require(String(validating: text[quoted.text], as: UTF8.self)).split(separator: " ")
    #expect(words.allSatisfy { $0.count == 6 })
    #expect(quoted.isCutBefore == (quoted.text.lowerBound > 0))
    #expect(quoted.isCutBehind == (quoted.text.upperBound < text.count))
  }

  @Test func withoutAMarkTheBeginning() {
    let quoted = QuotedRange(70..<Self.long.count, of: Self.long)
    #expect(quoted.text.lowerBound == 70 && !quoted.isCutBefore && quoted.isCutBehind)
  }

  @Test(arguments: ["北", "é", "🎉", "x"]) func textsWithoutBlanksAreCutBetweenCharacters(_ letter: String)
    throws
  {
    let text = Array(String(repeating: letter, count: 5_000).utf8)
    let quoted = QuotedRange(text.indices, around: 3_000..<3_001, of: text)
    _ = try #require(String(validating: text[quoted.text], as: UTF8.self))
    #expect(quoted.text.count > QuotedRange.limit - 10)
  }
}
