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
}

extension EstimatedClause {
  /// The clauses around some estimates of a part of a sentence, in order.
  static func read(_ found: [EstimateFinder.Found], in segment: Range<Int>, of passage: Passage) -> [Self] {
    let clauses = ClauseReader(passage).clauses(of: segment, around: found.map(\.words))
    let shared = SharedSubject(passage)
    return found.indices.map { number in
      let estimate = found[number]
      // “as seems likely” speaks of what stands before it.
      let words = estimate.isAside ? segment.lowerBound..<estimate.words.upperBound : clauses[number]
      var clause = Self(estimate: estimate, words: words, start: words.lowerBound, subject: 0..<0)
      guard number > 0, !estimate.isAside else { return clause }
      let isMissing = shared.isMissing(in: words, before: estimate.words)
      clause.kinds = isMissing ? nil : shared.kinds(ofPronounIn: words)
      guard isMissing || clause.kinds != nil else { return clause }
      let previous = clauses[number - 1].lowerBound
      if isMissing { clause.start = previous }
      // “The likelihood that China attacks is low, but it could …”: the names stand within.
      let before = found[number - 1].words
      clause.subject = previous..<max(previous, before.count > 4 ? before.upperBound : before.lowerBound)
      return clause
    }
  }
}
