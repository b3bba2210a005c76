extension CrossReference {
  /// Puts an article in the place of another one with the same address and date; gives the entities of which the two may say
  /// something else.
  ///
  /// Nil, with everything as it was, when it gives other words on entities, which stand in an order of their own.
  ///
  /// - Complexity: O(n) in the entities and pairs of the site, not in what is said of them.
  mutating func revise(_ index: Int, _ article: AnnotatedArticle) -> Set<EntityID>? {
    let old = articles[index]
    func words(_ annotated: AnnotatedArticle) -> [[String]] {
      annotated.article.statuses.map { [$0.actor.text, $0.status] }
    }
    guard words(old) == words(article) else { return nil }
    let events = events(of: article)
    let named = Set((old.mentions + article.mentions).map(\.entity) + articleEvents[index] + events)
    revisePostings(of: named, index, article, events)
    articles[index] = article
    let concerned = reviseImplications(index, article) + reviseJudgments(index, from: old, to: article)
    reviseRelations(from: old, to: article)
    return named.union(concerned)
  }

  private mutating func revisePostings(
    of named: Set<EntityID>,
    _ index: Int,
    _ article: AnnotatedArticle,
    _ events: [EntityID]
  ) {
    var mentions: [EntityID: [Int]] = [:]
    for (position, mention) in article.mentions.enumerated() {
      mentions[mention.entity, default: []].append(position)
    }
    let isAbout = Set(events)
    for id in named {
      let posting =
        mentions[id] != nil || isAbout.contains(id)
        ? Posting(article: index, mentions: mentions[id] ?? []) : nil
      references[Int(id.index)].replacePosting(of: index, by: posting)
    }
    articleEvents[index] = events
  }

  /// Replaces the implications of an article; gives the actors of the old and the new ones.
  private mutating func reviseImplications(_ index: Int, _ article: AnnotatedArticle) -> [EntityID] {
    let old = implications.stretch(index..<index + 1) { $0.article }
    let new = implications(of: article, index)
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
    from old: AnnotatedArticle,
    to article: AnnotatedArticle
  ) -> [EntityID] {
    let places = judgments.stretch(index..<index + 1) { $0.article }.indices
    let actors = (old.judgments + article.judgments).flatMap(\.actors)
    for id in listing(actors, isMoved: article.judgments.count != places.count) {
      references[Int(id.index)].judgments.renumber(places, article.judgments.count)
    }
    for (number, judgment) in article.judgments.enumerated() {
      for id in judgment.actors {
        references[Int(id.index)].judgments.insertInOrder(places.lowerBound + number)
      }
    }
    judgments.replaceSubrange(
      places,
      with: article.judgments.indices.map { JudgmentReference(article: index, judgment: $0) }
    )
    return actors
  }

  private mutating func reviseRelations(from old: AnnotatedArticle, to new: AnnotatedArticle) {
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
