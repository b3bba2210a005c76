/// `mixed-terms`: words of both sets of ICD 203 in one article. The directive has two words for each level, and asks for
/// one set throughout, lest readers look for a difference between “likely” and “probably”.
enum MixedTerms {
  /// A warning at the first of the article's own judgments that leaves the set of the first.
  static func check(_ annotated: AnnotatedArticle, _ locator: ProseLocator) -> [Diagnostic] {
    let judgments = annotated.ownJudgments.filter { $0.termSet > 0 }
    guard let first = judgments.first, let other = judgments.first(where: { $0.termSet != first.termSet })
    else { return [] }
    return [
      .warning(
        "mixed-terms",
        at: locator.position(of: other.phrase),
        "“\(annotated.words(other.phrase))” is of another set of terms than “\(annotated.words(first.phrase))” in line \(locator.position(of: first.phrase).line)",
        fix:
          "keep to one set: likely, unlikely, almost certain …; or probable, improbable, nearly certain … (ICD 203)"
      )
    ]
  }
}
