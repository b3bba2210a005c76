/// Tells whether a surname is somebody else’s.
extension OtherNames {
  /// True when a capitalised word beside a surname makes it someone or something else: `Kim Yo Jong`, `Nancy Kim`.
  func hasSurname(_ range: ClosedRange<Int>) -> Bool {
    isFollowedByName(range) || isPrecededByName(range)
  }

  /// True for a given name: `Sharon Stone` is no Stone’s namesake but has the surname of Ariel Sharon as a given name. Where family
  /// names stand first (`ids` of such a country), it may be that of another family.
  func isGivenName(_ range: ClosedRange<Int>, of ids: [EntityID]) -> Bool {
    if isFirstSyllable(range) { return true }
    return passage.classes(range.lowerBound).contains(.given) && isFollowedByName(range)
      && !ids.contains { Surname.mayStandFirst(in: passage.gazetteer[$0].iso2) }
  }

  /// “The Trump Route”, “the Biden Rule”: a thing that has a leader's name, as no person has an article; not where family names stand
  /// first (“the Lee Hsien Yang affair”).
  func isNamesake(_ range: ClosedRange<Int>, of ids: [EntityID]) -> Bool {
    let (before, next) = (range.lowerBound - 1, range.upperBound + 1)
    guard before >= 0, passage.hash(before) == Word.the, passage.isSpaced(range.lowerBound), range.count == 1,
      next < passage.tokens.count, passage.isSpaced(next), passage.isCapitalized(next), isUnknownName(next),
      passage.classes(next).isDisjoint(with: [.given, .alsoGiven]), !passage.isTitleCase(around: range)
    else { return false }
    return !ids.contains { Surname.mayStandFirst(in: passage.gazetteer[$0].iso2) }
  }

  /// `Kim Moon-soo`, unlike “the Moon-era deal”: a part of a given name behind a surname.
  private func isFirstSyllable(_ range: ClosedRange<Int>) -> Bool {
    let (before, next) = (range.lowerBound - 1, range.upperBound + 1)
    return next < passage.tokens.count && passage.joiner(next) == .hyphen && !passage.isCapitalized(next)
      && before >= 0 && passage.isSpaced(range.lowerBound) && passage.isCapitalized(before)
      && mayNamePerson(before)
  }

  /// True for the first word of a person's name: a given name, or a leader's surname where family names stand first: `Kim`.
  func mayNamePerson(_ position: Int) -> Bool {
    if passage.classes(position).contains(.given) { return true }
    return passage.names(ofWord: position).contains { index in
      let name = passage.gazetteer.index.names[index]
      return name.reading == .surname
        && name.entity.map { Surname.mayStandFirst(in: passage.gazetteer[$0].iso2) } ?? false
    }
  }

  /// `Major General Smith`, `Major Smith`: a surname that is a rank or a title before a name.
  func isTitle(_ range: ClosedRange<Int>) -> Bool {
    let next = range.upperBound + 1
    guard range.count == 1, passage.classes(range.lowerBound).contains(.title), passage.isSpaced(next),
      passage.isCapitalized(next), !passage.isTitleCase(around: range)
    else { return false }
    return passage.classes(next).contains(.title) || isUnknownName(next)
  }

  /// `Bishop Kim`, `Coach Kerr`: a title that no leader has.
  func isOfOtherOffice(_ range: ClosedRange<Int>) -> Bool {
    let before = range.lowerBound - 1
    guard before >= 0, passage.isCapitalized(before), Self.otherTitles.contains(passage.hash(before)) else {
      return false
    }
    let joiner = passage.joiner(range.lowerBound)
    return joiner == .space || joiner == .dot && !passage.isBreak(before: range.lowerBound)
  }

  private static let otherTitles = WordSet(
    "bishop archbishop pastor coach rabbi officer constable detective pc sgt sergeant deacon"
  )

  /// `Johnson & Johnson`, `Rice & Sons`: a firm, unless both are names of leaders.
  func isFirm(_ range: ClosedRange<Int>) -> Bool {
    isPartner(range.upperBound + 2, of: range, by: range.upperBound + 1)
      || isPartner(range.lowerBound - 2, of: range, by: range.lowerBound - 1)
  }

  private func isPartner(_ other: Int, of range: ClosedRange<Int>, by ampersand: Int) -> Bool {
    guard other >= 0, passage.isCapitalized(other), passage.surface(ampersand...ampersand) == "&" else {
      return false
    }
    return passage.hash(other) == passage.hash(range.lowerBound) || passage.candidate(at: other) == nil
  }

  func isFollowedByName(_ range: ClosedRange<Int>) -> Bool {
    let next = range.upperBound + 1
    guard next < passage.tokens.count, !passage.isBehindApostrophe(next) else { return false }
    if passage.isSpaced(next), passage.classes(next).contains(.institution) { return true }
    switch passage.joiner(next) {
    case .space: break
    case .apostrophe: return !passage.isPossessive(next)
    case .hyphen where passage.isCapitalized(next) && !passage.isKnownName(next):
      // `Trump-Kim summit` joins two names that are known; `Kim-Jones` is one that is not.
      return passage.candidate(at: next) == nil
    case .hyphen: return isFirstSyllable(range)
    default: return false
    }
    // `Khalid al-Falih`
    if Self.nameParticles.contains(passage.hash(next)) { return true }
    guard passage.isCapitalized(next) else { return false }
    if passage.isTitleCase(around: range) { return false }
    if isInitial(next) || isGeneration(next) || isLeader(next) { return true }
    let kind = passage.classes(next)
    if kind.contains(.given), kind.isDisjoint(with: [.opener, .calendar]), passage.candidate(at: next) == nil
    {
      return true
    }
    return isUnknownName(next)
  }

  private static let patronymics = WordSet("bin ibn bint")
  private static let nameParticles = WordSet("al el bin ibn bint abdel abdul")

  /// True when a leader's full name begins at a word: `Mohammad Shehbaz Sharif`.
  private func isLeader(_ position: Int) -> Bool {
    guard let candidate = passage.candidate(at: position), candidate.tokens.count > 1 else { return false }
    return passage.names(of: candidate).contains { name in
      name.reading == .name
        && name.entity.map { passage.gazetteer.traits[Int($0.index)].kind == .leader } ?? false
    }
  }

  /// The country that stands alone in brackets behind a name: “Castro (Portugal)”.
  func countryInBrackets(behind range: ClosedRange<Int>) -> EntityID? {
    let next = range.upperBound + 1
    guard next < passage.tokens.count, passage.gap(before: next).elementsEqual(" (".utf8),
      let candidate = passage.candidate(at: next), passage.isInBrackets(candidate.tokens)
    else { return nil }
    return passage.listCountry(candidate)
  }

  private func isPrecededByName(_ range: ClosedRange<Int>) -> Bool {
    let before = range.lowerBound - 1
    guard before >= 0, !passage.isBreak(before: range.lowerBound),
      !passage.isBehindApostrophe(range.lowerBound)
    else { return false }
    switch passage.joiner(range.lowerBound) {
    case .hyphen:
      return passage.isCapitalized(before) && passage.candidate(at: before) == nil
        && !passage.tokens[before].isAllCaps
    case .apostrophe: return !passage.isPossessive(range.lowerBound)
    case .dot where !isInitial(before), .space: break
    case .dot:
      return before == 0 || passage.isCapitalized(before - 1)
        || passage.isSpaced(before) && !isListMark(before)
    case .none, .comma: return false
    }
    // `Maher al-Assad`, where Maher is a leader's surname, too
    if range.count > 1, Gazetteer.articles.contains(passage.hash(range.lowerBound)),
      passage.isSpaced(range.lowerBound),
      passage.isCapitalized(before), passage.classes(before).isDisjoint(with: [.opener, .title, .calendar]),
      !passage.isKnownName(before), !passage.isPossessive(before)
    {
      return true
    }
    // “Prince Faisal bin Salman”
    if range.count > 1, Self.patronymics.contains(passage.hash(range.lowerBound)),
      passage.isSpaced(range.lowerBound), passage.isCapitalized(before), !passage.isPossessive(before),
      passage.classes(before).isDisjoint(with: [.opener, .title, .calendar])
    {
      return true
    }
    return isFirstName(before, isTitleCase: passage.isTitleCase(around: range))
  }

  /// “He has no plan B. Obama said”: a letter that ends what stands before it.
  func isListMark(_ position: Int) -> Bool {
    guard position > 0, passage.isSpaced(position) else { return false }
    return !passage.isFiniteVerb(position - 1)
      && passage.classes(position - 1).isDisjoint(with: [
        .opener, .title, .locative, .motion, .dealing, .meeting, .personVerb,
      ])
  }

  /// True for a word that may be the given name before a surname.
  private func isFirstName(_ position: Int, isTitleCase: Bool) -> Bool {
    let kind = passage.classes(position)
    guard passage.isCapitalized(position), !passage.isPossessive(position),
      kind.isDisjoint(with: [.opener, .title, .calendar])
    else { return false }
    if passage.joiner(position) == .apostrophe || Self.labels.contains(passage.hash(position)) {
      return false
    }
    if TitleReader(passage).portfolio(before: position + 1) != nil { return false }
    // “Martin Lee”, where Martin is a surname of others
    if kind.contains(.alsoGiven), passage.candidate(at: position) != nil, !isPlaceName(position) {
      return true
    }
    if kind.contains(.given) { return !passage.isKnownName(position) }
    if isTitleCase || passage.isKnownName(position) || passage.candidate(at: position) != nil { return false }
    guard kind.isDisjoint(with: [.speaks, .auxiliary, .government, .publicBody]) else { return false }
    return !passage.isSentenceStart(position) || !looksCommon(position)
  }

  /// Words that stand before a text as its label: “Summary”, “Analysis”, “Reuters”.
  private static let labels = WordSet(
    "summary analysis opinion video commentary interview live exclusive watch headlines update updates news world explainer editorial comment profile transcript photo photos background context highlights podcast newsletter factbox timeline sources introduction conclusion abstract chapter section notes points reuters ap afp epa getty read more key takeaways overview outlook bottom"
  )

  /// A word at a sentence's start that is probably no name: a participle, an adverb, or an acronym.
  private func looksCommon(_ position: Int) -> Bool {
    if passage.tokens[position].isAllCaps { return true }
    let endings: [StaticString] = ["ing", "ed", "ly", "ists", "ers", "ans", "ents"]
    return endings.contains { passage.ends(position, in: $0, longerThan: 4) }
  }
}
