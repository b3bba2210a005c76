/// Finds judgments: clauses with estimative language, with what it means, who holds it and whom it concerns.
struct JudgmentReader {
  private let passage: Passage
  private let mentions: [Mention]
  private let gazetteer: Gazetteer
  private let scale: LikelihoodScale

  /// A reader of a passage in which some names were found; figures count by the levels of a scale.
  init(_ passage: Passage, mentions: [Mention], scale: LikelihoodScale = .icd203) {
    self.passage = passage
    self.mentions = mentions
    self.scale = scale
    gazetteer = passage.gazetteer
  }

  /// The judgments of sentences, which are byte ranges in order.
  func read(_ sentences: [Range<Int>]) -> [Judgment] {
    var judgments: [Judgment] = []
    var token = 0
    var block = 0
    for (number, sentence) in sentences.enumerated() {
      while token < passage.tokens.count, Int(passage.tokens[token].start) < sentence.lowerBound {
        token += 1
      }
      let first = token
      while token < passage.tokens.count, Int(passage.tokens[token].start) < sentence.upperBound {
        token += 1
      }
      guard first < token, !isQuestion(sentence) else { continue }
      let blocks = passage.prose.blocks
      while block < blocks.count, blocks[block].upperBound <= sentence.lowerBound { block += 1 }
      judgments += read(number, of: sentences, first..<token, block)
    }
    return judgments
  }

  private func isQuestion(_ sentence: Range<Int>) -> Bool {
    passage.prose.text[sentence].reversed().prefix(4).contains(0x3F)
  }

  // MARK: One sentence

  private func read(_ number: Int, of sentences: [Range<Int>], _ tokens: Range<Int>, _ block: Int)
    -> [Judgment]
  {
    let sentence = sentences[number]
    let pronouns = JudgmentSubject(passage: passage, mentions: mentions, sentences: sentences)
    let speaker = QuotedSpeaker(passage: passage, mentions: mentions, sentences: sentences)
    let segments = ClauseReader(passage).segments(of: tokens).map {
      ($0, EstimateFinder(passage).find(in: $0))
    }
    let count = segments.reduce(0) { $0 + $1.1.count }
    guard count > 0, !LegendReader(passage).isLegend(segments.flatMap(\.1), in: tokens) else { return [] }
    let claims = HolderReader(passage, mentions).claims(in: tokens)
    let claim = HolderReader(passage, mentions).read(tokens, claims)
    let blocks = passage.prose.blocks
    let label =
      blocks.indices.contains(block) ? SpeakerLabel.find(in: blocks[block], passage, mentions) : nil
    return segments.flatMap { segment, found in
      EstimatedClause.read(found, in: segment, of: passage).compactMap { clause -> Judgment? in
        // One that stands alone has the whole sentence for its context.
        let isAlone = count == 1 && !clause.estimate.isAside
        let claim = claim(clause.estimate.words)
        if claim == nil, ForecastReader(passage).isOfAnother(clause.estimate.words) { return nil }
        let others =
          besides(clause, of: claim, in: segment, tokens, claims) + (label.map { [$0] } ?? [])
          + (claim.map { pronouns.speaker($0, in: tokens) } ?? [])
        return Judgment(
          text: isAlone
            ? withoutLabel(sentence, tokens, clause.estimate.words)
            : closed(bytes(clause.start..<clause.words.upperBound)),
          phrase: phrase(of: clause.estimate),
          block: block,
          likelihood: clause.estimate.percent.map(scale.likelihood(percent:)) ?? clause.estimate.likelihood,
          termSet: clause.estimate.set,
          confidence: ConfidenceReader(passage).confidence(in: isAlone ? tokens : clause.words)
            ?? confidence(beside: number, of: sentences),
          isConditional: ConditionReader(passage).hasCondition(segment, clause: clause),
          holder: holder(claim, label) ?? speaker.holder(ofSentence: number) ?? .author,
          actors: merged(
            pronouns.actor(ofSentence: number, with: clause)
              ?? pronouns.actor(behind: tokens.lowerBound..<segment.lowerBound, with: clause),
            isAlone
              ? actors(of: clause, aloneIn: segment, besides: others)
              : actors(of: clause, in: bytes(clause.words), besides: others)
          )
        )
      }
    }
  }

  /// The confidence that the sentence behind one in its paragraph, or else the one before it, tells and nothing else.
  private func confidence(beside number: Int, of sentences: [Range<Int>]) -> Judgment.Confidence? {
    let reader = ConfidenceReader(passage)
    func remark(_ other: Int) -> Judgment.Confidence? {
      // A short sentence is all that can be one.
      guard sentences.indices.contains(other), sentences[other].count < 120 else { return nil }
      let isSameBlock = !passage.prose.startsBlock(sentences[max(number, other)].lowerBound)
      return isSameBlock ? reader.remark(in: passage.words(in: sentences[other])) : nil
    }
    if let behind = remark(number + 1) { return behind }
    // One that opens a paragraph speaks of what follows.
    guard number > 0, passage.prose.startsBlock(sentences[number - 1].lowerBound) else { return nil }
    return remark(number - 1)
  }

  /// Who holds a claim: of what “we” say in a paragraph of a transcript, its speaker.
  private func holder(_ claim: HolderClaim?, _ label: Range<Int>?) -> Judgment.Holder? {
    if let label, claim == nil || claim?.holder == .author { return .named(label) }
    return claim?.holder
  }

  /// The estimative words, with the sign behind a figure.
  private func phrase(of estimate: EstimateFinder.Found) -> Range<Int> {
    let words = bytes(estimate.words)
    let last = estimate.words.upperBound - 1
    guard passage.startsWithDigit(last), let end = passage.percentSign(behind: last) else { return words }
    return words.lowerBound..<end
  }

  /// A sentence without the word that only labels it: “Outlook: the war may go on”, “A: They might”; a name, or an estimate, is of it.
  private func withoutLabel(_ sentence: Range<Int>, _ tokens: Range<Int>, _ estimate: Range<Int>)
    -> Range<Int>
  {
    let (label, first) = (tokens.lowerBound, tokens.lowerBound + 1)
    guard first < tokens.upperBound, estimate.lowerBound > label,
      passage.gap(before: first).elementsEqual(": ".utf8)
    else { return sentence }
    let names = mentions.stretch(bytes(label..<first)) { $0.text.lowerBound }
    return names.isEmpty ? Int(passage.tokens[first].start)..<sentence.upperBound : sentence
  }

  /// A clause with the bracket that ends it: “under a UN mandate (low confidence)”.
  private func closed(_ text: Range<Int>) -> Range<Int> {
    let all = passage.prose.text
    guard text.upperBound < all.count, all[text.upperBound] == 0x29,
      all[text].last(where: { $0 == 0x28 || $0 == 0x29 }) == 0x28
    else { return text }
    return text.lowerBound..<text.upperBound + 1
  }

  private func bytes(_ words: Range<Int>) -> Range<Int> {
    words.isEmpty ? 0..<0 : passage.bytes(words.lowerBound...words.upperBound - 1)
  }

  // MARK: Actors

  /// The words of a sentence that say nothing of whom a judgment concerns: its holder, whom else it quotes, comparisons and insertions.
  private func besides(
    _ clause: EstimatedClause,
    of claim: HolderClaim?,
    in segment: Range<Int>,
    _ tokens: Range<Int>,
    _ claims: [HolderClaim]
  ) -> [Range<Int>] {
    let estimate = clause.estimate.words
    let comparisons = ComparisonReader(passage)
    let source = claim.flatMap {
      $0.holder == .author || HolderReader(passage).speaksOfItself($0, in: tokens) ? nil : $0.source
    }
    let words =
      comparisons.asides(in: tokens, around: estimate) + comparisons.relatives(in: segment, around: estimate)
      + comparisons.reasons(in: segment, behind: estimate)
      + (source.map { [$0] } ?? []) + clause.insertions
      + OtherSpeakers(passage: passage, mentions: mentions).words(of: claims, in: tokens, around: estimate)
    return words.map(bytes)
  }

  private func actors(in text: Range<Int>, besides others: [Range<Int>]) -> [EntityID] {
    var actors: [EntityID] = []
    for mention in mentions[mentions.partitioningIndex { $0.text.lowerBound >= text.lowerBound }...] {
      guard mention.text.lowerBound < text.upperBound else { break }
      if others.contains(where: { $0.overlaps(mention.text) }) { continue }
      let kind = gazetteer.traits[Int(mention.entity.index)].kind
      guard kind != .event, mention.reading != .place || isSeat(mention), !actors.contains(mention.entity)
      else { continue }
      actors.append(mention.entity)
      if actors.count == Annotator.namesPerSentence { break }
    }
    return actors
  }

  /// “The government in Kabul”: a capital that is only a place to who looks for the city, and the country's here.
  private func isSeat(_ mention: Mention) -> Bool {
    let name = passage.words(in: mention.text)
    return name.lowerBound > 1 && passage.hash(name.lowerBound - 1) == Word.in
      && passage.isSpaced(name.lowerBound) && Self.governments.contains(passage.hash(name.lowerBound - 2))
  }

  private static let governments = WordSet(
    "government governments regime regimes leadership authorities junta administration rulers cabinet"
  )

  /// The actors of the only judgment of a sentence: those on its side of “but”, or where nobody is named there in all of its part
  /// between semicolons.
  private func actors(
    of clause: EstimatedClause,
    aloneIn segment: Range<Int>,
    besides others: [Range<Int>]
  ) -> [EntityID] {
    let side = ClauseReader(passage).side(of: segment, around: clause.estimate.words)
    let found = actors(of: clause, in: bytes(side), besides: others)
    return found.isEmpty && !isOfUnknown(side, in: segment)
      ? actors(of: clause, in: bytes(segment), besides: others) : found
  }

  /// True for “and the Houthis are unlikely to stop”: a side with a name of its own that nothing knows for its subject.
  private func isOfUnknown(_ side: Range<Int>, in segment: Range<Int>) -> Bool {
    guard side.lowerBound > segment.lowerBound, passage.hash(side.lowerBound) == Word.and else {
      return false
    }
    let first = side.lowerBound + 1
    let name = passage.hash(first) == Word.the ? first + 1 : first
    return name < side.upperBound && passage.isCapitalized(name)
  }

  /// The actors of a clause: its subject's, when it takes that over, and those named in it.
  private func actors(
    of clause: EstimatedClause,
    in text: Range<Int>,
    besides others: [Range<Int>]
  ) -> [EntityID] {
    let own = actors(in: text, besides: others)
    guard !clause.subject.isEmpty else { return own }
    var subjects = actors(in: bytes(clause.subject), besides: others)
    if let kinds = clause.kinds {
      subjects.removeAll { !kinds.contains(gazetteer.traits[Int($0.index)].kind) }
      if subjects.count > 1 { return own }
    }
    return subjects + own.filter { !subjects.contains($0) }
  }

  private func merged(_ subject: EntityID?, _ actors: [EntityID]) -> [EntityID] {
    guard let subject else { return actors }
    return [subject] + actors.filter { $0 != subject }
  }
}
