private import CPlatform

/// Takes note of the facts that a piece of work reads.
///
/// Pages are made of values that know nothing of it: the lists of a ``Site`` tell the log of the work at hand, which is
/// that of the thread, since work is never interrupted.
final class ReadLog {
  /// Invariant of this and what follows: a log is its thread's alone, and nothing that it does asks for it again.
  @exclusivity(unchecked) private var last = Fact(code: 0)
  /// What was read of the frequent kinds, a bit each by kind; most facts are.
  @exclusivity(unchecked) private var frequent: [[UInt64]] = Array(
    repeating: [],
    count: Fact.Kind.frequent.count
  )
  /// What else was read; a fact may be there more than once.
  @exclusivity(unchecked) private var others: [Fact] = []
  /// How many of these there may be before they are sorted and each is kept once.
  private var limit = 1_024

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
    guard let current = platform_current() else { return }
    // Invariant: the log of a thread lives as long as its work.
    Unmanaged<ReadLog>.fromOpaque(current)._withUnsafeGuaranteedRef { log in
      for fact in facts { log.add(fact) }
    }
  }

  private func add(_ fact: Fact) {
    guard fact != last else { return }
    last = fact
    guard let kind = fact.kind?.placeAmongFrequent else {
      others.append(fact)
      if others.count > limit { condense() }
      return
    }
    let (place, bit) = Int(fact.number).quotientAndRemainder(dividingBy: 64)
    while frequent[kind].count <= place { frequent[kind].append(0) }
    frequent[kind][place] |= 1 << UInt64(bit)
  }

  private func condense() {
    others.sort()
    var last: Fact?
    others.removeAll { fact in
      defer { last = fact }
      return fact == last
    }
    limit = max(limit, others.count * 2)
  }

  private var facts: [Fact] {
    condense()
    var facts: [Fact] = []
    for (kind, words) in zip(Fact.Kind.frequent, frequent) {
      for (place, word) in words.enumerated() where word != 0 {
        for bit in 0..<64 where word & 1 << UInt64(bit) != 0 {
          facts.append(Fact(kind, UInt64(place * 64 + bit)))
        }
      }
    }
    // The frequent ones are few kinds of long lists, each in order.
    return (facts + others).sorted()
  }
}
