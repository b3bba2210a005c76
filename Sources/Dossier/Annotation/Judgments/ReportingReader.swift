/// Reads verbs of saying and holding: “Analysts suggest that …”, “…, officials said, …”, “as the bank's economists put it”.
struct ReportingReader {
  let passage: Passage
  let sentence: Range<Int>
  /// The names that were found, in order.
  let mentions: [Mention]
  let verbs: ReportingVerb

  init(_ passage: Passage, _ sentence: Range<Int>, _ mentions: [Mention]) {
    self.passage = passage
    self.sentence = sentence
    self.mentions = mentions
    verbs = ReportingVerb(passage, sentence)
  }

  /// The claim that a verb makes; nil when the word is none, or a noun, or nobody speaks.
  func claim(at position: Int) -> HolderClaim? {
    guard position > sentence.lowerBound, passage.joiner(position) != .hyphen, verbs.isVerb(position),
      !verbs.isNoun(position)
    else { return nil }
    if let claim = behindApposition(position) ?? behindRelative(position)
      ?? behindParenthesis(position) ?? behindBrackets(position) ?? inverted(position)
    {
      return claim
    }
    if let claim = behindConjunction(position) ?? participle(position) { return claim }
    if verbs.isParticiple(position) { return nil }
    let head = verbs.head(of: position)
    let first = subjectStart(before: head)
    guard first < head, head < position || !verbs.isInfinitive(position), !verbs.isToldOf(position) else {
      return nil
    }
    let subject = withoutAdverbial(first, withoutAdverbs(first, head - 1))
    if isAside(first, position) {
      guard
        HolderWords.says.contains(passage.hash(position)) || verbs.isReport(position) || verbs.isPut(position)
          || isSpeaker(subject),
        !hasVerb(subject), !isSubordinate(first)
      else { return nil }
      // “The North may have launched a satellite, as it says.”
      if subject.count == 1, passage.hash(first) == HolderWords.it, first > sentence.lowerBound,
        passage.hash(first - 1) == HolderWords.asWord
      {
        return nil
      }
      return after(position, subject)
    }
    if verbs.isReport(position) || isEstimated(subject.lowerBound..<position) { return nil }
    let verb = passage.hash(position)
    if HolderWords.changes.contains(verb), !canEstimate(subject) { return nil }
    // “Iran does not rule out talks” is what it wants.
    if verb == HolderWords.rule, !HolderWords.speakers.contains(passage.hash(subject.upperBound)) {
      return nil
    }
    guard canHold(subject, position), !isSubordinate(first), opensClause(behind: position) else { return nil }
    // “Officials do not think that …”: the negation is of their estimate.
    let isDenied =
      verb == HolderWords.rule
      || NegationReader(passage).isNot(position - 1) && HolderWords.does.contains(passage.hash(position - 2))
    return HolderClaim(
      holder: HolderReader(passage).holder(subject),
      source: first..<head,
      scope: scope(from: isDenied ? subject.upperBound + 1 : position)
    )
  }

  /// True for somebody who can hold what a verb says.
  private func canHold(_ subject: ClosedRange<Int>, _ verb: Int) -> Bool {
    isSpeaker(subject) || isFirm(subject, verb)
      || HolderWords.assigns.contains(passage.hash(verb)) && !hasVerb(subject)
      || tells(verb, subject) || isSomebody(subject, verb) || isOneOfThem(subject, verb)
  }

  /// “Two analysts told us that …”: whoever tells something is somebody.
  private func tells(_ verb: Int, _ subject: ClosedRange<Int>) -> Bool {
    HolderWords.told.contains(passage.hash(verb)) && !hasVerb(subject) && subject.count < 6
      && !HolderWords.things.contains(passage.hash(subject.lowerBound))
      && (verb + 2..<max(verb + 2, min(verb + 7, sentence.upperBound))).contains {
        passage.hash($0) == HolderWords.that
      }
  }

  /// “The mayor said that …”, “his deputy thinks …”: whoever says or thinks something, though no list has the noun.
  private func isSomebody(_ subject: ClosedRange<Int>, _ verb: Int) -> Bool {
    HolderWords.utters.contains(passage.hash(verb)) && 2...6 ~= subject.count && !hasVerb(subject)
      && HolderWords.articles.contains(passage.hash(subject.lowerBound))
      && !(subject.lowerBound + 1...subject.upperBound).contains { passage.isBreak(before: $0) }
      // What just anybody thinks will come is no forecast.
      && (!ForecastReader.thinking.contains(passage.hash(verb))
        || ForecastReader(passage).saysHowLikely(behind: verb, in: sentence))
  }

  /// “Some agencies believe it; one holds that …”
  private func isOneOfThem(_ subject: ClosedRange<Int>, _ verb: Int) -> Bool {
    subject.count == 1 && passage.hash(subject.lowerBound) == Self.one && subject.lowerBound + 1 == verb
      && subject.lowerBound > sentence.lowerBound && passage.joiner(subject.lowerBound) == .none
      && passage.hash(verb + 1) == HolderWords.that
  }

  private static let one = Hashing.of("one")

  /// “The Kremlin likely did not anticipate it”: an opinion that is an estimate itself.
  private func isEstimated(_ words: Range<Int>) -> Bool {
    words.contains { Self.likelihoods.contains(passage.hash($0)) }
  }

  private static let likelihoods = WordSet("likely probably possibly presumably")

  // MARK: Where the claim stands

  /// True for “…, officials said”, “…, Yoon said, …” and “as many analysts believe”.
  private func isAside(_ first: Int, _ position: Int) -> Bool {
    guard isClosed(at: behindPlace(verbs.isPut(position) ? position + 2 : position + 1)) else { return false }
    if first > sentence.lowerBound, passage.hash(first - 1) == HolderWords.asWord { return true }
    return first > sentence.lowerBound && (passage.joiner(first) == .comma || passage.joiner(first) == .none)
  }

  private func isClosed(at position: Int) -> Bool {
    position >= sentence.upperBound || passage.joiner(position) == .none
      || passage.joiner(position) == .comma
  }

  /// Behind where or when it was said: “…, two diplomats said in Cairo, …”.
  private func behindPlace(_ position: Int) -> Int {
    // “…, the minister told reporters, …”, “…, an official told state television.”
    if HolderWords.told.contains(passage.hash(position - 1)), position < sentence.upperBound {
      let listener = position + 1..<min(position + 12, sentence.upperBound + 1)
      let end = listener.first(where: isClosed) ?? position
      let says = (position..<max(position, end)).contains {
        passage.classes($0).contains(.auxiliary) || passage.hash($0) == HolderWords.that
      }
      return says ? position : end
    }
    guard position < sentence.upperBound, passage.isSpaced(position),
      HolderWords.leads.contains(passage.hash(position)) || Self.times.contains(passage.hash(position))
        || HolderWords.adverbs.contains(passage.hash(position)) || isDay(position)
    else { return position }
    let end = (position + 1..<min(position + 11, sentence.upperBound + 1)).first(where: isClosed)
    guard let end, !(position..<end).contains(where: { passage.classes($0).contains(.auxiliary) }) else {
      return position
    }
    return end
  }

  /// “Said ahead of the summit”, “said following the talks”
  private static let times = WordSet("ahead following as amid shortly while hours days")

  /// “Officials said Monday”
  private func isDay(_ position: Int) -> Bool {
    passage.isCapitalized(position) && passage.classes(position).contains(.calendar)
  }

  /// “…,” said the institute.
  private func inverted(_ position: Int) -> HolderClaim? {
    guard HolderWords.says.contains(passage.hash(position)),
      !HolderWords.told.contains(passage.hash(position)),
      passage.joiner(position) == .comma || passage.joiner(position) == .none,
      position + 1 < sentence.upperBound, passage.isSpaced(position + 1), !passage.opensQuotation(position),
      !HolderWords.leads.contains(passage.hash(position + 1))
    else { return nil }
    var last = position + 1
    while last + 1 < sentence.upperBound, !HolderWords.openers.contains(passage.hash(last + 1)),
      passage.hash(last + 1) != Word.on,
      passage.isSpaced(last + 1) || passage.joiner(last + 1) == .hyphen
        || passage.joiner(last + 1) == .apostrophe
    {
      last += 1
    }
    let subject = position + 1...last
    guard
      isSpeaker(subject) || subject.count < 7 && !HolderWords.openers.contains(passage.hash(position + 1)),
      !hasVerb(subject), !subject.contains(where: { passage.hash($0) == Word.to })
    else { return nil }
    return after(position, position + 1...last)
  }

  /// Where a quotation ends that a verb opens: “told us that “it may, and it may not””; nil without one.
  private func quotationEnd(behind verb: Int) -> Int? {
    let opening = (verb + 1..<max(verb + 1, min(verb + 6, sentence.upperBound))).first(
      where: passage.opensQuotation
    )
    guard let opening else { return nil }
    return (opening + 1..<max(opening + 1, sentence.upperBound)).first { position in
      passage.joiner(position) == .none && !passage.opensQuotation(position)
        && passage.gap(before: position).contains { $0 == 0x22 || $0 == 0x9D }
    } ?? sentence.upperBound
  }

  private func after(_ position: Int, _ subject: ClosedRange<Int>) -> HolderClaim {
    let clauses = ClauseReader(passage)
    let first = phraseStart(before: position)
    // “Should it be lifted, as Bangkok has hinted, prices will …”: what stands aside is the condition.
    if first > sentence.lowerBound, passage.hash(first - 1) == HolderWords.asWord,
      HolderWords.subordinators.contains(passage.hash(sentence.lowerBound)),
      !(sentence.lowerBound + 1..<first - 1).contains(where: { passage.joiner($0) == .comma })
    {
      return HolderClaim(
        holder: HolderReader(passage).holder(subject),
        source: subject.lowerBound..<subject.upperBound + 1,
        scope: sentence.lowerBound..<first - 1
      )
    }
    var segment = clauses.segments(of: sentence).first { $0.contains(position) } ?? sentence
    // “The plan may pass, but not the tax, which, officials say, may fail”
    segment = clauses.relative(around: first, in: segment) ?? segment
    // “…, officials say, but Russia may object”
    let end = (position + 1..<max(position + 1, segment.upperBound)).first { clauses.isContrast($0) }
    if let end { segment = segment.lowerBound..<end }
    return HolderClaim(
      holder: HolderReader(passage).holder(subject),
      source: subject.lowerBound..<sourceEnd(subject, position),
      scope: segment,
      isAfter: true
    )
  }

  /// Where the words end that tell who says something, and where and to whom: “an official told Russian television”.
  private func sourceEnd(_ subject: ClosedRange<Int>, _ verb: Int) -> Int {
    guard subject.upperBound < verb else { return behindApposition(of: subject, before: verb) }
    return max(subject.upperBound + 1, behindPlace(verbs.isPut(verb) ? verb + 2 : verb + 1))
  }

  /// Where a holder's words end: “…, said Anna Berg, the head of the Estonian Institute”.
  private func behindApposition(of subject: ClosedRange<Int>, before verb: Int) -> Int {
    let end = subject.upperBound + 1
    return subject.lowerBound > verb ? HolderReader(passage).appositionEnd(from: end, in: sentence) : end
  }

  /// True behind “if”, “unless” or “after”: a condition or a time is no claim; nor is “with Moscow agreed that”.
  func isSubordinate(_ first: Int) -> Bool {
    HolderWords.subordinators.contains(passage.hash(first))
      || first > sentence.lowerBound && HolderWords.subordinators.contains(passage.hash(first - 1))
        // “Iran, where, monitors say, the harvest …”
        && passage.joiner(first) != .comma
      // “Supposing that Moscow agrees, …”
      || first > sentence.lowerBound + 1 && passage.hash(first - 1) == HolderWords.that
        && HolderWords.subordinators.contains(passage.hash(first - 2))
  }

  /// What a claim covers: up to a semicolon or a comma and conjunction, unless “that” follows.
  func scope(from start: Int) -> Range<Int> {
    var scope = ClauseReader(passage).scope(from: start, in: sentence)
    if let end = quotationEnd(behind: start), end > scope.upperBound { scope = scope.lowerBound..<end }
    // “While most analysts expect a veto, we consider it unlikely.”
    let opens = passage.hash(sentence.lowerBound)
    // “Because Riyadh believes that Doha is weak, it is unlikely …”: the main clause is nobody's.
    let isReason =
      Self.reasons.contains(opens)
      && !(sentence.lowerBound + 1..<max(sentence.lowerBound + 1, start)).contains {
        passage.joiner($0) == .comma
      }
    guard isReason || HolderWords.concessions.contains(opens),
      let comma = scope.dropFirst().first(where: { passage.joiner($0) == .comma })
    else { return scope }
    return scope.lowerBound..<comma
  }

  private static let reasons = WordSet("because since as")

  /// True when a clause follows a verb of saying: “that”, or a noun phrase with a verb of its own.
  func opensClause(behind position: Int) -> Bool {
    let next = position + 1
    guard next < sentence.upperBound, passage.isSpaced(next) else { return true }
    if passage.hash(next) == HolderWords.that || HolderWords.pricing.contains(passage.hash(position)) {
      return true
    }
    // “a reform which analysts expect to pass”
    if passage.hash(next) == Word.to, ForecastReader.expects.contains(passage.hash(position)),
      verbs.isInRelative(position)
    {
      return true
    }
    // “sees no sign that”
    if NegationReader.lacking.contains(passage.hash(next)),
      NegationReader.grounds.contains(passage.hash(next + 1))
    {
      return true
    }
    // “warned of a possible attack”
    if passage.hash(next) == Word.of, HolderWords.warns.contains(passage.hash(position)) { return true }
    // “judge with high confidence that”
    if passage.hash(next) == Word.with {
      return (next..<min(next + 7, sentence.upperBound)).contains {
        passage.hash($0) == HolderWords.confidence
      }
    }
    // “said on Monday that”
    if HolderWords.leads.contains(passage.hash(next)) || passage.classes(next).contains(.calendar) {
      let time = next + 1..<min(next + 6, sentence.upperBound)
      let that = time.first { passage.hash($0) == HolderWords.that }
      if let that {
        return !(next + 1...that).contains { passage.joiner($0) == .none || passage.joiner($0) == .comma }
      }
    }
    // “said on Monday Iran may strike”
    if passage.hash(next) == Word.on, next + 2 < sentence.upperBound, isDay(next + 1),
      passage.isSpaced(next + 2)
    {
      return !HolderWords.noClause.contains(passage.hash(next + 2))
    }
    return !HolderWords.noClause.contains(passage.hash(next))
  }
}
