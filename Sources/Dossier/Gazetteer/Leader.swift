/// A leader of a table, read without knowing what else there is.
struct Leader: Sendable {
  let entity: Entity
  /// The keys of the name and the other names; see ``Gazetteer/key(_:)``.
  let keys: [UInt64]
  let names: [LeaderName]

  /// Reads the leaders of `leaders.tsv`.
  static func all(_ table: Table) -> [Leader] {
    table.rows.map { row in
      var entity = Entity(kind: .leader, slug: table.cell(row, "slug"), name: table.cell(row, "name"))
      entity.iso2 = table.cell(row, "iso2")
      entity.aliases = table.list(row, "aliases")
      entity.surname = table.cell(row, "surname")
      entity.offices = table.list(row, "offices").compactMap(office)
      switch table.cell(row, "fame") {
      case "high": entity.fame = .high
      case "low": entity.fame = .low
      default: entity.fame = .normal
      }
      return Leader(
        entity: entity,
        keys: ([entity.name] + entity.aliases).map(Gazetteer.key),
        names: LeaderName.all(of: entity, given: table.cell(row, "given"))
      )
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
}

/// A name of a leader: in full, in the other order, by surname.
struct LeaderName: Sendable {
  let text: String
  let tokens: [Token]
  let reading: Reading
  let condition: Name.Condition
  /// True for one that is written in the leader's data, not made from it.
  let isGiven: Bool

  private init(
    _ text: String,
    _ reading: Reading,
    _ condition: Name.Condition = .capitals,
    tokens: [Token]? = nil,
    isGiven: Bool
  ) {
    self.text = text
    self.tokens = tokens ?? Tokenizer.tokens(of: text)
    (self.reading, self.condition, self.isGiven) = (reading, condition, isGiven)
  }

  /// The names of a leader whom prose may call by a given name and the surname besides.
  static func all(of entity: Entity, given: String) -> [LeaderName] {
    var names = [LeaderName(entity.name, .name, isGiven: true)]
    if let close = withCloseInitials(entity.name) { names.append(LeaderName(close, .name, isGiven: true)) }
    for alias in entity.aliases {
      let tokens = Tokenizer.tokens(of: alias)
      let isAbbreviation = tokens.count == 1 && tokens[0].isAllCaps
      let reading: Reading =
        tokens.count == 1 && isSpelling(alias, of: entity.surname) ? .surname : .name
      let condition: Name.Condition = isAbbreviation ? .exact : .capitals
      names.append(LeaderName(alias, reading, condition, tokens: tokens, isGiven: true))
    }
    let surname = entity.surname
    if surname.isEmpty { return names }
    if !given.isEmpty {
      names.append(LeaderName("\(given) \(surname)", .name, isGiven: false))
      if Surname.mayStandFirst(in: entity.iso2) {
        names.append(LeaderName("\(surname) \(given)", .name, isGiven: false))
      }
    }
    if surname != entity.name { names.append(LeaderName(surname, .surname, isGiven: false)) }
    if let short = shortForm(of: surname) { names.append(LeaderName(short, .surname, isGiven: false)) }
    return names
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
}
