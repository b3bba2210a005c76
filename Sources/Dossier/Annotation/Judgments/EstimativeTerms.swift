/// The estimative words of `likelihood.tsv`.
final class EstimativeTerms: Sendable {
  /// The words of the built-in table.
  static let builtIn = EstimativeTerms(Table.builtIn("data/likelihood.tsv"))

  struct Term: Sendable {
    var words: [UInt64]
    /// Nil for words that only look estimative, such as “as soon as possible”.
    var likelihood: Likelihood?
    var set: Int
  }

  /// By the hash of their first word, the longest first.
  private let terms: [UInt64: [Term]]
  private let filter: [UInt64]

  private init(_ table: Table) {
    var terms: [UInt64: [Term]] = [:]
    var filter = [UInt64](repeating: 0, count: 64)
    for row in table.rows {
      let words = Tokenizer.tokens(of: table.cell(row, "words")).map(\.hash)
      guard let first = words.first else { continue }
      let likelihood = Likelihood(rawValue: table.cell(row, "level"))
      terms[first, default: []].append(
        Term(words: words, likelihood: likelihood, set: Int(table.cell(row, "set")) ?? 0)
      )
      filter[Int(truncatingIfNeeded: first >> 6) & 63] |= 1 << (first & 63)
    }
    self.terms = terms.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    self.filter = filter
  }

  /// True for a word that begins a term, and for a few others.
  func mayBegin(_ hash: UInt64) -> Bool {
    filter[Int(truncatingIfNeeded: hash >> 6) & 63] & (1 << (hash & 63)) != 0
  }

  /// The longest term that begins at a word.
  func term(at position: Int, in tokens: [Token], before end: Int) -> Term? {
    let hash = tokens[position].hash
    guard mayBegin(hash) else { return nil }
    return terms[hash]?.first { term in
      position + term.words.count <= end
        && term.words.indices.allSatisfy { tokens[position + $0].hash == term.words[$0] }
        && term.words.indices.dropFirst().allSatisfy {
          let joiner = tokens[position + $0].joiner
          return joiner != .none && joiner != .comma
        }
    }
  }
}
