/// Something that pages rest on and another build may find changed, as a number.
///
/// What is in no fact is in the ground of ``FactDigests``: with another ground all pages are made anew.
struct Fact: Sendable, Hashable, Comparable {
  /// The kind in the uppermost six bits, below it what is meant.
  let code: UInt64

  static func < (left: Fact, right: Fact) -> Bool { left.code < right.code }

  /// What a file of the cache calls a fact.
  init(code: UInt64) {
    self.code = code
  }

  /// A fact of a kind by the number of what is meant.
  init(_ kind: Kind, _ number: UInt64 = 0) {
    code = kind.rawValue << Self.kindShift | number
  }

  /// The kinds that have a fact for each article, entity or pair.
  enum Kind: UInt64 {
    case article = 1
    case entity, naming, count, pair
    case relations, implications, judgments, counts, rank
    case cover, places, anchors, passage
    case postings, concerning, leading, pairs, mentionCount, coverage, status
    /// Of the records of entities.
    case record, summary, aliases
    /// Of all articles or implications.
    case order, magnitude, volumes, statuses, names
    /// What the content has at a path, which files are copied, and templates.
    case file, asset, template
    /// Those of which pages there are.
    case page, paired, pairCount, listed, leaders, events, path
    /// The last ones, as their changes are looked for apart from all others.
    case adjacent, seniority, versions, volume, neighbours, shared, sharedHere

    /// The first of those of which pages there are.
    static let firstOfPages = Kind.page
    /// The first of those whose changes are looked for apart.
    static let firstApart = Kind.adjacent

    /// Those that most pages read many of, by small numbers: of articles, and which entities have a page.
    static let frequent: [Kind] = [.article, .cover, .places, .anchors, .leading, .page]

    /// The place of a kind among the frequent ones; nil for another.
    var placeAmongFrequent: Int? {
      switch self {
      case .article: 0
      case .cover: 1
      case .places: 2
      case .anchors: 3
      case .leading: 4
      case .page: 5
      default: nil
      }
    }
  }

  private static let kindShift: UInt64 = 58

  var kind: Kind? { Kind(rawValue: code >> Self.kindShift) }
  /// The article, entity or pair that is meant; articles by the numbers that they keep, see ``ArticleNumbers``.
  var number: UInt64 { code & (1 << Self.kindShift - 1) }

  /// All of the text of an article, and what was found in it.
  static func article(_ number: Int) -> Fact { Fact(.article, UInt64(number)) }
  /// What lists show of an article.
  static func cover(_ number: Int) -> Fact { Fact(.cover, UInt64(number)) }
  /// The entities that an article names most.
  static func leading(_ number: Int) -> Fact { Fact(.leading, UInt64(number)) }
  /// The ids in an article's page.
  static func anchors(_ number: Int) -> Fact { Fact(.anchors, UInt64(number)) }
  /// A block of an article, word for word, with what was found in it; very far ones are the article itself.
  static func passage(_ number: Int, block: Int) -> Fact {
    block < blockLimit ? Fact(.passage, UInt64(number * blockLimit + block)) : .article(number)
  }
  /// The article and block that a passage is.
  var passage: (article: Int, block: Int) {
    let (article, block) = Int(number).quotientAndRemainder(dividingBy: Self.blockLimit)
    return (article, block)
  }
  private static let blockLimit = 1 << 24
  /// Who stands where in an article.
  static func places(_ number: Int) -> Fact { Fact(.places, UInt64(number)) }
  /// All that the articles say of an entity, by place.
  static func entity(_ id: EntityID) -> Fact {
    Fact(.entity, UInt64(UInt32(bitPattern: id.index)))
  }
  /// The articles that name an entity or are about it.
  static func naming(_ id: EntityID) -> Fact {
    Fact(.naming, UInt64(UInt32(bitPattern: id.index)))
  }
  /// The articles that mention an entity, with the blocks in which they do.
  static func postings(_ id: EntityID) -> Fact {
    Fact(.postings, UInt64(UInt32(bitPattern: id.index)))
  }
  /// The sections on implications and outlook that concern an entity.
  static func concerning(_ id: EntityID) -> Fact {
    Fact(.concerning, UInt64(UInt32(bitPattern: id.index)))
  }
  /// The pairs of which an entity is the first.
  static func pairs(_ id: EntityID) -> Fact {
    Fact(.pairs, UInt64(UInt32(bitPattern: id.index)))
  }
  /// What the articles say of two entities together.
  static func shared(_ one: EntityID, _ other: EntityID) -> Fact {
    Fact(.shared, Relation.key(one, other))
  }
  /// What those articles say of two entities together whose ``anchors(_:)`` are read besides.
  static func sharedHere(_ one: EntityID, _ other: EntityID) -> Fact {
    Fact(.sharedHere, Relation.key(one, other))
  }
  /// Roughly how many articles name an entity.
  static func coverage(_ id: EntityID) -> Fact {
    Fact(.coverage, UInt64(UInt32(bitPattern: id.index)))
  }
  /// The articles nearest to one among those that name an entity.
  static func neighbours(_ article: Int, _ id: EntityID) -> Fact {
    Fact(.neighbours, UInt64(article) << 32 | UInt64(UInt32(bitPattern: id.index)))
  }
  /// The article and the entity that neighbours are of.
  var neighbours: (article: Int, entity: Int) { (Int(number >> 32), Int(number & 0xFFFF_FFFF)) }
  /// How often an entity is mentioned.
  static func mentionCount(_ id: EntityID) -> Fact {
    Fact(.mentionCount, UInt64(UInt32(bitPattern: id.index)))
  }
  /// How long a list of an entity is, by its place among all lists.
  static func count(_ id: EntityID, list: Int) -> Fact {
    Fact(.count, UInt64(UInt32(bitPattern: id.index)) * listLimit + UInt64(list))
  }
  /// The entity and the list that a count is of.
  var count: (entity: Int, list: Int) { (Int(number / Self.listLimit), Int(number % Self.listLimit)) }
  private static let listLimit: UInt64 = 8
  /// How often two entities stand together.
  static func pair(_ one: EntityID, _ other: EntityID) -> Fact {
    Fact(.pair, Relation.key(one, other))
  }
  /// The place of a pair of countries that has a page among all pairs.
  static func rank(_ pair: UInt64) -> Fact { Fact(.rank, pair) }
  /// Whether an entity has a page, and who it is.
  static func page(_ id: EntityID) -> Fact { Fact(.page, UInt64(UInt32(bitPattern: id.index))) }
  /// Whether two entities have a page together.
  static func paired(_ one: EntityID, _ other: EntityID) -> Fact { Fact(.paired, Relation.key(one, other)) }
  /// How many pairs of countries there are, roughly if many.
  static let pairCount = Fact(.pairCount)
  /// The entities of a kind that have a page.
  static func listed(_ kind: EntityKind) -> Fact { Fact(.listed, UInt64(kind.place)) }
  /// The leaders with a page who led a country or an organisation.
  static func leaders(_ id: EntityID) -> Fact { Fact(.leaders, UInt64(UInt32(bitPattern: id.index))) }
  /// The events with a page that an entity took part in.
  static func events(_ id: EntityID) -> Fact { Fact(.events, UInt64(UInt32(bitPattern: id.index))) }
  /// Whether there is a page at a path; paths whose hashes are alike are one fact.
  static func path(_ path: String) -> Fact {
    Fact(.path, Hashing.of(path) & (1 << kindShift - 1))
  }
  /// The articles before and behind one.
  static func adjacent(_ number: Int) -> Fact { Fact(.adjacent, UInt64(number)) }
  /// How many articles of an article's month are older.
  static func seniority(_ number: Int) -> Fact { Fact(.seniority, UInt64(number)) }
  /// The versions of an article in several languages.
  static func versions(_ number: Int) -> Fact { Fact(.versions, UInt64(number)) }
  /// The volume of the book that an article is in, and what its ids begin with there.
  static func volume(_ number: Int) -> Fact { Fact(.volume, UInt64(number)) }
  /// What the content has at a path; paths whose hashes are alike are one fact.
  static func file(_ path: String) -> Fact {
    Fact(.file, Hashing.of(path) & (1 << kindShift - 1))
  }
  /// A file that is copied as it is; paths whose hashes are alike are one fact.
  static func asset(_ path: String) -> Fact {
    Fact(.asset, Hashing.of(path) & (1 << kindShift - 1))
  }
  /// A template with all that it uses; names whose hashes are alike are one fact.
  static func template(_ name: String) -> Fact {
    Fact(.template, Hashing.of(name) & (1 << kindShift - 1))
  }
  /// The authors' words on an entity.
  static func status(_ id: EntityID) -> Fact { Fact(.status, UInt64(UInt32(bitPattern: id.index))) }
  /// The record of an entity.
  static func record(_ id: EntityID) -> Fact { Fact(.record, UInt64(UInt32(bitPattern: id.index))) }
  /// What the record of an entity says of it in a sentence.
  static func summary(_ id: EntityID) -> Fact { Fact(.summary, UInt64(UInt32(bitPattern: id.index))) }
  /// The other names of an entity.
  static func aliases(_ id: EntityID) -> Fact { Fact(.aliases, UInt64(UInt32(bitPattern: id.index))) }
  /// All words on entities.
  static let statuses = Fact(.statuses)
  /// Which articles there are, in order.
  static let order = Fact(.order)
  /// How many articles there are, as the number of binary digits.
  static let magnitude = Fact(.magnitude)
  /// The volumes of the book, with their articles.
  static let volumes = Fact(.volumes)
  /// All names, by which authors may mean entities.
  static let names = Fact(.names)
  /// All pairs that stand together.
  static let relations = Fact(.relations)
  /// The list of all implications.
  static let implications = Fact(.implications)
  /// The list of all judgments.
  static let judgments = Fact(.judgments)
  /// How often each entity is named.
  static let counts = Fact(.counts)
}
