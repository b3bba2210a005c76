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
  struct Antecedent {
    var entity: EntityID?
    var token: Int
    var isFull: Bool
  }

  let passage: Passage
  /// Leaders named in full anywhere in the text, or by the author.
  private let named: BitSet
  /// Entities that the author names in the front matter.
  let actors: Set<EntityID>
  /// The countries that the text names, or whose leaders it does.
  var countries: BitSet
  var latest: [UInt64: Antecedent] = [:]
  /// The last leader of each surname, whoever else had it since.
  private var latestLeader: [UInt64: Antecedent] = [:]
  /// The surnames of leaders known anywhere that stand in the text.
  let peers: Set<UInt64>
  /// The leaders of each surname so far.
  private var bearers: [UInt64: Set<EntityID>] = [:]

  init(
    _ passage: Passage,
    named: BitSet,
    countries: BitSet,
    peers: Set<UInt64>,
    actors: Set<EntityID>
  ) {
    self.passage = passage
    self.peers = peers
    self.named = named
    self.actors = actors
    self.countries = countries
  }

  func isNamed(_ id: EntityID) -> Bool { named.contains(Int(id.index)) }

  func traits(_ id: EntityID) -> EntityTraits { passage.gazetteer.traits[Int(id.index)] }

  /// Takes note of a leader at a word.
  mutating func remember(_ id: EntityID, at token: Int, isFull: Bool) {
    let surname = traits(id).surname
    guard surname != 0 else { return }
    if !isFull || !isAside(id, at: token) {
      let antecedent = Antecedent(entity: id, token: token, isFull: isFull)
      latest[surname] = antecedent
      latestLeader[surname] = antecedent
    }
    bearers[surname, default: []].insert(id)
    if let country = traits(id).country { countries.insert(Int(country.index)) }
  }

  /// Takes note of someone else with a leader's surname; one who has it as a given name does not take it from a leader.
  mutating func rememberOther(_ surname: UInt64, at token: Int, isGiven: Bool = false) {
    if isGiven || isToldOf(token) || isKinOfOther(token), latest[surname]?.entity != nil { return }
    latest[surname] = Antecedent(entity: nil, token: token, isFull: !isGiven)
  }

  // MARK: Whom

  /// Whom a surname means among those who have it.
  func decide(_ ids: [EntityID], surname: UInt64, at range: ClosedRange<Int>) -> Decision? {
    if isAnyOf(range) { return nil }
    if let decision = byAge(ids, range) { return decision }
    let reader = TitleReader(passage)
    let title = (reader.title(before: range.lowerBound) ?? reader.sharedTitle(before: range.lowerBound))
      .flatMap { $0.isRelation ? nil : $0 }
    var ids = ids
    let realm = realm(behind: range)
    let owner =
      (isTitled(range) ? realm : nil) ?? owner(before: title?.words.lowerBound ?? range.lowerBound, of: ids)
    if let country = owner ?? realm {
      let own = ids.filter { traits($0).country == country }
      if !own.isEmpty { ids = own }
    }
    if let title {
      ids = fitting(ids, courtesy: title.text)
      if Self.congress.contains(title.text) { ids = ids.filter(isOfCongress) }
      if ids.isEmpty { return nil }
    }
    if let id = elect(ids, range) {
      return Decision(entity: id, reason: isNamed(id) ? .surnameOfNamed : .surnameAlone)
    }
    if let decision = departed(ids, range) ?? apposed(ids, range) { return decision }
    ids = hosts(ids, surname, range)
    let isTelling = !passage.classes(range.lowerBound).contains(.commonSurname)
    let hasCourtesy = title.map { $0.isCourtesy || $0.isRank && isTelling } ?? false
    if let title, !hasCourtesy {
      let decision = titled(ids, title, surname)
      if let owner, let id = decision?.entity, isForeign(id, to: owner) { return nil }
      return decision
    }
    if let decision = antecedent(ids, surname, range) { return decision.0 }
    if let known = unique(ids.filter(actors.contains)) {
      return Decision(entity: known, reason: .frontMatter)
    }
    if let bearer = bearer(ids, besidesRelativesBehind: range) { return bearer }
    let full = ids.filter(isNamed)
    if let id = unique(full) {
      // A father who is named further on is not meant while the son is in office.
      if let (other, office) = incumbent(ids), isPast(id) {
        return Decision(entity: other, reason: .surnameOfHolder(office: office))
      }
      return Decision(entity: id, reason: .surnameOfNamed)
    }
    if !full.isEmpty { return holder(full).map { Decision(entity: $0.0, reason: $0.1) } }
    return wellKnown(ids, at: range, of: owner, hasCourtesy: hasCourtesy) ?? ofAdministration(ids, range)
      ?? atHome(ids, range, hasCourtesy: hasCourtesy) ?? headlined(ids, range)
  }

  private static let congress: Set = ["sen", "rep", "congressman", "congresswoman"]

  /// True for someone of another country than the one whose post this is, who neither is named in full nor holds one at the date:
  /// “Djibouti Foreign Minister Mahamoud” is nobody who later had that post elsewhere.
  private func isForeign(_ id: EntityID, to owner: EntityID) -> Bool {
    guard let country = traits(id).country, country != owner, !isNamed(id), let day = passage.prose.day else {
      return false
    }
    return lateOffice(of: id, on: day) == nil
  }

  /// “Persons named Lavrov, Medvedev or Kim”: whoever is called so.
  private func isAnyOf(_ range: ClosedRange<Int>) -> Bool {
    var position = range.lowerBound - 1
    while position > 0, range.lowerBound - position < 8,
      passage.isCapitalized(position) || passage.hash(position) == Self.or || passage.isConjunction(position)
    {
      position -= 1
    }
    return position > 0 && Self.called.contains(passage.hash(position))
      && Self.anybody.contains(passage.hash(position - 1))
  }

  private static let or = Hashing.of("or")
  private static let called = WordSet("named called surnamed")
  private static let anybody = WordSet(
    "persons people customers clients individuals anyone someone anybody somebody man men woman women those entities passengers travellers candidates others everyone"
  )

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
  /// An ambiguous name that is a possessive is the country of one of those whom the name behind it may mean: “Chad’s Déby”.
  private func owner(before position: Int, of ids: [EntityID]) -> EntityID? {
    var end = position - 1
    let isPossessive = end > 0 && passage.isPossessive(end)
    if isPossessive { end -= 1 }
    guard end >= 0, passage.isSpaced(position), let candidate = passage.candidate(at: end) else { return nil }
    if let country = passage.plainCountry(candidate) ?? passage.listCountry(candidate) { return country }
    guard isPossessive else { return nil }
    let possible = passage.names(of: candidate).flatMap(passage.countries(of:))
    return possible.first { country in ids.contains { traits($0).country == country } }
  }

  /// The nearest bearer of the surname before; the outer nil when there is none.
  private func antecedent(
    _ ids: [EntityID],
    _ surname: UInt64,
    _ range: ClosedRange<Int>
  ) -> (Decision?, Void)? {
    guard let last = latest[surname] else { return nil }
    if last.isFull, let decision = relative(besides: last, ids, range) { return (decision, ()) }
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

  /// “Brigitte Macron stayed with Macron”, “Kim Yo Jong, Kim’s sister”: the surname alone, in the sentence that has another of the
  /// family in full, means the one in office.
  private func relative(besides last: Antecedent, _ ids: [EntityID], _ range: ClosedRange<Int>) -> Decision? {
    guard let (id, office) = incumbent(ids), id != last.entity,
      passage.sentence(around: range).contains(last.token),
      range.lowerBound - last.token > 1, last.entity == nil || isKinsman(range)
    else { return nil }
    return Decision(entity: id, reason: .surnameOfHolder(office: office))
  }

  /// “Kim’s sister”
  private func isKinsman(_ range: ClosedRange<Int>) -> Bool {
    let next = range.upperBound + 1
    guard passage.isPossessive(next), next + 1 < passage.tokens.count else { return false }
    return (next + 1...min(next + 2, passage.tokens.count - 1)).contains(where: isKin)
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

  func unique(_ ids: some Collection<EntityID>) -> EntityID? { ids.count == 1 ? ids.first : nil }
}
