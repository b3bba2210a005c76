/// The words of an article or entity with what each says there.
final class SearchDocument: Sendable {
  let words: SearchWords
  /// The tag of each word.
  let tags: [SearchTag]

  /// A document among others of an average length, in bytes.
  init(_ words: SearchWords, averageLength: Float) {
    self.words = words
    let relativeLength = words.length.map { Float($0) / averageLength } ?? 1
    tags = words.entries.map { entry in
      let damped = entry.frequency / (entry.frequency + 1.2 * (0.25 + 0.75 * relativeLength))
      return SearchTag(kinds: entry.kinds, level: Self.level(damped * 2 + entry.place))
    }
  }

  /// The level of a weight; `assets/search.js` has what each is worth.
  private static func level(_ weight: Float) -> UInt8 {
    switch weight {
    case ..<0.8: 0
    case ..<1.2: 1
    case ..<1.5: 2
    case ..<3.5: 3
    case ..<5.5: 4
    default: 5
    }
  }
}
