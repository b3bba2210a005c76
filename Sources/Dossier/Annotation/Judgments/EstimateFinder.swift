/// Finds estimative words in a clause or several, and what they mean there.
struct EstimateFinder {
  private let passage: Passage
  private let terms = EstimativeTerms.builtIn

  init(_ passage: Passage) { self.passage = passage }

  /// The estimates of some clauses, one for each clause at most, in order.
  func find(in tokens: Range<Int>) -> [Found] {
    let found = all(in: tokens)
    guard found.count > 1 else { return found }
    let reader = InsertionReader(passage)
    let insertions = reader.insertions(in: tokens).filter { insertion in
      let inside = found.count { insertion.contains($0.words.lowerBound) }
      return inside > 0 && inside < found.count && reader.isClause(insertion)
        && !found.contains { $0.isAside && insertion.contains($0.words.lowerBound) }
    }
    guard !insertions.isEmpty else { return merged(found, tokens) }
    let main = found.filter { hit in !insertions.contains { $0.contains(hit.words.lowerBound) } }
    let inserted = insertions.flatMap { insertion in
      merged(found.filter { insertion.contains($0.words.lowerBound) }, tokens).map { hit in
        var hit = hit
        hit.insertion = insertion
        return hit
      }
    }
    return (merged(main, tokens) + inserted).sorted { $0.words.lowerBound < $1.words.lowerBound }
  }

  private func all(in tokens: Range<Int>) -> [Found] {
    var found: [Found] = []
    var position = tokens.lowerBound
    while position < tokens.upperBound {
      guard mayBegin(position) else {
        position += 1
        continue
      }
      if let other = other(at: position, in: tokens) {
        found.append(other)
        position = other.words.upperBound
        continue
      }
      guard let term = terms.term(at: position, in: passage.tokens, before: tokens.upperBound) else {
        position += 1
        continue
      }
      let words = position..<position + term.words.count
      if let likelihood = term.likelihood, let meant = meaning(of: words, likelihood, in: tokens) {
        found.append(
          Found(
            words: words,
            likelihood: meant,
            set: term.set,
            isAside: isAside(words.lowerBound, in: tokens)
          )
        )
      }
      position = words.upperBound
    }
    return found + Ellipsis(passage).estimates(behind: found, in: tokens)
  }

  /// The estimate that figures, verbs of forecasting and nouns of chance make at a word.
  private func other(at position: Int, in tokens: Range<Int>) -> Found? {
    percentage(at: position, in: tokens) ?? ForecastReader(passage).estimate(at: position, in: tokens)
      ?? RuledOut(passage).estimate(at: position, in: tokens)
      ?? LevelNoun(passage).level(at: position, in: tokens)
      ?? ChanceNoun(passage).estimate(at: position, in: tokens)
  }

  /// What estimative words that usually mean a likelihood mean here; nil where they are used otherwise, or nothing is left of them.
  private func meaning(of words: Range<Int>, _ likelihood: Likelihood, in tokens: Range<Int>) -> Likelihood? {
    if EstimateExceptions(passage).isOtherwise(words, in: tokens) { return nil }
    let negation = NegationReader(passage)
    let isNegated = negation.isNegated(words, in: tokens)
    let isDenied =
      negation.isDenied(behind: words, in: tokens) || negation.isDenied(before: words, in: tokens)
    let denied = negation.isUncertain(words) ? nil : likelihood.negated
    guard let meant = isNegated ? denied : isDenied ? likelihood.opposite : likelihood else { return nil }
    if isEquated(words, in: tokens) { return .possible }
    // What is not plausible is worse than not certain.
    if isNegated, passage.hash(words.upperBound - 1) == NegationReader.plausible { return .unlikely }
    // “never had a realistic chance”
    if isNegated, likelihood == .possible, LevelNoun.nouns.contains(passage.hash(words.upperBound - 1)) {
      return hopeless(words)
    }
    return isSuperlative(words) ? (isNegated ? .unlikely : .likely) : meant
  }

  /// “It is at least as likely that …”
  private func isEquated(_ words: Range<Int>, in tokens: Range<Int>) -> Bool {
    words.count == 1 && words.lowerBound - 2 > tokens.lowerBound
      && passage.hash(words.lowerBound - 1) == HolderWords.asWord
      && passage.hash(words.lowerBound - 2) == NegationReader.least
  }

  /// “The most likely outcome” compares.
  private func isSuperlative(_ words: Range<Int>) -> Bool {
    passage.hash(words.lowerBound) == Self.most && words.lowerBound > 0
      && passage.hash(words.lowerBound - 1) == Word.the
  }

  /// “Not a realistic chance” is no realistic chance; “not a distinct possibility” leaves more.
  private func hopeless(_ words: Range<Int>) -> Likelihood {
    Self.slight.contains(passage.hash(words.upperBound - 1)) ? .almostNoChance : .unlikely
  }

  private static let slight = WordSet("chance prospect")

  /// False for a word at which no estimate can begin.
  private func mayBegin(_ position: Int) -> Bool {
    let hash = passage.hash(position)
    return terms.mayBegin(hash) || Self.openers.contains(hash)
      || ByteClass.isDigit(passage.prose.text[Int(passage.tokens[position].start)])
  }

  /// “…, as now seems likely”
  private func isAside(_ first: Int, in tokens: Range<Int>) -> Bool {
    var verb = first - 1
    guard verb > tokens.lowerBound, Self.seems.contains(passage.hash(verb)) else { return false }
    verb -= 1
    while verb > tokens.lowerBound, HolderWords.adverbs.contains(passage.hash(verb)) { verb -= 1 }
    return verb > tokens.lowerBound && passage.hash(verb) == HolderWords.asWord
      && passage.joiner(verb) != .space
  }

  private static let seems = WordSet("seems seem looks look appears appear is")
  private static let most = Hashing.of("most")

  /// `a 70 percent chance`, `60–70% likely`, `a one-in-ten chance`.
  private func percentage(at position: Int, in tokens: Range<Int>) -> Found? {
    if let share = share(at: position, in: tokens) { return share }
    if let fraction = NumberWords(passage).fraction(at: position, in: tokens),
      isChance(fraction.end, in: tokens)
    {
      return Found(words: position..<fraction.end + 1, percent: fraction.percent)
    }
    guard let (percent, next) = PercentFigure(passage).figure(at: position, in: tokens) else { return nil }
    return isChance(next, in: tokens)
      ? Found(words: position..<next + 1, percent: percent)
      : PlacedFigure(passage).estimate(at: position, in: tokens)
  }

  /// True for “chance” and the like, and for “risk of”, unlike “risk premium”.
  private func isChance(_ position: Int, in tokens: Range<Int>) -> Bool {
    guard position < tokens.upperBound else { return false }
    if Self.chances.contains(passage.hash(position)) { return true }
    return LevelNoun.risks.contains(passage.hash(position)) && position + 1 < tokens.upperBound
      && (passage.hash(position + 1) == Word.of || passage.hash(position + 1) == HolderWords.that)
  }

  /// `one-in-ten chance`, `2 in 3 chance`.
  private func share(at position: Int, in tokens: Range<Int>) -> Found? {
    guard position + 3 < tokens.upperBound, let (part, whole) = ratio(at: position, in: tokens) else {
      return nil
    }
    // “one in ten the chance that”
    let hasArticle = passage.hash(position + 3) == Word.the
    let noun = hasArticle ? position + 4 : position + 3
    guard isChance(noun, in: tokens), whole > 0, part <= whole else { return nil }
    return Found(words: position..<noun + 1, percent: part * 100 / whole)
  }

  /// The numbers of “one in ten”.
  func ratio(at position: Int, in tokens: Range<Int>, by link: UInt64 = Word.in) -> (part: Int, whole: Int)? {
    guard position + 2 < tokens.upperBound, passage.hash(position + 1) == link,
      let part = cardinal(at: position), let whole = cardinal(at: position + 2)
    else { return nil }
    return (part, whole)
  }

  private func cardinal(at position: Int) -> Int? {
    number(at: position) ?? NumberWords(passage).tens(at: position, in: 0..<passage.tokens.count)?.whole
  }

  private static let openers = WordSet([
    ForecastReader.openers, LevelNoun.openers, ChanceNoun.nouns, RuledOut.openers, NumberWords.openers,
  ])

  private func number(at position: Int) -> Int? { passage.number(position, digits: 1...3) }

  private static let chances = WordSet(
    "chance chances probability likelihood likely certain odds possibility confident sure"
  )

  /// “A blockade, once thought unlikely, is now likely”, “what seemed unlikely in January is now almost certain”.
  private func isSuperseded(_ old: Range<Int>, by new: Range<Int>, in tokens: Range<Int>) -> Bool {
    let isPast = (max(tokens.lowerBound, old.lowerBound - 3)..<old.lowerBound).contains {
      Self.seemed.contains(passage.hash($0))
    }
    // “Inconceivable a year ago, …”
    let wasOnce = (old.upperBound..<min(old.upperBound + 4, tokens.upperBound)).contains {
      passage.hash($0) == HolderWords.ago
    }
    let between = old.upperBound..<max(old.upperBound, new.lowerBound)
    // “Long thought improbable, can no longer be ruled out”
    if passage.hash(new.lowerBound + 2) == Self.longer,
      (max(tokens.lowerBound, old.lowerBound - 5)..<old.lowerBound).contains(where: {
        Self.seemed.contains(passage.hash($0))
      })
    {
      return true
    }
    return (isPast || wasOnce) && between.contains { passage.hash($0) == Self.now }
      && !between.contains { passage.isConjunction($0) || ClauseReader(passage).isContrast($0) }
  }

  /// “Possible but unlikely”, “remains possible but is unlikely”
  private func isNarrowed(_ last: Found, by hit: Found) -> Bool {
    guard last.likelihood == .possible, Self.conceivable.contains(passage.hash(last.words.upperBound - 1)),
      hit.likelihood != .possible
    else { return false }
    let between = last.words.upperBound..<max(last.words.upperBound, hit.words.lowerBound)
    return 1...6 ~= between.count
      && between.contains { Self.contrasts.contains(passage.hash($0)) }
      && between.allSatisfy {
        Self.contrasts.contains(passage.hash($0)) || Self.narrowing.contains(passage.hash($0))
      }
  }

  private static let conceivable = WordSet("possible conceivable plausible feasible")
  private static let contrasts = WordSet("but though although yet")
  private static let narrowing = WordSet(
    "is are remains still not by no means at present now for however in our view"
  )

  private static let seemed = WordSet(
    "regarded seen seemed looked appeared thought considered deemed judged called was were once"
  )
  private static let longer = Hashing.of("longer")
  private static let now = Hashing.of("now")

  /// Estimates of one clause count once: “could possibly”, “will probably, perhaps soon,”. The most telling one stays.
  private func merged(_ found: [Found], _ tokens: Range<Int>) -> [Found] {
    let clauses = ClauseReader(passage)
    var merged: [Found] = []
    for hit in found {
      // “With equal odds, the peso may or may not survive.”
      if merged.last?.likelihood == .even, hit.likelihood == .possible { continue }
      // “Possible but unlikely” is unlikely.
      if let last = merged.last, isNarrowed(last, by: hit) {
        merged[merged.count - 1] = hit
        continue
      }
      if let last = merged.last, isSuperseded(last.words, by: hit.words, in: tokens) {
        merged[merged.count - 1] = hit
        continue
      }
      guard let last = merged.last, !last.isAside,
        !clauses.hasBoundary(between: last.words.upperBound, hit.words.lowerBound, in: tokens),
        // “An attack (possible), a war (unlikely)”
        !clauses.isBracketed(last.words) || !clauses.isBracketed(hit.words)
      else {
        merged.append(hit)
        continue
      }
      if last.likelihood == .possible, hit.likelihood != .possible { merged[merged.count - 1] = hit }
    }
    return merged
  }
}
