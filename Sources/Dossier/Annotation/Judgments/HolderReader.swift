/// Finds who holds a judgment when it is not the author: “Analysts suggest that …”, “according to the IMF”, “… , officials said”.
struct HolderReader {
  private let passage: Passage

  init(_ passage: Passage) { self.passage = passage }

  /// For a sentence, a function from the estimative words to their holder.
  func read(_ sentence: Range<Int>) -> (Range<Int>) -> Judgment.Holder {
    let claims = self.claims(in: sentence)
    return { words in
      // The nearest claim before the words; else one that covers the whole sentence.
      let before = claims.last { !$0.isAfter && $0.scope.contains(words.lowerBound) }
      return (before ?? claims.first(where: \.isAfter))?.holder ?? .author
    }
  }

  /// Someone's claim and the words it may cover.
  private struct Claim {
    var holder: Judgment.Holder
    var scope: Range<Int>
    /// True for “…, officials said”, which covers the whole sentence.
    var isAfter = false
  }

  private func claims(in sentence: Range<Int>) -> [Claim] {
    var claims: [Claim] = []
    for position in sentence {
      if let claim = accordingTo(position, sentence) ?? passive(position, sentence)
        ?? reporting(position, sentence)
      {
        claims.append(claim)
      }
    }
    return claims
  }

  // MARK: “According to X”

  private func accordingTo(_ position: Int, _ sentence: Range<Int>) -> Claim? {
    let next = position + 1
    guard next + 1 < sentence.upperBound else { return nil }
    let isAccording = passage.hash(position) == Self.according && passage.hash(next) == Word.to
    let isView =
      position + 3 < sentence.upperBound && passage.hash(position) == Word.in
      && passage.hash(next) == Word.the
      && passage.hash(next + 1) == Self.view && passage.hash(next + 2) == Word.of
    guard isAccording || isView else { return nil }
    let first = isAccording ? next + 1 : next + 3
    var last = first
    while last + 1 < sentence.upperBound,
      passage.joiner(last + 1) == .space || passage.joiner(last + 1) == .hyphen
        || passage.joiner(last + 1) == .apostrophe
    {
      last += 1
    }
    // At the sentence's start it covers what follows, at its end all.
    return Claim(holder: holder(first...last), scope: sentence, isAfter: true)
  }

  // MARK: “It is thought that”, “is believed to”

  private func passive(_ position: Int, _ sentence: Range<Int>) -> Claim? {
    guard Self.participles.contains(passage.hash(position)), position > sentence.lowerBound,
      position + 1 < sentence.upperBound
    else { return nil }
    var copula = position - 1
    while copula > sentence.lowerBound, Self.adverbs.contains(passage.hash(copula)) { copula -= 1 }
    guard Self.copulas.contains(passage.hash(copula)) else { return nil }
    if passage.hash(position + 1) == Word.by {
      var last = position + 2
      while last + 1 < sentence.upperBound, passage.isSpaced(last + 1), passage.hash(last + 1) != Word.to,
        passage.hash(last + 1) != Self.that
      {
        last += 1
      }
      guard last < sentence.upperBound else { return nil }
      return Claim(
        holder: holder(position + 2...last),
        scope: copula..<scope(from: position, sentence).upperBound
      )
    }
    return Claim(holder: .unnamed, scope: copula..<scope(from: position, sentence).upperBound)
  }

  // MARK: “Analysts suggest”, “officials said”

  private func reporting(_ position: Int, _ sentence: Range<Int>) -> Claim? {
    let isPut =
      passage.hash(position) == Self.put && position + 1 < sentence.upperBound
      && passage.hash(position + 1) == Self.it
    guard Self.verbs.contains(passage.hash(position)) || isPut, position > sentence.lowerBound else {
      return nil
    }
    if let claim = inverted(position, sentence) { return claim }
    if isPut, let claim = asPut(position, sentence) { return claim }
    let isAtEnd = position + 1 >= sentence.upperBound || passage.joiner(position + 1) == .none
    let first = subjectStart(before: position, sentence)
    guard first < position, passage.hash(position - 1) != Word.to,
      !Self.modals.contains(passage.hash(position - 1))
    else {
      return nil
    }
    var last = position - 1
    while last > first,
      Self.adverbs.contains(passage.hash(last)) || passage.classes(last).contains(.auxiliary)
    {
      last -= 1
    }
    let start = withoutAdverbial(first, last)
    guard isSpeaker(start...last), !isSubordinate(first, sentence) else { return nil }
    let holder = holder(start...last)
    if isAtEnd, first > sentence.lowerBound {
      guard passage.joiner(first) == .comma || passage.joiner(first) == .none else { return nil }
      return Claim(holder: holder, scope: sentence, isAfter: true)
    }
    guard isAtEnd || opensClause(position + 1, sentence) else { return nil }
    return Claim(holder: holder, scope: scope(from: position, sentence))
  }

  /// True behind “if”, “unless” or “after”: a condition or a time is no claim.
  private func isSubordinate(_ first: Int, _ sentence: Range<Int>) -> Bool {
    Self.subordinators.contains(passage.hash(first))
      || first > sentence.lowerBound && Self.subordinators.contains(passage.hash(first - 1))
  }

  /// What a claim covers: up to a semicolon or a comma and conjunction, unless “that” follows.
  private func scope(from start: Int, _ sentence: Range<Int>) -> Range<Int> {
    let clauses = ClauseReader(passage)
    let end = (start + 1..<sentence.upperBound).first { position in
      clauses.isStrong(position)
        && !(position + 1 < sentence.upperBound && passage.hash(position + 1) == Self.that)
        || clauses.isSemicolon(before: position)
    }
    return start..<(end ?? sentence.upperBound)
  }

  /// “…,” said the institute.
  private func inverted(_ position: Int, _ sentence: Range<Int>) -> Claim? {
    guard passage.joiner(position) == .comma || passage.joiner(position) == .none,
      position + 1 < sentence.upperBound,
      passage.isSpaced(position + 1)
    else { return nil }
    var last = position + 1
    while last + 1 < sentence.upperBound,
      passage.isSpaced(last + 1) || passage.joiner(last + 1) == .hyphen
        || passage.joiner(last + 1) == .apostrophe
    {
      last += 1
    }
    return Claim(holder: holder(position + 1...last), scope: sentence, isAfter: true)
  }

  /// “As the bank's economists put it, …”
  private func asPut(_ position: Int, _ sentence: Range<Int>) -> Claim? {
    let first = subjectStart(before: position, sentence)
    guard first < position else { return nil }
    return Claim(holder: holder(first...position - 1), scope: sentence, isAfter: true)
  }

  /// The subject without what may stand before it: “A year ago the bank”, “In Singapore Fumio Kishida”.
  private func withoutAdverbial(_ first: Int, _ last: Int) -> Int {
    if let ago = (first...last).last(where: { passage.hash($0) == Self.ago }), ago < last { return ago + 1 }
    guard Self.leads.contains(passage.hash(first)) else { return first }
    guard let name = passage.candidate(at: last), name.tokens.lowerBound > first else { return first }
    return name.tokens.lowerBound
  }

  /// True for a name, a pronoun or a noun of people or bodies that say things, without a verb in it.
  private func isSpeaker(_ words: ClosedRange<Int>) -> Bool {
    if words.contains(where: {
      Self.verbs.contains(passage.hash($0)) || passage.classes($0).contains(.auxiliary)
    }) {
      return false
    }
    if words.contains(where: { Self.speakers.contains(passage.hash($0)) }) { return true }
    let isNamed = words.contains {
      passage.isCapitalized($0)
        && ($0 > words.lowerBound || passage.isKnownName($0) || !passage.isSentenceStart($0))
    }
    return isNamed && words.count <= 8
  }

  /// The first word of the subject: behind the last comma, conjunction or beginning.
  private func subjectStart(before verb: Int, _ sentence: Range<Int>) -> Int {
    var first = verb
    while first > sentence.lowerBound {
      let joiner = passage.joiner(first)
      if joiner == .none || joiner == .comma || Self.openers.contains(passage.hash(first - 1)) { break }
      first -= 1
    }
    return first
  }

  /// True when a clause follows a verb of saying: “that”, or a noun phrase with a verb of its own.
  private func opensClause(_ next: Int, _ sentence: Range<Int>) -> Bool {
    guard passage.isSpaced(next) else { return true }
    if passage.hash(next) == Self.that { return true }
    // “judge with high confidence that”
    if passage.hash(next) == Word.with {
      return (next..<min(next + 7, sentence.upperBound)).contains { passage.hash($0) == Self.confidence }
    }
    return !Self.noClause.contains(passage.hash(next))
  }

  private func holder(_ whole: ClosedRange<Int>) -> Judgment.Holder {
    // “The agency's own estimate”
    let own = whole.first {
      passage.isPossessive($0) && $0 < whole.upperBound && passage.hash($0 + 1) == Self.ownWord
    }
    let words = own.map { whole.lowerBound...max(whole.lowerBound, $0 - 1) } ?? whole
    if Self.own.contains(passage.hash(words.lowerBound)) { return .author }
    let isOwnPaper =
      Self.demonstratives.contains(passage.hash(words.lowerBound))
      && words.contains { Self.papers.contains(passage.hash($0)) }
    return isOwnPaper ? .author : .named(passage.bytes(words))
  }

  private static let put = Hashing.of("put")
  private static let it = Hashing.of("it")
  private static let ago = Hashing.of("ago")
  private static let ownWord = Hashing.of("own")
  private static let confidence = Hashing.of("confidence")
  private static let modals = WordSet("may might could can will would should must cannot")
  private static let leads = WordSet("in on at after before during since from")
  private static let according = Hashing.of("according")
  private static let view = Hashing.of("view")
  private static let that = Hashing.of("that")
  private static let copulas = WordSet("is are was were been be being")
  private static let participles = WordSet(
    "expected thought believed said reported understood considered assessed judged estimated deemed rumoured rumored feared assumed held predicted suggested"
  )
  private static let verbs = WordSet(
    "say says said suggest suggests suggested believe believes believed think thinks thought argue argues argued warn warns warned estimate estimates estimated assess assesses assessed judge judges judged predict predicts predicted forecast forecasts forecasted reckon reckons reckoned fear fears feared conclude concludes concluded note notes noted claim claims claimed expect expects project projects projected told tells tell write writes wrote contend contends contended maintain maintains maintained acknowledge acknowledges acknowledged admit admits admitted insist insists insisted add adds added caution cautions cautioned see sees anticipate anticipates anticipated hold holds hint hints hinted concede concedes conceded doubt doubts doubted agree agrees agreed assume assumes assumed speculate speculates speculated find finds show shows indicate indicates put"
  )
  private static let speakers = WordSet(
    "he she they we i markets market laboratory agency's analysts analyst officials official experts expert observers observer critics critic economists economist diplomats diplomat scholars scholar sources source forecasters agency agencies bank banks institute report reports study studies government governments ministry ministers minister researchers researcher aides aide investors traders residents pollsters commanders commander generals general authors author strategists commentators planners lawyers prosecutors historians staff assessment assessments estimate estimates commentators many some most others few intelligence spokesman spokeswoman spokesperson survey polls insurers lenders opponents supporters allies lawmakers senators envoys envoy negotiators delegates activists rebels opposition panel commission committee paper briefing brief note authorities group groups think-tank company regulators"
  )
  private static let adverbs = WordSet(
    "also still now privately publicly widely generally commonly broadly often recently yesterday earlier therefore however then long already have has had do does did not"
  )
  private static let openers = WordSet(
    "and but while although though because since as when that which who if or whereas"
  )
  private static let subordinators = WordSet(
    "if unless until after before when once should were lest whether"
  )
  private static let noClause = WordSet("to of with by for in on at from against about into as such no so")
  private static let own = WordSet("we i our ours my")
  private static let demonstratives = WordSet("this these the our")
  private static let papers = WordSet(
    "paper briefing brief note report assessment analysis author authors article"
  )
}
