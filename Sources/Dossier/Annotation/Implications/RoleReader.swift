/// Tells what a name is to its sentence: topic, subject, object, or only background.
struct RoleReader {
  private let passage: Passage
  private let sentence: Range<Int>
  private var lead: Range<Int>

  /// A reader for the names of a sentence, which is a range of words that is not empty.
  init(_ passage: Passage, _ sentence: Range<Int>) {
    self.passage = passage
    self.sentence = sentence
    lead = sentence.lowerBound..<sentence.lowerBound
    lead = lead(of: sentence)
  }

  /// The role of a name, a range of words; nil for one that is only background.
  func role(of name: ClosedRange<Int>) -> Concern.Role? {
    if isLocated(name) || isForSake(name) { return nil }
    if lead.contains(name.lowerBound) {
      return Self.topics.contains(passage.hash(sentence.lowerBound)) ? .topic : nil
    }
    if isNewSubject(name) { return .subject }
    let start = clauseStart(name.lowerBound, from: lead.upperBound)
    if isBackground(start..<name.lowerBound) { return nil }
    return hasVerb(start..<name.lowerBound) || isComplement(name, from: start) ? .object : .subject
  }

  /// “a quarrel with Washington”, “a firm line towards Seoul”: within the subject, but not the one that acts.
  private func isComplement(_ name: ClosedRange<Int>, from start: Int) -> Bool {
    var before = name.lowerBound - 1
    while before > start, passage.isSpaced(before + 1),
      passage.hash(before) == Word.the || Self.modifiers.contains(passage.hash(before))
    {
      before -= 1
    }
    return before > start && passage.isSpaced(before + 1) && Self.complements.contains(passage.hash(before))
  }

  /// “In Ukraine”, “near Taiwan”, “alongside Putin”: where or beside whom something happens.
  private func isLocated(_ name: ClosedRange<Int>) -> Bool {
    var before = name.lowerBound - 1
    guard before >= 0, passage.isSpaced(name.lowerBound) else { return false }
    if passage.hash(before) == Word.the, before > 0 { before -= 1 }
    guard Self.locatives.contains(passage.hash(before)), !isPossessive(name) else { return false }
    // “trust in Washington”, “actions in Ukraine”
    return !(passage.hash(before) == Word.in && isDeed(before - 1))
  }

  /// True for a noun that has its object behind “in”.
  private func isDeed(_ position: Int) -> Bool {
    position >= 0
      && (!passage.classes(position).isDisjoint(with: [.opinion, .siegeNoun])
        || Self.deeds.contains(passage.hash(position)))
  }

  private func isPossessive(_ name: ClosedRange<Int>) -> Bool {
    name.upperBound + 1 < passage.tokens.count && passage.isPossessive(name.upperBound + 1)
  }

  /// “for Biden's sake”
  private func isForSake(_ name: ClosedRange<Int>) -> Bool {
    isPossessive(name) && name.upperBound + 2 < passage.tokens.count
      && passage.hash(name.upperBound + 2) == Self.sake
  }

  /// The phrase before the sentence's subject that a preposition or conjunction opens, up to its comma.
  private func lead(of sentence: Range<Int>) -> Range<Int> {
    let none = sentence.lowerBound..<sentence.lowerBound
    let first = passage.hash(sentence.lowerBound)
    guard Self.topics.contains(first) || Self.backgrounds.contains(first) || Self.inverted.contains(first)
    else { return none }
    for position in sentence.dropFirst()
    where passage.joiner(position) == .comma && !isListed(position)
      // “If Trump should go, as now seems likely, …”
      && passage.hash(position) != HolderWords.asWord
    {
      return sentence.lowerBound..<position
    }
    return Self.topics.contains(first) && !hasVerb(sentence.dropFirst()) ? sentence : shortLead(sentence)
  }

  /// A lead without a comma, up to the first word behind its names: “For Japan and Taiwan the veto is a present.”
  private func shortLead(_ sentence: Range<Int>) -> Range<Int> {
    var position = sentence.lowerBound + 1
    while position < sentence.upperBound, !passage.isCapitalized(position) { position += 1 }
    while position < sentence.upperBound, passage.isCapitalized(position) || passage.isConjunction(position) {
      position += 1
    }
    return sentence.lowerBound..<position
  }

  /// “For Japan, South Korea and …”, unlike “For Japan, South Korea may …”
  private func isListed(_ position: Int) -> Bool {
    guard passage.isCapitalized(position), passage.isCapitalized(position - 1) else { return false }
    return !passage.hasVerb(behind: passage.candidate(at: position)?.tokens.upperBound ?? position)
  }

  /// The first word of the clause: behind a semicolon, colon or dash, or a conjunction that contrasts.
  private func clauseStart(_ name: Int, from first: Int) -> Int {
    for position in stride(from: name, to: first, by: -1) {
      if ClauseReader(passage).isPause(before: position) { return position }
      if Self.contrasts.contains(passage.hash(position - 1)), position - 1 >= first { return position }
    }
    return first
  }

  /// “…, and Japan will follow”: behind a conjunction, with a verb of its own.
  private func isNewSubject(_ name: ClosedRange<Int>) -> Bool {
    let before = name.lowerBound - 1
    return before > 0 && passage.isConjunction(before) && passage.joiner(before) == .comma
      && passage.hasVerb(behind: name.upperBound)
  }

  /// True behind “since”, “who”, “than” and the like within the clause.
  private func isBackground(_ words: Range<Int>) -> Bool {
    words.contains { position in
      let hash = passage.hash(position)
      if Self.subordinators.contains(hash) { return true }
      // “…, as Chinese strategists have wished”
      if hash == HolderWords.asWord, passage.joiner(position) == .comma {
        return !(position + 1...words.upperBound).contains { passage.joiner($0) == .comma }
      }
      return hash == Self.according && position + 1 < words.upperBound
        && passage.hash(position + 1) == Word.to
    }
  }

  private func hasVerb(_ words: Range<Int>) -> Bool {
    words.contains { position in
      guard !passage.isCapitalized(position) else { return false }
      return !passage.classes(position).isDisjoint(with: [.auxiliary, .speaks])
        || passage.isPastTense(position) || Self.verbs.contains(passage.hash(position))
    }
  }

  private static let complements = WordSet("with towards toward against on to in")
  private static let modifiers = WordSet("new old former other both all many its their his her")
  /// “Should Trump bring about a ceasefire, …”
  private static let inverted = WordSet("should were had")
  /// Verbs that end otherwise than in -ed, or stand in the present, and are hardly nouns.
  private static let verbs = WordSet(
    "needs takes took makes made gives gave leaves left lets let puts put keeps kept holds held brings brought sends sent sells sold buys bought builds built cuts cut loses lost wins won spends spent pays paid finds found gets got goes went comes came becomes became begins began breaks broke chooses chose draws drew drives drove eats falls fell feeds fed feels felt fights fought flies flew forgets forgot grows grew hears heard hits hurts hurt knows knew lays laid leads led lends lent loses means meant meets met rises rose runs ran sees saw seeks sought sets set shakes shook shows shot shut sits sat speaks spoke stands stood strikes struck swears swore takes teaches taught tells told thinks thought throws threw understands understood wears wore withdraws withdrew writes wrote accepts adds affects allows angers appears asks avoids believes belongs benefits carries causes confirms consider considers contains continues costs creates decides defines denies depends deprives describes ensures expects explains exposes faces favours favors follows forces gains happens helps hopes ignores includes increases insists intends involves joins lacks lies lives loosens matters mentions obliges opens owes owns prefers presents prevents produces protects proves provides pushes reaches receives recognises recognizes reduces refers regards remains reminds removes replaces requires reveals risks serves shares shifts sounds starts stays stops strengthens suffers suggests supplies suits supports surrounds threatens treats tries turns uses waits wants weakens welcomes wishes works worries"
  )
  private static let sake = Hashing.of("sake")
  private static let according = Hashing.of("according")
  private static let deeds = WordSet(
    "action actions war intervention interventions meddling involvement role influence interests investment investments operations"
  )
  private static let locatives = WordSet(
    "in at near inside outside across around within throughout off alongside beside amid"
  )
  private static let topics = WordSet("for to between with toward towards from regarding concerning")
  private static let subordinators = WordSet(
    "since after when before until unlike like than who whom whose where if unless once despite"
  )
  private static let backgrounds = WordSet(
    "since after when before until unlike like than who whom whose where if unless once despite during under in at according"
  )
  private static let contrasts = WordSet("but while whereas although though that because")
}
