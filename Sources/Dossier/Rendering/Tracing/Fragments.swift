/// Parts of files that a program which builds again and again keeps, so that large files are put together from them.
final class Fragments: Sendable {
  /// The fragments of one build, by what they are of and their number.
  struct Memory: Sendable {
    var digests: FactDigests
    var fragments: [Name: [Int: Fragment]] = [:]
    /// The files of the output, as they came and in order.
    var paths: SitePaths?
  }

  /// What fragments are of.
  enum Name: Sendable, CaseIterable { case articles, mentions, implications, judgments, index, search }

  /// A part of a file, or what it is made from, with what it was made from itself.
  struct Fragment: Sendable {
    var reads: RenderMemory.Reads
    var value: any Sendable
  }

  private let digests: FactDigests
  private let last: [Name: [Int: Fragment]]
  private let made: Guarded<[Name: [Int: Fragment]]> = Guarded([:])

  /// Fragments over those of the last build, if its ground was the same.
  init(_ digests: FactDigests, last: Memory?) {
    self.digests = digests
    self.last = last?.digests.ground == digests.ground ? last?.fragments ?? [:] : [:]
  }

  /// A fragment of the last build, if it would be the same now, or else one that is made.
  func value<Value: Sendable>(_ name: Name, _ number: Int, _ make: () -> Value) -> Value {
    if let known = made.withLock({ $0[name]?[number] }) ?? standing(name, number),
      let value = known.value as? Value
    {
      ReadLog.note(known.reads.facts)
      made.withLock { $0[name, default: [:]][number] = known }
      return value
    }
    let (value, reads) = ReadLog.tracing(make)
    let fragment = Fragment(reads: RenderMemory.Reads(reads, digests), value: value)
    made.withLock { $0[name, default: [:]][number] = fragment }
    return value
  }

  private func standing(_ name: Name, _ number: Int) -> Fragment? {
    guard let fragment = last[name]?[number], fragment.reads.hold(digests) else { return nil }
    return fragment
  }

  /// What the next build may go by: what this one has asked for, and what it had no need of.
  func memory(_ paths: SitePaths) -> Memory {
    var memory = Memory(digests: digests, fragments: last, paths: paths)
    for (name, fragments) in made.withLock({ $0 }) {
      memory.fragments[name, default: [:]].merge(fragments) { $1 }
    }
    return memory
  }
}
