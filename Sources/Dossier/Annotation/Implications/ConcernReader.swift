internal import CommonMark

/// Finds which sentences of implication sections concern which actors, and why.
struct ConcernReader {
  private let passage: Passage
  private let article: AnnotatedArticle
  /// Byte ranges of those who hold a judgment, in order.
  private let holders: [Range<Int>]

  init(_ passage: Passage, of article: AnnotatedArticle) {
    self.passage = passage
    self.article = article
    holders = article.judgments.compactMap { if case .named(let range) = $0.holder { range } else { nil } }
      .sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The concerns of all implication sections, in the order of the sentences; one for an actor and sentence.
  func read() -> [Concern] {
    article.sections.filter(\.kind.isImplication).flatMap { section in
      let blocks = section.blocks.filter { !article.article.document.blocks[$0].isHeading }
      let named = section.blocks.filter { article.article.document.blocks[$0].isHeading }
        .flatMap { actors(article.mentions(in: $0..<$0 + 1)) }.map(\.entity)
      return blocks.enumerated().flatMap { read(block: $1, titled: $0 == 0 ? named : []) }
    }
  }

  private func actors(_ mentions: ArraySlice<Mention>) -> [Mention] {
    mentions.filter { $0.reading != .place }
  }

  /// The concerns of a paragraph; its first sentence concerns those whom the heading names.
  private func read(block: Int, titled: [EntityID]) -> [Concern] {
    let mentions = actors(article.mentions(in: block..<block + 1))
    let isSole = mentions.allSatisfy { $0.entity == mentions[0].entity }
    var concerns: [Concern] = []
    var before: [EntityID] = []
    for sentence in article.sentences(in: article.article.document.blocks[block].text) {
      var roles = concerns.isEmpty && before.isEmpty ? titled.map { ($0, Concern.Role.topic) } : []
      roles = merged(roles + self.roles(sentence, isSole: isSole))
      if roles.isEmpty, let first = passage.words(in: sentence).first,
        Self.pronouns.contains(passage.hash(first))
      {
        roles = meant(by: passage.hash(first), before).map { ($0, .continued) }
      }
      before = roles.filter { $0.1 != .object }.map(\.0)
      concerns += roles.map { Concern(actor: $0.0, sentence: sentence, block: block, role: $0.1) }
    }
    return concerns
  }

  /// Those whom a sentence's first pronoun can mean: of “it”, “he” and “she” there must be but one.
  private func meant(by pronoun: UInt64, _ before: [EntityID]) -> [EntityID] {
    guard let kinds = Self.singular(pronoun) else { return before }
    let fitting = before.filter { kinds.contains(passage.gazetteer.traits[Int($0.index)].kind) }
    return fitting.count == 1 ? fitting : []
  }

  private static func singular(_ pronoun: UInt64) -> [EntityKind]? {
    if people.contains(pronoun) { return [.leader] }
    return things.contains(pronoun) ? [.country, .organization] : nil
  }

  private static let people = WordSet("he she his her")
  private static let things = WordSet("it its")

  /// What each name in a sentence is to it.
  private func roles(_ sentence: Range<Int>, isSole: Bool) -> [(EntityID, Concern.Role)] {
    let words = passage.words(in: sentence)
    let mentions = actors(article.mentions(inText: sentence))
    guard !words.isEmpty, !mentions.isEmpty else { return [] }
    let reader = RoleReader(passage, words)
    return mentions.compactMap { mention in
      guard !isHolder(mention) else { return nil }
      let name = passage.words(in: mention.text)
      guard !name.isEmpty else { return nil }
      let role = reader.role(of: name.lowerBound...name.upperBound - 1)
      return (role ?? (isSole ? .sole : nil)).map { (mention.entity, $0) }
    }
  }

  /// One role for each actor, the most telling, in the order of the text.
  private func merged(_ roles: [(EntityID, Concern.Role)]) -> [(EntityID, Concern.Role)] {
    var merged: [(EntityID, Concern.Role)] = []
    for (actor, role) in roles {
      if let known = merged.firstIndex(where: { $0.0 == actor }) {
        merged[known].1 = min(merged[known].1, role)
      } else {
        merged.append((actor, role))
      }
    }
    return merged
  }

  /// True for one who only says what the sentence says.
  private func isHolder(_ mention: Mention) -> Bool {
    let index = holders.partitioningIndex { $0.upperBound > mention.text.lowerBound }
    return index < holders.count && holders[index].overlaps(mention.text)
  }

  private static let pronouns = WordSet("it they he she its their his her both neither")
}
