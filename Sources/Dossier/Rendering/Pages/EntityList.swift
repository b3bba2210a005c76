internal import Mustache

/// The lists on an entity's page that may be longer than one page.
enum EntityList: String, CaseIterable, Sendable {
  case articles, implications, outlook, judgments, related, timeline

  /// The place of the list among all.
  var place: Int { Self.places[self] ?? 0 }

  private static let places = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })

  /// The list's heading for an entity.
  func label(_ name: String, _ strings: Strings) -> String {
    switch self {
    case .articles: strings[.inTheArticles]
    case .implications: strings[.whatItImplies]
    case .outlook: strings[.whatToWatch]
    case .judgments: strings.text(.judgedOf, ("name", name))
    case .related: strings.text(.namedWithName, ("name", name))
    case .timeline: strings[.timeline]
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

  /// The pages of the list.
  func pagination(_ id: EntityID, _ site: Site) -> Pagination {
    let path = site.gazetteer[id].path
    return Pagination(total: site.count(of: self, id), first: path, rest: "\(path)\(rawValue)/")
  }

  /// The values of a part of the list.
  func values(_ range: Range<Int>, _ id: EntityID, _ site: Site, root: String) -> [Value] {
    let crossReference = site.crossReference
    switch self {
    case .articles: return crossReference.postings(of: id)[range].map { site.row($0, root: root) }
    case .implications:
      return crossReference.implications(for: id)[range].map { site.implication($0, root: root, for: id) }
    case .outlook:
      return crossReference.outlooks(for: id)[range].map { site.implication($0, root: root, for: id) }
    case .judgments: return site.judgments(crossReference[id].judgments[range], root: root, for: id)
    case .related:
      return crossReference[id].related[range].map { other in
        site.link(
          other.id,
          root: root,
          count: other.count,
          countLabel: site.strings.count(other.count, .article),
          relation: site.path(of: id, and: other.id)
        )
      }
    case .timeline:
      if range.isEmpty { return [] }
      return site.years(Moment.all(of: id, site), range) { site.brief($0, root: root) }
    }
  }
}
