/// The gazetteer as pages read it: it tells who reads what of whom.
///
/// What an entity is and where its page stands tell nobody, as with others all pages are made anew. Other names, and what names
/// mean, are to be asked of the ``ObservedReference``.
struct ObservedGazetteer: Sendable {
  private let reference: ObservedReference

  init(_ reference: ObservedReference) {
    self.reference = reference
  }

  /// The entity of an identifier, but for its other names.
  subscript(id: EntityID) -> Entity {
    _read {
      ReadLog.note(.page(id))
      yield reference.gazetteer[id]
    }
  }

  /// What an entity is.
  func kind(of id: EntityID) -> EntityKind { reference.gazetteer.traits[Int(id.index)].kind }

  /// The country with an ISO 3166-1 code of two or three letters.
  func country(code: String) -> EntityID? { reference.gazetteer.country(code: code) }

  /// The entity of a kind with a slug.
  func entity(_ kind: EntityKind, slug: String) -> EntityID? {
    reference.gazetteer.entity(kind, slug: slug)
  }

  /// How many entities there are.
  var count: Int { reference.gazetteer.entities.count }

  /// Longer names that are not ours; they are built in.
  var traps: [Trap] {
    _read { yield reference.gazetteer.traps }
  }
}
