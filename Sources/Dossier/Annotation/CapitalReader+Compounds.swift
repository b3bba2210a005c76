// A capital before a noun that no table has.

extension CapitalReader {
  /// True when the word behind is a noun that the city belongs to: `Beirut banks reopened`, `Seoul stampede kills 150`, `met Cairo
  /// journalists`. A government is followed by its verb, and a verb does not stand so.
  var isUnknownNoun: Bool {
    guard isCity, passage.isSpaced(next), !isName(next), !isVerb(next), !isNoNoun(next),
      !Self.headlineVerbs.contains(passage.hash(next))
    else { return false }
    if isPlural(next) { return isPluralNoun }
    return opensClause && isSingularNoun
  }

  /// `Beirut banks reopened`: behind a plural that is no verb stands one.
  private var isPluralNoun: Bool {
    let second = next + 1
    let mayBeVerb = passage.classes(next).contains(.stateVerb)
    if mayBeVerb { return passage.isSpaced(second) && isPredicate(second) }
    if isFollowedBySimilar { return true }
    if isPersons(next), !opensClause || !passage.isSpaced(second) || isVerb(second) { return true }
    guard passage.isSpaced(second), !isName(second) else { return isObject }
    if isPredicate(second) { return true }
    if isParticiple(second) {
      let isVerbal = Self.verbEndings.contains { passage.ends(next, in: $0, longerThan: 5) }
      return isPersons(next) || isObject || isPlural(second + 1) && !isVerbal
    }
    // “floods kill 29”
    if !isPlural(second), passage.isSpaced(second + 1), passage.startsWithDigit(second + 1) { return true }
    if !isPlural(second), isVerb(second), passage.classes(second).isDisjoint(with: .opener) { return true }
    return isObject
  }

  /// True for a verb that no noun behind it makes a participle.
  private func isPredicate(_ position: Int) -> Bool {
    if passage.classes(position).contains(.auxiliary) { return true }
    if isParticiple(position) { return isWithoutObject(position + 1) }
    return isPast(position) && !Self.alsoNouns.contains(passage.hash(position))
  }

  /// “reopened on Monday”: a word in -ed that no noun follows, which it would qualify.
  private func isWithoutObject(_ position: Int) -> Bool {
    guard passage.isSpaced(position) else { return true }
    let kind = passage.classes(position)
    return !kind.isDisjoint(with: [.opener, .locative]) || passage.isAdverb(position)
      || Self.adverbs.contains(passage.hash(position))
      || isName(position)
  }

  /// `met Beirut journalists.`: behind a verb that takes no clause.
  private var isObject: Bool {
    guard first > 0, passage.isSpaced(first), passage.isPast(first - 1),
      passage.classes(first - 1).isDisjoint(with: [.speaks, .auxiliary]),
      !Self.clauseVerbs.contains(passage.hash(first - 1))
    else { return false }
    let second = next + 1
    return !passage.isSpaced(second) || !passage.classes(second).isDisjoint(with: [.opener, .locative])
  }

  /// `London workers, Paris students and Berlin nurses`: another city with a noun stands beside it.
  private var isFollowedBySimilar: Bool {
    var other = next + 1
    guard passage.joiner(other) == .comma || passage.isSpaced(other) && passage.isConjunction(other) else {
      return false
    }
    if passage.isConjunction(other) { other += 1 }
    guard passage.isSpaced(other + 1) || passage.joiner(other) == .comma, passage.isCapitalized(other),
      let candidate = passage.candidate(at: other)
    else { return false }
    let noun = candidate.tokens.upperBound + 1
    return passage.isSpaced(noun) && !passage.isCapitalized(noun) && isPlural(noun) && !isVerb(noun)
      && isPersons(noun) == isPersons(next)
  }

  /// `Seoul stampede kills 150`, `Dhaka garment workers`: no verb of a government stands without -s or -ed here.
  private var isSingularNoun: Bool {
    let second = next + 1
    guard passage.isSpaced(second) else {
      return passage.isSentenceStart(first) && passage.joiner(second) == .none
    }
    if isName(second) { return false }
    let kind = passage.classes(second)
    if kind.contains(.title) || passage.classes(next).contains(.title) { return false }
    if !kind.isDisjoint(with: [.auxiliary, .speaks]) || isPast(second) { return true }
    if !kind.isDisjoint(with: [.government, .relational, .interest]) { return false }
    if !kind.isDisjoint(with: [.opener, .locative]) {
      return Self.whereabouts.contains(passage.hash(second))
    }
    return !passage.isAdverb(second)
  }

  /// True where a clause begins whose verb has an ending: not in “will Moscow agree” or “let Beijing win”.
  private var opensClause: Bool {
    guard first > 0 else { return true }
    if passage.isSentenceStart(first) { return true }
    // “Kyiv, Moscow swap prisoners”: two names have a verb without an ending.
    if passage.joiner(first) == .comma { return !passage.isCapitalized(first - 1) }
    guard passage.isSpaced(first) else { return false }
    return passage.isConjunction(first - 1) && first > 1 && !passage.isCapitalized(first - 2)
      || Self.clauseOpeners.contains(passage.hash(first - 1))
  }

  /// True for a word that makes no compound with the noun before it.
  func isNoCompound(_ position: Int) -> Bool {
    passage.isCapitalized(position) || isVerb(position)
      || !passage.classes(position).isDisjoint(with: [.opener, .locative])
  }

  /// True for a capitalised word, unless capitals say nothing: in a headline.
  private func isName(_ position: Int) -> Bool {
    passage.isCapitalized(position)
      && (passage.candidate(at: position) != nil || !passage.isTitleCase(around: range))
  }

  private func isPast(_ position: Int) -> Bool { passage.looksPast(position) && !isName(position) }

  /// True for a word in -ed.
  private func isParticiple(_ position: Int) -> Bool {
    passage.ends(position, in: "ed", longerThan: 4) && !isName(position)
  }

  /// True for a word that is hardly a noun.
  func isVerb(_ position: Int) -> Bool {
    !passage.classes(position).isDisjoint(with: [.speaks, .auxiliary, .verb, .cityVerb])
      || isPast(position)
  }

  /// True for an adverb, a participle or an adjective that is said of a government: “Moscow ready for talks”.
  private func isNoNoun(_ position: Int) -> Bool {
    !passage.classes(position).isDisjoint(with: [.opener, .locative, .stance, .relational, .interest])
      || passage.isAdverb(position)
      || Self.adjectives.contains { passage.ends(position, in: $0, longerThan: $0.utf8CodeUnitCount + 2) }
  }

  /// True for a word that has the ending of a plural.
  func isPlural(_ position: Int) -> Bool {
    Self.plurals.contains(passage.hash(position))
      || passage.ends(position, in: "s", longerThan: 3) && !passage.ends(position, in: "ss", longerThan: 3)
        && !passage.ends(position, in: "us", longerThan: 3)
  }

  /// True for the ending of a word for persons, which few verbs have.
  private func isPersons(_ position: Int) -> Bool {
    Self.plurals.contains(passage.hash(position))
      || Self.persons.contains { passage.ends(position, in: $0, longerThan: 5) }
  }

  /// Words of headlines that have no ending of a noun's plural: “Baku ups ante”, “Havana out in the cold”.
  private static let headlineVerbs = WordSet("ups out oks")
  private static let plurals = WordSet("people men women children youths policemen firemen")
  private static let persons: [StaticString] = ["ers", "ors", "ists", "ians", "ents", "men", "women"]
  private static let adjectives: [StaticString] = ["ing", "ous", "ful", "less", "able", "ible", "ish", "ive"]
  private static let verbEndings: [StaticString] = ["ises", "izes", "ates", "ifies"]
  private static let adverbs = WordSet(
    "overnight early late fast hard there here home away back down up out off indoors abroad"
  )
  private static let whereabouts = WordSet("in at on near outside")
  private static let clauseOpeners = WordSet("but as after when while because since where")
  private static let clauseVerbs = WordSet(
    "thought knew felt found showed meant learnt learned saw heard told suggested feared noted added ensured revealed proved suspected assumed predicted expected guessed realised realized let made helped watched had"
  )
  /// Verbs without an ending of the past that are nouns, too: “Beijing mulls cut”.
  private static let alsoNouns = WordSet("cut set put shut bid cost hit led left lost split spread found")
}
