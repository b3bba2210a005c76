/// Estimative words in names, in comparisons, and of what is over.
extension EstimateExceptions {
  /// “Is (now) inevitable”, “looks inevitable”, unlike “was inevitable”, “an inevitable delay” and “inevitable only in hindsight”.
  func isPresentPredicate(_ position: Int, _ tokens: Range<Int>) -> Bool {
    if position + 1 < tokens.upperBound, passage.hash(position + 1) == Self.only { return false }
    var verb = position - 1
    while verb > tokens.lowerBound,
      passage.isAdverb(verb) || NegationReader.degrees.contains(passage.hash(verb))
        || HolderWords.adverbs.contains(passage.hash(verb)) || NegationReader(passage).isNot(verb)
    {
      verb -= 1
    }
    return verb >= tokens.lowerBound && Self.presents.contains(passage.hash(verb))
  }

  /// “Will inevitably”, “inevitably will”
  func isOfFuture(_ position: Int, _ tokens: Range<Int>) -> Bool {
    [position - 1, position + 1].contains { tokens.contains($0) && Self.futures.contains(passage.hash($0)) }
  }

  /// “It is a myth that war is inevitable”: what is said is that it is not.
  func isRejected(_ tokens: Range<Int>) -> Bool {
    tokens.contains { Self.rejections.contains(passage.hash($0)) }
  }

  private static let rejections = WordSet(
    "reject rejects rejected myth myths notion fallacy dangerous wrong deny denies dismiss dismisses dismissed assume case idea"
  )

  /// “Sudan was on track to vote until the coup”, “put its economy on track to”, “the names on the cards”.
  func isOnNothing(_ words: Range<Int>, _ tokens: Range<Int>) -> Bool {
    let before = words.lowerBound - 1
    guard words.count > 1, before >= tokens.lowerBound else { return false }
    if passage.hash(words.upperBound - 1) == Self.cards {
      return !Self.isBeing.contains(passage.hash(before))
    }
    return Self.wasOn.contains(passage.hash(before))
  }

  static let on = Hashing.of("on")
  private static let cards = Hashing.of("cards")
  private static let isBeing = WordSet("is are be remains now still isn aren")
  private static let wasOn = WordSet(
    "was were been seemed looked got put back kept keep stay stayed its reforms economy"
  )

  private static let only = Hashing.of("only")
  private static let presents = WordSet(
    "is are isn aren seem seems look looks appear appears remain remains become becomes"
  )
  private static let futures = WordSet("will would")

  /// “Operation Likely Lance”, “the Perhaps Party”: part of a name, unless all words have capitals.
  func isName(_ position: Int, _ tokens: Range<Int>) -> Bool {
    guard position > tokens.lowerBound, passage.isCapitalized(position), !passage.isSentenceStart(position),
      passage.isSpaced(position) && passage.isCapitalized(position - 1)
        || passage.isSpaced(position + 1) && passage.isCapitalized(position + 1)
    else { return false }
    return tokens.contains {
      !passage.isCapitalized($0) && passage.tokens[$0].range.count > 4
        && passage.classes($0).isDisjoint(with: [.auxiliary, .opener, .particle])
    }
  }

  /// “Were expected to vote yes; they did not”
  func isThwarted(_ words: Range<Int>, _ tokens: Range<Int>) -> Bool {
    guard Self.pasts.contains(passage.hash(words.lowerBound)) else { return false }
    let rest = words.upperBound...max(words.upperBound, tokens.upperBound)
    return rest.contains { position in
      Self.subjects.contains(passage.hash(position)) && passage.hash(position + 1) == Self.did
        && (passage.hash(position + 2) == NegationReader.not || passage.isBehindComma(position + 2))
        || Self.subjects.contains(passage.hash(position)) && passage.hash(position + 1) == Self.didn
    }
  }

  /// “Fewer votes than he may have hoped for”, “as loudly as they could”: that with which something is compared.
  func isStandard(_ modal: Int, _ tokens: Range<Int>) -> Bool {
    for position in stride(from: modal - 1, through: max(tokens.lowerBound, modal - 3), by: -1) {
      if passage.joiner(position + 1) != .space { return false }
      if passage.hash(position) == Self.than { return true }
      if passage.hash(position) == HolderWords.asWord {
        let next = modal + 1
        let closes = next >= tokens.upperBound || passage.joiner(next) != .space
        return position == modal - 1 || closes
      }
    }
    return false
  }

  /// “Perhaps surprisingly, …”
  func isRemark(_ next: Int, _ tokens: Range<Int>) -> Bool {
    next + 1 < tokens.upperBound && passage.ends(next, in: "ingly", longerThan: 7)
      && passage.joiner(next + 1) == .comma
  }

  private static let pasts = WordSet("was were")
  private static let did = Hashing.of("did")
  private static let didn = Hashing.of("didn")
}
