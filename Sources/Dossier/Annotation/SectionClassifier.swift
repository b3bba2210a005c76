/// Tells what a section is for by the words of its heading.
public struct SectionClassifier: Sendable {
  private struct Pattern: Sendable {
    var words: [UInt64]
    var kind: SectionKind
    var rank: Int
    /// True for words that must be all of the heading.
    var isWhole: Bool
  }

  /// By the hash of their first word.
  private var patterns: [UInt64: [Pattern]] = [:]
  private var count = 0

  /// A classifier of the built-in patterns (`sections.tsv`) and a site's own, which count first.
  public init(_ site: SiteConfiguration) {
    for kind in SectionKind.allCases {
      for text in site.sectionPatterns[kind] ?? [] { add(text, kind) }
    }
    let table = Table.builtIn("data/sections.tsv")
    for row in table.rows {
      guard let kind = SectionKind(rawValue: table.cell(row, "kind")) else { continue }
      for text in table.list(row, "patterns") { add(text, kind) }
    }
  }

  private mutating func add(_ text: String, _ kind: SectionKind) {
    let words = Tokenizer.tokens(of: text).map(\.hash)
    guard let first = words.first else { return }
    patterns[first, default: []].append(
      Pattern(words: words, kind: kind, rank: count, isWhole: text.utf8.first == UInt8(ascii: "="))
    )
    count += 1
  }

  /// The kind of the longest pattern whose words stand in the heading one after the other; of equals the first.
  public func kind(of heading: String) -> SectionKind {
    let words = Tokenizer.tokens(of: heading).map(\.hash)
    var best: Pattern?
    for start in words.indices {
      for pattern in patterns[words[start]] ?? []
      where words[start...].starts(with: pattern.words)
        && (!pattern.isWhole || pattern.words.count == words.count)
      {
        guard let other = best else {
          best = pattern
          continue
        }
        let (length, known) = (pattern.words.count, other.words.count)
        if length > known || length == known && pattern.rank < other.rank { best = pattern }
      }
    }
    return best?.kind ?? .body
  }
}
