/// A table of events, whose rows are read one by one.
struct EventTable: Sendable {
  private let table: Table

  init(_ table: Table) { self.table = table }

  /// How many events there are.
  var count: Int { table.rows.count }

  /// All events; with `words` those alone that texts may name or authors refer to.
  func all(in words: NamedWords?) -> [KnownEvent] {
    guard let words else { return table.rows.indices.map { KnownEvent(table, at: $0) } }
    let columns = ["slug", "name", "aliases"].map { table.number(ofColumn: $0) }
    var tokens: [Token] = []
    return table.rows.enumerated().compactMap { number, row in
      let names = columns.flatMap { table.parts(row, $0) }
      return words.mayName(anyOf: names, &tokens, EventWords.soften) ? KnownEvent(table, at: number) : nil
    }
  }
}
