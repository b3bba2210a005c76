/// A table of leaders, whose rows are read one by one.
struct LeaderTable: Sendable {
  private let table: Table
  private let columns: Columns

  /// The numbers of the columns, looked up once for all rows.
  struct Columns: Sendable {
    let slug, name, iso2, surname, given, aliases, offices, fame: Int?

    init(_ table: Table) {
      (slug, name) = (table.number(ofColumn: "slug"), table.number(ofColumn: "name"))
      (iso2, surname) = (table.number(ofColumn: "iso2"), table.number(ofColumn: "surname"))
      (given, aliases) = (table.number(ofColumn: "given"), table.number(ofColumn: "aliases"))
      (offices, fame) = (table.number(ofColumn: "offices"), table.number(ofColumn: "fame"))
    }
  }

  init(_ table: Table) { (self.table, columns) = (table, Columns(table)) }

  /// How many leaders there are.
  var count: Int { table.rows.count }

  /// All leaders.
  var all: [Leader] { table.rows.indices.map { Leader(table, at: $0, columns) } }

  /// The leaders whom texts may name, or to whom authors refer, by row.
  func named(in words: NamedWords) -> [Int: Leader] {
    var named: [Int: Leader] = [:]
    var tokens: [Token] = []
    for (number, row) in table.rows.enumerated() where mayBeNamed(row, words, &tokens) {
      let leader = Leader(table, at: number, columns)
      if leader.names.contains(where: { words.mayHave($0.tokens) }) || isReferredTo(leader, words) {
        named[number] = leader
      }
    }
    return named
  }

  /// The leaders of `named`, those of countries with these codes or with these slugs, and those who have an office in an organisation,
  /// which may be called by their posts.
  func leaders(_ named: [Int: Leader], ofCountries codes: Set<Substring>, slugs: Set<String>) -> [Leader] {
    table.rows.enumerated().compactMap { number, row in
      if let leader = named[number] { return leader }
      let isWanted =
        codes.contains(table.piece(row, columns.iso2))
        || Self.hasOrganization(table.piece(row, columns.offices))
        || !slugs.isEmpty && slugs.contains(table.cell(row, columns.slug))
      return isWanted ? Leader(table, at: number, columns) : nil
    }
  }

  /// True for a row of which some word is in the texts: every name has one of these. What authors refer to by a slug has it, too,
  /// or is asked for by it.
  private func mayBeNamed(_ row: Table.Row, _ words: NamedWords, _ tokens: inout [Token]) -> Bool {
    let names =
      table.parts(row, columns.name) + table.parts(row, columns.surname) + table.parts(row, columns.aliases)
    for name in names {
      Tokenizer.read(name, into: &tokens)
      if words.mayHave(anyOf: tokens) || words.refers(to: Gazetteer.key(tokens[...])) { return true }
    }
    guard let slug = table.parts(row, columns.slug).first else { return false }
    Tokenizer.read(slug, into: &tokens)
    return words.refers(to: Gazetteer.key(tokens[...]))
  }

  private func isReferredTo(_ leader: Leader, _ words: NamedWords) -> Bool {
    leader.keys.contains(where: words.refers) || words.refers(to: Gazetteer.key(leader.entity.slug))
  }

  /// True for offices of which one is written `title@dates@organization:slug`.
  private static func hasOrganization(_ offices: Substring) -> Bool {
    var last: UInt8 = 0
    for (index, byte) in zip(offices.utf8.indices, offices.utf8) {
      if last == UInt8(ascii: "@"), byte == UInt8(ascii: "o"), offices[index...].hasPrefix("organization:") {
        return true
      }
      last = byte
    }
    return false
  }
}
