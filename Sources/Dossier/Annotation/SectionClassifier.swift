/// Tells what a section is for by the words of its heading.
public struct SectionClassifier: Sendable {
  private var patterns: [(words: [UInt64], kind: SectionKind)] = []

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
    if !words.isEmpty { patterns.append((words, kind)) }
  }

  /// The kind of the longest pattern whose words stand in the heading one after the other; of equals the first.
  public func kind(of heading: String) -> SectionKind {
    let words = Tokenizer.tokens(of: heading).map(\.hash)
    var best: (length: Int, kind: SectionKind) = (0, .body)
    for (pattern, kind) in patterns where pattern.count > best.length && Self.contains(words, pattern) {
      best = (pattern.count, kind)
    }
    return best.kind
  }

  private static func contains(_ words: [UInt64], _ pattern: [UInt64]) -> Bool {
    guard words.count >= pattern.count else { return false }
    return (0...words.count - pattern.count).contains {
      words[$0..<$0 + pattern.count].elementsEqual(pattern)
    }
  }
}
