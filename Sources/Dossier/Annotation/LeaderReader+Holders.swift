/// Whom a surname alone means that the text has given to nobody.
extension LeaderReader {
  /// A surname that readers know: the site's own, or a world-wide one, or one beside its country, which may own it.
  func wellKnown(
    _ ids: [EntityID],
    at range: ClosedRange<Int>,
    of owner: EntityID?,
    hasCourtesy: Bool
  ) -> Decision? {
    let isTelling = !passage.classes(range.lowerBound).contains(.commonSurname)
    let own = ids.filter { traits($0).isOfSite }
    if own.isEmpty, !hasCourtesy, passage.classes(range.lowerBound).contains(.calendar) {
      return asPerson(ids, range)
    }
    let known =
      own.isEmpty
      ? inTime(ids.filter { traits($0).fame == .high && isGrown($0) && (isTelling || isTimely($0)) }, of: ids)
      : own
    let isPlain =
      known.contains { isInOffice($0) && isCountryNamed($0) }
      || known.count(where: isInOffice) == 1 && !isCountryNamedOfAny(ids)
    if own.isEmpty, !isPlain,
      let beside = besideCountry(ids, range, owner, hasCourtesy)
        ?? (known.contains(where: isInOffice) && isCountryNamedOfAny(known)
          ? nil : atHome(ids, range, hasCourtesy: hasCourtesy))
    {
      return beside
    }
    if let (id, reason) = holder(known) { return Decision(entity: id, reason: reason) }
    return besideCountry(ids, range, owner, hasCourtesy) ?? amongPeers(ids, range)
  }

  /// Those who are known, unless they had held no post yet when a namesake led a state or government at the date: he is meant then, if
  /// a surname alone may mean him. “Assad and Rabin” of 1995 has the father.
  private func inTime(_ known: [EntityID], of ids: [EntityID]) -> [EntityID] {
    guard let day = passage.prose.day, known.allSatisfy({ hasHeldNothing($0, before: day) }) else {
      return known
    }
    let heads = ids.filter { id in
      !known.contains(id) && lateOffice(of: id, on: day).map { isHead(id, $0) } ?? false
    }
    guard !known.isEmpty, let head = unique(heads) else { return known }
    return traits(head).fame == .low ? [] : [head]
  }

  private func hasHeldNothing(_ id: EntityID, before day: Int) -> Bool {
    let offices = passage.gazetteer[id].offices
    return !offices.isEmpty && offices.allSatisfy { ($0.from?.firstDay ?? .min) > day }
  }

  /// True when a post is that of a head of state or government, or of a ruler.
  func isHead(_ id: EntityID, _ office: Int32) -> Bool {
    switch passage.gazetteer[id].offices[Int(office)].role {
    case .state, .government, .ruler: true
    case .minister, .organization, .other: false
    }
  }

  /// True for a head, and for who stands for president or is elected: news names them alike.
  func isLeading(_ id: EntityID, _ office: Int32) -> Bool {
    if isHead(id, office) { return true }
    let held = passage.gazetteer[id].offices[Int(office)]
    return held.role == .other && (held.title.hasSuffix("candidate") || held.title.hasSuffix("-elect"))
  }

  /// “The Kennedy administration’s view”: the head of state or government of the surname, of several the last before the date.
  func ofAdministration(_ ids: [EntityID], _ range: ClosedRange<Int>) -> Decision? {
    guard let day = passage.prose.day, passage.isSpaced(range.upperBound + 1),
      Self.administrations.contains(passage.hash(range.upperBound + 1)), range.lowerBound > 0,
      passage.hash(range.lowerBound - 1) == Word.the
    else { return nil }
    let heads = ids.compactMap { id -> (id: EntityID, from: Int)? in
      let starts = passage.gazetteer[id].offices.lazy.filter { $0.role == .state || $0.role == .government }
        .compactMap { $0.from?.firstDay }.filter { $0 <= day }
      return starts.max().map { (id, $0) }
    }
    return heads.max { $0.from < $1.from }.map { Decision(entity: $0.id, reason: .surnameAlone) }
  }

  private static let administrations = WordSet("administration presidency")

  /// The only one known world-wide who held office at the date, or a fortnight before.
  func incumbent(_ ids: [EntityID]) -> (EntityID, Int32)? {
    guard let day = passage.prose.day else { return nil }
    let holding = ids.filter { traits($0).fame == .high }.compactMap { id in
      lateOffice(of: id, on: day).map { (id, $0) }
    }
    return holding.count == 1 ? holding[0] : nil
  }

  /// True for someone whose last office ended a decade before the date, or whose first begins years after it.
  func isPast(_ id: EntityID) -> Bool {
    guard let day = passage.prose.day else { return false }
    let offices = passage.gazetteer[id].offices
    if let first = offices.first?.from?.firstDay, first > day + 1_100 { return true }
    return !offices.isEmpty && offices.allSatisfy { $0.to.map { $0.lastDay < day - 3_650 } ?? false }
  }

  private func isCountryNamedOfAny(_ ids: [EntityID]) -> Bool { ids.contains(where: isCountryNamed) }

  private func isInOffice(_ id: EntityID) -> Bool {
    passage.prose.day.map { office(of: id, on: $0) != nil } ?? false
  }

  /// Of those in office at the date, or a fortnight before, the only one whose country the text names.
  private func besideCountry(
    _ ids: [EntityID],
    _ range: ClosedRange<Int>,
    _ owner: EntityID?,
    _ hasCourtesy: Bool
  ) -> Decision? {
    guard let day = passage.prose.day else { return nil }
    let kind = passage.classes(range.lowerBound)
    let isGiven = !kind.isDisjoint(with: [.given, .alsoGiven])
    let isActing = isGiven && isPersonsSubject(range)
    let isCommon =
      isGiven
      || kind.contains(.commonSurname) && passage.isSentenceStart(range.lowerBound)
        && passage.isSpaced(range.upperBound + 1) && !isPersonsName(range)
    let beside = ids.filter { id in
      guard let office = lateOffice(of: id, on: day) else { return false }
      // “The Philippines’ Marcos”
      if owner != nil, owner == traits(id).country { return true }
      // “Mr. Liu” need not be a minister.
      if hasCourtesy, isLeading(id, office), isCountryNamed(id) || traits(id).fame != .low { return true }
      guard traits(id).fame != .low, isCountryNamed(id) else { return false }
      // “Israel’s cabinet met. Sharon said …” has the prime minister.
      return hasCourtesy || !isCommon || isActing && isLeading(id, office)
    }
    // “Captain Traoré” is the head of state rather than a minister of that name.
    let heads = beside.filter { id in lateOffice(of: id, on: day).map { isHead(id, $0) } ?? false }
    guard let id = unique(beside) ?? unique(heads), let office = lateOffice(of: id, on: day) else {
      return nil
    }
    return Decision(entity: id, reason: .surnameOfHolder(office: office))
  }

  /// False for a text of more than a decade before the first office.
  private func isGrown(_ id: EntityID) -> Bool {
    guard let day = passage.prose.day, let first = passage.gazetteer[id].offices.first?.from?.firstDay else {
      return true
    }
    return day > first - 5_500
  }

  /// True for someone in office at about the date; of others a common surname alone says nothing without their country.
  private func isTimely(_ id: EntityID) -> Bool {
    guard let day = passage.prose.day, !isCountryNamed(id) else { return true }
    let offices = passage.gazetteer[id].offices
    return offices.isEmpty
      || offices.contains { office in
        (office.from?.firstDay ?? 0) - 730 <= day && (office.to.map { day <= $0.lastDay + 2_920 } ?? true)
      }
  }

  func isCountryNamed(_ id: EntityID) -> Bool {
    traits(id).country.map { countries.contains(Int($0.index)) } ?? false
  }

  /// Of several, the one who held office at the date; else the last who had held one before; else the only one.
  func holder(_ ids: [EntityID]) -> (EntityID, Reason)? {
    guard let day = passage.prose.day else {
      if let id = unique(ids) { return (id, .surnameAlone) }
      let now = ids.filter { id in passage.gazetteer[id].offices.contains { $0.to == nil && $0.from != nil } }
      return unique(now).map { id in
        (id, .surnameOfHolder(office: Int32(passage.gazetteer[id].offices.count - 1)))
      }
    }
    let holding = ids.compactMap { id in office(of: id, on: day).map { (id, $0) } }
    if holding.count == 1 { return (holding[0].0, .surnameOfHolder(office: holding[0].1)) }
    if holding.count > 1 { return latestToBegin(holding) ?? headOfState(holding) }
    if let id = unique(ids.filter { isElect($0, within: 100) }) { return (id, .surnameAlone) }
    if let id = unique(ids) { return (id, .surnameAlone) }
    let former = ids.compactMap { id in lastEnd(of: id, before: day).map { (id, $0) } }
    guard let last = former.map(\.1).max() else { return nil }
    return unique(former.filter { $0.1 == last }.map(\.0)).map { ($0, .surnameAlone) }
  }

  /// On the day of a handover both count; the new holder is meant.
  func latestToBegin(_ holding: [(EntityID, Int32)]) -> (EntityID, Reason)? {
    func ends(_ held: (EntityID, Int32)) -> Bool {
      passage.gazetteer[held.0].offices[Int(held.1)].to?.firstDay == passage.prose.day
    }
    let others = holding.filter { !ends($0) }
    guard others.count < holding.count, others.count == 1 else { return nil }
    return (others[0].0, .surnameOfHolder(office: others[0].1))
  }

  /// Of several in office, the only one who leads a state or government.
  private func headOfState(_ holding: [(EntityID, Int32)]) -> (EntityID, Reason)? {
    let heads = holding.filter { id, office in
      let role = passage.gazetteer[id].offices[Int(office)].role
      return role == .state || role == .government
    }
    return heads.count == 1 ? (heads[0].0, .surnameOfHolder(office: heads[0].1)) : nil
  }

  /// The last post that someone held on a day, as an index of their offices.
  func office(of id: EntityID, on day: Int) -> Int32? {
    passage.gazetteer[id].offices.lastIndex { !$0.isDisputed && $0.covers(day: day) }.map(Int32.init)
  }

  /// The last post that someone held on a day or, if none, a fortnight before.
  func lateOffice(of id: EntityID, on day: Int) -> Int32? {
    office(of: id, on: day) ?? office(of: id, on: day - 14)
  }

  private func lastEnd(of id: EntityID, before day: Int) -> Int? {
    passage.gazetteer[id].offices.compactMap { $0.to?.lastDay }.filter { $0 <= day }.max()
  }
}
