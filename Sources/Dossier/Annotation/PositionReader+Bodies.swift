// Where the abbreviation of a body, or a city of courts, can hardly mean anything else.

extension PositionReader {
  /// “in The Hague”, “sent to The Hague”, “a Hague-based court”: whatever else the text tells of its courts.
  func scene(_ range: ClosedRange<Int>) -> ClosedRange<Int>? {
    let next = range.upperBound + 1
    if passage.joiner(next) == .hyphen, passage.classes(next).contains(.placeSuffix) {
      return range.lowerBound...next
    }
    let before = range.lowerBound - 1
    // “at the Hague tribunal”
    if passage.isSpaced(next), Self.courts.contains(passage.hash(next)) { return nil }
    guard before >= 0, passage.isSpaced(range.lowerBound), Self.prepositions.contains(passage.hash(before))
    else {
      return nil
    }
    return before...range.upperBound
  }

  private static let courts = WordSet(
    "tribunal tribunals court courts prosecutor prosecutors judge judges trial"
  )
  private static let prepositions = WordSet("in at to from near outside around across inside via")

  /// “the Fed hinted”, “Fed officials”, “among CIS countries”.
  func body(_ range: ClosedRange<Int>) -> ClosedRange<Int>? {
    let first = range.lowerBound
    let next = range.upperBound + 1
    let isSpaced = passage.isSpaced(next)
    if isSpaced, Self.members.contains(passage.hash(next)) { return first...next }
    guard first > 0, passage.isSpaced(first), !passage.tokens[first - 1].isAllCaps,
      Self.leads.contains(passage.hash(first - 1))
    else { return nil }
    if passage.joiner(next) == .hyphen { return nil }
    // “the CIS spectrum”: a noun that may be of anything.
    if isSpaced, !passage.isCapitalized(next), !isBehindName(next) { return nil }
    // “the Fed Cup”
    let isLonger =
      isSpaced && passage.isCapitalized(next)
      && passage.classes(next).isDisjoint(with: [.title, .calendar])
    return isLonger ? nil : first - 1...range.upperBound
  }

  /// True for a verb or a small word.
  private func isBehindName(_ next: Int) -> Bool {
    passage.isVerb(next) || passage.isPast(next) || passage.isAdverb(next)
      || !passage.classes(next).isDisjoint(with: [
        .opener, .locative, .auxiliary, .speaks, .verb, .calendar, .stateVerb,
      ])
  }

  private static let leads = WordSet("the us u.s")
  private static let members = WordSet(
    "official officials chair chairs chairman chairwoman governor governors policymaker policymakers decision decisions meeting meetings minutes countries states members leaders summit summits"
  )

  /// “No. 10 denied it”, “Number 10 and the Treasury”, “aides at No 10”.
  func speaker(_ range: ClosedRange<Int>) -> ClosedRange<Int>? {
    let first = range.lowerBound
    let next = range.upperBound + 1
    let before = first > 0 && passage.isSpaced(first) ? first - 1 : -1
    if before > 0, Self.beside.contains(passage.hash(before)), passage.isSpaced(before),
      Self.aides.contains(passage.hash(before - 1))
    {
      return before - 1...range.upperBound
    }
    if before >= 0, passage.hash(before) == Word.the { return nil }
    guard passage.isSpaced(next) else { return nil }
    if passage.isConjunction(next) {
      let other = passage.hash(next + 1) == Word.the ? next + 2 : next + 1
      return Self.offices.contains(passage.hash(other)) ? first...other : nil
    }
    return passage.classes(next).contains(.speaks) && !passage.isCapitalized(next) ? first...next : nil
  }

  private static let beside = WordSet("at in inside from")
  private static let aides = WordSet(
    "aides aide insiders insider advisers adviser officials sources source staff"
  )
  private static let offices = WordSet("treasury chequers cabinet whitehall")
}
