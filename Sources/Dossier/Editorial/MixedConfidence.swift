/// `mixed-confidence`: a level of confidence and a degree of likelihood in one sentence, which ICD 203 says not to combine:
/// the one is the analyst's in the grounds, the other the event's.
enum MixedConfidence {
  /// A warning for each sentence of the article's own with a clause that has both.
  static func check(_ annotated: AnnotatedArticle, _ locator: ProseLocator) -> [Diagnostic] {
    sentences(annotated).compactMap { judgments in
      guard let estimate = judgments.first(where: { isMixed($0, annotated) }),
        let confidence = estimate.confidence
      else { return nil }
      return .warning(
        "mixed-confidence",
        at: locator.position(of: estimate.phrase),
        "“\(annotated.words(estimate.phrase))” and \(confidence.rawValue) confidence stand in one sentence",
        fix: "say in one how likely it is, and in another how sure you are of the grounds (ICD 203)"
      )
    }
  }

  /// True for a judgment in whose own words both stand; “may”, “could” and “we judge that it will” are no degree.
  private static func isMixed(_ judgment: Judgment, _ annotated: AnnotatedArticle) -> Bool {
    judgment.confidence != nil && judgment.likelihood != .possible
      && !assessing.contains(annotated.words(judgment.phrase).lowercased())
      && annotated.words(judgment.text).lowercased().contains("confiden")
  }

  private static let assessing: Set = ["assess", "assesses", "judge", "judges"]

  /// The article's own judgments by sentence, in order.
  private static func sentences(_ annotated: AnnotatedArticle) -> [[Judgment]] {
    var sentences: [[Judgment]] = []
    var last: Range<Int>?
    for judgment in annotated.ownJudgments {
      let sentence = annotated.sentence(at: judgment.phrase.lowerBound)
      if sentence != nil, sentence == last {
        sentences[sentences.count - 1].append(judgment)
      } else {
        sentences.append([judgment])
      }
      last = sentence
    }
    return sentences
  }
}
