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
  struct Group: Sendable {
    let name: GroupName
    /// Finds them out.
    let jobs: @Sendable () -> [Job]

    init(_ name: GroupName, _ jobs: @escaping @Sendable () -> [Job]) {
      (self.name, self.jobs) = (name, jobs)
    }
  }

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
    ReadLog.note(.template(template))
    observe(template, values)
    theme.library.render(template, values, into: &bytes, diagnostics: &problems)
    return Output(
      pages: [Page(path: frame.file, bytes: bytes)],
      diagnostics: problems.all.map { theme.diagnostic($0, problems.isStopped ? .error : .warning) }
    )
  }

  /// All pages that are made with templates, as independent pieces of work by what they are of.
  var groups: [Group] {
    lists + plain + articles + entities
      + site.pairs.keys.map { key in
        Group(GroupName(.pair, key)) { [self] in RelationPage(renderer: self, key: key)?.jobs ?? [] }
      }
  }

  private var plain: [Group] {
    site.crossReference.pages.enumerated().map { index, page in
      Group(GroupName(.plain, index: index)) { [self] in
        let key = Digest { $0.add(site.isProfile(page)) }
        return [Job(key: key) { PlainPageOutput(renderer: self, page: page).output() }]
      }
    }
  }

  private var articles: [Group] {
    site.articles.indices.map { index in
      Group(GroupName(.article, index: site.numbers[index])) { [self] in
        let related = RelatedArticles.find(index, in: site)
        let key = Digest { writer in
          writer.add(related) { found, writer in
            writer.add(site.numbers[found.article])
            writer.add(found.shared)
          }
        }
        let renderer = speaking(site.language(ofArticle: index))
        return [Job(key: key) { ArticlePage(renderer: renderer, index: index, related: related).output() }]
      }
    }
  }

  private var entities: [Group] {
    EntityKind.allCases.flatMap { kind in
      site.entities(kind).map { id in
        Group(GroupName(.entity, id)) { [self] in EntityPage(renderer: self, id: id).jobs }
      }
    }
      + site.entities(.country).map { country in
        Group(GroupName(.concerning, country)) { [self] in ImplicationIndex(renderer: self).jobs(of: country)
        }
      }
  }

  private var lists: [Group] {
    func group(_ kind: GroupName.Kind, _ jobs: @escaping @Sendable (PageRenderer) -> [Job]) -> Group {
      Group(GroupName(kind)) { [self] in jobs(self) }
    }
    var groups = [
      group(.home) { renderer in
        [Job { HomePage(renderer: renderer).output() }, Job { NotFoundPage(renderer: renderer).output() }]
      },
      group(.book) { BookPages(renderer: $0).jobs },
      group(.articles) { ArticleIndex(renderer: $0).jobs },
      group(.implications) { ImplicationIndex(renderer: $0).jobs },
      group(.outlook) { OutlookIndex(renderer: $0).jobs },
      group(.judgments) { JudgmentIndex(renderer: $0).jobs },
      group(.relations) { RelationIndex(renderer: $0).jobs },
      group(.tracker) { TrackerIndex(renderer: $0).jobs },
      group(.timeline) { TimelineIndex(renderer: $0).jobs },
      group(.index) { AlphabeticalIndex(renderer: $0).jobs },
      group(.sources) { SourceIndex(renderer: $0).jobs },
    ]
    groups += Taxonomy.allCases.map { taxonomy in
      Group(GroupName(.terms, index: taxonomy.rawValue)) { [self] in
        TermPages(renderer: self, taxonomy: taxonomy).jobs
      }
    }
    groups += EntityKind.allCases.map { kind in
      Group(GroupName(.entities, index: kind.place)) { [self] in EntityIndex(renderer: self, kind: kind).jobs
      }
    }
    if site.configuration.search {
      groups.append(group(.search) { renderer in [Job { SearchPage(renderer: renderer).output() }] })
    }
    return groups
  }
}
