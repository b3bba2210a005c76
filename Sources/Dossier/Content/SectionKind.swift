/// What a section of a briefing is for.
public enum SectionKind: String, Sendable, CaseIterable {
  /// How things came to be as they are.
  case context
  /// Why it matters.
  case significance
  /// What follows between states.
  case geopolitical
  /// What follows within a country.
  case domestic
  /// What follows for trade, money and energy.
  case economic
  /// What follows for armed forces.
  case military
  /// What follows otherwise, or in ways that its heading does not name.
  case general
  /// What may come next.
  case outlook
  /// What the article comes to.
  case summary
  /// What it rests on.
  case sources
  /// Anything else.
  case body

  /// True when the section says what follows for someone: it is gathered on the actors' pages.
  public var isImplication: Bool {
    switch self {
    case .geopolitical, .domestic, .economic, .military, .general, .outlook: true
    default: false
    }
  }
}
