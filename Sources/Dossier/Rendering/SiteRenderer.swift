/// Renders a site: all its pages and files, as values.
struct SiteRenderer: Sendable {
  private let site: Site
  private let theme: Theme
  /// The files of `static/`, with their bytes.
  private let staticFiles: [Page]
  /// What the facts of the site are; nil when no note is taken of what pages read.
  private let digests: FactDigests?
  /// What the last build has left in memory.
  private let last: Fragments.Memory?
  /// What has changed since, on the same ground.
  private let changes: FactChanges?

  /// A renderer of a site with a theme; with `digests` it takes note of what pages are made from.
  ///
  /// With `keepsFragments` it keeps parts of files besides, and takes those of `last`.
  init(
    _ site: Site,
    theme: Theme,
    staticFiles: [Page],
    digests: FactDigests? = nil,
    keepsFragments: Bool = false,
    last: Fragments.Memory? = nil
  ) {
    var site = site
    self.digests = digests
    self.last = last
    changes = digests.flatMap { digests in
      guard let old = last?.digests, old.ground == digests.ground else { return nil }
      return FactChanges(from: old, to: digests)
    }
    if keepsFragments {
      site.fragments = digests.map { [changes] in Fragments($0, last: last, changes: changes) }
    }
    site.subentries = Remembered(count: site.gazetteer.count) { [site] in
      let id = EntityID($0)
      return site.fragment(.subentries, $0) { Subentries(site: site, id: id).lines }
    }
    site.rememberedTerms = Remembered(count: Taxonomy.allCases.count) { [site] in
      Term.all(Taxonomy.allCases[$0], of: site)
    }
    site.sources = Remembered(count: 1) { [site] _ in SourceItem.all(of: site) }
    self.site = site
    self.theme = theme
    self.staticFiles = staticFiles
  }

  /// What a site was rendered into.
  struct Result: Sendable {
    /// The paths of its files, sorted.
    var paths: [String]
    var diagnostics: [Diagnostic]
    /// The errors for files that cannot stand beside each other.
    var collisions: [SitePaths.Collision] = []
    /// What the files were made from; nil when no note was taken.
    var memory: RenderMemory?
    /// Gathers parts of the files for the next build, which can be done while they are published.
    var fragments: (@Sendable () -> Fragments.Memory)?
    /// What they were made with. To let go of it takes time, which it is better to do without when the site stands.
    var renderer: SiteRenderer?
  }

  /// Where the files go.
  struct Target: Sendable {
    /// Takes a file; called from several tasks at once and in no order. That it is other than the file of the last build may be
    /// known.
    var deliver: @Sendable (_ page: Page, _ isOther: Bool) -> Void
    /// Takes a large file in the same way, and tells of its parts; nil when it is to be delivered as a whole.
    var stream: (@Sendable (_ page: StreamedPage, _ isOther: Bool, _ note: ([UInt8]) -> Void) -> Void)?
    /// Whether a file that was made before still is as it was.
    var isUntouched: @Sendable (_ path: String) -> Bool = { _ in false }
    /// Keeps such files.
    var keep: @Sendable (_ paths: [String]) -> Void = { _ in }
  }

  /// Gives each file of the output to the target, and says what went wrong.
  ///
  /// Pages whose facts are those of `memory` are kept. The files do not depend on `jobs` nor on the memory; but with `leavesFiles`
  /// those that readers do not see stay as they are, for the next build to look at. `progress` is told how many steps there are, and how
  /// many more are done.
  func render(
    jobs: Int,
    memory: RenderMemory? = nil,
    leavesFiles: Bool = false,
    progress: @Sendable (BuildEvent) -> Void = { _ in },
    into target: Target
  ) async -> Result {
    let status = WatchStatus(isKept: site.configuration.isWatched)
    let renderer = PageRenderer(site: site, theme: theme)
    let search = site.configuration.search ? SearchFiles(site: site).groups : []
    let groups = search + DataFiles.groups(site) + renderer.groups + FeedFiles(site).groups
    let known = memory.flatMap { $0.ground == digests?.ground ? $0 : nil }
    let worker = PieceRenderer(
      digests: digests,
      changes: known == nil ? nil : changes,
      status: status,
      target: target,
      leavesFiles: leavesFiles && known != nil
    )
    let names = groups.map(\.name)
    let places = known?.places(of: names) ?? names.map { _ in nil }
    let plans = await worker.plans(
      groups,
      last: places.map { $0.flatMap { known?.groups[$0] } },
      jobs: jobs
    )
    let work = plans.flatMap(\.work)
    progress(.began(.render, of: work.count))
    let made = await Parallel.map(work, jobs: jobs, advanced: { progress(.advanced(.render, by: $0)) }) {
      worker.make($0)
    }
    let done = PieceRenderer.groups(names, plans, made)
    let diagnostics = done.lazy.flatMap(\.pieces).map(\.diagnostics).filter { !$0.isEmpty }.joined()
    var result = Result(paths: [], diagnostics: Set(diagnostics).sorted(), renderer: self)
    let pages = Pages(
      groups: done,
      changes: known.map { PathChanges(from: $0.groups, places, plans, to: done) }
    )
    let (sitemap, paths) = await addOthers(to: &result, pages, worker, jobs: jobs)
    if let digests {
      result.memory = RenderMemory(ground: digests.ground, numbers: site.numbers.given, groups: done)
    }
    if let fragments = site.fragments {
      result.fragments = { fragments.memory(paths, sitemap) }
    }
    return result
  }

  /// The pages that were made or kept, with what is other than in the last build; nil when that is not known.
  private struct Pages: Sendable {
    let groups: [RenderMemory.Group]
    let changes: PathChanges?

    var paths: [String] { groups.flatMap(\.paths) }
    var count: Int { groups.reduce(0) { $0 + $1.pieces.reduce(0) { $0 + $1.files.count } } }
  }

  /// Adds what is made each time: the sitemap, redirects, and what is copied.
  private func addOthers(to result: inout Result, _ pages: Pages, _ worker: PieceRenderer, jobs: Int) async
    -> (Sitemap, SitePaths)
  {
    let redirects = Redirects.pages(site)
    let assets = theme.assets.filter { site.configuration.isWatched || $0.path != "assets/reload.js" }
    let hasRobots = staticFiles.contains { $0.path == Sitemap.robotsPath }
    let others = (hasRobots ? [] : [Sitemap.robots(site)]) + redirects.pages + staticFiles + assets
    let status = site.configuration.isWatched ? [WatchStatus.path] : []
    let otherPaths =
      (pages.count > Sitemap.limit ? Sitemap.paths(of: pages.paths, site) : [Sitemap.path])
      + others.map(\.path) + status
    let (sitemap, paths) = await Parallel.both(jobs: jobs) { [site, last] in
      pages.changes.flatMap { last?.sitemap?.revised($0, site) } ?? Sitemap(pages.paths, site)
    } and: { [last] in
      pages.changes.flatMap { last?.paths?.revised($0, others: otherPaths) }
        ?? SitePaths(pages.paths, others: otherPaths) {
          SitePaths.Makers(aliases: redirects.positions, files: site.makers)
        }
    }
    for page in sitemap.pages + others { _ = worker.deliver(page) }
    if let page = worker.status.page { _ = worker.deliver(page) }
    result.paths = paths.sorted
    result.diagnostics += site.translations.diagnostics + site.navigationDiagnostics + site.imageDiagnostics
    result.diagnostics += Strings.diagnostics(site.configuration.strings) + redirects.diagnostics
    result.collisions = paths.collisions
    return (sitemap, paths)
  }
}
