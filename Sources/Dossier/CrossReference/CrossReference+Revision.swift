extension CrossReference {
  /// Puts an article in the place of another one with the same address and date; gives the entities of which the two may say
  /// something else.
  ///
  /// - Complexity: O(n) in the entities and pairs of the site, not in what is said of them.
  mutating func replace(_ index: Int, by article: AnnotatedArticle) -> Set<EntityID> {
    revise(index, from: articles[index], to: article).union(reviseStatuses())
  }

  /// Puts an article before the one at an index; gives the entities of which it may say something.
  ///
  /// - Complexity: O(n) in the postings of the site.
  mutating func insert(_ article: AnnotatedArticle, at index: Int) -> Set<EntityID> {
    move(from: index, by: 1)
    articles.insert(article, at: index)
    articleEvents.insert([], at: index)
    return revise(index, from: nil, to: article).union(reviseStatuses())
  }

  /// Takes an article out; gives the entities of which it may have said something.
  ///
  /// - Complexity: O(n) in the postings of the site.
  mutating func remove(_ index: Int) -> Set<EntityID> {
    let concerned = revise(index, from: articles[index], to: nil)
    articles.remove(at: index)
    articleEvents.remove(at: index)
    move(from: index + 1, by: -1)
    return concerned.union(reviseStatuses())
  }

  /// Puts records with the same names in the place of those that there are; gives the entities of which they may say
  /// something else.
  mutating func replace(_ records: [EntityRecord]) -> Set<EntityID> {
    self.records = records
    return reviseStatuses()
  }

  /// Renumbers the articles from an index on in all that is said of them.
  private mutating func move(from index: Int, by count: Int) {
    for entity in references.indices { references[entity].movePostings(from: index, by: count) }
    for place in implications.partitioningIndex({ $0.article >= index })..<implications.count {
      implications[place].article += count
    }
    for place in judgments.partitioningIndex({ $0.article >= index })..<judgments.count {
      judgments[place].article += count
    }
  }

  /// Puts what an article says, or nothing, in the place of what another one says at its index, or of nothing.
  private mutating func revise(_ index: Int, from old: AnnotatedArticle?, to new: AnnotatedArticle?) -> Set<
    EntityID
  > {
    let events = new.map { self.events(of: $0) } ?? []
    let mentions = (old?.countedMentions ?? []) + (new?.countedMentions ?? [])
    let named = Set(mentions.map(\.entity) + articleEvents[index] + events)
    revisePostings(of: named, index, new, events)
    if let new { articles[index] = new }
    let concerned = reviseImplications(index, new) + reviseJudgments(index, from: old, to: new)
    reviseRelations(from: old, to: new)
    return named.union(concerned)
  }

  /// Gathers the words on entities anew, as they stand in an order of their own; gives the entities that have others.
  private mutating func reviseStatuses() -> Set<EntityID> {
    let new = gatherStatuses()
    if new == statuses { return [] }
    let old = Dictionary(grouping: statuses, by: \.actor)
    let words = Dictionary(grouping: new, by: \.actor)
    let actors = Set(old.keys).union(words.keys)
    for actor in actors { references[Int(actor.index)].statuses = words[actor] ?? [] }
    statuses = new
    return actors
  }

  private mutating func revisePostings(
    of named: Set<EntityID>,
    _ index: Int,
    _ article: AnnotatedArticle?,
    _ events: [EntityID]
  ) {
    var mentions: [EntityID: [Int]] = [:]
    for (position, mention) in (article?.countedMentions ?? []).enumerated() {
      mentions[mention.entity, default: []].append(position)
    }
    let isAbout = Set(article?.isCounted == true ? events : [])
    for id in named {
      let posting =
        mentions[id] != nil || isAbout.contains(id)
        ? Posting(article: index, mentions: mentions[id] ?? []) : nil
      references[Int(id.index)].replacePosting(of: index, by: posting)
    }
    articleEvents[index] = events
  }

  /// Replaces the implications of an article; gives the actors of the old and the new ones.
  private mutating func reviseImplications(_ index: Int, _ article: AnnotatedArticle?) -> [EntityID] {
    let old = implications.stretch(index..<index + 1) { $0.article }
    let new = article.map { self.implications(of: $0, index) } ?? []
    let (places, actors) = (old.indices, (old + new).flatMap(\.actors))
    for id in listing(actors, isMoved: new.count != places.count) {
      references[Int(id.index)].implications.renumber(places, new.count)
      references[Int(id.index)].outlooks.renumber(places, new.count)
    }
    for (number, implication) in new.enumerated() {
      let isOutlook = kind(of: implication) == .outlook
      for id in implication.actors {
        references[Int(id.index)].insert(places.lowerBound + number, isOutlook: isOutlook)
      }
    }
    implications.replaceSubrange(places, with: new)
    return actors
  }

  /// The entities whose lists have other numbers when things said of `actors` change: all of them if later numbers are moved.
  private func listing(_ actors: [EntityID], isMoved: Bool) -> [EntityID] {
    isMoved ? Array(gazetteer.ids) : Array(Set(actors))
  }

  /// Replaces the judgments of an article; gives the actors of the old and the new ones.
  private mutating func reviseJudgments(
    _ index: Int,
    from old: AnnotatedArticle?,
    to article: AnnotatedArticle?
  ) -> [EntityID] {
    let places = judgments.stretch(index..<index + 1) { $0.article }.indices
    let new = article?.countedJudgments ?? []
    let actors = ((old?.countedJudgments ?? []) + new).flatMap(\.actors)
    for id in listing(actors, isMoved: new.count != places.count) {
      references[Int(id.index)].judgments.renumber(places, new.count)
    }
    for (number, judgment) in new.enumerated() {
      for id in judgment.actors {
        references[Int(id.index)].judgments.insertInOrder(places.lowerBound + number)
      }
    }
    judgments.replaceSubrange(
      places,
      with: new.indices.map { JudgmentReference(article: index, judgment: $0) }
    )
    return actors
  }

  private mutating func reviseRelations(from old: AnnotatedArticle?, to new: AnnotatedArticle?) {
    let differences = RelationCounter.differences(from: old, to: new)
    relations = Relation.sums(of: relations, differences)
    for difference in differences where difference.articles != 0 {
      let count = Int(relation(ofKey: difference.key)?.articles ?? 0)
      references[Int(difference.first.index)].setRelated(difference.second, count)
      references[Int(difference.second.index)].setRelated(difference.first, count)
    }
  }
}

extension EntityReference {
  /// Renumbers the articles from one on in the postings.
  fileprivate mutating func movePostings(from article: Int, by count: Int) {
    for place in postings.partitioningIndex({ $0.article >= article })..<postings.count {
      postings[place].article += count
    }
  }

  /// Replaces what is mentioned of it in an article.
  fileprivate mutating func replacePosting(of article: Int, by posting: Posting?) {
    let place = postings.partitioningIndex { $0.article >= article }
    if place < postings.count, postings[place].article == article {
      mentionCount -= postings.remove(at: place).mentions.count
    }
    guard let posting else { return }
    mentionCount += posting.mentions.count
    postings.insert(posting, at: place)
  }

  /// Says how many articles name it with another entity.
  fileprivate mutating func setRelated(_ id: EntityID, _ count: Int) {
    related.removeAll { $0.id == id }
    guard count > 0 else { return }
    related.insert((id, count), at: related.partitioningIndex { ($0.count, id) < (count, $0.id) })
  }
}

extension [Int] {
  /// Takes the numbers of a range out of an ascending list and makes room for `count` in their place.
  fileprivate mutating func renumber(_ range: Range<Int>, _ count: Int) {
    let stretch = stretch(range) { $0 }.indices
    if count != range.count {
      for place in stretch.upperBound..<self.count { self[place] += count - range.count }
    }
    removeSubrange(stretch)
  }

  /// Puts a number into an ascending list that does not have it, once.
  mutating func insertInOrder(_ number: Int) {
    insert(number, at: partitioningIndex { $0 >= number })
  }
}
