/// Which pairs of countries have a page, and which countries are named with others.
struct CountryPairs: Sendable {
  /// How many pairs have a page at most: the closest.
  static let pageLimit = 1_000

  /// The pairs with a page, the closest first.
  let list: [CountryPair]
  /// The countries that are named with another one, the most connected first.
  let countries: [EntityID]
  private let indices: [UInt64: Int]

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
    list = relations.filter(\.isSubstantial).sorted { ($1.weight, $0.key) < ($0.weight, $1.key) }
      .prefix(Self.pageLimit).map { CountryPair($0, gazetteer) }
    indices = Dictionary(uniqueKeysWithValues: list.enumerated().map { ($1.relation.key, $0) })
  }

  /// The place of a pair among those with a page, counted from 0; nil when it has none.
  func rank(ofKey key: UInt64) -> Int? { indices[key] }

  /// The pairs that have another place than they had, by what numbers them.
  func moved(since last: CountryPairs) -> [UInt64] {
    list.indices.filter {
      !last.list.indices.contains($0) || last.list[$0].relation.key != list[$0].relation.key
    }
    .map { list[$0].relation.key }
      + last.list.map(\.relation.key).filter { indices[$0] == nil }
  }

  /// The pairs that have a page and had none, or had one and have none, by what numbers them.
  func paired(unlike last: CountryPairs) -> [UInt64] {
    indices.keys.filter { last.indices[$0] == nil } + last.indices.keys.filter { indices[$0] == nil }
  }

  /// The pairs with a page by what numbers them, in the order of these.
  var keys: [UInt64] { indices.keys.sorted() }

  /// The pair of two countries, when it has a page.
  func pair(_ one: EntityID, _ other: EntityID) -> CountryPair? {
    indices[Relation.key(one, other)].map { list[$0] }
  }
}
