/// Tells “could” of what was once possible from “could” of what may come.
struct PastAbility {
  let passage: Passage

  init(_ passage: Passage) { self.passage = passage }

  /// True for “In 1990 the army could field …”, “could formerly be …”, “nothing he could show them”, “showed that he could …”.
  func isAbility(_ position: Int, in tokens: Range<Int>) -> Bool {
    let next = position + 1
    if next < tokens.upperBound, Self.formerly.contains(passage.hash(next)) || isMere(position, in: tokens) {
      return true
    }
    if isOfCharacter(position, in: tokens) { return true }
    if isSight(position, in: tokens) || isRegret(position, in: tokens) || isUtmost(position, in: tokens) {
      return true
    }
    if tokens.contains(where: { isOfFuture($0) }) { return false }
    return isDated(position, tokens) || isPerceived(position, in: tokens) || isVain(position, in: tokens)
      || isOnlyBy(position, in: tokens) || isCapacity(position, in: tokens) || isReported(position, tokens)
      || isUntilThen(tokens)
      || isOfOldTimes(position, tokens) || isNoLonger(position, in: tokens)
  }

  /// “Will”, “next”, “if”; “at will” is none.
  private func isOfFuture(_ position: Int) -> Bool {
    Self.future.contains(passage.hash(position))
      && !(passage.hash(position) == ForecastReader.will && passage.hash(position - 1) == Self.at)
  }

  private static let at = Hashing.of("at")

  /// “Could hardly hide”, “could barely walk”, “could never visit before that”
  private func isMere(_ position: Int, in tokens: Range<Int>) -> Bool {
    let next = passage.hash(position + 1)
    if Self.hardly.contains(next) {
      // “Were it to attack, the pact could hardly survive.”
      return passage.hash(position + 2) != Self.be && !isSupposed(position, in: tokens)
    }
    return next == NegationReader.never
      && (position + 2..<max(position + 2, tokens.upperBound)).contains { passage.hash($0) == Self.before }
  }

  /// True behind a clause that says on what it hangs: “were it to attack, …”, “if it attacks, …”.
  private func isSupposed(_ position: Int, in tokens: Range<Int>) -> Bool {
    Self.suppositions.contains(passage.hash(tokens.lowerBound))
      && (tokens.lowerBound + 1..<max(tokens.lowerBound + 1, position)).contains {
        passage.joiner($0) == .comma
      }
  }

  private static let suppositions = WordSet("were should if without unless")

  /// “From the hill they could see the port”, unlike “Chile could see growth slow”, “the region could see a new wave”.
  private func isSight(_ position: Int, in tokens: Range<Int>) -> Bool {
    guard passage.hash(position + 1) == Self.see else { return false }
    let object = position + 2
    guard position > tokens.lowerBound, object < tokens.upperBound, passage.isSpaced(object),
      !Self.seen.contains(passage.hash(object))
    else { return true }
    return !passage.isCapitalized(position - 1) && !Self.places.contains(passage.hash(position - 1))
  }

  private static let see = Hashing.of("see")
  private static let seen = WordSet(
    "the his her their them him it that how what why no nothing where who from through for only and or us me"
  )
  private static let places = WordSet(
    "region country economy prices market markets government economies exports imports countries governments parliament north south east west"
  )

  /// “Could no longer say”
  private func isNoLonger(_ position: Int, in tokens: Range<Int>) -> Bool {
    passage.hash(position + 1) == Self.no && passage.hash(position + 2) == Self.longer
      && !tokens.contains { Self.later.contains(passage.hash($0)) }
  }

  /// “When she was young she could …”, “as a boy he could …”, “in the nineties one could …”
  private func isOfOldTimes(_ position: Int, _ tokens: Range<Int>) -> Bool {
    let (first, second) = (passage.hash(tokens.lowerBound), passage.hash(tokens.lowerBound + 1))
    guard tokens.count > 3, position > tokens.lowerBound + 2 else { return false }
    let third = passage.hash(tokens.lowerBound + 2)
    // “In the nineties experts warned that …”: it was said then.
    if (tokens.lowerBound..<position).contains(where: { isSaying($0) }) { return false }
    if first == HolderWords.asWord { return second == Word.a && Self.ages.contains(third) }
    if first == Word.in {
      return second == Word.the
        ? Self.decades.contains(third) && !Self.spans.contains(passage.hash(tokens.lowerBound + 3))
          || isDecade(tokens.lowerBound + 2)
        : Self.theirs.contains(second) && Self.youths.contains(third)
    }
    return first == Self.when
      && (tokens.lowerBound + 1..<position).contains { passage.isPast($0) }
  }

  private func isSaying(_ position: Int) -> Bool {
    passage.hash(position) == HolderWords.that || passage.classes(position).contains(.speaks)
      || Self.sayings.contains(passage.hash(position))
  }

  private static let sayings = WordSet(
    "warned said thought think say warn feared believed believe argued argue"
  )
  /// “In the past week”
  private static let spans = WordSet(
    "week weeks month months year years day days few hour hours decade decades two three several couple fortnight"
  )

  /// “1990s”
  private func isDecade(_ position: Int) -> Bool {
    passage.startsWithDigit(position) && passage.ends(position, in: "0s", longerThan: 4)
  }

  private static let hardly = WordSet("hardly barely scarcely")
  private static let be = Hashing.of("be")
  private static let before = Hashing.of("before")
  private static let no = Hashing.of("no")
  private static let longer = Hashing.of("longer")
  private static let later = WordSet("soon by eventually once then unless would")
  private static let ages = WordSet(
    "boy girl child student youth teenager schoolboy schoolgirl cadet conscript"
  )
  private static let theirs = WordSet("his her their its")
  private static let youths = WordSet("youth childhood heyday prime boyhood girlhood")
  private static let decades = WordSet(
    "twenties thirties forties fifties sixties seventies eighties nineties past"
  )
  private static let when = Hashing.of("when")

  /// A year that is over on the article's day, unless it dates something else: “the pact signed in 2015 could fall apart”, “could
  /// return to the base that it left in 2009”.
  private func isDated(_ position: Int, _ tokens: Range<Int>) -> Bool {
    let place = tokens.first { place in
      passage.number(place, digits: 4...4) != nil
        && !(place < position && (tokens.lowerBound..<place).contains { passage.isPast($0) })
        && !(place > position && (position + 1..<place).contains { isPast($0, behind: position) })
        // “As in 2015”
        && !(place > position + 2 && Self.comparing.contains(passage.hash(place - 2)))
    }
    guard let year = place.flatMap({ passage.number($0, digits: 4...4) }) else { return false }
    return passage.prose.day.map { ContentDate(year: year + 1).firstDay <= $0 } ?? (year < 2000)
  }

  /// A verb in the past, not one of the ability itself: “could be reached”, “could not have been seen”.
  private func isPast(_ verb: Int, behind position: Int) -> Bool {
    passage.isPast(verb) && passage.hash(verb) != Self.hundred
      && !(max(position + 1, verb - 2)..<verb).contains { Self.auxiliaries.contains(passage.hash($0)) }
  }

  private static let comparing = WordSet("as unlike than like")
  private static let hundred = Hashing.of("hundred")
  private static let auxiliaries = WordSet("be been have get")

  /// “Until last month a Libyan could cross …”
  private func isUntilThen(_ tokens: Range<Int>) -> Bool {
    tokens.count > 2 && passage.hash(tokens.lowerBound) == Self.until
      && Self.then.contains(passage.hash(tokens.lowerBound + 1))
  }

  private static let until = Hashing.of("until")
  private static let then = WordSet("last then recently this")

  /// Behind a verb in the past and “how”, “what”, “nothing”, or “that” when the verb is one of showing or knowing.
  private func isReported(_ position: Int, _ tokens: Range<Int>) -> Bool {
    for link in stride(from: position - 1, through: max(tokens.lowerBound + 1, position - 6), by: -1) {
      if ClauseReader(passage).isStrong(link) { return false }
      let hash = passage.hash(link)
      if hash == HolderWords.that { return Self.factive.contains(passage.hash(link - 1)) }
      if Self.links.contains(hash) {
        return (tokens.lowerBound..<link).contains { passage.isPast($0) }
          && !(tokens.lowerBound..<link).contains { Self.present.contains(passage.hash($0)) }
      }
    }
    return false
  }

  private static let formerly = WordSet("formerly once previously hitherto")
  private static let future = WordSet("will next future again if")
  private static let links = WordSet("how what whatever nothing anything everything little")
  private static let factive = WordSet(
    "showed proved demonstrated noticed knew learned learnt discovered realised realized remembered recalled ensured guaranteed meant stipulated ruled agreed"
  )
  private static let present = WordSet("is are has have may might can says say")
}
