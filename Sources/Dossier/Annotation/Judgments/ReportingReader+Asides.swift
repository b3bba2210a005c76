/// Claims whose verb stands apart from whoever makes them: behind another verb, an aside, an apposition or a relative clause.
extension ReportingReader {
  /// “The bank's economists raised their forecast and predicted that …”: whoever did the first says the second.
  func behindConjunction(_ verb: Int) -> HolderClaim? {
    guard verb > sentence.lowerBound + 2, passage.isConjunction(verb - 1), opensClause(behind: verb),
      let did = told(before: verb)
        ?? (sentence.lowerBound + 1..<verb - 1).first(where: {
          passage.isFiniteVerb($0) || Self.unchanging.contains(passage.hash($0))
        }),
      passage.isPast(did) == passage.isPast(verb) || Self.unchanging.contains(passage.hash(did)),
      !(sentence.lowerBound + 1..<verb).contains(where: {
        passage.joiner($0) == .comma || passage.joiner($0) == .none
      })
    else { return nil }
    let first = subjectStart(before: did)
    guard first < did, !isSubordinate(first) else { return nil }
    let subject = withoutAdverbial(first, withoutAdverbs(first, did - 1))
    guard isSpeaker(subject) || isFirm(subject, besideVerb: verb), canEstimate(subject) else { return nil }
    return claim(of: subject, from: first, before: did, at: verb)
  }

  /// The claim of a subject, with all from a word up to another telling whose it is, which a verb makes.
  private func claim(of subject: ClosedRange<Int>, from first: Int, before end: Int, at verb: Int)
    -> HolderClaim
  {
    HolderClaim(holder: HolderReader(passage).holder(subject), source: first..<end, scope: scope(from: verb))
  }

  /// Verbs that are the same in the past.
  private static let unchanging = WordSet("cut hit put set shut")

  /// “The president was reluctant, saying that it might fail”, “with most officials indicating that it may”.
  func participle(_ verb: Int) -> HolderClaim? {
    guard verbs.isParticiple(verb) else { return nil }
    // “‘Chile will leave,’ a diplomat said, adding that …”
    let isGoingOn = passage.joiner(verb) == .comma && HolderWords.says.contains(passage.hash(verb - 1))
    let subject: ClosedRange<Int>
    var scope = scope(from: verb)
    if let with = verbs.with(before: verb) {
      let comma = scope.dropFirst().first { passage.joiner($0) == .comma }
      if let comma { scope = verb..<comma }
      subject = with + 1...withoutAdverbs(with + 1, verb - 1)
    } else {
      let did =
        isGoingOn
        ? verb - 1 : (sentence.lowerBound + 1..<verb).first(where: { passage.isFiniteVerb($0) })
      guard let did else { return nil }
      let first = subjectStart(before: did)
      guard first < did, !isSubordinate(first) else { return nil }
      subject = withoutAdverbial(first, withoutAdverbs(first, did - 1))
    }
    let last = subject.upperBound
    guard isSpeaker(subject), canEstimate(subject) || passage.classes(last).contains(.title) else {
      return nil
    }
    return HolderClaim(
      holder: HolderReader(passage).holder(subject),
      // Whoever does something and says something of it is of what is said: “Iran has cut output, adding that it may stop”.
      source: subject.lowerBound..<(isGoingOn ? last + 1 : subject.lowerBound),
      scope: scope
    )
  }

  /// The verb of a claim before “and” that the one behind goes on with: “project that Peru will grow and note that …”.
  private func told(before verb: Int) -> Int? {
    guard passage.hash(verb + 1) == HolderWords.that else { return nil }
    return (sentence.lowerBound + 1..<verb - 1).first {
      passage.hash($0 + 1) == HolderWords.that && verbs.isVerb($0) && !verbs.isNoun($0)
        && !verbs.isInfinitive($0)
        && passage.ends($0, in: "s", longerThan: 2) == passage.ends(verb, in: "s", longerThan: 2)
    }
  }

  /// “Analysts, however, expect …”, “the IMF, in a note on Monday, said that …”
  func behindParenthesis(_ verb: Int) -> HolderClaim? {
    guard passage.joiner(verb) == .comma, opensClause(behind: verb) else { return nil }
    var opening = verb - 1
    while opening > sentence.lowerBound, passage.joiner(opening) != .comma, verb - opening < 15 {
      guard passage.joiner(opening) != .none else { return nil }
      opening -= 1
    }
    guard opening > sentence.lowerBound, passage.joiner(opening) == .comma,
      HolderWords.parentheses.contains(passage.hash(opening)),
      !(opening..<verb).contains(where: { passage.classes($0).contains(.auxiliary) })
    else { return nil }
    let first = subjectStart(before: opening - 1)
    guard !isSubordinate(first) else { return nil }
    let subject = withoutAdverbial(first, opening - 1)
    guard isSpeaker(subject) || isFirm(subject, verb) else { return nil }
    return claim(of: subject, from: first, before: verb, at: verb)
  }

  /// “Zhang Jun (China) said that …”: whom a speaker stands for is no actor of it.
  func behindBrackets(_ verb: Int) -> HolderClaim? {
    guard passage.joiner(verb) == .none, passage.gap(before: verb).first == Self.closing,
      opensClause(behind: verb)
    else { return nil }
    let reach = max(sentence.lowerBound + 1, verb - 10)..<verb
    guard let opening = reach.last(where: { passage.joiner($0) == .none && $0 < verb }),
      passage.gap(before: opening).last == Self.opening
    else { return nil }
    let first = subjectStart(before: opening - 1)
    guard first < opening, !isSubordinate(first) else { return nil }
    let subject = withoutAdverbial(first, opening - 1)
    guard isSpeaker(subject) || isFirm(subject, besideVerb: verb) else { return nil }
    return claim(of: subject, from: first, before: verb, at: verb)
  }

  /// `(`, `)`
  private static let opening: UInt8 = 0x28
  private static let closing: UInt8 = 0x29

  /// “Anna Berg, an analyst in Oslo, said that …”
  func behindApposition(_ said: Int) -> HolderClaim? {
    // “…, has repeatedly said that”
    var verb = said
    while verb > sentence.lowerBound, passage.isSpaced(verb),
      Self.perfect.contains(passage.hash(verb - 1)) || passage.isAdverb(verb - 1)
    {
      verb -= 1
    }
    guard passage.joiner(verb) == .comma, opensClause(behind: said), !verbs.isInfinitive(said) else {
      return nil
    }
    var words = phraseStart(before: verb - 1)..<verb
    // “…, prime minister since October, told …”
    if words.lowerBound > sentence.lowerBound, passage.hash(words.lowerBound - 1) == ClauseReader.since {
      words = phraseStart(before: words.lowerBound - 1)..<verb
    }
    // “…, who have counted twice, concede that …”
    if words.lowerBound > sentence.lowerBound, passage.hash(words.lowerBound - 1) == Self.who {
      words = words.lowerBound - 1..<verb
    }
    guard words.lowerBound > sentence.lowerBound, words.count < 14,
      passage.joiner(words.lowerBound) == .comma,
      passage.hash(words.lowerBound) == Self.who
        || !words.contains(where: { passage.classes($0).contains(.auxiliary) })
    else { return nil }
    let first = subjectStart(before: words.lowerBound - 1)
    guard !isSubordinate(first) else { return nil }
    let subject = withoutAdverbial(first, words.lowerBound - 1)
    // “Bankers, who met in Rome, argue that …”
    let isFirm =
      (passage.hash(words.lowerBound) == Self.who || Self.articles.contains(passage.hash(words.lowerBound)))
      && isFirm(subject, besideVerb: said)
    let isPerson =
      Self.appositions.contains(passage.hash(words.lowerBound)) || passage.isCapitalized(words.lowerBound)
      // “Aung San Suu Kyi, freed on Saturday, said …”
      || passage.isPastTense(words.lowerBound) || Self.participles.contains(passage.hash(words.lowerBound))
    guard isPerson, isSpeaker(subject) || isFirm, subject.count <= 8 else { return nil }
    return claim(of: subject, from: first, before: verb, at: said)
  }

  /// “Economists in Rome, where rents are high, expect …”, “critics of it, most of them judges, argue that …”
  func behindRelative(_ word: Int) -> HolderClaim? {
    // “…, does not expect …”
    var verb = word
    while verb > sentence.lowerBound, passage.isSpaced(verb),
      HolderWords.does.contains(passage.hash(verb - 1)) || NegationReader(passage).isNot(verb - 1)
    {
      verb -= 1
    }
    guard passage.joiner(verb) == .comma, opensClause(behind: word) else { return nil }
    let reach = stride(from: verb - 1, to: max(sentence.lowerBound, verb - 16), by: -1)
    guard
      let opening = reach.first(where: { passage.joiner($0) == .comma || passage.joiner($0) == .none }),
      passage.joiner(opening) == .comma, isRelative(opening)
    else { return nil }
    let first = subjectStart(before: opening - 1)
    guard first < opening, !isSubordinate(first) else { return nil }
    let subject = withoutAdverbial(first, opening - 1)
    guard isSpeaker(subject) || isFirm(subject, besideVerb: word), subject.count <= 8 else { return nil }
    return claim(of: subject, from: first, before: verb, at: word)
  }

  /// “Where …”, “whose …”, “among them …”, “most of them …”, “some of whom …”
  private func isRelative(_ position: Int) -> Bool {
    if Self.relatives.contains(passage.hash(position)) { return true }
    return passage.hash(position + 1) == Word.of && Self.them.contains(passage.hash(position + 2))
  }

  private static let participles = WordSet(
    "taken held led speaking writing asked chosen sworn born freed quoted"
  )
  private static let relatives = WordSet("where whose which among many who")
  private static let them = WordSet("them whom which")
  private static let who = Hashing.of("who")
  static let appositions = WordSet(
    "a an the who head chief director former its his her deputy senior chair chairman chairwoman president professor minister founder managing executive author lead leader adviser advisor ambassador spokesman spokeswoman spokesperson prime sister brother daughter son wife widow"
  )
  private static let articles = WordSet("the a an its")
  private static let perfect = WordSet("has have had")
}
