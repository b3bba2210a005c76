/// Tells whether a name is part of a longer one that the gazetteer does not have: `Michael Jordan`, `Hunter Biden`,
/// `Japan Tobacco`, `Legia Warsaw`.
struct OtherNames {
  let passage: Passage

  // MARK: Countries and capitals

  /// True when a country's name, nationality or capital is part of a person's, company's or club's name.
  func hasPlace(_ range: ClosedRange<Int>, isSeat: Bool) -> Bool {
    isPersonsLastName(range) || isFirstPart(range) || isParty(range) || isInForeignName(range)
      || (isSeat && isClub(range))
      || !isSeat && isBranch(range)
  }

  /// `Botswana Democratic Party`, unlike `the US Democratic Party` and `the Chinese Communist Party`.
  private func isParty(_ range: ClosedRange<Int>) -> Bool {
    guard !passage.tokens[range.upperBound].isAllCaps, !passage.tokens[range.upperBound].isDotted,
      passage.isSpaced(range.upperBound + 1), passage.isCapitalized(range.upperBound + 1)
    else { return false }
    var last = range.upperBound + 1
    while last < range.upperBound + 4, passage.hash(last) != Self.party, passage.isSpaced(last + 1),
      passage.isCapitalized(last + 1)
    {
      last += 1
    }
    guard last > range.upperBound + 1, passage.hash(last) == Self.party,
      let candidate = passage.candidate(at: range.lowerBound)
    else { return false }
    return !passage.names(of: candidate).contains { $0.reading == .demonym }
      && !passage.isTitleCase(around: range.lowerBound...last)
  }

  private static let party = Hashing.of("party")

  /// `Volkswagen of America`, `Virgin America`, `HSBC China`: a company's branch in a country.
  private func isBranch(_ range: ClosedRange<Int>) -> Bool {
    var before = range.lowerBound - 1
    guard before >= 0, range.count == 1, passage.isSpaced(range.lowerBound),
      !passage.tokens[range.lowerBound].isAllCaps, !passage.isTitleCase(around: range)
    else { return false }
    let isOfAmerica = passage.hash(range.lowerBound) == Self.america
    if isOfAmerica, passage.hash(before) == Word.of, passage.isSpaced(before) { before -= 1 }
    guard before >= 0, passage.isCapitalized(before), isUnknownName(before) else { return false }
    if passage.tokens[before].isAllCaps {
      return !Self.noBrands.contains(passage.hash(before)) && !passage.hasVerb(behind: range.upperBound)
    }
    return isOfAmerica && !passage.isPossessive(before)
      && (before + 1 < range.lowerBound || !passage.isSentenceStart(before))
  }

  private static let america = Hashing.of("america")
  /// Abbreviations before a country that are no company's name.
  private static let noBrands = WordSet(
    "gmt utc pr am pm tv mp ceo cfo vp ad bc vs edt est bst cet gdp mep usd eur ii iii iv"
  )

  /// `Stade de France`, `Museo Nacional de Costa Rica`.
  private func isInForeignName(_ range: ClosedRange<Int>) -> Bool {
    let before = range.lowerBound - 1
    guard before > 0, passage.isSpaced(range.lowerBound), passage.isSpaced(before) else { return false }
    // `Humboldt University Berlin`
    if passage.hash(before) == Self.university, passage.isCapitalized(before),
      passage.isCapitalized(before - 1)
    {
      return !passage.isTitleCase(around: range)
    }
    return Self.foreignParticles.contains(passage.hash(before)) && !passage.isCapitalized(before)
      && passage.isCapitalized(before - 1)
  }

  private static let university = Hashing.of("university")
  private static let foreignParticles = WordSet("de del della du di do da des")

  /// `Michael Jordan`, `Booker T. Washington`, `Mr. Spain`, `Jordan, 23, from Leeds`.
  func isPersonsLastName(_ range: ClosedRange<Int>) -> Bool {
    let first = range.lowerBound
    if isAged(range) { return true }
    guard first > 0 else { return false }
    if isTitled(range) { return true }
    if isInitial(first - 1), passage.joiner(first) == .dot {
      return first < 2 || passage.isCapitalized(first - 2) && passage.joiner(first - 1) == .space
    }
    return passage.isSpaced(first) && isGivenName(first - 1)
  }

  /// `Mr. Spain`, `Judge Holland`: a single name behind the title of a person who holds no office of state.
  private func isTitled(_ range: ClosedRange<Int>) -> Bool {
    let before = range.lowerBound - 1
    guard range.count == 1, passage.isCapitalized(before), passage.classes(before).contains(.personTitle),
      !passage.tokens[range.lowerBound].isAllCaps || passage.tokens[before].isAllCaps
    else { return false }
    let joiner = passage.joiner(range.lowerBound)
    return joiner == .space || joiner == .dot && !passage.isBreak(before: range.lowerBound)
  }

  /// `Jordan, 23, from Leeds`: an age, and more of the person.
  private func isAged(_ range: ClosedRange<Int>) -> Bool {
    let age = range.upperBound + 1
    let next = age + 1
    guard next < passage.tokens.count, passage.joiner(age) == .comma, passage.joiner(next) == .comma,
      passage.number(age, digits: 1...2) != nil, !passage.isCapitalized(next)
    else { return false }
    return passage.isSentenceStart(range.lowerBound)
      && !passage.startsWithDigit(next) && !passage.isConjunction(next)
  }

  func isInitial(_ position: Int) -> Bool {
    guard passage.tokens.indices.contains(position) else { return false }
    let token = passage.tokens[position]
    return token.isCapitalized && token.end - token.start == 1
  }

  /// A given name that is not itself something else here: an opening word, a title, or another name of the gazetteer.
  private func isGivenName(_ position: Int) -> Bool {
    let kind = passage.classes(position)
    guard passage.isCapitalized(position), kind.contains(.given) || kind.contains(.alsoGiven),
      !isCity(position)
    else { return false }
    if !kind.isDisjoint(with: [.opener, .title, .calendar, .speaks, .auxiliary]) { return false }
    return passage.candidate(at: position) == nil || !isPlaceName(position)
  }

  /// “In Paris France agreed”: a given name that is a city behind a preposition of place.
  private func isCity(_ position: Int) -> Bool {
    Self.cities.contains(passage.hash(position)) && isLocated(position...position)
  }

  private static let cities = WordSet("paris geneva london vienna florence sydney austin asia milan odessa")

  /// True when the word is a country's or capital's name by more than chance.
  func isPlaceName(_ position: Int) -> Bool {
    guard let candidate = passage.candidate(at: position) else { return false }
    return passage.names(of: candidate).contains { $0.entity != nil && $0.reading != .surname }
  }

  /// `Jordan Peterson`, `Japan Tobacco`, `London Breed`: a capitalised word behind it that is no title, month or name.
  func isFirstPart(_ range: ClosedRange<Int>) -> Bool {
    let next = range.upperBound + 1
    guard passage.isSpaced(next), passage.isCapitalized(next), range.count == 1 else { return false }
    if isClosed(range) || passage.isBehindApostrophe(next) { return false }
    // “In Berlin Merkel said”
    if isLocated(range), passage.candidate(at: next) != nil { return false }
    let token = passage.tokens[range.lowerBound]
    // Abbreviations stand before all kinds of public bodies: `U.S. Treasury`.
    if token.isDotted || token.isAllCaps { return false }
    return isUnknownName(next) && !passage.isTitleCase(around: range)
  }

  /// True when what follows is a name of its own: `ambassador to Russia John Sullivan`, `the China-Russia Forum`.
  private func isClosed(_ range: ClosedRange<Int>) -> Bool {
    let first = range.lowerBound
    if passage.joiner(first) == .hyphen { return true }
    guard first > 1, passage.isSpaced(first), !passage.isCapitalized(first - 1) else { return false }
    return (max(0, first - 4)..<first - 1).contains { passage.classes($0).contains(.title) }
  }

  /// A capitalised word that can only be part of a name.
  func isUnknownName(_ position: Int) -> Bool {
    let kind = passage.classes(position)
    let isTelling = kind.isDisjoint(with: [
      .opener, .title, .calendar, .speaks, .auxiliary, .government, .publicBody, .city, .former, .interest,
      .relational,
    ])
    return isTelling && !passage.isKnownName(position)
      && passage.tokens[position].end - passage.tokens[position].start > 1
  }

  /// `Levski Sofia`, `Rapid Vienna`: a capitalised word before a capital, within a sentence.
  private func isClub(_ range: ClosedRange<Int>) -> Bool {
    let before = range.lowerBound - 1
    guard before >= 0, passage.isSpaced(range.lowerBound), passage.isCapitalized(before) else { return false }
    if passage.isPossessive(before) || passage.tokens[before].isAllCaps { return false }
    return isUnknownName(before) && !passage.isSentenceStart(before) && !passage.isTitleCase(around: range)
  }
}

// MARK: - Persons, institutions

extension OtherNames {
  /// True when a person's name ends or begins with these words.
  func isPerson(_ range: ClosedRange<Int>) -> Bool {
    if isPersonsLastName(range) { return true }
    guard range.count == 1, passage.classes(range.lowerBound).contains(.alsoGiven) else { return false }
    return isFirstPart(range) && !isNationOfPerson(range)
  }

  /// “the Dane Bjarne Riis”, “Finn Mika Hakkinen”: a whole name stands behind what may be a given name, too.
  private func isNationOfPerson(_ range: ClosedRange<Int>) -> Bool {
    let next = range.upperBound + 1
    guard Self.nations.contains(passage.hash(range.lowerBound)), passage.isSpaced(next + 1) else {
      return false
    }
    return passage.isCapitalized(next) && passage.isCapitalized(next + 1)
      && passage.classes(next + 1).isDisjoint(with: [.title, .calendar])
  }

  private static let nations = WordSet("dane finn")

  /// True when a preposition of place or a possessive speaks for the place, whatever persons have its name.
  func isLocated(_ range: ClosedRange<Int>) -> Bool {
    let before = range.lowerBound - 1
    guard before >= 0, passage.isSpaced(range.lowerBound) else { return false }
    let word = passage.hash(before)
    return passage.classes(before).contains(.locative) || word == Word.into || word == Word.of
  }

  /// “Israel's prime minister”: a state has what a person has not.
  func hasHead(_ range: ClosedRange<Int>) -> Bool {
    let next = range.upperBound + 1
    return passage.isPossessive(next) && passage.isSpaced(next + 1)
      && Self.heads.contains(passage.hash(next + 1))
  }

  private static let heads = WordSet(
    "president prime premier king queen government parliament foreign finance defence defense army military cabinet central ambassador embassy"
  )

  /// “Jordan recalled its ambassador”: a state has what a person has not.
  func actsAsState(_ range: ClosedRange<Int>) -> Bool {
    let next = range.upperBound + 1
    guard passage.hasVerb(behind: range.upperBound) else { return false }
    return (next + 1..<min(next + 4, passage.tokens.count)).contains { passage.hash($0) == Word.its }
  }

  /// `Donald Trump Jr.` is another than Donald Trump.
  func isGeneration(_ position: Int) -> Bool {
    guard passage.isSpaced(position) else { return false }
    return Self.generations.contains(passage.hash(position)) && passage.isCapitalized(position)
  }

  private static let generations = WordSet("jr sr ii iii iv")

  /// `Russia’s Security Council`, `the Virginia General Assembly`: a common name with another country, or with an unknown
  /// capitalised word, right before it.
  func isOfOtherCountry(_ range: ClosedRange<Int>, _ id: EntityID) -> Bool {
    guard range.count > 1, passage.isSpaced(range.lowerBound) else { return false }
    var before = range.lowerBound - 1
    if passage.isPossessive(before) { before -= 1 }
    guard before >= 0, let candidate = passage.candidate(at: before),
      let country = passage.plainCountry(candidate)
    else {
      return false
    }
    let entity = passage.gazetteer[id]
    // A name with its country in it, or in its own country, is its own.
    return entity.kind == .organization && !entity.members.prefix(1).contains(country)
      && Self.commonBodies.contains(passage.hash(range.upperBound))
  }

  private static let commonBodies = WordSet(
    "council assembly party court parliament senate bank ministry department"
  )

  /// `the town of Obama`, `Clinton, Iowa`.
  func isTown(_ range: ClosedRange<Int>) -> Bool {
    if passage.isTown(range) { return true }
    let before = range.lowerBound - 1
    guard before > 0, passage.isSpaced(range.lowerBound), passage.hash(before) == Word.of else {
      return false
    }
    return Self.settlements.contains(passage.hash(before - 1))
  }

  /// `the Greek region of Macedonia`.
  func isRegion(_ range: ClosedRange<Int>) -> Bool {
    let before = range.lowerBound - 1
    guard before > 0, passage.isSpaced(range.lowerBound), passage.hash(before) == Word.of else {
      return false
    }
    return Self.regions.contains(passage.hash(before - 1)) && !passage.isCapitalized(before - 1)
  }

  private static let regions = WordSet("region province county")

  private static let settlements = WordSet(
    "town city village county borough district port province suburb hamlet"
  )

  /// `XI` among other words is a number or an abbreviation.
  func isShoutedWord(_ range: ClosedRange<Int>) -> Bool {
    let token = passage.tokens[range.lowerBound]
    return range.count == 1 && token.isAllCaps && token.end - token.start <= 3
      && ![range.lowerBound - 1, range.upperBound + 1].contains(where: isShouted)
  }

  private func isShouted(_ position: Int) -> Bool {
    passage.tokens.indices.contains(position) && passage.tokens[position].isAllCaps
  }

  /// `to the Moon`: a surname that is a word, with an article and no noun behind it, as “the Bush administration” has one.
  func isThingWithArticle(_ range: ClosedRange<Int>) -> Bool {
    let before = range.lowerBound - 1
    guard range.count == 1, before >= 0, passage.isSpaced(range.lowerBound), passage.hash(before) == Word.the,
      passage.classes(range.lowerBound).contains(.commonSurname)
    else { return false }
    let next = range.upperBound + 1
    if passage.joiner(next) == .hyphen { return false }
    return !passage.isSpaced(next)
      || !passage.classes(next).isDisjoint(with: [.opener, .auxiliary, .locative])
  }

  /// `in May`, `May 14`: a month, not a person.
  func isMonth(_ range: ClosedRange<Int>) -> Bool {
    guard range.count == 1, passage.classes(range.lowerBound).contains(.calendar) else { return false }
    let next = range.upperBound + 1
    if passage.isSpaced(next) || passage.joiner(next) == .comma,
      ByteClass.isDigit(passage.prose.text[Int(passage.tokens[next].start)])
    {
      return true
    }
    let before = range.lowerBound - 1
    guard before >= 0, passage.isSpaced(range.lowerBound) else { return false }
    return Self.monthLeads.contains(passage.hash(before))
      || ByteClass.isDigit(passage.prose.text[Int(passage.tokens[before].start)])
  }

  private static let monthLeads = WordSet(
    "in of since until till last next early late mid this every each during"
  )

  /// `Kennedy School`, `Charles de Gaulle airport`, `USS Ronald Reagan`.
  func isInstitution(_ range: ClosedRange<Int>) -> Bool {
    let next = range.upperBound + 1
    if passage.isSpaced(next), passage.classes(next).contains(.institution) { return true }
    let second = next + 1
    if passage.isSpaced(next), passage.isSpaced(second), passage.isCapitalized(next),
      passage.isCapitalized(second),
      passage.classes(second).contains(.institution)
    {
      return true
    }
    return range.lowerBound > 0 && passage.isSpaced(range.lowerBound)
      && passage.classes(range.lowerBound - 1).contains(.vessel)
  }
}
