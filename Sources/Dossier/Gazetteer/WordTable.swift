/// Numbers from 0 up by the hash of a word, in an open-addressed table that is filled once.
struct WordTable: Sendable {
  private let keys: [UInt64]
  private let values: [Int]
  private let mask: Int

  /// A table of words and their numbers, which must not be negative.
  init(_ entries: [UInt64: Int]) {
    var size = 16
    while size < entries.count * 3 { size *= 2 }
    var keys = [UInt64](repeating: 0, count: size)
    var values = [Int](repeating: -1, count: size)
    for (key, value) in entries {
      var slot = Int(truncatingIfNeeded: key) & (size - 1)
      while values[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      keys[slot] = key
      values[slot] = value
    }
    (self.keys, self.values, mask) = (keys, values, size - 1)
  }

  /// The number of a word; nil when it is not there.
  @inline(__always)
  subscript(hash: UInt64) -> Int? {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while values[slot] >= 0 {
      if keys[slot] == hash { return values[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }
}
