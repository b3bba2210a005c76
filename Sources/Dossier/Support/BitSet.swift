/// A set of small numbers in an array of bits.
struct BitSet: Sendable {
  private var words: [UInt64]

  /// An empty set for numbers below a count.
  init(count: Int) { words = [UInt64](repeating: 0, count: (count + 63) / 64) }

  /// Adds a number, which must be below the set's count.
  mutating func insert(_ number: Int) { words[number >> 6] |= 1 << UInt64(number & 63) }

  /// True when a number is in the set.
  func contains(_ number: Int) -> Bool { words[number >> 6] & (1 << UInt64(number & 63)) != 0 }
}
