extension MentionResolver {
  /// A full name; when several share it, the one who is meant by the date or named before.
  mutating func addLeader(_ name: Name, _ candidate: Candidate, _ names: [Name]) {
    if others.isInstitution(candidate.tokens) {
      return pass(candidate, "an institution or a place of that name")
    }
    if others.isGeneration(candidate.tokens.upperBound + 1) {
      let last = candidate.tokens.upperBound
      leaders.rememberOther(Gazetteer.surnameKey(passage.tokens[last...last]), at: last)
      return pass(candidate, "another person of that name")
    }
    // “King Mohammed Zahir Shah”
    if candidate.tokens.count > 1, passage.classes(candidate.tokens.lowerBound).contains(.title),
      others.isFollowedByName(candidate.tokens)
    {
      return pass(candidate, "another ruler of that name")
    }
    // “Juan Carlos Ferrero”
    if candidate.tokens.count > 1, candidate.tokens.allSatisfy({ passage.classes($0).contains(.given) }),
      others.isFollowedByName(candidate.tokens)
    {
      return pass(candidate, "part of another name")
    }
    if isThing(candidate.tokens) { return pass(candidate, "something that is named after that person") }
    if isGivenToOther(candidate.tokens) { return pass(candidate, "another person of that given name") }
    if hasLowFame(name), others.isOfOtherTrade(candidate.tokens) {
      let last = candidate.tokens.upperBound
      leaders.rememberOther(Gazetteer.surnameKey(passage.tokens[last...last]), at: last)
      return pass(candidate, "another person of that name")
    }
    var ids = distinct(names.filter { $0.reading == .name })
    if let realm = leaders.realm(behind: candidate.tokens) {
      let own = ids.filter { passage.gazetteer.traits[Int($0.index)].country == realm }
      if own.isEmpty, passage.classes(candidate.tokens.lowerBound).contains(.title) {
        return pass(candidate, "another country’s ruler of that name")
      }
      if !own.isEmpty { ids = own }
    }
    // “George W. Bush and his father, George Bush”
    if ids.count > 1,
      let relative = leaders.relative(
        ofNameAt: candidate.tokens.lowerBound,
        passage.gazetteer.traits[Int(ids[0].index)].surname
      )
    {
      ids.removeAll { $0 == relative }
    }
    if ids.count == 1 { return addFull(ids[0], candidate, reason(name), []) }
    let key = Gazetteer.surnameKey(passage.tokens[candidate.tokens])
    guard let decision = leaders.decide(ids, surname: key, at: candidate.tokens) else {
      return pass(candidate, "several leaders have that name")
    }
    addFull(decision.entity, candidate, decision.reason, ids.filter { $0 != decision.entity }.sorted())
  }

  /// “The Charles de Gaulle sailed”, unlike “the Charles de Gaulle era”.
  private func isThing(_ range: ClosedRange<Int>) -> Bool {
    let (before, next) = (range.lowerBound - 1, range.upperBound + 1)
    guard range.count > 1, before >= 0, passage.hash(before) == Word.the, passage.isSpaced(range.lowerBound),
      passage.classes(range.lowerBound).contains(.given), !passage.classes(range.lowerBound).contains(.title)
    else { return false }
    if next >= passage.tokens.count || passage.joiner(next) == .comma || passage.isBreak(before: next) {
      return true
    }
    return passage.isSpaced(next)
      && (passage.isConjunction(next) || passage.isFiniteVerb(next) || passage.isPast(next))
  }

  /// “Fidel Herrera”, and “Fidel” behind it.
  private mutating func isGivenToOther(_ range: ClosedRange<Int>) -> Bool {
    guard range.count == 1, passage.classes(range.lowerBound).contains(.given) else { return false }
    if others.isFollowedByName(range) { givenToOthers.insert(passage.hash(range.lowerBound)) }
    return givenToOthers.contains(passage.hash(range.lowerBound))
  }

  private func hasLowFame(_ name: Name) -> Bool {
    name.entity.map { passage.gazetteer.traits[Int($0.index)].fame == .low } ?? false
  }

  private mutating func addFull(
    _ id: EntityID,
    _ candidate: Candidate,
    _ reason: Reason,
    _ rivals: [EntityID]
  ) {
    leaders.remember(id, at: candidate.tokens.lowerBound, isFull: true)
    append(candidate, id, .name, reason, rivals)
    noteTitle(of: id, candidate)
  }

  /// Takes note of a title before a full name that was not held at the text's date.
  mutating func noteTitle(of id: EntityID, _ candidate: Candidate) {
    guard let title = TitleReader(passage).title(before: candidate.tokens.lowerBound),
      let words = leaders.wrong(title, id)
    else { return }
    result.wrongTitles.append((id, passage.bytes(words)))
  }

  /// “Brown bears” at a sentence’s start, where the text has “brown”, too.
  private mutating func isCommonWord(_ range: ClosedRange<Int>, _ ids: [EntityID]) -> Bool {
    guard range.count == 1, passage.isSentenceStart(range.lowerBound),
      !passage.hasVerb(behind: range.upperBound), !passage.classes(range.lowerBound).contains(.calendar),
      passage.isSpaced(range.upperBound + 1), !passage.isCapitalized(range.upperBound + 1),
      passage.classes(range.lowerBound).contains(.commonSurname)
        || ids.contains(where: { passage.gazetteer.traits[Int($0.index)].fame == .low })
    else { return false }
    // “Brown and Sarkozy met”
    if passage.isConjunction(range.upperBound + 1), passage.isCapitalized(range.upperBound + 2) {
      return false
    }
    let words = smallWords ?? Set(passage.tokens.lazy.filter { !$0.isCapitalized }.map(\.hash))
    smallWords = words
    return words.contains(passage.hash(range.lowerBound))
  }

  /// `Boris N. Yeltsin`, `Barack Hussein Obama`: the given name that is known, with another between it and the surname.
  private func withMiddleName(_ ids: [EntityID], _ range: ClosedRange<Int>) -> (EntityID, ClosedRange<Int>)? {
    let first = range.lowerBound - 2
    guard first >= 0, passage.isCapitalized(first), passage.isCapitalized(first + 1),
      passage.isSpaced(first + 1),
      passage.isSpaced(range.lowerBound)
        || passage.joiner(range.lowerBound) == .dot
          && passage.tokens[first + 1].end - passage.tokens[first + 1].start == 1,
      passage.candidate(at: first) == nil, !others.isGeneration(range.upperBound + 1)
    else { return nil }
    let given = NameSpellings.builtIn.usual(passage.hash(first))
    let fitting = ids.filter { passage.gazetteer.traits[Int($0.index)].given == given }
    return fitting.count == 1 ? (fitting[0], first...range.upperBound) : nil
  }

  /// `V. Putin`, `G. W. Bush`, `V.V. Putin`: initials of the given name of a leader whom the surname may mean here.
  private func withInitials(_ ids: [EntityID], _ range: ClosedRange<Int>) -> (EntityID, ClosedRange<Int>)? {
    var first = range.lowerBound
    while first > 0, range.lowerBound - first < 3, others.isInitial(first - 1),
      passage.joiner(first) == .dot || passage.joiner(first) == .space && first < range.lowerBound
    {
      first -= 1
    }
    guard first < range.lowerBound, !others.isListMark(first), !others.isFollowedByName(range) else {
      return nil
    }
    let initials = (first..<range.lowerBound).map { passage.tokens[$0] }
    let fitting = ids.filter { leaders.fits(initials, $0) }
    guard let id = leaders.withInitials(fitting, range, count: initials.count) else { return nil }
    return (id, first...range.upperBound)
  }

  private func distinct(_ names: [Name]) -> [EntityID] {
    var seen: Set<EntityID> = []
    return names.compactMap { name in
      guard let id = name.entity, passage.gazetteer.traits[Int(id.index)].kind == .leader,
        seen.insert(id).inserted
      else { return nil }
      return id
    }
  }

  mutating func addSurname(_ names: [Name], _ candidate: Candidate) {
    let ids = distinct(names.filter { $0.reading == .surname })
    guard !ids.isEmpty else { return }
    let surname = Gazetteer.surnameKey(passage.tokens[candidate.tokens])
    if others.isInstitution(candidate.tokens) || others.isTown(candidate.tokens) {
      return pass(candidate, "an institution or a place of that name")
    }
    if let country = others.countryInBrackets(behind: candidate.tokens),
      !ids.contains(where: { passage.gazetteer.traits[Int($0.index)].country == country })
    {
      leaders.rememberOther(surname, at: candidate.tokens.lowerBound)
      return pass(candidate, "somebody of another country")
    }
    if others.isMonth(candidate.tokens) { return pass(candidate, "a month") }
    if others.isShoutedWord(candidate.tokens) { return pass(candidate, "a word in capitals") }
    if let (id, full) = withMiddleName(ids, candidate.tokens) {
      // The name in the middle is nobody else's.
      while let last = result.mentions.last, last.tokens.upperBound >= full.lowerBound {
        result.mentions.removeLast()
      }
      return addFull(id, Candidate(tokens: full, names: candidate.names), .name, [])
    }
    if others.isTitle(candidate.tokens) { return pass(candidate, "a title") }
    if leaders.isSomebodyElse(candidate.tokens, surname, among: ids)
      || others.isOfOtherOffice(candidate.tokens)
    {
      leaders.rememberOther(surname, at: candidate.tokens.lowerBound)
      return pass(candidate, "somebody of another trade")
    }
    if others.isFirm(candidate.tokens) { return pass(candidate, "a firm of that name") }
    if let (id, full) = withInitials(ids, candidate.tokens) {
      return addFull(id, Candidate(tokens: full, names: candidate.names), .name, [])
    }
    if others.isNamesake(candidate.tokens, of: ids) {
      return pass(candidate, "something that is named after that person")
    }
    if !leaders.isMonsieur(candidate.tokens, ids), others.hasSurname(candidate.tokens) {
      leaders.rememberOther(
        surname,
        at: candidate.tokens.lowerBound,
        isGiven: others.isGivenName(candidate.tokens, of: ids)
      )
      return pass(candidate, "part of another name")
    }
    if others.isThingWithArticle(candidate.tokens) { return pass(candidate, "a common word") }
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
