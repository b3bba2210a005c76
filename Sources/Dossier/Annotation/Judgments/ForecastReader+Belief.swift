/// Opinions of what will be: “traders believe that Ghana will miss it”, “Ghana will, we think, miss it”, “every reason to expect that it will”.
extension ForecastReader {
  /// The estimate that an opinion makes of what will be, when nothing else in the clause says how likely.
  func belief(at position: Int, in tokens: Range<Int>) -> EstimateFinder.Found? {
    let hash = passage.hash(position)
    if Self.reason == hash { return reason(at: position, in: tokens) }
    if Self.asideVerbs.contains(hash), let aside = aside(at: position, in: tokens) { return aside }
    // “The consensus among analysts is that it will”
    if let that = HolderReader.opinionClause(at: position, in: tokens, passage) {
      return saysHowLikely(behind: that, in: tokens)
        ? nil : opensWill(behind: that - 1, in: tokens).map { found(position..<position + 1, $0) }
    }
    guard holds(position, in: tokens), !isNegated(position, in: tokens),
      !saysHowLikely(behind: position, in: tokens)
    else { return nil }
    let last = behindConfidence(position, in: tokens) - 1
    return opensWill(behind: last, in: tokens).map { found(position..<position + 1, $0) }
  }

  /// The word behind a verb, or behind “with high confidence” that follows it.
  private func behindConfidence(_ verb: Int, in tokens: Range<Int>) -> Int {
    guard verb + 1 < tokens.upperBound, passage.hash(verb + 1) == Word.with else { return verb + 1 }
    let reach = verb + 2..<max(verb + 2, min(verb + 7, tokens.upperBound))
    return reach.first { passage.hash($0) == HolderWords.confidence }.map { $0 + 1 } ?? verb + 1
  }

  /// “We assess that”, “ISW judges with high confidence that”, “continues to assess that”, unlike “the judges will”.
  private func assesses(_ position: Int, in tokens: Range<Int>) -> Bool {
    let before = passage.hash(position - 1)
    let continues = before == Word.to && Self.continues.contains(passage.hash(position - 2))
    guard continues || !Self.notHolding.contains(before) else { return false }
    return passage.hash(behindConfidence(position, in: tokens)) == HolderWords.that
      || before == Self.we && passage.isSpaced(position + 1)
  }

  private static let assessing = WordSet("assess assesses judge judges")
  private static let continues = WordSet("continue continues continued")

  /// True for “traders believe”, “our view is”, “is convinced”, “it is assumed”, unlike “who believe” and “to believe”.
  private func holds(_ position: Int, in tokens: Range<Int>) -> Bool {
    let (hash, before, next) = (
      passage.hash(position), passage.hash(position - 1), passage.hash(position + 1)
    )
    if Self.views.contains(hash) {
      guard before == Self.our else { return false }
      return next == HolderWords.that ? passage.hash(position - 2) == Self.isWord : next == Self.isWord
    }
    if Self.assessing.contains(hash) { return assesses(position, in: tokens) }
    if Self.convictions.contains(hash) {
      return next == HolderWords.that && isBehindCopula(position, in: tokens)
    }
    if Self.participles.contains(hash) {
      var copula = position - 1
      while copula > tokens.lowerBound, passage.isAdverb(copula) { copula -= 1 }
      return next == HolderWords.that && passage.hash(copula) == Self.isWord
        && passage.hash(copula - 1) == HolderWords.it
    }
    guard Self.thinking.contains(hash), passage.isSpaced(position), !Self.notHolding.contains(before),
      passage.isSpaced(position + 1) || passage.joiner(position + 1) == .apostrophe,
      !HolderWords.noClause.contains(next),
      !holder(before: position, in: tokens).contains(where: {
        Self.suppositions.contains(passage.hash($0)) || isOfFew($0)
      })
    else { return false }
    return hash != Self.thinks && hash != Self.believes || !Self.persons.contains(before)
  }

  /// The words before an opinion, up to a comma.
  private func holder(before position: Int, in tokens: Range<Int>) -> Range<Int> {
    let reach = max(tokens.lowerBound, position - 6)..<position
    return (reach.last { passage.joiner($0) == .comma } ?? reach.lowerBound)..<position
  }

  /// “Not one analyst”, “only a few”, “a minority”, “the more people”: what such hold tells little of how likely it is.
  private func isOfFew(_ position: Int) -> Bool {
    Self.few.contains(passage.hash(position))
      || passage.hash(position) == Self.more && passage.hash(position - 1) == Word.the
  }

  private static let few = WordSet(
    "not only minority less fewer longer very whoever lest let made make makes"
  )
  private static let more = Hashing.of("more")

  /// True for “the priest thinks that it will”: an opinion of somebody whom no rule names is not the author's.
  func isOfAnother(_ words: Range<Int>) -> Bool {
    guard words.count == 1, Self.thinking.contains(passage.hash(words.lowerBound)) else { return false }
    return !(max(0, words.lowerBound - 4)..<words.lowerBound).contains {
      Self.authors.contains(passage.hash($0)) || Self.nobody.contains(passage.hash($0))
    }
  }

  private static let authors = WordSet("we i")

  /// “Are convinced”, “remain broadly confident”, unlike “are not confident”.
  private func isBehindCopula(_ position: Int, in tokens: Range<Int>) -> Bool {
    var copula = position - 1
    while copula > tokens.lowerBound,
      HolderWords.adverbs.contains(passage.hash(copula)) && passage.hash(copula) != NegationReader.not
        || passage.ends(copula, in: "ly", longerThan: 4)
    {
      copula -= 1
    }
    return Self.are.contains(passage.hash(copula))
  }

  /// The level of “that Ghana will miss”, “Ghana will miss”, “will not”, when that is the verb of the clause; nil for another verb.
  private func opensWill(behind position: Int, in tokens: Range<Int>) -> Likelihood? {
    var first = position + 1
    if passage.hash(first) == Self.isWord { first += 1 }
    if HolderWords.asked.contains(passage.hash(first)) { return nil }
    let subject = passage.hash(first) == HolderWords.that ? first + 1 : first
    let isOfNone = isOfNone(subject)
    let insertions = InsertionReader(passage).insertions(in: first - 1..<max(first, tokens.upperBound))
    for next in first..<max(first, min(first + 24, tokens.upperBound)) {
      if insertions.contains(where: { $0.contains(next) }) { continue }
      if passage.joiner(next) == .none || ClauseReader(passage).isStrong(next)
        || Self.relatives.contains(passage.hash(next))
      {
        return nil
      }
      let isWill = passage.hash(next) == Self.will && !passage.isCapitalized(next)
      if isWill, next > first { return level(at: next, isOfNone: isOfNone) }
      // “… which we think will be …”
      if isWill { return passage.hash(position - 1) == Self.we ? level(at: next, isOfNone: false) : nil }
      if passage.hash(next) == Self.won, passage.joiner(next + 1) == .apostrophe {
        return isOfNone ? nil : .unlikely
      }
      if next > first, passage.isAuxiliary(next) || passage.isFiniteVerb(next),
        !isParticiple(next, in: tokens)
      {
        return nil
      }
    }
    return nil
  }

  /// “That the armed opposition will”, “that the deal signed in Doha will”: “will” follows, and no word that opens a clause of its own.
  private func isParticiple(_ position: Int, in tokens: Range<Int>) -> Bool {
    guard passage.isPastTense(position), !passage.isAuxiliary(position) else { return false }
    let behind = position + 1..<max(position + 1, min(position + 10, tokens.upperBound))
    let end = behind.first {
      !passage.isSpaced($0) && passage.joiner($0) != .hyphen && passage.joiner($0) != .apostrophe
        || HolderWords.openers.contains(passage.hash($0)) || passage.hash($0) == Self.will
    }
    return end.map { passage.hash($0) == Self.will && passage.isSpaced($0) } ?? false
  }

  /// The level of “will”, or of “will not”, “will never”, “will be no”; of a subject that is none the other one, if there is one.
  private func level(at will: Int, isOfNone: Bool) -> Likelihood? {
    let (next, second, third) = (passage.hash(will + 1), passage.hash(will + 2), passage.hash(will + 3))
    var isDenied =
      next == NegationReader.not && second != Self.onlyWord || next == NegationReader.never
      || next == Self.hardly || next == Self.be && second == Self.no
    // “It will not be long before …”
    if isDenied, second == Self.be, third == Self.long { isDenied = false }
    return isOfNone ? isDenied ? nil : .unlikely : isDenied ? .unlikely : .likely
  }

  /// “Nobody”, “no country”, “few of them”, “neither side”.
  private func isOfNone(_ subject: Int) -> Bool { Self.nobody.contains(passage.hash(subject)) }

  private static let nobody = WordSet("nobody nothing none no few little neither hardly")
  private static let onlyWord = Hashing.of("only")
  private static let hardly = Hashing.of("hardly")
  private static let no = Hashing.of("no")
  private static let long = Hashing.of("long")

  // MARK: Aside

  /// “Ghana will miss it, traders believe”, “Ghana will, we think, miss it”
  private func aside(at verb: Int, in tokens: Range<Int>) -> EstimateFinder.Found? {
    let next = behindConfidence(verb, in: tokens)
    guard next >= tokens.upperBound || passage.joiner(next) != .space else { return nil }
    var first = verb
    while first > tokens.lowerBound, verb - first < 6, passage.joiner(first) == .space { first -= 1 }
    guard first < verb, first > tokens.lowerBound, passage.joiner(first) == .comma,
      passage.isCapitalized(first) || (first..<verb).contains(where: isHolder),
      !HolderWords.openers.contains(passage.hash(first)), !(first..<verb).contains(where: passage.isAuxiliary)
    else { return nil }
    let behind = verb + 1..<max(verb + 1, min(verb + 12, tokens.upperBound))
    let clauses = ClauseReader(passage)
    // “…, and in all likelihood never will” is of the same clause.
    let end =
      behind.first {
        clauses.isStrong($0) && !saysHowLikely($0 + 1..<$0 + 2, in: tokens) || passage.joiner($0) == .none
      } ?? behind.upperBound
    guard !saysHowLikely(verb + 1..<max(verb + 1, end), in: tokens),
      !saysHowLikely(clauseStart(before: first, in: tokens)..<first, in: tokens)
    else { return nil }
    if let level = levelBefore(first, in: tokens) { return found(verb..<verb + 1, level) }
    // “Ghana, traders believe, will miss it”
    guard next < tokens.upperBound, passage.hash(next) == Self.will, passage.joiner(next) == .comma
    else { return nil }
    return level(at: next, isOfNone: false).map { found(verb..<verb + 1, $0) }
  }

  private func clauseStart(before end: Int, in tokens: Range<Int>) -> Int {
    let clauses = ClauseReader(passage)
    return (tokens.lowerBound..<end).last {
      clauses.isStrong($0) || passage.joiner($0) == .none
        // “…, where it will not, we believe, …”
        || passage.joiner($0) == .comma && InsertionReader.relatives.contains(passage.hash($0))
    } ?? tokens.lowerBound
  }

  /// The level of the clause before an aside when its verb is “will”: “Ghana will (not) miss it, …”.
  private func levelBefore(_ first: Int, in tokens: Range<Int>) -> Likelihood? {
    let start = clauseStart(before: first, in: tokens)
    let verb = (start..<first).last { passage.hash($0) == Self.will || passage.hash($0) == Self.won }
    guard let verb, !(start..<verb).contains(where: passage.isAuxiliary) else { return nil }
    if passage.hash(verb) == Self.won { return passage.joiner(verb + 1) == .apostrophe ? .unlikely : nil }
    return verb > start ? level(at: verb, isOfNone: isOfNone(start)) : nil
  }

  /// “Ghana will miss it, according to most economists”
  func accordance(at position: Int, in tokens: Range<Int>) -> EstimateFinder.Found? {
    guard passage.hash(position) == HolderWords.according, passage.hash(position + 1) == Word.to,
      passage.joiner(position) == .comma,
      (position + 2..<max(position + 2, min(position + 9, tokens.upperBound))).contains(where: {
        Self.forecasters.contains(passage.hash($0))
      }), !saysHowLikely(clauseStart(before: position, in: tokens)..<position, in: tokens)
    else { return nil }
    return levelBefore(position, in: tokens).map { found(position..<position + 2, $0) }
  }

  private static let forecasters = WordSet(
    "economists analysts forecasters forecasts projections traders strategists pollsters economics research imf oecd ratings"
  )

  private func isHolder(_ position: Int) -> Bool { HolderWords.speakers.contains(passage.hash(position)) }

  // MARK: Reasons

  /// “There is every reason to think that Kenya will pay”, “little reason to expect that it will”
  private func reason(at position: Int, in tokens: Range<Int>) -> EstimateFinder.Found? {
    let verb = position + 2
    guard verb + 1 < tokens.upperBound, passage.hash(position + 1) == Word.to,
      NegationReader.beliefs.contains(passage.hash(verb)),
      !saysHowLikely(behind: verb, in: tokens)
    else { return nil }
    let quantity = passage.hash(position - 1)
    let isLacking = NegationReader.lacking.contains(quantity)
    guard isLacking || Self.ample.contains(quantity),
      let level = opensWill(behind: verb, in: tokens), level == .likely
    else { return nil }
    return found(position - 1..<verb + 1, isLacking ? .unlikely : .likely)
  }

  // MARK: Surprise

  /// “We would not be surprised if Kenya left”, “we would be surprised to see it leave”
  func surprise(at position: Int, in tokens: Range<Int>) -> EstimateFinder.Found? {
    guard passage.hash(position) == Self.surprised, position - 3 >= tokens.lowerBound,
      passage.hash(position - 1) == Self.be,
      passage.hash(position + 1) == Self.ifWord || passage.hash(position + 1) == Word.to
    else { return nil }
    let isDenied = NegationReader(passage).isNot(position - 2)
    let would = isDenied ? position - 3 : position - 2
    guard Self.would.contains(passage.hash(would)), passage.hash(would - 1) == Self.we else { return nil }
    return found(would..<position + 1, isDenied ? .possible : .unlikely)
  }

  /// “We now look for a cut in rates”
  func search(at position: Int, in tokens: Range<Int>) -> EstimateFinder.Found? {
    guard passage.hash(position) == Self.look, passage.hash(position + 1) == Word.for else { return nil }
    let subject = passage.hash(position - 1) == Self.now ? position - 2 : position - 1
    guard subject >= tokens.lowerBound, passage.hash(subject) == Self.we,
      expectsChange(position + 1, in: tokens), !saysHowLikely(behind: position, in: tokens)
    else { return nil }
    return found(position..<position + 2, .likely)
  }

  /// “…, as many in Rome expect, …” speaks of what stands beside it.
  func isQualified(_ position: Int, in tokens: Range<Int>) -> Bool {
    guard passage.joiner(position + 1) == .comma else { return false }
    return (max(tokens.lowerBound + 1, position - 6)..<position).contains {
      passage.hash($0) == HolderWords.asWord && passage.joiner($0) == .comma
    }
  }

  private static let look = Hashing.of("look")
  private static let now = Hashing.of("now")

  /// “It is difficult to envisage circumstances in which Kenya would leave”
  func unimaginable(at position: Int, in tokens: Range<Int>) -> EstimateFinder.Found? {
    guard passage.hash(position) == Self.circumstances, passage.hash(position + 1) == Word.in,
      passage.hash(position + 2) == HolderWords.which
    else { return nil }
    let verb = passage.hash(position - 1) == Word.of ? position - 2 : position - 1
    guard verb - 2 >= tokens.lowerBound, passage.hash(verb - 1) == Word.to,
      Self.hard.contains(passage.hash(verb - 2)),
      Self.foresees.contains(passage.hash(verb)) || passage.hash(verb) == Self.conceive
    else { return nil }
    return found(verb - 2..<position + 1, .unlikely)
  }

  private static let reason = Hashing.of("reason")
  private static let our = Hashing.of("our")
  static let we = Hashing.of("we")
  private static let isWord = Hashing.of("is")
  private static let won = Hashing.of("won")
  private static let be = Hashing.of("be")
  private static let ifWord = Hashing.of("if")
  private static let conceive = Hashing.of("conceive")
  private static let surprised = Hashing.of("surprised")
  private static let circumstances = Hashing.of("circumstances")
  private static let thinks = Hashing.of("thinks")
  private static let believes = Hashing.of("believes")
  private static let would = WordSet("would wouldn")
  private static let are = WordSet("is are am remain remains")
  private static let ample = WordSet("every good strong ample")
  static let thinking = WordSet("think thinks believe believes reckon reckons assume")
  private static let asideVerbs = WordSet(
    "think thinks believe believes reckon reckons assume assumes expect expects predict predicts assess assesses judge judges"
  )
  private static let views = WordSet("view judgment judgement expectation assumption assessment")
  private static let convictions = WordSet("confident convinced")
  private static let participles = WordSet("believed assumed thought")
  /// Before an opinion that is nobody's of this clause: “those who believe”, “to think”, “must assume”.
  private static let notHolding = WordSet(
    "you who which that to will may might could must should would can cannot not t never what if the a"
  )
  private static let suppositions = WordSet("if unless whether when should")
  private static let persons = WordSet("he she who")
  private static let relatives = WordSet("who whom which whose if unless")
}
