/// Cuts sentences into clauses, as far as judgments need it.
struct ClauseReader {
  private let passage: Passage

  init(_ passage: Passage) { self.passage = passage }

  /// The parts of a sentence between semicolons.
  func segments(of sentence: Range<Int>) -> [Range<Int>] {
    var segments: [Range<Int>] = []
    var start = sentence.lowerBound
    for position in sentence.dropFirst() where isSemicolon(before: position) {
      segments.append(start..<position)
      start = position
    }
    return segments + [start..<sentence.upperBound]
  }

  /// The clause around each of some words of a segment, which stand in order with a boundary between each two.
  func clauses(of segment: Range<Int>, around words: [Range<Int>]) -> [Range<Int>] {
    words.indices.map { number in
      let own = words[number]
      let floor = number == 0 ? segment.lowerBound : words[number - 1].upperBound
      let ceiling = number + 1 < words.count ? words[number + 1].lowerBound : segment.upperBound
      var start = floor
      for position in stride(from: own.lowerBound, to: floor, by: -1) {
        let isCut = number > 0 ? isBoundary(position, segment) : isStrong(position)
        if isCut {
          start = position
          break
        }
      }
      if start < own.lowerBound, Self.conjunctions.contains(passage.hash(start)), start > segment.lowerBound {
        start += 1
      }
      var end = ceiling
      for position in own.upperBound..<max(own.upperBound, ceiling) {
        let isCut = number + 1 < words.count ? isBoundary(position, segment) : isStrong(position)
        if isCut {
          end = position
          break
        }
      }
      return start..<max(end, own.upperBound)
    }
  }

  /// True when a clause begins between two words.
  func hasBoundary(between start: Int, _ end: Int, in segment: Range<Int>) -> Bool {
    start < end && (start..<end).contains { isBoundary($0, segment) }
  }

  func isSemicolon(before position: Int) -> Bool {
    guard passage.joiner(position) == .none else { return false }
    return gap(before: position).contains(0x3B)
  }

  private func gap(before position: Int) -> ArraySlice<UInt8> {
    passage.prose.text[Int(passage.tokens[position - 1].end)..<Int(passage.tokens[position].start)]
  }

  /// A conjunction behind a comma, or “which”: what stands before it is another clause.
  func isStrong(_ position: Int) -> Bool {
    guard position > 0 else { return false }
    return passage.joiner(position) == .comma && Self.strong.contains(passage.hash(position))
  }

  /// A conjunction, a colon, or a comma with a new subject behind it.
  private func isBoundary(_ position: Int, _ segment: Range<Int>) -> Bool {
    guard position > segment.lowerBound else { return false }
    if passage.isConjunction(position) { return opensClause(behind: position, segment) }
    if Self.conjunctions.contains(passage.hash(position)) { return true }
    if passage.joiner(position) == .none, gap(before: position).contains(0x3A) { return true }
    guard passage.joiner(position) == .comma else { return false }
    // “While Iraq is almost certain to …, Jordan may …”
    if Self.subordinators.contains(passage.hash(segment.lowerBound)) { return true }
    return passage.isCapitalized(position) || Self.determiners.contains(passage.hash(position))
  }

  /// True when a verb comes before the next comma: “and Japan may follow”, unlike “plans and workshops of Iran”.
  private func opensClause(behind conjunction: Int, _ segment: Range<Int>) -> Bool {
    for position in conjunction + 1..<min(conjunction + 11, segment.upperBound) {
      let joiner = passage.joiner(position)
      if joiner == .comma || joiner == .none { return false }
      if !passage.classes(position).isDisjoint(with: [.auxiliary, .speaks]) || passage.isPastTense(position) {
        return true
      }
      // “and a 10 percent chance”
      if ByteClass.isDigit(passage.prose.text[Int(passage.tokens[position].start)]) { return true }
    }
    return false
  }

  private static let strong = WordSet("but while whereas although though and which so yet")
  private static let conjunctions = WordSet("but while whereas although though and or which because so yet")
  private static let subordinators = WordSet("while although though whereas because since")
  private static let determiners = WordSet("as the its his her their our a an this that he she it they we")
}
