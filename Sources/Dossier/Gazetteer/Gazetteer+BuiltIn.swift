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

  /// The same for texts with such words alone: of what is built in, it has what they may name or be led to by a post, and as they read
  /// everything in the same way.
  static func make(records: [EntityRecord], for words: NamedWords, jobs: Int) async -> (
    Gazetteer, [Diagnostic]
  ) {
    if jobs > 1 { await BuiltInTables.load() }
    let alone = jobs > 1 ? nil : base(for: words)
    async let base = alone ?? base(for: words)
    let named = await Parallel.map(BuiltInTables.leaders, jobs: jobs) { $0.named(in: words) }
    let events = BuiltInTables.events.all(in: words)
    let places = await base.namedCountries.union(named.flatMap { $0.values.map(\.entity.iso2) })
      .union(BuiltInTables.leadingCountries)
    let heads = Set(events.flatMap(\.heads))
    let codes = Set(places.map { Substring($0) })
    let leaders = await Parallel.map(Array(zip(BuiltInTables.leaders, named)), jobs: jobs) { table, named in
      table.leaders(named, ofCountries: codes, slugs: heads)
    }
    var builder = tables(await base, leaders, events)
    builder.addRecords(records)
    return builder.build()
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
    await BuiltInTables.load()
    async let world: Void = { _ = worldLeaders }()
    async let more: Void = { _ = moreLeaders }()
    async let chosen: Void = { _ = chosenLeaders }()
    async let happened: Void = { _ = events }()
    _ = base
    _ = await (world, more, chosen, happened)
    _ = tables
  }

  // The leaders take longest, and are needed last.
  private static let chosenLeaders = BuiltInTables.chosenLeaders.all
  private static let worldLeaders = BuiltInTables.worldLeaders.all
  private static let moreLeaders = BuiltInTables.moreLeaders.all
  private static let events = BuiltInTables.events.all(in: nil)

  /// What is built in but for leaders and events, which name leaders.
  private static let base = base(for: nil)

  /// The same, as far as texts may name it.
  private static func base(for words: NamedWords?) -> GazetteerBuilder {
    var builder = GazetteerBuilder(for: words)
    let (countries, ambiguities) = (BuiltInTables.countries, BuiltInTables.ambiguities)
    builder.addCountries(countries)
    builder.keepForAmbiguities(ambiguities)
    let chosen = words == nil ? [] : builder.choices(in: ambiguities)
    builder.addOrganizations(
      BuiltInTables.organizations.all(in: words, besides: chosen),
      from: BuiltInTables.firstOrganization
    )
    builder.addAmbiguities(ambiguities)
    builder.addTraps(BuiltInTables.traps)
    builder.addCountryNames(countries)
    // What there is so far is looked through while the leaders are still read.
    builder.digest()
    return builder
  }

  /// All that is built in, before records are added.
  private static let tables = tables(base, [chosenLeaders, worldLeaders, moreLeaders], events)

  private static func tables(_ base: GazetteerBuilder, _ leaders: [[Leader]], _ events: [KnownEvent])
    -> GazetteerBuilder
  {
    var builder = base
    builder.reserve(leaders: leaders.reduce(0) { $0 + $1.count })
    var first = BuiltInTables.firstLeader
    builder.fill(.organization, upTo: first)
    for (table, chosen) in zip(BuiltInTables.leaders, leaders) {
      builder.addLeaders(chosen, from: first)
      first += table.count
    }
    builder.fill(.leader, upTo: first)
    builder.addEvents(events, from: first)
    builder.fill(.event, upTo: BuiltInTables.count)
    builder.endBuiltIn()
    builder.addGovernments(BuiltInTables.governments)
    builder.addPosts(BuiltInTables.posts)
    builder.addEventNouns(BuiltInTables.eventNouns)
    builder.digest()
    return builder
  }

  /// Only a site's own records, for tests.
  static func only(records: [EntityRecord]) -> (Gazetteer, [Diagnostic]) {
    var builder = GazetteerBuilder()
    builder.addRecords(records)
    return builder.build()
  }
}
