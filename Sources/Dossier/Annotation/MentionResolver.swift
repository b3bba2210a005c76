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

  let passage: Passage
  let context: ReadingContext
  let others: OtherNames
  var leaders: LeaderReader
  /// Made when the first ambiguous name asks for it.
  var ambiguities: AmbiguityReader?
  /// Made when the first abbreviation asks for it.
  var abbreviations: DefinedAbbreviations?
  /// Whether the text has a name of several words of an organisation, by those of whom it was asked.
  var fullyNamed: [EntityID: Bool] = [:]
  /// The decision on the capital just before, for lists.
  var previousCapital: (token: Int, decision: CapitalReader.Decision)?
  /// Words that the text gives to a town, with the first place where it does: `Lebanon` in an article on Lebanon, Ohio.
  var towns: [UInt64: Int] = [:]
  /// Countries that the text names by a nationality or a capital, too.
  var evidenced: BitSet
  /// Words that the text gives to a person, with the first place where it does: `Jordan` in an article on Michael Jordan.
  var persons: [UInt64: Int] = [:]
  /// The last word of a nationality that was a language, for lists.
  var previousLanguage = -9
  /// Given names by which the text calls leaders, when it has given them to others: `Fidel` beside Fidel Herrera.
  var givenToOthers: Set<UInt64> = []
  /// All words without a capital, made when a surname that may be one of them asks for them.
  var smallWords: Set<UInt64>?
  private var nextMarked = 0
  var result = Result()

  init(_ passage: Passage, context: ReadingContext) {
    self.passage = passage
    self.context = context
    others = OtherNames(passage: passage)
    var named = BitSet(count: passage.gazetteer.entities.count)
    var countries = named
    var evidenced = named
    var peers: Set<UInt64> = []
    for mention in context.marked { named.insert(Int(mention.entity.index)) }
    for candidate in passage.candidates {
      for index in candidate.names {
        let name = passage.gazetteer.index.names[index]
        if case .ambiguity(let number) = name.referent,
          let seat = passage.gazetteer.ambiguities[Int(number)].choices.first(where: {
            $0.isDefault && $0.reading != .demonym
          })?.entity
        {
          countries.insert(Int(seat.index))
        }
        guard let id = name.entity, name.condition != .exactAfterName else { continue }
        let traits = passage.gazetteer.traits[Int(id.index)]
        if traits.kind == .country {
          countries.insert(Int(id.index))
          if name.reading != .name { evidenced.insert(Int(id.index)) }
        }
        if traits.kind == .leader, name.reading == .name, let country = traits.country {
          countries.insert(Int(country.index))
        }
        if traits.kind == .leader, traits.fame == .high { peers.insert(traits.surname) }
        if name.reading == .name { named.insert(Int(id.index)) }
      }
    }
    leaders = LeaderReader(
      passage,
      named: named,
      countries: countries,
      peers: peers,
      actors: context.actors
    )
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
          addPerson(at: candidate.tokens.upperBound)
        }
        // `Peru, Indiana`
        if passage.isTown(candidate.tokens.lowerBound...candidate.tokens.lowerBound) {
          addTown(at: candidate.tokens.lowerBound)
        }
      } else if candidate.tokens.count == 1, isPlace(candidate) {
        if others.isPersonsLastName(candidate.tokens) { addPerson(at: candidate.tokens.lowerBound) }
        if passage.isTown(candidate.tokens) { addTown(at: candidate.tokens.lowerBound) }
      }
    }
  }

  private mutating func addPerson(at token: Int) {
    let word = passage.hash(token)
    if persons[word] == nil { persons[word] = token }
  }

  private mutating func addTown(at token: Int) {
    let word = passage.hash(token)
    if towns[word] == nil { towns[word] = token }
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

  mutating func resolve(_ candidate: Candidate) {
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

  mutating func append(
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

  mutating func pass(_ candidate: Candidate, _ why: @autoclosure () -> String) {
    guard context.explains, !passage.classes(candidate.tokens.lowerBound).contains(.calendar) else { return }
    result.passed.append(PassedName(text: passage.bytes(candidate.tokens), why: why()))
  }

  mutating func addName(_ name: Name, _ candidate: Candidate, _ rivals: [EntityID]) {
    guard let id = name.entity else { return }
    if passage.gazetteer.traits[Int(id.index)].kind == .leader {
      leaders.remember(id, at: candidate.tokens.lowerBound, isFull: true)
      noteTitle(of: id, candidate)
    }
    append(candidate, id, name.reading, reason(name), rivals)
  }

  private func rivals(_ names: [Name], _ name: Name) -> [EntityID] {
    Set(names.compactMap(\.entity)).filter { $0 != name.entity }.sorted()
  }

  func reason(_ name: Name) -> Reason {
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

  /// Adds the countries in a name that means no more than they do.
  private mutating func addParts(of candidate: Candidate) {
    for position in candidate.tokens {
      let names = passage.names(ofWord: position)
      let country = names.lazy.map { [passage] in passage.gazetteer.index.names[$0] }.first { name in
        name.reading == .name && name.entity != nil
      }
      if let id = country?.entity {
        append(Candidate(tokens: position...position, names: names), id, .name, .name)
      }
    }
  }

  mutating func addTrap(_ index: Int, _ candidate: Candidate) {
    let trap = passage.gazetteer.traps[index]
    if let day = passage.prose.day, let until = trap.until, day > until.lastDay {
      return addParts(of: candidate)
    }
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
    let first = candidate.tokens.lowerBound
    if last > first {
      leaders.rememberOther(Gazetteer.surnameKey(passage.tokens[last...last]), at: last)
      if others.mayNamePerson(first) {
        leaders.rememberOther(Gazetteer.surnameKey(passage.tokens[first...first]), at: first, isGiven: true)
      }
    }
    pass(candidate, trap.why)
  }
}
