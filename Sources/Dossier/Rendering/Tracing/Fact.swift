/// Something that pages rest on and another build may find changed, as a number.
///
/// What is in no fact is in the ground of ``FactDigests``: with another ground all pages are made anew.
struct Fact: Sendable, Hashable {
  /// The kind in the uppermost four bits, below it what is meant.
  let code: UInt64

  /// What a file of the cache calls a fact.
  init(code: UInt64) {
    self.code = code
  }

  private init(_ kind: UInt64, _ number: UInt64 = 0) {
    code = kind << 60 | number
  }

  /// The kinds that have a fact for each article, entity or pair.
  enum Kind: UInt64 {
    case article = 1
    case entity, naming, count, pair
    case relations, implications, judgments, counts, rank
  }

  /// The article that is meant; nil for another fact.
  var article: Int? { code >> 60 == Kind.article.rawValue ? Int(number) : nil }

  var kind: Kind? { Kind(rawValue: code >> 60) }
  /// The article, entity or pair that is meant.
  var number: UInt64 { code & (1 << 60 - 1) }

  /// All of the text of an article, and what was found in it.
  static func article(_ index: Int) -> Fact { Fact(Kind.article.rawValue, UInt64(index)) }
  /// All that the articles say of an entity, by place.
  static func entity(_ id: EntityID) -> Fact {
    Fact(Kind.entity.rawValue, UInt64(UInt32(bitPattern: id.index)))
  }
  /// The articles that name an entity or are about it.
  static func naming(_ id: EntityID) -> Fact {
    Fact(Kind.naming.rawValue, UInt64(UInt32(bitPattern: id.index)))
  }
  /// How much there is of what on an entity.
  static func count(_ id: EntityID) -> Fact {
    Fact(Kind.count.rawValue, UInt64(UInt32(bitPattern: id.index)))
  }
  /// How often two entities stand together.
  static func pair(_ one: EntityID, _ other: EntityID) -> Fact {
    Fact(Kind.pair.rawValue, Relation.key(one, other))
  }
  /// The place of a pair of countries among those with a page.
  static func rank(_ pair: UInt64) -> Fact { Fact(Kind.rank.rawValue, pair) }
  /// All pairs that stand together.
  static let relations = Fact(Kind.relations.rawValue)
  /// The list of all implications.
  static let implications = Fact(Kind.implications.rawValue)
  /// The list of all judgments.
  static let judgments = Fact(Kind.judgments.rawValue)
  /// How often each entity is named.
  static let counts = Fact(Kind.counts.rawValue)
}
