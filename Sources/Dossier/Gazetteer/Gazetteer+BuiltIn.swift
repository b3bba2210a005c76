extension Gazetteer {
  /// The built-in countries, leaders, organisations and events, with a site's records added.
  public static func make(records: [EntityRecord]) -> (Gazetteer, [Diagnostic]) {
    records.isEmpty ? builtIn : tables(with: records).build()
  }

  /// The same, with several tasks where `jobs` says so.
  static func make(records: [EntityRecord], jobs: Int) async -> (Gazetteer, [Diagnostic]) {
    guard jobs > 1 else { return make(records: records) }
    if records.isEmpty {
      async let named: Void = { _ = index }()
      _ = traits
      await named
      return builtIn
    }
    let whole = tables(with: records)
    async let allNames = whole.makeIndex()
    let allTraits = whole.makeTraits()
    return whole.build(index: await allNames, traits: allTraits)
  }

  /// What is built in, without any records: made once, as it is the same for every site.
  private static let builtIn = tables.build(index: index, traits: traits)
  private static let index = tables.makeIndex()
  private static let traits = tables.makeTraits()

  /// All that is built in, with records, before it is compiled.
  private static func tables(with records: [EntityRecord]) -> GazetteerBuilder {
    var builder = tables
    builder.addRecords(records)
    builder.digest()
    return builder
  }

  /// Reads what is built in with two tasks, unless that was done before, so that it is there when records are.
  ///
  /// Who waits for it leaves its thread to these tasks, as who asks for ``make(records:)`` meanwhile does not.
  static func prepare() async { await preparation.value }

  private static let preparation = Task {
    async let world: Void = { _ = worldLeaders }()
    async let more: Void = { _ = moreLeaders }()
    async let chosen: Void = { _ = chosenLeaders }()
    async let happened: Void = { _ = events }()
    _ = base
    _ = await (world, more, chosen, happened)
    _ = tables
  }

  // The leaders take longest, and are needed last.
  private static let chosenLeaders = Leader.all(Table.builtIn("data/leaders.tsv"))
  private static let worldLeaders = Leader.all(Table.builtIn("data/leaders-world.tsv"))
  private static let moreLeaders = Leader.all(Table.builtIn("data/leaders-more.tsv"))

  private static let organizations = KnownOrganization.all(Table.builtIn("data/organizations.tsv"))
  private static let events = KnownEvent.all(Table.builtIn("data/events.tsv"))

  /// What is built in but for leaders and events, which name leaders.
  private static let base: GazetteerBuilder = {
    var builder = GazetteerBuilder()
    let countries = Table.builtIn("data/countries.tsv")
    let ambiguities = Table.builtIn("data/ambiguities.tsv")
    builder.addCountries(countries)
    builder.keepForAmbiguities(ambiguities)
    builder.addOrganizations(organizations)
    builder.addAmbiguities(ambiguities)
    builder.addTraps(Table.builtIn("data/traps.tsv"))
    builder.addCountryNames(countries)
    // What there is so far is looked through while the leaders are still read.
    builder.digest()
    return builder
  }()

  /// All that is built in, before records are added.
  private static let tables: GazetteerBuilder = {
    var builder = base
    let leaders = [chosenLeaders, worldLeaders, moreLeaders]
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
