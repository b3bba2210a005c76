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
  /// Where it stands in its table.
  let row: Int

  /// Reads a row of a table with such columns.
  init(_ table: Table, at number: Int, _ columns: OrganizationTable.Columns) {
    let row = table.rows[number]
    self.row = number
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
