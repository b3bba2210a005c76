internal import CommonMark

extension CrossReference {
  /// How often two entities stand together; nil when no article names both.
  ///
  /// - Complexity: O(log n) in the number of pairs.
  public func relation(_ one: EntityID, _ other: EntityID) -> Relation? {
    relation(ofKey: Relation.key(one, other))
  }

  /// How often the two of a pair stand together.
  func relation(ofKey key: UInt64) -> Relation? {
    let index = relations.partitioningIndex { $0.key >= key }
    return index < relations.count && relations[index].key == key ? relations[index] : nil
  }

  /// The entities that are the first of a pair, in order.
  var firsts: [EntityID] {
    var firsts: [EntityID] = []
    for relation in relations where relation.first != firsts.last { firsts.append(relation.first) }
    return firsts
  }

  /// The pairs of which an entity is the first.
  func relations(from id: EntityID) -> ArraySlice<Relation> {
    relations.stretch(Int(id.index)..<Int(id.index) + 1) { Int($0.first.index) }
  }

  /// The articles that name both entities, newest first: indices into ``articles``.
  public func articles(naming one: EntityID, and other: EntityID) -> [Int] {
    Self.common(
      self[one].postings.lazy.filter { !$0.mentions.isEmpty }.map(\.article),
      self[other].postings.lazy.filter { !$0.mentions.isEmpty }.map(\.article)
    )
  }

  /// The sections on implications and outlook that concern both entities, newest first.
  public func implications(for one: EntityID, and other: EntityID) -> [Int] {
    // A section is in the one list or in the other.
    let implications = Self.common(self[one].implications, self[other].implications)
    return (implications + Self.common(self[one].outlooks, self[other].outlooks)).sorted()
  }

  /// The judgments that concern both entities, newest first.
  public func judgments(of one: EntityID, and other: EntityID) -> [Int] {
    Self.common(self[one].judgments, self[other].judgments)
  }

  /// The passages of an article, or of some of its blocks, in which both entities stand; names read as places do not
  /// count, nor do headings.
  ///
  /// They are read from the mentions when they are asked for, so that they take no memory.
  public func passages(
    naming one: EntityID,
    and other: EntityID,
    inArticle index: Int,
    blocks: Range<Int>? = nil
  ) -> [SharedPassage] {
    let annotated = articles[index]
    let document = annotated.article.document
    let mentions = annotated.mentions(in: blocks ?? document.blocks.indices).filter {
      ($0.entity == one || $0.entity == other) && $0.reading != .place && !document.blocks[$0.block].isHeading
    }
    var found: [SharedPassage] = []
    var rest = mentions[...]
    while let block = rest.first?.block {
      let paragraph = rest.prefix { $0.block == block }
      rest = rest.dropFirst(paragraph.count)
      found += Self.passages(paragraph, of: annotated)
    }
    return found
  }

  /// The passages of one paragraph: the sentences that name both, or else the nearest two.
  private static func passages(_ mentions: ArraySlice<Mention>, of annotated: AnnotatedArticle)
    -> [SharedPassage]
  {
    guard let first = mentions.first, mentions.contains(where: { $0.entity != first.entity }) else {
      return []
    }
    let whole = annotated.article.document.blocks[first.block].text
    var sentences: [(text: Range<Int>, mentions: ArraySlice<Mention>)] = []
    var rest = mentions
    func sentence(of mention: Mention) -> Range<Int> {
      annotated.sentence(at: mention.text.lowerBound) ?? whole
    }
    while let mention = rest.first {
      let own = sentence(of: mention)
      let inside = rest.prefix { sentence(of: $0) == own }
      sentences.append((own, inside))
      rest = rest.dropFirst(inside.count)
    }
    func passage(_ parts: ArraySlice<(text: Range<Int>, mentions: ArraySlice<Mention>)>) -> SharedPassage {
      SharedPassage(
        block: first.block,
        sentences: parts.map(\.text),
        names: parts.flatMap { $0.mentions.map(\.text) }
      )
    }
    let joint = sentences.indices.filter { index in
      let mentions = sentences[index].mentions
      return mentions.contains { $0.entity != mentions.first?.entity }
    }
    if !joint.isEmpty { return joint.map { passage(sentences[$0...$0]) } }
    // Each sentence names one of the two here, so that somewhere two in a row differ.
    let pairs = sentences.indices.dropLast().filter {
      sentences[$0].mentions.first?.entity != sentences[$0 + 1].mentions.first?.entity
    }
    func distance(_ index: Int) -> Int {
      sentences[index + 1].text.lowerBound - sentences[index].text.upperBound
    }
    guard let nearest = pairs.min(by: { distance($0) < distance($1) }) else { return [] }
    return [passage(sentences[nearest...nearest + 1])]
  }

  /// What stands in both of two ascending lists.
  private static func common(_ left: some Sequence<Int>, _ right: some Sequence<Int>) -> [Int] {
    var found: [Int] = []
    var others = right.makeIterator()
    var other = others.next()
    for item in left {
      while let next = other, next < item { other = others.next() }
      if other == item { found.append(item) }
    }
    return found
  }
}
