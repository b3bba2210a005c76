/// Names and the entities they stand for: what is built in, and what a site adds. Immutable once built.
public struct Gazetteer: Sendable {
  /// All entities; an ``EntityID`` is an index.
  public internal(set) var entities: [Entity] = []
  /// All names.
  var index = NameIndex([])
  /// Names that need evidence.
  var ambiguities: [Ambiguity] = []
  /// Longer names that are not ours.
  var traps: [Trap] = []
  /// Words beside any name that change its meaning.
  var neighbours = TrapNeighbours()
  /// Posts that may stand for their holders.
  var posts: [Post] = []
  /// Nouns that may take up an event.
  var eventNouns: [EventNoun] = []
  /// The kind of each event (`war`, `summit` …), for ``eventNouns``.
  var eventKinds: [EntityID: String] = [:]
  /// The nouns of ``eventNouns`` that stand in an event's own names.
  var eventWords: [EntityID: Set<UInt64>] = [:]
  /// What speaks for and against the choices of ambiguous names.
  var evidence = EvidenceIndex([])
  /// One for each entity.
  var traits: [EntityTraits] = []
  /// Holders of posts by country or organisation, for roles.
  var holders: [String: [EntityID]] = [:]
  /// Codes of the countries whose head of state is the one called their leader (`governments.tsv`).
  var presidential: Set<String> = []
  /// True when it knows only those of its entities that some texts may name; see ``NamedWords``. The others are there without a name, so
  /// that every entity is the same one whatever texts there are.
  var isPartial = false
  /// How many entities are built in; behind them stand those that only a site's records have.
  var builtInCount = 0
  /// The entities that are built in under another slug than that of the site's record.
  var renamed: Set<EntityID> = []
  var bySlug: [EntityKind: [String: EntityID]] = [:]
  var byCode: [String: EntityID] = [:]
  var byName: [UInt64: [EntityID]] = [:]

  /// A gazetteer that knows nothing.
  public init() {}

  /// The entity of an identifier that this gazetteer gave.
  public subscript(id: EntityID) -> Entity {
    _read { yield entities[Int(id.index)] }
  }

  /// The identifiers of all entities.
  public var ids: [EntityID] { entities.indices.map { EntityID($0) } }

  /// The country with an ISO 3166-1 code of two or three letters.
  public func country(code: String) -> EntityID? { byCode[code.uppercased()] }

  /// The entity of a kind with a slug.
  public func entity(_ kind: EntityKind, slug: String) -> EntityID? { bySlug[kind]?[slug] }

  /// What an author's reference means: a slug, a code or a name of one of `kinds`, earlier kinds first.
  ///
  /// The kind may stand before it: `country:GE`.
  public func resolve(_ text: String, as kinds: [EntityKind] = EntityKind.allCases) -> EntityID? {
    if let colon = text.firstIndex(of: ":"), let kind = EntityKind(rawValue: String(text[..<colon])) {
      return kinds.contains(kind) ? resolve(String(text[text.index(after: colon)...]), as: [kind]) : nil
    }
    for kind in kinds {
      if let id = bySlug[kind]?[text] { return id }
    }
    if kinds.contains(.country), text.count <= 3, let id = byCode[text.uppercased()] { return id }
    let named = byName[Self.key(text)] ?? []
    for kind in kinds {
      if let id = named.first(where: { self[$0].kind == kind }) { return id }
    }
    return nil
  }

  /// For how many unknown names of a file or of all records ``suggestion(for:as:)`` is asked, for which all names are gone through.
  static let helpLimit = 32

  /// A slug near to what the author wrote, for a message; with its kind where that is none of the `kinds`.
  func suggestion(for text: String, as kinds: [EntityKind]) -> String? {
    let all = isPartial ? [self, Self.make(records: []).0] : [self]
    let others = EntityKind.allCases.filter { !kinds.contains($0) }
    for gazetteer in all {
      if let id = gazetteer.resolve(text, as: others) {
        return "\(gazetteer[id].kind.rawValue):\(gazetteer[id].slug)"
      }
    }
    let slug = Slug.make(from: text)
    let surname = kinds.contains(.leader) ? surname(near: slug) : nil
    // Slugs are in lower case: one that is more than two letters longer or shorter is not near.
    let known = all.map(\.bySlug)
    let near = kinds.flatMap { kind in
      known.flatMap { $0[kind].map { $0.keys.filter { abs($0.utf8.count - slug.utf8.count) <= 2 } } ?? [] }
    }
    guard let best = Spelling.best(for: slug, in: Set(near).sorted()) else {
      let slugs = kinds.flatMap { kind in known.flatMap { $0[kind].map { Array($0.keys) } ?? [] } }
      return surname ?? Self.sharingWords(with: slug, Set(slugs).sorted())
    }
    return best.distance > 1 ? surname ?? best.candidate : best.candidate
  }

  /// The slug that has most words of another and few besides: at least two words and three in four of the shorter one's; of several
  /// alike the last, which is the newest of a series. For a single word, the only slug that has it.
  private static func sharingWords(with slug: String, _ slugs: [String]) -> String? {
    let sought = Set(slug.split(separator: "-"))
    guard sought.count > 1 else {
      let named = slugs.filter { slug.utf8.count > 4 && $0.split(separator: "-").contains(slug[...]) }
      return named.count == 1 ? named[0] : nil
    }
    var best: (likeness: Double, slug: String)?
    for other in slugs {
      let words = Set(other.split(separator: "-"))
      let shared = words.intersection(sought).count
      guard shared > 1, shared * 4 >= min(words.count, sought.count) * 3 else { continue }
      let likeness = Double(shared) / Double(words.union(sought).count)
      if likeness > 0.5, likeness >= best?.likeness ?? 0 { best = (likeness, other) }
    }
    return best?.slug
  }

  /// Who has a surname that is a letter away from a slug; of several the surname.
  private func surname(near slug: String) -> String? {
    guard slug.utf8.count > 3 else { return nil }
    var leaders: [String: [Entity]] = [:]
    for entity in allLeaders where !entity.surname.isEmpty {
      guard abs(entity.surname.utf8.count - slug.utf8.count) <= 2 else { continue }
      leaders[Slug.make(from: entity.surname), default: []].append(entity)
    }
    guard let near = Spelling.best(for: slug, in: leaders.keys.sorted(), limit: 1) else { return nil }
    let found = leaders[near.candidate] ?? []
    return found.count == 1 ? found[0].slug : found.first?.surname
  }

  /// The leaders whose surname is all that a name says.
  func namesakes(of name: String) -> [Entity] {
    let key = Folding.key(of: name)
    return allLeaders.filter { Folding.key(of: $0.surname) == key }
  }

  /// All leaders, each once, where this may know only those whose names stand in texts.
  private var allLeaders: [Entity] {
    let leaders = entities.filter { $0.kind == .leader && !$0.surname.isEmpty }
    guard isPartial else { return leaders }
    let slugs = Set(leaders.map(\.slug))
    // A record may have given one of them another slug.
    let names = Set(leaders.flatMap { [$0.name] + $0.aliases }.map(Folding.key))
    return leaders
      + Self.make(records: []).0.entities.filter {
        $0.kind == .leader && !slugs.contains($0.slug) && !names.contains(Folding.key(of: $0.name))
      }
  }

  /// A name without case, marks and the difference between blanks and hyphens, as a number.
  static func key(_ name: String) -> UInt64 { key(Tokenizer.tokens(of: name)[...]) }

  /// The key of a surname, the same with and without an Arabic article or a regnal number, in any spelling: `al-Assad`, `Charles III`.
  static func surnameKey(_ tokens: ArraySlice<Token>) -> UInt64 {
    var rest = tokens
    if rest.count > 1, let first = rest.first, articles.contains(first.hash) { rest = rest.dropFirst() }
    if rest.count > 1, let last = rest.last, numerals.contains(last.hash),
      last.isAllCaps || last.end - last.start == 1
    {
      rest = rest.dropLast()
    }
    return rest.reduce(1) { Hashing.mix($0, NameSpellings.builtIn.usual($1.hash)) }
  }

  static let articles = WordSet("al el as ad ar ash")
  private static let numerals = WordSet("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi")

  /// The key of the name that stands in these words.
  static func key(_ tokens: ArraySlice<Token>) -> UInt64 {
    tokens.reduce(1) { Hashing.mix($0, $1.hash) }
  }
}
