/// What the articles say of an entity, in short; of all, and of parts that pages read alone.
struct EntityDigests: Sendable {
  let whole: Digest
  /// The articles that mention it, with the blocks in which they do.
  let postings: Digest
  /// The sections on implications and outlook that concern it.
  let concerning: Digest
  /// The authors' words on it.
  let status: Digest
  /// The articles that name it or are about it.
  let naming: Digest
  /// How long its lists are.
  let counts: EntityCounts
  /// How often it is mentioned.
  let mentions: Int
  /// Roughly how many articles name it.
  let coverage: Int
  /// The pairs of which it is the first.
  let pairs: Digest

  /// Digests an entity whose timeline has so many dates.
  init(_ id: EntityID, _ crossReference: CrossReference, _ numbers: ArticleNumbers, timeline: Int) {
    let reference = crossReference[id]
    let postings = Digest { $0.add(reference.postings) { $1.add($0, crossReference, numbers) } }
    let concerning = Digest { writer in
      for list in [reference.implications, reference.outlooks] {
        writer.add(list) { $1.add(crossReference.implications[$0], crossReference, numbers) }
      }
    }
    let status = Digest { $0.add(reference.statuses) { $1.add($0, numbers) } }
    whole = Digest { writer in
      writer.add(reference.mentionCount)
      writer.add(postings)
      writer.add(concerning)
      writer.add(counted: reference.related)
      writer.add(reference.judgments) { $1.add(crossReference.judgments[$0], crossReference, numbers) }
      writer.add(status)
    }
    naming = Digest { $0.add(reference.postings) { $1.add(numbers[$0.article]) } }
    counts = EntityCounts(reference, timeline: timeline)
    mentions = reference.mentionCount
    coverage = RoughCount.ofArticles(reference.postings.count)
    pairs = Digest { $0.add(crossReference.relations(from: id)) { $1.add($0) } }
    (self.postings, self.concerning, self.status) = (postings, concerning, status)
  }

  /// The facts of the entity that are other than they were.
  func changes(since last: EntityDigests, of id: EntityID) -> [Fact] {
    var facts: [Fact] = []
    if whole != last.whole { facts.append(.entity(id)) }
    if postings != last.postings { facts.append(.postings(id)) }
    if concerning != last.concerning { facts.append(.concerning(id)) }
    if status != last.status { facts.append(.status(id)) }
    if naming != last.naming { facts.append(.naming(id)) }
    for (list, (count, other)) in zip(counts.all, last.counts.all).enumerated() where count != other {
      facts.append(.count(id, list: list))
    }
    if coverage != last.coverage { facts.append(.coverage(id)) }
    if mentions != last.mentions { facts.append(.mentionCount(id)) }
    if pairs != last.pairs { facts.append(.pairs(id)) }
    return facts
  }
}
