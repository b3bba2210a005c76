/// The facts that differ between two builds on the same ground.
struct FactChanges: Sendable {
  /// By code; nil when there are so many that it is quicker to compare what is read.
  private let facts: [Fact]?
  private let new: FactDigests
  private let old: FactDigests

  /// With more changes than these, what is read is compared fact by fact.
  private static let limit = 200

  init(from old: FactDigests, to new: FactDigests) {
    (self.old, self.new) = (old, new)
    facts = new.changes(since: old, limit: Self.limit)
  }

  /// True when some facts, which are in order, are what they were.
  ///
  /// - Complexity: O(c log n) in the number of changes and of facts.
  func spare(_ read: [Fact]) -> Bool {
    guard let facts, facts.count * 8 < read.count || facts.count < 4 else {
      return new.agree(with: old, on: read)
    }
    return !facts.contains { fact in
      let place = read.partitioningIndex { $0.code >= fact.code }
      return place < read.count && read[place] == fact
    }
  }
}
