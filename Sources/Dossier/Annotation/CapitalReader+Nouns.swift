// The noun behind a capital.

extension CapitalReader {
  /// `Moscow suburbs`, `a Kyiv children's hospital`, `the Beijing regime`.
  func fromNounBehind() -> Decision? {
    guard passage.isSpaced(next) else { return nil }
    if let decision = fromHouseNoun() { return decision }
    let kind = passage.classes(next)
    if let accord { return place(first...accord) }
    if Self.visits.contains(passage.hash(next)), isBehindOwner { return place(first...next) }
    if isPluralSubject(of: next + 1) { return place(first...next + 1) }
    if !kind.isDisjoint(with: [.city, .institution]), !ownsObject,
      kind.isDisjoint(with: [.speaks, .auxiliary, .government])
    {
      return place(first...next)
    }
    if kind.contains(.government), kind.isDisjoint(with: [.speaks, .auxiliary]) {
      return isAfterLocative && kind.contains(.city) ? nil : seat(first...next)
    }
    if isBehindArticle, kind.contains(.city), kind.isDisjoint(with: [.government, .auxiliary]) {
      return place(first...next)
    }
    if !kind.isDisjoint(with: [.speaks, .auxiliary, .opener]) { return nil }
    // “the Minsk foreign ministry”
    if passage.isSpaced(next + 1), !isVerb(next), !passage.isCapitalized(next + 1),
      passage.classes(next + 1).contains(.government), !passage.classes(next + 1).contains(.city),
      passage.classes(next + 1).isDisjoint(with: [.speaks, .auxiliary]),
      Self.portfolios.contains(passage.hash(next))
    {
      return seat(first...next + 1)
    }
    if isAttribute, kind.isDisjoint(with: [.government, .relational, .interest]) {
      return place(first...next)
    }
    if isUnknownNoun || isProfession { return place(first...next) }
    let second = next + 1
    guard passage.isSpaced(second), !isVerb(next), !Self.doings.contains(passage.hash(next))
    else { return nil }
    let other = passage.classes(second)
    if other.contains(.city), other.isDisjoint(with: [.speaks, .auxiliary, .government]),
      !isAdverb(next)
    {
      return place(first...second)
    }
    return nil
  }

  private static let doings = WordSet("runs")
  /// “Ottawa parks its jets”: what stands behind such a word is its object.
  private var ownsObject: Bool {
    passage.isSpaced(next + 1) && Self.owned.contains(passage.hash(next + 1))
  }

  private static let owned = WordSet("its their")

  /// “Beirut protests grow”, “Kabul blasts kill 12”: a noun in the plural before a verb without an ending.
  private func isPluralSubject(of verb: Int) -> Bool {
    isCity && passage.isSpaced(verb) && !passage.isCapitalized(next) && isPlural(next)
      && Self.pluralVerbs.contains(passage.hash(verb))
  }

  private static let pluralVerbs = WordSet(
    "grow swell spread erupt draw enter continue resume kill leave hit close stop begin end reopen follow go become remain claim wound injure shake rage intensify fade"
  )
  private static let portfolios = WordSet(
    "foreign defence defense interior finance trade justice security intelligence military"
  )

  /// “Washington economist Pat Choate”: a citizen, but for those who serve a government.
  private var isProfession: Bool {
    guard isCity, !passage.isCapitalized(next), passage.isSpaced(next + 1), !isVerb(next),
      passage.classes(next).isDisjoint(with: [
        .government, .title, .relational, .interest, .stance, .locative, .opener,
      ]),
      Self.professions.contains(where: { passage.ends(next, in: $0, longerThan: 5) })
    else { return false }
    return OtherNames(passage: passage).isUnknownName(next + 1)
      || passage.classes(next + 1).contains(.given) && passage.isCapitalized(next + 1)
  }

  private static let professions: [StaticString] = [
    "er", "or", "ist", "yst", "ian", "ent", "ant", "man", "woman",
  ]

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

  /// `a Washington lawyer`, `several Kyiv universities`: an article or a number, the city, and a noun.
  private var isAttribute: Bool {
    guard isCity, first > 0, passage.isSpaced(first), !passage.isCapitalized(next) else { return false }
    if isBehindArticle {
      return !passage.hasVerb(behind: range.upperBound) && !passage.classes(next).contains(.stance)
    }
    let isCounted =
      Self.counts.contains(passage.hash(first - 1))
      || passage.startsWithDigit(first - 1)
        && passage.classes(first - 2).isDisjoint(with: .calendar)
    return isCounted && isPlural(next) && !isVerb(next)
  }

  private var isBehindArticle: Bool {
    guard isCity, first > 0, passage.isSpaced(first) else { return false }
    return passage.hash(first - 1) == Word.a || passage.hash(first - 1) == Word.an
      || passage.hash(first - 1) == Word.the
  }

  private static let counts = WordSet(
    "most many several some few two three four five six seven eight nine ten eleven twelve dozen hundred thousand other his her their our my your whose these those"
  )
}
