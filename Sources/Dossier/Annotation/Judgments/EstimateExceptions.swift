/// Tells estimative words from the same words used otherwise: a month, `military might`, what a treaty permits.
struct EstimateExceptions {
  let passage: Passage
  private let terms = EstimativeTerms.builtIn

  init(_ passage: Passage) { self.passage = passage }

  /// True for a month, a noun (`military might`) and the like.
  func isOtherwise(_ words: Range<Int>, in tokens: Range<Int>) -> Bool {
    let first = words.lowerBound
    if isName(first, tokens) || isThwarted(words, tokens)
      || AttributeReader(passage).isAttribute(words, tokens)
    {
      return true
    }
    if isKind(words, tokens) || isQuotedWord(words) || isUnreal(first, tokens) || isAsked(first, tokens) {
      return true
    }
    if isCompared(words, tokens) || isListed(first, tokens) || isNotAll(first, tokens) { return true }
    if isDisavowed(first, tokens) || isThenExpected(words, tokens) { return true }
    if isLeast(words, tokens) || isDuty(words, tokens) || isVisit(words, tokens) || isDisproved(first, tokens)
    {
      return true
    }
    if Self.modals.contains(passage.hash(first)), isStandard(first, tokens) { return true }
    if Self.modals.contains(passage.hash(first)), ConcessionReader(passage).isConceded(first, tokens) {
      return true
    }
    switch passage.hash(first) {
    case Self.may:
      return passage.isCapitalized(first) || PermissionReader(passage).isPermission(first, tokens)
        || isPurpose(first, tokens)
    case Self.might: return isNoun(first) || isPurpose(first, tokens)
    case Self.likely, Self.possible: return words.count == 1 && isAttributeOfThat(first, tokens)
    case Self.perhaps:
      return isSuperlative(words.upperBound) || isRemark(words.upperBound, tokens)
        || isQuantity(words.upperBound, tokens)
    case Self.could:
      // Like “could not”: “neither side could win”.
      return PastAbility(passage).isAbility(first, in: tokens) || isPurpose(first, tokens)
        || NegationReader(passage).isOfNobody(words, in: tokens)
    case Self.unlikely, Self.improbable: return words.count == 1 && isAttribute(first, tokens)
    case Self.more:
      return words.count == 2 && !passage.classes(first - 1).contains(.auxiliary)
        && !isPreferred(words, tokens)
    case Self.likelier: return !isPreferred(words, tokens)
    case Self.remote:
      // Alone it is an estimate only as a predicate: “the prospect is remote”.
      return words.count == 1 && !passage.classes(first - 1).contains(.auxiliary)
    case Self.inevitable, Self.unavoidable, Self.unthinkable:
      return words.count == 1 && !isPresentPredicate(first, tokens) || isRejected(tokens)
    case Self.inevitably: return !isOfFuture(first, tokens) || isRejected(tokens)
    case Self.on: return isOnNothing(words, tokens)
    case Self.probable:
      if first == tokens.lowerBound, isAttributeOfThat(first, tokens) { return true }
      let next = words.upperBound
      return passage.isSpaced(next) && passage.hash(next) == Self.cause
        && (!(passage.isSpaced(next + 1) && passage.hash(next + 1) == Word.of)
          || (next + 2..<max(next + 2, tokens.upperBound)).contains {
            Self.undetermined.contains(passage.hash($0))
          })
    default: return false
    }
  }

  /// “would hardly have been possible”: of what did not happen.
  private func isUnreal(_ first: Int, _ tokens: Range<Int>) -> Bool {
    // “Ukraine would probably have lost”
    if first > tokens.lowerBound, first + 1 < tokens.upperBound, passage.hash(first - 1) == Self.would,
      passage.hash(first + 1) == Self.have
    {
      return true
    }
    if isCounterfactual(first, tokens) || isMissed(first, tokens) { return true }
    // “Who might once have lent it”
    if Self.modals.contains(passage.hash(first)), passage.hash(first + 1) == Self.once,
      passage.hash(first + 2) == Self.have
    {
      return true
    }
    guard first >= tokens.lowerBound + 3, passage.hash(first - 1) == Self.been,
      passage.hash(first - 2) == Self.have
    else { return false }
    return (max(tokens.lowerBound, first - 5)..<first - 2).contains { Self.unreal.contains(passage.hash($0)) }
  }

  /// “The war could have been avoided”, “Poland might have won had it attacked”.
  private func isCounterfactual(_ first: Int, _ tokens: Range<Int>) -> Bool {
    var have = first + 1
    while have < tokens.upperBound, passage.isAdverb(have) { have += 1 }
    guard Self.modals.contains(passage.hash(first)), have + 1 < tokens.upperBound,
      passage.hash(have) == Self.have
    else { return false }
    if passage.hash(first) != Self.may, have + 2 < tokens.upperBound, passage.hash(have + 1) == Self.been,
      (have + 2..<min(have + 4, tokens.upperBound)).contains(where: {
        Self.averted.contains(passage.hash($0))
      })
    {
      return true
    }
    // “Had Ukraine kept its bombs, Russia might not have attacked”, “if NATO had acted, …”
    let opens = passage.hash(tokens.lowerBound)
    if opens == Self.had
      || opens == Self.ifWord && (tokens.lowerBound..<first).contains(where: { passage.hash($0) == Self.had })
    {
      return true
    }
    return (first + 3..<max(first + 3, tokens.upperBound)).contains { position in
      passage.hash(position) == Self.had
        && (isInverted(position, tokens)
          && !(first + 3..<position).contains { HolderWords.linking.contains(passage.hash($0)) }
          // “if it had attacked”
          || (first + 3..<position).contains { passage.hash($0) == Self.ifWord })
    }
  }

  /// “Who could have resigned, …”, “could have done so”: what somebody left undone.
  private func isMissed(_ first: Int, _ tokens: Range<Int>) -> Bool {
    let next = first + 1
    guard passage.hash(first) == Self.could, next + 1 < tokens.upperBound, passage.hash(next) == Self.have
    else { return false }
    // “Could have felled a weaker man”
    if passage.hash(next + 1) == Self.done || isOfWeaker(next + 2, tokens) { return true }
    return first > tokens.lowerBound && passage.hash(first - 1) == Self.who
      && passage.joiner(first - 1) == .comma
      && passage.hash(next + 1) != Self.been
  }

  /// “A weaker man”
  private func isOfWeaker(_ object: Int, _ tokens: Range<Int>) -> Bool {
    object + 1 < tokens.upperBound && passage.hash(object) == Word.a
      && Self.weaker.contains(passage.hash(object + 1))
  }

  private static let weaker = WordSet("weaker lesser")
  private static let done = Hashing.of("done")

  /// The “had” of “had it attacked”, as far as its neighbours tell.
  private func isInverted(_ had: Int, _ tokens: Range<Int>) -> Bool {
    had + 1 < tokens.upperBound && !passage.isCapitalized(had - 1)
      && (Self.subjects.contains(passage.hash(had + 1)) || passage.isCapitalized(had + 1))
  }

  private static let once = Hashing.of("once")
  private static let averted = WordSet("avoided averted prevented forestalled foreseen worse forgiven")
  static let subjects = WordSet("it they he she we the its their")
  private static let ifWord = Hashing.of("if")

  /// “Whether it could be saved”, “what might happen next”, “nor could he”; “had it come, it might have been prevented”.
  private func isAsked(_ first: Int, _ tokens: Range<Int>) -> Bool {
    if first > tokens.lowerBound, passage.hash(first - 1) == Self.how { return true }
    // “What is possible”, unlike “what is likely to come”
    if first - 2 > tokens.lowerBound, passage.hash(first - 2) == Self.what,
      Self.conceivable.contains(passage.hash(first)), passage.hash(first + 1) != Word.to
    {
      return true
    }
    guard Self.modals.contains(passage.hash(first)) || Self.likelihoods.contains(passage.hash(first)) else {
      return false
    }
    let before = max(tokens.lowerBound, first - 6)..<first
    let opens =
      before.last { passage.joiner($0) == .comma || passage.joiner($0) == .none } ?? before.lowerBound
    if (opens..<first).contains(where: { passage.hash($0) == Self.whether }) { return true }
    // “It is unclear how Europe could …”
    if let how = (opens..<first).first(where: { Self.hows.contains(passage.hash($0)) }),
      (max(tokens.lowerBound, how - 4)..<how).contains(where: { Self.unclear.contains(passage.hash($0)) })
    {
      return true
    }
    if !Self.modals.contains(passage.hash(first)) { return false }
    if first > tokens.lowerBound, Self.asking.contains(passage.hash(first - 1)) {
      // “The premier, who may not last, …”
      return passage.hash(first - 1) != Self.who || passage.joiner(first - 1) == .space
        || first - 1 == tokens.lowerBound
    }
    return first + 1 < tokens.upperBound && passage.hash(first + 1) == Self.have
      && passage.hash(tokens.lowerBound) == Self.had
  }

  /// “Israel is more likely to strike Iran than Syria”, unlike “more likely than not”.
  private func isCompared(_ words: Range<Int>, _ tokens: Range<Int>) -> Bool {
    guard words.count > 1, Self.degrees.contains(passage.hash(words.lowerBound)) else { return false }
    let rest = words.upperBound..<min(words.upperBound + 14, tokens.upperBound)
    guard let than = rest.first(where: { passage.hash($0) == Self.than }) else { return isOfKind(tokens) }
    return !(words.upperBound...than).contains { passage.isBreak(before: $0) || passage.joiner($0) == .comma }
      && (than + 1 >= tokens.upperBound || passage.hash(than + 1) != NegationReader.not)
  }

  /// “Ships with no link to Israel are less likely to be hit”: a kind of things is compared with the others.
  private func isOfKind(_ tokens: Range<Int>) -> Bool {
    let first = tokens.lowerBound
    return tokens.count > 3 && passage.ends(first, in: "s", longerThan: 3)
      && Self.marks.contains(passage.hash(first + 1)) && passage.candidate(at: first) == nil
  }

  private static let marks = WordSet("with without that who whose")

  /// “Its likely successors met”, “the possible sale of jets”: of something that is talked of, unless it is an outcome.
  private func isAttributeOfThat(_ position: Int, _ tokens: Range<Int>) -> Bool {
    let next = position + 1
    // “Likely targets include Israel”, “among the possible outcomes is …”
    if position == tokens.lowerBound {
      return (next..<min(next + 4, tokens.upperBound)).contains {
        Self.includes.contains(passage.hash($0))
      }
    }
    if passage.hash(tokens.lowerBound) == Self.among, position - tokens.lowerBound < 3 { return true }
    guard position > tokens.lowerBound, Self.determiners.contains(passage.hash(position - 1)),
      next < tokens.upperBound, passage.isSpaced(next), !passage.isCapitalized(next)
    else { return false }
    // “The likely successor is the speaker”
    let clause = next..<min(next + 10, tokens.upperBound)
    let end =
      clause.first { passage.joiner($0) == .comma || passage.joiner($0) == .none } ?? clause.upperBound
    let isStated = (next..<end).contains { Self.states.contains(passage.hash($0)) }
    if passage.hash(position) == Self.likely, isStated { return false }
    return !Self.outcomes.contains(passage.hash(next))
      && passage.classes(next).isDisjoint(with: [.opener, .particle])
      && passage.hash(next) != Word.to
  }

  private static let includes = WordSet("include includes included")
  private static let among = Hashing.of("among")
  private static let would = Hashing.of("would")
  private static let what = Hashing.of("what")
  private static let conceivable = WordSet("possible probable")
  private static let how = Hashing.of("how")
  static let than = Hashing.of("than")
  private static let likely = Hashing.of("likely")
  private static let likelier = Hashing.of("likelier")
  private static let possible = Hashing.of("possible")
  private static let likelihoods = WordSet("likely unlikely probably probable")
  private static let determiners = WordSet("the its his their her our")
  private static let states = WordSet("is are remains will would")
  static let outcomes = WordSet(
    "outcome outcomes result results consequence consequences response responses effect effects scenario scenarios reaction reactions impact course winner loser answer next"
  )
  private static let modals = WordSet("could may might")
  private static let asking = WordSet("what who nor")
  private static let who = Hashing.of("who")
  private static let hows = WordSet("how where why when what")
  private static let unclear = WordSet(
    "unclear unknown known knows know knew uncertain clear sure unsure wonder wonders ask asks asked question questions debate debates seen"
  )
  private static let whether = Hashing.of("whether")
  private static let had = Hashing.of("had")
  private static let been = Hashing.of("been")
  private static let have = Hashing.of("have")
  private static let unreal = WordSet("would could might should")
  private static let perhaps = Hashing.of("perhaps")
  private static let superlatives = WordSet("most best worst least")
  private static let unlikely = Hashing.of("unlikely")
  private static let improbable = Hashing.of("improbable")
  private static let more = Hashing.of("more")
  private static let degrees = WordSet("more less")
  private static let may = Hashing.of("may")
  private static let might = Hashing.of("might")
  private static let could = Hashing.of("could")
  private static let remote = Hashing.of("remote")
  private static let probable = Hashing.of("probable")
  private static let undetermined = WordSet("not unknown unclear undetermined investigated disputed")
  private static let cause = Hashing.of("cause")

  private func isNoun(_ position: Int) -> Bool {
    guard position > 0, passage.isSpaced(position) else { return false }
    let next = position + 1
    if passage.isSpaced(next), passage.hash(next) == Word.of { return true }
    return Self.mightLeads.contains(passage.hash(position - 1)) || passage.isPossessive(position - 1)
  }

  private static let mightLeads = WordSet(
    "the its their his her our military economic naval industrial financial sea air political technological nuclear own full growing"
  )

  /// “perhaps the oldest people”
  private func isSuperlative(_ next: Int) -> Bool {
    guard next + 1 < passage.tokens.count, passage.hash(next) == Word.the else { return false }
    return Self.superlatives.contains(passage.hash(next + 1))
      || passage.ends(next + 1, in: "est", longerThan: 4)
  }

  /// “The most plausible form of coercion”, unlike “the most plausible outcome”.
  private func isKind(_ words: Range<Int>, _ tokens: Range<Int>) -> Bool {
    let noun = words.upperBound
    let isMost = passage.hash(words.lowerBound) == Self.mostWord
    let article = isMost ? words.lowerBound - 1 : words.lowerBound - 2
    return article >= tokens.lowerBound && passage.hash(article) == Word.the
      && passage.hash(article + 1) == Self.mostWord
      && noun + 1 < tokens.upperBound && passage.isSpaced(noun) && Self.kinds.contains(passage.hash(noun))
      && passage.hash(noun + 1) == Word.of
  }

  private static let mostWord = Hashing.of("most")
  private static let kinds = WordSet("form forms kind kinds type types sort means way method")

  /// “The word ‘probably’ appears …”
  private func isQuotedWord(_ words: Range<Int>) -> Bool {
    let text = passage.prose.text
    let (start, end) = (
      Int(passage.tokens[words.lowerBound].start), Int(passage.tokens[words.upperBound - 1].end)
    )
    guard start > 0, end < text.count else { return false }
    // “A downgrade is “unlikely”” quotes whoever says so.
    let before = words.lowerBound - 1
    if before >= 0, passage.classes(before).contains(.auxiliary) { return false }
    // “The minister called a default “unlikely””
    if (max(0, words.lowerBound - 8)..<words.lowerBound).contains(where: {
      HolderWords.calls.contains(passage.hash($0)) && passage.isSpaced($0)
    }) {
      return false
    }
    let opens = text[start - 1] == 0x22 || text[start - 1] == 0x9C || text[start - 1] == 0x98
    return opens && (text[end] == 0x22 || text[end] == 0xE2)
  }

  /// “Terms such as likely and unlikely are defined in the annex.”
  private func isListed(_ first: Int, _ tokens: Range<Int>) -> Bool {
    var position = first - 1
    while position > tokens.lowerBound + 1, passage.hash(position) != HolderWords.asWord,
      passage.isConjunction(position) || terms.mayBegin(passage.hash(position))
    {
      position -= 1
    }
    guard position > tokens.lowerBound else { return false }
    if passage.hash(position) == HolderWords.asWord, passage.hash(position - 1) == Self.such {
      position -= 1
    } else if passage.hash(position) != Self.like {
      return false
    }
    return position > tokens.lowerBound && Self.words.contains(passage.hash(position - 1))
  }

  /// “Not all governments are expected to sign”; “widely expected to win, the party instead lost”.
  func isNotAll(_ first: Int, _ tokens: Range<Int>) -> Bool {
    let opens = tokens.lowerBound
    if passage.hash(opens) == NegationReader.not, first > opens + 1 {
      return Self.all.contains(passage.hash(opens + 1))
        && !(opens + 1...first).contains { passage.joiner($0) == .comma }
    }
    guard first - opens < 2, Self.expected.contains(passage.hash(first)),
      let comma = (first..<tokens.upperBound).first(where: { passage.joiner($0) == .comma })
    else { return false }
    let rest = comma..<tokens.upperBound
    return rest.contains { passage.isPast($0) } && !rest.contains { Self.future.contains(passage.hash($0)) }
  }

  private static let such = Hashing.of("such")
  private static let like = Hashing.of("like")
  private static let words = WordSet("terms words phrases expressions term word phrase")
  private static let all = WordSet("all every everyone everybody")
  private static let expected = WordSet("expected widely generally poised")
  private static let future = WordSet("will would may might could is are")

  /// “An unlikely hero”: what is so is no estimate.
  private func isAttribute(_ position: Int, _ tokens: Range<Int>) -> Bool {
    let next = position + 1
    guard passage.isSpaced(next), next < tokens.upperBound,
      passage.classes(next).isDisjoint(with: [.opener, .particle])
        || !passage.classes(next).isDisjoint(with: [.opinion, .government]),
      position > tokens.lowerBound
    else { return false }
    return !passage.classes(position - 1).contains(.auxiliary)
      && !NegationReader.degrees.contains(passage.hash(position - 1))
  }

  /// “So that the wounded could be flown out.”
  private func isPurpose(_ position: Int, _ tokens: Range<Int>) -> Bool {
    let second = tokens.lowerBound + 1
    return (max(second, position - 6)..<max(second, position)).contains {
      passage.hash($0) == Self.that && passage.hash($0 - 1) == Self.so
    }
  }

  private static let that = Hashing.of("that")
  private static let so = Hashing.of("so")
  private static let inevitable = Hashing.of("inevitable")
  private static let unavoidable = Hashing.of("unavoidable")
  private static let unthinkable = Hashing.of("unthinkable")
  private static let inevitably = Hashing.of("inevitably")
}
