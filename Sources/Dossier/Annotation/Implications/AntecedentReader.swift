/// Reads what the pronoun that opens a sentence takes up.
struct AntecedentReader {
  private let passage: Passage

  init(_ passage: Passage) { self.passage = passage }

  /// Whom a sentence without a name of its own goes on with.
  func taken(up antecedents: Antecedents, by words: Range<Int>) -> Antecedents {
    guard let position = opening(words), let pronoun = pronoun(position) else { return Antecedents() }
    if pronoun == .it, antecedents.introducesThing, isOfThings(position + 1..<words.upperBound) {
      return Antecedents()
    }
    return antecedents.taken(up: pronoun)
  }

  /// A name as a subject for the next sentence.
  func subject(_ mention: Mention, _ name: Range<Int>) -> Antecedents.Subject {
    let isLeader = passage.gazetteer.traits[Int(mention.entity.index)].kind == .leader
    let owned = name.upperBound < passage.tokens.count && passage.isPossessive(name.upperBound)
    let next = owned ? name.upperBound + 1 : name.upperBound
    let isBody = passage.isSpaced(next) && Self.bodies.contains(passage.hash(next))
    let isAdjective = !owned && isModifier(mention, name, next)
    let isPeople = mention.reading == .demonym && !isAdjective
    return Antecedents.Subject(
      actor: mention.entity,
      isPerson: isLeader,
      isThing: !isLeader || isBody,
      isHead: isBody || !owned && !isAdjective,
      isPlural: isPeople || isAdjective && !isBody && isPlural(next),
      isJoined: isJoined(name)
    )
  }

  /// True when a sentence brings up something new behind its verb: “Gazprom signed a contract”.
  func introducesThing(_ words: Range<Int>) -> Bool {
    words.contains { position in
      (passage.hash(position) == Word.a || passage.hash(position) == Word.an)
        && passage.hasFiniteVerb(words.lowerBound..<position)
    }
  }

  // MARK: Names

  /// “Japanese banks”, “US forces”, “China-led”: a name that only says whose the next noun is.
  private func isModifier(_ mention: Mention, _ name: Range<Int>, _ next: Int) -> Bool {
    if passage.joiner(next) == .hyphen { return true }
    guard passage.isSpaced(next),
      mention.reading == .demonym || passage.tokens[name.upperBound - 1].isAllCaps
    else { return false }
    if passage.isCapitalized(next) { return true }
    return !passage.isFiniteVerb(next) && !passage.isAdverb(next) && !passage.classes(next).contains(.opener)
  }

  /// True for a noun in -s, or an adjective before one.
  private func isPlural(_ noun: Int) -> Bool {
    (noun...noun + 1).contains { position in
      guard passage.isSpaced(position), !passage.isCapitalized(position) else { return false }
      let bytes = passage.prose.text[passage.tokens[position].range]
      return bytes.count > 3 && bytes.last == 0x73 && !passage.classes(position).contains(.auxiliary)
    }
  }

  /// True beside “and” or “or” without a comma.
  private func isJoined(_ name: Range<Int>) -> Bool {
    if passage.isSpaced(name.upperBound), passage.isConjunction(name.upperBound) { return true }
    guard passage.isSpaced(name.lowerBound) else { return false }
    var before = name.lowerBound - 1
    if before > 0, passage.hash(before) == Word.the { before -= 1 }
    return before > 0 && passage.isConjunction(before) && passage.isSpaced(before)
      && passage.isCapitalized(before - 1)
  }

  // MARK: Pronouns

  /// The pronoun to go by: the first word, or the one behind “it is likely that”; nil when “it” means nothing.
  private func opening(_ words: Range<Int>) -> Int? {
    guard let first = words.first else { return nil }
    guard passage.hash(first) == Self.it, let that = clause(ofExpletive: words) else { return first }
    return that + 1 < words.upperBound && passage.hash(that) == Self.that ? that + 1 : nil
  }

  /// The “that” or “to” of “it is likely that …”, “it is too early to …”.
  private func clause(ofExpletive words: Range<Int>) -> Int? {
    var verb = words.lowerBound + 1
    while verb < words.upperBound, Self.modals.contains(passage.hash(verb)) { verb += 1 }
    guard verb < words.upperBound, Self.copulas.contains(passage.hash(verb)) else { return nil }
    return (verb..<min(verb + 9, words.upperBound)).first { position in
      switch passage.hash(position) {
      case Self.that: !Self.knowing.contains(passage.hash(position - 1))
      case Self.whether: true
      case Word.to: Self.hard.contains(passage.hash(position - 1))
      default: false
      }
    }
  }

  private func pronoun(_ position: Int) -> Antecedents.Pronoun? {
    let hash = passage.hash(position)
    if Self.persons.contains(hash) { return .he }
    if Self.several.contains(hash) { return .they }
    if Self.pairs.contains(hash) { return .both }
    return hash == Self.it ? .it : hash == Word.its ? .its : nil
  }

  /// “… will run for years”, “… was signed”: said of contracts and the like rather than of actors.
  private func isOfThings(_ words: Range<Int>) -> Bool {
    let verb = words.first { !passage.classes($0).contains(.auxiliary) && !passage.isAdverb($0) }
    return verb.map { Self.thingVerbs.contains(passage.hash($0)) } ?? false
  }

  private static let it = Hashing.of("it")
  private static let that = Hashing.of("that")
  private static let whether = Hashing.of("whether")
  private static let persons = WordSet("he she his her")
  private static let several = WordSet("they their")
  private static let pairs = WordSet("both neither")
  private static let modals = WordSet("will would may might could should must now still also")
  private static let copulas = WordSet("is was be remains seems appears looks")
  private static let knowing = WordSet(
    "told warned assured informed confident aware sure afraid worried convinced so"
  )
  private static let hard = WordSet(
    "hard early possible impossible difficult easy easier harder necessary important"
  )
  private static let bodies = WordSet(
    "government administration regime cabinet parliament army military ministry authorities leadership navy"
  )
  private static let thingVerbs = WordSet(
    "run runs ran last lasts lasted expire expires expired lapse lapses lapsed begin begins began start starts started cost costs follow follows followed signed ratified built completed renewed extended published implemented held"
  )
}
