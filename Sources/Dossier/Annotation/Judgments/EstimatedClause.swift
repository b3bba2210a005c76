/// An estimate with the clause that it belongs to, and that clause's subject.
struct EstimatedClause {
  var estimate: EstimateFinder.Found
  /// The words of the clause.
  var words: Range<Int>
  /// Where the clause before it begins when this one has no subject of its own; else its own first word.
  var start: Int
  /// The words in which the subject stands that it takes over; empty when it takes over none.
  var subject: Range<Int>
  /// The kinds of actor that the subject can be; nil for any.
  var kinds: [EntityKind]?
  /// The insertions in its sentence that have estimates, and actors, of their own.
  var insertions: [Range<Int>] = []
}

extension EstimatedClause {
  /// The clauses around some estimates of a part of a sentence, in order.
  static func read(_ found: [EstimateFinder.Found], in segment: Range<Int>, of passage: Passage) -> [Self] {
    let main = found.filter { $0.insertion == nil }
    let inserted = found.compactMap { hit in
      hit.insertion.map { self.inserted(hit, at: $0, in: segment, of: passage) }
    }
    var clauses = self.main(main, in: segment, of: passage)
    for number in clauses.indices { clauses[number].insertions = inserted.map(\.words) }
    return (clauses + inserted).sorted { $0.estimate.words.lowerBound < $1.estimate.words.lowerBound }
  }

  /// “(Who may not last)”, of which the words before are the subject; “(America may stop it)”, which has its own.
  private static func inserted(
    _ estimate: EstimateFinder.Found,
    at insertion: Range<Int>,
    in segment: Range<Int>,
    of passage: Passage
  ) -> Self {
    Self(
      estimate: estimate,
      words: insertion,
      start: insertion.lowerBound,
      subject: antecedent(of: insertion, in: segment, of: passage)
    )
  }

  /// The words before a relative clause of which they are the subject; empty for another clause.
  private static func antecedent(of clause: Range<Int>, in segment: Range<Int>, of passage: Passage) -> Range<
    Int
  > {
    guard InsertionReader(passage).isOfSubject(clause) else { return 0..<0 }
    return max(segment.lowerBound, clause.lowerBound - reach)..<clause.lowerBound
  }

  /// How many words before a relative clause its subject is looked for.
  private static let reach = 4

  /// The clauses of the estimates that stand in no insertion.
  private static func main(_ found: [EstimateFinder.Found], in segment: Range<Int>, of passage: Passage)
    -> [Self]
  {
    let ranges = ClauseReader(passage).clauses(of: segment, around: found.map(\.words))
    let shared = SharedSubject(passage)
    var clauses: [Self] = []
    for (number, estimate) in found.enumerated() {
      // “as seems likely” speaks of what stands before it.
      let words = estimate.isAside ? segment.lowerBound..<estimate.words.upperBound : ranges[number]
      var clause = Self(estimate: estimate, words: words, start: words.lowerBound, subject: 0..<0)
      defer { clauses.append(clause) }
      guard let last = clauses.last, !estimate.isAside else { continue }
      let isMissing = shared.isMissing(in: words, before: estimate.words)
      clause.kinds = isMissing ? nil : shared.kinds(ofPronounIn: words)
      let takesSeveral = !isMissing && clause.kinds == nil && shared.takesUpSeveral(in: words)
      guard isMissing || clause.kinds != nil || takesSeveral else {
        clause.subject = antecedent(of: words, in: segment, of: passage)
        continue
      }
      let previous = ranges[number - 1].lowerBound
      if isMissing {
        clause.start = last.start
        // “… is likely to borrow, may devalue and could tax its banks”: the subject of the first.
        if !last.subject.isEmpty, last.start < last.words.lowerBound {
          clause.subject = last.subject
          continue
        }
      }
      // “The likelihood that China attacks is low, but it could …”: the names stand within.
      let before = found[number - 1].words
      let first = shared.subjectStart(of: previous, before: before)
      clause.subject =
        shared.complement(of: before, in: ranges[number - 1])
        ?? first..<max(first, before.count > 4 ? before.upperBound : before.lowerBound)
      // “Washington may yield, but they …”: others.
      if takesSeveral, !shared.isPlural(clause.subject) { clause.subject = 0..<0 }
    }
    return clauses
  }
}
