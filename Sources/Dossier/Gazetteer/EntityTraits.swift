/// What the annotator asks of an entity again and again, without the texts of ``Entity``.
struct EntityTraits: Sendable {
  var kind: EntityKind
  var fame: Entity.Fame
  /// True when the site has a record of it.
  var isOfSite: Bool
  /// The key of a leader's surname (``Gazetteer/key(_:)``); 0 when there is none.
  var surname: UInt64
  /// The hash of the first word of a leader's name that is not the surname, in its usual spelling; 0 when there is none.
  var given: UInt64

  /// The country a leader led, or the country itself; nil when it is not known.
  var country: EntityID?

  init(_ entity: Entity, country: EntityID?) {
    self.country = country
    kind = entity.kind
    fame = entity.fame
    isOfSite = entity.record != nil
    guard !entity.isUnknown else {
      (surname, given) = (0, 0)
      return
    }
    let own = entity.surname.isEmpty ? [] : Tokenizer.tokens(of: entity.surname)
    surname = own.isEmpty ? 0 : Gazetteer.surnameKey(own[...])
    given =
      entity.kind == .leader
      ? Tokenizer.tokens(of: entity.name).first { word in !own.contains { $0.hash == word.hash } }
        .map { NameSpellings.builtIn.usual($0.hash) } ?? 0
      : 0
  }
}
