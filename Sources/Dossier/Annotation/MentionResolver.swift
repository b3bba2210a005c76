/// Decides what each candidate of a text names, and as what.
struct MentionResolver {
  /// What was found in a text.
  struct Result {
    var mentions: [FoundName] = []
    /// Names that were considered and left, if asked for.
    var passed: [PassedName] = []
    /// Leaders with a title that they did not hold at the text's date, with the title's bytes.
    var wrongTitles: [(entity: EntityID, title: Range<Int>)] = []
  }

  private let passage: Passage
  private let context: ReadingContext
  private let others: OtherNames
  private var leaders: LeaderReader
  /// Made when the first ambiguous name asks for it.
  private var ambiguities: AmbiguityReader?
  /// The decision on the capital just before, for lists.
  private var previousCapital: (token: Int, decision: CapitalReader.Decision)?
  /// Words that the text gives to a town: `Lebanon` in an article on Lebanon, Ohio.
  private var towns: Set<UInt64> = []
  /// Countries that the text names by a nationality or a capital, too.
  private var evidenced: BitSet
  /// Words that the text gives to a person: `Jordan` in an article on Michael Jordan.
  private var persons: Set<UInt64> = []
  /// The last word of a nationality that was a language, for lists.
  private var previousLanguage = -9
  /// All words without a capital, made when a surname that may be one of them asks for them.
  private var smallWords: Set<UInt64>?
  private var nextMarked = 0
  private var result = Result()

  init(_ passage: Passage, context: ReadingContext) {
    self.passage = passage
    self.context = context
    others = OtherNames(passage: passage)
    var named = BitSet(count: passage.gazetteer.entities.count)
    var countries = named
    var evidenced = named
    for mention in context.marked { named.insert(Int(mention.entity.index)) }
    for candidate in passage.candidates {
      for index in candidate.names {
        let name = passage.gazetteer.index.names[index]
        guard let id = name.entity, name.condition != .exactAfterName else { continue }
        let traits = passage.gazetteer.traits[Int(id.index)]
        if traits.kind == .country {
          countries.insert(Int(id.index))
          if name.reading != .name { evidenced.insert(Int(id.index)) }
        }
        if traits.kind == .leader, name.reading == .name, let country = traits.country {
          countries.insert(Int(country.index))
        }
        if name.reading == .name { named.insert(Int(id.index)) }
      }
    }
    leaders = LeaderReader(passage, named: named, countries: countries, actors: context.actors)
    self.named = named
    self.evidenced = evidenced
  }

  /// Leaders, organisations and events whose full name stands somewhere in the text.
  private let named: BitSet

  /// Reads all names, then the posts and nouns that refer to them.
  consuming func resolve() -> Result {
    result.mentions.reserveCapacity(passage.candidates.count)
    findPersons()
    for candidate in passage.candidates { resolve(candidate) }
    readReferences()
    return result
  }

  /// Notes names of places that the text gives to a person, wherever it does.
  private mutating func findPersons() {
    for candidate in passage.candidates {
      guard let first = candidate.names.first else { continue }
      if case .trap = passage.gazetteer.index.names[first].referent, candidate.tokens.count > 1 {
        if passage.classes(candidate.tokens.lowerBound).contains(.given) {
          persons.insert(passage.hash(candidate.tokens.upperBound))
        }
      } else if candidate.tokens.count == 1, isPlace(candidate) {
        let word = passage.hash(candidate.tokens.lowerBound)
        if others.isPersonsLastName(candidate.tokens) { persons.insert(word) }
        if passage.isTown(candidate.tokens) { towns.insert(word) }
      }
    }
  }

  private func isPlace(_ candidate: Candidate) -> Bool {
    guard let name = candidate.names.first.map({ passage.gazetteer.index.names[$0] }) else { return false }
    switch name.referent {
    case .ambiguity: return true
    case .entity(let id):
      return passage.gazetteer.traits[Int(id.index)].kind == .country && name.reading != .demonym
    default: return false
    }
  }

  // MARK: One candidate

  private mutating func resolve(_ candidate: Candidate) {
    rememberMarked(before: candidate)
    if !context.ignored.isEmpty, context.ignored.contains(Gazetteer.key(passage.tokens[candidate.tokens])) {
      return pass(candidate, "the author has it ignored")
    }
    if candidate.names.count == 1 {
      return resolve(passage.gazetteer.index.names[candidate.names.lowerBound], candidate)
    }
    let names = passage.names(of: candidate)
    guard let first = names.first else { return }
    if names.count == 1 { return resolve(first, candidate) }
    if let own = names.first(where: { isOwn($0) }) { return addName(own, candidate, rivals(names, own)) }
    switch first.referent {
    case .trap(let trap): return addTrap(Int(trap), candidate)
    case .ambiguity(let index): return addAmbiguous(Int(index), candidate, names)
    case .post, .eventNoun: return
    case .entity: break
    }
    let full = names.first { $0.reading != .surname && ($0.condition != .exactAfterName || isNamed($0)) }
    guard let full else { return addSurname(names, candidate) }
    if case .ambiguity(let index) = full.referent { return addAmbiguous(Int(index), candidate, names) }
    guard let id = full.entity else { return }
    switch passage.gazetteer.traits[Int(id.index)].kind {
    case .country: addCountry(full, id, candidate, rivals(names, full))
    case .leader: addLeader(full, candidate, names)
    case .organization, .event: addThing(full, candidate, rivals(names, full))
    }
  }

  /// A candidate with only one name.
  private mutating func resolve(_ name: Name, _ candidate: Candidate) {
    switch name.referent {
    case .trap(let trap): addTrap(Int(trap), candidate)
    case .ambiguity(let index): addAmbiguous(Int(index), candidate, [])
    case .post, .eventNoun: break
    case .entity(let id):
      if isOwn(name) { return addName(name, candidate, []) }
      if name.reading == .surname || name.condition == .exactAfterName && !isNamed(name) {
        return addSurname([name], candidate)
      }
      switch passage.gazetteer.traits[Int(id.index)].kind {
      case .country: addCountry(name, id, candidate, [])
      case .leader: addLeader(name, candidate, [name])
      case .organization, .event: addThing(name, candidate, [])
      }
    }
  }

  /// An organisation or event.
  private mutating func addThing(_ name: Name, _ candidate: Candidate, _ rivals: [EntityID]) {
    if name.condition == .afterThe, others.isFirstPart(candidate.tokens) {
      return pass(candidate, "part of a longer name")
    }
    if let id = name.entity, others.isOfOtherCountry(candidate.tokens, id) {
      return pass(candidate, "another country’s body of that name")
    }
    addName(name, candidate, rivals)
  }

  private func isOwn(_ name: Name) -> Bool {
    guard let id = name.entity, name.reading == .name, name.condition != .exactAfterName else { return false }
    let traits = passage.gazetteer.traits[Int(id.index)]
    return traits.isOfSite && traits.kind != .country
  }

  private func isNamed(_ name: Name) -> Bool { name.entity.map { named.contains(Int($0.index)) } ?? false }

  private mutating func rememberMarked(before candidate: Candidate) {
    let start = passage.bytes(candidate.tokens).lowerBound
    while nextMarked < context.marked.count, context.marked[nextMarked].text.lowerBound < start {
      leaders.remember(context.marked[nextMarked].entity, at: candidate.tokens.lowerBound, isFull: true)
      nextMarked += 1
    }
  }

  private mutating func append(
    _ candidate: Candidate,
    _ id: EntityID,
    _ reading: Reading,
    _ reason: Reason,
    _ rivals: [EntityID] = []
  ) {
    var mention = Mention(
      text: passage.bytes(candidate.tokens),
      block: 0,
      entity: id,
      reading: reading,
      reason: reason
    )
    mention.rivals = rivals
    result.mentions.append(FoundName(mention: mention, tokens: candidate.tokens))
  }

  private mutating func pass(_ candidate: Candidate, _ why: @autoclosure () -> String) {
    guard context.explains, !passage.classes(candidate.tokens.lowerBound).contains(.calendar) else { return }
    result.passed.append(PassedName(text: passage.bytes(candidate.tokens), why: why()))
  }

  private mutating func addName(_ name: Name, _ candidate: Candidate, _ rivals: [EntityID]) {
    guard let id = name.entity else { return }
    if passage.gazetteer.traits[Int(id.index)].kind == .leader {
      leaders.remember(id, at: candidate.tokens.lowerBound, isFull: true)
    }
    append(candidate, id, name.reading, reason(name), rivals)
  }

  private func rivals(_ names: [Name], _ name: Name) -> [EntityID] {
    Set(names.compactMap(\.entity)).filter { $0 != name.entity }.sorted()
  }

  private func reason(_ name: Name) -> Reason {
    switch (name.reading, name.condition) {
    case (_, .combining): .combining
    case (.demonym, _): .demonym
    case (_, .exact), (_, .exactAfterName): .abbreviation
    default: .name
    }
  }

  /// The word of a people's name that names its country: the first of `Bosnian Serbs`, the second of `Greek Cypriots`.
  private func partOf(_ candidate: Candidate, naming id: EntityID) -> (
    tokens: ClosedRange<Int>, reading: Reading
  )? {
    if candidate.tokens.contains(where: { passage.hash($0) == Word.of }) { return nil }
    for position in candidate.tokens {
      for index in passage.names(ofWord: position) {
        let name = passage.gazetteer.index.names[index]
        if name.entity == id, name.reading == .demonym || name.reading == .name {
          return (position...position, name.reading)
        }
      }
    }
    return nil
  }

  private mutating func addTrap(_ index: Int, _ candidate: Candidate) {
    let trap = passage.gazetteer.traps[index]
    if let id = trap.entity {
      let part = partOf(candidate, naming: id)
      let tokens = part?.tokens ?? candidate.tokens
      return append(
        Candidate(tokens: tokens, names: candidate.names),
        id,
        part?.reading ?? .name,
        .longerName(trap: Int32(index))
      )
    }
    // “Kate Bush” gives the surname to someone else.
    var last = candidate.tokens.upperBound
    if others.isGeneration(last) { last -= 1 }
    if last > candidate.tokens.lowerBound {
      leaders.rememberOther(Gazetteer.surnameKey(passage.tokens[last...last]), at: last)
    }
    pass(candidate, trap.why)
  }
}

// MARK: - Countries and capitals

extension MentionResolver {
  private mutating func addCountry(
    _ name: Name,
    _ id: EntityID,
    _ candidate: Candidate,
    _ rivals: [EntityID]
  ) {
    guard !isOtherName(candidate, isSeat: name.reading == .seat, isDemonym: name.reading == .demonym) else {
      return
    }
    switch name.reading {
    case .seat: addCapital(id, candidate, isCity: name.isCity, rivals: rivals)
    case .demonym where isLanguage(candidate): return
    default: append(candidate, id, name.reading, reason(name), rivals)
    }
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
    if others.hasPlace(candidate.tokens, isSeat: isSeat) {
      pass(candidate, "part of a longer name")
      return true
    }
    guard !persons.isEmpty, persons.contains(passage.hash(candidate.tokens.lowerBound)),
      candidate.tokens.count == 1,
      !others.isLocated(candidate.tokens), !others.actsAsState(candidate.tokens)
    else { return false }
    pass(candidate, "a person of that name is meant")
    return true
  }

  /// True for a name that the text has given to a town, unless other words speak for the country.
  private func isSameTown(_ candidate: Candidate) -> Bool {
    guard !towns.isEmpty, towns.contains(passage.hash(candidate.tokens.lowerBound)),
      candidate.tokens.count == 1,
      others.isLocated(candidate.tokens)
    else { return false }
    let ids = passage.names(of: candidate).compactMap(passage.countries(of:)).joined()
    return ids.allSatisfy { !evidenced.contains(Int($0.index)) }
  }

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
    guard let previous = previousCapital, range.lowerBound - previous.token <= 8 else { return nil }
    var position = range.lowerBound
    if passage.isSpaced(position),
      passage.hash(position - 1) == Word.and || passage.hash(position - 1) == Word.or
    {
      position -= 1
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

  private mutating func addAmbiguous(_ number: Int, _ candidate: Candidate, _ names: [Name]) {
    let ambiguity = passage.gazetteer.ambiguities[number]
    let isSeat = ambiguity.choices.contains { $0.reading == .seat || $0.reading == .place }
    let isDemonym = ambiguity.choices.allSatisfy { $0.reading == .demonym }
    guard !isOtherName(candidate, isSeat: isSeat, isDemonym: isDemonym) else { return }
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
    switch choice.reading {
    case .seat, .place:
      let entity = passage.gazetteer[id]
      let isCity =
        entity.country.map { $0.capitals.contains(ambiguity.surface) || choice.reading == .place } ?? true
      addCapital(id, candidate, isCity: isCity, rivals: choice.rivals)
      inItsCountry(ambiguity)
    case .demonym where isLanguage(candidate): return
    default: append(candidate, id, choice.reading, decision.reason, choice.rivals)
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

// MARK: - Leaders

extension MentionResolver {
  /// A full name; when several share it, the one who is meant by the date or named before.
  private mutating func addLeader(_ name: Name, _ candidate: Candidate, _ names: [Name]) {
    if others.isInstitution(candidate.tokens) {
      return pass(candidate, "an institution or a place of that name")
    }
    if others.isGeneration(candidate.tokens.upperBound + 1) {
      let last = candidate.tokens.upperBound
      leaders.rememberOther(Gazetteer.surnameKey(passage.tokens[last...last]), at: last)
      return pass(candidate, "another person of that name")
    }
    let ids = distinct(names.filter { $0.reading == .name })
    if ids.count == 1 { return addFull(ids[0], candidate, reason(name), []) }
    let key = Gazetteer.surnameKey(passage.tokens[candidate.tokens])
    guard let decision = leaders.decide(ids, surname: key, at: candidate.tokens) else {
      return pass(candidate, "several leaders have that name")
    }
    addFull(decision.entity, candidate, decision.reason, ids.filter { $0 != decision.entity }.sorted())
  }

  private mutating func addFull(
    _ id: EntityID,
    _ candidate: Candidate,
    _ reason: Reason,
    _ rivals: [EntityID]
  ) {
    leaders.remember(id, at: candidate.tokens.lowerBound, isFull: true)
    append(candidate, id, .name, reason, rivals)
    guard let title = TitleReader(passage).title(before: candidate.tokens.lowerBound),
      let words = leaders.wrong(title, id)
    else { return }
    result.wrongTitles.append((id, passage.bytes(words)))
  }

  /// “Brown bears” at a sentence’s start, where the text has “brown”, too.
  private mutating func isCommonWord(_ range: ClosedRange<Int>, _ ids: [EntityID]) -> Bool {
    guard range.count == 1, passage.isSentenceStart(range.lowerBound),
      !passage.hasVerb(behind: range.upperBound),
      passage.isSpaced(range.upperBound + 1), !passage.isCapitalized(range.upperBound + 1),
      ids.contains(where: { passage.gazetteer.traits[Int($0.index)].fame == .low })
    else { return false }
    let words = smallWords ?? Set(passage.tokens.lazy.filter { !$0.isCapitalized }.map(\.hash))
    smallWords = words
    return words.contains(passage.hash(range.lowerBound))
  }

  /// `Boris N. Yeltsin`, `Barack Hussein Obama`: the given name that is known, with another between it and the surname.
  private func withMiddleName(_ ids: [EntityID], _ range: ClosedRange<Int>) -> (EntityID, ClosedRange<Int>)? {
    let first = range.lowerBound - 2
    guard first >= 0, passage.isCapitalized(first), passage.isCapitalized(first + 1),
      passage.isSpaced(first + 1),
      passage.isSpaced(range.lowerBound) || passage.joiner(range.lowerBound) == .dot,
      passage.candidate(at: first) == nil, !others.isGeneration(range.upperBound + 1)
    else { return nil }
    let fitting = ids.filter { passage.gazetteer.traits[Int($0.index)].given == passage.hash(first) }
    return fitting.count == 1 ? (fitting[0], first...range.upperBound) : nil
  }

  private func distinct(_ names: [Name]) -> [EntityID] {
    var ids: [EntityID] = []
    for name in names {
      if let id = name.entity, !ids.contains(id), passage.gazetteer.traits[Int(id.index)].kind == .leader {
        ids.append(id)
      }
    }
    return ids
  }

  private mutating func addSurname(_ names: [Name], _ candidate: Candidate) {
    let ids = distinct(names.filter { $0.reading == .surname })
    guard !ids.isEmpty else { return }
    let surname = Gazetteer.surnameKey(passage.tokens[candidate.tokens])
    if others.isInstitution(candidate.tokens) || others.isTown(candidate.tokens) {
      return pass(candidate, "an institution or a place of that name")
    }
    if others.isMonth(candidate.tokens) { return pass(candidate, "a month") }
    if others.isShoutedWord(candidate.tokens) { return pass(candidate, "a word in capitals") }
    if let (id, full) = withMiddleName(ids, candidate.tokens) {
      return addFull(id, Candidate(tokens: full, names: candidate.names), .name, [])
    }
    if others.hasSurname(candidate.tokens) {
      leaders.rememberOther(surname, at: candidate.tokens.lowerBound)
      return pass(candidate, "part of another name")
    }
    if isCommonWord(candidate.tokens, ids) { return pass(candidate, "a common word") }
    guard let decision = leaders.decide(ids, surname: surname, at: candidate.tokens) else {
      return pass(candidate, "no leader of that name is known here")
    }
    leaders.remember(decision.entity, at: candidate.tokens.lowerBound, isFull: false)
    append(
      candidate,
      decision.entity,
      .surname,
      decision.reason,
      ids.filter { $0 != decision.entity }.sorted()
    )
    if let title = decision.wrongTitle { result.wrongTitles.append((decision.entity, passage.bytes(title))) }
  }
}

// MARK: - Posts and nouns

extension MentionResolver {
  /// Adds the posts that stand for their holders and the nouns that take up events, in the order of the text.
  private mutating func readReferences() {
    let references = passage.candidates.filter { passage.isReference($0) }
    if references.isEmpty { return }
    let posts = PostReader(passage, found: result.mentions)
    let events = EventReader(passage, given: context.events)
    var added: [FoundName] = []
    var eventsBefore: [FoundName] = []
    var introduced: [UInt64: Int] = [:]
    var next = 0
    for candidate in references {
      while next < result.mentions.count,
        result.mentions[next].tokens.lowerBound < candidate.tokens.lowerBound
      {
        let name = result.mentions[next]
        if passage.gazetteer.traits[Int(name.mention.entity.index)].kind == .event {
          eventsBefore.append(name)
        }
        next += 1
      }
      switch passage.gazetteer.index.names[candidate.names.lowerBound].referent {
      case .post(let index):
        if let name = posts.read(passage.gazetteer.posts[Int(index)], at: candidate.tokens) {
          added.append(name)
        }
      case .eventNoun(let index):
        let noun = passage.gazetteer.eventNouns[Int(index)]
        if events.introduces(candidate.tokens) { introduced[noun.word] = candidate.tokens.lowerBound }
        let name = events.read(
          noun,
          at: candidate.tokens,
          before: eventsBefore.reversed(),
          introduced: introduced[noun.word]
        )
        if let name { added.append(name) }
      default: break
      }
    }
    if added.isEmpty { return }
    result.mentions += added
    result.mentions.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }
}
