/// Reads verbs of saying and holding: “Analysts suggest that …”, “…, officials said, …”, “as the bank's economists put it”.
struct ReportingReader {
  let passage: Passage
  let sentence: Range<Int>
  /// The names that were found, in order.
  private let mentions: [Mention]
  let verbs: ReportingVerb

  init(_ passage: Passage, _ sentence: Range<Int>, _ mentions: [Mention]) {
    self.passage = passage
    self.sentence = sentence
    self.mentions = mentions
    verbs = ReportingVerb(passage, sentence)
  }

  /// The claim that a verb makes; nil when the word is none, or a noun, or nobody speaks.
  func claim(at position: Int) -> HolderClaim? {
    guard position > sentence.lowerBound, verbs.isVerb(position), !verbs.isNoun(position) else { return nil }
    if let claim = behindApposition(position) ?? behindRelative(position)
      ?? behindParenthesis(position) ?? inverted(position)
    {
      return claim
    }
    if let claim = behindConjunction(position) { return claim }
    let first = subjectStart(before: position)
    guard first < position, !verbs.isInfinitive(position), !verbs.isToldOf(position) else { return nil }
    let subject = withoutAdverbial(first, withoutAdverbs(first, position - 1))
    if isAside(first, position) {
      guard HolderWords.says.contains(passage.hash(position)) || verbs.isPut(position) || isSpeaker(subject),
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
    let verb = passage.hash(position)
    if HolderWords.changes.contains(verb), !canEstimate(subject) { return nil }
    // “Iran does not rule out talks” is what it wants.
    if verb == HolderWords.rule, !HolderWords.speakers.contains(passage.hash(subject.upperBound)) {
      return nil
    }
    guard
      isSpeaker(subject) || isFirm(subject, position)
        || HolderWords.assigns.contains(passage.hash(position)) && !hasVerb(subject),
      !isSubordinate(first),
      opensClause(behind: position)
    else { return nil }
    // “Officials do not think that …”: the negation is of their estimate.
    let isDenied =
      verb == HolderWords.rule
      || NegationReader(passage).isNot(position - 1) && HolderWords.does.contains(passage.hash(position - 2))
    return HolderClaim(
      holder: HolderReader(passage).holder(subject),
      source: first..<position,
      scope: scope(from: isDenied ? subject.upperBound + 1 : position)
    )
  }

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
      HolderWords.leads.contains(passage.hash(position))
        || HolderWords.adverbs.contains(passage.hash(position)) || isDay(position)
    else { return position }
    let end = (position + 1..<min(position + 11, sentence.upperBound + 1)).first(where: isClosed)
    guard let end, !(position..<end).contains(where: { passage.classes($0).contains(.auxiliary) }) else {
      return position
    }
    return end
  }

  /// “Officials said Monday”
  private func isDay(_ position: Int) -> Bool {
    passage.isCapitalized(position) && passage.classes(position).contains(.calendar)
  }

  /// “…,” said the institute.
  private func inverted(_ position: Int) -> HolderClaim? {
    guard HolderWords.says.contains(passage.hash(position)),
      passage.joiner(position) == .comma || passage.joiner(position) == .none,
      position + 1 < sentence.upperBound, passage.isSpaced(position + 1),
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
      // “Supposing that Moscow agrees, …”
      || first > sentence.lowerBound + 1 && passage.hash(first - 1) == HolderWords.that
        && HolderWords.subordinators.contains(passage.hash(first - 2))
  }

  /// What a claim covers: up to a semicolon or a comma and conjunction, unless “that” follows.
  func scope(from start: Int) -> Range<Int> {
    let scope = ClauseReader(passage).scope(from: start, in: sentence)
    // “While most analysts expect a veto, we consider it unlikely.”
    guard HolderWords.concessions.contains(passage.hash(sentence.lowerBound)),
      let comma = scope.dropFirst().first(where: { passage.joiner($0) == .comma })
    else { return scope }
    return scope.lowerBound..<comma
  }

  /// True when a clause follows a verb of saying: “that”, or a noun phrase with a verb of its own.
  func opensClause(behind position: Int) -> Bool {
    let next = position + 1
    guard next < sentence.upperBound, passage.isSpaced(next) else { return true }
    if passage.hash(next) == HolderWords.that || HolderWords.pricing.contains(passage.hash(position)) {
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

  // MARK: The subject

  /// The first word of the subject: behind the last comma, conjunction or beginning.
  func subjectStart(before verb: Int) -> Int {
    let first = phraseStart(before: verb)
    // “Oslo and Stockholm say”
    guard first > sentence.lowerBound + 1, passage.hash(first - 1) == Word.and, passage.isCapitalized(first),
      passage.isCapitalized(first - 2)
    else { return first }
    let other = phraseStart(before: first - 1)
    return other < first - 1 && !hasVerb(other...first - 2) ? other : first
  }

  func phraseStart(before end: Int) -> Int {
    var first = end
    while first > sentence.lowerBound {
      let joiner = passage.joiner(first)
      if joiner == .none || joiner == .comma || HolderWords.openers.contains(passage.hash(first - 1)) {
        break
      }
      first -= 1
    }
    return first
  }

  func withoutAdverbs(_ first: Int, _ end: Int) -> Int {
    var last = end
    while last > first,
      HolderWords.adverbs.contains(passage.hash(last)) || passage.classes(last).contains(.auxiliary)
        || HolderWords.contractions.contains(passage.hash(last))
        || HolderWords.remains.contains(passage.hash(last))
    {
      last -= 1
    }
    return last
  }

  /// The subject without what may stand before it: “A year ago the bank”, “In Singapore Fumio Kishida”, “Last week Mr Xi”.
  func withoutAdverbial(_ first: Int, _ last: Int) -> ClosedRange<Int> {
    if let ago = (first...last).last(where: { passage.hash($0) == HolderWords.ago }), ago < last {
      return ago + 1...last
    }
    guard HolderWords.leads.contains(passage.hash(first)), let name = passage.candidate(at: last),
      name.tokens.lowerBound > first
    else { return first...last }
    var start = name.tokens.lowerBound
    while start - 1 > first, passage.classes(start - 1).contains(.title) { start -= 1 }
    return start...last
  }

  /// True for a name, a pronoun or a noun of people or bodies that say things, without a verb in it.
  func isSpeaker(_ words: ClosedRange<Int>) -> Bool {
    if hasVerb(words) || words.dropFirst().contains(where: { HolderWords.asked.contains(passage.hash($0)) }) {
      return false
    }
    if words.contains(where: { HolderWords.speakers.contains(passage.hash($0)) }) { return true }
    // “Those close to him”
    if passage.hash(words.lowerBound) == HolderWords.those, words.count > 2,
      HolderWords.near.contains(passage.hash(words.lowerBound + 1))
    {
      return true
    }
    let isNamed = words.contains {
      passage.isCapitalized($0)
        && ($0 > words.lowerBound || passage.isKnownName($0) || !passage.isSentenceStart($0) || isFound($0))
    }
    return isNamed && words.count <= 8
  }

  /// True for a word of a name that was found.
  private func isFound(_ position: Int) -> Bool {
    let text = passage.bytes(position...position)
    let next = mentions.partitioningIndex { $0.text.upperBound > text.lowerBound }
    return next < mentions.count && mentions[next].text.overlaps(text)
  }

  /// “Moody's says”, “Reuters reported”: whoever speaks and is one word at a sentence's beginning is a name.
  func isFirm(_ subject: ClosedRange<Int>, _ verb: Int) -> Bool {
    (subject.upperBound + 1..<verb).allSatisfy {
      HolderWords.adverbs.contains(passage.hash($0)) || HolderWords.parentheses.contains(passage.hash($0))
    } && isFirm(subject, besideVerb: verb)
  }

  func isFirm(_ subject: ClosedRange<Int>, besideVerb verb: Int) -> Bool {
    let isOne = subject.count == 1 || subject.count == 2 && passage.isPossessive(subject.upperBound)
    return isOne && passage.isCapitalized(subject.lowerBound)
      && (HolderWords.speaks.contains(passage.hash(verb)) || HolderWords.figures.contains(passage.hash(verb)))
      && !HolderWords.things.contains(passage.hash(subject.lowerBound))
      && !NegationReader(passage).isNobody(subject.lowerBound)
  }

  /// True for a name or a noun of people at the end: the bank raises a probability, “Trump's tariffs” only make it so.
  func canEstimate(_ subject: ClosedRange<Int>) -> Bool {
    passage.isCapitalized(subject.upperBound)
      || HolderWords.speakers.contains(passage.hash(subject.upperBound))
  }

  private func hasVerb(_ words: ClosedRange<Int>) -> Bool {
    words.contains {
      HolderWords.verbs.contains(passage.hash($0)) && !HolderWords.speakers.contains(passage.hash($0))
        && !verbs.isThinkTank($0)
        || passage.classes($0).contains(.auxiliary)
    }
  }
}
