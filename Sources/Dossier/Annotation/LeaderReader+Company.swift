/// Whom a surname means that stands beside other leaders, or as only a person's name does.
extension LeaderReader {
  /// The only one in office at the date, where the text has nobody else of the surname and it stands beside another leader's name:
  /// “Kerry and Lavrov”. A head of state or government need only stand as a name does in a text that names leaders whom all know:
  /// “Merkel and May”, “Trump hosted Moon”.
  func amongPeers(_ ids: [EntityID], _ range: ClosedRange<Int>) -> Decision? {
    let surname = ids.first.map { traits($0).surname } ?? 0
    guard let day = passage.prose.day, latest[surname] == nil else { return nil }
    let present = ids.compactMap { id in lateOffice(of: id, on: day).map { (id: id, office: $0) } }
    let heads = present.filter { isHead($0.id, $0.office) }
    let known = heads.filter { traits($0.id).fame != .low }
    if known.count == 1, peers.contains(where: { $0 != surname }), isPersonsName(range) {
      return Decision(entity: known[0].id, reason: .surnameOfHolder(office: known[0].office))
    }
    if known.count == 1, isVisiting(range) {
      return Decision(entity: known[0].id, reason: .surnameOfHolder(office: known[0].office))
    }
    let telling = present.filter { !isLow($0.id) }
    let pool = known.count == 1 ? known : telling.count == 1 ? telling : present
    guard pool.count == 1,
      isLow(pool[0].id) ? isSurelyMeeting(range, pool[0]) : isMeeting(range) || isJoinedToLeader(range)
    else { return nil }
    return Decision(entity: pool[0].id, reason: .surnameOfHolder(office: pool[0].office))
  }

  /// “Albanese visited Delhi”: a surname that is nothing else, and goes to another country.
  private func isVisiting(_ range: ClosedRange<Int>) -> Bool {
    let verb = range.upperBound + 1
    let kind = passage.classes(verb)
    guard
      passage.classes(range.upperBound).isDisjoint(with: [.given, .alsoGiven, .commonSurname, .calendar]),
      passage.isSpaced(verb), kind.contains(.personVerb), !kind.isDisjoint(with: [.motion, .locative])
    else { return false }
    return (verb + 1...verb + 2).contains { position in
      guard passage.isCapitalized(position), let candidate = passage.candidate(at: position) else {
        return false
      }
      return passage.names(of: candidate).contains { !passage.countries(of: $0).isEmpty }
    }
  }

  private func isLow(_ id: EntityID) -> Bool { traits(id).fame == .low }

  /// “Key and Obama met”, “between Abbott and Obama”: where a surname says little, only this makes its bearer, who is in an office of
  /// state, of it.
  private func isSurelyMeeting(_ range: ClosedRange<Int>, _ held: (id: EntityID, office: Int32)) -> Bool {
    let role = passage.gazetteer[held.id].offices[Int(held.office)].role
    guard isHead(held.id, held.office) || role == .minister, isJoinedToLeader(range) else { return false }
    let sentence = passage.sentence(around: range, reach: 12)
    return sentence.contains { position in
      passage.hash(position) == Word.between && position < range.lowerBound
        || !range.contains(position) && passage.classes(position).contains(.meeting)
    }
  }

  /// A surname that is a month's name: the only head of state or government who has it, if what stands around it speaks of a person:
  /// “May told parliament”, “May’s deal”, “Tusk and May”.
  func asPerson(_ ids: [EntityID], _ range: ClosedRange<Int>) -> Decision? {
    guard let day = passage.prose.day,
      let id = unique(ids.filter { id in lateOffice(of: id, on: day).map { isHead(id, $0) } ?? false }),
      let office = lateOffice(of: id, on: day),
      isPersonsSubject(range) || isPersonsThing(range) || isAddressed(range) || isJoinedToLeader(range)
        || isMeeting(range)
    else { return nil }
    return Decision(entity: id, reason: .surnameOfHolder(office: office))
  }

  /// “May said”, “May has told”, “May will again urge”.
  func isPersonsSubject(_ range: ClosedRange<Int>) -> Bool {
    var verb = range.upperBound + 1
    while verb < range.upperBound + 3, passage.isSpaced(verb),
      passage.classes(verb).contains(.auxiliary) || passage.isAdverb(verb)
    {
      verb += 1
    }
    return passage.isSpaced(verb) && !passage.isCapitalized(verb)
      && passage.classes(verb).contains(.personVerb)
  }

  /// “Barnier told May to hurry”
  private func isAddressed(_ range: ClosedRange<Int>) -> Bool {
    range.lowerBound > 0 && passage.isSpaced(range.lowerBound)
      && Self.addressing.contains(passage.hash(range.lowerBound - 1))
  }

  private static let addressing = WordSet("told urged thanked accused asked pressed begged invited")

  /// “May’s deal”, “May’s Brexit plan”, but not “May’s jobs report”.
  private func isPersonsThing(_ range: ClosedRange<Int>) -> Bool {
    let noun = range.upperBound + 2
    guard passage.isPossessive(range.upperBound + 1), passage.isSpaced(noun) else { return false }
    if isOfPerson(noun) { return !isPartOfNoun(noun + 1) || isOfPerson(noun + 1) }
    return passage.isSpaced(noun + 1) && isOfPerson(noun + 1) && !isPartOfNoun(noun + 2)
  }

  private func isOfPerson(_ position: Int) -> Bool {
    !passage.classes(position).isDisjoint(with: [.government, .interest, .kin])
      || position < passage.tokens.count && Self.possessions.contains(passage.hash(position))
  }

  /// True for a word that the noun before it may belong to.
  private func isPartOfNoun(_ position: Int) -> Bool {
    passage.isSpaced(position) && !passage.isCapitalized(position) && !passage.isFiniteVerb(position)
      && passage.classes(position).isDisjoint(with: [.opener, .locative, .motion, .city, .cityState])
  }

  private static let possessions = WordSet(
    "deal plan plans brexit resignation departure successor party cabinet team aides aide ministers speech offer promise pledge leadership premiership majority critics rivals backbenchers husband office authority gamble letter failure future position job"
  )

  // MARK: Beside others

  /// True for a word that stands as a person's name does: it acts, has something, or is joined to another leader.
  func isPersonsName(_ range: ClosedRange<Int>) -> Bool {
    let (before, next) = (range.lowerBound - 1, range.upperBound + 1)
    if passage.isPossessive(next) || passage.hasVerb(behind: range.upperBound) { return true }
    if passage.isSpaced(next), passage.isFiniteVerb(next) { return true }
    if passage.isSpaced(next), passage.isConjunction(next), isSurname(next + 1) { return true }
    if beginsList(range) { return true }
    guard before >= 0, passage.isSpaced(range.lowerBound) else { return false }
    if passage.isConjunction(before), isSurname(before - 1) { return true }
    if passage.isSentenceStart(range.lowerBound) || passage.isTitleCase(around: range) { return false }
    return Self.dealings.contains(passage.hash(before)) || passage.isFiniteVerb(before)
  }

  /// “Renzi, Merkel and Hollande”: the first of a list of leaders.
  private func beginsList(_ range: ClosedRange<Int>) -> Bool {
    var next = range.upperBound + 1
    guard next < passage.tokens.count, passage.joiner(next) == .comma, isSurname(next) else { return false }
    next += 1
    if passage.joiner(next) == .comma, !passage.isConjunction(next) { return isSurname(next) }
    return next + 1 < passage.tokens.count && passage.isConjunction(next) && isSurname(next + 1)
  }

  /// True for a word that is, or ends, a leader's name.
  private func isSurname(_ position: Int) -> Bool {
    guard position >= 0, position < passage.tokens.count, passage.isCapitalized(position) else {
      return false
    }
    return peers.contains(passage.hash(position))
      || passage.names(ofWord: position).contains { index in
        passage.gazetteer.index.names[index].reading == .surname
      }
  }

  /// “Kerry and Lavrov met”, “Jospin, Schröder and Blair”: in a pair or list with someone who is surely a leader.
  private func isJoinedToLeader(_ range: ClosedRange<Int>) -> Bool {
    let list = Passage.ListNeighbours(passage, range)
    let isPaired = [range.upperBound + 1, range.lowerBound - 1].contains {
      $0 >= 0 && $0 < passage.tokens.count && passage.isConjunction($0)
    }
    guard isPaired || beginsList(range) else { return false }
    if let after = list.after, isLeader(startingAt: after) { return isClause(from: range.lowerBound, after) }
    return list.before.map { isLeader(endingAt: $0) } ?? false
  }

  /// True unless a word at a sentence's start, which says nothing by its capital, is joined to a name that does not act.
  private func isClause(from first: Int, _ other: Int) -> Bool {
    guard passage.isSentenceStart(first) else { return true }
    var last = passage.candidate(at: other)?.tokens.upperBound ?? other
    // “Aznar, Blair and Bush met”
    while last + 1 < min(other + 12, passage.tokens.count), passage.joiner(last + 1) != .none,
      passage.isConjunction(last + 1) || passage.isCapitalized(last + 1)
    {
      last += 1
    }
    if passage.isPossessive(last + 1) { return false }
    return passage.isSpaced(last + 1) && (passage.isFiniteVerb(last + 1) || passage.hasVerb(behind: last))
  }

  /// “Trump debated Harris”: who meets a leader, or is met by one.
  private func isMeeting(_ range: ClosedRange<Int>) -> Bool {
    let next = range.upperBound + 1
    if passage.isSpaced(next), passage.classes(next).contains(.meeting), isLeader(startingAt: next + 1) {
      return true
    }
    let before = range.lowerBound - 1
    return before > 0 && passage.isSpaced(range.lowerBound) && passage.classes(before).contains(.meeting)
      && isLeader(endingAt: before - 1)
  }

  private func isLeader(startingAt position: Int) -> Bool {
    guard position < passage.tokens.count, let candidate = passage.candidate(at: position) else {
      return false
    }
    return candidate.tokens.lowerBound == position && isLeader(candidate)
  }

  private func isLeader(endingAt position: Int) -> Bool {
    guard position >= 0, let candidate = passage.candidate(at: position) else { return false }
    return candidate.tokens.upperBound == position && isLeader(candidate)
  }

  /// True for a full name, and a surname that all know or of someone in office, and that is no common word.
  private func isLeader(_ candidate: Candidate) -> Bool {
    guard let day = passage.prose.day else { return false }
    let isCommon = !passage.classes(candidate.tokens.upperBound).isDisjoint(with: [
      .given, .commonSurname, .calendar,
    ])
    return passage.names(of: candidate).contains { name in
      guard let id = name.entity, traits(id).kind == .leader else { return false }
      if name.reading == .name { return true }
      let isPresent = lateOffice(of: id, on: day) != nil
      return traits(id).fame == .high && (!isCommon || isPresent) || traits(id).fame == .normal && isPresent
    }
  }

  private static let dealings = WordSet("with met meets hosted called told to by against like under and")
}
