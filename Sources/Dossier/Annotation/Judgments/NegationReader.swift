/// Tells whether estimative words are denied: `not likely`, “no breakthrough is expected”, “we do not think that … is likely”.
struct NegationReader {
  let passage: Passage

  init(_ passage: Passage) { self.passage = passage }

  /// True when “not”, “never” or “hardly” stands right before the words, or behind a first auxiliary.
  func isNegated(_ words: Range<Int>, in tokens: Range<Int>) -> Bool {
    // “No breakthrough is expected”
    if passage.hash(tokens.lowerBound) == Self.no, words.lowerBound - tokens.lowerBound < 6 { return true }
    // “It is no foregone conclusion”, “no plausible explanation”
    if words.lowerBound > tokens.lowerBound, passage.hash(words.lowerBound - 1) == Self.no,
      isUncertain(words) || passage.hash(words.lowerBound) == Self.plausible
    {
      return true
    }
    if words.lowerBound > tokens.lowerBound, passage.hash(words.lowerBound - 1) == Self.least { return true }
    if isOfNobody(words, in: tokens) || isRejected(words, in: tokens) { return true }
    for position in stride(
      from: words.lowerBound - 1,
      through: max(tokens.lowerBound, words.lowerBound - 2),
      by: -1
    ) {
      let hash = passage.hash(position)
      if Self.negations.contains(hash) { return true }
      if hash == Self.t, passage.joiner(position) == .apostrophe { return true }
      // “Not a likely outcome”, “not the most likely”
      if Self.articles.contains(hash), position > tokens.lowerBound, isNot(position - 1) { return true }
      // `not very likely`, `isn't at all likely`
      guard Self.degrees.contains(hash) else { break }
    }
    return isDenied(words, in: tokens) || isNegatedAcross(words, in: tokens)
  }

  func isNot(_ position: Int) -> Bool {
    passage.hash(position) == Self.not
      || passage.hash(position) == Self.t && passage.joiner(position) == .apostrophe
  }

  private static let articles = WordSet("a an the")

  /// “Will likely not strike”, “probably won't strike”, “in all likelihood never will”: of the opposite, unlike “probably does not want”.
  func isDenied(behind words: Range<Int>, in tokens: Range<Int>) -> Bool {
    let next = words.upperBound
    guard next < tokens.upperBound, Self.adverbs.contains(passage.hash(next - 1)), passage.isSpaced(next)
    else {
      return false
    }
    let isFirst =
      passage.hash(next) == Self.not || passage.hash(next) == Self.cannot || passage.hash(next) == Self.never
    return isFirst
      || next + 1 < tokens.upperBound
        && Self.futures.contains(passage.hash(next))
        && (isNot(next + 1) || passage.hash(next + 1) == Self.never)
  }

  private static let adverbs = WordSet(
    "likely probably certainly surely likelihood probability doubtless undoubtedly doubt"
  )
  static let futures = WordSet("will would can could won wouldn couldn")
  static let cannot = Hashing.of("cannot")
  static let never = Hashing.of("never")

  /// “Neither Washington nor Tehran is likely to”, “none of them is likely to”, “few expect it to”, “no one thinks that it is likely”.
  func isOfNobody(_ words: Range<Int>, in tokens: Range<Int>) -> Bool {
    for position in stride(
      from: words.lowerBound - 1,
      through: max(tokens.lowerBound, words.lowerBound - 9),
      by: -1
    ) {
      if Self.doubts.contains(passage.hash(position)) { return false }
      if isNobody(position) { return true }
      if passage.joiner(position) == .comma || passage.joiner(position) == .none {
        return isFewIfAny(before: position)
      }
    }
    return false
  }

  /// “Few, if any, of the parties”
  private func isFewIfAny(before position: Int) -> Bool {
    passage.hash(position - 1) == Self.anyWord && passage.hash(position - 2) == Self.ifWord
      && passage.hash(position - 3) == Self.few
  }

  private static let anyWord = Hashing.of("any")
  private static let ifWord = Hashing.of("if")

  /// True where nobody begins, or next to nobody: “neither”, “no one”, “hardly anyone”, “few analysts”, “no serious analyst”.
  func isNobody(_ position: Int) -> Bool {
    let hash = passage.hash(position)
    if Self.nobody.contains(hash) { return true }
    let next = position + 1 < passage.tokens.count ? passage.hash(position + 1) : 0
    if hash == Self.no {
      return next == Self.one
        || (position + 1..<min(position + 4, passage.tokens.count)).contains {
          HolderWords.people.contains(passage.hash($0))
        }
    }
    if Self.negations.contains(hash), Self.anyone.contains(next) { return true }
    // “A few analysts” are some, and so are “the next few months” no people.
    return hash == Self.few && (position == 0 || passage.isSentenceStart(position) || opens(position))
  }

  private func opens(_ position: Int) -> Bool {
    passage.joiner(position) == .comma || HolderWords.openers.contains(passage.hash(position - 1))
  }

  private static let nobody = WordSet("neither none nobody nothing")
  private static let few = Hashing.of("few")
  private static let one = Hashing.of("one")
  private static let anyone = WordSet("anyone anybody any")
  private static let doubts = WordSet("doubt doubts doubted deny denies denied dispute disputes disputed")

  /// “It would be a mistake to think that a deal is likely”, “the idea that China will probably attack is wrong”.
  private func isRejected(_ words: Range<Int>, in tokens: Range<Int>) -> Bool {
    for position in tokens.lowerBound..<words.lowerBound {
      guard Self.errors.contains(passage.hash(position)), position + 2 < words.lowerBound else { continue }
      if passage.hash(position + 1) == Word.to,
        Self.beliefs.contains(passage.hash(position + 2)) || Self.sayings.contains(passage.hash(position + 2))
      {
        return true
      }
    }
    if isNotShared(words, in: tokens) { return true }
    let ideas = tokens.lowerBound..<min(tokens.lowerBound + 2, words.lowerBound)
    let isIdea = ideas.contains {
      Self.ideas.contains(passage.hash($0)) && passage.hash($0 + 1) == HolderWords.that
    }
    return isIdea
      && (words.upperBound..<max(words.upperBound, tokens.upperBound)).contains {
        HolderWords.copulas.contains(passage.hash($0 - 1)) && Self.falsehoods.contains(passage.hash($0))
      }
  }

  /// “We do not share the view that it is likely”, “the ministry rejects the claim that it may”.
  private func isNotShared(_ words: Range<Int>, in tokens: Range<Int>) -> Bool {
    (tokens.lowerBound + 2..<max(tokens.lowerBound + 2, words.lowerBound)).contains { idea in
      guard Self.ideas.contains(passage.hash(idea)), idea + 1 < words.lowerBound,
        passage.hash(idea + 1) == HolderWords.that
      else { return false }
      let verb = passage.hash(idea - 1) == Word.the ? idea - 2 : idea - 1
      guard verb >= tokens.lowerBound else { return false }
      return Self.rejecting.contains(passage.hash(verb))
        || passage.hash(verb) == Self.share && verb > tokens.lowerBound && isNot(verb - 1)
        || passage.hash(verb) == Word.with && passage.hash(verb - 1) == Self.disagree
    }
  }

  private static let share = Hashing.of("share")
  private static let disagree = Hashing.of("disagree")
  private static let rejecting = WordSet("reject rejects rejected dispute disputes dismiss dismisses")
  private static let sayings = WordSet("say argue claim suggest")

  private static let errors = WordSet("mistake wrong mistaken error naive foolish premature illusion")
  static let beliefs = WordSet("think believe assume conclude expect suppose imagine")
  private static let ideas = WordSet("idea notion claim view belief assumption argument")
  private static let falsehoods = WordSet("wrong mistaken false absurd misguided fanciful untenable")

  /// “We do not think that Denmark is likely to sell”.
  private func isDenied(_ words: Range<Int>, in tokens: Range<Int>) -> Bool {
    guard words.lowerBound > tokens.lowerBound + 2 else { return false }
    return (tokens.lowerBound + 1..<words.lowerBound).contains { position in
      let isOpinion =
        Self.opinions.contains(passage.hash(position))
        // “Analysts don't see China likely changing course.”
        || passage.hash(position) == Self.see && words.lowerBound - position < 6
      // “It does not make a deal likely.”
      let isMaking =
        Self.makes.contains(passage.hash(position)) && words.lowerBound - position < 12
        && !(position + 1..<words.lowerBound).contains { passage.classes($0).contains(.auxiliary) }
      guard isOpinion || isMaking else { return false }
      if passage.hash(position - 1) == Self.not || passage.hash(position - 1) == Self.t { return true }
      // “It does not, however, make a deal likely.”
      guard isMaking, passage.joiner(position) == .comma,
        let aside = asideStart(before: position, in: tokens)
      else { return false }
      return isNot(aside - 1)
    }
  }

  static let not = Hashing.of("not")
  static let least = Hashing.of("least")
  private static let see = Hashing.of("see")
  private static let makes = WordSet("make render")
  private static let opinions = WordSet("think believe judge assess consider find convinced persuaded")

  static let plausible = Hashing.of("plausible")
  private static let no = Hashing.of("no")
  static let t = Hashing.of("t")
  static let negations = WordSet("not never hardly scarcely nor")
  static let degrees = WordSet("very at all too so as be yet been")
}
