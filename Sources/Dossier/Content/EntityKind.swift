/// What an entity is.
public enum EntityKind: String, Sendable, CaseIterable {
  /// A country or territory of ISO 3166-1, or one that a site adds.
  case country
  /// A person who leads, or a person the site follows.
  case leader
  /// Something that happened: a summit, a war, a treaty.
  case event
  /// An organisation, bloc, party or armed group.
  case organization

  /// The kinds that the scheme of a reference means, such as `leader:` or `actor:`, which means any; nil for other schemes.
  static func named(by scheme: String) -> [EntityKind]? {
    if scheme == "actor" { return allCases }
    return EntityKind(rawValue: scheme).map { [$0] }
  }

  /// The place of the kind among all.
  var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// The folder under `content/` and in the output.
  public var folder: String {
    switch self {
    case .country: "countries"
    case .leader: "leaders"
    case .event: "events"
    case .organization: "organizations"
    }
  }
}
