internal import CommonMark

/// Finds which sentences of implication sections concern which actors, and why.
struct ConcernReader {
  private let passage: Passage
  private let article: AnnotatedArticle
  /// Byte ranges of those who hold a judgment, in order.
  private let holders: [Range<Int>]
  private let rows: RowHeads

  init(_ passage: Passage, of article: AnnotatedArticle) {
    self.passage = passage
    self.article = article
    rows = RowHeads(passage: passage, document: article.article.document, mentions: article.mentions)
    holders = article.judgments.compactMap { if case .named(let range) = $0.holder { range } else { nil } }
      .sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The concerns of all implication sections, in the order of the sentences; one for an actor and sentence.
  func read() -> [Concern] {
    article.sections.filter(\.kind.isImplication).flatMap { section in
      let blocks = section.blocks.filter { !article.article.document.blocks[$0].isHeading }
      let named = section.blocks.filter { article.article.document.blocks[$0].isHeading }
        .flatMap { actors(article.mentions(in: $0..<$0 + 1)) }.map(\.entity)
      return blocks.enumerated().flatMap { read(block: $1, titled: ($0 == 0 ? named : []) + heads(of: $1)) }
    }
  }

  /// Whom a cell of a table is about besides those whom it names.
  private func heads(of block: Int) -> [EntityID] {
    rows.isProse(block) ? rows.actors(besideCell: block) : []
  }

  private func actors(_ mentions: ArraySlice<Mention>) -> [Mention] {
    mentions.filter { $0.reading != .place }
  }

  /// The concerns of a paragraph; its first sentence concerns those whom the heading names.
  private func read(block: Int, titled: [EntityID]) -> [Concern] {
    // A cell that only names somebody says nothing of them.
    if rows.isName(block) { return [] }
    let label = SpeakerLabel.find(in: article.article.document.blocks[block].text, passage, article.mentions)
    let mentions = actors(article.mentions(in: block..<block + 1)).filter { $0.text != label }
    let isSole = mentions.allSatisfy { $0.entity == mentions[0].entity }
    var concerns: [Concern] = []
    var titled = titled
    var antecedents = Antecedents()
    for sentence in article.sentences(in: article.article.document.blocks[block].text) {
      let words = passage.words(in: sentence)
      if isAttribution(sentence, words) { continue }
      if concerns.isEmpty, isLabel(sentence, words, of: block) {
        titled += mentions.filter { sentence.contains($0.text.lowerBound) }.map(\.entity)
        continue
      }
      let found = self.roles(sentence, words, isSole: isSole).filter { $0.mention.text != label }
      var roles = merged(titled.map { ($0, .topic) } + found.map { ($0.mention.entity, $0.role) })
      let taken = goesOn(roles) ? AntecedentReader(passage).taken(up: antecedents, by: words) : Antecedents()
      if roles.isEmpty || !taken.subjects.isEmpty {
        // “It could also sell more to China” is of whom it goes on with, and of China.
        antecedents = taken
        roles = merged(taken.subjects.map { ($0.actor, .continued) } + roles)
      } else {
        antecedents = self.antecedents(found, titled: titled, words)
      }
      titled = []
      concerns += roles.map { Concern(actor: $0.0, sentence: sentence, block: block, role: $0.1) }
    }
    return concerns
  }

  /// True for names that open a paragraph or an item as a sentence of their own: “**India.** Oil remains the obstacle.”
  private func isLabel(_ sentence: Range<Int>, _ words: Range<Int>, of block: Int) -> Bool {
    let text = article.article.document.blocks[block].text
    let names = article.mentions(inText: sentence)
    guard sentence.lowerBound == text.lowerBound, sentence.upperBound < text.upperBound, words.count < 8,
      !names.isEmpty
    else { return false }
    return words.allSatisfy { word in
      Self.labelling.contains(passage.hash(word))
        || names.contains { passage.words(in: $0.text).contains(word) }
    }
  }

  private static let labelling = WordSet("for and the as")

  /// True for the name of whoever is quoted, behind a dash: “— General Petraeus”.
  private func isAttribution(_ sentence: Range<Int>, _ words: Range<Int>) -> Bool {
    let text = article.article.document.text[sentence]
    return Self.dashes.contains { text.starts(with: $0) } && !passage.hasFiniteVerb(words)
  }

  /// The dashes U+2013 to U+2015 in UTF-8.
  private static let dashes: [[UInt8]] = [[0xE2, 0x80, 0x93], [0xE2, 0x80, 0x94], [0xE2, 0x80, 0x95]]

  /// True for a sentence whose subject may be a pronoun: it has none of its own.
  private func goesOn(_ roles: [(EntityID, Concern.Role)]) -> Bool {
    !roles.contains { $0.1 == .subject || $0.1 == .topic || $0.1 == .sole }
  }

  /// A name in a sentence and what it is to it.
  private typealias Found = (mention: Mention, name: Range<Int>, role: Concern.Role)

  /// What each name in a sentence is to it.
  private func roles(_ sentence: Range<Int>, _ words: Range<Int>, isSole: Bool) -> [Found] {
    let mentions = actors(article.mentions(inText: sentence)).prefix(Annotator.namesPerSentence)
    guard !words.isEmpty, !mentions.isEmpty else { return [] }
    let reader = RoleReader(passage, words)
    let mayBeSource =
      mentions.count > 1
      || mentions.contains {
        passage.gazetteer.traits[Int($0.entity.index)].kind == .organization
      }
    let sources = mayBeSource ? HolderReader(passage, article.mentions).sources(in: words) : []
    return mentions.compactMap { mention in
      guard !isHolder(mention), !sources.contains(where: { $0.overlaps(mention.text) }) else { return nil }
      let name = passage.words(in: mention.text)
      guard !name.isEmpty else { return nil }
      let role = reader.role(of: name.lowerBound...name.upperBound - 1)
      if role == .object, isUnder(mention, name) { return nil }
      return (role ?? (isSole && mention.reading != .demonym ? .sole : nil)).map { (mention, name, $0) }
    }
  }

  /// “Slovakia under Robert Fico”: a leader who only tells which government is meant.
  private func isUnder(_ mention: Mention, _ name: Range<Int>) -> Bool {
    name.lowerBound > 0 && passage.hash(name.lowerBound - 1) == Self.under
      && passage.gazetteer.traits[Int(mention.entity.index)].kind == .leader
  }

  private static let under = Hashing.of("under")

  /// Whom a pronoun in the next sentence can mean: the subjects and topics, and those whom the heading names.
  private func antecedents(_ found: [Found], titled: [EntityID], _ words: Range<Int>) -> Antecedents {
    let reader = AntecedentReader(passage)
    var antecedents = Antecedents()
    for (mention, name, role) in found where role == .subject || role == .topic {
      antecedents.add(reader.subject(mention, name))
    }
    for id in titled {
      let isLeader = passage.gazetteer.traits[Int(id.index)].kind == .leader
      antecedents.add(
        Antecedents.Subject(
          actor: id,
          isPerson: isLeader,
          isThing: !isLeader,
          isHead: true,
          isPlural: false,
          isJoined: false
        )
      )
    }
    antecedents.introducesThing = reader.introducesThing(words)
    return antecedents
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
}
