/// How often two entities stand together.
public struct Relation: Sendable, Hashable {
  /// The entity with the lower identifier.
  public var first: EntityID
  /// The other one.
  public var second: EntityID
  /// The articles that name both.
  public var articles: Int32 = 0
  /// The paragraphs that name both; names read as places do not count.
  public var paragraphs: Int32 = 0
  /// The sentences that name both; names read as places do not count.
  public var sentences: Int32 = 0

  /// A pair that nothing names together yet.
  public init(_ one: EntityID, _ other: EntityID) {
    first = min(one, other)
    second = max(one, other)
  }

  /// The counts of the same pair in these articles and in others, which count so many times.
  func adding(_ other: Relation, _ factor: Int32 = 1) -> Relation {
    var sum = self
    sum.articles += factor * other.articles
    sum.paragraphs += factor * other.paragraphs
    sum.sentences += factor * other.sentences
    return sum
  }

  /// The numbers of the pairs that are in one of two lists alone, or counted otherwise there; both are in order.
  static func differing(_ pairs: [Relation], _ others: [Relation]) -> [UInt64] {
    var keys: [UInt64] = []
    var (one, other) = (0, 0)
    while one < pairs.count || other < others.count {
      let key = one < pairs.count ? pairs[one].key : .max
      let otherKey = other < others.count ? others[other].key : .max
      if key != otherKey || pairs[one] != others[other] { keys.append(min(key, otherKey)) }
      if key <= otherKey { one += 1 }
      if otherKey <= key { other += 1 }
    }
    return keys
  }

  /// The sums of two lists of pairs in order; without those that no article names together.
  static func sums(of pairs: [Relation], _ others: [Relation]) -> [Relation] {
    var sums: [Relation] = []
    sums.reserveCapacity(pairs.count + others.count)
    var rest = pairs[...]
    for other in others {
      let place = rest.partitioningIndex { $0.key >= other.key }
      sums += rest[..<place]
      rest = rest[place...]
      var sum = other
      if let same = rest.first, same.key == other.key {
        sum = same.adding(other)
        rest = rest.dropFirst()
      }
      if sum.articles > 0 { sums.append(sum) }
    }
    return sums + rest
  }

  /// How close the two stand: 4 for each sentence, 2 for each paragraph and 1 for each article that names both.
  public var weight: Int { 4 * Int(sentences) + 2 * Int(paragraphs) + Int(articles) }

  /// True when there is enough of the pair for a page: two articles, or three sentences.
  public var isSubstantial: Bool { articles >= 2 || sentences >= 3 }

  /// A number that orders pairs by their entities.
  var key: UInt64 { Self.key(first, second) }

  /// The entities of a pair by its number.
  static func entities(ofKey key: UInt64) -> (EntityID, EntityID) {
    (EntityID(Int(key >> 32)), EntityID(Int(key & 0xFFFF_FFFF)))
  }

  /// The number of a pair, the same for either order.
  static func key(_ one: EntityID, _ other: EntityID) -> UInt64 {
    let low = UInt64(UInt32(bitPattern: min(one, other).index))
    return low << 32 | UInt64(UInt32(bitPattern: max(one, other).index))
  }
}
