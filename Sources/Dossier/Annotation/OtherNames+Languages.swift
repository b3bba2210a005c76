/// Languages, which have the words of nationalities.
extension OtherNames {
  /// `fluent in Russian`, `said in Chinese.`, `Latin, Greek and Sanskrit`: an adjective where only a language can stand.
  /// `listed` is true when it stands in a list behind one.
  func isLanguage(_ range: ClosedRange<Int>, listed: Bool) -> Bool {
    guard !isPlural(range.upperBound), isWithoutNoun(endOfList(range.upperBound) + 1) else { return false }
    if listed || isLanguage(besides: range) || isSubject(range) { return true }
    let before = range.lowerBound - 1
    guard before >= 0, passage.isSpaced(range.lowerBound) else { return false }
    return passage.hash(before) == Word.in || passage.hash(before) == Word.into
  }

  /// “Take in Palestinians”: people, as no language is called in the plural.
  private func isPlural(_ position: Int) -> Bool { passage.ends(position, in: "s", longerThan: 3) }

  /// The last nationality of a list that one stands in: “French, Belgian and Spanish”.
  private func endOfList(_ last: Int) -> Int {
    var end = last
    while true {
      var next = end + 1
      guard passage.joiner(next) == .comma || passage.isSpaced(next) && passage.isConjunction(next) else {
        return end
      }
      if passage.isConjunction(next) { next += 1 }
      guard next < passage.tokens.count, let candidate = passage.candidate(at: next),
        passage.names(of: candidate).contains(where: { $0.reading == .demonym })
      else { return end }
      end = candidate.tokens.upperBound
    }
  }

  /// “Spanish is the official language”.
  private func isSubject(_ range: ClosedRange<Int>) -> Bool {
    let next = range.upperBound + 1
    guard passage.isSpaced(next), Self.copulas.contains(passage.hash(next)) else { return false }
    for position in next + 1..<min(next + 9, passage.tokens.count) {
      if passage.isBreak(before: position) { return false }
      if Self.languageNouns.contains(passage.hash(position)) { return true }
    }
    return false
  }

  private static let copulas = WordSet("is was are were became")
  private static let languageNouns = WordSet("language languages tongue dialect dialects")

  /// True when no noun can follow: before a stop, a comma or a word such as “and”.
  private func isWithoutNoun(_ next: Int) -> Bool {
    switch passage.joiner(next) {
    case .none, .comma, .dot: true
    case .space: passage.classes(next).contains(.opener)
    case .hyphen, .apostrophe: false
    }
  }

  /// True when a word that is a language and nothing else stands beside it in a list.
  private func isLanguage(besides range: ClosedRange<Int>) -> Bool {
    let list = Passage.ListNeighbours(passage, range)
    return [list.before, list.after].contains { $0.map { passage.classes($0).contains(.language) } ?? false }
  }
}
