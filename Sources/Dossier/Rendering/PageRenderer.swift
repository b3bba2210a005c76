internal import Mustache

/// Makes pages of a site with the templates of a theme.
struct PageRenderer: Sendable {
  /// Work that gives some pages; independent of all other work.
  typealias Job = @Sendable () -> Output

  /// Work that finds out which jobs there are of something.
  typealias Group = @Sendable () -> [Job]

  /// What a job gives.
  struct Output: Sendable {
    var pages: [Page] = []
    var diagnostics: [Diagnostic] = []
  }

  private(set) var site: Site
  let theme: Theme
  /// Told the values that each template is given.
  private let observe: @Sendable (_ template: String, _ values: Value) -> Void
  /// The site for each language that articles are in.
  private let sites: [String: Site]

  init(
    site: Site,
    theme: Theme,
    observe: @escaping @Sendable (_ template: String, _ values: Value) -> Void = { _, _ in }
  ) {
    self.site = site
    self.theme = theme
    self.observe = observe
    let languages = Set(site.articles.indices.map(site.language(ofArticle:)))
    sites = Dictionary(uniqueKeysWithValues: languages.map { ($0, site.speaking($0)) })
  }

  /// The renderer of pages in a language that an article is in.
  private func speaking(_ language: String) -> PageRenderer {
    var renderer = self
    renderer.site = sites[language] ?? site
    return renderer
  }

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
      { [{ HomePage(renderer: self).output() }, { NotFoundPage(renderer: self).output() }] },
      { BookPages(renderer: self).jobs },
    ]
    for index in site.articles.indices {
      groups.append {
        [{ ArticlePage(renderer: speaking(site.language(ofArticle: index)), index: index).output() }]
      }
    }
    for kind in EntityKind.allCases {
      for id in site.entities(kind) { groups.append { EntityPage(renderer: self, id: id).jobs } }
      groups.append { EntityIndex(renderer: self, kind: kind).jobs }
    }
    groups += [
      { ArticleIndex(renderer: self).jobs }, { ImplicationIndex(renderer: self).jobs },
      { OutlookIndex(renderer: self).jobs }, { JudgmentIndex(renderer: self).jobs },
      { RelationIndex(renderer: self).jobs }, { TrackerIndex(renderer: self).jobs },
      { TimelineIndex(renderer: self).jobs }, { AlphabeticalIndex(renderer: self).jobs },
      { SourceIndex(renderer: self).jobs },
    ]
    for key in site.pairs.keys { groups.append { RelationPage(renderer: self, key: key)?.jobs ?? [] } }
    if site.configuration.search { groups.append { [{ SearchPage(renderer: self).output() }] } }
    return groups
  }
}
