/// The phrases that speak for or against choices, found in one walk over a text's words.
final class EvidenceIndex: Sendable {
  /// A phrase at a word of the text.
  struct Hit: Sendable {
    /// The phrase's first word, as an index of tokens.
    var token: Int32
    /// The phrase, as an index into ``EvidenceIndex/phrases``.
    var phrase: Int32
  }

  /// For which choice a phrase counts, and whether for or against it.
  struct Use: Sendable {
    var choice: Int32
    var isPositive: Bool
  }

  struct Phrase: Sendable {
    /// The hashes of its words, as a range of ``EvidenceIndex/words``.
    var words: Range<Int32>
    /// As a range of ``EvidenceIndex/uses``.
    var uses: Range<Int32>
    /// Whether the first word must begin with a capital.
    var isCapitalized: Bool
  }

  /// All phrases, those with one first word side by side.
  let phrases: [Phrase]
  let uses: [Use]
  private let words: [UInt64]
  /// For the hash of a first word the first of its phrases.
  private let table: WordTable
  private let filter: [UInt64]
  private static let filterBits = 1 << 16

  /// An index of phrases, each with the choice it speaks for or against.
  init(_ evidence: [(text: String, use: Use)]) {
    var collected: [String: [Use]] = [:]
    for (text, use) in evidence { collected[text, default: []].append(use) }
    var entries: [(tokens: [Token], uses: [Use])] = []
    for (text, uses) in collected {
      let tokens = Tokenizer.tokens(of: text)
      if !tokens.isEmpty { entries.append((tokens, uses)) }
    }
    entries.sort { Self.precedes($0.tokens, $1.tokens) }
    var phrases: [Phrase] = []
    var uses: [Use] = []
    var words: [UInt64] = []
    var first: [UInt64: Int] = [:]
    var filter = [UInt64](repeating: 0, count: Self.filterBits / 64)
    for entry in entries {
      let hash = entry.tokens[0].hash
      let bit = Int(truncatingIfNeeded: hash) & (Self.filterBits - 1)
      filter[bit >> 6] |= 1 << UInt64(bit & 63)
      if first[hash] == nil { first[hash] = phrases.count }
      let start = (Int32(words.count), Int32(uses.count))
      words += entry.tokens.map(\.hash)
      uses += entry.uses
      phrases.append(
        Phrase(
          words: start.0..<Int32(words.count),
          uses: start.1..<Int32(uses.count),
          isCapitalized: entry.tokens[0].isCapitalized
        )
      )
    }
    (self.phrases, self.uses, self.words, self.filter, table) = (
      phrases, uses, words, filter, WordTable(first)
    )
  }

  /// By the hashes of the words; of the same words those without a capital first.
  private static func precedes(_ left: [Token], _ right: [Token]) -> Bool {
    for index in 0..<min(left.count, right.count) where left[index].hash != right[index].hash {
      return left[index].hash < right[index].hash
    }
    if left.count != right.count { return left.count < right.count }
    return !left[0].isCapitalized && right[0].isCapitalized
  }

  /// All phrases in a text, in order.
  func hits(in tokens: [Token]) -> [Hit] {
    var hits: [Hit] = []
    for (position, token) in tokens.enumerated() {
      let bit = Int(truncatingIfNeeded: token.hash) & (Self.filterBits - 1)
      guard filter[bit >> 6] & (1 << UInt64(bit & 63)) != 0, let first = table[token.hash] else { continue }
      for index in first..<phrases.count {
        guard words[Int(phrases[index].words.lowerBound)] == token.hash else { break }
        if matches(phrases[index], tokens, position) {
          hits.append(Hit(token: Int32(position), phrase: Int32(index)))
        }
      }
    }
    return hits
  }

  /// How many words a phrase has.
  func length(of phrase: Int32) -> Int { phrases[Int(phrase)].words.count }

  private func matches(_ phrase: Phrase, _ tokens: [Token], _ position: Int) -> Bool {
    if phrase.isCapitalized, !tokens[position].isCapitalized { return false }
    guard position + phrase.words.count <= tokens.count else { return false }
    for offset in 1..<max(1, phrase.words.count) {
      if tokens[position + offset].hash != words[Int(phrase.words.lowerBound) + offset] { return false }
    }
    return true
  }
}
