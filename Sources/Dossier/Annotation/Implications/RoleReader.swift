/// Tells what a name is to its sentence: topic, subject, object, or only background.
struct RoleReader {
  let passage: Passage
  private var lead: Range<Int>
  /// What is said besides between commas: “which buys most of Peru's copper”.
  private let relatives: [Range<Int>]

  /// A reader for the names of a sentence, which is a range of words that is not empty.
  init(_ passage: Passage, _ sentence: Range<Int>) {
    self.passage = passage
    relatives = InsertionReader(passage).insertions(in: sentence).filter {
      passage.joiner($0.lowerBound) == .comma && Self.besides.contains(passage.hash($0.lowerBound))
    }
    lead = sentence.lowerBound..<sentence.lowerBound
    lead = lead(of: sentence)
  }

  /// The role of a name, a range of words; nil for one that is only background.
  func role(of name: ClosedRange<Int>) -> Concern.Role? {
    if isLocated(name) || isForSake(name) || isRelative(name) { return nil }
    if lead.contains(name.lowerBound) {
      return opensTopic(lead.lowerBound) ? .topic : nil
    }
    if isNewSubject(name) || opensClause(name) { return .subject }
    let before = clauseStart(name.lowerBound, from: lead.upperBound)..<name.lowerBound
    if isLikened(name) { return .subject }
    if isBackground(before) { return nil }
    return passage.hasFiniteVerb(before) || isComplement(name, behind: before)
      || isBehindVerb(name, in: before)
      ? .object : .subject
  }

  /// “Iran's offer flatters Saudi Arabia”, “Russian oil props up Indian refiners”: a noun that is a name's, and a word before another
  /// name which agrees with it in -s, or in its lack.
  private func isBehindVerb(_ name: ClosedRange<Int>, in words: Range<Int>) -> Bool {
    var verb = start(of: name) - 1
    guard verb > words.lowerBound, passage.isSpaced(verb + 1) else { return false }
    if Self.adverbials.contains(passage.hash(verb)) { verb -= 1 }
    let noun = verb - 1
    // “Iran's offer flatters”, “Iran's offers flatter”
    guard noun - 1 >= words.lowerBound, [verb, noun].allSatisfy(isSmallWord),
      isInS(verb) != isInS(noun)
    else { return false }
    return passage.isPossessive(noun - 1) || passage.isBehindApostrophe(noun)
      || passage.candidate(at: noun - 1) != nil
  }

  private func isInS(_ position: Int) -> Bool {
    passage.ends(position, in: "s", longerThan: 3) && !passage.ends(position, in: "ss", longerThan: 3)
  }

  private func isSmallWord(_ position: Int) -> Bool {
    passage.isSpaced(position) && !passage.isCapitalized(position)
      && passage.classes(position).isDisjoint(with: [.opener, .particle, .auxiliary])
      && !HolderWords.noClause.contains(passage.hash(position))
      && !Self.locatives.contains(passage.hash(position))
      && !Self.complements.contains(passage.hash(position))
      && !Self.subordinators.contains(passage.hash(position))
      && !Self.prepositions.contains(passage.hash(position))
  }

  private static let prepositions = WordSet(
    "during including per among amongst versus plus minus via save except beyond between by of behind"
  )

  /// “…, as will Croatia's impatience”, “…, and so might Iran”
  private func isLikened(_ name: ClosedRange<Int>) -> Bool {
    let first = firstOfList(name.lowerBound)
    let verb = (passage.hash(first - 1) == Word.the ? first - 1 : first) - 1
    return verb > lead.upperBound && passage.classes(verb).contains(.auxiliary) && passage.isSpaced(verb)
      && (passage.hash(verb - 1) == HolderWords.asWord && passage.isBehindComma(verb - 1)
        // “…, and so might Iran”, “nor will Iran”
        || Self.alike.contains(passage.hash(verb - 1)))
  }

  private static let alike = WordSet("so nor neither")

  private static let adverbials = WordSet("up off out down back")

  /// “Colombia, which has taken in Venezuelans, …”, “BRICS, which Malaysia wishes to join”, “the deal that China signed”
  private func isRelative(_ name: ClosedRange<Int>) -> Bool {
    if relatives.contains(where: { $0.contains(name.lowerBound) }) { return true }
    let first = start(of: name)
    guard first > 1, passage.isSpaced(first) else { return false }
    return passage.hash(first - 1) == Self.which && passage.isBehindComma(first - 1)
      || isDefining(first - 1, name)
  }

  /// The “that” of “the deal that China signed”: a noun before it, and a verb without an object behind the name; unlike “the risk that
  /// China attacks Taiwan”.
  private func isDefining(_ that: Int, _ name: ClosedRange<Int>) -> Bool {
    guard passage.hash(that) == HolderWords.that, passage.isSpaced(that), that > 2 else { return false }
    let noun = that - 1
    let hasArticle = (max(0, noun - 3)..<noun).contains { Self.articles.contains(passage.hash($0)) }
    let verb = name.upperBound + 1
    guard hasArticle, !passage.isCapitalized(noun), !Self.contents.contains(passage.hash(noun)),
      !HolderWords.verbs.contains(passage.hash(noun)), passage.isSpaced(verb), passage.isPast(verb)
    else { return false }
    let next = verb + 1
    return next >= passage.tokens.count || !passage.isSpaced(next)
      || HolderWords.leads.contains(passage.hash(next)) || HolderWords.modals.contains(passage.hash(next))
  }

  private static let articles = WordSet("the a an its their his her")
  /// Nouns of which “that” tells what they say.
  private static let contents = WordSet(
    "fact view risk chance claim claims hope hopes fear fears idea evidence sign signs news notion belief possibility prospect likelihood probability danger argument threat report reports suspicion warning charge allegation"
  )

  private static let besides = WordSet("which who whom whose where")
  private static let which = Hashing.of("which")

  // MARK: Places and sakes

  /// “In Ukraine”, “near Taiwan”, “alongside Putin”: where or beside whom something happens.
  private func isLocated(_ name: ClosedRange<Int>) -> Bool {
    let first = firstOfList(name.lowerBound)
    var before = first - 1
    guard before >= 0, passage.isSpaced(first) else { return false }
    if passage.hash(before) == Word.the, before > 0 { before -= 1 }
    guard Self.locatives.contains(passage.hash(before)), !isPossessive(name) else { return false }
    // “trust in Washington”, “actions in Ukraine”, unlike “carried out in Ukraine”
    return
      !(passage.hash(before) == Word.in && isDeed(before - 1)
      && !Self.adverbials.contains(passage.hash(before - 1)))
  }

  /// The first word of the names that are listed up to a name: “Europe” for “America” in “in Europe, Japan and America”.
  private func firstOfList(_ name: Int) -> Int {
    var first = name
    while let before = linkedName(before: first), before >= lead.upperBound || first < lead.upperBound {
      first = passage.candidate(at: before)?.tokens.lowerBound ?? before
      while first > 0, passage.isSpaced(first), passage.isCapitalized(first - 1) { first -= 1 }
    }
    return first
  }

  /// The last word of the name to which a list or a dash links the one that begins at a word.
  private func linkedName(before first: Int) -> Int? {
    var before = first - 1
    guard before > 0 else { return nil }
    if passage.isConjunction(before), passage.isSpaced(first) {
      if passage.isBehindComma(before), !isListed(first) { return nil }
      before -= 1
    } else if !isBare(first) && !(passage.isBehindComma(first) && isListed(first)) {
      return nil
    }
    return passage.isCapitalized(before) ? before : nil
  }

  /// True behind a hyphen or a dash without blanks, as in “China–Japan summit”.
  private func isBare(_ position: Int) -> Bool {
    if passage.joiner(position) == .hyphen { return true }
    let gap = passage.gap(before: position)
    return passage.joiner(position) == .none && !gap.isEmpty && gap.elementsEqual("–".utf8)
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

  // MARK: Clauses

  /// The first word of the clause: behind a semicolon, colon or dash, or a conjunction that contrasts.
  private func clauseStart(_ name: Int, from first: Int) -> Int {
    for position in stride(from: name, to: first, by: -1) {
      if ClauseReader(passage).isPause(before: position), !isBare(position) { return position }
      guard position - 1 >= first else { continue }
      let before = passage.hash(position - 1)
      // “…, for Poland is buying”
      if Self.contrasts.contains(before) || before == Word.for && passage.isBehindComma(position - 1) {
        return position
      }
    }
    return first
  }

  /// The first word of a name, with its title and article.
  private func start(of name: ClosedRange<Int>) -> Int {
    var first = name.lowerBound
    while first > 1, name.lowerBound - first < 3, passage.isSpaced(first), passage.isCapitalized(first - 1),
      passage.classes(first - 1).contains(.title)
    {
      first -= 1
    }
    // “Serbia's Vučić”
    if first > 1, passage.isSpaced(first), passage.isPossessive(first - 1),
      let owner = passage.candidate(at: first - 2)
    {
      first = owner.tokens.lowerBound
    }
    return first > 0 && passage.isSpaced(first) && passage.hash(first - 1) == Word.the ? first - 1 : first
  }

  /// “…, and Japan will follow”, “if war comes, Japan will follow”, “… and Japan could yet follow”: a verb of its own.
  private func isNewSubject(_ name: ClosedRange<Int>) -> Bool {
    let first = start(of: name)
    var before = first - 1
    guard before > 0, before >= lead.upperBound, hasVerb(behind: name) else { return false }
    // “…, and thus Japan will follow”
    if Self.consequences.contains(passage.hash(before)), passage.isSpaced(before) { before -= 1 }
    if passage.isBehindComma(first) { return passage.candidate(at: before) == nil || !isListed(first) }
    guard passage.isSpaced(first) else { return false }
    if passage.isBehindComma(before),
      passage.isConjunction(before) || Self.sequels.contains(passage.hash(before))
    {
      return true
    }
    guard passage.isConjunction(before) else { return false }
    return !passage.isCapitalized(before - 1) && passage.classes(name.upperBound + 1).contains(.auxiliary)
      && passage.hasFiniteVerb(clauseStart(before, from: lead.upperBound)..<before)
  }

  /// True before a verb, perhaps of a name that belongs to it (“Serbia's Vučić is”) or behind an insertion (“Harris, for her part, is”).
  private func hasVerb(behind name: ClosedRange<Int>) -> Bool {
    var last = name.upperBound
    if isPossessive(name) {
      last += 1
      while last + 1 < passage.tokens.count, passage.isSpaced(last + 1), passage.isCapitalized(last + 1) {
        last += 1
      }
    }
    if passage.hasFiniteVerb(behind: last) { return true }
    guard last + 1 < passage.tokens.count, passage.isBehindComma(last + 1) else { return false }
    let reach = last + 2..<max(last + 2, min(last + 10, passage.tokens.count))
    guard let end = reach.first(where: { passage.joiner($0) != .space && passage.joiner($0) != .apostrophe })
    else { return false }
    return passage.isBehindComma(end) && passage.isAuxiliary(end)
  }

  /// “Analysts say Russia will attack”, “it is likely China will retaliate”, “economists expect Japan to cut rates”.
  private func opensClause(_ name: ClosedRange<Int>) -> Bool {
    let first = start(of: name)
    let before = first - 1
    guard before > lead.upperBound, passage.isSpaced(first) else { return false }
    let hash = passage.hash(before)
    let next = name.upperBound + 1
    if ForecastReader.expects.contains(hash) || hash == Self.expected
      || ForecastReader.predicts.contains(hash)
    {
      return isForeseen(behind: next)
    }
    // “We do not see Hungary yielding”
    if ForecastReader.foresees.contains(hash), passage.isSpaced(next), ForecastReader(passage).isDoing(next) {
      return true
    }
    return
      (HolderWords.says.contains(hash) || Self.asking.contains(hash) || HolderWords.likelihoods.contains(hash)
      || Self.copulas.contains(hash))
      && passage.classes(next).contains(.auxiliary) && passage.isSpaced(next)
  }

  /// “… Japan to cut rates”, “… China will retaliate”, “… Moscow's authority to weaken”
  private func isForeseen(behind first: Int) -> Bool {
    for position in first..<min(first + 6, passage.tokens.count) {
      guard passage.isSpaced(position) || passage.isPossessive(position) else { return false }
      if passage.hash(position) == Word.to { return true }
      if passage.classes(position).contains(.auxiliary) { return true }
    }
    return false
  }

  private static let expected = Hashing.of("expected")
  private static let asking = WordSet("how why whether")
  private static let copulas = WordSet("is was")

  /// True behind “since”, “who”, “than” and the like within the clause.
  private func isBackground(_ words: Range<Int>) -> Bool {
    words.contains { position in
      let hash = passage.hash(position)
      if Self.subordinators.contains(hash) { return true }
      // “…, even as Putin hailed it”
      if hash == HolderWords.asWord, position > words.lowerBound,
        Self.concurrent.contains(passage.hash(position - 1)),
        passage.isBehindComma(position - 1)
      {
        return true
      }
      // “…, as Chinese strategists have wished”
      if hash == HolderWords.asWord, passage.isBehindComma(position) {
        return !(position + 1...words.upperBound).contains { passage.isBehindComma($0) }
      }
      return hash == Self.according && position + 1 < words.upperBound
        && passage.hash(position + 1) == Word.to
    }
  }

  /// “A quarrel with Japan”, “a firm line towards Japan”: behind a preposition that belongs to the subject.
  ///
  /// One that opens the clause reaches no further than its own name: “on Taiwan Japan may …”.
  private func isComplement(_ name: ClosedRange<Int>, behind words: Range<Int>) -> Bool {
    // “Next week in Seoul Japan may …”
    if passage.isSpaced(name.lowerBound), passage.candidate(at: name.lowerBound - 1) != nil { return false }
    return words.contains { position in
      guard Self.complements.contains(passage.hash(position)),
        !passage.classes(position + 1).contains(.calendar)
      else { return false }
      if position > words.lowerBound { return true }
      let first = firstOfList(name.lowerBound)
      return first == position + 1 || first == position + 2 && passage.hash(position + 1) == Word.the
    }
  }

  private static let concurrent = WordSet("even just")
  private static let sake = Hashing.of("sake")
  private static let according = Hashing.of("according")
  private static let deeds = WordSet(
    "action actions war intervention interventions meddling involvement role influence interests investment investments operations"
  )
  private static let locatives = WordSet(
    "in at near inside outside across around within throughout off alongside beside amid"
  )
  private static let complements = WordSet(
    "to towards toward with against on upon over about for from into in via under without concerning regarding"
  )
  private static let subordinators = WordSet(
    "since after when before until unlike like than who whom whose where if unless once despite"
  )
  private static let consequences = WordSet("thus hence therefore then")
  private static let sequels = WordSet("yet so nor")
  private static let contrasts = WordSet("but while whereas although though because that which")
}
