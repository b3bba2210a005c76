private import CPlatform

/// Takes note of the facts that a piece of work reads.
///
/// Pages are made of values that know nothing of it: the lists of a ``Site`` tell the log of the work at hand, which is
/// that of the thread, since work is never interrupted.
final class ReadLog {
  private var last = Fact(code: 0)
  /// The articles that were read, a bit each; most facts are.
  private var articles: [UInt64] = []
  private var others: Set<Fact> = []

  private init() {}

  /// Does some work; gives its result, and the facts it has read in order.
  static func tracing<Result>(_ work: () -> Result) -> (result: Result, reads: [Fact]) {
    let log = ReadLog()
    let outer = platform_current()
    // Invariant: `log` lives until the work is done, and the thread then has its outer log again.
    let result = withExtendedLifetime(log) {
      platform_set_current(Unmanaged.passUnretained(log).toOpaque())
      defer { platform_set_current(outer) }
      return work()
    }
    let facts = log.facts
    // Work within other work has read for it, too.
    note(facts)
    return (result, facts)
  }

  /// Takes note of a fact that is read, if anyone wants to know.
  static func note(_ fact: Fact) {
    guard let current = platform_current() else { return }
    // Invariant: the log of a thread lives as long as its work.
    Unmanaged<ReadLog>.fromOpaque(current)._withUnsafeGuaranteedRef { $0.add(fact) }
  }

  /// Takes note of facts that were read before.
  static func note(_ facts: [Fact]) {
    for fact in facts { note(fact) }
  }

  private func add(_ fact: Fact) {
    guard fact != last else { return }
    last = fact
    guard let index = fact.article else {
      others.insert(fact)
      return
    }
    while articles.count <= index / 64 { articles.append(0) }
    articles[index / 64] |= 1 << UInt64(index % 64)
  }

  private var facts: [Fact] {
    var facts: [Fact] = []
    for (place, word) in articles.enumerated() where word != 0 {
      for bit in 0..<64 where word & 1 << UInt64(bit) != 0 { facts.append(.article(place * 64 + bit)) }
    }
    return facts + others.sorted { $0.code < $1.code }
  }
}
