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
    if isDateline || isCalledCapital || isLabelled || isSituated { return place() }
    if isQuarter { return place(first - 1...range.upperBound) }
    if isHostOfYear { return place(first...next) }
    if let decision = fromHyphen() ?? fromPossessive() ?? fromOpening() ?? fromNounBehind() {
      return decision
    }
    if let listed, !hasOwnCue { return listed }
    return fromExchange() ?? fromBefore() ?? fromPredicate() ?? fromCities()
      ?? Decision(isSeat: true, cue: nil)
  }

  /// `London, England`, `(London)`, `Abidjan, October 31`: a label rather than a word of the sentence.
  private var isLabelled: Bool {
    guard isCity else { return false }
    if passage.isInBrackets(range) || isBehindDistrict || isByline || isWeather { return true }
    let text = passage.prose.text
    guard passage.joiner(next) == .comma else { return false }
    if passage.classes(next).contains(.calendar) { return true }
    if passage.hash(next) == Self.whereWord { return !isActing }
    if ByteClass.isDigit(text[Int(passage.tokens[next].start)]), passage.classes(next + 1).contains(.calendar)
    {
      return true
    }
    guard let own, let candidate = passage.candidate(at: next) else { return false }
    return passage.listCountry(candidate) == own && !passage.hasVerb(behind: candidate.tokens.upperBound)
  }

  /// “Berlin, where Merz won, is expected to act”: what a government does stands behind the insertion.
  private var isActing: Bool {
    guard let verb = verbBehindInsertion, verb + 1 < passage.tokens.count else { return false }
    if !passage.classes(verb).isDisjoint(with: [.speaks, .stateVerb]) { return true }
    return passage.classes(verb).contains(.auxiliary)
      && (passage.hash(verb + 1) == Self.expected || HolderWords.likelihoods.contains(passage.hash(verb + 1))
        || passage.classes(verb + 1).contains(.stance))
  }

  private static let expected = Hashing.of("expected")

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
    if becomesCapital || isVenue { return true }
    guard next + 1 < passage.tokens.count, passage.joiner(next) == .comma, passage.hash(next) == Word.the
    else {
      return false
    }
    // “Beirut, the Lebanese capital”
    return passage.hash(next + 1) == Word.capital
      || passage.isSpaced(next + 2) && passage.hash(next + 2) == Word.capital
  }

  /// “The seat of arbitration is London”, “the venue will be Vienna”
  private var isVenue: Bool {
    var verb = first - 1
    if passage.hash(verb) == PermissionReader.be { verb -= 1 }
    guard verb > 0, passage.isSpaced(first), passage.classes(verb).contains(.auxiliary),
      !passage.isSpaced(next) || passage.classes(next).contains(.opener)
    else { return false }
    return (max(0, verb - 4)..<verb).reversed().prefix { !passage.isBreak(before: $0 + 1) }.contains {
      Self.venues.contains(passage.hash($0)) && passage.hash($0 - 1) != Word.to
    }
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

  private static let venues = WordSet("seat venue stop destination birthplace hometown location")
  private static let lines = WordSet("express expressway race marathon corridor canal sleeper rally")
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
      if passage.classes(other).contains(.motion) || Self.lines.contains(passage.hash(other)) {
        return place(first...other)
      }
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
      if kind.contains(.opener) || isWayAhead(position) { break }
      if !kind.isDisjoint(with: [.interest, .government, .relational, .publicBody]),
        position == start || !kind.contains(.city)
      {
        return seat(first...position)
      }
      if kind.contains(.city) || kind.contains(.institution) { return place(first...position) }
      // “Delhi’s air”, but “Moscow’s air force”
      if !kind.isDisjoint(with: [.urban, .scene]),
        !passage.isSpaced(position + 1) || isNoCompound(position + 1) || isPlural(position)
      {
        return place(first...position)
      }
      if passage.isCapitalized(position), passage.candidate(at: position) == nil,
        kind.isDisjoint(with: [.title, .speaks])
      {
        return isOfGovernment(behind: position) ? seat(first...position) : place(first...position)
      }
    }
    let end = min(start, passage.tokens.count - 1)
    if let part = housePart(behind: start) { return place(first...part) }
    return isNearThing(start) ? place(lead...end) : seat(first...end)
  }

  /// “Kyiv's road to membership”, unlike “Kyiv's road to Odessa”
  private func isWayAhead(_ position: Int) -> Bool {
    Self.ways.contains(passage.hash(position)) && passage.isSpaced(position + 1)
      && passage.hash(position + 1) == Word.to && !passage.isCapitalized(position + 2)
      && passage.hash(position + 2) != Word.the
  }

  private static let ways = WordSet("road roads path route way")

  /// `near Lisbon's riverfront`: what one can be near to is a thing of the city, but for what is only thought.
  private func isNearThing(_ start: Int) -> Bool {
    guard isCity, lead >= 0, passage.isSpaced(first), Self.nearness.contains(passage.hash(lead)),
      passage.isSpaced(start)
    else { return false }
    for position in start..<min(start + 3, passage.tokens.count) {
      guard passage.isSpaced(position), passage.classes(position).isDisjoint(with: [.opener, .auxiliary])
      else { break }
      if Self.abstractions.contains(where: { passage.ends(position, in: $0, longerThan: 5) }) { return false }
    }
    return true
  }

  private static let nearness = WordSet("near past outside along beside opposite")
  private static let abstractions: [StaticString] = [
    "ion", "ions", "ment", "ments", "ance", "ence", "ness", "ity", "ism", "hood", "ship",
  ]

  /// “Washington’s Middle East policy”, “Ankara’s Islamist prime minister”, “Beijing’s Zhao Lijian said”: what such a name qualifies or does
  /// is a government’s.
  private func isOfGovernment(behind name: Int) -> Bool {
    for position in name + 1..<max(name + 1, min(name + 4, passage.tokens.count)) {
      guard passage.isSpaced(position) else { return false }
      let kind = passage.classes(position)
      if kind.contains(.city) || kind.contains(.institution) { return false }
      if !kind.isDisjoint(with: [.interest, .government, .relational, .publicBody, .title]) { return true }
      if !kind.isDisjoint(with: [.opener, .locative]) { return false }
      if kind.contains(.speaks) { return position > first + 3 }
    }
    return false
  }

  /// “In Kabul lawmakers met”: where a sentence begins with it, it is the scene.
  private func fromOpening() -> Decision? {
    guard isCity, first > 0, passage.isSpaced(first), passage.hash(first - 1) == Word.in,
      passage.isSentenceStart(first - 1)
    else { return nil }
    return place(first - 1...range.upperBound)
  }

  /// A name that ends in s with an apostrophe alone: `Athens' view`.
  private var isBarePossessive: Bool {
    guard next < passage.tokens.count, passage.joiner(next) == .space else { return false }
    let gap = passage.prose.text[Int(passage.tokens[range.upperBound].end)..<Int(passage.tokens[next].start)]
    return gap.elementsEqual("' ".utf8) || gap.elementsEqual("\u{2019} ".utf8)
  }

  /// True for a word in -ly, with whatever capitals: those of a headline say nothing.
  func isAdverb(_ position: Int) -> Bool { passage.ends(position, in: "ly", longerThan: 4) }

  var isAfterLocative: Bool {
    lead >= 0 && passage.classes(lead).contains(.locative) && passage.isSpaced(first)
  }

  static let whereWord = Hashing.of("where")
  static let asWord = Hashing.of("as")

  func hasAs(behind position: Int) -> Bool {
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
