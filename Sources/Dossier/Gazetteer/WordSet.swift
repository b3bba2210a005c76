/// A small set of words by their hashes. Most words are in none: a filter of 4,096 bits answers for them.
struct WordSet: Sendable {
  private var filter = [UInt64](repeating: 0, count: 64)
  private var hashes: Set<UInt64> = []

  /// A set of lower-case words, separated by spaces.
  init(_ words: String) {
    for word in words.split(separator: " ") {
      let hash = Hashing.of(word)
      hashes.insert(hash)
      filter[Self.index(hash)] |= Self.bit(hash)
    }
  }

  /// The words of several sets.
  init(_ sets: [WordSet]) {
    for set in sets {
      hashes.formUnion(set.hashes)
      for index in filter.indices { filter[index] |= set.filter[index] }
    }
  }

  private static func index(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 6) & 63 }
  private static func bit(_ hash: UInt64) -> UInt64 { 1 << (hash & 63) }

  /// True for one of the words, by its hash.
  func contains(_ hash: UInt64) -> Bool {
    filter[Self.index(hash)] & Self.bit(hash) != 0 && hashes.contains(hash)
  }
}
