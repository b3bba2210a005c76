/// What pages count; `strings.tsv` has each for one and for any other number.
enum Noun: Int, Sendable, CaseIterable {
  case article, articleAfterIn, country, entry, event, judgment, leader, member, mention, organization,
    outlook, pair
  case paragraph, passage, publication, section, sentence

  /// What an entity of a kind is counted as.
  init(_ kind: EntityKind) {
    switch kind {
    case .country: self = .country
    case .leader: self = .leader
    case .event: self = .event
    case .organization: self = .organization
    }
  }
}
