/// Things with a country's name: `*Brazil* is a 1985 film`, `Martin Brundle (Britain) Jordan 1:25.217`.
struct Namesakes {
  private let passage: Passage

  init(_ passage: Passage) { self.passage = passage }

  /// Why a name is that of a thing; nil when it is not.
  func thing(_ name: ClosedRange<Int>) -> String? {
    if isWork(name) { return "a work or band of that name" }
    if isTeam(name) { return "a team of that name" }
    return nil
  }

  /// “Madrid beat Barcelona 3-0”: a city in a sentence with a score, before or behind a verb of the game.
  func isClub(_ name: ClosedRange<Int>) -> Bool {
    let sentence = passage.sentence(around: name)
    guard sentence.contains(where: isScore) else { return false }
    let next = name.upperBound + 1
    if passage.isSpaced(next), passage.classes(next).contains(.sportVerb) { return true }
    var verb = name.lowerBound - 1
    guard verb > 0, passage.isSpaced(name.lowerBound) else { return false }
    if passage.hash(verb) == Word.to || passage.hash(verb) == Word.with { verb -= 1 }
    return passage.classes(verb).contains(.sportVerb)
  }

  private func isScore(_ position: Int) -> Bool {
    guard position + 1 < passage.tokens.count, let left = passage.number(position, digits: 1...2),
      let right = passage.number(position + 1, digits: 1...2)
    else { return false }
    let isJoined =
      passage.joiner(position + 1) == .hyphen
      || position + 1 < passage.tokens.count
        && passage.gap(before: position + 1).elementsEqual("\u{2013}".utf8)
    return isJoined && left < 10 && right < 10
  }

  /// “… is a 1985 dystopian science-fiction film”
  private func isWork(_ name: ClosedRange<Int>) -> Bool {
    let verb = name.upperBound + 1
    guard passage.isSpaced(verb), verb + 2 < passage.tokens.count, Self.verbs.contains(passage.hash(verb)),
      passage.hash(verb + 1) == Word.a || passage.hash(verb + 1) == Word.an
    else { return false }
    for position in verb + 2..<min(verb + 9, passage.tokens.count) {
      guard passage.isSpaced(position) || passage.joiner(position) == .hyphen else { return false }
      if Self.works.contains(passage.hash(position)) { return true }
      if passage.hash(position) == Word.of || passage.hash(position) == Word.with { return false }
    }
    return false
  }

  /// In a line of results: behind a country in brackets and before a figure.
  private func isTeam(_ name: ClosedRange<Int>) -> Bool {
    let text = passage.prose.text
    let (start, end) = (Int(passage.tokens[name.lowerBound].start), Int(passage.tokens[name.upperBound].end))
    guard name.lowerBound > 0, start > 1, text[start - 1] == 0x20, text[start - 2] == 0x29,
      end + 1 < text.count, text[end] == 0x20, ByteClass.isDigit(text[end + 1]),
      let other = passage.candidate(at: name.lowerBound - 1)
    else { return false }
    return passage.listCountry(other) != nil
  }

  private static let verbs = WordSet("is was")
  private static let works = WordSet(
    "film movie novel album song single band musical opera painting play sitcom miniseries magazine videogame racehorse manga anime documentary"
  )
}
