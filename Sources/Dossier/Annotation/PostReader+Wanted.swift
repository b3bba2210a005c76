/// Posts that somebody wants, seeks or gets, which then are nobody's: “she hopes to become Greece’s prime minister”.
extension PostReader {
  /// True when the words before a post, or before the country whose post it is, say so. A post that owns something is its holder's.
  func isWanted(_ range: ClosedRange<Int>) -> Bool {
    let next = range.upperBound + 1
    if next < passage.tokens.count, passage.isPossessive(next) || passage.isBehindApostrophe(next) {
      return false
    }
    let first = startOfPhrase(range.lowerBound)
    let before = first - 1
    guard before >= 0, passage.isSpaced(first) else { return false }
    let hash = passage.hash(before)
    if Self.becoming.contains(hash) { return true }
    if hash == Self.be { return isWish(before) }
    if hash == Word.for { return isContest(before - 1) && passage.hash(first) != Word.the }
    if hash == Self.as { return !isClause(from: first, range) && isInstalled(before: before) }
    return isInstalling(before)
  }

  /// The first word of “the Italian prime minister”, “Greece’s next president”, “the first female Russian president”.
  private func startOfPhrase(_ post: Int) -> Int {
    var first = startOfAdjectives(post)
    let end = first > 1 && passage.isPossessive(first - 1) ? first - 2 : first - 1
    if end >= 0, passage.isSpaced(first), let owner = found(endingAt: end) { first = owner.tokens.lowerBound }
    return startOfAdjectives(first)
  }

  private func startOfAdjectives(_ word: Int) -> Int {
    var first = word
    while first > 0, word - first < 4, passage.isSpaced(first), isAdjective(first - 1) { first -= 1 }
    return first
  }

  private func isAdjective(_ position: Int) -> Bool {
    let kind = passage.classes(position)
    return passage.hash(position) == Word.the
      || !kind.isDisjoint(with: [.adjunct, .former]) && !kind.contains(.installed)
  }

  /// “wants to be”, “would be”, but not “it may be the Russian president who …”, “turned out to be”.
  private func isWish(_ be: Int) -> Bool {
    guard be > 0, passage.isSpaced(be) else { return false }
    if passage.hash(be - 1) == Word.to { return be < 2 || !Self.seeming.contains(passage.hash(be - 2)) }
    let modal = passage.isAdverb(be - 1) || Self.soon.contains(passage.hash(be - 1)) ? be - 2 : be - 1
    guard modal > 0, Self.modals.contains(passage.hash(modal)), !Self.things.contains(passage.hash(modal - 1))
    else { return false }
    return passage.isCapitalized(modal - 1) || Self.hopefuls.contains(passage.hash(modal - 1))
  }

  /// “to replace Rajoy as Spanish prime minister”: the one who is named goes.
  func isReplaced(_ id: EntityID, before start: Int) -> Bool {
    let first = startOfPhrase(start)
    guard first > 2, passage.hash(first - 1) == Self.as, let name = found(endingAt: first - 2),
      name.mention.entity == id, name.tokens.lowerBound > 0
    else { return false }
    return Self.replacing.contains(passage.hash(name.tokens.lowerBound - 1))
  }

  /// “running for US president”, “the race for”, but not “campaigned for the US president”.
  private func isContest(_ position: Int) -> Bool {
    position >= 0 && passage.isSpaced(position + 1) && passage.classes(position).contains(.contest)
  }

  /// “sworn in as”, “her term as”, “succeeded him as”.
  private func isInstalled(before as: Int) -> Bool {
    guard `as` > 0, passage.isSpaced(`as`) else { return false }
    if isLeft(before: `as`) { return true }
    return (max(0, `as` - 4)..<`as`).contains { word in
      (word + 1..<`as`).allSatisfy { passage.isSpaced($0) }
        && (passage.classes(word).contains(.installed)
          || word > `as` - 3 && Self.starts.contains(passage.hash(word)))
    }
  }

  /// “stepped down in November as”, “resigned as”: somebody held it until then.
  private func isLeft(before as: Int) -> Bool {
    (max(0, `as` - 5)..<`as`).contains { word in
      Self.leaving.contains(passage.hash(word)) && (word + 1..<`as`).allSatisfy { passage.isSpaced($0) }
    }
  }

  private static let leaving = WordSet("stepped resigned retired")

  /// “as the Russian president spoke”
  private func isClause(from first: Int, _ range: ClosedRange<Int>) -> Bool {
    passage.hash(first) == Word.the
      && (passage.hasVerb(behind: range.upperBound) || passage.isFiniteVerb(range.upperBound + 1))
  }

  /// “was elected”, “has been named”, but not “the newly elected”, “has named”.
  private func isInstalling(_ word: Int) -> Bool {
    // “re-elected”
    let position = word > 0 && passage.joiner(word) == .hyphen ? word - 1 : word
    guard position > 0, passage.isSpaced(position), passage.classes(word).contains(.installed) else {
      return false
    }
    if Self.passives.contains(passage.hash(position - 1)) { return true }
    // “TRUMP ELECTED U.S. PRESIDENT”, “Papademos Named Greek Premier”
    if passage.isCapitalized(position - 1), passage.isCapitalized(word),
      passage.hash(word) == Self.elected || passage.isTitleCase(around: word...word)
    {
      return true
    }
    return position > 1 && passage.isSpaced(position - 1) && passage.hash(position - 1) != Word.the
      && Self.passives.contains(passage.hash(position - 2))
  }

  private static let be = Hashing.of("be")
  private static let elected = Hashing.of("elected")
  private static let `as` = Hashing.of("as")
  private static let becoming = WordSet("become becomes becoming became")
  private static let soon = WordSet("now soon then also never still")
  private static let replacing = WordSet("replace replaces replacing succeed succeeds succeeding")
  private static let modals = WordSet("would will could might may should must can cannot")
  private static let passives = WordSet("was were is are been be being get gets got")
  private static let seeming = WordSet(
    "out appear appears appeared seem seems seemed prove proves proved happen happens happened claim claims claimed claiming said known thought believed found pretend pretends pretended pretending purporting understood reported presumed rumoured rumored"
  )
  private static let things = WordSet("it this that there which what")
  private static let hopefuls = WordSet("he she who they i")
  private static let starts = WordSet(
    "term terms tenure stint return returned returns took take takes taking start started starts began begin begins replace replaced replacing succeed succeeded succeeding"
  )
}
