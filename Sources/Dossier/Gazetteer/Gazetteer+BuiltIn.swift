extension Gazetteer {
  /// The built-in countries, leaders, organisations and events, with a site's records added.
  public static func make(records: [EntityRecord]) -> (Gazetteer, [Diagnostic]) {
    records.isEmpty ? builtIn : built(with: records)
  }

  /// What is built in, without any records: made once, as it is the same for every site.
  private static let builtIn = built(with: [])

  private static func built(with records: [EntityRecord]) -> (Gazetteer, [Diagnostic]) {
    var builder = tables
    builder.addRecords(records)
    return builder.build()
  }

  /// Reads what is built in with two tasks, unless that was done before, so that it is there when records are.
  static func prepare() async {
    async let people: Void = preparePeople()
    _ = tables
    await people
  }

  /// Reads the tables that ``tables`` needs last, which are the largest.
  private static func preparePeople() async { _ = (leaders, events) }

  private static let leaders =
    Leader.all(Table.builtIn("data/leaders.tsv")) + Leader.all(Table.builtIn("data/leaders-world.tsv"))
  private static let events = Table.builtIn("data/events.tsv")

  /// All that is built in, before records are added.
  private static let tables: GazetteerBuilder = {
    var builder = GazetteerBuilder()
    let countries = Table.builtIn("data/countries.tsv")
    builder.addCountries(countries)
    builder.addOrganizations(Table.builtIn("data/organizations.tsv"))
    builder.addAmbiguities(Table.builtIn("data/ambiguities.tsv"))
    builder.addTraps(Table.builtIn("data/traps.tsv"))
    builder.addCountryNames(countries)
    builder.addLeaders(leaders)
    builder.addEvents(events)
    builder.addGovernments(Table.builtIn("data/governments.tsv"))
    builder.addPosts(Table.builtIn("data/posts.tsv"))
    builder.addEventNouns(Table.builtIn("data/event-nouns.tsv"))
    builder.digest()
    return builder
  }()

  /// Only a site's own records, for tests.
  static func only(records: [EntityRecord]) -> (Gazetteer, [Diagnostic]) {
    var builder = GazetteerBuilder()
    builder.addRecords(records)
    return builder.build()
  }
}
