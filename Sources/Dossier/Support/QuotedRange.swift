/// What is quoted of a sentence: all of it, or of a very long one what stands around the words that matter.
///
/// A list of thousands of names may be one sentence; quoted whole wherever one of them is shown, it would make a site grow with its square.
struct QuotedRange: Equatable {
  /// A byte range of the text.
  let text: Range<Int>
  /// Whether there is more before it.
  let isCutBefore: Bool
  /// Whether there is more behind it.
  let isCutBehind: Bool

  /// How many bytes are quoted at most.
  static let limit = 1_200
  /// How many of them stand before the words that matter.
  static let lead = 300
  /// How far from the bound a blank is sought.
  private static let reach = 80

  /// What is quoted of a byte range of `text`, which is UTF-8, around `mark` within it; its beginning without one.
  init(
    _ range: Range<Int>,
    around mark: Range<Int>? = nil,
    of text: [UInt8],
    limit: Int = Self.limit,
    lead: Int = Self.lead
  ) {
    guard range.count > limit else {
      (self.text, isCutBefore, isCutBehind) = (range, false, false)
      return
    }
    let focus = (mark ?? range.lowerBound..<range.lowerBound).clamped(to: range)
    let first = min(max(range.lowerBound, focus.lowerBound - lead), range.upperBound - limit)
    let start = first == range.lowerBound ? first : Self.start(first, before: focus.lowerBound, text)
    let last = start + limit
    let end = last >= range.upperBound ? range.upperBound : Self.end(last, behind: focus.upperBound, text)
    self.text = start..<max(start, end)
    isCutBefore = start > range.lowerBound
    isCutBehind = end < range.upperBound
  }

  /// The first word's start from an offset on.
  private static func start(_ offset: Int, before mark: Int, _ text: [UInt8]) -> Int {
    for place in offset..<max(offset, min(offset + reach, mark)) where isBlank(text[place]) {
      return place + 1
    }
    var place = offset
    while place < text.count, isWithinScalar(text[place]) { place += 1 }
    return place
  }

  /// The last word's end before an offset.
  private static func end(_ offset: Int, behind mark: Int, _ text: [UInt8]) -> Int {
    for place in stride(from: offset, to: max(mark, offset - reach), by: -1) where isBlank(text[place]) {
      return place
    }
    var place = offset
    while place > 0, isWithinScalar(text[place]) { place -= 1 }
    return place
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }

  /// True for a byte of UTF-8 that continues a scalar.
  private static func isWithinScalar(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
