import Testing

@testable import Dossier

/// The facts in the data files hold together.
@Suite struct RegistryTests {
  private static let gazetteer = Gazetteer.make(records: []).0

  /// What the comments of `leaders-world.tsv` declare: `# name: text`.
  private static let declared: [String: [String]] = {
    let text = BuiltIn.file("data/leaders-world.tsv").map { String(decoding: $0, as: UTF8.self) } ?? ""
    var declared: [String: [String]] = [:]
    for line in text.split(separator: "\n").prefix(while: { $0.hasPrefix("#") }) {
      guard let colon = line.firstRange(of: ": ") else { continue }
      declared[line[..<colon.lowerBound].dropFirst(2).description, default: []].append(
        String(line[colon.upperBound...])
      )
    }
    return declared
  }()

  private static func declarations(_ name: String) -> [String] { declared[name] ?? [] }

  @Test(arguments: [
    "countries", "organizations", "events", "leaders", "leaders-world", "leaders-more", "traps",
    "ambiguities", "cues",
    "given-names", "posts", "event-nouns", "governments", "likelihood", "map",
  ]) func everyTableNamesItsSourcesAndDate(_ name: String) throws {
    let bytes = try #require(BuiltIn.file("data/\(name).tsv"))
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    let head = lines.prefix { $0.hasPrefix("#") }.joined(separator: "\n").lowercased()
    #expect(head.contains("source"), "\(name) does not say where its facts are from")
    #expect(head.contains("as of"), "\(name) does not say when its facts were true")
    let table = Table(String(decoding: bytes, as: UTF8.self))
    #expect(!table.rows.isEmpty)
    let width = lines.first { !$0.hasPrefix("#") }.map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).count
    }
    for line in lines where !line.hasPrefix("#") {
      #expect(
        line.split(separator: "\t", omittingEmptySubsequences: false).count <= width ?? 0,
        "\(name): \(line)"
      )
    }
  }

  @Test func codesAreLetters() {
    let table = Table.builtIn("data/countries.tsv")
    for row in table.rows {
      #expect(table.cell(row, "iso2").wholeMatch(of: /[A-Z]{2}/) != nil, "\(row)")
      #expect(table.cell(row, "iso3").wholeMatch(of: /[A-Z]{3}/) != nil, "\(table.cell(row, "iso3"))")
    }
  }

  @Test(arguments: [
    ("CN", ["Beijing"]), ("UA", ["Kyiv"]), ("MN", ["Ulaanbaatar"]), ("GU", ["Hagåtña"]),
    ("US", ["Washington"]),
    ("BO", ["La Paz", "Sucre"]), ("NL", ["Amsterdam", "The Hague"]),
    ("ZA", ["Pretoria", "Cape Town", "Bloemfontein"]),
  ])
  func aCapitalIsShownInOneSpelling(_ code: String, _ capitals: [String]) throws {
    let id = try #require(Self.gazetteer.country(code: code))
    #expect(Self.gazetteer[id].country?.capitals == capitals)
  }

  @Test func otherSpellingsOfCapitalsAreFoundAndNotShown() throws {
    let table = Table.builtIn("data/countries.tsv")
    let annotator = Annotator(gazetteer: Self.gazetteer)
    for row in table.rows {
      let id = try #require(Self.gazetteer.country(code: table.cell(row, "iso2")))
      let shown = Self.gazetteer[id].country?.capitals ?? []
      for city in table.list(row, "cities") {
        #expect(!shown.contains(city))
        let found = annotator.annotate(
          plain: Array("The envoy of \(city) spoke in \(Self.gazetteer[id].name).".utf8),
          day: nil
        )
        #expect(Set(found.map(\.entity)) == [id], "\(city)")
      }
    }
  }

  @Test func everyNameHasOneOwnerOrIsDeclaredAmbiguous() {
    let gazetteer = Self.gazetteer
    let shared = Set(
      Self.declarations("ambiguous").compactMap {
        $0.split(separator: ":").first.map { Gazetteer.key($0.description) }
      } + gazetteer.ambiguities.map { Gazetteer.key($0.surface) }
    )
    var owners: [UInt64: Set<EntityID>] = [:]
    var texts: [UInt64: String] = [:]
    for name in gazetteer.index.names {
      guard let id = name.entity, name.reading != .surname, name.condition != .exactAfterName,
        name.condition != .combining
      else { continue }
      let text = gazetteer.index.texts[Int(name.text)]
      let key = Gazetteer.key(text)
      owners[key, default: []].insert(id)
      texts[key] = text
    }
    for (key, ids) in owners where ids.count > 1 && !shared.contains(key) {
      let slugs = ids.map { gazetteer[$0].slug }.sorted().joined(separator: ", ")
      Issue.record("“\(texts[key] ?? "")” names \(slugs)")
    }
  }

  @Test func everyReferenceIsKnown() {
    let gazetteer = Self.gazetteer
    for entity in gazetteer.entities {
      #expect(!entity.name.isEmpty)
      #expect(Set(entity.members).count == entity.members.count, "\(entity.slug) has a member twice")
      if let from = entity.from, let to = entity.to {
        #expect(from.firstDay <= to.lastDay, "\(entity.slug)")
      }
    }
    let organizations = Table.builtIn("data/organizations.tsv")
    for row in organizations.rows {
      for code in organizations.list(row, "members") {
        #expect(gazetteer.country(code: code) != nil, "\(organizations.cell(row, "slug")): \(code)")
      }
    }
    let events = Table.builtIn("data/events.tsv")
    for row in events.rows {
      let slug = events.cell(row, "slug")
      for code in events.list(row, "participants") {
        #expect(gazetteer.country(code: code) != nil, "\(slug): \(code)")
      }
      for leader in events.list(row, "heads") {
        #expect(gazetteer.entity(.leader, slug: leader) != nil, "\(slug): \(leader)")
      }
    }
  }

  // MARK: Offices

  /// Days beyond all dates.
  private static let forever = 10_000_000

  private struct Term {
    var slug: String
    var from: Int
    var to: Int
  }

  /// The undisputed terms of a post of a country, in order.
  private static func terms(_ code: String, _ role: Office.Role, acting: Bool = true) -> [Term] {
    (gazetteer.holders[code] ?? []).flatMap { id in
      gazetteer[id].offices.filter {
        $0.role == role && !$0.isDisputed && (acting || !$0.title.hasPrefix("Acting"))
      }.map {
        Term(slug: gazetteer[id].slug, from: $0.from?.firstDay ?? -forever, to: $0.to?.lastDay ?? forever)
      }
    }.sorted { $0.from < $1.from }
  }

  /// True when a declaration of a kind covers days of a country's post: `# gap: RU state 1991-07-10..1991-12-25 why`.
  private static func isDeclared(_ kind: String, _ code: String, _ role: String, _ days: Range<Int>) -> Bool {
    declarations(kind).contains { line in
      let words = line.split(separator: " ")
      guard words.count > 2, words[0] == code, words[1] == role else { return false }
      let ends = words[2].split(separator: ".", omittingEmptySubsequences: true)
      let from = ends.first.flatMap { ContentDate(String($0)) }?.firstDay ?? -forever
      let to = ends.count > 1 ? ContentDate(String(ends[1]))?.lastDay ?? forever : forever
      return from - 31 <= days.lowerBound && days.upperBound <= to + 31
    }
  }

  private static let isJoint: Set<String> = Set(
    declarations("joint").flatMap { $0.split(separator: ",") }.map {
      $0.filter { $0 != " " }
    }
  )

  /// Codes of the countries that are complete since 1990.
  private static let sixty = declarations("sixty").flatMap {
    $0.split(separator: " ").map(String.init)
  }

  @Test func sixtyCountriesAreDeclared() {
    #expect(Self.sixty.count == 60)
    #expect(Set(Self.sixty).count == 60)
    for code in Self.sixty { #expect(Self.gazetteer.country(code: code) != nil, "\(code)") }
  }

  @Test func nobodyHoldsAPostBesideAnotherUnlessDeclared() {
    for country in Self.gazetteer.entities where country.kind == .country {
      for (role, name) in [(Office.Role.state, "state"), (.government, "government")] {
        if Self.isJoint.contains(country.iso2 + name) { continue }
        let terms = Self.terms(country.iso2, role, acting: false)
        for (first, second) in zip(terms, terms.dropFirst())
        where first.slug != second.slug && second.from < first.to {
          // A month or year that is all that is known may reach over the handover.
          let overlap = first.to - second.from
          let isDeclared = Self.isDeclared(
            "overlap",
            country.iso2,
            name,
            second.from..<min(first.to, second.from + 1)
          )
          #expect(overlap < 366 || isDeclared, "\(country.iso2) \(name): \(first.slug), \(second.slug)")
        }
      }
    }
  }

  @Test func sixtyCountriesHaveNoGapUnlessDeclared() {
    let start = ContentDate(year: 1990, month: 6, day: 1).firstDay
    let gazetteer = Self.gazetteer
    for code in Self.sixty {
      // Either post will do: many countries have only one.
      let terms = (Self.terms(code, .state) + Self.terms(code, .government) + Self.terms(code, .ruler)).sorted
      {
        $0.from < $1.from
      }
      guard var end = terms.first.map({ max($0.to, start) }) else {
        Issue.record("\(code) has no leader")
        continue
      }
      #expect((terms.first?.from ?? Self.forever) <= start || code == "PS", "\(code) begins after 1990")
      for term in terms.dropFirst() {
        if term.from > end + 31, !Self.isDeclared("gap", code, "state", end..<term.from),
          !Self.isDeclared("gap", code, "government", end..<term.from)
        {
          Issue.record("\(code): nobody before \(term.slug)")
        }
        end = max(end, term.to)
      }
      #expect(end == Self.forever, "\(code) ends")
    }
    #expect(gazetteer.entities.count { $0.kind == .leader } > 2_000)
  }

  @Test func everyMemberOfTheUnitedNationsHasALeaderEveryYearSince2015() {
    // Greenland is no member, and its premiers are only listed since 2018.
    let territories = Self.withoutOwnLeaders.union(["GL"])
    for country in Self.gazetteer.entities
    where country.kind == .country && !territories.contains(country.iso2) {
      let terms =
        Self.terms(country.iso2, .state) + Self.terms(country.iso2, .government)
        + Self.terms(country.iso2, .ruler)
      for year in 2015...2025 {
        let day = ContentDate(year: year, month: 7, day: 1).firstDay
        let isDeclared = ["state", "government"].contains {
          Self.isDeclared("gap", country.iso2, $0, day..<day)
        }
        #expect(
          terms.contains { $0.from <= day && day <= $0.to } || isDeclared,
          "\(country.iso2) has no leader in \(year)"
        )
      }
    }
  }

  /// Territories and realms whose head is another country's, with no head of government in the tables.
  private static let withoutOwnLeaders: Set<String> = {
    let table = Table.builtIn("data/countries.tsv")
    let members = Set(gazetteer.holders.keys)
    return Set(table.rows.map { table.cell($0, "iso2") }.filter { !members.contains($0) })
  }()

  @Test func onlyTerritoriesHaveNoLeaders() {
    // ISO 3166-1 has 250 entries here with Kosovo; the United Nations has 193 members (2025).
    #expect(Self.withoutOwnLeaders.count <= 250 - 193)
    for code in ["US", "FR", "TV", "KI", "NR", "SM", "AD", "MC", "LI", "VA", "XK", "TW", "PS", "HK"] {
      #expect(!Self.withoutOwnLeaders.contains(code), "\(code)")
    }
  }
}
