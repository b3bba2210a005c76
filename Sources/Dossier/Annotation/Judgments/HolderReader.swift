/// Finds who holds a judgment when it is not the author: “Analysts suggest that …”, “according to the IMF”, “… , officials said”.
struct HolderReader {
  private let passage: Passage
  private let mentions: [Mention]

  /// A reader of a passage in which some names were found, in order.
  init(_ passage: Passage, _ mentions: [Mention] = []) {
    (self.passage, self.mentions) = (passage, mentions)
  }

  /// For a sentence with its claims, a function from the estimative words to the claim that covers them; nil where the author speaks.
  func read(_ sentence: Range<Int>, _ claims: [HolderClaim]) -> (Range<Int>) -> HolderClaim? {
    let insertions = claims.isEmpty ? [] : InsertionReader(passage).insertions(in: sentence)
    return { words in
      // The nearest claim before the words; else one that covers what stands beside it.
      let covering = claims.filter { claim in
        claim.scope.contains(words.lowerBound)
          // “The summit, which was expected to end on Friday, may drag on.”
          && (claim.isAfter
            || !insertions.contains {
              $0.contains(claim.scope.lowerBound) && $0.upperBound <= words.lowerBound
            })
      }
      let after = covering.first(where: \.isAfter)
      guard let before = covering.last(where: { !$0.isAfter }) else { return after }
      // “Turkey is expected to raise taxes, according to economists.”
      if before.holder == .unnamed { return after ?? before }
      // “‘We think it likely,’ the bank said”
      if before.holder == .author, isQuoted(before, sentence) {
        return covering.last { !$0.isAfter && $0.holder != .author } ?? after ?? before
      }
      return before
    }
  }

  /// Whoever a sentence that quotes somebody says to speak behind the quotation: “…, the minister said”.
  func speaker(in sentence: Range<Int>) -> Judgment.Holder? {
    claims(in: sentence).last { claim in
      if claim.isAfter, case .named = claim.holder { true } else { false }
    }?.holder
  }

  /// True for a claim within quotation marks.
  private func isQuoted(_ claim: HolderClaim, _ sentence: Range<Int>) -> Bool {
    let start = Int(passage.tokens[sentence.lowerBound].start)
    let text = passage.prose.text[max(0, start - 3)..<Int(passage.tokens[claim.source.lowerBound].start)]
    // The last byte of an opening mark: “ ‘ " '
    return text.last.map { $0 == 0x22 || $0 == 0x27 || $0 == 0x9C || $0 == 0x98 } ?? false
  }

  /// The bytes of a sentence that only say whose a claim is: “Norwegian intelligence says that Russia …”, “…, said Anna Berg, the head of …”.
  ///
  /// Governments that speak for themselves are none: “Norway says that it …”.
  func sources(in sentence: Range<Int>) -> [Range<Int>] {
    if !sentence.contains(where: { Self.claiming.contains(passage.hash($0)) }) { return [] }
    return claims(in: sentence).compactMap { claim in
      guard case .named = claim.holder, !claim.source.isEmpty else { return nil }
      let words = claim.source
      if !claim.isAfter {
        let verb = words.upperBound
        let isSpoken =
          verb + 2 < sentence.upperBound && passage.hash(verb + 1) == HolderWords.that
          && !Self.selves.contains(passage.hash(verb + 2))
        let isSpeaker = isSpoken && HolderWords.speakers.contains(passage.hash(verb - 1))
        guard
          isSpeaker || isBody(words) && verb + 1 < sentence.upperBound && !speaksOfItself(claim, in: sentence)
        else { return nil }
      }
      return passage.bytes(words.lowerBound...words.upperBound - 1)
    }
  }

  /// The mention that begins with a word.
  private func mention(at word: Int) -> Mention? {
    let start = Int(passage.tokens[word].start)
    return mentions.stretch(start..<start + 1) { $0.text.lowerBound }.first
  }

  /// True for the name of an organisation alone, which only says what is so: “the IMF says Ghana will suffer”.
  private func isBody(_ words: Range<Int>) -> Bool {
    let first = passage.hash(words.lowerBound) == Word.the ? words.lowerBound + 1 : words.lowerBound
    guard let mention = mention(at: first) else { return false }
    return passage.words(in: mention.text) == first..<words.upperBound
      && passage.gazetteer.traits[Int(mention.entity.index)].kind == .organization
  }

  /// True for “Beijing says it may …”: whoever speaks does so of itself.
  func speaksOfItself(_ claim: HolderClaim, in sentence: Range<Int>) -> Bool {
    guard !claim.isAfter else { return false }
    let verb = claim.source.upperBound
    let next =
      verb + 1 < sentence.upperBound && passage.hash(verb + 1) == HolderWords.that ? verb + 2 : verb + 1
    guard next < sentence.upperBound, Self.selves.contains(passage.hash(next)) else { return false }
    // “The CIA says it is likely that …”
    return !(next + 1..<min(next + 6, sentence.upperBound)).contains { passage.hash($0) == HolderWords.that }
  }

  /// Without one of these words a sentence has nobody's claim.
  private static let claiming = WordSet([
    HolderWords.verbs, HolderWords.thatVerbs, HolderWords.figures, HolderWords.convictions,
    HolderWords.points,
    HolderWords.considers, HolderWords.pricing, HolderWords.makes, HolderWords.participles, HolderWords.seen,
    stances, counts, HolderWords.progressives, HolderWords.calls, HolderWords.leans, HolderWords.strikes,
    WordSet("put rule according view opinion report reports"), opinions,
  ])

  private static let selves = WordSet("it they he she we its their his her our")

  /// All that somebody claims in a sentence, in order.
  func claims(in sentence: Range<Int>) -> [HolderClaim] {
    let reporting = ReportingReader(passage, sentence, mentions)
    var claims: [HolderClaim] = []
    for position in sentence {
      if let claim = accordingTo(position, sentence) ?? passive(position, sentence)
        ?? impression(position, sentence) ?? opinion(position, sentence)
        ?? reporting.claim(at: position)
      {
        claims.append(claim)
      }
    }
    return claims
  }

  // MARK: “According to X”

  private func accordingTo(_ position: Int, _ sentence: Range<Int>) -> HolderClaim? {
    let next = position + 1
    guard next + 1 < sentence.upperBound else { return nil }
    let isAccording = passage.hash(position) == HolderWords.according && passage.hash(next) == Word.to
    let isView =
      position + 3 < sentence.upperBound && passage.hash(next) == Word.the
      && passage.hash(next + 2) == Word.of
      && (passage.hash(position) == Word.in && Self.stances.contains(passage.hash(next + 1))
        || passage.hash(position) == Word.by && Self.counts.contains(passage.hash(next + 1)))
    // “In the eyes of the law” nobody holds anything.
    guard isAccording || isView, !isView || !Self.laws.contains(passage.hash(next + 4)) else {
      return assessment(position, sentence)
    }
    let first = isAccording ? next + 1 : next + 3
    var last = first
    while last + 1 < sentence.upperBound,
      passage.joiner(last + 1) == .space || passage.joiner(last + 1) == .hyphen
        || passage.joiner(last + 1) == .apostrophe
    {
      last += 1
    }
    // “According to the High Representative, Kaja Kallas, …”
    if isAccording, let name = personInApposition(behind: last, in: sentence) { last = name }
    // At the sentence's start it covers what follows, at its end all; “…, among them, according to Kyiv, …” only what follows.
    let isOfMembers =
      position > sentence.lowerBound && passage.joiner(position) == .comma
      && Self.including.contains(passage.hash(position - 1))
    return HolderClaim(
      holder: holder(first...last),
      source: position..<appositionEnd(from: last + 1, in: sentence),
      scope: isOfMembers ? position..<sentence.upperBound : scope(around: position...last, sentence),
      isAfter: true
    )
  }

  /// What “according to X” covers: what it opens; else its part between semicolons, up to “but” behind it.
  private func scope(around words: ClosedRange<Int>, _ sentence: Range<Int>) -> Range<Int> {
    if words.lowerBound == sentence.lowerBound { return sentence }
    let clauses = ClauseReader(passage)
    let segment = clauses.segments(of: sentence).first { $0.contains(words.lowerBound) } ?? sentence
    if words.lowerBound - segment.lowerBound < 2 { return segment }
    let clause = clauses.relative(around: words.lowerBound, in: segment) ?? segment
    let end = (words.upperBound + 1..<max(words.upperBound + 1, clause.upperBound)).first(
      where: clauses.isContrast
    )
    return clause.lowerBound..<(end ?? clause.upperBound)
  }

  /// Where an apposition ends that begins at a word: “…, the head of the Estonian Institute”; that word when none does.
  func appositionEnd(from start: Int, in sentence: Range<Int>) -> Int {
    guard start < sentence.upperBound, passage.joiner(start) == .comma,
      ReportingReader.appositions.contains(passage.hash(start)), passage.hash(start) != Self.who
    else { return start }
    let end =
      (start + 1..<sentence.upperBound).first {
        passage.joiner($0) == .none && passage.gap(before: $0).first != 0x20 || passage.joiner($0) == .comma
      } ?? sentence.upperBound
    return (start..<end).contains { passage.classes($0).contains(.auxiliary) } ? start : end
  }

  /// The last word of a leader's name between commas behind a word.
  private func personInApposition(behind last: Int, in sentence: Range<Int>) -> Int? {
    let first = last + 1
    guard first < sentence.upperBound, passage.joiner(first) == .comma else { return nil }
    guard let mention = mention(at: first),
      passage.gazetteer.traits[Int(mention.entity.index)].kind == .leader
    else { return nil }
    let name = passage.words(in: mention.text)
    guard name.upperBound >= sentence.upperBound || passage.joiner(name.upperBound) == .comma else {
      return nil
    }
    return name.upperBound - 1
  }

  private static let including = WordSet("including them whom")
  private static let who = Hashing.of("who")

  /// “In the institute's assessment, …”, “in Barclays' view, …”
  private func assessment(_ position: Int, _ sentence: Range<Int>) -> HolderClaim? {
    guard passage.hash(position) == Word.in else { return nil }
    let reach = position + 1..<min(position + 9, sentence.upperBound)
    guard let noun = reach.first(where: { Self.views.contains(passage.hash($0)) }), noun > position + 1,
      noun + 1 >= sentence.upperBound || passage.joiner(noun + 1) != .space,
      !(position + 2...noun).contains(where: {
        passage.joiner($0) == .comma || passage.joiner($0) == .none && !passage.isPossessive($0 - 1)
      }),
      let last = (position + 1..<noun).last, let name = possessor(upTo: last), name >= position + 1
    else { return nil }
    return HolderClaim(
      holder: holder(position + 1...name),
      source: position..<noun + 1,
      scope: scope(around: position...noun, sentence),
      isAfter: true
    )
  }

  /// The last word of whoever has what follows: “Berg” before “'s”; nil when it is nobody's.
  private func possessor(upTo last: Int) -> Int? {
    if passage.isPossessive(last) { return last - 1 }
    return passage.isBehindApostrophe(last + 1) ? last : nil
  }

  private static let viewWords = "assessment view opinion estimation judgment judgement"
  private static let views = WordSet(viewWords)
  private static let laws = WordSet("law history god")
  /// “In the eyes of”
  private static let stances = WordSet(viewWords + " eyes words estimate reckoning")
  /// “By the reckoning of”
  private static let counts = WordSet(
    "reckoning estimate estimates estimation account calculation calculations"
  )

  // MARK: “It is thought that”, “is believed to”

  private func passive(_ position: Int, _ sentence: Range<Int>) -> HolderClaim? {
    guard position > sentence.lowerBound, position + 1 < sentence.upperBound,
      HolderWords.participles.contains(passage.hash(position))
        || HolderWords.seen.contains(passage.hash(position))
          && (passage.hash(position + 1) == HolderWords.asWord || passage.hash(position + 1) == Word.by)
    else { return nil }
    var copula = position - 1
    while copula > sentence.lowerBound, HolderWords.adverbs.contains(passage.hash(copula)) { copula -= 1 }
    // “is no longer expected to”
    if copula - 2 >= sentence.lowerBound, passage.hash(copula) == Self.longer { copula -= 2 }
    guard HolderWords.copulas.contains(passage.hash(copula)) else {
      return absolute(position, sentence)
    }
    // “It cannot be said that …” is the author's.
    if copula > sentence.lowerBound, passage.hash(copula) == Self.be, passage.hash(position) == Self.said,
      NegationReader(passage).isUnable(copula - 1)
    {
      return nil
    }
    if passage.hash(position + 1) == Word.by, !isTime(position + 2) {
      var last = position + 2
      while last + 1 < sentence.upperBound,
        passage.isSpaced(last + 1) || passage.joiner(last + 1) == .hyphen, passage.hash(last + 1) != Word.to,
        passage.hash(last + 1) != HolderWords.that, passage.hash(last + 1) != HolderWords.asWord
      {
        last += 1
      }
      guard last < sentence.upperBound else { return nil }
      return HolderClaim(
        holder: holder(position + 2...last),
        source: position + 2..<last + 1,
        scope: copula..<ClauseReader(passage).scope(from: position, in: sentence).upperBound
      )
    }
    let end = ClauseReader(passage).scope(from: position, in: sentence).upperBound
    // “Russia is expected to attack, because Ukraine is likely to yield.”
    let reason = (position..<end).first {
      passage.hash($0) == Self.because
        || passage.joiner($0) == .none && passage.gap(before: $0).first == 0x3A
    }
    return HolderClaim(holder: .unnamed, source: copula..<copula, scope: copula..<(reason ?? end))
  }

  /// “By mid-February”, “by late 2024”, “by the middle of May”: a time, not somebody.
  private func isTime(_ first: Int) -> Bool {
    if passage.startsWithDigit(first) || passage.classes(first).contains(.calendar) { return true }
    let word = passage.hash(first) == Word.the ? first + 1 : first
    return Self.times.contains(passage.hash(word))
  }

  private static let times = WordSet(
    "mid early late end next this now then tomorrow tonight midnight noon dawn spring summer autumn winter fall christmas easter ramadan middle start beginning close turn weekend week month year"
  )

  /// “…, with Chile expected to follow”
  private func absolute(_ position: Int, _ sentence: Range<Int>) -> HolderClaim? {
    guard passage.hash(position + 1) == Word.to, Self.expected.contains(passage.hash(position)) else {
      return nil
    }
    let reach = max(sentence.lowerBound, position - 6)..<position
    guard let with = reach.last(where: { passage.hash($0) == Word.with }),
      with == sentence.lowerBound || passage.joiner(with) == .comma,
      !(with + 1...position).contains(where: { passage.isAuxiliary($0) || passage.joiner($0) == .comma })
    else { return nil }
    let end =
      (position + 1..<sentence.upperBound).first { passage.joiner($0) == .comma } ?? sentence.upperBound
    return HolderClaim(holder: .unnamed, source: with..<with, scope: with..<end)
  }

  private static let expected = WordSet("expected forecast projected predicted believed")

  /// “A default strikes bankers as unlikely.”
  private func impression(_ position: Int, _ sentence: Range<Int>) -> HolderClaim? {
    guard HolderWords.strikes.contains(passage.hash(position)), position > sentence.lowerBound else {
      return nil
    }
    let reach = position + 2..<max(position + 2, min(position + 9, sentence.upperBound))
    guard let asWord = reach.first(where: { passage.hash($0) == HolderWords.asWord }),
      (asWord + 1..<min(asWord + 4, sentence.upperBound)).contains(where: {
        HolderWords.likelihoods.contains(passage.hash($0))
      }), !(position + 1...asWord).contains(where: { passage.joiner($0) != .space })
    else { return nil }
    return HolderClaim(
      holder: holder(position + 1...asWord - 1),
      source: position + 1..<asWord,
      scope: ClauseReader(passage).scope(from: position, in: sentence)
    )
  }

  /// “The assessment of officials is that …”, “the consensus among analysts is that …”, “there is agreement among analysts that …”
  private func opinion(_ position: Int, _ sentence: Range<Int>) -> HolderClaim? {
    guard let that = Self.opinionClause(at: position, in: sentence, passage) else { return nil }
    let last = HolderWords.copulas.contains(passage.hash(that - 1)) ? that - 2 : that - 1
    return HolderClaim(
      holder: holder(position + 2...last),
      source: position..<last + 1,
      scope: position..<ClauseReader(passage).scope(from: that, in: sentence).upperBound
    )
  }

  /// The “that” behind an opinion and those who hold it; nil for other words.
  static func opinionClause(at position: Int, in sentence: Range<Int>, _ passage: Passage) -> Int? {
    guard opinions.contains(passage.hash(position)), position + 3 < sentence.upperBound,
      passage.hash(position + 1) == Word.of || passage.hash(position + 1) == among,
      let that = (position + 3..<min(position + 12, sentence.upperBound)).first(where: {
        passage.hash($0) == HolderWords.that
      }),
      !(position + 1...that).contains(where: { passage.joiner($0) != .space && passage.joiner($0) != .hyphen }
      )
    else { return nil }
    let isAgreement = agreements.contains(passage.hash(position)) && passage.hash(position + 1) == among
    return isAgreement || HolderWords.copulas.contains(passage.hash(that - 1)) ? that : nil
  }

  private static let opinions = WordSet(viewWords + " expectation belief consensus agreement")
  private static let agreements = WordSet("consensus agreement")
  private static let among = Hashing.of("among")

  private static let be = Hashing.of("be")
  private static let said = Hashing.of("said")
  private static let longer = Hashing.of("longer")
  private static let because = Hashing.of("because")

  // MARK: The holder's words

  func holder(_ whole: ClosedRange<Int>) -> Judgment.Holder {
    // “The agency's own estimate”
    let own = whole.first {
      passage.isPossessive($0) && $0 + 1 < whole.upperBound && passage.hash($0 + 1) == HolderWords.ownWord
        && HolderWords.estimates.contains(passage.hash($0 + 2))
    }
    let words = own.map { whole.lowerBound...max(whole.lowerBound, $0 - 1) } ?? whole
    if HolderWords.own.contains(passage.hash(words.lowerBound)) { return .author }
    // What few expect, or none of them, is told of no one.
    if NegationReader(passage).isNobody(words.lowerBound) { return .unnamed }
    let isOwnPaper =
      HolderWords.demonstratives.contains(passage.hash(words.lowerBound))
      && words.contains { HolderWords.papers.contains(passage.hash($0)) }
      || passage.hash(words.lowerBound) == Word.the
        && words.contains { HolderWords.ownPapers.contains(passage.hash($0)) }
    return isOwnPaper ? .author : .named(passage.bytes(words))
  }
}
