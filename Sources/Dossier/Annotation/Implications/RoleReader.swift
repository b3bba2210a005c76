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
    return hasVerb(start..<name.lowerBound) ? .object : .subject
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
    guard Self.topics.contains(first) || Self.backgrounds.contains(first) else { return none }
    for position in sentence.dropFirst() where passage.joiner(position) == .comma && !isListed(position) {
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
      if passage.joiner(position) == .none { return position }
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
      return hash == Self.according && position + 1 < words.upperBound
        && passage.hash(position + 1) == Word.to
    }
  }

  private func hasVerb(_ words: Range<Int>) -> Bool {
    words.contains { position in
      guard !passage.isCapitalized(position) else { return false }
      return !passage.classes(position).isDisjoint(with: [.auxiliary, .speaks])
        || passage.isPastTense(position)
    }
  }

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
  private static let contrasts = WordSet("but while whereas although though that")
}
