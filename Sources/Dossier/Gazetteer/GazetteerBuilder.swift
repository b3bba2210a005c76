/// Collects entities and names and compiles them into a ``Gazetteer``.
struct GazetteerBuilder: Sendable {
  private(set) var gazetteer = Gazetteer()
  /// The names that are still to be looked through.
  private var names: [NameIndex.Entry] = []
  /// The names with their words, each once for an entity and condition.
  private var distinct: [NameIndex.Entry] = []
  /// What tells the names of ``distinct`` from each other.
  private var seen: Set<UInt64> = []
  private var evidence: [(text: String, use: EvidenceIndex.Use)] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Keys of names that need evidence: plain entries for them are not made.
  private var ambiguousKeys: Set<UInt64> = []
  /// What texts may name; nil for all that there is.
  private let words: NamedWords?
  /// The codes of the countries that texts may name, or to which authors refer, where ``words`` says so.
  private(set) var namedCountries: Set<String> = []

  /// A builder of a gazetteer for all texts, or for those with such words.
  init(for words: NamedWords? = nil) {
    self.words = words
    gazetteer.isPartial = words != nil
  }

  /// Makes room for leaders, who have some four names each.
  mutating func reserve(leaders count: Int) {
    let all = words == nil ? gazetteer.entities.count + count : BuiltInTables.count
    gazetteer.entities.reserveCapacity(all)
    gazetteer.byName.reserveCapacity(gazetteer.byName.count + count * 2)
    gazetteer.bySlug[.leader, default: [:]].reserveCapacity(count)
    names.reserveCapacity(names.count + count * 4)
  }

  // MARK: Entities

  /// Leaves room for the entities before an index that no text can name.
  mutating func fill(_ kind: EntityKind, upTo index: Int) {
    guard gazetteer.isPartial, gazetteer.entities.count < index else { return }
    let missing = index - gazetteer.entities.count
    gazetteer.entities += repeatElement(Entity(kind: kind, slug: "", name: ""), count: missing)
  }

  /// Adds an entity, where it is known at a place, before which a partial gazetteer leaves room; its slug must be new within its kind. The
  /// keys of its name and other names may be known.
  mutating func add(_ entity: Entity, at place: Int? = nil, keys: [UInt64]? = nil) -> EntityID {
    if let place { fill(entity.kind, upTo: place) }
    let id = EntityID(gazetteer.entities.count)
    gazetteer.entities.append(entity)
    gazetteer.bySlug[entity.kind, default: [:]][entity.slug] = id
    for key in keys ?? ([entity.name] + entity.aliases).map(Gazetteer.key) { index(id, under: key) }
    if let country = entity.country {
      if let words,
        ([entity.slug, entity.iso2, country.iso3, entity.name] + entity.aliases + country.official).contains(
          where: { words.refers(to: Gazetteer.key($0)) })
      {
        namedCountries.insert(entity.iso2)
      }
      gazetteer.byCode[entity.iso2] = id
      if !country.iso3.isEmpty { gazetteer.byCode[country.iso3] = id }
      for name in country.official { index(id, under: Gazetteer.key(name)) }
    }
    return id
  }

  /// Changes an entity in place.
  mutating func update(_ id: EntityID, _ change: (inout Entity) -> Void) {
    let old = gazetteer[id]
    change(&gazetteer.entities[Int(id.index)])
    let new = gazetteer[id]
    if old.slug != new.slug {
      gazetteer.renamed.insert(id)
      gazetteer.bySlug[old.kind]?[old.slug] = nil
      gazetteer.bySlug[new.kind, default: [:]][new.slug] = id
    }
    for name in [new.name] + new.aliases { index(id, under: Gazetteer.key(name)) }
  }

  private mutating func index(_ id: EntityID, under key: UInt64) {
    if gazetteer.byName[key, default: []].contains(id) { return }
    gazetteer.byName[key, default: []].append(id)
  }

  /// Ends what is built in: what is added from here on is a site's own.
  mutating func endBuiltIn() { gazetteer.builtInCount = gazetteer.entities.count }

  /// The entity of a kind with a slug or exactly this name.
  func existing(_ kind: EntityKind, slug: String, name: String?) -> EntityID? {
    if let id = gazetteer.entity(kind, slug: slug) { return id }
    guard let name else { return nil }
    return gazetteer.byName[Gazetteer.key(name)]?.first { gazetteer[$0].kind == kind }
  }

  // MARK: Names

  /// Adds an ambiguous name that is kept for it (``keepForAmbiguity(_:)``); gives the number of its first choice.
  mutating func add(ambiguity: Ambiguity) -> Int32 {
    var ambiguity = ambiguity
    for index in ambiguity.choices.indices {
      let own = ambiguity.choices[index].entity
      ambiguity.choices[index].rivals = Set(ambiguity.choices.compactMap(\.entity)).filter { $0 != own }
        .sorted()
    }
    ambiguity.firstChoice = gazetteer.ambiguities.last.map { $0.firstChoice + Int32($0.choices.count) } ?? 0
    addName(ambiguity.surface, .ambiguity(Int32(gazetteer.ambiguities.count)))
    gazetteer.ambiguities.append(ambiguity)
    return ambiguity.firstChoice
  }

  /// Keeps a name for the choices that are still to be added: from here on nobody gets it without evidence.
  mutating func keepForAmbiguity(_ surface: String) { ambiguousKeys.insert(Gazetteer.key(surface)) }

  mutating func addEvidence(_ text: String, _ choice: Int32, isPositive: Bool) {
    evidence.append((text, EvidenceIndex.Use(choice: choice, isPositive: isPositive)))
  }

  mutating func add(trap: Trap) -> Int32 {
    gazetteer.traps.append(trap)
    return Int32(gazetteer.traps.count - 1)
  }

  /// Adds a name of something that is no entity, if texts may have it.
  mutating func addName(_ text: String, _ referent: Name.Referent) {
    let tokens = Tokenizer.tokens(of: text)
    guard mayBeNamed(tokens) else { return }
    let name = Name(referent: referent, reading: .name, condition: .capitals)
    names.append(NameIndex.Entry(text: text, tokens: tokens, name: name))
  }

  /// True when texts may have a name with these words.
  func mayBeNamed(_ name: [Token]) -> Bool { words?.mayHave(name) ?? true }

  /// Takes note of a country that texts may name by a name of which this is said elsewhere.
  mutating func noteNamed(_ id: EntityID) {
    if words != nil, gazetteer[id].kind == .country { namedCountries.insert(gazetteer[id].iso2) }
  }

  mutating func addNeighbour(_ neighbour: Trap.Neighbour, isAfter: Bool) {
    gazetteer.neighbours.add(neighbour, isAfter: isAfter)
  }

  mutating func add(post: Post, _ text: String) {
    addName(text, .post(Int32(gazetteer.posts.count)))
    gazetteer.posts.append(post)
  }

  mutating func add(noun: EventNoun, _ text: String) {
    addName(text, .eventNoun(Int32(gazetteer.eventNouns.count)))
    gazetteer.eventNouns.append(noun)
  }

  mutating func addPresidential(_ code: String) { gazetteer.presidential.insert(code) }

  mutating func setEventKind(_ kind: String, of id: EntityID) { gazetteer.eventKinds[id] = kind }

  /// Adds a name of an entity. Names that need evidence are passed over, unless the site itself gives them.
  mutating func add(
    _ text: String,
    of id: EntityID,
    as reading: Reading,
    _ condition: Name.Condition = .capitals,
    city: Name.City? = nil,
    force: Bool = false
  ) {
    add(text, Tokenizer.tokens(of: text), of: id, as: reading, condition, city: city, force: force)
  }

  /// Adds a name with its words.
  mutating func add(
    _ text: String,
    _ tokens: [Token],
    of id: EntityID,
    as reading: Reading,
    _ condition: Name.Condition,
    city: Name.City? = nil,
    force: Bool
  ) {
    if !mayBeNamed(tokens) || !force && ambiguousKeys.contains(Gazetteer.key(tokens[...])) { return }
    noteNamed(id)
    var name = Name(referent: .entity(id), reading: reading, condition: condition)
    name.city = city
    names.append(NameIndex.Entry(text: text, tokens: tokens, name: name))
  }

  /// For each event the nouns of `event-nouns.tsv` that its names have.
  private func eventWords() -> [EntityID: Set<UInt64>] {
    let nouns = Set(gazetteer.eventNouns.map(\.word))
    var words: [EntityID: Set<UInt64>] = [:]
    for id in gazetteer.ids where gazetteer[id].kind == .event && !gazetteer[id].isUnknown {
      for name in [gazetteer[id].name] + gazetteer[id].aliases {
        words[id, default: []].formUnion(Tokenizer.tokens(of: name).map(\.hash).filter(nouns.contains))
      }
    }
    return words
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Looks through the names and the evidence that there are, to which more may be added.
  mutating func digest() {
    // What is shared with what is built in is not copied for nothing.
    if names.isEmpty, evidence.isEmpty { return }
    seen.reserveCapacity(seen.count + names.count)
    distinct.reserveCapacity(distinct.count + names.count)
    for entry in names {
      if let id = entry.name.entity {
        // The same words with other capitals or commas are another name: “Kim Jong Un”, “Kim Jong-un”.
        let capitals = entry.tokens.reduce(UInt64(0)) {
          $0 << 2 | ($1.isCapitalized ? 1 : 0) | ($1.joiner == .comma ? 2 : 0)
        }
        let who = Hashing.mix(UInt64(UInt32(bitPattern: id.index)), UInt64(entry.name.condition.rawValue))
        let key = Hashing.mix(Hashing.mix(who, capitals), Gazetteer.key(entry.tokens[...]))
        guard seen.insert(key).inserted else { continue }
      }
      distinct.append(entry)
    }
    names = []
    if !evidence.isEmpty { gazetteer.evidence = EvidenceIndex(evidence) }
    evidence = []
  }

  /// The index of all names, which are digested.
  func makeIndex() -> NameIndex { NameIndex(distinct) }

  /// The traits of all entities.
  func makeTraits() -> [EntityTraits] {
    gazetteer.entities.map { EntityTraits($0, country: gazetteer.byCode[$0.iso2]) }
  }

  /// Notes that someone held a post somewhere; to be called for all persons in order.
  private mutating func addHolder(_ id: EntityID, of key: String) {
    if gazetteer.holders[key]?.last == id { return }
    gazetteer.holders[key, default: []].append(id)
  }

  /// Compiles what was collected.
  ///
  /// The index of the names and the traits may have been made already, of what there is now.
  consuming func build(index: NameIndex? = nil, traits: [EntityTraits]? = nil) -> (Gazetteer, [Diagnostic]) {
    digest()
    gazetteer.index = index ?? makeIndex()
    gazetteer.eventWords = eventWords()
    gazetteer.traits = traits ?? makeTraits()
    for id in gazetteer.ids where gazetteer[id].kind == .leader {
      for office in gazetteer[id].offices {
        if case .organization(let slug) = office.role {
          addHolder(id, of: slug)
        } else if !gazetteer[id].iso2.isEmpty {
          addHolder(id, of: gazetteer[id].iso2)
        }
      }
    }
    return (gazetteer, diagnostics)
  }
}
