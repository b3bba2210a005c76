/// An event of `events.tsv`, read without knowing what else there is.
struct KnownEvent: Sendable {
  let entity: Entity
  /// The keys of the name and the other names; see ``Gazetteer/key(_:)``.
  let keys: [UInt64]
  let names: [PlainName]
  /// The slugs of leaders who met or acted there.
  let heads: [String]
  /// The codes of the countries that took part.
  let participants: [String]
  let kind: String
  /// Where it stands in its table.
  let row: Int

  /// Reads a row of a table.
  init(_ table: Table, at number: Int) {
    let row = table.rows[number]
    self.row = number
    var entity = Entity(kind: .event, slug: table.cell(row, "slug"), name: table.cell(row, "name"))
    entity.article = table.cell(row, "article")
    entity.aliases = table.list(row, "aliases")
    entity.from = ContentDate(table.cell(row, "from"))
    entity.to = ContentDate(table.cell(row, "to"))
    entity.place = table.cell(row, "city")
    entity.iso2 = table.cell(row, "place")
    self.entity = entity
    names = ([entity.name] + entity.aliases).map { EventWords.softened(PlainName($0, force: false)) }
    keys = names.map(\.key)
    heads = table.list(row, "heads")
    participants = table.list(row, "participants")
    kind = table.cell(row, "kind")
  }
}
