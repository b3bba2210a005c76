extension GazetteerBuilder {
  /// Adds all countries of `countries.tsv`, without their names in prose.
  mutating func addCountries(_ table: Table) {
    for row in table.rows {
      var entity = Entity(kind: .country, slug: table.cell(row, "slug"), name: table.cell(row, "name"))
      entity.article = table.cell(row, "article")
      entity.iso2 = table.cell(row, "iso2")
      entity.aliases =
        table.list(row, "variants") + table.list(row, "abbreviations").map { $0.replacing("?", with: "") }
        + table.list(row, "former")
        + table.list(row, "native")
      entity.country = CountryFacts(
        iso3: table.cell(row, "iso3"),
        official: table.list(row, "official"),
        capitals: table.list(row, "capitals"),
        region: table.cell(row, "region"),
        latitude: Double(table.cell(row, "lat")),
        longitude: Double(table.cell(row, "lon"))
      )
      _ = add(entity)
    }
  }

  /// Adds the names of all countries of `countries.tsv`; needs the ambiguities to be there.
  mutating func addCountryNames(_ table: Table) {
    for row in table.rows {
      guard let id = gazetteer.country(code: table.cell(row, "iso2")) else { continue }
      add(table.cell(row, "name"), of: id, as: .name)
      for column in ["official", "variants", "former", "native"] as [Substring] {
        for name in table.list(row, column) {
          if name.hasPrefix("the ") {
            addName(of: id, name, force: false)
          } else {
            add(name, of: id, as: .name, Self.needsAccent(name) ? .accented : .capitals)
          }
        }
      }
      for name in table.list(row, "abbreviations") { addAbbreviation(name, of: id) }
      for name in table.list(row, "adjectives") + table.list(row, "people") {
        add(name, of: id, as: .demonym)
      }
      for name in table.list(row, "combining") { add(name, of: id, as: .demonym, .combining) }
      for name in table.list(row, "capitals") + table.list(row, "cities") {
        let parts = name.split(separator: "@").map(String.init)
        let until = parts.count > 1 ? ContentDate(parts[1])?.lastDay : nil
        let condition = Self.needsAccent(parts[0]) ? Name.Condition.accented : .capitals
        add(parts[0], of: id, as: .seat, condition, city: Name.City(until: until))
      }
      for name in table.list(row, "seats") { add(name, of: id, as: .seat) }
    }
  }

  /// True for a short name that is a common word without its marks.
  private static func needsAccent(_ name: String) -> Bool {
    name.utf8.count != name.count && ["male", "bale", "nice", "island"].contains(Folding.fold(name))
  }

  /// Keeps the names that need evidence for ``addAmbiguities(_:)``, whose choices may be organisations.
  mutating func keepForAmbiguities(_ table: Table) {
    let surface = table.number(ofColumn: "surface")
    for row in table.rows { keepForAmbiguity(table.cell(row, surface)) }
  }

  /// The slugs of the organisations that names mean which need evidence, and which texts may have.
  func choices(in table: Table) -> Set<String> {
    let columns = (surface: table.number(ofColumn: "surface"), meant: table.number(ofColumn: "iso2"))
    var slugs: Set<String> = []
    for row in table.rows {
      let meant = table.cell(row, columns.meant)
      if meant.utf8.count > 2, mayBeNamed(Tokenizer.tokens(of: table.cell(row, columns.surface))) {
        slugs.insert(meant)
      }
    }
    return slugs
  }

  /// Adds the names that need evidence.
  mutating func addAmbiguities(_ table: Table) {
    var order: [String] = []
    var rows: [String: [Table.Row]] = [:]
    for row in table.rows {
      let surface = table.cell(row, "surface")
      if rows[surface] == nil {
        guard mayBeNamed(Tokenizer.tokens(of: surface)) else { continue }
        order.append(surface)
      }
      rows[surface, default: []].append(row)
    }
    for surface in order {
      let own = rows[surface] ?? []
      let why = own.first.map { table.cell($0, "why") } ?? ""
      let choices = own.map { choice($0, table) }
      for case let entity? in choices.map(\.entity) { noteNamed(entity) }
      let first = add(ambiguity: Ambiguity(surface: surface, choices: choices, why: why))
      for (number, row) in own.enumerated() {
        let choice = first + Int32(number)
        for text in table.list(row, "positive") { addEvidence(text, choice, isPositive: true) }
        for text in table.list(row, "negative") { addEvidence(text, choice, isPositive: false) }
      }
    }
  }

  private func choice(_ row: Table.Row, _ table: Table) -> Ambiguity.Choice {
    let reading: Reading =
      switch table.cell(row, "kind") {
      case "demonym": .demonym
      case "metonym": .seat
      case "place": .place
      default: .name
      }
    return Ambiguity.Choice(
      reading: reading,
      entity: gazetteer.resolve(table.cell(row, "iso2"), as: [.country, .organization]),
      isDefault: ["take", "scene"].contains(table.cell(row, "prior")),
      position: Ambiguity.Position(rawValue: table.cell(row, "prior")),
      days: days(table.cell(row, "prior"))
    )
  }

  /// Reads `1971-10-27..1997-05-16`; nil for anything else.
  private func days(_ text: String) -> ClosedRange<Int>? {
    guard let dots = text.firstRange(of: ".."), let from = ContentDate(String(text[..<dots.lowerBound])),
      let to = ContentDate(String(text[dots.upperBound...]))
    else { return nil }
    return from.firstDay...max(from.firstDay, to.firstDay)
  }

  /// Adds the longer names that contain one of ours.
  mutating func addTraps(_ table: Table) {
    for row in table.rows {
      let text = table.cell(row, "text")
      guard mayBeNamed(Tokenizer.tokens(of: text)) else {
        // The others are to have the same indices.
        _ = add(trap: Trap(text: "", entity: nil, until: nil, why: ""))
        continue
      }
      let applies = table.list(row, "applies")
      let result = table.cell(row, "result").split(separator: "@").map(String.init)
      let entity = result.first.flatMap { gazetteer.country(code: $0) }
      if let entity { noteNamed(entity) }
      let trap = add(
        trap: Trap(
          text: text,
          entity: entity,
          until: result.count > 1 ? ContentDate(result[1]) : nil,
          why: table.cell(row, "why")
        )
      )
      let type = table.cell(row, "type")
      if type == "whole" {
        addName(text, .trap(trap))
      } else if applies == ["*"] {
        let tokens = Tokenizer.tokens(of: text)
        addNeighbour(
          Trap.Neighbour(
            words: tokens.map(\.hash),
            isCapitalized: tokens.first?.isCapitalized ?? false,
            trap: Int(trap)
          ),
          isAfter: type == "after"
        )
      } else {
        for name in applies { addName(type == "after" ? "\(name) \(text)" : "\(text) \(name)", .trap(trap)) }
      }
    }
  }

  /// Adds the posts of `posts.tsv`.
  mutating func addPosts(_ table: Table) {
    for row in table.rows {
      let definite = table.cell(row, "definite")
      let post = Post(
        titles: table.list(row, "titles").filter { $0 != "*" },
        isInOrganization: table.cell(row, "of") == "organization",
        country: gazetteer.country(code: definite) == nil ? nil : definite,
        definite: Post.Definite(rawValue: definite) ?? .holder
      )
      add(post: post, table.cell(row, "words"))
    }
  }

  /// Adds the nouns of `event-nouns.tsv`.
  mutating func addEventNouns(_ table: Table) {
    for row in table.rows {
      let noun = table.cell(row, "noun")
      add(noun: EventNoun(kinds: table.list(row, "kinds").filter { $0 != "*" }, word: Hashing.of(noun)), noun)
    }
  }
}

extension GazetteerBuilder {
  /// Adds who leads the countries of `governments.tsv`.
  mutating func addGovernments(_ table: Table) {
    for row in table.rows where table.cell(row, "leader") == "state" {
      addPresidential(table.cell(row, "iso2"))
    }
  }
}
