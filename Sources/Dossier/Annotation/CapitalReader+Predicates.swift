// What is said of a capital: `Moscow said`, `Lima has two airports`, `Kabul has fallen`.

extension CapitalReader {
  /// The reading by the verb behind the name, behind an insertion or behind the list of cities that it begins.
  func fromPredicate() -> Decision? {
    let city = CityPredicate(
      passage,
      isTitle: isCity && passage.isCapitalized(next) && passage.isTitleCase(around: range)
    )
    if isCity {
      for verb in [next, verbBehindAdverb, verbBehindInsertion, listEnd.map { $0 + 1 }].compactMap({ $0 })
      where verb < passage.tokens.count && (verb == next || verb > next) {
        if verb == next, !passage.isSpaced(next) { continue }
        if let isPlace = city.isOfPlace(at: verb) {
          return Decision(isSeat: !isPlace, cue: first...verb)
        }
      }
    } else if let decision = fromHousePredicate() {
      return decision
    }
    return fromVerbBehind()
  }

  /// “Thimphu still has no traffic lights”
  private var verbBehindAdverb: Int? {
    guard passage.isSpaced(next), Self.stillWords.contains(passage.hash(next)), passage.isSpaced(next + 1)
    else {
      return nil
    }
    return next + 1
  }

  private static let stillWords = WordSet("still now already also once always never")

  /// The word behind “, with its old cars,” or “(a port)” at a sentence's start.
  var verbBehindInsertion: Int? {
    guard passage.isSentenceStart(first), next < passage.tokens.count, !passage.isSpaced(next),
      !passage.isBreak(before: next)
    else { return nil }
    let gap = Array(passage.gap(before: next))
    for position in next + 1..<max(next + 1, min(next + 12, passage.tokens.count)) {
      if passage.isBreak(before: position) { return nil }
      let isClosed =
        gap.contains(0x28)
        ? passage.gap(before: position).contains(0x29) : Array(passage.gap(before: position)) == gap
      if isClosed { return passage.isCapitalized(position) ? nil : position }
    }
    return nil
  }

  /// The last word of the list of names that this one begins: “Tunis, Algiers and Cairo”; nil when it begins none.
  private var listEnd: Int? {
    var end = range.upperBound
    var isJoined = false
    while end - first < 16 {
      var other = end + 1
      let isSpacedJoin = passage.isSpaced(other) && passage.isConjunction(other)
      guard isSpacedJoin || passage.joiner(other) == .comma else { break }
      if passage.isConjunction(other) {
        other += 1
        isJoined = true
      }
      guard other < passage.tokens.count, passage.isCapitalized(other) else { return nil }
      end = passage.candidate(at: other)?.tokens.upperBound ?? other
      if isJoined { break }
    }
    return isJoined && passage.isSpaced(end + 1) ? end : nil
  }

  /// “From Lisbon to Vladivostok, Moscow dreams of a bloc”: a comma before the subject ends a phrase, and no list.
  var isBehindPhrase: Bool {
    guard passage.joiner(first) == .comma else { return false }
    return passage.hasVerb(behind: range.upperBound)
      || passage.isSpaced(next) && !passage.isCapitalized(next)
        && passage.classes(next).isDisjoint(with: [.opener, .locative])
  }

  /// “Madrid and Barcelona are at odds”, “Baghdad and Erbil signed a deal”.
  private func isDealing(at verb: Int) -> Bool {
    let kind = passage.classes(verb)
    if !kind.isDisjoint(with: [.speaks, .disputes]) || isMutual(verb) { return true }
    guard kind.contains(.auxiliary) else { return false }
    for position in verb + 1..<max(verb + 1, min(verb + 4, passage.tokens.count)) {
      guard passage.isSpaced(position) else { return false }
      if !passage.classes(position).isDisjoint(with: [.speaks, .disputes]) {
        return true
      }
    }
    return false
  }

  /// “blame each other”
  private func isMutual(_ verb: Int) -> Bool {
    guard passage.isSpaced(verb + 1), passage.isSpaced(verb + 2) else { return false }
    let words = (passage.hash(verb + 1), passage.hash(verb + 2))
    return words == (Self.each, Self.other) || words == (Self.one, Word.another)
  }

  private static let each = Hashing.of("each")
  private static let other = Hashing.of("other")
  private static let one = Hashing.of("one")

  /// In a list with a capitalised word that is no name of the gazetteer, a city among cities: “New York and Washington”.
  func fromCities() -> Decision? {
    guard isCity, !passage.hasVerb(behind: range.upperBound), !isBehindPhrase else { return nil }
    if let end = listEnd, isDealing(at: end + 1) { return seat(first...end + 1) }
    let list = Passage.ListNeighbours(passage, range)
    if list.before != nil, passage.isSpaced(next), isMutual(next) { return seat(first...next + 2) }
    for position in [list.before, list.after].compactMap({ $0 }) {
      let kind = passage.classes(position)
      let isCityName =
        passage.isCapitalized(position) && passage.candidate(at: position) == nil
        && kind.isDisjoint(with: [.opener, .title, .calendar, .given]) && !passage.tokens[position].isAllCaps
      if isCityName { return place(min(first, position)...max(range.upperBound, position)) }
    }
    return nil
  }

  /// `Moscow said`, `Kyiv was shelled`.
  private func fromVerbBehind() -> Decision? {
    guard passage.isSpaced(next) else { return nil }
    let kind = passage.classes(next)
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
      if isByItsOwn(position) { return seat(first...position) }
      if word.contains(.siege) {
        // “Moscow is shelling towns”, “Moscow may strike”
        if passage.ends(position, in: "ing", longerThan: 5)
          || HolderWords.modals.contains(passage.hash(position - 1))
        {
          return seat(first...position)
        }
        if passage.isSpaced(position + 1), Self.reflexives.contains(passage.hash(position + 1)) {
          return seat(first...position)
        }
        return isByMeans(behind: position) ? seat(first...position) : place(first...position)
      }
      let isOwned = CityPredicate.having.contains(passage.hash(position - 1))
      if isCity, word.contains(.cityState) && !isOwned || Self.perceives.contains(passage.hash(position)) {
        return place(first...position)
      }
      if word.contains(.auxiliary) || isAdverb(position)
        || Self.fillers.contains(passage.hash(position))
      {
        continue
      }
      break
    }
    return seat(first...next)
  }

  /// “was deserted by its allies”, “is known to disagree”
  private func isByItsOwn(_ position: Int) -> Bool {
    guard passage.isSpaced(position + 1), passage.isSpaced(position + 2) else { return false }
    if passage.hash(position) == Self.known { return passage.hash(position + 1) == Word.to }
    for by in position + 1...position + 2 where passage.isSpaced(by) && passage.hash(by) == Word.by {
      return passage.isSpaced(by + 1) && passage.hash(by + 1) == Word.its
    }
    return false
  }

  private static let known = Hashing.of("known")
  /// “La Paz saw tanks” is a place, “Moscow saw it as a threat” is not.
  private static let perceives = WordSet("saw seen")
  /// “Kyiv will defend itself”
  private static let reflexives = WordSet("itself its")
  private static let duties = WordSet("must should")
  private static let states = WordSet("be have not remain look become")
  private static let fillers = WordSet(
    "a the no never still again not few little so first second largest oldest only"
  )
}
