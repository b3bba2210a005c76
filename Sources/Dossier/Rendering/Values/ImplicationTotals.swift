/// How many implications there are of each kind in a list, of which a page may show only a part.
struct ImplicationTotals: Sendable {
  /// By the place of the kind among all; nil for a page that does not say.
  private let counts: [Int]?

  /// For a page behind the first, which does not say: the counts would change it with each implication that is added.
  static let unsaid = ImplicationTotals()

  private init() { counts = nil }

  /// Counts kinds.
  init(_ kinds: some Sequence<SectionKind>) {
    var counts = Array(repeating: 0, count: SectionKind.allCases.count)
    for kind in kinds { counts[Self.places[kind] ?? 0] += 1 }
    self.counts = counts
  }

  private static let places = Dictionary(
    uniqueKeysWithValues: SectionKind.allCases.enumerated().map { ($1, $0) }
  )

  /// How many there are of a kind; nil when the page does not say.
  func count(_ kind: SectionKind) -> Int? { counts?[Self.places[kind] ?? 0] }

  /// Where the kinds before one end among all, and where it ends itself, in thousandths.
  func stretch(_ kind: SectionKind) -> (start: Int, end: Int) {
    guard let counts, let place = Self.places[kind] else { return (0, 0) }
    let total = max(1, counts.reduce(0, +))
    let before = counts[..<place].reduce(0, +)
    return (before * 1_000 / total, (before + counts[place]) * 1_000 / total)
  }

  /// Writes the counts, to be digested.
  func add(to writer: inout RecordWriter) {
    for count in counts ?? [] { writer.add(count) }
  }
}
