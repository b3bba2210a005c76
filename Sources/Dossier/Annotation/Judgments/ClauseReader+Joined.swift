/// What joins clauses whose estimates are apart, and what only joins the members of a series.
extension ClauseReader {
  /// “… and that it may leave”, “… and warn that Chile will follow”: another clause of the same claim.
  func opensReport(_ conjunction: Int, _ segment: Range<Int>) -> Bool {
    guard passage.hash(conjunction) == Word.and, conjunction + 2 < segment.upperBound else { return false }
    if passage.hash(conjunction + 1) == HolderWords.that { return true }
    return passage.hash(conjunction + 2) == HolderWords.that
      && (HolderWords.verbs.contains(passage.hash(conjunction + 1))
        || HolderWords.thatVerbs.contains(passage.hash(conjunction + 1)))
  }

  /// True for words right behind an opening bracket: “a war (unlikely)”.
  func isBracketed(_ words: Range<Int>) -> Bool {
    passage.joiner(words.lowerBound) == .none && passage.gap(before: words.lowerBound).last == 0x28
  }

  /// True behind a bracket that closes, unless a colon says what it is of.
  func closesBracket(_ position: Int) -> Bool {
    guard passage.joiner(position) == .none else { return false }
    let gap = passage.gap(before: position)
    return gap.contains(0x29) && !gap.contains(0x3A)
  }

  /// “Is likely to pay, and almost certain to apologise”
  func opensPredicate(behind conjunction: Int, _ segment: Range<Int>) -> Bool {
    var first = conjunction + 1
    // “With Kenya likely to sign and Uganda unlikely to”
    if passage.isCapitalized(first), HolderWords.likelihoods.contains(passage.hash(first + 1)) { first += 1 }
    guard passage.hash(conjunction) == Word.and, conjunction > segment.lowerBound + 1,
      !HolderWords.likelihoods.contains(passage.hash(conjunction - 1)),
      let term = EstimativeTerms.builtIn.term(at: first, in: passage.tokens, before: segment.upperBound),
      term.likelihood != nil
    else { return false }
    // “Certain to” is one term, “almost certain” another.
    let end = first + term.words.count
    if passage.hash(end - 1) == Word.to { return HolderWords.likelihoods.contains(passage.hash(end - 2)) }
    return HolderWords.likelihoods.contains(passage.hash(end - 1))
      && (passage.hash(end) == Word.to || passage.hash(end) == HolderWords.that)
  }

  /// “… could show, though it does not prove, that …”: the clause goes on behind.
  func isConcededAside(_ position: Int) -> Bool {
    guard Self.concessions.contains(passage.hash(position)) else { return false }
    let reach = position + 1..<min(position + 9, passage.tokens.count)
    guard let end = reach.first(where: { passage.joiner($0) != .space && passage.joiner($0) != .apostrophe })
    else { return false }
    return passage.joiner(end) == .comma && Self.objects.contains(passage.hash(end))
  }

  private static let concessions = WordSet("though although")
  private static let objects = WordSet("that by to")

  /// “…, and Chile probably intends to answer”: a subject, an adverb of likelihood and a verb that no table has.
  func opensEstimate(behind conjunction: Int, _ segment: Range<Int>) -> Bool {
    let reach = conjunction + 2..<max(conjunction + 2, min(conjunction + 8, segment.upperBound - 1))
    guard let adverb = reach.first(where: { Self.adverbs.contains(passage.hash($0)) }),
      !(conjunction + 1...adverb + 1).contains(where: { passage.joiner($0) != .space }),
      !passage.isCapitalized(adverb + 1)
    else { return false }
    return passage.ends(adverb + 1, in: "s", longerThan: 3)
      && !passage.ends(adverb + 1, in: "ss", longerThan: 3)
  }

  /// “…, since Togo is unlikely to help”, “…, given that …”: a reason, unlike “since 2014”.
  func isReason(_ position: Int, _ segment: Range<Int>) -> Bool {
    let next = position + 1
    guard next < segment.upperBound, position > segment.lowerBound, !passage.isAuxiliary(position - 1)
    else { return false }
    if passage.hash(position) == Self.given { return passage.hash(next) == HolderWords.that }
    guard passage.hash(position) == Self.since else { return false }
    let rest = next..<min(next + 14, segment.upperBound)
    let end = rest.first { passage.joiner($0) == .comma || passage.joiner($0) == .none } ?? rest.upperBound
    return (next..<max(next, end)).contains {
      HolderWords.likelihoods.contains(passage.hash($0)) || Self.modals.contains(passage.hash($0))
        || HolderWords.participles.contains(passage.hash($0))
    }
  }

  /// “Such as Chile, Peru and Zambia”, “between Kyiv, Washington and the Europeans”: within what a word opens.
  func isLedSeries(_ joint: Int, _ segment: Range<Int>) -> Bool {
    guard passage.isCapitalized(joint - 1) else { return false }
    var position = joint - 1
    while position > segment.lowerBound, joint - position < 12, isOfNames(position) { position -= 1 }
    guard Self.leads.contains(passage.hash(position)) else { return false }
    // “As” only behind “such”
    return passage.hash(position) != HolderWords.asWord || passage.hash(position - 1) == Self.such
  }

  /// True at a comma before a name that a series goes on with: “Bolivia, Chile and Brazil, and …”.
  func isSeries(_ position: Int, _ segment: Range<Int>) -> Bool {
    guard passage.isCapitalized(position), passage.isCapitalized(position - 1) else { return false }
    if isLedSeries(position, segment) { return true }
    var end = position
    var isJoined = false
    while end < segment.upperBound, end - position < 12 {
      if end > position, passage.joiner(end) == .comma || passage.joiner(end) == .none { return isJoined }
      if passage.isConjunction(end) {
        if isJoined { return true }
        isJoined = true
      } else if !isOfNames(end) {
        return isJoined && !passage.isAuxiliary(end) && !passage.isFiniteVerb(end) && !passage.isAdverb(end)
          && !HolderWords.verbs.contains(passage.hash(end)) && passage.hash(end) != Self.also
      }
      end += 1
    }
    return isJoined
  }

  /// A word of a name, “the”, “and”, or the s of “Chile's”.
  private func isOfNames(_ position: Int) -> Bool {
    passage.isCapitalized(position) || passage.hash(position) == Word.the || passage.isPossessive(position)
  }

  private static let adverbs = WordSet("probably likely certainly presumably possibly")
  private static let modals = WordSet("may might could probably")
  private static let given = Hashing.of("given")
  private static let such = Hashing.of("such")
  private static let also = Hashing.of("also")
  private static let leads = WordSet("as like including between among")
}
