/// How long the lists of an entity are.
struct EntityCounts: Sendable {
  let articles, implications, outlooks, judgments, related, timeline: Int

  /// The counts of what articles say of an entity, and of its timeline.
  init(_ reference: EntityReference, timeline: Int) {
    articles = reference.postings.count
    implications = reference.implications.count
    outlooks = reference.outlooks.count
    judgments = reference.judgments.count
    related = reference.related.count
    self.timeline = timeline
  }

  /// All of them in their order.
  var all: [Int] { [articles, implications, outlooks, judgments, related, timeline] }
}
