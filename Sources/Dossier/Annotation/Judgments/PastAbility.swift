/// Tells “could” of what was once possible from “could” of what may come.
struct PastAbility {
  private let passage: Passage

  init(_ passage: Passage) { self.passage = passage }

  /// True for “In 1990 the army could field …”, “could formerly be …”, “nothing he could show them”, “showed that he could …”.
  func isAbility(_ position: Int, in tokens: Range<Int>) -> Bool {
    let next = position + 1
    if next < tokens.upperBound, Self.formerly.contains(passage.hash(next)) { return true }
    if tokens.contains(where: { Self.future.contains(passage.hash($0)) }) { return false }
    return isDated(position, tokens) || isReported(position, tokens) || isUntilThen(tokens)
  }

  /// A year that is over on the article's day, unless it dates something else: “the pact signed in 2015 could fall apart”.
  private func isDated(_ position: Int, _ tokens: Range<Int>) -> Bool {
    let place = tokens.first { place in
      passage.number(place, digits: 4...4) != nil
        && !(place < position && (tokens.lowerBound..<place).contains { passage.isPast($0) })
    }
    guard let year = place.flatMap({ passage.number($0, digits: 4...4) }) else { return false }
    return passage.prose.day.map { ContentDate(year: year + 1).firstDay <= $0 } ?? (year < 2000)
  }

  /// “Until last month a Libyan could cross …”
  private func isUntilThen(_ tokens: Range<Int>) -> Bool {
    tokens.count > 2 && passage.hash(tokens.lowerBound) == Self.until
      && Self.then.contains(passage.hash(tokens.lowerBound + 1))
  }

  private static let until = Hashing.of("until")
  private static let then = WordSet("last then recently this")

  /// Behind a verb in the past and “how”, “what”, “nothing”, or “that” when the verb is one of showing or knowing.
  private func isReported(_ position: Int, _ tokens: Range<Int>) -> Bool {
    for link in stride(from: position - 1, through: max(tokens.lowerBound + 1, position - 6), by: -1) {
      if ClauseReader(passage).isStrong(link) { return false }
      let hash = passage.hash(link)
      if hash == HolderWords.that { return Self.factive.contains(passage.hash(link - 1)) }
      if Self.links.contains(hash) {
        return (tokens.lowerBound..<link).contains { passage.isPast($0) }
          && !(tokens.lowerBound..<link).contains { Self.present.contains(passage.hash($0)) }
      }
    }
    return false
  }

  private static let formerly = WordSet("formerly once previously hitherto")
  private static let future = WordSet("will next future again if")
  private static let links = WordSet("how what whatever nothing anything everything little")
  private static let factive = WordSet(
    "showed proved demonstrated noticed knew learned learnt discovered realised realized remembered recalled ensured guaranteed meant stipulated ruled agreed"
  )
  private static let present = WordSet("is are has have may might can says say")
}
