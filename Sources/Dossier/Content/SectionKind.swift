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
  /// What may come next.
  case outlook
  /// What the article comes to.
  case summary
  /// What it rests on.
  case sources
  /// Anything else.
  case body

  /// The kind as readers see it.
  public var label: String {
    switch self {
    case .context: "Context"
    case .significance: "Significance"
    case .geopolitical: "Geopolitical implications"
    case .domestic: "Domestic implications"
    case .economic: "Economic implications"
    case .military: "Military implications"
    case .outlook: "Outlook"
    case .summary: "Summary"
    case .sources: "Sources"
    case .body: ""
    }
  }

  /// True when the section says what follows for someone: it is gathered on the actors' pages.
  public var isImplication: Bool {
    switch self {
    case .geopolitical, .domestic, .economic, .military, .outlook: true
    default: false
    }
  }
}
