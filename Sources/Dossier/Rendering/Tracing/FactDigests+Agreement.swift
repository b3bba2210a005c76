/// Whether facts are what they were, where that can be told more closely than by their digests.
extension FactDigests {
  /// True when facts are what they were in another build on the same ground, which has other articles in the places
  /// `changed`; what two entities share may be told to differ when these are not given.
  ///
  /// - Parameter all: All that was read with the facts, in order.
  func agree(
    with last: FactDigests,
    on facts: some Sequence<Fact>,
    of all: [Fact],
    changed: [Int]?
  ) -> Bool {
    facts.allSatisfy { fact in
      if fact.kind == .neighbours, isNamedAlike(fact.neighbours.entity, as: last) { return true }
      if digest(of: fact) == last.digest(of: fact) { return true }
      guard let changed else { return false }
      switch fact.kind {
      case .shared: return agree(with: last, onShared: fact, in: changed)
      case .sharedHere:
        return agree(with: last, onShared: fact, in: changed.filter { all.has(.anchors($0)) })
      default: return false
      }
    }
  }

  /// True when the same articles name an entity.
  private func isNamedAlike(_ entity: Int, as last: FactDigests) -> Bool {
    entity < entities.count && entity < last.entities.count
      && entities[entity].naming == last.entities[entity].naming
  }

  /// True when all that is said of two entities together in some articles is what it was, whatever is said of each of them
  /// besides.
  private func agree(with last: FactDigests, onShared fact: Fact, in articles: [Int]) -> Bool {
    articles.allSatisfy { article in
      Digest { addShared(fact, article, to: &$0) } == Digest { last.addShared(fact, article, to: &$0) }
    }
  }

  private func addShared(_ fact: Fact, _ number: Int, to writer: inout RecordWriter) {
    let numbers = articles.numbers
    // One that is not there says as little as one that names neither.
    let article = numbers.index(of: number).map { $0..<$0 + 1 } ?? 0..<0
    let (one, other) = Relation.entities(ofKey: fact.number)
    let postings = [one, other].map { crossReference[$0].postings(in: article) }
    if postings.allSatisfy({ $0.first?.mentions.isEmpty == false }) {
      for posting in postings { writer.add(posting) { $1.add($0, crossReference, numbers) } }
    }
    let implications = crossReference.implications.stretch(article) { $0.article }
    writer.add(implications.filter { $0.actors.contains(one) && $0.actors.contains(other) }) {
      $1.add($0, crossReference, numbers)
    }
    let judgments = crossReference.judgments.stretch(article) { $0.article }.filter { reference in
      let actors = crossReference.articles[reference.article].judgments[reference.judgment].actors
      return actors.contains(one) && actors.contains(other)
    }
    writer.add(judgments) { $1.add($0, crossReference, numbers) }
  }
}
