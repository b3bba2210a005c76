/// Decides whom a leader's surname, or a full name that several share, means.
struct LeaderReader {
  /// Whom a name means, and why; nil to abstain.
  struct Decision {
    var entity: EntityID
    var reason: Reason
    /// The title that was not held at the text's date, as words of the text.
    var wrongTitle: ClosedRange<Int>?
  }

  /// The last bearer of a surname: a leader, or someone else.
  private struct Antecedent {
    var entity: EntityID?
    var token: Int
    var isFull: Bool
  }

  private let passage: Passage
  /// Leaders named in full anywhere in the text, or by the author.
  private let named: BitSet
  /// Entities that the author names in the front matter.
  private let actors: Set<EntityID>
  /// The countries that the text names, or whose leaders it does.
  private var countries: BitSet
  private var latest: [UInt64: Antecedent] = [:]
  /// The last leader of each surname, whoever else had it since.
  private var latestLeader: [UInt64: Antecedent] = [:]
  /// The leaders of each surname so far.
  private var bearers: [UInt64: Set<EntityID>] = [:]

  init(_ passage: Passage, named: BitSet, countries: BitSet, actors: Set<EntityID>) {
    self.passage = passage
    self.named = named
    self.actors = actors
    self.countries = countries
  }

  private func isNamed(_ id: EntityID) -> Bool { named.contains(Int(id.index)) }

  private func traits(_ id: EntityID) -> EntityTraits { passage.gazetteer.traits[Int(id.index)] }

  /// Takes note of a leader at a word.
  mutating func remember(_ id: EntityID, at token: Int, isFull: Bool) {
    let surname = traits(id).surname
    guard surname != 0 else { return }
    let antecedent = Antecedent(entity: id, token: token, isFull: isFull)
    latest[surname] = antecedent
    latestLeader[surname] = antecedent
    bearers[surname, default: []].insert(id)
    if let country = traits(id).country { countries.insert(Int(country.index)) }
  }

  /// Takes note of someone else with a leader's surname.
  mutating func rememberOther(_ surname: UInt64, at token: Int) {
    latest[surname] = Antecedent(entity: nil, token: token, isFull: true)
  }

  // MARK: Whom

  /// Whom a surname means among those who have it.
  func decide(_ ids: [EntityID], surname: UInt64, at range: ClosedRange<Int>) -> Decision? {
    if let decision = byAge(ids, range) { return decision }
    let title = TitleReader(passage).title(before: range.lowerBound)
    var ids = ids
    if let owner = owner(before: title?.words.lowerBound ?? range.lowerBound) {
      let own = ids.filter { traits($0).country == owner }
      if !own.isEmpty { ids = own }
    }
    if let title, !title.isCourtesy { return titled(ids, title, surname) }
    if let decision = antecedent(ids, surname, range, hasCourtesy: title != nil) { return decision.0 }
    if let known = unique(ids.filter(actors.contains)) {
      return Decision(entity: known, reason: .frontMatter)
    }
    let full = ids.filter(isNamed)
    if let id = unique(full) {
      // A father who is named further on is not meant while the son is in office.
      if let (other, office) = incumbent(ids), isPast(id) {
        return Decision(entity: other, reason: .surnameOfHolder(office: office))
      }
      return Decision(entity: id, reason: .surnameOfNamed)
    }
    if !full.isEmpty { return holder(full).map { Decision(entity: $0.0, reason: $0.1) } }
    return wellKnown(ids, at: range, hasCourtesy: title != nil)
  }

  /// “The elder Bush”: of two who are named in full.
  private func byAge(_ ids: [EntityID], _ range: ClosedRange<Int>) -> Decision? {
    let before = range.lowerBound - 1
    guard before >= 0, passage.isSpaced(range.lowerBound) else { return nil }
    let isElder = Self.elder.contains(passage.hash(before))
    guard isElder || Self.younger.contains(passage.hash(before)) else { return nil }
    let full = ids.filter(isNamed)
    let pool = (full.count > 1 ? full : ids.filter { traits($0).fame == .high }).sorted {
      begin($0) < begin($1)
    }
    guard pool.count > 1, let id = isElder ? pool.first : pool.last else { return nil }
    return Decision(entity: id, reason: .surnameOfNamed)
  }

  private func begin(_ id: EntityID) -> Int {
    passage.gazetteer[id].offices.compactMap { $0.from?.firstDay }.min() ?? 0
  }

  private static let elder = WordSet("elder older")
  private static let younger = WordSet("younger")

  /// The country right before a name or its title: “Jordan’s King Abdullah”, “the Pakistani prime minister Sharif”.
  private func owner(before position: Int) -> EntityID? {
    var end = position - 1
    if end > 0, passage.isPossessive(end) { end -= 1 }
    guard end >= 0, passage.isSpaced(position), let candidate = passage.candidate(at: end) else { return nil }
    return passage.plainCountry(candidate) ?? passage.listCountry(candidate)
  }

  /// The nearest bearer of the surname before; the outer nil when there is none.
  private func antecedent(
    _ ids: [EntityID],
    _ surname: UInt64,
    _ range: ClosedRange<Int>,
    hasCourtesy: Bool
  ) -> (Decision?, Void)? {
    guard let last = latest[surname] else { return nil }
    if let id = last.entity {
      if !ids.contains(id) { return nil }
      return (relative(of: id, surname, range) ?? Decision(entity: id, reason: .surnameOfNamed), ())
    }
    // Relatives are introduced beside the leader: “Biden pardoned his son Hunter Biden”.
    if let leader = latestLeader[surname], let id = leader.entity, ids.contains(id),
      leader.token < last.token,
      passage.sentence(around: last.token...last.token).contains(leader.token)
    {
      return (Decision(entity: id, reason: .surnameOfNamed), ())
    }
    return (nil, ())
  }

  /// Who is in office and was named, too, where the last bearer of the surname is not, and nothing is told of the past: “Kim Jong Un
  /// inherited the bomb from Kim Jong Il. Kim has tested it”.
  private func relative(of id: EntityID, _ surname: UInt64, _ range: ClosedRange<Int>) -> Decision? {
    guard let others = bearers[surname], others.count > 1, let day = passage.prose.day,
      lateOffice(of: id, on: day) == nil,
      let other = unique(others.filter { lateOffice(of: $0, on: day) != nil }),
      let office = lateOffice(of: other, on: day)
    else { return nil }
    let sentence = passage.sentence(around: range)
    // One whom the sentence itself names is meant further on in it.
    let isTold = sentence.contains { position in
      passage.isPast(position) && !Self.perfect.contains(passage.hash(max(0, position - 1)))
    }
    let isHere = latest[surname].map { sentence.contains($0.token) } ?? false
    return isTold || isHere ? nil : Decision(entity: other, reason: .surnameOfHolder(office: office))
  }

  private static let perfect = WordSet("has have having been be is are")

  private func unique(_ ids: some Collection<EntityID>) -> EntityID? { ids.count == 1 ? ids.first : nil }

  /// A surname that readers know: the site's own, or a world-wide one, or one beside its country.
  private func wellKnown(_ ids: [EntityID], at range: ClosedRange<Int>, hasCourtesy: Bool) -> Decision? {
    let isTelling = !passage.classes(range.lowerBound).contains(.commonSurname)
    let own = ids.filter { traits($0).isOfSite }
    let known =
      own.isEmpty
      ? ids.filter { traits($0).fame == .high && isGrown($0) && (isTelling || isTimely($0)) } : own
    let isPlain =
      known.contains { isInOffice($0) && isCountryNamed($0) }
      || known.count(where: isInOffice) == 1 && !isCountryNamedOfAny(ids)
    if own.isEmpty, !isPlain, let beside = besideCountry(ids, range, hasCourtesy) {
      return beside
    }
    if let (id, reason) = holder(known) { return Decision(entity: id, reason: reason) }
    return besideCountry(ids, range, hasCourtesy)
  }

  /// The only one known world-wide who held office at the date, or a fortnight before.
  private func incumbent(_ ids: [EntityID]) -> (EntityID, Int32)? {
    guard let day = passage.prose.day else { return nil }
    let holding = ids.filter { traits($0).fame == .high }.compactMap { id in
      lateOffice(of: id, on: day).map { (id, $0) }
    }
    return holding.count == 1 ? holding[0] : nil
  }

  /// True for someone whose last office ended a decade before the date.
  private func isPast(_ id: EntityID) -> Bool {
    guard let day = passage.prose.day else { return false }
    let offices = passage.gazetteer[id].offices
    return !offices.isEmpty && offices.allSatisfy { $0.to.map { $0.lastDay < day - 3_650 } ?? false }
  }

  private func isCountryNamedOfAny(_ ids: [EntityID]) -> Bool { ids.contains(where: isCountryNamed) }

  private func isInOffice(_ id: EntityID) -> Bool {
    passage.prose.day.map { office(of: id, on: $0) != nil } ?? false
  }

  /// Of those in office at the date, or a fortnight before, the only one whose country the text names.
  private func besideCountry(_ ids: [EntityID], _ range: ClosedRange<Int>, _ hasCourtesy: Bool) -> Decision? {
    guard let day = passage.prose.day else { return nil }
    let isCommon = !passage.classes(range.lowerBound).isDisjoint(with: [.given, .alsoGiven])
    // “The Philippines’ Marcos”
    let owner = owner(before: range.lowerBound)
    let beside = ids.filter { id in
      guard lateOffice(of: id, on: day) != nil else { return false }
      if hasCourtesy || owner != nil && owner == traits(id).country { return true }
      return traits(id).fame != .low && !isCommon && isCountryNamed(id)
    }
    guard let id = unique(beside), let office = lateOffice(of: id, on: day) else { return nil }
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

  private func isCountryNamed(_ id: EntityID) -> Bool {
    traits(id).country.map { countries.contains(Int($0.index)) } ?? false
  }

  /// Of several, the one who held office at the date; else the last who had held one before; else the only one.
  private func holder(_ ids: [EntityID]) -> (EntityID, Reason)? {
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
    if let id = unique(ids) { return (id, .surnameAlone) }
    let former = ids.compactMap { id in lastEnd(of: id, before: day).map { (id, $0) } }
    guard let last = former.map(\.1).max() else { return nil }
    return unique(former.filter { $0.1 == last }.map(\.0)).map { ($0, .surnameAlone) }
  }

  /// On the day of a handover both count; the new holder is meant.
  private func latestToBegin(_ holding: [(EntityID, Int32)]) -> (EntityID, Reason)? {
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
  private func office(of id: EntityID, on day: Int) -> Int32? {
    passage.gazetteer[id].offices.lastIndex { !$0.isDisputed && $0.covers(day: day) }.map(Int32.init)
  }

  /// The last post that someone held on a day or, if none, a fortnight before.
  private func lateOffice(of id: EntityID, on day: Int) -> Int32? {
    office(of: id, on: day) ?? office(of: id, on: day - 14)
  }

  private func lastEnd(of id: EntityID, before day: Int) -> Int? {
    passage.gazetteer[id].offices.compactMap { $0.to?.lastDay }.filter { $0 <= day }.max()
  }

  // MARK: Titles

  /// A surname behind a post: only those who hold or held it can be meant.
  private func titled(_ ids: [EntityID], _ title: TitleReader.Title, _ surname: UInt64) -> Decision? {
    let fitting = ids.filter { id in passage.gazetteer[id].offices.contains { title.fits($0) } }
    if !title.isFormer, let id = present(fitting, title), isNamed(id) {
      return Decision(entity: id, reason: .surnameOfNamed)
    }
    if let last = latest[surname]?.entity, ids.contains(last), fitting.isEmpty || fitting.contains(last) {
      return Decision(entity: last, reason: .surnameOfNamed, wrongTitle: wrong(title, last))
    }
    if fitting.isEmpty {
      return unique(ids.filter(isNamed)).map { Decision(entity: $0, reason: .surnameOfNamed) }
    }
    if let id = unique(fitting.filter(actors.contains)) { return Decision(entity: id, reason: .frontMatter) }
    guard let day = passage.prose.day else { return titledWithoutDate(fitting) }
    let now = fitting.filter { id in
      passage.gazetteer[id].offices.contains { title.fits($0) && !$0.isDisputed && $0.covers(day: day) }
    }
    if !title.isFormer, let id = unique(now) ?? unique(now.filter(isCountryNamed)) {
      let office = passage.gazetteer[id].offices.firstIndex { title.fits($0) && $0.covers(day: day) } ?? 0
      return Decision(entity: id, reason: .surnameOfHolder(office: Int32(office)))
    }
    if !title.isFormer, !now.isEmpty {
      let holding = now.compactMap { id in office(of: id, on: day).map { (id, $0) } }
      return latestToBegin(holding).map { Decision(entity: $0.0, reason: $0.1) }
    }
    return formerHolder(fitting, title, day)
  }

  /// The only one who holds the post at the text's date.
  private func present(_ ids: [EntityID], _ title: TitleReader.Title) -> EntityID? {
    guard let day = passage.prose.day else { return nil }
    return unique(
      ids.filter { id in
        passage.gazetteer[id].offices.contains { title.fits($0) && !$0.isDisputed && $0.covers(day: day) }
      }
    )
  }

  private func titledWithoutDate(_ fitting: [EntityID]) -> Decision? {
    let id = unique(fitting.filter(isNamed)) ?? holder(fitting)?.0 ?? unique(fitting.filter(isCountryNamed))
    return id.map { Decision(entity: $0, reason: isNamed($0) ? .surnameOfNamed : .surnameAlone) }
  }

  /// The one who had held the post before the date, or holds it later; a title that is not said to be former is wrong.
  private func formerHolder(_ fitting: [EntityID], _ title: TitleReader.Title, _ day: Int) -> Decision? {
    let inFull = fitting.filter(isNamed)
    let near = inFull.isEmpty ? fitting.filter { isCountryNamed($0) || traits($0).fame == .high } : inFull
    let pool = near.isEmpty ? fitting : near
    let ended = pool.compactMap { id -> (EntityID, Int)? in
      let ends = passage.gazetteer[id].offices.filter(title.fits).compactMap { $0.to?.lastDay }.filter {
        $0 <= day
      }
      return ends.max().map { (id, $0) }
    }
    let latest = ended.map(\.1).max()
    guard let id = unique(ended.filter { $0.1 == latest }.map(\.0)) ?? unique(pool) else { return nil }
    return Decision(
      entity: id,
      reason: isNamed(id) ? .surnameOfNamed : .surnameAlone,
      wrongTitle: wrong(title, id)
    )
  }

  /// The title's words when the person did not hold the post at the text's date.
  func wrong(_ title: TitleReader.Title, _ id: EntityID) -> ClosedRange<Int>? {
    guard let day = passage.prose.day, !title.isFormer, !title.isCourtesy else { return nil }
    let offices = passage.gazetteer[id].offices.filter(title.fits)
    guard !offices.isEmpty, !offices.contains(where: { $0.covers(day: day) }) else { return nil }
    return title.words
  }
}
