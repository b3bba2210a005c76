/// The facts that differ between two builds on the same ground; shared by all that ask, and not copied.
final class FactChanges: Sendable {
  /// By code, without those that are looked for apart; nil when there are so many that each is compared.
  private let facts: [Fact]?
  /// A bit for each fact that differs, and for some that do not.
  private let sieve: [UInt64]
  /// The articles that differ; nil when there are many.
  private let articles: [Int]?
  /// False when none is of which pages there are, as most that is read is of that.
  private let isPageChanged: Bool
  private let new: FactDigests
  private let old: FactDigests

  /// With more changes than these, what is read is compared fact by fact.
  private static let limit = 4_096
  /// With more articles that differ, what two entities share is not looked at closely.
  private static let articleLimit = 16
  /// How many bits of a hash tell the place of a fact in the sieve.
  private static let sieveBits = 16

  init(from old: FactDigests, to new: FactDigests) {
    (self.old, self.new) = (old, new)
    facts = old === new ? [] : new.changes(since: old, limit: Self.limit)
    articles = old === new ? [] : new.changedArticles(since: old, limit: Self.articleLimit)
    var sieve = [UInt64](repeating: 0, count: 1 << (Self.sieveBits - 6))
    for fact in facts ?? [] {
      let place = Self.place(fact)
      sieve[place >> 6] |= 1 << UInt64(place & 63)
    }
    self.sieve = sieve
    isPageChanged =
      facts.map { facts in facts.last.map { $0.code >= Fact(Fact.Kind.firstOfPages).code } ?? false } ?? true
  }

  /// Whether the two are one, as where a build takes up what another has left.
  var areNone: Bool { old === new }

  private static func place(_ fact: Fact) -> Int {
    Int(truncatingIfNeeded: (fact.code &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - sieveBits))
  }

  /// True when some facts, which are in order, are what they were.
  ///
  /// - Complexity: O(min(n, c log n)) in the number of facts and of changes.
  func spare(_ read: [Fact]) -> Bool {
    if areNone { return true }
    guard let facts else { return new.agree(with: old, on: read, of: read, changed: articles) }
    let last = isPageChanged ? Fact.Kind.firstApart : .firstOfPages
    let own = read[..<read.partitioningIndex { $0.code >= Fact(last).code }]
    if facts.count * 8 < own.count {
      if facts.contains(where: { own.has($0) }) { return false }
    } else if own.contains(where: { isSieved($0) && facts.has($0) }) {
      return false
    }
    let others = read[read.partitioningIndex { $0.code >= Fact(Fact.Kind.firstApart).code }...]
    return new.agree(with: old, on: others, of: read, changed: articles)
  }

  private func isSieved(_ fact: Fact) -> Bool {
    let place = Self.place(fact)
    return sieve[place >> 6] & 1 << UInt64(place & 63) != 0
  }
}
