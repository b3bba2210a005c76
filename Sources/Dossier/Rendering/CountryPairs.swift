/// Which pairs of countries have a page, and which countries are named with others.
struct CountryPairs: Sendable {
  /// How many pairs have a page at most: the closest.
  static let pageLimit = 1_000

  /// All pairs, the closest first.
  let ranked: [Relation]
  /// The pairs with a page, the closest first.
  let list: [CountryPair]
  /// The pairs that are listed: the closest, down to the last one with a page.
  let shown: ArraySlice<Relation>
  /// The countries that are named with another one, the most connected first.
  let countries: [EntityID]
  /// The places of those with a page among them, and among all.
  private let places: [UInt64: (page: Int, rank: Int)]

  init(_ crossReference: CrossReference) {
    let gazetteer = crossReference.gazetteer
    func isCountry(_ id: EntityID) -> Bool { gazetteer[id].kind == .country }
    let relations = crossReference.relations.filter { isCountry($0.first) && isCountry($0.second) }
    var weights: [EntityID: Int] = [:]
    for relation in relations {
      weights[relation.first, default: 0] += relation.weight
      weights[relation.second, default: 0] += relation.weight
    }
    countries = weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    let ranked = relations.sorted { ($1.weight, $0.key) < ($0.weight, $1.key) }
    let paged = ranked.enumerated().filter(\.element.isSubstantial).prefix(Self.pageLimit)
    list = paged.map { CountryPair($0.element, gazetteer) }
    places = Dictionary(uniqueKeysWithValues: paged.enumerated().map { ($1.element.key, ($0, $1.offset)) })
    shown = ranked.prefix(max(Self.pageLimit, (paged.last?.offset ?? 0) + 1))
    self.ranked = ranked
  }

  /// How many pairs there are: of more than a hundred the first digit, as each new one would change the page of every other.
  var roughCount: Int { ranked.count <= Self.exactRanks ? ranked.count : RoughCount.of(ranked.count) }
  /// Up to which place it is told exactly.
  static let exactRanks = 100

  /// A pair with a page by what numbers it, and its place among all pairs, counted from 0; nil when it has none.
  func ranked(ofKey key: UInt64) -> (pair: CountryPair, rank: Int)? {
    places[key].map { (list[$0.page], $0.rank) }
  }

  /// The pairs that have another place than they had, by what numbers them.
  func moved(since last: CountryPairs) -> [UInt64] {
    places.keys.filter { last.places[$0]?.rank != places[$0]?.rank }
      + last.places.keys.filter { places[$0] == nil }
  }

  /// The pairs that have a page and had none, or had one and have none, by what numbers them.
  func paired(unlike last: CountryPairs) -> [UInt64] {
    places.keys.filter { last.places[$0] == nil } + last.places.keys.filter { places[$0] == nil }
  }

  /// The pairs with a page by what numbers them, in the order of these.
  var keys: [UInt64] { places.keys.sorted() }

  /// The pair of two countries, when it has a page.
  func pair(_ one: EntityID, _ other: EntityID) -> CountryPair? {
    places[Relation.key(one, other)].map { list[$0.page] }
  }
}
