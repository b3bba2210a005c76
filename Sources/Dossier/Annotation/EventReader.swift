/// Reads nouns that take up an event named before, or in the front matter: “the summit”, “the war”.
struct EventReader {
  private let passage: Passage
  /// The events of the front matter.
  private let given: [EntityID]

  init(_ passage: Passage, given: [EntityID]) {
    self.passage = passage
    self.given = given
  }

  /// The event that a noun means. `before` are the events named before it, the last one first, with the words they have.
  func read(
    _ noun: EventNoun,
    at range: ClosedRange<Int>,
    before: some Sequence<FoundName>,
    introduced: Int?
  ) -> FoundName? {
    guard isDefinite(range), !isCompound(range) else { return nil }
    // Another one of the kind, without a name, may have been brought in since.
    let recent = before.prefix { $0.tokens.upperBound > introduced ?? -1 }
      .filter { (noun.word != Self.deal || isDeal($0)) && !isCompared($0) }.map(\.mention.entity)
    var event = recent.first { hasNoun(noun, $0) } ?? recent.first { isOfKind(noun, $0) }
    if event == nil, introduced == nil {
      let fitting = given.filter { hasNoun(noun, $0) || isOfKind(noun, $0) }
      if fitting.count == 1 { event = fitting[0] }
    }
    guard let event, isAboutPlace(of: event, range) else { return nil }
    let mention = Mention(
      text: passage.bytes(range),
      block: 0,
      entity: event,
      reading: .name,
      reason: .takenUp
    )
    return FoundName(mention: mention, tokens: range)
  }

  /// “Unlike the INF Treaty, …”: an event that only stands beside another.
  private func isCompared(_ event: FoundName) -> Bool {
    var before = event.tokens.lowerBound - 1
    if before > 0, passage.hash(before) == Word.the { before -= 1 }
    return before >= 0 && Self.comparing.contains(passage.hash(before))
  }

  private static let comparing = WordSet("unlike like than")

  /// “The Iran deal”, “the JCPOA”: deals are many, so that only what is called so, or by letters alone, is taken up as one.
  private func isDeal(_ event: FoundName) -> Bool {
    event.tokens.count == 1 || event.tokens.contains { passage.hash($0) == Self.deal }
  }

  private static let deal = Hashing.of("deal")

  /// True when the words before or behind an event's name make another event of it: “a second Korean War”, “a Marshall Plan for Africa”,
  /// “Gulf War II”; not “a Vietnam War veteran”.
  static func isAnother(_ range: ClosedRange<Int>, in passage: Passage) -> Bool {
    let (before, next) = (range.lowerBound - 1, range.upperBound + 1)
    if passage.isSpaced(next), sequels.contains(passage.hash(next)), passage.isCapitalized(next) {
      return true
    }
    guard before >= 0, passage.isSpaced(range.lowerBound), others.contains(passage.hash(before)) else {
      return false
    }
    // “A second Chechen war began” has the name of one.
    if ordinals.contains(passage.hash(range.lowerBound)) { return false }
    // “signed a Treaty on …” gives the name of a new one.
    if EventWords.isNoun(passage.hash(range.lowerBound)) { return false }
    if passage.hash(before) == new {
      guard before > 0, passage.hash(before - 1) != Word.the else { return false }
    }
    guard passage.isSpaced(next) else { return passage.joiner(next) != .hyphen }
    return !passage.isCapitalized(next)
      && (passage.isVerb(next) || passage.isPast(next)
        || !passage.classes(next).isDisjoint(with: [.opener, .locative, .auxiliary, .speaks, .verb]))
  }

  private static let others = WordSet("a an another any new second third next")
  private static let ordinals = WordSet("first second third")
  private static let new = Hashing.of("new")
  private static let sequels = WordSet("ii iii")

  /// True when the noun brings in an event of its own: “a summit”, “another war”, “the second summit”.
  func introduces(_ range: ClosedRange<Int>) -> Bool {
    var position = range.lowerBound - 1
    while position >= 0, range.lowerBound - position < 5,
      passage.isSpaced(position + 1) || passage.joiner(position + 1) == .hyphen
    {
      let word = passage.hash(position)
      if word == Word.a || word == Word.an || word == Word.another { return true }
      let isJoined = passage.joiner(position + 1) == .hyphen
      if !isJoined, passage.classes(position).contains(.opener) { return false }
      position -= 1
    }
    return false
  }

  private func isDefinite(_ range: ClosedRange<Int>) -> Bool {
    range.lowerBound > 0 && passage.isSpaced(range.lowerBound)
      && passage.classes(range.lowerBound - 1).contains(.determiner)
      && !passage.tokens[range.lowerBound].isCapitalized
  }

  /// “the war crimes”, “the summit of Everest”, “the war on drugs”, “the treaty’s” is none.
  private func isCompound(_ range: ClosedRange<Int>) -> Bool {
    let next = range.upperBound + 1
    guard next < passage.tokens.count else { return false }
    if passage.joiner(next) == .hyphen { return true }
    guard passage.isSpaced(next) else { return false }
    if passage.hash(next) == Word.of || passage.hash(next) == Word.on { return true }
    return passage.classes(next).contains(.eventCompound)
  }

  /// “the summit in Seoul” only takes up a summit that was there.
  private func isAboutPlace(of event: EntityID, _ range: ClosedRange<Int>) -> Bool {
    let next = range.upperBound + 1
    guard passage.isSpaced(next), passage.hash(next) == Word.in || passage.hash(next) == Word.at,
      let candidate = passage.candidate(at: next + 1)
    else { return true }
    let places = passage.names(of: candidate).compactMap(\.entity).map { passage.gazetteer[$0].iso2 }
    let entity = passage.gazetteer[event]
    return places.contains(entity.iso2)
      || entity.members.contains { places.contains(passage.gazetteer[$0].iso2) }
  }

  private func isOfKind(_ noun: EventNoun, _ event: EntityID) -> Bool {
    passage.gazetteer.eventKinds[event].map(noun.kinds.contains) ?? false
  }

  /// True when the event's own name has the noun.
  private func hasNoun(_ noun: EventNoun, _ event: EntityID) -> Bool {
    passage.gazetteer.eventWords[event]?.contains(noun.word) ?? false
  }
}
