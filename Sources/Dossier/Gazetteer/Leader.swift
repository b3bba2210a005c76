/// A leader of a table, read without knowing what else there is.
struct Leader: Sendable {
  let entity: Entity
  /// The keys of the name and the other names; see ``Gazetteer/key(_:)``.
  let keys: [UInt64]
  let names: [LeaderName]
  /// Where it stands in its table.
  let row: Int

  /// Reads a row of a table with such columns.
  init(_ table: Table, at number: Int, _ columns: LeaderTable.Columns) {
    let row = table.rows[number]
    self.row = number
    var entity = Entity(
      kind: .leader,
      slug: table.cell(row, columns.slug),
      name: table.cell(row, columns.name)
    )
    entity.iso2 = table.cell(row, columns.iso2)
    entity.aliases = table.parts(row, columns.aliases).map { String($0) }
    entity.surname = table.cell(row, columns.surname)
    entity.offices = table.parts(row, columns.offices).compactMap(Self.office)
    switch table.cell(row, columns.fame) {
    case "high": entity.fame = .high
    case "low": entity.fame = .low
    default: entity.fame = .normal
    }
    self.entity = entity
    names = LeaderName.all(of: entity, given: table.cell(row, columns.given))
    keys = names.lazy.filter(\.isWritten).map { Gazetteer.key($0.tokens[...]) }
  }

  /// Reads `~title@from..to@role`.
  private static func office(_ text: Substring) -> Office? {
    let bytes = text.utf8
    guard let titleEnd = bytes.firstIndex(of: 0x40) else { return nil }
    let isDisputed = bytes.first == 0x7E
    let start = isDisputed ? bytes.index(after: bytes.startIndex) : bytes.startIndex
    let afterTitle = bytes.index(after: titleEnd)
    let datesEnd = bytes[afterTitle...].firstIndex(of: 0x40) ?? bytes.endIndex
    let dates = text[afterTitle..<datesEnd]
    let dots = dates.utf8.firstIndex(of: 0x2E) ?? datesEnd
    let from = dates[..<dots]
    let to = dates.utf8[dots...].drop { $0 == 0x2E }
    return Office(
      title: String(text[start..<titleEnd]),
      from: ContentDate(String(from)),
      to: to.isEmpty ? nil : ContentDate(String(Substring(to))),
      role: role(datesEnd < bytes.endIndex ? text[bytes.index(after: datesEnd)...] : ""),
      isDisputed: isDisputed
    )
  }

  private static func role(_ text: Substring) -> Office.Role {
    switch text {
    case "state": .state
    case "government": .government
    case "ruler": .ruler
    case "minister": .minister
    case let other where other.hasPrefix("organization:"): .organization(String(other.dropFirst(13)))
    default: .other
    }
  }
}
