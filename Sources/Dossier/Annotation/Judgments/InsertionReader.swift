/// Finds what a clause holds in the middle and goes on behind: “(who may not last)”, “– Poland may grumble –”, “, which China will not join,”.
struct InsertionReader {
  private let passage: Passage

  init(_ passage: Passage) { self.passage = passage }

  /// The insertions of a part of a sentence, in order, without what closes them.
  func insertions(in segment: Range<Int>) -> [Range<Int>] {
    var insertions: [Range<Int>] = []
    var position = segment.lowerBound + 1
    while position < segment.upperBound {
      if let end = end(of: position, in: segment) {
        insertions.append(position..<end)
        position = end
      } else {
        position += 1
      }
    }
    return insertions
  }

  /// True when an insertion says something of its own: it has a verb, or “likely to”.
  func isClause(_ insertion: Range<Int>) -> Bool {
    if passage.hash(insertion.lowerBound) == HolderWords.asWord { return false }
    return isApposition(insertion)
      || insertion.contains {
        passage.isAuxiliary($0) && passage.hash($0) != Self.having
          || passage.hash($0) == Word.to && HolderWords.likelihoods.contains(passage.hash($0 - 1))
      }
  }

  /// “…, probably led by Friedrich Merz, …”, “…, most likely Rafał Trzaskowski, …”
  private func isApposition(_ insertion: Range<Int>) -> Bool {
    guard
      let term = EstimativeTerms.builtIn.term(
        at: insertion.lowerBound,
        in: passage.tokens,
        before: insertion.upperBound
      ), term.likelihood != nil
    else { return false }
    let next = insertion.lowerBound + term.words.count
    guard next < insertion.upperBound, passage.isSpaced(next) else { return false }
    return passage.isPast(next)
      || passage.isCapitalized(next) && !passage.classes(next).contains(.calendar)
  }

  /// True for “who may not last” and “likely to be close”, of which what stands before is the subject, unlike “which China may join”.
  func isOfSubject(_ clause: Range<Int>) -> Bool {
    let first = clause.lowerBound
    if HolderWords.likelihoods.contains(passage.hash(first)) { return true }
    guard Self.subjects.contains(passage.hash(first)) else { return false }
    var verb = first + 1
    while verb < clause.upperBound, passage.isAdverb(verb) { verb += 1 }
    return verb < clause.upperBound && passage.isAuxiliary(verb)
  }

  /// How many words an insertion has at most.
  private static let reach = 25

  /// Where the insertion ends that begins at a word; nil when none does.
  private func end(of start: Int, in segment: Range<Int>) -> Int? {
    let rest = start + 1..<max(start + 1, min(start + Self.reach, segment.upperBound))
    switch passage.joiner(start) {
    case .none:
      let gap = passage.gap(before: start)
      if gap.contains(0x28) {
        return rest.first { passage.joiner($0) == .none && passage.gap(before: $0).contains(0x29) }
      }
      guard ClauseReader(passage).isDash(before: start) else { return nil }
      return rest.first { passage.joiner($0) == .none && ClauseReader(passage).isDash(before: $0) }
    case .comma:
      guard let end = close(of: start, in: rest), passage.joiner(end) == .comma, !passage.isAuxiliary(start),
        !passage.isAuxiliary(start - 1)
      else { return nil }
      if Self.relatives.contains(passage.hash(start)) { return end }
      // “China, its old rival, will …”
      let goesOn = passage.isAuxiliary(end)
      // “…, and Italy, though poor, may …”
      let isShort =
        Self.concessions.contains(passage.hash(start)) && !(start..<end).contains(where: passage.isAuxiliary)
      let isLinked = passage.isConjunction(start) || ClauseReader(passage).isContrast(start)
      return goesOn && (isShort || !isLinked) ? end : nil
    default: return nil
    }
  }

  /// The next comma or pause; of “, which, it said, could fail, …” and “, which would, it said, fail, …” the one behind all of it.
  private func close(of start: Int, in rest: Range<Int>) -> Int? {
    let pauses = rest.lazy.filter { passage.joiner($0) == .comma || passage.joiner($0) == .none }
    let first = pauses.first
    guard let first, Self.relatives.contains(passage.hash(start)),
      first == start + 1 || passage.isAuxiliary(first - 1)
    else { return first }
    return pauses.dropFirst(2).first
  }

  private static let concessions = WordSet("though although albeit")
  static let relatives = WordSet("which who whom whose where when")
  private static let subjects = WordSet("which who that")
  private static let having = Hashing.of("having")
}
