/// Tells whether an ambiguous name stands where it can hardly mean anything else: `in Sofia`, `English law`, `the Finn finished`.
struct PositionReader {
  let passage: Passage

  init(_ passage: Passage) { self.passage = passage }

  /// The words that make a name mean this; nil when it may mean something else where it stands.
  func cue(for position: Ambiguity.Position, _ range: ClosedRange<Int>) -> ClosedRange<Int>? {
    switch position {
    case .capital: capital(range)
    case .noun: nationality(range)
    case .person: person(range)
    case .scene: scene(range)
    case .body: body(range)
    case .speaker: speaker(range)
    }
  }

  // MARK: Capitals

  private func capital(_ range: ClosedRange<Int>) -> ClosedRange<Int>? {
    if CapitalReader(passage: passage, isCity: true, range: range).isDateline { return range }
    return behindPreposition(range) ?? besideCapital(range) ?? beforeGovernment(range) ?? asState(range)
  }

  /// “in Sofia”, “flew to Santiago”, “flights from Wellington”; not “confidence in Sofia”.
  private func behindPreposition(_ range: ClosedRange<Int>) -> ClosedRange<Int>? {
    var before = range.lowerBound - 1
    let next = range.upperBound + 1
    guard before >= 0, passage.isSpaced(range.lowerBound), !passage.isPossessive(next) else { return nil }
    // “in west Santiago”
    if before > 0, !passage.isCapitalized(before), Compass.points.contains(passage.hash(before)) {
      before -= passage.joiner(before) == .hyphen && before > 1 ? 2 : 1
    }
    let word = passage.hash(before)
    let lead = before > 0 && passage.isSpaced(before) ? before - 1 : before
    if Self.places.contains(word) {
      let isTrust = passage.classes(lead).contains(.opinion) || Self.trust.contains(passage.hash(lead))
      return isTrust ? nil : before...range.upperBound
    }
    if word == CapitalReader.off, lead < before, CapitalReader.afloat.contains(passage.hash(lead)) {
      return lead...range.upperBound
    }
    guard word == Word.to || word == Word.from, lead < before, passage.classes(lead).contains(.motion) else {
      return nil
    }
    return lead...range.upperBound
  }

  /// “Athens and Sofia”, “between Santiago and La Paz”: beside another capital, of which no person has the name.
  private func besideCapital(_ range: ClosedRange<Int>) -> ClosedRange<Int>? {
    let list = Passage.ListNeighbours(passage, range)
    for position in [list.before, list.after].compactMap({ $0 }) where isCapital(position) {
      return min(position, range.lowerBound)...max(position, range.upperBound)
    }
    return asObject(range)
  }

  /// “La Paz is suing Santiago”: what a capital does something to.
  private func asObject(_ range: ClosedRange<Int>) -> ClosedRange<Int>? {
    let verb = range.lowerBound - 1
    guard verb > 0, passage.isSpaced(range.lowerBound), !passage.isCapitalized(verb),
      passage.isVerb(verb) || passage.ends(verb, in: "ing", longerThan: 4)
    else { return nil }
    for position in stride(from: verb - 1, through: max(0, verb - 3), by: -1) {
      guard passage.isSpaced(position + 1) else { return nil }
      if passage.isCapitalized(position) { return isCapital(position) ? position...range.upperBound : nil }
      guard passage.classes(position).contains(.auxiliary) || passage.isAdverb(position) else { return nil }
    }
    return nil
  }

  private func isCapital(_ position: Int) -> Bool {
    guard passage.classes(position).isDisjoint(with: [.alsoGiven, .given]),
      let candidate = passage.candidate(at: position)
    else { return false }
    return passage.names(of: candidate).contains { name in
      switch name.referent {
      case .entity: name.city != nil
      case .ambiguity(let index):
        passage.gazetteer.ambiguities[Int(index)].choices.contains { $0.reading == .seat && $0.isDefault }
      default: false
      }
    }
  }

  /// “the Sofia government”, “Sofia airport”, “Sofia's foreign ministry”
  private func beforeGovernment(_ range: ClosedRange<Int>) -> ClosedRange<Int>? {
    let next = range.upperBound + 1
    let noun = passage.isPossessive(next) ? next + 1 : next
    guard passage.isSpaced(noun), !passage.isCapitalized(noun) else { return nil }
    let kind = passage.classes(noun)
    if noun > next {
      for position in noun..<min(noun + 2, passage.tokens.count) where passage.isSpaced(position) {
        if !passage.classes(position).isDisjoint(with: [.government, .publicBody, .urban]) {
          return range.lowerBound...position
        }
      }
      return nil
    }
    let isNoun =
      !kind.isDisjoint(with: [.government, .city]) && kind.isDisjoint(with: [.speaks, .auxiliary])
    return isNoun ? range.lowerBound...noun : nil
  }

  /// “Sofia recalled its envoy”, “Wellington said it would send troops”, “Santiago protested to La Paz”: what no person does.
  func asState(_ range: ClosedRange<Int>) -> ClosedRange<Int>? {
    var verb = range.upperBound + 1
    guard passage.isSpaced(verb) else { return nil }
    let isAuxiliary = Self.having.contains(passage.hash(verb))
    while Self.having.contains(passage.hash(verb)) || passage.isAdverb(verb), passage.isSpaced(verb + 1) {
      verb += 1
    }
    guard isAuxiliary || passage.isVerb(verb) || passage.isPast(verb) else { return nil }
    if passage.classes(verb).contains(.stateAct) { return range.lowerBound...verb }
    for position in verb + 1..<max(verb + 1, min(verb + 5, passage.tokens.count)) {
      if passage.isBreak(before: position) { return nil }
      if passage.hash(position) == Word.its { return range.lowerBound...position }
      if passage.classes(verb).contains(.speaks) {
        if passage.hash(position) == Self.it, passage.classes(position + 1).contains(.auxiliary) {
          return range.lowerBound...position + 1
        }
        if isCapital(position) { return range.lowerBound...position }
      }
    }
    return nil
  }

  private static let it = Hashing.of("it")
  private static let places = WordSet("in near outside inside around across throughout")
  private static let trust = WordSet(
    "believe believed believes trust trusted confided confide dressed interested partner"
  )
  private static let having = WordSet("has had will would may must could should")

  // MARK: Nationalities and persons

  /// “English law”, “the English voted”, “he is English”; not “English lessons”, “in English”, “her English is good”.
  private func nationality(_ range: ClosedRange<Int>) -> ClosedRange<Int>? {
    let first = range.lowerBound
    let next = range.upperBound + 1
    let before = first > 0 && passage.isSpaced(first) ? first - 1 : -1
    if before >= 0, passage.classes(before).contains(.languageLead) { return nil }
    if passage.isSpaced(next), !isFunctionWord(next) {
      let isName = passage.isCapitalized(next) && !passage.tokens[next].isAllCaps
      let kind = passage.classes(next)
      if isName, kind.isDisjoint(with: .title) { return nil }
      return kind.contains(.languageNoun) || passage.isAdverb(next) ? nil : first...next
    }
    if isListed(next) { return first...next }
    guard before >= 0 else { return nil }
    if passage.hash(before) == Word.the {
      return passage.isSpaced(next) && passage.hash(next) == Word.of ? nil : before...range.upperBound
    }
    return isComplement(before, range) ? before...range.upperBound : nil
  }

  private func isFunctionWord(_ position: Int) -> Bool {
    !passage.classes(position).isDisjoint(with: [.opener, .auxiliary, .locative])
      || passage.isPast(position) || passage.isConjunction(position)
      || passage.classes(position).contains(.speaks) && !passage.ends(position, in: "s", longerThan: 3)
  }

  /// “English and Welsh farmers”: a list of nationalities with a noun behind it.
  private func isListed(_ next: Int) -> Bool {
    guard passage.isSpaced(next), passage.isConjunction(next), next + 1 < passage.tokens.count,
      let other = passage.candidate(at: next + 1),
      passage.names(of: other).contains(where: { $0.reading == .demonym || isDemonym($0) })
    else { return false }
    let noun = other.tokens.upperBound + 1
    return passage.isSpaced(noun) && !isFunctionWord(noun) && !passage.classes(noun).contains(.languageNoun)
  }

  private func isDemonym(_ name: Name) -> Bool {
    guard case .ambiguity(let index) = name.referent else { return false }
    return passage.gazetteer.ambiguities[Int(index)].choices.contains { $0.reading == .demonym }
  }

  /// “she is English”: of a person, in a sentence that tells of no language.
  private func isComplement(_ before: Int, _ range: ClosedRange<Int>) -> Bool {
    guard before > 0, Self.copulas.contains(passage.hash(before)),
      Self.persons.contains(passage.hash(before - 1))
    else { return false }
    return !passage.sentence(around: range).contains { passage.classes($0).contains(.languageNoun) }
  }

  private static let copulas = WordSet("is was are were")
  private static let persons = WordSet("he she they who i we you")

  /// “the Finn finished second”
  private func person(_ range: ClosedRange<Int>) -> ClosedRange<Int>? {
    let next = range.upperBound + 1
    if let name = bearer(behind: range) { return name }
    guard range.lowerBound > 0, passage.isSpaced(range.lowerBound),
      Self.articles.contains(passage.hash(range.lowerBound - 1)), !passage.isCapitalized(next)
    else { return nil }
    if passage.joiner(next) == .comma || passage.isPossessive(next) {
      return range.lowerBound - 1...range.upperBound
    }
    guard passage.isSpaced(next),
      passage.classes(next).contains(.speaks) || Self.contests.contains(passage.hash(next))
        || passage.isConjunction(next) && passage.hash(next + 1) == Word.the
        || passage.isPast(next) && !Self.states.contains(passage.hash(next))
    else { return nil }
    return range.lowerBound - 1...next
  }

  /// “the Dane Bjarne Riis”, “Finn Mika Hakkinen”: a nation before a person’s whole name.
  private func bearer(behind range: ClosedRange<Int>) -> ClosedRange<Int>? {
    let next = range.upperBound + 1
    let names = [next, next + 1].allSatisfy { position in
      passage.isSpaced(position) && passage.isCapitalized(position)
        && passage.classes(position).isDisjoint(with: [.title, .calendar, .institution, .opener])
    }
    guard names, !passage.tokens[next].isAllCaps else { return nil }
    return range.lowerBound...next + 1
  }

  private static let articles = WordSet("the a an this that every each another")
  private static let states = WordSet("was were had did lay")
  private static let contests = WordSet("beat beats won wins lost loses leads led knows holds spun")
}
