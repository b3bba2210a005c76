/// Parts of files that a program which builds again and again keeps, so that large files are put together from them.
final class Fragments: Sendable {
  /// The fragments of one build, by what they are of and their number.
  struct Memory: Sendable {
    var digests: FactDigests
    var fragments: [Name: [Int: Fragment]] = [:]
    /// The files of the output, as they came and in order.
    var paths: SitePaths?
    var sitemap: Sitemap?
  }

  /// What fragments are of.
  enum Name: Sendable, CaseIterable {
    case articles, mentions, implications, judgments, index, subentries, relations, rows, edges, search
  }

  /// A part of a file, or what it is made from, with what it was made from itself.
  struct Fragment: Sendable {
    var reads: RenderMemory.Reads
    var value: any Sendable
  }

  private let digests: FactDigests
  /// What the last build has left, and what has changed since.
  private let last: [Name: [Int: Fragment]]
  private let changes: FactChanges?
  private let made: Guarded<[Name: [Int: Fragment]]> = Guarded([:])

  /// Fragments over those of the last build on the same ground, since which there are `changes`.
  init(_ digests: FactDigests, last: Memory?, changes: FactChanges?) {
    self.digests = digests
    self.last = changes == nil ? [:] : last?.fragments ?? [:]
    self.changes = changes
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
    guard let fragment = last[name]?[number], fragment.reads.hold(digests, since: changes) else { return nil }
    return fragment
  }

  /// What the next build may go by: what this one has asked for, and of what it had no need of all that still holds.
  func memory(_ paths: SitePaths, _ sitemap: Sitemap) -> Memory {
    var memory = Memory(digests: digests, fragments: made.withLock { $0 }, paths: paths, sitemap: sitemap)
    for (name, fragments) in last {
      for (number, fragment) in fragments
      where memory.fragments[name]?[number] == nil && fragment.reads.hold(digests, since: changes) {
        memory.fragments[name, default: [:]][number] = fragment
      }
    }
    return memory
  }
}
