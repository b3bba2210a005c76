/// An organisation of `organizations.tsv`, read without knowing what else there is.
struct KnownOrganization: Sendable {
  let entity: Entity
  /// The keys of the name and the other names; see ``Gazetteer/key(_:)``.
  let keys: [UInt64]
  let names: [PlainName]
  /// Abbreviations, with a question mark behind those that are only taken in a text that has a full name, too.
  let abbreviations: [String]
  /// The codes of its own country and of its members, or the slug of the organisation that it belongs to.
  let members: [String]

  /// Reads the organisations of a table.
  static func all(_ table: Table) -> [KnownOrganization] {
    let columns = Columns(table)
    return table.rows.map { KnownOrganization(table, $0, columns) }
  }

  /// The numbers of the columns, looked up once for all rows.
  private struct Columns {
    let slug, name, article, abbreviations, aliases, members, parent, seat, founded, dissolved: Int?

    init(_ table: Table) {
      (slug, name) = (table.number(ofColumn: "slug"), table.number(ofColumn: "name"))
      (article, seat) = (table.number(ofColumn: "article"), table.number(ofColumn: "seat"))
      (abbreviations, aliases) = (table.number(ofColumn: "abbreviations"), table.number(ofColumn: "aliases"))
      (members, parent) = (table.number(ofColumn: "members"), table.number(ofColumn: "parent"))
      (founded, dissolved) = (table.number(ofColumn: "founded"), table.number(ofColumn: "dissolved"))
    }
  }

  private init(_ table: Table, _ row: Table.Row, _ columns: Columns) {
    var entity = Entity(
      kind: .organization,
      slug: table.cell(row, columns.slug),
      name: table.cell(row, columns.name)
    )
    abbreviations = table.parts(row, columns.abbreviations).map { String($0) }
    let others = table.parts(row, columns.aliases).map { String($0) }
    let short = abbreviations.map { $0.utf8.last == UInt8(ascii: "?") ? String($0.dropLast()) : $0 }
    entity.article = table.cell(row, columns.article)
    entity.aliases = short + others
    entity.place = table.cell(row, columns.seat)
    entity.from = ContentDate(table.cell(row, columns.founded))
    entity.to = ContentDate(table.cell(row, columns.dissolved))
    self.entity = entity
    names = ([entity.name] + others).map { PlainName($0, force: false) }
    keys = names.map(\.key) + short.map(Gazetteer.key)
    members = (table.parts(row, columns.parent) + table.parts(row, columns.members)).map { String($0) }
  }
}
