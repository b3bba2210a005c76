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
    var words: [UInt64]
    /// Whether the first word must begin with a capital.
    var isCapitalized: Bool
    var uses: [Use]
  }

  let phrases: [Phrase]
  /// For the hash of a first word the index into ``lists``.
  private let table: WordTable
  private let lists: [[Int32]]
  private let filter: [UInt64]
  private static let filterBits = 1 << 16

  init(_ ambiguities: [Ambiguity]) {
    var phrases: [Phrase] = []
    var numbers: [String: Int] = [:]
    func add(_ text: String, _ use: Use) {
      if let number = numbers[text] { return phrases[number].uses.append(use) }
      let tokens = Tokenizer.tokens(of: text)
      guard let first = tokens.first else { return }
      numbers[text] = phrases.count
      phrases.append(Phrase(words: tokens.map(\.hash), isCapitalized: first.isCapitalized, uses: [use]))
    }
    var number: Int32 = 0
    for ambiguity in ambiguities {
      for choice in ambiguity.choices {
        for text in choice.positive { add(text, Use(choice: number, isPositive: true)) }
        for text in choice.negative { add(text, Use(choice: number, isPositive: false)) }
        number += 1
      }
    }
    var lists: [[Int32]] = []
    var first: [UInt64: Int] = [:]
    var filter = [UInt64](repeating: 0, count: Self.filterBits / 64)
    for (index, phrase) in phrases.enumerated() {
      let bit = Int(truncatingIfNeeded: phrase.words[0]) & (Self.filterBits - 1)
      filter[bit >> 6] |= 1 << UInt64(bit & 63)
      if let list = first[phrase.words[0]] {
        lists[Int(list)].append(Int32(index))
      } else {
        first[phrase.words[0]] = lists.count
        lists.append([Int32(index)])
      }
    }
    (self.phrases, self.lists, self.filter, table) = (phrases, lists, filter, WordTable(first))
  }

  /// All phrases in a text, in order.
  func hits(in tokens: [Token]) -> [Hit] {
    var hits: [Hit] = []
    for (position, token) in tokens.enumerated() {
      let bit = Int(truncatingIfNeeded: token.hash) & (Self.filterBits - 1)
      guard filter[bit >> 6] & (1 << UInt64(bit & 63)) != 0, let list = table[token.hash] else { continue }
      for index in lists[Int(list)] where matches(phrases[Int(index)], tokens, position) {
        hits.append(Hit(token: Int32(position), phrase: index))
      }
    }
    return hits
  }

  private func matches(_ phrase: Phrase, _ tokens: [Token], _ position: Int) -> Bool {
    if phrase.isCapitalized, !tokens[position].isCapitalized { return false }
    guard position + phrase.words.count <= tokens.count else { return false }
    for offset in phrase.words.indices.dropFirst() {
      if tokens[position + offset].hash != phrase.words[offset] { return false }
    }
    return true
  }
}
