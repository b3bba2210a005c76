/// Finds whoever is the subject of a verb of saying, and tells whether such words can be somebody who holds a view.
extension ReportingReader {
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
      // “It “predicts an increase””
      let isQuoting = joiner == .none && first == end && passage.opensQuotation(first)
      if joiner == .none && !isQuoting || joiner == .comma
        || HolderWords.openers.contains(passage.hash(first - 1))
      {
        break
      }
      // “…, so we raise it”
      if passage.hash(first - 1) == Self.so,
        passage.joiner(first - 1) == .comma || first - 1 == sentence.lowerBound,
        !Self.degrees.contains(passage.hash(first))
      {
        break
      }
      first -= 1
    }
    // “By which time economists expect …”
    if first < end, first > sentence.lowerBound, passage.hash(first - 1) == HolderWords.which,
      Self.times.contains(passage.hash(first))
    {
      return first + 1
    }
    return whole(first, before: end)
  }

  /// Where the subject begins of which a clause tells more: “those who know the minister say …”, “analysts who replied expect …”.
  private func whole(_ first: Int, before end: Int) -> Int {
    let who = first - 1
    guard first < end, who > sentence.lowerBound, passage.hash(who) == Self.who, passage.isSpaced(who) else {
      return first
    }
    var verb = first
    while verb < end,
      passage.classes(verb).contains(.auxiliary) || HolderWords.adverbs.contains(passage.hash(verb))
        || passage.isAdverb(verb)
    {
      verb += 1
    }
    // “Officials who say that …” are not told to say it here.
    guard verb < end else { return first }
    let start = phraseStart(before: who)
    return HolderWords.speakers.contains(passage.hash(who - 1)) || passage.hash(who - 1) == HolderWords.those
      ? start : first
  }

  private static let times = WordSet("time point date")

  /// “So far”, “so many analysts”
  private static let degrees = WordSet("far long many few much")
  private static let so = Hashing.of("so")
  private static let who = Hashing.of("who")

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
    // “12:15 The mayor says …”
    if first < last, passage.startsWithDigit(first), passage.gap(before: first).elementsEqual(":".utf8) {
      return withoutAdverbial(first + 1, last)
    }
    guard HolderWords.leads.contains(passage.hash(first)), let name = passage.candidate(at: last),
      name.tokens.lowerBound > first
    else { return first...last }
    var start = name.tokens.lowerBound
    while start - 1 > first, passage.classes(start - 1).contains(.title) { start -= 1 }
    return start...last
  }

  /// True for a name, a pronoun or a noun of people or bodies that say things, without a verb in it.
  func isSpeaker(_ whole: ClosedRange<Int>) -> Bool {
    let who = whole.dropFirst().first { passage.hash($0) == Self.who && passage.isSpaced($0) }
    let words = who.map { whole.lowerBound...$0 - 1 } ?? whole
    if hasVerb(words) || words.dropFirst().contains(where: { HolderWords.asked.contains(passage.hash($0)) }) {
      return false
    }
    if words.contains(where: { HolderWords.speakers.contains(passage.hash($0)) }) { return true }
    // “Two of them”
    if words.count == 3, passage.hash(words.lowerBound + 1) == Word.of,
      Self.them.contains(passage.hash(words.upperBound))
    {
      return true
    }
    // “Those close to him”
    if passage.hash(words.lowerBound) == HolderWords.those, who != nil { return true }
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

  private static let them = WordSet("them these whom")

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

  func hasVerb(_ words: ClosedRange<Int>) -> Bool {
    words.contains {
      HolderWords.verbs.contains(passage.hash($0)) && !HolderWords.speakers.contains(passage.hash($0))
        && !verbs.isThinkTank($0)
        || passage.classes($0).contains(.auxiliary)
    }
  }
}
