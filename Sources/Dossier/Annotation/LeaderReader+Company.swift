/// Whom a surname means that stands beside other leaders, or as only a person's name does.
extension LeaderReader {
  /// The only one in office at the date, where the text has nobody else of the surname and it stands beside another leader's name:
  /// “Kerry and Lavrov”. A head of state or government need only stand as a name does in a text that names leaders whom all know:
  /// “Merkel and May”, “Trump hosted Moon”.
  func amongPeers(_ ids: [EntityID], _ range: ClosedRange<Int>) -> Decision? {
    let surname = ids.first.map { traits($0).surname } ?? 0
    guard let day = passage.prose.day, latest[surname] == nil else { return nil }
    let present = ids.compactMap { id in lateOffice(of: id, on: day).map { (id: id, office: $0) } }
    let heads = present.filter { isLeading($0.id, $0.office) }
    let known = heads.filter { traits($0.id).fame != .low }
    let telling = present.filter { traits($0.id).fame != .low }
    let pool = known.count == 1 ? known : telling.count == 1 ? telling : present
    guard pool.count == 1 else { return nil }
    let isMeant: Bool
    if traits(pool[0].id).fame == .low {
      isMeant = isOfState(pool[0].id, pool[0].office) && isListed(range)
    } else {
      isMeant =
        isMeeting(range) || isJoinedToLeader(range) || isVisiting(range, isHead: known.count == 1)
        || known.count == 1 && peers.contains { $0 != surname } && isPersonsName(range)
    }
    return isMeant ? Decision(entity: pool[0].id, reason: .surnameOfHolder(office: pool[0].office)) : nil
  }

  private func isOfState(_ id: EntityID, _ office: Int32) -> Bool {
    isHead(id, office) || passage.gazetteer[id].offices[Int(office)].role == .minister
  }

  /// “Key and Obama met”, “between Abbott and Obama”, “Mitterrand, Kohl and González”: what a surname that says little must stand in.
  private func isListed(_ range: ClosedRange<Int>) -> Bool {
    guard isJoinedToLeader(range) else { return false }
    if leadersInList(range) > 1 { return true }
    return passage.sentence(around: range, reach: 12).contains { position in
      passage.hash(position) == Word.between && position < range.lowerBound
        || !range.contains(position) && passage.classes(position).contains(.meeting)
    }
  }

  /// How many leaders stand in the list that a name stands in: two in “Mitterrand, Kohl and González”, without the last.
  private func leadersInList(_ range: ClosedRange<Int>) -> Int {
    func isInList(_ position: Int) -> Bool {
      passage.tokens.indices.contains(position)
        && (passage.isCapitalized(position) || passage.isConjunction(position))
    }
    var (first, last) = (range.lowerBound, range.upperBound)
    while last - range.upperBound < 12, isInList(last + 1), passage.joiner(last + 1) != .none { last += 1 }
    while range.lowerBound - first < 12, passage.joiner(first) != .none, isInList(first - 1) { first -= 1 }
    return (first...last).count { !range.contains($0) && isLeader(startingAt: $0) }
  }

  /// “Albanese visited Delhi”: who goes to another country. A minister, or someone whose surname is a word, must fly there.
  private func isVisiting(_ range: ClosedRange<Int>, isHead: Bool) -> Bool {
    let verb = range.upperBound + 1
    let kind = passage.classes(verb)
    guard passage.isSpaced(verb), kind.contains(.personVerb), !kind.isDisjoint(with: [.motion, .locative])
    else { return false }
    let isTelling = passage.classes(range.upperBound).isDisjoint(with: [
      .given, .alsoGiven, .commonSurname, .calendar,
    ])
    let place = kind.contains(.locative) ? verb + 1 : verb + 2
    guard isHead && isTelling || place == verb + 2 else { return false }
    guard passage.isCapitalized(place), let candidate = passage.candidate(at: place) else { return false }
    return passage.names(of: candidate).contains { !passage.countries(of: $0).isEmpty }
  }

  /// “Truss Quits After 45 Days”: the only head in office of the surname, at the head of a headline and before what heads do.
  func headlined(_ ids: [EntityID], _ range: ClosedRange<Int>) -> Decision? {
    let verb = range.upperBound + 1
    guard let day = passage.prose.day, passage.isSentenceStart(range.lowerBound), passage.isSpaced(verb),
      passage.isCapitalized(verb), Self.headlines.contains(passage.hash(verb)),
      passage.isTitleCase(around: range)
    else { return nil }
    let heads = ids.filter { id in
      traits(id).fame != .low && (lateOffice(of: id, on: day).map { isHead(id, $0) } ?? false)
    }
    guard let id = unique(heads), let office = lateOffice(of: id, on: day) else { return nil }
    return Decision(entity: id, reason: .surnameOfHolder(office: office))
  }

  private static let headlines = WordSet(
    "quits resigns wins loses succeeds delays vows says urges warns survives pledges promises rejects denies defends apologises apologizes sacks fires visits meets bows sweeps takes leaves backs calls tells asks faces"
  )

  // MARK: Beside others

  /// True for a word that stands as a person's name does: it acts, has something, or is joined to another leader.
  func isPersonsName(_ range: ClosedRange<Int>) -> Bool {
    let (before, next) = (range.lowerBound - 1, range.upperBound + 1)
    if passage.isPossessive(next) || passage.hasVerb(behind: range.upperBound) { return true }
    if passage.isSpaced(next), passage.isFiniteVerb(next) { return true }
    if passage.isSpaced(next), passage.isConjunction(next), isSurname(next + 1) { return true }
    if beginsList(range) || leadersInList(range) > 1 { return true }
    guard before >= 0, passage.isSpaced(range.lowerBound) else { return false }
    if passage.isConjunction(before), isSurname(before - 1) { return true }
    if passage.isSentenceStart(range.lowerBound) || passage.isTitleCase(around: range) { return false }
    // “Bush flew to Kerry”
    if before > 0, passage.classes(before - 1).isSuperset(of: [.personVerb, .motion]) { return false }
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
  func isSurname(_ position: Int) -> Bool {
    guard position >= 0, position < passage.tokens.count, passage.isCapitalized(position) else {
      return false
    }
    return peers.contains(passage.hash(position))
      || passage.names(ofWord: position).contains { index in
        passage.gazetteer.index.names[index].reading == .surname
      }
  }

  /// “Kerry and Lavrov met”, “Jospin, Schröder and Blair”: in a pair or list with someone who is surely a leader.
  func isJoinedToLeader(_ range: ClosedRange<Int>) -> Bool {
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
    let kind = passage.classes(first)
    guard passage.isSentenceStart(first),
      !kind.isDisjoint(with: [.given, .commonSurname, .calendar]) || isWord(first)
    else { return true }
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

  /// True for a surname that says little of whomever has it.
  private func isWord(_ position: Int) -> Bool {
    passage.names(ofWord: position).allSatisfy { index in
      passage.gazetteer.index.names[index].entity.map { traits($0).fame == .low } ?? false
    }
  }

  /// “Trump debated Harris”, “Delors spoke to Kohl”: who meets a leader, or is met by one.
  func isMeeting(_ range: ClosedRange<Int>) -> Bool {
    let verb = range.upperBound + 1
    if passage.isSpaced(verb), passage.classes(verb).contains(.meeting) {
      return isLeader(startingAt: isPreposition(verb + 1) ? verb + 2 : verb + 1)
    }
    var before = range.lowerBound - 1
    guard before > 0, passage.isSpaced(range.lowerBound) else { return false }
    if before > 1, isPreposition(before) { before -= 1 }
    return passage.classes(before).contains(.meeting) && isLeader(endingAt: before - 1)
  }

  private func isPreposition(_ position: Int) -> Bool {
    position < passage.tokens.count && passage.isSpaced(position)
      && (passage.hash(position) == Word.to || passage.hash(position) == Word.with)
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
