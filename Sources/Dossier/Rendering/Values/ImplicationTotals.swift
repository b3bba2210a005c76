/// How many implications there are of each kind in a list, of which a page may show only a part.
struct ImplicationTotals: Sendable {
  /// By kind; nil for a page that does not say.
  private let counts: [SectionKind: Int]?

  /// For a page behind the first, which does not say: the counts would change it with each implication that is added.
  static let unsaid = ImplicationTotals()

  private init() { counts = nil }

  /// Counts kinds.
  init(_ kinds: some Sequence<SectionKind>) {
    counts = kinds.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// How many there are of a kind; nil when the page does not say.
  func count(_ kind: SectionKind) -> Int? { counts.map { $0[kind] ?? 0 } }

  /// Where the kinds before one end among those that a page has, and where it ends itself, in thousandths.
  func stretch(_ kind: SectionKind, among kinds: some Collection<SectionKind>) -> (start: Int, end: Int) {
    guard let counts else { return (0, 0) }
    let shown = SectionKind.allCases.filter(kinds.contains)
    let total = max(1, shown.reduce(0) { $0 + (counts[$1] ?? 0) })
    let before = shown.prefix { $0 != kind }.reduce(0) { $0 + (counts[$1] ?? 0) }
    return (before * 1_000 / total, (before + (counts[kind] ?? 0)) * 1_000 / total)
  }

  /// Writes the counts, to be digested.
  func add(to writer: inout RecordWriter) {
    for kind in SectionKind.allCases { writer.add(count(kind) ?? 0) }
  }
}
