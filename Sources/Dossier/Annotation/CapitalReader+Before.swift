// What stands before a capital.

extension CapitalReader {
  /// The word before the name, past “the”; -1 when there is none.
  var lead: Int {
    guard first > 0, passage.isSpaced(first) else { return -1 }
    return passage.hash(first - 1) == Word.the && passage.isSpaced(first - 1) ? first - 2 : first - 1
  }

  /// The word before the list of names that this one stands in: “to” in “to Istanbul, Yerevan and Belgrade”; -1 without one.
  private var listLead: Int {
    guard first > 1, passage.joiner(first) == .comma || passage.isConjunction(first - 1) else { return -1 }
    if isBehindPhrase { return -1 }
    var position = first
    var commas = 0
    while position > 0, first - position < 12 {
      let isComma = passage.joiner(position) == .comma
      guard isComma || passage.isSpaced(position) else { return -1 }
      // A comma before “and” makes a list only behind another one.
      if isComma, !passage.isConjunction(position) { commas += 1 }
      let before = position - 1
      if passage.isCapitalized(before) || passage.isConjunction(before) || passage.hash(before) == Word.the {
        position -= 1
      } else {
        return commas > 0 || !isLoneClause ? position - 1 : -1
      }
    }
    return -1
  }

  /// “in America, and Washington …”: two names with a comma before “and” are no list.
  private var isLoneClause: Bool {
    passage.isConjunction(first - 1) && passage.joiner(first - 1) == .comma
  }

  /// Prepositions whose sense depends on what is before them.
  enum Preposition {
    case to, from, `for`, on, over, of, with, between, toward, into

    init?(_ hash: UInt64) {
      switch hash {
      case Word.to: self = .to
      case Word.from: self = .from
      case Word.for: self = .for
      case Word.on: self = .on
      case Word.over: self = .over
      case Word.of: self = .of
      case Word.with: self = .with
      case Word.between: self = .between
      case Word.toward, Word.towards: self = .toward
      case Word.into: self = .into
      default: return nil
      }
    }
  }

  func fromBefore() -> Decision? {
    let before = lead >= 0 && !passage.isConjunction(lead) ? lead : listLead
    guard before >= 0 else { return nil }
    let cue = before...range.upperBound
    if let decision = isCity ? fromDistance(before) : fromWayToHouse() { return decision }
    if let preposition = Preposition(passage.hash(before)) { return decide(preposition, at: before) }
    let kind = passage.classes(before)
    if kind.contains(.locative) {
      return isOpinion(before) || isLeftWith(before) || isLashing(at: before) ? seat(cue) : place(cue)
    }
    if kind.contains(.siege) {
      let isOfMind = isByMeans(behind: range.upperBound) || isTakenToCourt || isDoneToMind(before)
      return isOfMind ? seat(cue) : place(cue)
    }
    if let decision = fromOccurrence(before) { return decision }
    if kind.contains(.dealing) || passage.hash(before) == Word.by { return seat(cue) }
    // “an assertive Beijing”
    let isArticle = before > 0 && (passage.hash(before - 1) == Word.a || passage.hash(before - 1) == Word.an)
    if isArticle, before == first - 1, !passage.isCapitalized(before), passage.isSpaced(before), isCity {
      return seat(before - 1...range.upperBound)
    }
    return nil
  }

  /// “The cuts left Kyiv with few options”.
  private func isLeftWith(_ before: Int) -> Bool {
    guard Self.leaving.contains(passage.hash(before)), passage.isSpaced(next), !isLeftByPersons(before) else {
      return false
    }
    let how = passage.hash(next) == Word.with ? next + 1 : next
    return how < passage.tokens.count && Self.leftHow.contains(passage.hash(how))
  }

  private static let leaving = WordSet("left leave leaves leaving")
  private static let leftHow = WordSet(
    "without isolated alone exposed vulnerable few little no only out free unable"
  )

  /// “took London to court”
  private var isTakenToCourt: Bool {
    guard passage.isSpaced(next), passage.hash(next) == Word.to else { return false }
    return (next + 1..<max(next + 1, min(next + 4, passage.tokens.count))).contains {
      Self.courts.contains(passage.hash($0))
    }
  }

  private static let courts = WordSet("court task arbitration tribunal law")

  /// `interest in Moscow`, `anger at Tokyo`: nothing is there.
  private func isOpinion(_ before: Int) -> Bool {
    (passage.hash(before) == Word.in || passage.hash(before) == Word.at) && before > 0
      && passage.isSpaced(before) && passage.classes(before - 1).contains(.opinion) && !isShotAt(before)
  }

  /// “rockets were aimed at Riyadh”
  private func isShotAt(_ before: Int) -> Bool {
    (max(0, before - 5)..<before).contains { Self.weapons.contains(passage.hash($0)) }
  }

  private static let weapons = WordSet(
    "rocket rockets missile missiles drone drones guns shells mortar mortars artillery"
  )

  /// “hit back at Paris”, “lashed out at Washington”.
  private func isLashing(at before: Int) -> Bool {
    guard passage.hash(before) == Word.at, before > 1, Self.lashes.contains(passage.hash(before - 1)) else {
      return false
    }
    return Self.lashing.contains(passage.hash(before - 2))
  }

  private static let lashes = WordSet("back out")
  private static let lashing = WordSet(
    "hit hits hitting lash lashed lashes lashing fired fires firing snapped struck strikes shot shoots"
  )
  private static let addressing = WordSet(
    "talk talks talking talked speak speaks speaking spoke protested protest protests complained complain complains appealed appeal appeals apologised apologized apologises apologizes capitulated capitulates deferred defers ambassador ambassadors envoy envoys"
  )

  private static let broadcasting = WordSet(
    "said says saying speak speaks spoke speaking address addresses live broadcast televised"
  )

  /// “protested to Beijing”, “the ambassador to Paris”, “officials from Moscow”, “made clear to Tehran that”.
  private func isDealing(_ preposition: Preposition, behind word: Int) -> Bool {
    switch preposition {
    case .to:
      Self.addressing.contains(passage.hash(word))
        || passage.isSpaced(next) && passage.hash(next) == HolderWords.that
    case .from: Self.delegates.contains(passage.hash(word)) && !isTakenAway(word)
    default: false
    }
  }

  /// “pulled its diplomats from Vilnius”
  private func isTakenAway(_ word: Int) -> Bool {
    (max(0, word - 4)..<word).contains { Self.takingAway.contains(passage.hash($0)) }
  }

  private static let takingAway = WordSet(
    "pulled pulls pull withdrew withdraws withdraw withdrawn recalled recalls recall expelled expels expel evacuated evacuates evacuate removed removes flew its their his her our"
  )
  private static let delegates = WordSet(
    "official officials representative representatives negotiator negotiators delegate delegates delegation delegations envoy envoys diplomat diplomats"
  )

  private func decide(_ preposition: Preposition, at before: Int) -> Decision {
    // “said from the White House”
    if preposition == .from, !isCity, before > 0, passage.isSpaced(before),
      Self.broadcasting.contains(passage.hash(before - 1))
    {
      return place(before - 1...range.upperBound)
    }
    let isPlaceByDefault: Bool
    switch preposition {
    case .from, .into: isPlaceByDefault = true
    case .to: isPlaceByDefault = isEndOfWay(before)
    case .of: isPlaceByDefault = true
    case .for, .on, .over, .with, .between, .toward: isPlaceByDefault = false
    }
    for back in stride(from: before - 1, through: max(0, before - 8), by: -1) {
      // “came as a shock to Moscow”
      if passage.isBreak(before: back + 1) || preposition == .to && passage.hash(back) == Self.asWord {
        break
      }
      let kind = passage.classes(back)
      if let decision = decide(kind, preposition, back, before) { return decision }
    }
    let cue = before...range.upperBound
    return isPlaceByDefault && isCity ? place(cue) : seat(cue)
  }

  /// “from Cairo to Jakarta”, “the 14:20 to London”, “he went to Cuba, she to Tunis”: a way that no word of motion tells.
  private func isEndOfWay(_ before: Int) -> Bool {
    for back in stride(from: before - 1, through: max(0, before - 6), by: -1) {
      if passage.isBreak(before: back + 1) { break }
      if passage.hash(back) == Word.from { return true }
    }
    if before > 1, passage.isCapitalized(before - 1), passage.isSpaced(before),
      !passage.isSentenceStart(before - 1)
    {
      return !passage.isSpaced(before - 1) || !passage.isSentenceStart(before - 2)
    }
    guard before > 0, passage.isSpaced(before) else { return false }
    return passage.startsWithDigit(before - 1) || Self.likened.contains(passage.hash(before - 1))
      || isOnTheMove(before)
  }

  /// “trekked to Lima”, “poured back to Vienna”: a verb without an object, but for those by which a government is addressed.
  private func isOnTheMove(_ before: Int) -> Bool {
    var verb = before - 1
    while verb > 0, passage.isSpaced(verb), Self.directions.contains(passage.hash(verb)) { verb -= 1 }
    return verb >= 0 && passage.isPastTense(verb) && !Self.yielding.contains(passage.hash(verb))
  }

  private static let likened = WordSet("similar comparable new stranger guide guides")
  private static let directions = WordSet("back home on over down up across out away north south east west")
  private static let yielding = WordSet(
    "replied appealed apologised apologized complained objected bowed submitted mattered listened lied conceded caved opened yielded surrendered protested reacted responded turned looked deferred belonged owed agreed tied linked opposed devoted committed allied attached indebted pledged subjected addressed accredited signalled signaled hinted promised explained pointed proposed offered confessed reported testified pandered kowtowed adhered related ceded catered answered capitulated acquiesced succumbed appeased contributed aligned beholden friendly"
  )

  private static let club = Hashing.of("club")
  private static let short = Hashing.of("short")
  /// “fond of Kigali”, “dreamed of Vienna”: what a city is.
  private static let fond = WordSet(
    "fond proud weary sick dreamed dreamt thought reminded told talked"
  )

  /// “people suspicious of Tehran”
  private func isAttitude(_ position: Int) -> Bool {
    // “200 kilometres short of Moscow”
    if passage.hash(position) == Self.short || Self.fond.contains(passage.hash(position)) { return false }
    return passage.classes(position).contains(.stance) || passage.isPastTense(position)
      || ["ous", "ful", "ical"].contains { passage.ends(position, in: $0, longerThan: 5) }
  }

  private static let spans = WordSet(
    "somewhere distance halfway midway commute commutes commuted commuters shuttles shuttled shuttling"
  )
  private static let joining = WordSet("connects connect connected connecting linking")

  /// `on Capitol Hill`, `on Whitehall`.
  var isStreet: Bool { !isCity && Self.streets.contains(passage.hash(range.upperBound)) }

  private static let streets = WordSet("hill street whitehall row avenue")

  /// What a word before the preposition says; nil when it says nothing.
  private func decide(_ kind: WordClass, _ preposition: Preposition, _ back: Int, _ before: Int) -> Decision?
  {
    let cue = back...range.upperBound
    switch preposition {
    case .of:
      guard back >= before - 3 else { return nil }
      // “the Treaty of London”
      if back == before - 1, passage.isCapitalized(back), Self.accords.contains(passage.hash(back)) {
        return place(cue)
      }
      // “the Rotary Club of Accra”
      if back == before - 1, passage.isCapitalized(back), passage.hash(back) == Self.club {
        return place(cue)
      }
      if back == before - 1, !kind.isDisjoint(with: [.relational, .government, .interest, .opinion, .mind]) {
        return seat(cue)
      }
      if back == before - 1, isAttitude(back) { return seat(cue) }
      if !kind.isDisjoint(with: [.siegeNoun, .part]) { return place(cue) }
      if back == before - 1, !kind.isDisjoint(with: [.urban, .scene]) { return place(cue) }
      if back == before - 1, passage.hash(back) == Word.capital || passage.hash(back) == Word.city {
        return place(cue)
      }
      return nil
    case .on where isStreet: return place(cue)
    case .on, .over:
      if kind.contains(.relational) { return seat(cue) }
      return kind.contains(.siegeNoun) || kind.contains(.siege) ? place(cue) : nil
    case .with: return kind.contains(.siege) && Self.joining.contains(passage.hash(back)) ? place(cue) : nil
    case .for, .to, .from, .into, .toward, .between:
      if preposition == .between, Self.spans.contains(passage.hash(back)) { return place(cue) }
      if kind.contains(.relational) { return seat(cue) }
      if back == before - 1, isDealing(preposition, behind: back) { return seat(cue) }
      if kind.contains(.motion) || preposition == .to && kind.contains(.way) && before - back < 4 {
        return place(cue)
      }
      return nil
    }
  }
}
