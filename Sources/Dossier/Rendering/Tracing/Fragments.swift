/// Parts of files that a program which builds again and again keeps, so that large files are put together from them.
final class Fragments: Sendable {
  /// The fragments of one build.
  struct Memory: Sendable {
    var digests: FactDigests
    /// How many builds have passed them on, but for those in which nothing had changed.
    var age: Int
    var fragments: Table
    var search: SearchIndex?
    /// The files of the output, as they came and in order.
    var paths: SitePaths?
    var sitemap: Sitemap?
  }

  /// What fragments are of.
  enum Name: Int, Sendable, CaseIterable {
    case articles, mentions, implications, judgments, outlook, index, subentries, relations, rows, edges
    case bodies, chapters, words, entityWords, timeline, entries, citations
  }

  /// A part of a file, or what it is made from, with what it was made from itself; it is passed from build to build.
  final class Fragment: Sendable {
    let reads: RenderMemory.Reads
    let value: any Sendable

    init(_ value: any Sendable, _ reads: RenderMemory.Reads) {
      (self.value, self.reads) = (value, reads)
    }
  }

  /// A fragment with the age of the build that has made it, or last found it to hold.
  struct Kept: Sendable {
    let fragment: Fragment
    var age: Int
  }

  /// Fragments by what they are of and their number.
  struct Table: Sendable {
    private var columns: [[Kept?]] = Array(repeating: [], count: Name.allCases.count)

    subscript(name: Name, number: Int) -> Kept? {
      get { number < columns[name.rawValue].count ? columns[name.rawValue][number] : nil }
      set {
        let missing = number + 1 - columns[name.rawValue].count
        if missing > 0 { columns[name.rawValue] += Array(repeating: nil, count: missing) }
        columns[name.rawValue][number] = newValue
      }
    }

    /// The same with what `other` has besides.
    func over(_ other: Table) -> Table {
      var sum = self
      for (place, column) in other.columns.enumerated() {
        for (number, fragment) in column.enumerated() {
          if number >= sum.columns[place].count {
            sum.columns[place].append(fragment)
          } else if sum.columns[place][number] == nil {
            sum.columns[place][number] = fragment
          }
        }
      }
      return sum
    }
  }

  private let digests: FactDigests
  /// What the last build has left; nil on another ground.
  private let last: Table?
  private let changes: FactChanges?
  private let age: Int
  private let isSame: Bool
  /// The search index of the last build, whatever has changed since.
  let lastSearch: SearchIndex?
  private let search = Guarded<SearchIndex?>(nil)
  private let made = Guarded(Table())

  /// Fragments over those of the last build on the same ground, since which there are `changes`.
  init(_ digests: FactDigests, last: Memory?, changes: FactChanges?) {
    self.digests = digests
    self.last = changes == nil ? nil : last?.fragments
    self.changes = changes
    // Where nothing has changed, all that held in the last build holds.
    isSame = changes?.areNone ?? false
    age = (last?.age ?? 0) + (isSame ? 0 : 1)
    lastSearch = last?.search
  }

  /// Keeps the search index for the next build.
  func keep(_ index: SearchIndex) { search.withLock { $0 = index } }

  /// Fragments of the last build, where they would be the same now, or else ones that are made; a part without a number is
  /// made each time.
  func values<Part, Value: Sendable>(
    _ name: Name,
    _ parts: some Sequence<Part>,
    number: (Part) -> Int?,
    _ make: (Part) -> Value
  ) -> [Value] {
    let known = made.withLock { $0 }
    var found: [(number: Int, kept: Kept)] = []
    let values = parts.map { part in
      guard let number = number(part) else { return make(part) }
      let (value, kept) = value(known[name, number] ?? standing(name, number)) { make(part) }
      if let kept { found.append((number, kept)) }
      return value
    }
    made.withLock { table in for (number, kept) in found { table[name, number] = kept } }
    return values
  }

  /// What is known, or a value that is made; with how it is to be kept, if it is not yet.
  private func value<Value: Sendable>(_ known: Kept?, _ make: () -> Value) -> (value: Value, kept: Kept?) {
    if var known, let value = known.fragment.value as? Value {
      ReadLog.note(known.fragment.reads.facts)
      if known.age == age { return (value, nil) }
      known.age = age
      return (value, known)
    }
    let (value, reads) = ReadLog.tracing(make)
    return (value, Kept(fragment: Fragment(value, RenderMemory.Reads(reads, digests)), age: age))
  }

  private func standing(_ name: Name, _ number: Int) -> Kept? {
    guard let kept = last?[name, number] else { return nil }
    if kept.age == age { return kept }
    // What has changed is known since the last build alone.
    let changes = kept.age == age - 1 && !isSame ? changes : nil
    return kept.fragment.reads.hold(digests, since: changes) ? kept : nil
  }

  /// What the next build may go by: what this one has asked for, and what the last one has left of which it had no need.
  func memory(_ paths: SitePaths, _ sitemap: Sitemap) -> Memory {
    let made = made.withLock { $0 }
    let table = last.map { made.over($0) } ?? made
    let search = search.withLock { $0 } ?? lastSearch
    return Memory(
      digests: digests,
      age: age,
      fragments: table,
      search: search,
      paths: paths,
      sitemap: sitemap
    )
  }
}
