/// Reads words of forecasting as estimates: “we expect Iran to yield”, “the bank predicts that …”, “we do not see Iran yielding”, “our base case is that …”.
struct ForecastReader {
  let passage: Passage

  init(_ passage: Passage) { self.passage = passage }

  /// The words at which ``estimate(at:in:)`` can find one.
  static let openers = WordSet(
    "expect expects doubt doubts doubted predict predicts predicted forecast forecasts forecasted anticipate anticipates anticipated project projects projected foresee foresees see sees envisage imagine think thinks believe believes believed assume assumes assumed thought reckon reckons imagined view judgment judgement expectation assumption assessment confident convinced reason surprised conceive circumstances look according base central baseline assess assesses judge judges consensus agreement opinion belief"
  )

  /// The estimate that a word of forecasting makes; nil when it makes none.
  func estimate(at position: Int, in tokens: Range<Int>) -> EstimateFinder.Found? {
    guard Self.openers.contains(passage.hash(position)) else { return nil }
    guard position + 1 < tokens.upperBound else { return belief(at: position, in: tokens) }
    if position == tokens.lowerBound { return advice(at: position, in: tokens) }
    if let foreseen = foreseen(at: position, in: tokens) { return foreseen }
    return expectation(at: position, in: tokens) ?? prediction(at: position, in: tokens)
      ?? unforeseen(at: position, in: tokens) ?? denial(at: position, in: tokens)
      ?? baseCase(at: position, in: tokens) ?? belief(at: position, in: tokens)
      ?? surprise(at: position, in: tokens) ?? unimaginable(at: position, in: tokens)
      ?? search(at: position, in: tokens) ?? accordance(at: position, in: tokens)
  }

  // MARK: Expecting and doubting

  /// “Markets expect the bank to cut rates”, “we do not expect …”: likely, or unlikely.
  private func expectation(at position: Int, in tokens: Range<Int>) -> EstimateFinder.Found? {
    let hash = passage.hash(position)
    let isDoubt = Self.doubts.contains(hash)
    guard Self.expects.contains(hash) || isDoubt,
      !Self.unforecasting.contains(passage.hash(position - 1)) || isAdvised(position, in: tokens)
    else { return nil }
    // “There is no doubt that it will pass.”
    if isDoubt, passage.hash(position - 1) == Self.noWord, passage.hash(position + 1) == HolderWords.that,
      opensFuture(behind: position + 1, in: tokens)
    {
      return found(position - 1..<position + 1, .almostCertain)
    }
    if isDoubt {
      guard opensDoubt(behind: position, in: tokens), !Self.noDoubts.contains(passage.hash(position - 1))
      else { return nil }
    }
    let opens = (position + 1..<min(position + 14, tokens.upperBound)).contains {
      passage.hash($0) == Word.to || passage.hash($0) == HolderWords.that
    }
    guard opens || opensFuture(behind: position, in: tokens) || expectsChange(position, in: tokens),
      !isQualified(position, in: tokens), !EstimateExceptions(passage).isNotAll(position, tokens)
    else { return nil }
    let isNegated = isNegated(position, in: tokens)
    // Who does not doubt may still not expect.
    if isDoubt, isNegated { return nil }
    return found(position..<position + 1, isNegated || isDoubt ? .unlikely : .likely)
  }

  /// “Expect Russia to claim a victory”: said to the reader.
  private func advice(at position: Int, in tokens: Range<Int>) -> EstimateFinder.Found? {
    guard passage.hash(position) == Self.expect,
      opensInfinitive(behind: position, in: tokens) || opensFuture(behind: position, in: tokens)
    else { return nil }
    return found(position..<position + 1, .likely)
  }

  /// “Investors should expect further delays”
  private func isAdvised(_ position: Int, in tokens: Range<Int>) -> Bool {
    position - 2 >= tokens.lowerBound && passage.hash(position - 1) == Self.should
      && (Self.advised.contains(passage.hash(position - 2))
        // “No one should expect it to”
        || NegationReader(passage).isOfNobody(position..<position + 1, in: tokens))
  }

  private static let should = Hashing.of("should")
  private static let advised = WordSet(
    "investors readers clients operators businesses companies firms travellers travelers markets lenders insurers creditors we"
  )
  private static let expect = Hashing.of("expect")

  /// “Doubt that Iran will strike”, “doubt very much whether …”, “doubt Iran will strike”
  private func opensDoubt(behind position: Int, in tokens: Range<Int>) -> Bool {
    (position + 1..<min(position + 4, tokens.upperBound)).contains {
      Self.doubtLinks.contains(passage.hash($0))
        && ($0 == position + 1 || Self.much.contains(passage.hash($0 - 1)))
    } || opensFuture(behind: position, in: tokens)
  }

  /// “The IMF expects a further fall in exports”: what changes, or what is done.
  func expectsChange(_ position: Int, in tokens: Range<Int>) -> Bool {
    for next in position + 1..<min(position + 6, tokens.upperBound) {
      if passage.joiner(next) == .none || passage.joiner(next) == .comma { return false }
      if Self.changes.contains(passage.hash(next)) { return true }
    }
    return false
  }

  // MARK: Predicting

  /// “The bank predicts that China will retaliate”, when nothing else in the clause says how likely.
  private func prediction(at position: Int, in tokens: Range<Int>) -> EstimateFinder.Found? {
    let hash = passage.hash(position)
    guard Self.predicts.contains(hash), !isUnforecasting(position, in: tokens) else { return nil }
    if Self.nouns.contains(hash), !isSubject(position - 1) { return nil }
    let next = passage.hash(position + 1)
    let isPast = Self.past.contains(hash)
    guard
      next == HolderWords.that && !isPast || opensFuture(behind: position, in: tokens)
        || !isPast && (expectsChange(position, in: tokens) || opensInfinitive(behind: position, in: tokens)),
      !saysHowLikely(behind: position, in: tokens)
    else { return nil }
    return found(position..<position + 1, isNegated(position, in: tokens) ? .unlikely : .likely)
  }

  /// “The IMF projects inflation to fall”, unlike “projects power to the Gulf”.
  private func opensInfinitive(behind position: Int, in tokens: Range<Int>) -> Bool {
    guard !Self.powers.contains(passage.hash(position + 1)) else { return false }
    for next in position + 1..<min(position + 7, tokens.upperBound) {
      if passage.joiner(next) == .none || passage.joiner(next) == .comma { return false }
      if passage.hash(next) == Word.to {
        return next > position + 1 && next + 1 < tokens.upperBound && !passage.isCapitalized(next + 1)
          && !Self.determiners.contains(passage.hash(next + 1))
      }
    }
    return false
  }

  /// True for a word that can be whoever forecasts, or stand between them and the verb.
  private func isSubject(_ position: Int) -> Bool {
    let hash = passage.hash(position)
    return passage.isCapitalized(position) && !passage.classes(position).contains(.opener)
      || HolderWords.speakers.contains(hash) || passage.joiner(position + 1) == .comma
      || HolderWords.adverbs.contains(hash)
  }

  /// True behind an auxiliary that says how sure it is, or that it cannot be told: “will expect”, “cannot predict”.
  private func isUnforecasting(_ position: Int, in tokens: Range<Int>) -> Bool {
    let before = passage.hash(position - 1)
    if Self.unforecasting.contains(before) || Self.able.contains(before) { return true }
    return position - 2 >= tokens.lowerBound
      && (before == NegationReader.t || before == NegationReader.not)
      && (Self.unforecasting.contains(passage.hash(position - 2))
        || Self.able.contains(passage.hash(position - 2)))
  }

  /// “Experts predict China will retaliate”, unlike “predict what it will do”.
  func opensFuture(behind position: Int, in tokens: Range<Int>) -> Bool {
    if HolderWords.asked.contains(passage.hash(position + 1)) { return false }
    for next in position + 1..<min(position + 12, tokens.upperBound) {
      if passage.joiner(next) == .none || passage.joiner(next) == .comma { return false }
      if passage.hash(next) == Self.will {
        return next > position + 1 && !HolderWords.openers.contains(passage.hash(next - 1))
          || passage.hash(next - 1) == HolderWords.that
      }
    }
    return false
  }

  // MARK: What is not foreseen

  /// “We do not foresee Iran retaliating”, “analysts don't see China changing course”.
  private func unforeseen(at position: Int, in tokens: Range<Int>) -> EstimateFinder.Found? {
    let before = passage.hash(position - 1)
    guard Self.foresees.contains(passage.hash(position)),
      before == NegationReader.not || before == NegationReader.t || before == Self.cannot
        || before == Word.to && position > tokens.lowerBound + 1
          && Self.hard.contains(passage.hash(position - 2))
        || NegationReader(passage).isOfNobody(position..<position + 1, in: tokens),
      passage.isSpaced(position + 1),
      position < tokens.lowerBound + 2 || !Self.did.contains(passage.hash(position - 2))
    else { return nil }
    if let how = unseen(at: position, in: tokens) { return how }
    for doing in position + 2..<max(position + 2, min(position + 7, tokens.upperBound)) {
      guard passage.isSpaced(doing) || passage.joiner(doing) == .apostrophe else { return nil }
      guard isDoing(doing) else { continue }
      return saysHowLikely(behind: position, in: tokens) ? nil : found(position..<position + 1, .unlikely)
    }
    return nil
  }

  /// “It is difficult to see how Chile could agree”
  private func unseen(at position: Int, in tokens: Range<Int>) -> EstimateFinder.Found? {
    let how = position + 1
    guard passage.hash(position - 1) == Word.to, Self.hard.contains(passage.hash(position - 2)),
      passage.hash(how) == Self.how,
      (how + 1..<max(how + 1, min(how + 14, tokens.upperBound))).contains(where: {
        Self.modals.contains(passage.hash($0))
      })
    else { return nil }
    return found(position - 2..<how + 1, .unlikely)
  }

  private static let how = Hashing.of("how")
  private static let modals = WordSet("could can would will")

  /// True for a word in -ing that is no noun.
  func isDoing(_ position: Int) -> Bool {
    !passage.isCapitalized(position) && passage.ends(position, in: "ing", longerThan: 5)
      && !Self.things.contains(passage.hash(position))
      && !Self.determiners.contains(passage.hash(position - 1))
  }

  // MARK: Assuming

  /// “Our base case is that …”, “the central scenario remains …”, when nothing else in the clause says how likely.
  private func baseCase(at position: Int, in tokens: Range<Int>) -> EstimateFinder.Found? {
    let hash = passage.hash(position)
    guard Self.bases.contains(hash) else { return nil }
    let isNamed = Self.cases.contains(passage.hash(position + 1))
    guard isNamed || hash == Self.baseline else { return nil }
    if isNamed, let predicate = predicate(at: position, in: tokens) { return predicate }
    let verb = isNamed ? position + 2 : position + 1
    // “Our base case is no new election.”
    let isOfNone = verb + 1 < tokens.upperBound && passage.hash(verb + 1) == Self.noWord
    if isOfNone, Self.states.contains(passage.hash(verb)), !saysHowLikely(behind: verb, in: tokens) {
      return found(position..<verb, .unlikely)
    }
    guard verb + 1 < tokens.upperBound, Self.states.contains(passage.hash(verb)),
      passage.hash(verb + 1) == HolderWords.that || opensFuture(behind: verb, in: tokens)
        || expectsChange(verb, in: tokens),
      !saysHowLikely(behind: position, in: tokens)
    else { return nil }
    return found(position..<verb, .likely)
  }

  /// “A default is (not) our base case”
  private func predicate(at position: Int, in tokens: Range<Int>) -> EstimateFinder.Found? {
    let end = position + 2
    guard position - 2 > tokens.lowerBound, Self.owners.contains(passage.hash(position - 1)),
      end >= tokens.upperBound || passage.joiner(end) != .space || Self.links.contains(passage.hash(end))
    else { return nil }
    var verb = position - 2
    let isDenied = NegationReader(passage).isNot(verb) || passage.hash(verb) == Self.longer
    if isDenied { verb -= passage.hash(verb) == Self.longer ? 2 : 1 }
    guard verb > tokens.lowerBound, Self.states.contains(passage.hash(verb)) else { return nil }
    return found(position - 1..<end, isDenied ? .unlikely : .likely)
  }

  private static let owners = WordSet("our the my")
  private static let links = WordSet("for but and although though because")
  private static let longer = Hashing.of("longer")

  // MARK: Around the word

  func isNegated(_ position: Int, in tokens: Range<Int>) -> Bool {
    let before = passage.hash(position - 1)
    return NegationReader.negations.contains(before) || before == NegationReader.t
      || NegationReader(passage).isOfNobody(position..<position + 1, in: tokens)
  }

  func saysHowLikely(behind position: Int, in tokens: Range<Int>) -> Bool {
    saysHowLikely(position + 1..<clauseEnd(behind: position, in: tokens), in: tokens)
  }

  /// Where what a verb of forecasting opens ends: “… and note that”, or after some words.
  private func clauseEnd(behind position: Int, in tokens: Range<Int>) -> Int {
    let reach = position + 1..<max(position + 1, min(position + 20, tokens.upperBound))
    let clauses = ClauseReader(passage)
    return reach.first {
      clauses.opensReport($0, tokens)
        || passage.joiner($0) == .comma && passage.isConjunction($0)
          && clauses.hasBoundary(between: $0, $0 + 1, in: tokens)
    } ?? reach.upperBound
  }

  func saysHowLikely(_ words: Range<Int>, in tokens: Range<Int>) -> Bool {
    words.contains {
      // “May” with a capital is a month.
      !passage.isCapitalized($0)
        && EstimativeTerms.builtIn.term(at: $0, in: passage.tokens, before: tokens.upperBound)?.likelihood
          != nil
        || LevelNoun.nouns.contains(passage.hash($0))
    }
  }

  func found(_ words: Range<Int>, _ likelihood: Likelihood) -> EstimateFinder.Found {
    EstimateFinder.Found(words: words, likelihood: likelihood, set: 0)
  }

  static let expects = WordSet("expect expects")
  /// Before “expect”: what is not expected yet, or has its estimate in the auxiliary.
  private static let unforecasting = WordSet("to will may might could must should")
  /// Before “predict”: what can or cannot be told.
  private static let able = WordSet("can cannot")
  private static let doubts = WordSet("doubt doubts doubted")
  private static let doubtLinks = WordSet("that whether if")
  static let predicts = WordSet(
    "predict predicts predicted forecast forecasts forecasted anticipate anticipates anticipated project projects projected foresee foresees"
  )
  private static let past = WordSet("predicted forecasted anticipated projected")
  private static let nouns = WordSet("forecast forecasts project projects")
  static let foresees = WordSet("foresee foresees see sees envisage imagine anticipate")
  private static let bases = WordSet("base central baseline")
  private static let cases = WordSet("case scenario")
  private static let baseline = Hashing.of("baseline")
  private static let states = WordSet("is remains")
  /// What happens or does not.
  static let happenings =
    "recession escalation attack attacks invasion offensive war truce ceasefire deal default devaluation withdrawal retaliation cut cuts hike hikes win victory defeat landslide conflict clash crisis return"
  private static let changes = WordSet(
    happenings
      + " reduction increase decrease decline rise fall growth slowdown slump recovery contraction expansion deterioration improvement surge drop rebound delay delays disruption disruptions unrest volatility deficit surplus shortfall shortage shortages interruption interruptions slowdowns change changes"
  )
  private static let things = WordSet(
    "anything nothing everything something morning evening during including following"
  )
  private static let determiners = WordSet("a an the any no some of")
  private static let powers = WordSet("power force strength influence confidence")
  static let hard = WordSet("hard difficult")
  private static let did = WordSet("did didn")
  static let will = Hashing.of("will")
  private static let noWord = Hashing.of("no")
  private static let noDoubts = WordSet("no little scant any without beyond")
  private static let much = WordSet("much strongly seriously")
  private static let cannot = Hashing.of("cannot")
}
