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
  /// Words behind any name that change its meaning, by the hash of their first word.
  var trapsAfter: [UInt64: [Trap.Neighbour]] = [:]
  /// Words before any name that change its meaning, by the hash of their last word.
  var trapsBefore: [UInt64: [Trap.Neighbour]] = [:]
  /// Holders of posts by country or organisation, for roles.
  var holders: [String: [EntityID]] = [:]
  var bySlug: [EntityKind: [String: EntityID]] = [:]
  var byCode: [String: EntityID] = [:]
  var byName: [String: [EntityID]] = [:]

  /// A gazetteer that knows nothing.
  public init() {}

  /// The entity of an identifier that this gazetteer gave.
  public subscript(id: EntityID) -> Entity { entities[Int(id.index)] }

  /// The identifiers of all entities.
  public var ids: [EntityID] { entities.indices.map { EntityID($0) } }

  /// The country with an ISO 3166-1 code of two or three letters.
  public func country(code: String) -> EntityID? { byCode[code.uppercased()] }

  /// The entity of a kind with a slug.
  public func entity(_ kind: EntityKind, slug: String) -> EntityID? { bySlug[kind]?[slug] }

  /// What an author's reference means: a slug, a code or a name of one of `kinds`, earlier kinds first.
  public func resolve(_ text: String, as kinds: [EntityKind] = EntityKind.allCases) -> EntityID? {
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

  /// A slug near to what the author wrote, for a message.
  func suggestion(for text: String, as kinds: [EntityKind]) -> String? {
    let slugs = kinds.flatMap { bySlug[$0].map { Array($0.keys) } ?? [] }
    return Spelling.nearest(to: Slug.make(from: text), in: slugs.sorted())
  }

  /// A name without case, marks and the difference between blanks and hyphens.
  static func key(_ name: String) -> String {
    Tokenizer.tokens(of: name).map { String($0.hash, radix: 36) }.joined(separator: " ")
  }
}
