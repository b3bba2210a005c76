/// “Could” of what is told: what was seen, what was sought in vain, what could be done only so.
extension PastAbility {
  /// “Could and should have been warned”, “no country could have foreseen it”.
  func isRegret(_ position: Int, in tokens: Range<Int>) -> Bool {
    let next = position + 1
    if passage.hash(next) == Word.and, passage.hash(next + 1) == Self.should { return true }
    // “That no agency could claim to have foreseen”
    if passage.hash(next) == Self.claim { return passage.hash(next + 2) == Self.have }
    return passage.hash(next) == Self.have && next + 1 < tokens.upperBound
      && Self.foreknown.contains(passage.hash(next + 1))
  }

  /// “He could be charming when he wanted”: how somebody was.
  func isOfCharacter(_ position: Int, in tokens: Range<Int>) -> Bool {
    let subject = position - 1
    guard subject >= tokens.lowerBound, passage.hash(position + 1) == Self.be,
      position + 2 < tokens.upperBound, passage.isSpaced(position + 2)
    else { return false }
    return Self.characters.contains(passage.hash(position + 2))
      && (Self.heOrShe.contains(passage.hash(subject)) || isLeader(subject))
  }

  /// True for a word of a leader's name, unlike “Germany could be cold”.
  private func isLeader(_ word: Int) -> Bool {
    guard let candidate = passage.candidate(at: word) else { return false }
    return passage.names(of: candidate).contains { name in
      name.entity.map { passage.gazetteer.traits[Int($0.index)].kind == .leader } ?? false
    }
  }

  /// “Did all it could to …”, “as far as anyone could tell”
  func isUtmost(_ position: Int, in tokens: Range<Int>) -> Bool {
    let next = position + 1
    guard next < tokens.upperBound, passage.isSpaced(next) else { return false }
    if passage.hash(next) == Word.to { return true }
    return Self.telling.contains(passage.hash(next)) && position - 4 >= tokens.lowerBound
      && passage.hash(position - 4) == HolderWords.asWord && passage.hash(position - 2) == HolderWords.asWord
  }

  /// “Smoke could be seen over the port”, unlike “could be seen as weak” and “the case could be heard in May”.
  func isPerceived(_ position: Int, in tokens: Range<Int>) -> Bool {
    let participle = position + 2
    guard participle < tokens.upperBound, passage.hash(position + 1) == Self.be,
      Self.perceived.contains(passage.hash(participle))
    else { return false }
    let next = passage.hash(participle + 1)
    let behind = participle + 1..<max(participle + 1, min(participle + 5, tokens.upperBound))
    if next == Word.to || behind.contains(where: { passage.hash($0) == HolderWords.asWord }) { return false }
    return !isPending(tokens) && !tokens.contains { Self.judicial.contains(passage.hash($0)) }
  }

  /// “Could find no trace of it”, “could do nothing”, “could buy no dollars”
  func isVain(_ position: Int, in tokens: Range<Int>) -> Bool {
    let verb = position + 1
    guard verb + 1 < tokens.upperBound, Self.seeking.contains(passage.hash(verb)) else { return false }
    return Self.none.contains(passage.hash(verb + 1))
      && !(passage.isSpaced(verb + 2) && Self.choices.contains(passage.hash(verb + 2)))
      && !isPending(tokens)
  }

  /// “Could be reached only by air”, “could leave only at night”
  func isOnlyBy(_ position: Int, in tokens: Range<Int>) -> Bool {
    let reach = position + 2..<max(position + 2, min(position + 8, tokens.upperBound - 2))
    guard let only = reach.first(where: { passage.hash($0) == Self.only }) else { return false }
    return !(position + 1...only).contains { passage.joiner($0) != .space }
      && Self.ways.contains(passage.hash(only + 2))
      && !isPending(tokens)
  }

  /// True for a clause with a word of what is still to come.
  private func isPending(_ tokens: Range<Int>) -> Bool {
    tokens.contains { Self.pending.contains(passage.hash($0)) }
  }

  /// “The hall could hold 2,000 people and was full.”
  func isCapacity(_ position: Int, in tokens: Range<Int>) -> Bool {
    let verb = position + 1
    guard verb + 2 < tokens.upperBound, Self.holding.contains(passage.hash(verb)) else { return false }
    let object = verb + 1..<min(verb + 7, tokens.upperBound)
    return object.contains { Self.persons.contains(passage.hash($0)) }
      && tokens.contains { Self.were.contains(passage.hash($0)) }
  }

  private static let heOrShe = WordSet("he she they")
  private static let characters = WordSet(
    "cold charming ruthless cruel stubborn abrasive brusque generous kind funny witty warm rude aloof vindictive moody impatient arrogant blunt sharp harsh petty vain gracious tender playful magnanimous"
  )
  private static let should = Hashing.of("should")
  private static let claim = Hashing.of("claim")
  private static let have = Hashing.of("have")
  private static let be = Hashing.of("be")
  private static let only = Hashing.of("only")
  private static let foreknown = WordSet("foreseen imagined guessed predicted known")
  private static let telling = WordSet("tell see judge ascertain establish discover remember")
  private static let perceived = WordSet("seen heard smelt smelled glimpsed spotted")
  private static let seeking = WordSet("find see do detect identify buy trace discover recall discern hear")
  private static let none = WordSet("no nothing nobody none neither")
  /// “Could find no better partner”, “could do nothing and wait”
  private static let choices = WordSet("better and or")
  private static let ways = WordSet("air night sea boat foot road rail helicopter land dusk dawn dark plane")
  private static let holding = WordSet("hold seat house accommodate shelter sleep carry")
  private static let persons = WordSet(
    "people men women soldiers passengers guests spectators prisoners inmates patients worshippers troops"
  )
  private static let were = WordSet("was were")
  /// What tells that it is still to come.
  private static let pending = WordSet(
    "week month tomorrow soon later unless would until before within coming warn warns fear fears without summer winter spring autumn"
  )
  /// What is heard by a court.
  private static let judicial = WordSet("case cases appeal appeals petition lawsuit complaint court judges")
}
