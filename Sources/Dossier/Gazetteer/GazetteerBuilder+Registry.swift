extension GazetteerBuilder {
  /// Adds leaders of a table.
  mutating func addLeaders(_ leaders: [Leader]) {
    for leader in leaders { add(leader.names, of: add(leader.entity, keys: leader.keys), force: false) }
  }

  /// Adds the names of a leader; those of the leader's own data even where they need evidence, when `force` is given.
  mutating func add(_ names: [LeaderName], of id: EntityID, force: Bool) {
    for name in names {
      let isForced = force && name.isGiven
      add(name.text, name.tokens, of: id, as: name.reading, name.condition, force: isForced)
    }
  }

  /// Adds the organisations of `organizations.tsv`.
  mutating func addOrganizations(_ table: Table) {
    for row in table.rows {
      var entity = Entity(kind: .organization, slug: table.cell(row, "slug"), name: table.cell(row, "name"))
      let abbreviations = table.list(row, "abbreviations")
      entity.article = table.cell(row, "article")
      entity.aliases = abbreviations.map { $0.replacing("?", with: "") } + table.list(row, "aliases")
      entity.place = table.cell(row, "seat")
      entity.from = ContentDate(table.cell(row, "founded"))
      entity.to = ContentDate(table.cell(row, "dissolved"))
      entity.members = (table.list(row, "parent") + table.list(row, "members")).compactMap {
        gazetteer.country(code: $0)
      }
      let id = add(entity)
      for name in [entity.name] + table.list(row, "aliases") {
        for spelling in Self.spellings(of: name) { addName(of: id, spelling, force: false) }
      }
      // In capitals it is the organisation; `Isis` needs evidence.
      for abbreviation in abbreviations { addAbbreviation(abbreviation, of: id, force: true) }
    }
  }

  /// Adds an abbreviation; one with a question mark is only taken in a text that has a full name, too.
  mutating func addAbbreviation(_ text: String, of id: EntityID, force: Bool = false) {
    let isAmbiguous = text.hasSuffix("?")
    let condition: Name.Condition = isAmbiguous ? .exactAfterName : .exact
    add(text.replacing("?", with: ""), of: id, as: .name, condition, force: force)
  }

  /// A name in American and British spelling.
  private static func spellings(of name: String) -> [String] {
    for (american, british) in [
      ("Organization", "Organisation"), ("Defense", "Defence"), ("Center", "Centre"), ("Labor ", "Labour "),
    ] {
      if contains(name, american) { return [name, name.replacing(american, with: british)] }
      if contains(name, british) { return [name, name.replacing(british, with: american)] }
    }
    return [name]
  }

  /// True when a name has a part, which is not empty, byte for byte.
  private static func contains(_ name: String, _ part: String) -> Bool {
    var rest = name.utf8[...]
    while let start = rest.firstIndex(where: { $0 == part.utf8.first }) {
      if rest[start...].starts(with: part.utf8) { return true }
      rest = rest[rest.index(after: start)...]
    }
    return false
  }

  /// Adds a name of something that is no person.
  mutating func addName(of id: EntityID, _ name: String, force: Bool) {
    add(PlainName(name, force: force), of: id, force: force)
  }

  private mutating func add(_ name: PlainName, of id: EntityID, force: Bool) {
    add(name.text, name.tokens, of: id, as: .name, name.condition, force: force)
  }

  /// Adds events; their participants are countries, their heads leaders.
  mutating func addEvents(_ events: [KnownEvent]) {
    for event in events {
      var entity = event.entity
      entity.members =
        event.heads.compactMap { gazetteer.entity(.leader, slug: $0) }
        + event.participants.compactMap { gazetteer.country(code: $0) }
      let id = add(entity, keys: event.keys)
      setEventKind(event.kind, of: id)
      for name in event.names { add(name, of: id, force: false) }
    }
  }
}
