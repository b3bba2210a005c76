extension MentionResolver {
  mutating func addCountry(
    _ name: Name,
    _ id: EntityID,
    _ candidate: Candidate,
    _ rivals: [EntityID]
  ) {
    guard !isOtherName(candidate, isSeat: name.reading == .seat, isDemonym: name.reading == .demonym) else {
      return
    }
    switch name.reading {
    case .seat:
      // “Bonn” in a text of 2010 is a city like others.
      if let until = name.city?.until, passage.prose.day.map({ $0 > until }) ?? true {
        return pass(candidate, "no capital any more")
      }
      addCapital(id, candidate, isCity: name.city != nil, rivals: rivals)
    case .demonym where isAccented(candidate, name): return pass(candidate, "another word, by its accent")
    case .demonym where isLanguage(candidate): return
    default: append(candidate, id, name.reading, reason(name), rivals)
    }
  }

  /// `Germán Vargas`: a given name.
  private func isAccented(_ candidate: Candidate, _ name: Name) -> Bool {
    let next = candidate.tokens.upperBound + 1
    return passage.isSpaced(next) && passage.isCapitalized(next)
      && passage.prose.text[passage.bytes(candidate.tokens)].contains { $0 >= 0xC3 && $0 < 0xE0 }
      && passage.gazetteer.index.texts[Int(name.text)].utf8.allSatisfy { $0 < 0x80 }
  }

  /// True, and noted, when the words are part of a longer name, or a person's or town's.
  private mutating func isOtherName(_ candidate: Candidate, isSeat: Bool, isDemonym: Bool) -> Bool {
    if let trap = NeighbourTraps(passage).trap(beside: candidate.tokens) {
      if isDemonym { previousLanguage = candidate.tokens.upperBound }
      addTrap(trap, candidate)
      return true
    }
    if isDemonym {
      guard others.isPerson(candidate.tokens) else { return false }
      pass(candidate, "part of a person’s name")
      return true
    }
    if passage.isTown(candidate.tokens) || passage.isState(behindTown: candidate.tokens)
      || isSameTown(candidate)
    {
      pass(candidate, "a town of that name")
      return true
    }
    if let thing = Namesakes(passage).thing(candidate.tokens) {
      pass(candidate, thing)
      return true
    }
    if isSeat, Namesakes(passage).isClub(candidate.tokens) {
      pass(candidate, "a club of that city")
      return true
    }
    if others.hasPlace(candidate.tokens, isSeat: isSeat) {
      pass(candidate, "part of a longer name")
      return true
    }
    guard !persons.isEmpty, let first = persons[passage.hash(candidate.tokens.lowerBound)],
      candidate.tokens.count == 1,
      // A capital that acts before anyone has its name is one: “Berlin will send tanks. … Irving Berlin”.
      !isSeat || first < candidate.tokens.lowerBound || !passage.hasVerb(behind: candidate.tokens.upperBound),
      !others.isLocated(candidate.tokens), !others.actsAsState(candidate.tokens),
      !others.hasHead(candidate.tokens), !isSpokenFor(candidate)
    else { return false }
    pass(candidate, "a person of that name is meant")
    return true
  }

  /// “Holland is not quite the Netherlands”, “In Paris, President Hollande said”: the sentence has another name of the country, or
  /// one who leads it.
  private func isSpokenFor(_ candidate: Candidate) -> Bool {
    let own = Set(passage.names(of: candidate).flatMap(passage.countries(of:)))
    let sentence = passage.sentence(around: candidate.tokens)
    let word = passage.hash(candidate.tokens.lowerBound)
    for other in passage.candidates(in: sentence) where passage.hash(other.tokens.lowerBound) != word {
      for name in passage.names(of: other) {
        if passage.countries(of: name).contains(where: own.contains) { return true }
        if let id = name.entity, passage.gazetteer.traits[Int(id.index)].kind == .leader,
          passage.gazetteer.traits[Int(id.index)].country.map(own.contains) ?? false
        {
          return true
        }
      }
    }
    return false
  }

  /// True for a name that the text has given to a town, unless other words speak for the country.
  private func isSameTown(_ candidate: Candidate) -> Bool {
    guard !towns.isEmpty, let town = towns[passage.hash(candidate.tokens.lowerBound)],
      candidate.tokens.count == 1, town < candidate.tokens.lowerBound,
      isOfPlace(candidate.tokens)
        || (passage.joiner(town + 1) != .comma || !passage.sentence(around: candidate.tokens).contains(town))
          && (isBehindPreposition(candidate.tokens) || isMunicipal(candidate.tokens)),
      !isSpokenFor(candidate)
    else { return false }
    let ids = passage.names(of: candidate).compactMap(passage.countries(of:)).joined()
    return ids.allSatisfy { !evidenced.contains(Int($0.index)) }
  }

  /// “residents of Cuba”
  private func isOfPlace(_ range: ClosedRange<Int>) -> Bool {
    let before = range.lowerBound - 1
    return before > 0 && passage.isSpaced(range.lowerBound) && passage.hash(before) == Word.of
      && Self.municipal.contains(passage.hash(before - 1))
  }

  private func isBehindPreposition(_ range: ClosedRange<Int>) -> Bool {
    passage.isSpaced(range.lowerBound) && Self.prepositions.contains(passage.hash(range.lowerBound - 1))
  }

  private static let prepositions = WordSet("in at near outside around to from of")

  /// “Peru's council will meet on Monday”: the sentence has what a town has.
  private func isMunicipal(_ range: ClosedRange<Int>) -> Bool {
    passage.sentence(around: range).contains { Self.municipal.contains(passage.hash($0)) }
  }

  private static let municipal = WordSet(
    "mayor council councilman town village county school schools police sheriff firefighters residents library refinery downtown"
  )

  private mutating func addCapital(_ id: EntityID, _ candidate: Candidate, isCity: Bool, rivals: [EntityID]) {
    let reader = CapitalReader(passage: passage, isCity: isCity, range: candidate.tokens)
    let decision = reader.read(listed: listed(candidate.tokens))
    previousCapital = (candidate.tokens.upperBound, decision)
    let cue = Reason.Cue(passage.bytes(decision.cue ?? candidate.tokens))
    append(
      candidate,
      id,
      decision.isSeat ? .seat : .place,
      decision.isSeat ? .seat(cue: cue) : .place(cue: cue),
      rivals
    )
  }

  /// The decision on the capital before, when this one follows it in a list: “in Moscow, Pyongyang, and Beijing”.
  private func listed(_ range: ClosedRange<Int>) -> CapitalReader.Decision? {
    guard let previous = previousCapital, range.lowerBound - previous.token <= 10 else { return nil }
    if !previous.decision.isSeat, isGapped(range) { return previous.decision }
    var position = range.lowerBound
    if passage.isSpaced(position),
      passage.hash(position - 1) == Word.and || passage.hash(position - 1) == Word.or
    {
      position -= 1
      if opensClause(at: position, before: range, behind: previous.token) { return nil }
    } else if passage.joiner(position) == .comma, passage.hasVerb(behind: range.upperBound) {
      // “In Vilnius, Kiev walked away” has no list.
      return nil
    }
    // Other names may stand between: “in London, Los Angeles and Paris”.
    while position - 1 > previous.token {
      guard passage.joiner(position) == .comma || passage.isSpaced(position),
        passage.isCapitalized(position - 1)
      else {
        return nil
      }
      position -= 1
    }
    let isListed =
      passage.joiner(position) == .comma || passage.isConjunction(position) && position < range.lowerBound
    return position - 1 == previous.token && isListed ? previous.decision : nil
  }

  /// “They flew to Cairo, and Doha is losing patience”: two names with a comma between are no list where a verb follows.
  private func opensClause(at conjunction: Int, before range: ClosedRange<Int>, behind name: Int) -> Bool {
    guard conjunction - 1 == name, passage.joiner(conjunction) == .comma,
      passage.hasVerb(behind: range.upperBound)
    else { return false }
    let start = passage.candidate(at: name)?.tokens.lowerBound ?? name
    return passage.joiner(start) != .comma
  }

  /// “Lima lies on the coast and Quito in the Andes”: the verb is that of the capital before.
  private func isGapped(_ range: ClosedRange<Int>) -> Bool {
    let next = range.upperBound + 1
    guard range.lowerBound > 0, passage.isSpaced(next), !passage.isBreak(before: range.lowerBound),
      passage.joiner(range.lowerBound) == .comma
        || passage.isSpaced(range.lowerBound) && passage.isConjunction(range.lowerBound - 1),
      Self.whereabouts.contains(passage.hash(next))
    else { return false }
    for position in next + 1..<max(next + 1, min(next + 9, passage.tokens.count)) {
      if passage.isBreak(before: position) { break }
      if passage.isVerb(position) || passage.isPast(position) { return false }
    }
    return true
  }

  private static let whereabouts = WordSet("in on at near by")

  mutating func addAmbiguous(_ number: Int, _ candidate: Candidate, _ names: [Name]) {
    let ambiguity = passage.gazetteer.ambiguities[number]
    let isSeat = ambiguity.choices.contains { $0.reading == .seat || $0.reading == .place }
    let isDemonym = ambiguity.choices.allSatisfy { $0.reading == .demonym }
    guard !isOtherName(candidate, isSeat: isSeat, isDemonym: isDemonym) else { return }
    // “Gold (Au)” is no abbreviation.
    let isAbbreviation =
      ambiguity.surface.utf8.count > 1 && ambiguity.surface == ambiguity.surface.uppercased()
    if isAbbreviation, candidate.tokens.count == 1, !passage.tokens[candidate.tokens.lowerBound].isAllCaps,
      !passage.startsWithDigit(candidate.tokens.lowerBound)
    {
      return pass(candidate, ambiguity.why)
    }
    if isAbbreviation, isUnit(candidate.tokens) { return pass(candidate, "a unit of measure") }
    if others.isRegion(candidate.tokens) { return pass(candidate, "a region of that name") }
    let reader = ambiguities ?? AmbiguityReader(passage)
    ambiguities = reader
    let decision = reader.decide(ambiguity, at: candidate.tokens, actors: context.actors)
    guard let index = decision.choice, let id = ambiguity.choices[index].entity else {
      let surnames = names.filter { $0.reading == .surname }
      if surnames.isEmpty { return pass(candidate, ambiguity.why) }
      return addSurname(surnames, candidate)
    }
    let choice = ambiguity.choices[index]
    if isDefinedOtherwise(candidate, id) { return pass(candidate, "the text has it for another name") }
    switch choice.reading {
    case .seat, .place:
      let entity = passage.gazetteer[id]
      // “Delhi” is the city of New Delhi.
      let isCapital = entity.country?.capitals.contains { $0.hasSuffix(ambiguity.surface) }
      let isCity = isCapital.map { $0 || choice.reading == .place } ?? true
      addCapital(seatInList(ambiguity, candidate) ?? id, candidate, isCity: isCity, rivals: choice.rivals)
      inItsCountry(ambiguity)
    case .demonym where isLanguage(candidate): return
    default: append(candidate, id, choice.reading, decision.reason, choice.rivals)
    }
  }

  /// “2.1 AU away”, “$20 AU”: behind a figure and before no noun; not “In 2002 AU leaders”.
  private func isUnit(_ range: ClosedRange<Int>) -> Bool {
    let (before, next) = (range.lowerBound - 1, range.upperBound + 1)
    guard before >= 0, range.count == 1, passage.isSpaced(range.lowerBound), passage.startsWithDigit(before),
      passage.tokens[range.lowerBound].end - passage.tokens[range.lowerBound].start == 2
    else { return false }
    return passage.isFraction(before) || !passage.isSpaced(next) || passage.isAdverb(next)
      || !passage.classes(next).isDisjoint(with: [.opener, .locative])
  }

  /// “Between London and Brussels”: beside the seat of another government a city stands for its organisation.
  private func seatInList(_ ambiguity: Ambiguity, _ candidate: Candidate) -> EntityID? {
    guard listed(candidate.tokens)?.isSeat == true else { return nil }
    return ambiguity.choices.compactMap(\.entity).first {
      passage.gazetteer.traits[Int($0.index)].kind == .organization
    }
  }

  /// A city that stands for an organisation is, as a location, in the country of its other choice: Brussels.
  private mutating func inItsCountry(_ ambiguity: Ambiguity) {
    guard let last = result.mentions.indices.last, result.mentions[last].mention.reading == .place,
      passage.gazetteer.traits[Int(result.mentions[last].mention.entity.index)].kind == .organization,
      let country = ambiguity.choices.compactMap(\.entity).first(where: {
        passage.gazetteer[$0].kind == .country
      })
    else { return }
    result.mentions[last].mention.rivals = [result.mentions[last].mention.entity]
    result.mentions[last].mention.entity = country
  }

  /// True, and noted, when a nationality stands for its language.
  private mutating func isLanguage(_ candidate: Candidate) -> Bool {
    let gap = candidate.tokens.lowerBound - previousLanguage
    guard others.isLanguage(candidate.tokens, listed: gap == 1 || gap == 2) else { return false }
    previousLanguage = candidate.tokens.upperBound
    pass(candidate, "a language is meant")
    return true
  }
}
