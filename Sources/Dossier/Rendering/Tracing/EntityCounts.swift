/// How much a site has of what on an entity.
struct EntityCounts: Sendable {
  let mentions, articles, implications, outlooks, judgments, related, timeline: Int

  /// The counts of what articles say of an entity, and of its timeline.
  init(_ reference: EntityReference, timeline: Int) {
    mentions = reference.mentionCount
    articles = reference.postings.count
    implications = reference.implications.count
    outlooks = reference.outlooks.count
    judgments = reference.judgments.count
    related = reference.related.count
    self.timeline = timeline
  }

  /// All of them in their order.
  var all: [Int] { [mentions, articles, implications, outlooks, judgments, related, timeline] }
}
