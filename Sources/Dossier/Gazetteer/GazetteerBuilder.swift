/// Collects entities and names and compiles them into a ``Gazetteer``.
struct GazetteerBuilder {
  private(set) var gazetteer = Gazetteer()
  private var names: [Name] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Keys of names that need evidence: plain entries for them are not made.
  private var ambiguousKeys: Set<String> = []

  // MARK: Entities

  /// Adds an entity; its slug must be new within its kind.
  mutating func add(_ entity: Entity) -> EntityID {
    let id = EntityID(gazetteer.entities.count)
    gazetteer.entities.append(entity)
    gazetteer.bySlug[entity.kind, default: [:]][entity.slug] = id
    index(id, under: entity.name)
    for alias in entity.aliases { index(id, under: alias) }
    if let country = entity.country {
      gazetteer.byCode[entity.iso2] = id
      if !country.iso3.isEmpty { gazetteer.byCode[country.iso3] = id }
      for name in country.official { index(id, under: name) }
    }
    return id
  }

  /// Changes an entity in place.
  mutating func update(_ id: EntityID, _ change: (inout Entity) -> Void) {
    let old = gazetteer[id]
    change(&gazetteer.entities[Int(id.index)])
    let new = gazetteer[id]
    if old.slug != new.slug {
      gazetteer.bySlug[old.kind]?[old.slug] = nil
      gazetteer.bySlug[new.kind, default: [:]][new.slug] = id
    }
    for name in [new.name] + new.aliases { index(id, under: name) }
  }

  private mutating func index(_ id: EntityID, under name: String) {
    let key = Gazetteer.key(name)
    if gazetteer.byName[key, default: []].contains(id) { return }
    gazetteer.byName[key, default: []].append(id)
  }

  /// The entity of a kind with a slug or exactly this name.
  func existing(_ kind: EntityKind, slug: String, name: String?) -> EntityID? {
    if let id = gazetteer.entity(kind, slug: slug) { return id }
    guard let name else { return nil }
    return gazetteer.byName[Gazetteer.key(name)]?.first { gazetteer[$0].kind == kind }
  }

  // MARK: Names

  mutating func add(ambiguity: Ambiguity) {
    let index = gazetteer.ambiguities.count
    gazetteer.ambiguities.append(ambiguity)
    ambiguousKeys.insert(Gazetteer.key(ambiguity.surface))
    names.append(
      Name(
        referent: .ambiguity(index),
        reading: .name,
        condition: .capitals,
        capitals: 0,
        text: ambiguity.surface
      )
    )
  }

  mutating func add(trap: Trap) -> Int {
    gazetteer.traps.append(trap)
    return gazetteer.traps.count - 1
  }

  mutating func addName(_ text: String, trap: Int) {
    names.append(Name(referent: .trap(trap), reading: .name, condition: .capitals, capitals: 0, text: text))
  }

  mutating func addNeighbour(_ neighbour: Trap.Neighbour, isAfter: Bool) {
    guard let first = neighbour.words.first, let last = neighbour.words.last else { return }
    if isAfter {
      gazetteer.trapsAfter[first, default: []].append(neighbour)
    } else {
      gazetteer.trapsBefore[last, default: []].append(neighbour)
    }
  }

  /// Adds a name of an entity. Names that need evidence are passed over, unless the site itself gives them.
  mutating func add(
    _ text: String,
    of id: EntityID,
    as reading: Reading,
    _ condition: Name.Condition = .capitals,
    force: Bool = false
  ) {
    if !force, ambiguousKeys.contains(Gazetteer.key(text)) { return }
    names.append(Name(referent: .entity(id), reading: reading, condition: condition, capitals: 0, text: text))
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Compiles what was collected.
  consuming func build() -> (Gazetteer, [Diagnostic]) {
    var seen: Set<String> = []
    let distinct = names.filter { name in
      guard case .entity(let id) = name.referent else { return true }
      return seen.insert("\(id.index) \(Gazetteer.key(name.text)) \(name.condition.rawValue)").inserted
    }
    gazetteer.index = NameIndex(distinct)
    for id in gazetteer.ids where gazetteer[id].kind == .leader {
      for office in gazetteer[id].offices {
        if case .organization(let slug) = office.role {
          gazetteer.holders[slug, default: []].append(id)
        } else if !gazetteer[id].iso2.isEmpty {
          gazetteer.holders[gazetteer[id].iso2, default: []].append(id)
        }
      }
    }
    for key in gazetteer.holders.keys {
      gazetteer.holders[key] = gazetteer.holders[key].map { Array(Set($0)).sorted() }
    }
    return (gazetteer, diagnostics)
  }
}
