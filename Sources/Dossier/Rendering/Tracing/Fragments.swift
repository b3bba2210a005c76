/// Parts of files that a program which builds again and again keeps, so that large files are put together from them.
final class Fragments: Sendable {
  /// The fragments of one build.
  struct Memory: Sendable {
    var digests: FactDigests
    /// How many builds have passed them on.
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
    case bodies, chapters, words, entityWords
  }

  /// A part of a file, or what it is made from, with what it was made from itself.
  struct Fragment: Sendable {
    var reads: RenderMemory.Reads
    var value: any Sendable
    /// The age of the build that has made it, or last found it to hold.
    var age: Int
  }

  /// Fragments by what they are of and their number.
  struct Table: Sendable {
    private var columns: [[Fragment?]] = Array(repeating: [], count: Name.allCases.count)

    subscript(name: Name, number: Int) -> Fragment? {
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
  /// The search index of the last build, whatever has changed since.
  let lastSearch: SearchIndex?
  private let search = Guarded<SearchIndex?>(nil)
  private let made = Guarded(Table())

  /// Fragments over those of the last build on the same ground, since which there are `changes`.
  init(_ digests: FactDigests, last: Memory?, changes: FactChanges?) {
    self.digests = digests
    self.last = changes == nil ? nil : last?.fragments
    self.changes = changes
    age = (last?.age ?? 0) + 1
    lastSearch = last?.search
  }

  /// Keeps the search index for the next build.
  func keep(_ index: SearchIndex) { search.withLock { $0 = index } }

  /// A fragment of the last build, if it would be the same now, or else one that is made.
  func value<Value: Sendable>(_ name: Name, _ number: Int, _ make: () -> Value) -> Value {
    if var known = made.withLock({ $0[name, number] }) ?? standing(name, number),
      let value = known.value as? Value
    {
      ReadLog.note(known.reads.facts)
      if known.age != age {
        known.age = age
        made.withLock { [known] in $0[name, number] = known }
      }
      return value
    }
    let (value, reads) = ReadLog.tracing(make)
    let fragment = Fragment(reads: RenderMemory.Reads(reads, digests), value: value, age: age)
    made.withLock { $0[name, number] = fragment }
    return value
  }

  private func standing(_ name: Name, _ number: Int) -> Fragment? {
    guard let fragment = last?[name, number] else { return nil }
    // What has changed is known since the last build alone.
    let changes = fragment.age == age - 1 ? changes : nil
    return fragment.reads.hold(digests, since: changes) ? fragment : nil
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
