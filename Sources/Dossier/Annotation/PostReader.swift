/// Finds posts that stand for their holders: “the Russian president”, “China’s premier”, “the president of France”,
/// and “the prime minister” after a country.
struct PostReader {
  let passage: Passage
  /// The mentions by name, in order.
  let found: [FoundName]
  let namedLeaders: Set<EntityID>

  init(_ passage: Passage, found: [FoundName]) {
    self.passage = passage
    self.found = found
    namedLeaders = Set(
      found.map(\.mention.entity).filter { passage.gazetteer.traits[Int($0.index)].kind == .leader }
    )
  }

  /// The mention that a post at these words makes; nil when it means nobody that is known.
  func read(_ post: Post, at range: ClosedRange<Int>) -> FoundName? {
    guard !post.isCounterpart, isBare(range), !post.isLeader || !isBeforeNoun(range) else { return nil }
    if let chief = ofKremlin(post, range) { return chief }
    let start = modifiersStart(adjunctsStart(range), post)
    let having = owner(having: start, post)
    guard having != nil || !isQualified(start) && !isSaidOfThePast(start) else { return nil }
    let isWanted = having == nil && isWanted(range)
    let holder: (EntityID, Office)?
    let place =
      having ?? owner(before: start, post) ?? owner(inHeadline: start, range, post)
      ?? owner(takenUpBefore: start, range, post)
    if let place {
      holder = self.holder(of: post, in: place, at: range)
    } else if let owner = owner(behind: range, post) {
      holder = named(behind: owner, post) ?? self.holder(of: post, in: owner.mention.entity, at: range)
    } else if isOwned(start) || passage.hash(min(range.upperBound + 1, passage.tokens.count - 1)) == Word.of {
      return nil
    } else {
      holder = definite(post, range, start)
    }
    guard let (id, office) = holder,
      !isWanted || isNamed(id, before: start) && !isReplaced(id, before: start)
    else { return nil }
    return mention(of: id, office, at: range)
  }

  /// The mention of a holder by words that stand for a post.
  func mention(of id: EntityID, _ office: Office, at range: ClosedRange<Int>) -> FoundName {
    let mention = Mention(
      text: passage.bytes(range),
      block: 0,
      entity: id,
      reading: .role,
      reason: .role(office: Int32(passage.gazetteer[id].offices.firstIndex(of: office) ?? 0))
    )
    return FoundName(mention: mention, tokens: range)
  }

  /// “The Kremlin leader”, “the Kremlin chief”: the Russian president.
  private func ofKremlin(_ post: Post, _ range: ClosedRange<Int>) -> FoundName? {
    let before = range.lowerBound - 1
    guard before > 0, passage.isSpaced(range.lowerBound), passage.hash(before) == Self.kremlin,
      post.isLeader, range.count == 1, let russia = passage.gazetteer.country(code: "RU"),
      !isQualified(before), !isQualified(before - 1)
    else { return nil }
    let president = Post(titles: ["president"], isInOrganization: false, country: nil, definite: .nobody)
    return holder(of: president, in: russia, at: range).map { mention(of: $0.0, $0.1, at: range) }
  }

  private static let kremlin = Hashing.of("kremlin")

  /// True when the sentence names someone before a word: “Zelensky was sworn in as Ukraine’s president on Monday”.
  private func isNamed(_ id: EntityID, before start: Int) -> Bool {
    let sentence = passage.sentence(around: start...start)
    return found.contains {
      $0.mention.entity == id && $0.tokens.upperBound < start && sentence.contains($0.tokens.lowerBound)
    }
  }

  // MARK: The words around

  /// False when a name, or something that makes another word of it, stands right behind the post.
  func isBare(_ range: ClosedRange<Int>) -> Bool {
    let next = range.upperBound + 1
    if passage.joiner(range.lowerBound) == .hyphen { return false }
    guard next < passage.tokens.count else { return true }
    switch passage.joiner(next) {
    case .hyphen: return false
    case .dot: return true
    case .space:
      if passage.hash(next) == Word.elect || passage.classes(next).contains(.title) { return false }
      if isParticle(next) { return false }
      return !passage.isCapitalized(next) || passage.classes(next).contains(.calendar)
        || passage.isTitleCase(around: range) && passage.candidate(at: next) == nil
    case .comma: return !isLeader(at: next)
    case .none, .apostrophe: return true
    }
  }

  /// True for the first word of a name such as `von der Leyen`.
  private func isParticle(_ position: Int) -> Bool {
    var next = position
    while next < passage.tokens.count - 1, next < position + 2, Self.particles.contains(passage.hash(next)),
      passage.isSpaced(next + 1)
    {
      next += 1
    }
    return next > position && passage.isCapitalized(next)
  }

  private static let particles = WordSet("von van de der den del da dos du bin al el")

  /// `chief negotiator`, `leader of the opposition`: more belongs to the post than its first word.
  private func isBeforeNoun(_ range: ClosedRange<Int>) -> Bool {
    let next = range.upperBound + 1
    guard passage.isSpaced(next), !passage.isCapitalized(next) else { return false }
    if passage.hash(next) == Word.of {
      return !isGerund(next + 1) && (found(endingAt: range.lowerBound - 1) != nil || isPossessiveName(range))
    }
    guard Self.adjectives.contains(passage.hash(range.upperBound)) else { return false }
    return !passage.hasVerb(behind: range.upperBound)
      && passage.classes(next).isDisjoint(with: [.opener, .motion])
  }

  /// “accused the Hungarian leader of holding aid hostage”
  private func isGerund(_ position: Int) -> Bool {
    position < passage.tokens.count && !passage.isCapitalized(position)
      && passage.ends(position, in: "ing", longerThan: 4)
  }

  private func isPossessiveName(_ range: ClosedRange<Int>) -> Bool {
    range.lowerBound > 1 && passage.isPossessive(range.lowerBound - 1)
  }

  private static let adjectives = Set([Hashing.of("chief")])

  private func isLeader(at token: Int) -> Bool {
    guard let name = found(startingAt: token) else { return false }
    return passage.gazetteer.traits[Int(name.mention.entity.index)].kind == .leader
  }

  /// The first word of the post with the adjectives before it: `new president`.
  private func adjunctsStart(_ range: ClosedRange<Int>) -> Int {
    var start = range.lowerBound
    while start > 0, range.lowerBound - start < 3, passage.isSpaced(start),
      passage.classes(start - 1).contains(.adjunct), !passage.classes(start - 1).contains(.former)
    {
      start -= 1
    }
    return start
  }

  /// `former president`, `vice president`.
  private func isQualified(_ start: Int) -> Bool {
    guard start > 0, passage.isSpaced(start) || passage.joiner(start) == .hyphen else { return false }
    if !passage.classes(start - 1).isDisjoint(with: [.former, .quantifier]) { return true }
    // “the former Russian president”
    guard let owner = found(endingAt: start - 1), owner.tokens.lowerBound > 0,
      passage.isSpaced(owner.tokens.lowerBound)
    else { return false }
    return !passage.classes(owner.tokens.lowerBound - 1).isDisjoint(with: [.former, .quantifier])
  }

  /// “He was Germany’s chancellor”, “she served as the Polish prime minister”: what someone was, not the one who is.
  private func isSaidOfThePast(_ start: Int) -> Bool {
    guard start > 0 else { return false }
    let end = passage.isPossessive(start - 1) ? start - 2 : start - 1
    guard end >= 0, passage.isSpaced(start), let owner = found(endingAt: end) else { return false }
    var before = owner.tokens.lowerBound - 1
    if before > 0, passage.hash(before) == Word.the { before -= 1 }
    if before > 0, Self.times.contains(passage.hash(before)) {
      // “Andersson, once the Swedish prime minister,”
      if passage.joiner(before) == .comma { return true }
      if passage.isSpaced(before) { before -= 1 }
    }
    guard before > 0, passage.isSpaced(before + 1) else { return false }
    if Self.wasWords.contains(passage.hash(before)), let subject = subject(before: before) {
      return passage.isCapitalized(subject) || Self.persons.contains(passage.hash(subject))
    }
    return passage.hash(before) == Self.as && Self.served.contains(passage.hash(before - 1))
  }

  /// The last word of a verb's subject: right before it, or before the relative clause that ends there: “Kohl, who died in 2017, was”.
  private func subject(before verb: Int) -> Int? {
    if passage.isSpaced(verb) { return verb - 1 }
    guard passage.joiner(verb) == .comma else { return nil }
    let reach = stride(from: verb - 1, to: max(0, verb - 20), by: -1)
    let opening = reach.first { passage.joiner($0) == .comma || passage.isBreak(before: $0) }
    return opening.flatMap { Self.who.contains(passage.hash($0)) ? $0 - 1 : nil }
  }

  private static let who = WordSet("who whose whom")
  private static let persons = WordSet("he she who they")
  private static let times = WordSet("once briefly then long previously formerly")
  private static let wasWords = WordSet("was were became")
  private static let `as` = Hashing.of("as")
  private static let served = WordSet("served serving serve worked sworn elected")

  /// True when someone else has the post: `her president`, `the company’s president`, `every president`.
  private func isOwned(_ start: Int) -> Bool {
    guard start > 0 else { return true }
    return passage.isPossessive(start - 1) || passage.hash(start - 1) != Word.the
  }

  static let new = Hashing.of("new")
  static let having = WordSet("has had have")

  func found(endingAt token: Int) -> FoundName? {
    let index = found.partitioningIndex { $0.tokens.upperBound >= token }
    return index < found.count && found[index].tokens.upperBound == token ? found[index] : nil
  }

  func found(startingAt token: Int) -> FoundName? {
    let index = found.partitioningIndex { $0.tokens.lowerBound >= token }
    return index < found.count && found[index].tokens.lowerBound == token ? found[index] : nil
  }
}
