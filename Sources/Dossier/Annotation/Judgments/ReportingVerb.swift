/// Tells the verbs of saying and holding of a sentence from nouns and other verbs.
struct ReportingVerb {
  private let passage: Passage
  private let sentence: Range<Int>

  init(_ passage: Passage, _ sentence: Range<Int>) { (self.passage, self.sentence) = (passage, sentence) }

  /// True for a verb that can make a claim.
  func isVerb(_ position: Int) -> Bool {
    let hash = passage.hash(position)
    // “Syrian troops hold the bridge” is no opinion.
    if Self.holds.contains(hash) {
      // “…, Western diplomats in Podgorica hold”
      guard position + 1 < sentence.upperBound else {
        return (max(sentence.lowerBound, position - 6)..<position).contains {
          HolderWords.people.contains(passage.hash($0))
        }
      }
      return passage.hash(position + 1) == HolderWords.that || isView(position)
        || (position + 2..<min(position + 7, sentence.upperBound)).contains {
          passage.hash($0) == HolderWords.confidence
        }
    }
    if isReport(position) { return true }
    if HolderWords.verbs.contains(hash) || isPut(position) { return true }
    if HolderWords.figures.contains(hash), givesFigure(position) { return true }
    // “Are confident that”, “have been warning”
    if HolderWords.convictions.contains(hash), isConviction(position) { return true }
    if isPhrase(position) || isView(position) { return true }
    // “Aides have been warning”
    if HolderWords.progressives.contains(hash) { return isProgressive(position) || isParticiple(position) }
    if HolderWords.calls.contains(hash) { return callsLikely(position) }
    // “The service considers Russia likely to attack.”
    if HolderWords.considers.contains(hash) {
      let reach = position + 1..<min(position + 16, sentence.upperBound)
      let end = reach.first { passage.joiner($0) == .comma } ?? reach.upperBound
      return (reach.lowerBound..<end).contains { HolderWords.likelihoods.contains(passage.hash($0)) }
    }
    // “Traders are pricing in a 70 per cent chance.”
    if HolderWords.pricing.contains(hash) {
      return position + 1 < sentence.upperBound
        && (passage.hash(position + 1) == Word.in || pricesChance(position)
          || PlacedFigure(passage).isPlacing(position..<min(position + 16, sentence.upperBound)))
    }
    guard HolderWords.thatVerbs.contains(hash), position + 1 < sentence.upperBound else { return false }
    return passage.hash(position + 1) == HolderWords.that
  }

  /// “…, local media report”, “…, Reuters reports”: at a clause's end, with people or a paper before it.
  func isReport(_ position: Int) -> Bool {
    let next = position + 1
    guard Self.reports.contains(passage.hash(position)), position > sentence.lowerBound,
      next >= sentence.upperBound || passage.joiner(next) == .comma || passage.joiner(next) == .none
        || passage.hash(next) == Word.on && passage.classes(next + 1).contains(.calendar)
        || passage.isCapitalized(next) && passage.classes(next).contains(.calendar)
    else { return false }
    return Self.reporters.contains(passage.hash(position - 1))
      && !(max(sentence.lowerBound, position - 5)..<position).contains {
        passage.hash($0) == HolderWords.according
      }
  }

  /// “Markets price a 70 per cent chance of a rise”
  private func pricesChance(_ position: Int) -> Bool {
    let article = passage.hash(position + 1)
    return (article == Word.a || article == Word.an) && passage.startsWithDigit(position + 2)
      && (position + 3..<min(position + 6, sentence.upperBound)).contains {
        LevelNoun.openers.contains(passage.hash($0))
      }
  }

  /// A noun behind an article or the like: “over the forecast period”, “Turkish claims that … are”, “the sources' claim that”.
  private func isBehindDeterminer(_ position: Int) -> Bool {
    guard HolderWords.nouns.contains(passage.hash(position)) else { return false }
    if Self.determiners.contains(passage.hash(position - 1)) || passage.isBehindApostrophe(position) {
      return true
    }
    return passage.hash(position + 1) == HolderWords.that && isDemonym(position - 1)
  }

  /// “Turkish”, “Russian”, “the Kenyan”: an adjective of a country.
  private func isDemonym(_ position: Int) -> Bool {
    let isBehindArticle =
      passage.hash(position - 1) == Word.the && passage.ends(position, in: "an", longerThan: 5)
    guard passage.isCapitalized(position),
      isBehindArticle
        || Self.demonymEndings.contains(where: { passage.ends(position, in: $0, longerThan: 5) }),
      let candidate = passage.candidate(at: position), candidate.tokens.count == 1
    else { return false }
    return passage.names(of: candidate).contains { !passage.countries(of: $0).isEmpty }
  }

  private static let holds = WordSet("hold holds")
  private static let reports = WordSet("report reports showed shows")
  private static let reporters = WordSet(
    "journalists media agency agencies people sources residents newspapers newspaper paper witnesses police outlets correspondents officials diplomats aides rebels monitors television tv radio channel channels observers broadcaster reuters poll polls survey data figures study minutes"
  )
  private static let determiners = WordSet("the a an this its his her their our over in any")
  private static let demonymEndings: [StaticString] = ["ish", "ian", "ese", "rican", "eli", "aqi", "tani"]

  /// “As the bank's economists put it”
  func isPut(_ position: Int) -> Bool {
    passage.hash(position) == HolderWords.put && position + 1 < sentence.upperBound
      && passage.hash(position + 1) == HolderWords.it
  }

  /// “Seoul's caution”, “the fears are”, “Ukrainian estimates put”.
  func isNoun(_ position: Int) -> Bool {
    if passage.isPossessive(position - 1), !isFirmsVerb(position) { return true }
    if isBehindDeterminer(position) { return true }
    let next = position + 1
    guard passage.isSpaced(next) || passage.joiner(next) == .hyphen, next < sentence.upperBound else {
      return false
    }
    if isThinkTank(position) { return true }
    guard passage.isSpaced(next) else { return false }
    if isInRelative(position) { return false }
    return HolderWords.copulas.contains(passage.hash(next)) || passage.hash(next) == HolderWords.put
      || HolderWords.modals.contains(passage.hash(next)) && HolderWords.nouns.contains(passage.hash(position))
  }

  /// “A plan which economists say is likely to pass”, “a strike that officials fear could …”
  func isInRelative(_ verb: Int) -> Bool {
    let isName = passage.isCapitalized(verb - 1) && !HolderWords.nouns.contains(passage.hash(verb))
    guard isName || HolderWords.speakers.contains(passage.hash(verb - 1)) else { return false }
    let reach = max(sentence.lowerBound + 1, verb - 6)..<verb
    guard let opening = reach.last(where: { HolderWords.openers.contains(passage.hash($0)) }),
      !(opening + 1...verb).contains(where: { passage.joiner($0) == .comma || passage.joiner($0) == .none })
    else { return false }
    return passage.hash(opening) == HolderWords.which
      || passage.hash(opening) == HolderWords.that && !isSaid(before: opening)
  }

  /// True when a verb of saying stands before “that”: “he said that official claims are …”.
  private func isSaid(before that: Int) -> Bool {
    HolderWords.verbs.contains(passage.hash(that - 1))
      || HolderWords.thatVerbs.contains(passage.hash(that - 1))
  }

  /// “The think tank”
  func isThinkTank(_ position: Int) -> Bool {
    position + 1 < sentence.upperBound && passage.hash(position) == HolderWords.think
      && HolderWords.tanks.contains(passage.hash(position + 1))
  }

  /// “Moody's says”, unlike “it's said”.
  private func isFirmsVerb(_ position: Int) -> Bool {
    let name = position - 2
    return name >= sentence.lowerBound && !HolderWords.nouns.contains(passage.hash(position))
      && HolderWords.says.contains(passage.hash(position))
      && passage.isCapitalized(name) && !HolderWords.things.contains(passage.hash(name))
  }

  /// The first word of “continues to assess”; else the verb itself.
  func head(of position: Int) -> Int {
    position - 2 > sentence.lowerBound && passage.hash(position - 1) == Word.to
      && Self.continues.contains(passage.hash(position - 2)) ? position - 2 : position
  }

  private static let continues = WordSet("continue continues continued")

  /// True behind “to” or an auxiliary: what is to be said, or may be.
  func isInfinitive(_ position: Int) -> Bool {
    passage.hash(position - 1) == Word.to
      || passage.hash(position) != HolderWords.rule && HolderWords.modals.contains(passage.hash(position - 1))
  }

  /// “Has been told that”: whoever is told something does not say it.
  func isToldOf(_ position: Int) -> Bool {
    HolderWords.told.contains(passage.hash(position)) && passage.hash(position + 1) == HolderWords.that
      && HolderWords.copulas.contains(passage.hash(position - 1))
  }

  /// “Kyiv puts the chance of a truce at 20 per cent”, “Barclays assigns a 40% probability to …”
  private func givesFigure(_ position: Int) -> Bool {
    let reach = position + 1..<min(position + 16, sentence.upperBound)
    let end = reach.first { passage.isConjunction($0) || passage.joiner($0) == .comma }
    let rest = reach.lowerBound..<(end ?? reach.upperBound)
    guard rest.prefix(8).contains(where: { LevelNoun.openers.contains(passage.hash($0)) }) else {
      return PlacedFigure(passage).isPlacing(position..<reach.upperBound)
    }
    return !HolderWords.changes.contains(passage.hash(position))
      || rest.contains { ByteClass.isDigit(passage.prose.text[Int(passage.tokens[$0].start)]) }
  }

  /// “Investors are confident that …”
  private func isConviction(_ position: Int) -> Bool {
    guard position + 1 < sentence.upperBound, passage.hash(position + 1) == HolderWords.that else {
      return false
    }
    var copula = position - 1
    while copula > sentence.lowerBound, HolderWords.adverbs.contains(passage.hash(copula)) { copula -= 1 }
    return HolderWords.copulas.contains(passage.hash(copula))
      || HolderWords.remains.contains(passage.hash(copula))
  }

  /// “Are saying”, “have been privately warning”
  private func isProgressive(_ position: Int) -> Bool {
    var copula = position - 1
    while copula > sentence.lowerBound, HolderWords.adverbs.contains(passage.hash(copula)) { copula -= 1 }
    return copula > sentence.lowerBound && HolderWords.copulas.contains(passage.hash(copula))
  }

  /// “…, warning that Chad may leave”, “with officials indicating that …”
  func isParticiple(_ position: Int) -> Bool {
    HolderWords.progressives.contains(passage.hash(position)) && position + 1 < sentence.upperBound
      && passage.hash(position + 1) == HolderWords.that
      && (passage.joiner(position) == .comma && !Self.ofThings.contains(passage.hash(position))
        || with(before: position) != nil)
  }

  /// What prices do as well: “…, suggesting that the rial may fall”.
  private static let ofThings = WordSet("suggesting indicating hinting")

  /// The “with” of “with most officials indicating”; nil without one.
  func with(before position: Int) -> Int? {
    let reach = max(sentence.lowerBound, position - 6)..<position
    guard let with = reach.last(where: { passage.hash($0) == Word.with }), with + 1 < position,
      !(with + 1...position).contains(where: { passage.joiner($0) == .comma || passage.joiner($0) == .none })
    else { return nil }
    return with
  }

  /// “Bankers call a default unlikely”, “dismissed it as highly unlikely”: the adjective is the object's.
  private func callsLikely(_ position: Int) -> Bool {
    for next in position + 2..<max(position + 2, min(position + 14, sentence.upperBound)) {
      let isQuoted = passage.opensQuotation(next)
      if passage.joiner(next) != .space, passage.joiner(next) != .hyphen,
        passage.joiner(next) != .apostrophe, !isQuoted
      {
        return false
      }
      if passage.classes(next).contains(.auxiliary) || HolderWords.openers.contains(passage.hash(next)),
        passage.hash(next) != HolderWords.asWord
      {
        return false
      }
      if HolderWords.likelihoods.contains(passage.hash(next)) { return true }
      // “Called it “probably a misunderstanding””, “described it as probably a misunderstanding”
      if Self.adverbs.contains(passage.hash(next)), isQuoted || passage.hash(next - 1) == HolderWords.asWord {
        return true
      }
    }
    return false
  }

  private static let adverbs = WordSet("probably possibly presumably almost")

  /// “Is of the view that”, “leans towards the view that”
  private func isView(_ position: Int) -> Bool {
    let hash = passage.hash(position)
    if hash == Word.of, HolderWords.copulas.contains(passage.hash(position - 1)) {
      return isViewThat(position + 2)
    }
    guard HolderWords.leans.contains(hash) else { return false }
    return (position + 2..<max(position + 2, min(position + 8, sentence.upperBound))).contains(
      where: isViewThat
    )
  }

  private func isViewThat(_ position: Int) -> Bool {
    position + 1 < sentence.upperBound && HolderWords.opinions.contains(passage.hash(position))
      && passage.hash(position + 1) == HolderWords.that
  }

  /// “Points out that”, “makes clear that”, “made it clear that”
  private func isPhrase(_ position: Int) -> Bool {
    var next = position + 1
    guard next + 1 < sentence.upperBound else { return false }
    if HolderWords.points.contains(passage.hash(position)) {
      return passage.hash(next) == HolderWords.out && passage.hash(next + 1) == HolderWords.that
    }
    // “We cannot rule out that …”, “analysts do not rule out a strike”
    if passage.hash(position) == HolderWords.rule, passage.hash(next) == HolderWords.out { return true }
    guard HolderWords.makes.contains(passage.hash(position)) else { return false }
    if passage.hash(next) == HolderWords.it { next += 1 }
    return next + 1 < sentence.upperBound && passage.hash(next) == HolderWords.clear
      && passage.hash(next + 1) == HolderWords.that
  }
}
