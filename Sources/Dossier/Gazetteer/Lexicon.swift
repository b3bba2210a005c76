/// The classes of words, by the words' hashes.
final class Lexicon: Sendable {
  /// The words of the built-in tables.
  static let builtIn = Lexicon()

  private let table: WordTable

  private init() {
    var classes: [UInt64: Int] = [:]
    let cues = Table.builtIn("data/cues.tsv")
    for row in cues.rows {
      guard let kind = WordClass(name: cues.cell(row, "class")) else { continue }
      for word in cues.cell(row, "words").split(separator: " ") {
        classes[Hashing.of(word), default: 0] |= Int(kind.rawValue)
      }
    }
    let given = Table.builtIn("data/given-names.tsv")
    for row in given.rows {
      for name in given.list(row, "names") {
        guard let token = Tokenizer.tokens(of: name).first else { continue }
        classes[token.hash, default: 0] |= Int(WordClass.given.rawValue)
      }
    }
    table = WordTable(classes)
  }

  /// The classes of a word.
  @inline(__always)
  func classes(of hash: UInt64) -> WordClass {
    WordClass(rawValue: UInt64(table[hash] ?? 0))
  }
}
