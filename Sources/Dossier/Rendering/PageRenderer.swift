internal import Mustache

/// Makes pages of a site with the templates of a theme.
///
/// Every piece of work holds it, so that it is shared and not copied.
final class PageRenderer: Sendable {
  /// Work that gives some pages; independent of all other work.
  struct Job: Sendable {
    /// The digest of all that its group has found out for it; nil when that is not told. With the same one, and the same
    /// facts that it reads itself, it gives the same pages, whatever else the group has found out.
    let key: Digest?
    private let make: @Sendable () -> Output

    init(key: Digest? = nil, _ make: @escaping @Sendable () -> Output) {
      (self.key, self.make) = (key, make)
    }

    func callAsFunction() -> Output { make() }
  }

  /// Work that finds out which jobs there are of something.
  typealias Group = @Sendable () -> [Job]

  /// What a job gives.
  struct Output: Sendable {
    var pages: [Page] = []
    /// Files that are made while they are written.
    var streamed: [StreamedPage] = []
    var diagnostics: [Diagnostic] = []
  }

  let site: Site
  let theme: Theme
  /// Told the values that each template is given.
  private let observe: @Sendable (_ template: String, _ values: Value) -> Void
  /// The renderers of pages in the other languages that articles are in.
  private let others: [String: PageRenderer]

  init(
    site: Site,
    theme: Theme,
    observe: @escaping @Sendable (_ template: String, _ values: Value) -> Void = { _, _ in }
  ) {
    self.site = site
    self.theme = theme
    self.observe = observe
    let languages = Set(site.articles.indices.map(site.language(ofArticle:)))
    others = Dictionary(
      uniqueKeysWithValues: languages.subtracting([site.strings.language]).map { language in
        (language, PageRenderer(site.speaking(language), theme, observe))
      }
    )
  }

  /// A renderer of pages in one language alone.
  private init(
    _ site: Site,
    _ theme: Theme,
    _ observe: @escaping @Sendable (_ template: String, _ values: Value) -> Void
  ) {
    self.site = site
    self.theme = theme
    self.observe = observe
    others = [:]
  }

  /// The renderer of pages in a language that an article is in.
  private func speaking(_ language: String) -> PageRenderer { others[language] ?? self }

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
      diagnostics: problems.all.map { theme.diagnostic($0, problems.isStopped ? .error : .warning) }
    )
  }

  /// All pages that are made with templates, as independent pieces of work by what they are of.
  ///
  /// Which groups there are, and in what order, the ground says: see ``FactDigests``.
  var groups: [Group] {
    var groups: [Group] = [
      { [self] in [Job { HomePage(renderer: self).output() }, Job { NotFoundPage(renderer: self).output() }]
      },
      { [self] in BookPages(renderer: self).jobs },
    ]
    for index in site.articles.indices {
      groups.append { [self] in
        [
          Job {
            ArticlePage(renderer: self.speaking(self.site.language(ofArticle: index)), index: index).output()
          }
        ]
      }
    }
    for kind in EntityKind.allCases {
      for id in site.entities(kind) { groups.append { [self] in EntityPage(renderer: self, id: id).jobs } }
      groups.append { [self] in EntityIndex(renderer: self, kind: kind).jobs }
    }
    groups += [
      { [self] in ArticleIndex(renderer: self).jobs }, { [self] in ImplicationIndex(renderer: self).jobs },
      { [self] in OutlookIndex(renderer: self).jobs }, { [self] in JudgmentIndex(renderer: self).jobs },
      { [self] in RelationIndex(renderer: self).jobs }, { [self] in TrackerIndex(renderer: self).jobs },
      { [self] in TimelineIndex(renderer: self).jobs }, { [self] in AlphabeticalIndex(renderer: self).jobs },
      { [self] in SourceIndex(renderer: self).jobs },
    ]
    for country in site.entities(.country) {
      groups.append { [self] in ImplicationIndex(renderer: self).jobs(of: country) }
    }
    for key in site.pairs.keys {
      groups.append { [self] in RelationPage(renderer: self, key: key)?.jobs ?? [] }
    }
    if site.configuration.search { groups.append { [self] in [Job { SearchPage(renderer: self).output() }] } }
    return groups
  }
}
