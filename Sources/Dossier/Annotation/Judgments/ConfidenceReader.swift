/// Reads with what confidence a judgment is held: “with high confidence”, “our confidence in this is low”.
struct ConfidenceReader {
  private let passage: Passage

  init(_ passage: Passage) { self.passage = passage }

  /// The confidence that a clause speaks of.
  func confidence(in clause: Range<Int>) -> Judgment.Confidence? {
    for position in clause {
      // “We are moderately confident that …”
      if passage.hash(position) == Self.confident, position > clause.lowerBound {
        if passage.hash(position - 1) == Self.moderately { return .moderate }
        if passage.hash(position - 1) == Self.highly { return .high }
      }
      guard passage.hash(position) == Self.word else { continue }
      if let level = before(position, clause) ?? behind(position, clause) { return level }
    }
    return nil
  }

  /// The confidence that a sentence of its own speaks of, which says no more: “(Moderate confidence)”, “Confidence: high.”, “We hold
  /// this view with low confidence.”.
  func remark(in sentence: Range<Int>) -> Judgment.Confidence? {
    guard 2...Self.longest ~= sentence.count,
      let word = sentence.first(where: { passage.hash($0) == Self.word })
    else { return nil }
    if sentence.count < 4 { return sentence.lazy.filter { $0 != word }.compactMap { level($0) }.first }
    guard Self.speakers.contains(passage.hash(sentence.lowerBound)), isOfView(word, sentence) else {
      return nil
    }
    if let level = before(word, sentence) { return level }
    let behind = word + 1..<min(word + 9, sentence.upperBound)
    guard let copula = behind.first(where: { HolderWords.copulas.contains(passage.hash($0)) }) else {
      return nil
    }
    return (copula + 1..<min(copula + 4, sentence.upperBound)).lazy.compactMap { level($0) }.first
  }

  /// True for “our confidence is”, “confidence in this judgment”, “hold this view with confidence”, unlike “our confidence in the
  /// minister” and “in our view that it will leave”.
  private func isOfView(_ word: Int, _ sentence: Range<Int>) -> Bool {
    let view = sentence.first { Self.views.contains(passage.hash($0)) }
    guard let view else {
      return Self.owners.contains(passage.hash(sentence.lowerBound)) && word == sentence.lowerBound + 1
        && passage.hash(word + 1) != Word.in
    }
    return passage.hash(view + 1) != HolderWords.that && passage.hash(word + 1) != HolderWords.that
  }

  /// How many words a sentence has at most that says nothing but how confident somebody is.
  private static let longest = 16
  private static let speakers = WordSet("we our i my confidence this these overall")
  private static let views = WordSet(
    "judgment judgments judgement judgements assessment assessments view views estimate estimates forecast forecasts conclusion conclusions prediction predictions"
  )

  /// `high confidence`, `a high degree of confidence`.
  private func before(_ position: Int, _ clause: Range<Int>) -> Judgment.Confidence? {
    guard position > clause.lowerBound else { return nil }
    if let level = level(position - 1) { return level }
    let isDegree =
      position - 3 >= clause.lowerBound && passage.hash(position - 1) == Word.of
      && Self.degrees.contains(passage.hash(position - 2))
    return isDegree ? level(position - 3) : nil
  }

  /// `our confidence in this judgment is moderate`.
  private func behind(_ position: Int, _ clause: Range<Int>) -> Judgment.Confidence? {
    let isOwn = position > clause.lowerBound && Self.owners.contains(passage.hash(position - 1))
    guard isOwn else { return nil }
    return (position + 1..<min(position + 8, clause.upperBound)).lazy.compactMap { level($0) }.first
  }

  private func level(_ position: Int) -> Judgment.Confidence? {
    switch passage.hash(position) {
    case Self.low: .low
    case Self.moderate, Self.medium: .moderate
    case Self.high: .high
    default: nil
    }
  }

  private static let confident = Hashing.of("confident")
  private static let moderately = Hashing.of("moderately")
  private static let highly = Hashing.of("highly")
  private static let word = Hashing.of("confidence")
  private static let degrees = WordSet("degree level")
  private static let owners = WordSet("our my its their")
  private static let low = Hashing.of("low")
  private static let moderate = Hashing.of("moderate")
  private static let medium = Hashing.of("medium")
  private static let high = Hashing.of("high")
}
