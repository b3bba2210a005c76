/// How long the lists of an entity are.
struct EntityCounts: Sendable, Equatable {
  /// In the order of the lists.
  let all: [Int]

  /// The counts of what articles say of an entity, and of its timeline.
  init(_ reference: EntityReference, timeline: Int) {
    all = EntityList.allCases.map { list in
      switch list {
      case .articles: reference.postings.count
      case .implications: reference.implications.count
      case .outlook: reference.outlooks.count
      case .judgments: reference.judgments.count
      case .related: reference.related.count
      case .timeline: timeline
      }
    }
  }
}
