internal import Mustache

/// Makes pages of a site with the templates of a theme.
struct PageRenderer: Sendable {
  /// Work that gives some pages; independent of all other work.
  typealias Job = @Sendable () -> Output

  /// What a job gives.
  struct Output: Sendable {
    var pages: [Page] = []
    var diagnostics: [Diagnostic] = []
  }

  let site: Site
  let theme: Theme
  /// Told the values that each template is given.
  var observe: @Sendable (_ template: String, _ values: Value) -> Void = { _, _ in }

  /// One page made with a template.
  func output(_ frame: PageFrame, template: String, _ content: Object) -> Output {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(16_384)
    var problems = RenderDiagnostics()
    let values = frame.values(site, content)
    observe(template, values)
    theme.library.render(template, values, into: &bytes, diagnostics: &problems)
    return Output(
      pages: [Page(path: frame.file, bytes: bytes)],
      diagnostics: problems.all.map { theme.diagnostic($0, .warning) }
    )
  }

  /// All pages that are made with templates, as independent pieces of work.
  var jobs: [Job] {
    var jobs: [Job] = [{ HomePage(renderer: self).output() }, { NotFoundPage(renderer: self).output() }]
    jobs += BookPages(renderer: self).jobs
    for index in site.articles.indices { jobs.append { ArticlePage(renderer: self, index: index).output() } }
    for kind in EntityKind.allCases {
      for id in site.entities(kind) { jobs += EntityPage(renderer: self, id: id).jobs }
      jobs += EntityIndex(renderer: self, kind: kind).jobs
    }
    jobs += ArticleIndex(renderer: self).jobs + ImplicationIndex(renderer: self).jobs
    jobs += OutlookIndex(renderer: self).jobs + JudgmentIndex(renderer: self).jobs
    jobs += RelationIndex(renderer: self).jobs + TrackerIndex(renderer: self).jobs
    jobs += TimelineIndex(renderer: self).jobs + AlphabeticalIndex(renderer: self).jobs
    if site.configuration.search { jobs.append { SearchPage(renderer: self).output() } }
    return jobs + SourceIndex(renderer: self).jobs
  }
}
