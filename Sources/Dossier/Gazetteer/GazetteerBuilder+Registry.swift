extension GazetteerBuilder {
  /// Adds leaders of a table, the first of whose rows has an index.
  mutating func addLeaders(_ leaders: [Leader], from first: Int) {
    for leader in leaders {
      let id = add(leader.entity, at: first + leader.row, keys: leader.keys)
      add(leader.names, of: id, force: false)
    }
  }

  /// Adds the names of a leader; those of the leader's own data even where they need evidence, when `force` is given.
  mutating func add(_ names: [LeaderName], of id: EntityID, force: Bool) {
    for name in names {
      let isForced = force && name.isGiven
      add(name.text, name.tokens, of: id, as: name.reading, name.condition, force: isForced)
    }
  }

  /// Adds organisations of a table, the first of whose rows has an index.
  mutating func addOrganizations(_ organizations: [KnownOrganization], from first: Int) {
    for organization in organizations {
      var entity = organization.entity
      entity.members = organization.members.compactMap { gazetteer.country(code: $0) }
      let id = add(entity, at: first + organization.row, keys: organization.keys)
      for name in organization.names { add(name, of: id, force: false) }
      // In capitals it is the organisation; `Isis` needs evidence.
      for abbreviation in organization.abbreviations { addAbbreviation(abbreviation, of: id, force: true) }
    }
  }

  /// Adds an abbreviation; one with a question mark is only taken in a text that has a full name, too.
  mutating func addAbbreviation(_ text: String, of id: EntityID, force: Bool = false) {
    let isAmbiguous = text.hasSuffix("?")
    let condition: Name.Condition = isAmbiguous ? .exactAfterName : .exact
    add(text.replacing("?", with: ""), of: id, as: .name, condition, force: force)
  }

  /// Adds a name of something that is no person.
  mutating func addName(of id: EntityID, _ name: String, force: Bool) {
    add(PlainName(name, force: force), of: id, force: force)
  }

  private mutating func add(_ name: PlainName, of id: EntityID, force: Bool) {
    add(name.text, name.tokens, of: id, as: .name, name.condition, force: force)
  }

  /// Adds events; their participants are countries, their heads leaders. The first row of the table has an index.
  mutating func addEvents(_ events: [KnownEvent], from first: Int) {
    for event in events {
      var entity = event.entity
      entity.members =
        event.heads.compactMap { gazetteer.entity(.leader, slug: $0) }
        + event.participants.compactMap { gazetteer.country(code: $0) }
      let id = add(entity, at: first + event.row, keys: event.keys)
      setEventKind(event.kind, of: id)
      for name in event.names { add(name, of: id, force: false) }
    }
  }
}
