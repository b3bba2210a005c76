/// Decides whether a capital, or a building of government, stands for the government or is a location.
///
/// What stands right behind the name decides first, then what stands before it; each decision keeps the words that made it.
struct CapitalReader {
  /// A reading and the words it rests on, as tokens; nil when nothing speaks for or against.
  struct Decision {
    var isSeat: Bool
    var cue: ClosedRange<Int>?
  }

  let passage: Passage
  /// True for a city; a building stands for the government unless something makes it a location.
  let isCity: Bool
  let range: ClosedRange<Int>

  var first: Int { range.lowerBound }
  var next: Int { range.upperBound + 1 }

  /// The reading; `listed` is that of the capital just before in a list such as “Moscow, Beijing and Pyongyang”.
  func read(listed: Decision?) -> Decision {
    if isDateline || isCalledCapital || isLabelled { return place() }
    if isHostOfYear { return place(first...next) }
    if let decision = fromHyphen() ?? fromPossessive() ?? fromNounBehind() { return decision }
    if let listed, !hasOwnCue { return listed }
    return fromBefore() ?? fromVerbBehind() ?? fromCities() ?? Decision(isSeat: true, cue: nil)
  }

  /// `London, England`, `(London)`, `Abidjan, October 31`: a label rather than a word of the sentence.
  private var isLabelled: Bool {
    guard isCity else { return false }
    let text = passage.prose.text
    let (start, end) = (Int(passage.tokens[first].start), Int(passage.tokens[range.upperBound].end))
    if start > 0, end < text.count, text[start - 1] == 0x28, text[end] == 0x29 { return true }
    if isBehindDistrict { return true }
    guard passage.joiner(next) == .comma else { return false }
    if passage.classes(next).contains(.calendar) { return true }
    if ByteClass.isDigit(text[Int(passage.tokens[next].start)]), passage.classes(next + 1).contains(.calendar)
    {
      return true
    }
    guard let own, let candidate = passage.candidate(at: next) else { return false }
    return passage.listCountry(candidate) == own && !passage.hasVerb(behind: candidate.tokens.upperBound)
  }

  /// `in Gangnam-gu, Seoul`
  private var isBehindDistrict: Bool {
    guard first > 1, passage.joiner(first) == .comma,
      passage.isCapitalized(first - 1) || passage.joiner(first - 1) == .hyphen,
      passage.candidate(at: first - 1) == nil, !passage.hasVerb(behind: range.upperBound)
    else { return false }
    var before = first - 1
    while before > 0, first - before < 4, passage.isCapitalized(before) || passage.joiner(before) == .hyphen {
      before -= 1
    }
    return passage.hash(before) == Word.in
  }

  /// `London 2012`, the games held there.
  private var isHostOfYear: Bool {
    guard isCity, passage.isSpaced(next) else { return false }
    return passage.number(next, digits: 4...4).map { 1900..<2100 ~= $0 } ?? false
  }

  /// The country whose capital this is.
  private var own: EntityID? {
    passage.candidate(at: first).flatMap { candidate in
      passage.names(of: candidate).flatMap(passage.countries(of:)).first {
        passage.gazetteer[$0].kind == .country
      }
    }
  }

  /// In a list with a capitalised word that is no name of the gazetteer, a city among cities: “New York and Washington”.
  private func fromCities() -> Decision? {
    guard isCity, !passage.hasVerb(behind: range.upperBound) else { return nil }
    let list = Passage.ListNeighbours(passage, range)
    for position in [list.before, list.after].compactMap({ $0 }) {
      let kind = passage.classes(position)
      let isCityName =
        passage.isCapitalized(position) && passage.candidate(at: position) == nil
        && kind.isDisjoint(with: [.opener, .title, .calendar, .given]) && !passage.tokens[position].isAllCaps
      if isCityName { return place(min(first, position)...max(range.upperBound, position)) }
    }
    return nil
  }

  func place(_ cue: ClosedRange<Int>? = nil) -> Decision {
    Decision(isSeat: false, cue: cue ?? range)
  }
  func seat(_ cue: ClosedRange<Int>? = nil) -> Decision { Decision(isSeat: true, cue: cue ?? range) }

  /// True when a preposition or a verb of its own stands before the name.
  private var hasOwnCue: Bool {
    let before = lead
    guard before >= 0, !passage.isBreak(before: before + 1) else { return false }
    let kind = passage.classes(before)
    return !kind.isDisjoint(with: [.locative, .siege, .dealing]) || Preposition(passage.hash(before)) != nil
  }

  // MARK: What stands behind

  /// `the capital, Bamako`, `whose capital is Tbilisi`, `Guatemala City, the capital`.
  private var isCalledCapital: Bool {
    guard isCity else { return false }
    if first > 0, passage.hash(first - 1) == Word.capital,
      passage.joiner(first) == .comma || passage.isSpaced(first)
    {
      return true
    }
    if first > 1, passage.hash(first - 2) == Word.capital, passage.isSpaced(first),
      passage.classes(first - 1).contains(.auxiliary)
    {
      return true
    }
    // “the capital of the country, Niamey,”
    if passage.joiner(first) == .comma,
      (max(0, first - 4)..<first).contains(where: {
        passage.hash($0) == Word.capital && passage.hash($0 + 1) == Word.of
      })
    {
      return true
    }
    if becomesCapital { return true }
    guard next + 1 < passage.tokens.count, passage.joiner(next) == .comma, passage.hash(next) == Word.the
    else {
      return false
    }
    // “Beirut, the Lebanese capital”
    return passage.hash(next + 1) == Word.capital
      || passage.isSpaced(next + 2) && passage.hash(next + 2) == Word.capital
  }

  /// “Ankara replaced Istanbul as the capital”, “Bonn was the capital of the Federal Republic”.
  private var becomesCapital: Bool {
    guard passage.isSpaced(next), Self.becoming.contains(passage.hash(next)) else { return false }
    for position in next + 1..<min(next + 7, passage.tokens.count) {
      if passage.isBreak(before: position) || passage.isPossessive(position) { return false }
      if passage.hash(position) == Word.capital {
        return Self.capitalLeads.contains(passage.hash(position - 1))
      }
    }
    return false
  }

  private static let becoming = WordSet("as is was became becomes replaced remained remains served")
  private static let capitalLeads = WordSet("the a as its new national")

  /// `Moscow-backed`, `London-based`, `pro-Beijing`, `the Paris-London train`.
  private func fromHyphen() -> Decision? {
    if passage.joiner(first) == .hyphen, first > 0, !passage.isCapitalized(first - 1) {
      return seat(first - 1...range.upperBound)
    }
    guard passage.joiner(next) == .hyphen else {
      if passage.joiner(first) == .hyphen { return fromCompound(behind: next) }
      return nil
    }
    let kind = passage.classes(next)
    if kind.contains(.placeSuffix) { return place(first...next) }
    if kind.contains(.seatSuffix) { return seat(first...next) }
    guard passage.isCapitalized(next) else { return nil }
    return fromCompound(behind: next + 1)
  }

  /// The noun behind two joined names says whether they are governments or ends of a line.
  private func fromCompound(behind position: Int) -> Decision? {
    guard passage.isSpaced(position) else { return nil }
    for other in position...position + 1 where passage.isSpaced(other) && !passage.isCapitalized(other) {
      if passage.classes(other).contains(.motion) { return place(first...other) }
    }
    return seat(first...position)
  }

  /// `Moscow's view`, `Moscow's streets`.
  private func fromPossessive() -> Decision? {
    guard passage.isPossessive(next) || isBarePossessive else { return nil }
    let start = passage.isPossessive(next) ? next + 1 : next
    for position in start..<min(start + 4, passage.tokens.count) {
      guard passage.isSpaced(position) else { break }
      let kind = passage.classes(position)
      if kind.contains(.opener) { break }
      if !kind.isDisjoint(with: [.interest, .government, .relational, .publicBody]),
        position == start || !kind.contains(.city)
      {
        return seat(first...position)
      }
      if kind.contains(.city) || kind.contains(.institution) { return place(first...position) }
      if passage.isCapitalized(position), passage.candidate(at: position) == nil,
        kind.isDisjoint(with: [.title, .speaks])
      {
        return place(first...position)
      }
    }
    return seat(first...min(start, passage.tokens.count - 1))
  }

  /// A name that ends in s with an apostrophe alone: `Athens' view`.
  private var isBarePossessive: Bool {
    guard next < passage.tokens.count, passage.joiner(next) == .space else { return false }
    let gap = passage.prose.text[Int(passage.tokens[range.upperBound].end)..<Int(passage.tokens[next].start)]
    return gap.elementsEqual("' ".utf8) || gap.elementsEqual("\u{2019} ".utf8)
  }

  /// `Moscow suburbs`, `a Kyiv children's hospital`, `the Beijing regime`.
  private func fromNounBehind() -> Decision? {
    guard passage.isSpaced(next) else { return nil }
    let kind = passage.classes(next)
    if let accord { return place(first...accord) }
    if Self.visits.contains(passage.hash(next)), isBehindOwner { return place(first...next) }
    if !kind.isDisjoint(with: [.city, .institution]),
      kind.isDisjoint(with: [.speaks, .auxiliary, .government])
    {
      return place(first...next)
    }
    if kind.contains(.government), kind.isDisjoint(with: [.speaks, .auxiliary]) {
      return isAfterLocative && kind.contains(.city) ? nil : seat(first...next)
    }
    if !kind.isDisjoint(with: [.speaks, .auxiliary, .opener]) { return nil }
    if isAttribute, kind.isDisjoint(with: [.government, .relational, .interest]) {
      return place(first...next)
    }
    let second = next + 1
    guard passage.isSpaced(second), !passage.isPastTense(next), !Self.doings.contains(passage.hash(next))
    else { return nil }
    let other = passage.classes(second)
    if other.contains(.city), other.isDisjoint(with: [.speaks, .auxiliary, .government]), !isAdverb(next) {
      return place(first...second)
    }
    return nil
  }

  private static let doings = WordSet(
    "built builds made makes gave gives sent sends bought buys paid pays runs ran"
  )

  /// The noun of what was agreed in a city: `the Abuja agreement`, `the Doha peace deal`; nil when there is none.
  private var accord: Int? {
    guard isCity else { return nil }
    var noun = next
    if passage.isSpaced(next + 1), Self.accordKinds.contains(passage.hash(next)) { noun += 1 }
    guard Self.accords.contains(passage.hash(noun)) else { return nil }
    let isTelling = passage.isCapitalized(noun) || !Self.accordVerbs.contains(passage.hash(noun))
    return isTelling || lead == first - 2 ? noun : nil
  }

  private static let visits = WordSet("visit visits trip trips stay stays stopover stopovers")

  /// “my Moscow visits”, “Rutte’s Beijing trip”
  private var isBehindOwner: Bool {
    guard isCity, first > 0, passage.isSpaced(first) else { return false }
    return passage.isPossessive(first - 1) || Self.owners.contains(passage.hash(first - 1))
  }

  private static let owners = WordSet("my your his her its our their a an this that the first last next")
  private static let accordKinds = WordSet(
    "peace ceasefire nuclear climate framework trade interim political"
  )
  static let accords = WordSet(
    "package agreement agreements accord accords deal deals pact pacts treaty treaties protocol protocols principles convention communique"
  )
  /// Of these, what may be a verb of a government: “Beijing deals with Seoul”.
  private static let accordVerbs = WordSet("deals accords pacts")

  /// `a Washington lawyer`: an article, the city, and a noun.
  private var isAttribute: Bool {
    guard isCity, first > 0, passage.isSpaced(first), !passage.isCapitalized(next),
      !passage.hasVerb(behind: range.upperBound)
    else { return false }
    return passage.hash(first - 1) == Word.a || passage.hash(first - 1) == Word.an
      || passage.hash(first - 1) == Word.the
  }

  private func isAdverb(_ position: Int) -> Bool { passage.ends(position, in: "ly", longerThan: 4) }

  private var isAfterLocative: Bool {
    lead >= 0 && passage.classes(lead).contains(.locative) && passage.isSpaced(first)
  }

  /// `Moscow said`, `Kyiv was shelled`.
  private func fromVerbBehind() -> Decision? {
    guard passage.isSpaced(next) else { return nil }
    let kind = passage.classes(next)
    if isCity, kind.contains(.cityVerb) { return place(first...next) }
    if Self.perceives.contains(passage.hash(next)) {
      return hasAs(behind: next) ? seat(first...next) : place(first...next)
    }
    if kind.contains(.speaks) { return seat(first...next) }
    guard kind.contains(.auxiliary) else { return nil }
    // Nobody has a duty but a government: “Athens must cut its deficit”.
    if Self.duties.contains(passage.hash(next)), passage.isSpaced(next + 1),
      !Self.states.contains(passage.hash(next + 1))
    {
      return seat(first...next)
    }
    for position in next + 1..<min(next + 5, passage.tokens.count) {
      guard passage.isSpaced(position) else { break }
      let word = passage.classes(position)
      if word.contains(.siege) {
        if passage.isSpaced(position + 1), Self.reflexives.contains(passage.hash(position + 1)) {
          return seat(first...position)
        }
        return isByMeans(behind: position) ? seat(first...position) : place(first...position)
      }
      if isCity, word.contains(.cityState) || Self.perceives.contains(passage.hash(position)) {
        return place(first...position)
      }
      if word.contains(.auxiliary) || isAdverb(position) || Self.fillers.contains(passage.hash(position)) {
        continue
      }
      break
    }
    return seat(first...next)
  }

  /// “La Paz saw tanks” is a place, “Moscow saw it as a threat” is not.
  private static let perceives = WordSet("saw seen")
  /// “Kyiv will defend itself”
  private static let reflexives = WordSet("itself its")
  private static let duties = WordSet("must should")
  private static let states = WordSet("be have not remain look become")
  private static let fillers = WordSet(
    "a the no never still again not few little so first second largest oldest only"
  )
  private static let asWord = Hashing.of("as")

  private func hasAs(behind position: Int) -> Bool {
    for other in position + 1..<min(position + 12, passage.tokens.count) {
      if passage.isBreak(before: other) { return false }
      if passage.hash(other) == Self.asWord { return true }
    }
    return false
  }

  /// `hit by sanctions`: what strikes is no weapon.
  func isByMeans(behind position: Int) -> Bool {
    for other in position + 1..<min(position + 6, passage.tokens.count) {
      if passage.isBreak(before: other) { return false }
      if passage.classes(other).contains(.relational) { return true }
    }
    return false
  }
}
