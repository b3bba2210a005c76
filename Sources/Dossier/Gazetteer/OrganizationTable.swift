/// A table of organisations, whose rows are read one by one.
struct OrganizationTable: Sendable {
  private let table: Table
  private let columns: Columns

  /// The numbers of the columns, looked up once for all rows.
  struct Columns: Sendable {
    let slug, name, article, abbreviations, aliases, members, parent, seat, founded, dissolved: Int?

    init(_ table: Table) {
      (slug, name) = (table.number(ofColumn: "slug"), table.number(ofColumn: "name"))
      (article, seat) = (table.number(ofColumn: "article"), table.number(ofColumn: "seat"))
      (abbreviations, aliases) = (table.number(ofColumn: "abbreviations"), table.number(ofColumn: "aliases"))
      (members, parent) = (table.number(ofColumn: "members"), table.number(ofColumn: "parent"))
      (founded, dissolved) = (table.number(ofColumn: "founded"), table.number(ofColumn: "dissolved"))
    }
  }

  init(_ table: Table) { (self.table, columns) = (table, Columns(table)) }

  /// How many organisations there are.
  var count: Int { table.rows.count }

  /// The organisation with a slug.
  ///
  /// - Complexity: O(n) in their number.
  func entity(slug: String) -> Entity? {
    table.rows.firstIndex { table.cell($0, columns.slug) == slug }.map {
      KnownOrganization(table, at: $0, columns).entity
    }
  }

  /// All organisations; with `words` those alone that texts may name or authors refer to, and those with these other references.
  func all(in words: NamedWords?, besides others: Set<String> = []) -> [KnownOrganization] {
    guard let words else { return table.rows.indices.map { KnownOrganization(table, at: $0, columns) } }
    var tokens: [Token] = []
    return table.rows.enumerated().compactMap { number, row in
      let slug = table.parts(row, columns.slug), short = table.parts(row, columns.abbreviations)
      let names = slug + table.parts(row, columns.name) + short + table.parts(row, columns.aliases)
      let isWanted =
        words.mayName(anyOf: names, &tokens) || slug.contains { others.contains(String($0)) }
      return isWanted ? KnownOrganization(table, at: number, columns) : nil
    }
  }
}
