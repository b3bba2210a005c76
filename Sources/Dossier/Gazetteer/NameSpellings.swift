/// Words of persons' names that are printed in several ways, of which `spellings.tsv` has one as the usual.
struct NameSpellings: Sendable {
  /// The built-in ones.
  static let builtIn = NameSpellings(Table.builtIn("data/spellings.tsv"))

  /// The number of the usual spelling in ``groups``, by the hash of each spelling.
  private let numbers: WordTable
  /// The hashes of the spellings of each word, the usual one first.
  private let groups: [[UInt64]]
  /// The hash of each word's usual spelling.
  private let usualHashes: [UInt64]

  /// Reads a table of words with their other spellings.
  init(_ table: Table) {
    let (word, others) = (table.number(ofColumn: "word"), table.number(ofColumn: "spellings"))
    groups = table.rows.map { row in
      [Hashing.of(table.cell(row, word))]
        + table.cell(row, others).split(separator: " ").map { Hashing.of($0) }
    }
    usualHashes = groups.map { $0[0] }
    var numbers: [UInt64: Int] = [:]
    for (number, group) in groups.enumerated() {
      for hash in group { numbers[hash] = number }
    }
    self.numbers = WordTable(numbers)
  }

  /// The usual spelling of a word, by hashes; the word itself when it has one only.
  @inline(__always)
  func usual(_ hash: UInt64) -> UInt64 { numbers[hash].map { usualHashes[$0] } ?? hash }

  /// All spellings of a word, by hashes.
  func all(_ hash: UInt64) -> [UInt64] { numbers[hash].map { groups[$0] } ?? [hash] }
}
