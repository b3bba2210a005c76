extension GazetteerBuilder {
  /// Adds a site's records: each makes an entity or adds to the one that is there. Its own names need no evidence.
  mutating func addRecords(_ records: [EntityRecord]) {
    var ids: [EntityID?] = []
    let slugs = gazetteer.bySlug[.organization] ?? [:]
    for (index, record) in records.enumerated() {
      let known = existing(record.kind, slug: record.slug, name: record.name).flatMap { gazetteer[$0].record }
      if let known, records[known].slug != record.slug { reportNamesake(record, of: records[known]) }
      ids.append(isTwofold(record) ? nil : addRecord(record, at: index))
    }
    renameOrganizations(known: slugs)
    for (record, id) in zip(records, ids) {
      guard let id else { continue }
      addReferences(of: record, to: id)
      addNames(of: record, id)
    }
    for (record, id) in zip(records, ids) {
      if let id { reportSharedNames(of: record, id, records) }
    }
  }

  /// True, and an error, for a record whose file is called after one of those that are known, and which has the name of another.
  private mutating func isTwofold(_ record: EntityRecord) -> Bool {
    guard let name = record.name, let own = gazetteer.entity(record.kind, slug: record.slug),
      let other = existing(record.kind, slug: "", name: name), other != own
    else { return false }
    report(
      .error(
        "shared-name",
        at: record.position,
        "this is the file of \(gazetteer[own].name), and “\(name)” is \(gazetteer[other].name)",
        fix: "rename the file to \(gazetteer[other].slug).md, or correct the name"
      )
    )
    return true
  }

  /// Names of a record that a country has, or a record before it: texts mean one of them alone.
  private mutating func reportSharedNames(of record: EntityRecord, _ id: EntityID, _ records: [EntityRecord])
  {
    for name in [record.name].compactMap(\.self) + record.aliases {
      let others = gazetteer.byName[Gazetteer.key(name)] ?? []
      let other = others.first { other in
        if other == id { return false }
        guard let place = gazetteer[other].record else { return gazetteer[other].kind == .country }
        return place < gazetteer[id].record ?? 0
      }
      guard let other else { continue }
      let file = gazetteer[other].record.map { " (\(records[$0].position.file))" } ?? ""
      report(
        .warning(
          "shared-name",
          at: record.position,
          "“\(name)” is also a name of the \(gazetteer[other].kind.rawValue) \(gazetteer[other].name)\(file), and texts mean only one of the two",
          fix: "give one of them a name that tells them apart"
        )
      )
    }
  }

  /// Of two records of one name, one would be lost.
  private mutating func reportNamesake(_ record: EntityRecord, of other: EntityRecord) {
    report(
      .error(
        "duplicate-page",
        at: record.position,
        "\(other.position.file) is a record of the same \(record.kind.rawValue)",
        fix: "put both into one file, or give one of them another name:"
      )
    )
  }

  /// Where a record belongs whose name means an actor, which may be one of another kind: `leader:xi-jinping`.
  private static func place(meantBy reference: String) -> String {
    let parts = reference.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, let kind = EntityKind(rawValue: parts[0]) else {
      return "rename the file to \(reference).md"
    }
    return "move the file to \(kind.folder)/\(parts[1]).md"
  }

  private mutating func addRecord(_ record: EntityRecord, at index: Int) -> EntityID? {
    if let id = existing(record.kind, slug: record.slug, name: record.name) {
      update(id) { Self.merge(record, at: index, into: &$0) }
      return id
    }
    guard let name = record.name else {
      // Records of other kinds without a name were reported when they were read.
      guard record.kind == .country else { return nil }
      let near = gazetteer.suggestion(for: record.slug, as: [.country])
      report(
        .error(
          "unknown-country",
          at: record.position,
          "no country is called “\(record.slug)”, and the record has no name",
          fix: near.map(Self.place(meantBy:)) ?? "add name: …"
        )
      )
      return nil
    }
    var entity = Entity(kind: record.kind, slug: record.slug, name: name)
    if record.kind == .country {
      entity.country = CountryFacts(iso3: "", official: [], capitals: [], region: "")
      entity.iso2 = Entity.mark(ofCountry: record.slug)
    }
    Self.merge(record, at: index, into: &entity)
    return add(entity)
  }

  private static func merge(_ record: EntityRecord, at index: Int, into entity: inout Entity) {
    entity.record = index
    entity.slug = record.slug
    if let name = record.name, name != entity.name {
      // What it was called still finds it.
      if Gazetteer.key(name) != Gazetteer.key(entity.name) { entity.aliases.append(entity.name) }
      entity.name = name
      entity.aliases.removeAll { $0 == name }
    }
    for alias in record.aliases where !entity.aliases.contains(alias) { entity.aliases.append(alias) }
    if !record.offices.isEmpty {
      let known = Dictionary(entity.offices.map { ($0.title, $0.role) }) { first, _ in first }
      entity.offices = record.offices.map { office in
        var office = office
        if let role = known[office.title], office.organization == nil,
          office.role == .other || role.organization != nil
        {
          office.role = role
        }
        return office
      }
    }
    entity.from = record.from ?? entity.from
    entity.to = record.to ?? (record.from == nil ? entity.to : nil)
    if !record.place.isEmpty { entity.place = record.place }
  }

  private mutating func addReferences(of record: EntityRecord, to id: EntityID) {
    if let country = record.country, let found = resolve(country, as: [.country, .organization]) {
      let iso2 = gazetteer[found].iso2
      update(id) { $0.iso2 = iso2 }
    }
    addOrganizations(of: record, to: id)
    let kinds: [EntityKind] =
      record.kind == .event ? [.leader, .country, .organization] : [.country, .organization, .leader]
    let named = record.kind == .event ? record.participants : record.members
    // Each once, and nobody is of itself.
    var seen: Set<EntityID> = [id]
    let members = named.compactMap { resolve($0, as: kinds) }.filter { seen.insert($0).inserted }
    if !members.isEmpty { update(id) { $0.members = members } }
  }

  /// Leaders' posts go with organisations that a record gives another slug than those `known` before.
  private mutating func renameOrganizations(known: [String: EntityID]) {
    let renamed = known.filter { gazetteer[$0.value].slug != $0.key }
    if renamed.isEmpty { return }
    for id in gazetteer.ids where gazetteer[id].kind == .leader {
      for (index, office) in gazetteer[id].offices.enumerated() {
        guard let other = office.organization.flatMap({ renamed[$0] }) else { continue }
        let slug = gazetteer[other].slug
        update(id) { $0.offices[index].role = .organization(slug) }
      }
    }
  }

  /// Finds the organisations that the posts of a record are in.
  private mutating func addOrganizations(of record: EntityRecord, to id: EntityID) {
    for reference in record.organizations {
      let found = resolve(reference, as: [.organization]).map { gazetteer[$0].slug }
      update(id) { entity in
        for index in entity.offices.indices where entity.offices[index].organization == reference.text {
          entity.offices[index].role = found.map { .organization($0) } ?? .other
        }
      }
    }
  }

  /// What a reference in a record means; a name that is not known is reported.
  private mutating func resolve(_ reference: Reference, as kinds: [EntityKind]) -> EntityID? {
    if let id = gazetteer.resolve(reference.text, as: kinds) { return id }
    let isHelped = diagnostics.count < Gazetteer.helpLimit
    let near = isHelped ? gazetteer.suggestion(for: reference.text, as: kinds) : nil
    report(
      .warning(
        "unknown-reference",
        at: reference.position,
        "“\(reference.text)” is no \(kinds.map(\.rawValue).joined(separator: " or ")) that Dossier knows",
        fix: near.map { "did you mean “\($0)”?" } ?? "add a record for it"
      )
    )
    return nil
  }

  private mutating func addNames(of record: EntityRecord, _ id: EntityID) {
    if record.kind == .leader {
      if gazetteer[id].surname.isEmpty { update(id) { $0.surname = Surname.guess($0) } }
      add(LeaderName.all(of: gazetteer[id], given: ""), of: id, force: true)
      return
    }
    if let name = record.name { addName(of: id, name, force: record.kind != .country) }
    for alias in record.aliases { addName(of: id, alias, force: true) }
  }
}
