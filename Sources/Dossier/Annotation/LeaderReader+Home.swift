/// Surnames that many have, beside the country that one of their bearers leads.
extension LeaderReader {
  /// The only head of state or government of a surname whose country stands in the sentence, where the surname stands as a person's
  /// name does: “Rudd told reporters in Canberra”. It need not be known anywhere else, but nobody else in the text may have it, and
  /// the text must not be one on sport.
  func atHome(_ ids: [EntityID], _ range: ClosedRange<Int>, hasCourtesy: Bool) -> Decision? {
    guard let day = passage.prose.day, let first = ids.first, latest[traits(first).surname] == nil,
      !passage.classes(range.lowerBound).contains(.calendar)
    else { return nil }
    let isContest = isContest(range)
    let heads = ids.filter { id in
      lateOffice(of: id, on: day).map { isLeading(id, $0) } ?? (isContest && isElect(id, within: 170))
    }
    guard !heads.isEmpty, hasCourtesy || isContest || standsAsPerson(range), !isPrivate(range) else {
      return nil
    }
    let near = countries(in: passage.sentence(around: range))
    let own = heads.filter { id in traits(id).country.map(near.contains) ?? false }
    guard let id = unique(own) ?? leading(own, on: day), !isOtherwiseApposed(range), !isOfSport(range),
      !isAnothers(range)
    else { return nil }
    let office = lateOffice(of: id, on: day)
    return Decision(entity: id, reason: office.map { .surnameOfHolder(office: $0) } ?? .surnameAlone)
  }

  /// Of a president who governs and a prime minister of one country and surname, the president.
  func leading(_ ids: [EntityID], on day: Int) -> EntityID? {
    guard let country = ids.first.flatMap({ traits($0).country }),
      ids.allSatisfy({ traits($0).country == country }),
      passage.gazetteer.presidential.contains(passage.gazetteer[country].iso2)
    else { return nil }
    return unique(
      ids.filter { id in
        lateOffice(of: id, on: day).map {
          let role = passage.gazetteer[id].offices[Int($0)].role
          return role == .ruler || role == .state
        } ?? false
      }
    )
  }

  private func countries(in words: ClosedRange<Int>) -> Set<EntityID> {
    var found: Set<EntityID> = []
    for candidate in passage.candidates(in: words) where candidate.tokens.upperBound <= words.upperBound {
      for name in passage.names(of: candidate) { found.formUnion(passage.countries(of: name)) }
    }
    return found
  }

  // MARK: What stands around

  /// “X said”, “X's cabinet”, “patience with X”, “says that X”, “X Says” in a headline.
  private func standsAsPerson(_ range: ClosedRange<Int>) -> Bool {
    let (before, next) = (range.lowerBound - 1, range.upperBound + 1)
    if isPersonsSubject(range) || Self.governs.contains(passage.hash(next)) { return true }
    let isOwner = passage.isPossessive(next)
    if isOwner, isPersonsThing(range) { return true }
    if !isOwner, !passage.hasVerb(behind: range.upperBound), !passage.isFiniteVerb(next), !isDefined(range),
      isPersonsName(range)
    {
      return true
    }
    if passage.isSpaced(next), passage.isTitleCase(around: range),
      !passage.classes(next).isDisjoint(with: [.personVerb, .speaks])
    {
      return true
    }
    return before > 0 && passage.isSpaced(range.lowerBound) && Self.leads.contains(passage.hash(before))
      && !passage.isCapitalized(before - 1)
  }

  /// “In Israel, Sharon is a common name”: what is said of a given name.
  private func isDefined(_ range: ClosedRange<Int>) -> Bool {
    !passage.classes(range.lowerBound).isDisjoint(with: [.given, .alsoGiven])
      && Self.copulas.contains(passage.hash(range.upperBound + 1))
      && (passage.hash(range.upperBound + 2) == Word.a || passage.hash(range.upperBound + 2) == Word.an)
  }

  private static let copulas = WordSet("is was")

  /// “My friend Jonathan”, “police arrested Rasmussen”: a given name behind a noun, or somebody of whom one does not read as a head.
  private func isPrivate(_ range: ClosedRange<Int>) -> Bool {
    if isPrivateBehind(range) { return true }
    let before = range.lowerBound - 1
    guard before >= 0, passage.isSpaced(range.lowerBound) else { return false }
    if Self.arrests.contains(passage.hash(before)) || Self.strangers.contains(passage.hash(before)) {
      return true
    }
    return !passage.classes(range.lowerBound).isDisjoint(with: [.given, .alsoGiven])
      && !passage.isCapitalized(before)
      && !Self.leads.contains(passage.hash(before)) && !passage.isFiniteVerb(before)
      && passage.classes(before).isDisjoint(with: [.opener, .dealing, .meeting, .personVerb, .title])
  }

  /// “Garcia, who manages a fund”, “Garcia, a farmer”, “Clark (2003)”, “Garcia told police”, “Garcia pleaded guilty”.
  private func isPrivateBehind(_ range: ClosedRange<Int>) -> Bool {
    let next = range.upperBound + 1
    guard next < passage.tokens.count else { return false }
    if passage.joiner(next) == .comma {
      return passage.hash(next) == Self.who || passage.hash(next) == Word.a || passage.hash(next) == Word.an
    }
    if passage.number(next, digits: 4...4) != nil {
      return !passage.isSpaced(next) || passage.isInBrackets(next...next)
    }
    return (next...next + 2).contains { Self.courts.contains(passage.hash($0)) && passage.isSpaced($0) }
  }

  private static let who = Hashing.of("who")
  private static let courts = WordSet(
    "police jury court detectives investigators guilty arrested convicted jailed sentenced charged stabbed fined extradited"
  )
  /// What stands before the surname of somebody of whom one has not heard.
  private static let strangers = WordSet("surnamed named nicknamed cousin neighbour neighbor justice")
  /// What a head does, and few others do.
  private static let governs = WordSet(
    "dissolved governs ruled rules vetoed vetoes pardoned pardons reshuffled reshuffles decreed decrees presides presided apologised apologized sent deployed declared declares signed signs launched imposed lifted cut raised faces faced came remains became claimed stunned formed forms named names sacked lost won wants"
  )
  private static let arrests = WordSet("arrested charged detained jailed sued robbed stabbed fined sentenced")
  private static let leads = WordSet("that under against with by than after")

  /// “X won”, “X leads Y”, “X will lead”: said of whoever stands for office or is to take it.
  private func isContest(_ range: ClosedRange<Int>) -> Bool {
    let next = range.upperBound + 1
    if passage.isSpaced(next) {
      if Self.beating.contains(passage.hash(next)), !isSurname(next + 1) { return false }
      if Self.contests.contains(passage.hash(next)) { return true }
      if Self.coming.contains(passage.hash(next)), Self.taking.contains(passage.hash(next + 1)) {
        return true
      }
    }
    let before = range.lowerBound - 1
    return before > 0 && passage.isSpaced(range.lowerBound) && Self.beating.contains(passage.hash(before))
  }

  private static let coming = WordSet("to will")
  private static let taking = WordSet("become be lead form take replace succeed govern")
  private static let beating = WordSet("beat beats defeated defeats crushed ousted unseated trounced")
  private static let contests = WordSet(
    "beat beats defeated defeats crushed ousted unseated trounced won wins win leads led ended swept sweeps conceded lost loses concedes named appointed elected sworn asked"
  )

  /// “Rudd, Australia's champion,”: the country stands behind the name with what is no post.
  private func isOtherwiseApposed(_ range: ClosedRange<Int>) -> Bool {
    var next = range.upperBound + 1
    guard next + 1 < passage.tokens.count, passage.joiner(next) == .comma else { return false }
    if passage.hash(next) == Word.the || passage.hash(next) == Word.a || passage.hash(next) == Word.an {
      next += 1
    }
    guard let candidate = passage.candidate(at: next) else { return false }
    return passage.names(of: candidate).contains { !passage.countries(of: $0).isEmpty }
  }

  /// True in a stretch of text that tells of a game.
  private func isOfSport(_ range: ClosedRange<Int>) -> Bool {
    let reach = max(0, range.lowerBound - 60)..<min(passage.tokens.count, range.upperBound + 61)
    return reach.contains { Self.sport.contains(passage.hash($0)) }
  }

  private static let sport = WordSet(
    "champion champions championship championships tournament striker midfielder defender goalkeeper winger scored scorer medal medals medallist olympic olympics olympian tennis golf golfer cricket cricketer rugby football footballer soccer basketball baseball hockey innings wicket wickets batsman bowler semifinal semifinals quarterfinal semi-final playoff playoffs fifa uefa nba nfl jockey racehorse sprinter swimmer cyclist skier skater boxer wrestler coach"
  )

  /// True when someone else near by has the surname, with a given name or another before it.
  private func isAnothers(_ range: ClosedRange<Int>) -> Bool {
    let others = OtherNames(passage: passage)
    let word = passage.hash(range.upperBound)
    let reach = range.lowerBound - 300...range.upperBound + 300
    return passage.candidates(in: reach).contains { candidate in
      let tokens = candidate.tokens
      return passage.hash(tokens.upperBound) == word && tokens != range && tokens.count == range.count
        && others.hasSurname(tokens)
    }
  }

  // MARK: Somebody else

  /// “Brown, the British diver,”, “Sen. Johnson” of a Briton: what is said of the name is said of no leader who has it. A leader who was
  /// named before, or whom all know and who may have been an actor once, is not somebody else for “an actor”.
  func isSomebodyElse(_ range: ClosedRange<Int>, _ surname: UInt64, among ids: [EntityID]) -> Bool {
    let before = range.lowerBound - 1
    if before >= 0, Self.congress.contains(passage.hash(before)), passage.isCapitalized(before) {
      return !ids.contains(where: isOfCongress)
    }
    let others = OtherNames(passage: passage)
    guard let trade = others.trade(apposedTo: range), latest[surname]?.entity == nil else { return false }
    return !Self.earlier.contains(passage.hash(trade))
  }

  /// True for someone whose country has senators and representatives whom papers title so.
  func isOfCongress(_ id: EntityID) -> Bool { Self.withCongress.contains(passage.gazetteer[id].iso2) }

  private static let congress = WordSet("sen rep congressman congresswoman")
  private static let withCongress: Set = ["US", "PH", "AR", "BR", "CL", "CO", "MX", "NG", "PR"]
  /// Trades that leaders have come from.
  private static let earlier = WordSet(
    "comedian actor playwright footballer farmer electrician musician cricketer golfer physicist chemist surgeon dentist architect novelist poet fisherman carpenter biologist mathematician"
  )

  /// `M. Hollande`: “Monsieur” before the surname of someone of a country that speaks French.
  func isMonsieur(_ range: ClosedRange<Int>, _ ids: [EntityID]) -> Bool {
    let before = range.lowerBound - 1
    return before >= 0 && TitleReader(passage).isMonsieur(before)
      && ids.contains { Self.francophone.contains(passage.gazetteer[$0].iso2) }
  }

  private static let francophone: Set = [
    "FR", "BE", "CH", "LU", "CI", "SN", "CM", "GA", "TG", "BJ", "ML", "BF", "HT",
  ]

  // MARK: Whose country stands behind “in”

  /// Of leaders of several countries, the head of the one in which the sentence plays: “Lee told reporters in Singapore”. All of them
  /// where there is none, or the text has named one of the surname.
  func hosts(_ ids: [EntityID], _ surname: UInt64, _ range: ClosedRange<Int>) -> [EntityID] {
    guard ids.count > 1, let day = passage.prose.day, latest[surname] == nil,
      ids.contains(where: { traits($0).country != traits(ids[0]).country })
    else { return ids }
    let sentence = passage.sentence(around: range)
    var hosts: Set<EntityID> = []
    for position in range.upperBound + 1..<max(range.upperBound + 1, sentence.upperBound)
    where passage.hash(position) == Word.in {
      let name = passage.hash(position + 1) == Word.the ? position + 2 : position + 1
      if let country = country(at: name, ids)?.id { hosts.insert(country) }
    }
    guard let host = unique(hosts) else { return ids }
    let own = ids.filter { id in
      traits(id).country == host && lateOffice(of: id, on: day).map { isHead(id, $0) } ?? false
    }
    return own.isEmpty ? ids : own
  }
}
