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
  ///
  /// Who waits for it leaves its thread to these tasks, as who asks for ``make(records:)`` meanwhile does not.
  static func prepare() async { await preparation.value }

  private static let preparation = Task {
    async let people: Void = preparePeople()
    _ = tables
    await people
  }

  /// Reads the leaders, which take longest and which ``tables`` need last.
  private static func preparePeople() async { _ = leaders }

  private static let leaders =
    ["leaders", "leaders-world", "leaders-more"].map { Leader.all(Table.builtIn("data/\($0).tsv")) }

  /// All that is built in, before records are added.
  private static let tables: GazetteerBuilder = {
    var builder = GazetteerBuilder()
    let countries = Table.builtIn("data/countries.tsv")
    builder.addCountries(countries)
    builder.addOrganizations(Table.builtIn("data/organizations.tsv"))
    builder.addAmbiguities(Table.builtIn("data/ambiguities.tsv"))
    builder.addTraps(Table.builtIn("data/traps.tsv"))
    builder.addCountryNames(countries)
    let events = Table.builtIn("data/events.tsv")
    // What there is so far is looked through while the leaders are still read.
    builder.digest()
    builder.reserve(leaders: leaders.reduce(0) { $0 + $1.count })
    for table in leaders { builder.addLeaders(table) }
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
