/// The tables of what is built in, each read when it is first asked for.
enum BuiltInTables {
  static let countries = Table.builtIn("data/countries.tsv")
  static let ambiguities = Table.builtIn("data/ambiguities.tsv")
  static let traps = Table.builtIn("data/traps.tsv")
  static let organizations = OrganizationTable(Table.builtIn("data/organizations.tsv"))
  static let events = EventTable(Table.builtIn("data/events.tsv"))
  static let governments = Table.builtIn("data/governments.tsv")
  static let posts = Table.builtIn("data/posts.tsv")
  static let eventNouns = Table.builtIn("data/event-nouns.tsv")

  /// The leaders in the order in which they are added.
  static var leaders: [LeaderTable] { [chosenLeaders, worldLeaders, moreLeaders] }
  static let chosenLeaders = LeaderTable(Table.builtIn("data/leaders.tsv"))
  static let worldLeaders = LeaderTable(Table.builtIn("data/leaders-world.tsv"))
  static let moreLeaders = LeaderTable(Table.builtIn("data/leaders-more.tsv"))

  /// The index of the first organisation: the countries stand before it.
  static var firstOrganization: Int { countries.rows.count }
  /// The index of the first leader.
  static var firstLeader: Int { firstOrganization + organizations.count }
  /// How many entities there are.
  static var count: Int { firstLeader + leaders.reduce(0) { $0 + $1.count } + events.count }

  /// The codes of the countries whose leaders prose may call by posts without naming the country.
  static let leadingCountries = Set(posts.rows.map { posts.cell($0, "definite") } + [Post.kingdom])

  /// Reads all tables with two tasks, unless that was done before.
  static func load() async { await loading.value }

  private static let loading = Task {
    async let people: Void = { _ = (chosenLeaders, worldLeaders, moreLeaders) }()
    _ = (countries, ambiguities, traps, organizations, events, governments, posts, eventNouns)
    await people
  }
}
