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

  /// The counts of the same pair in these articles and in others.
  func adding(_ other: Relation) -> Relation {
    var sum = self
    sum.articles += other.articles
    sum.paragraphs += other.paragraphs
    sum.sentences += other.sentences
    return sum
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
