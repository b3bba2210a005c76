internal import Mustache

/// The texts of the user interface in all languages that there are.
struct StringTable: Sendable {
  /// The texts that are compiled into the program.
  static let builtIn = StringTable(Table.builtIn("data/strings.tsv"))

  /// The language that every site can fall back to.
  static let fallback = "en"

  /// The keys in their order.
  let keys: [String]
  /// The keys that templates have in `t`, those of texts without a number.
  let templateKeys: [(name: String, key: Key)]
  /// The languages (primary subtags of BCP 47).
  let languages: [String]
  /// By language, then by key.
  private let texts: [String: [String: String]]

  /// Reads a table with a column of keys and one for each language.
  init(_ table: Table) {
    let languages = table.columnNames.filter { $0 != "key" }
    keys = table.rows.map { table.cell($0, "key") }
    templateKeys = keys.filter { !$0.contains(".") }.map { ($0, Key(permanent: $0)) }
    self.languages = languages
    texts = Dictionary(
      uniqueKeysWithValues: languages.map { language in
        let pairs = table.rows.map { (table.cell($0, "key"), table.cell($0, Substring(language))) }
        return (language, Dictionary(pairs) { first, _ in first })
      }
    )
  }

  /// The language of the table that a language tag means: `de` for `de-AT`; nil when the table does not have it.
  func language(of tag: String) -> String? {
    let primary = tag.prefix { $0 != "-" }.lowercased()
    return languages.first { $0 == primary }
  }

  /// The text of each key in a language.
  func texts(in language: String) -> [String: String] { texts[language] ?? [:] }
}
