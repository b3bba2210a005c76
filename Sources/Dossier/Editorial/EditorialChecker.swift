internal import CommonMark

/// Looks at annotated articles as an editor does.
public struct EditorialChecker: Sendable {
  private let gazetteer: Gazetteer
  private let annotator: Annotator

  /// A checker for a site.
  public init(gazetteer: Gazetteer, site: SiteConfiguration = SiteConfiguration()) {
    self.gazetteer = gazetteer
    annotator = Annotator(gazetteer: gazetteer, site: site)
  }

  /// A warning for each fault, besides those that annotation found, sorted by place. The result does not depend on `jobs`.
  public func check(
    _ articles: [AnnotatedArticle],
    records: [EntityRecord] = [],
    pages: [PlainPage] = [],
    jobs: Int = 1
  ) async -> [Diagnostic] {
    let found = await Parallel.map(articles, jobs: jobs) { check($0) }
    let all = articles.map(\.article)
    let ofSite = DuplicateTitles.check(all) + StaleStatuses.check(records, all, gazetteer)
    let others = records.map { CheckedText($0) } + pages.map { CheckedText($0) }
    return (found.flatMap { $0 } + ofSite + others.flatMap(check)).sorted()
  }

  private func check(_ text: CheckedText) -> [Diagnostic] {
    MissingAlternatives.check(text) + SkippedLevels.check(text)
  }

  private func check(_ annotated: AnnotatedArticle) -> [Diagnostic] {
    // That an article is empty is a warning of its own.
    guard !annotated.article.document.blocks.isEmpty else { return [] }
    let locator = ProseLocator(annotated.article)
    return [
      MissingTitle.check(annotated.article),
      MissingSummary.check(annotated.article),
      Unsourced.check(annotated),
      VagueSources.check(annotated.article),
      DanglingSources.check(annotated, locator),
      MixedConfidence.check(annotated, locator),
      MixedTerms.check(annotated, locator),
      RelativeDates.check(annotated, locator),
      EventDates.check(annotated, gazetteer, locator),
      UnlinkedActors.check(annotated, annotator, gazetteer),
      check(CheckedText(annotated.article)),
    ].flatMap { $0 }
  }
}
