internal import Mustache

/// The lists on an entity's page that may be longer than one page.
enum EntityList: String, CaseIterable, Sendable {
  case articles, implications, outlook, judgments, related, timeline

  /// The place of the list among all.
  var place: Int { Self.places[self] ?? 0 }

  private static let places = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })

  /// How many usual items stand on the first page, among the other lists; of implications it depends on their kinds.
  var firstSizes: ClosedRange<Int> {
    switch self {
    case .articles: 8...13
    case .implications, .outlook: 4...7
    case .judgments: 5...8
    case .related: 12...20
    case .timeline: 8...14
    }
  }

  /// The list's heading for an entity.
  func label(_ entity: Entity, _ strings: Strings) -> String {
    switch self {
    case .articles: strings[.inTheArticles]
    case .implications:
      strings.text(
        entity.kind == .event ? .implicationsOf : .implicationsFor,
        ("name", strings.name(entity))
      )
    case .outlook: strings[.outlook]
    case .judgments: strings.text(.judgedOf, ("name", strings.name(entity)))
    case .related: strings.text(.namedWithName, ("name", strings.name(entity)))
    case .timeline: strings[.timeline]
    }
  }

  /// Under which name templates have the list.
  var key: Key {
    switch self {
    case .articles: "articles"
    case .implications: "implications"
    case .outlook: "outlook"
    case .judgments: "judgments"
    case .related: "related"
    case .timeline: "timeline"
    }
  }

  /// Under which name the entity's page has the pager of the list.
  var moreKey: Key {
    switch self {
    case .articles: "moreArticles"
    case .implications: "moreImplications"
    case .outlook: "moreOutlook"
    case .judgments: "moreJudgments"
    case .related: "moreRelated"
    case .timeline: "moreTimeline"
    }
  }
}
