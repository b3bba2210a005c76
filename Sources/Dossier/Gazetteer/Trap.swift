/// A longer name that contains a shorter one of the gazetteer (`traps.tsv`).
struct Trap: Sendable, Hashable {
  /// Words that, next to any name, change what it means.
  struct Neighbour: Sendable {
    /// The words' hashes in order.
    var words: [UInt64]
    /// Whether the first word must begin with a capital.
    var isCapitalized: Bool
    var trap: Int
  }

  var text: String
  /// What the longer name means; nil when it is no mention.
  var entity: EntityID?
  /// The last day on which the longer name means this; nil for good.
  var until: ContentDate?
  /// A short reason for readers.
  var why: String
}

/// Words beside any name that change its meaning.
struct TrapNeighbours: Sendable {
  /// Words behind the name, by the hash of their first word.
  private var after: [UInt64: [Trap.Neighbour]] = [:]
  /// Words before the name, by the hash of their last word.
  private var before: [UInt64: [Trap.Neighbour]] = [:]
  /// One bit for each hash in either table.
  private var filter = [UInt64](repeating: 0, count: 256)

  mutating func add(_ neighbour: Trap.Neighbour, isAfter: Bool) {
    guard let first = neighbour.words.first, let last = neighbour.words.last else { return }
    let hash = isAfter ? first : last
    filter[Int(truncatingIfNeeded: hash >> 6) & 255] |= 1 << (hash & 63)
    if isAfter {
      after[hash, default: []].append(neighbour)
    } else {
      before[hash, default: []].append(neighbour)
    }
  }

  /// The neighbours that begin with a word.
  func beginning(with hash: UInt64) -> [Trap.Neighbour] { mayHave(hash) ? after[hash] ?? [] : [] }

  /// The neighbours that end with a word.
  func ending(with hash: UInt64) -> [Trap.Neighbour] { mayHave(hash) ? before[hash] ?? [] : [] }

  private func mayHave(_ hash: UInt64) -> Bool {
    filter[Int(truncatingIfNeeded: hash >> 6) & 255] & (1 << (hash & 63)) != 0
  }
}
