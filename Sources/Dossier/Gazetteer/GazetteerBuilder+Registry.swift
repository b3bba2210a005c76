extension GazetteerBuilder {
  /// A leader of a table, with the given name by which prose names it besides.
  struct Leader: Sendable {
    let entity: Entity
    let given: String
  }

  /// Reads the leaders of `leaders.tsv`.
  static func leaders(_ table: Table) -> [Leader] {
    table.rows.map { row in
      var entity = Entity(kind: .leader, slug: table.cell(row, "slug"), name: table.cell(row, "name"))
      entity.iso2 = table.cell(row, "iso2")
      entity.aliases = table.list(row, "aliases")
      entity.surname = table.cell(row, "surname")
      entity.offices = table.list(row, "offices").compactMap(Self.office)
      switch table.cell(row, "fame") {
      case "high": entity.fame = .high
      case "low": entity.fame = .low
      default: entity.fame = .normal
      }
      return Leader(entity: entity, given: table.cell(row, "given"))
    }
  }

  /// Adds leaders of a table.
  mutating func addLeaders(_ leaders: [Leader]) {
    for leader in leaders {
      let id = add(leader.entity)
      addLeaderNames(of: id, given: leader.given, force: false)
    }
  }

  /// Reads `~title@from..to@role`.
  private static func office(_ text: String) -> Office? {
    let parts = text.utf8.split(separator: 0x40, omittingEmptySubsequences: false).map(Substring.init)
    guard parts.count >= 2 else { return nil }
    let isDisputed = parts[0].utf8.first == 0x7E
    // `from..to`: the empty part between the dots falls out.
    let dates = parts[1].utf8.split(separator: 0x2E, omittingEmptySubsequences: false).map(Substring.init)
      .enumerated().filter { $0.offset != 1 }.map(\.element)
    let role: Office.Role =
      switch parts.count > 2 ? parts[2] : "" {
      case "state": .state
      case "government": .government
      case "ruler": .ruler
      case "minister": .minister
      case let other where other.hasPrefix("organization:"): .organization(String(other.dropFirst(13)))
      default: .other
      }
    return Office(
      title: String(isDisputed ? parts[0].dropFirst() : parts[0]),
      from: dates.first.flatMap { ContentDate(String($0)) },
      to: dates.count > 1 ? ContentDate(String(dates[1])) : nil,
      role: role,
      isDisputed: isDisputed
    )
  }

  /// Adds a leader's names: in full, in the other order, by surname.
  mutating func addLeaderNames(of id: EntityID, given: String, force: Bool) {
    let entity = gazetteer[id]
    add(entity.name, of: id, as: .name, force: force)
    if let close = Self.withCloseInitials(entity.name) { add(close, of: id, as: .name, force: force) }
    for alias in entity.aliases {
      let tokens = Tokenizer.tokens(of: alias)
      let isAbbreviation = tokens.count == 1 && tokens[0].isAllCaps
      add(
        alias,
        of: id,
        as: tokens.count == 1 && Self.isSpelling(alias, of: entity.surname) ? .surname : .name,
        isAbbreviation ? .exact : .capitals,
        force: force
      )
    }
    if !entity.surname.isEmpty, !given.isEmpty {
      add("\(given) \(entity.surname)", of: id, as: .name)
      if Surname.mayStandFirst(in: entity.iso2) { add("\(entity.surname) \(given)", of: id, as: .name) }
    }
    if !entity.surname.isEmpty, entity.surname != entity.name { add(entity.surname, of: id, as: .surname) }
    if let short = Self.shortForm(of: entity.surname) { add(short, of: id, as: .surname) }
  }

  /// `H. D. Deve Gowda` as `H.D. Deve Gowda`; nil when there are no two initials in a row.
  private static func withCloseInitials(_ name: String) -> String? {
    var words: [Substring] = []
    var isJoined = false
    for word in name.split(separator: " ") {
      let isInitial = word.utf8.count == 2 && word.utf8.last == 0x2E
      if isInitial, let last = words.last, last.utf8.last == 0x2E, last.utf8.count % 2 == 0,
        last.utf8.count < 7
      {
        words[words.count - 1] = last + word
        isJoined = true
      } else {
        words.append(word)
      }
    }
    return isJoined ? words.joined(separator: " ") : nil
  }

  /// A surname without its Arabic article or regnal number: `Assad`, `Abdullah`; nil when it has none.
  private static func shortForm(of surname: String) -> String? {
    for article in ["al-", "el-", "Al-", "El-"] where surname.hasPrefix(article) {
      return String(surname.dropFirst(3))
    }
    let words = surname.split(separator: " ")
    guard words.count == 2, words[1].allSatisfy({ "IVX".contains($0) }) else { return nil }
    return String(words[0])
  }

  /// True for another spelling of a surname, such as `Zelenskyy`; an alias that is the surname itself names the person
  /// as it is: `Lula`.
  private static func isSpelling(_ alias: String, of surname: String) -> Bool {
    let words = [alias, surname].map { Folding.fold($0).split(separator: "-").last ?? "" }
    return alias != surname && words[0].prefix(3) == words[1].prefix(3)
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
      for abbreviation in abbreviations { addAbbreviation(abbreviation, of: id) }
    }
  }

  /// Adds an abbreviation; one with a question mark is only taken in a text that has a full name, too.
  mutating func addAbbreviation(_ text: String, of id: EntityID) {
    let isAmbiguous = text.hasSuffix("?")
    add(text.replacing("?", with: ""), of: id, as: .name, isAmbiguous ? .exactAfterName : .exact)
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

  /// Adds a name that is taken letter for letter when it is an abbreviation.
  mutating func addName(of id: EntityID, _ name: String, force: Bool) {
    if !force, name.hasPrefix("the ") { return add(String(name.dropFirst(4)), of: id, as: .name, .afterThe) }
    let tokens = Tokenizer.tokens(of: name)
    // An abbreviation, or a name with one in it: “New START” is no new start.
    let isExact = tokens.contains { $0.isAllCaps && (tokens.count == 1 || $0.end - $0.start > 3) }
    add(name, of: id, as: .name, isExact ? .exact : .capitals, force: force)
  }

  /// Adds the events of `events.tsv`; participants are codes of countries, heads slugs of leaders.
  mutating func addEvents(_ table: Table) {
    for row in table.rows {
      var entity = Entity(kind: .event, slug: table.cell(row, "slug"), name: table.cell(row, "name"))
      entity.article = table.cell(row, "article")
      entity.aliases = table.list(row, "aliases")
      entity.from = ContentDate(table.cell(row, "from"))
      entity.to = ContentDate(table.cell(row, "to"))
      entity.place = table.cell(row, "city")
      entity.iso2 = table.cell(row, "place")
      entity.members =
        table.list(row, "heads").compactMap { gazetteer.entity(.leader, slug: $0) }
        + table.list(row, "participants").compactMap { gazetteer.country(code: $0) }
      let id = add(entity)
      setEventKind(table.cell(row, "kind"), of: id)
      addName(of: id, entity.name, force: false)
      for alias in entity.aliases { addName(of: id, alias, force: false) }
    }
  }
}
