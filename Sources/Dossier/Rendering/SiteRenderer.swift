/// Renders a site: all its pages and files, as values.
struct SiteRenderer: Sendable {
  private let site: Site
  private let theme: Theme
  /// The files of `static/`, with their bytes.
  private let staticFiles: [Page]
  /// What the facts of the site are; nil when no note is taken of what pages read.
  private let digests: FactDigests?
  /// What they were in the last build, whose memory is still there.
  private let lastDigests: FactDigests?

  /// A renderer of a site with a theme; with `inputs` it takes note of what pages are made from.
  ///
  /// With `keepsFragments` it keeps parts of files besides, and takes those of `last`.
  init(
    _ crossReference: CrossReference,
    theme: Theme,
    staticFiles: [Page],
    inputs: InputDigests? = nil,
    keepsFragments: Bool = false,
    last: Fragments.Memory? = nil
  ) {
    var site = Site(crossReference, staticFiles: staticFiles)
    digests = inputs.flatMap { [site] in FactDigests(crossReference, site, $0, last: last?.digests) }
    lastDigests = last?.digests
    if keepsFragments { site.fragments = digests.map { Fragments($0, last: last) } }
    self.site = site
    self.theme = theme
    self.staticFiles = staticFiles
  }

  /// What a site was rendered into.
  struct Result: Sendable {
    /// The paths of its files, sorted.
    var paths: [String]
    var diagnostics: [Diagnostic]
    /// What the files were made from; nil when no note was taken.
    var memory: RenderMemory?
    /// Parts of the files for the next build.
    var fragments: Fragments.Memory?
  }

  /// Where the files go.
  struct Target: Sendable {
    /// Takes a file; called from several tasks at once and in no order.
    var deliver: @Sendable (Page) -> Void
    /// Whether a file that was made before still is as it was.
    var isUntouched: @Sendable (_ path: String) -> Bool = { _ in false }
    /// Keeps such a file; called as ``deliver`` is.
    var keep: @Sendable (_ path: String) -> Void = { _ in }
  }

  /// Gives each file of the output to the target, and says what went wrong.
  ///
  /// Pages whose facts are those of `memory` are kept. The files do not depend on `jobs` nor on the memory. `progress` is
  /// told how many steps there are, and how many more are done.
  func render(
    jobs: Int,
    memory: RenderMemory? = nil,
    progress: @Sendable (BuildEvent) -> Void = { _ in },
    into target: Target
  ) async -> Result {
    let status = WatchStatus(isKept: site.configuration.isWatched)
    let renderer = PageRenderer(site: site, theme: theme)
    let search = site.configuration.search ? SearchFiles(site: site).groups : []
    let groups = search + DataFiles.groups(site) + renderer.groups + FeedFiles(site).groups
    let worker = PieceRenderer(digests: digests, last: memory?.ground == lastDigests?.ground ? lastDigests : nil, status: status, target: target)
    let last = memory.flatMap { $0.ground == digests?.ground && $0.groups.count == groups.count ? $0 : nil }
    let plans = await Parallel.map(Array(groups.indices), jobs: jobs) {
      worker.plan(groups[$0], last: last?.groups[$0])
    }
    let work = plans.flatMap(\.jobs)
    progress(.began(.render, of: work.count))
    let made = await Parallel.map(work, jobs: jobs, advanced: { progress(.advanced(.render, by: $0)) }) {
      worker.make($0)
    }
    let done = worker.groups(plans, made)
    var result = Result(paths: [], diagnostics: [])
    var diagnostics: Set<Diagnostic> = []
    for group in done {
      for piece in group.pieces {
        for file in piece.files { result.paths.append(file.path) }
        diagnostics.formUnion(piece.diagnostics)
      }
    }
    result.diagnostics = diagnostics.sorted()
    addOthers(to: &result, worker)
    if let digests {
      result.memory = RenderMemory(ground: digests.ground, groups: done)
    }
    result.fragments = site.fragments?.memory
    return result
  }

  /// What is made each time: the sitemap, redirects, and what is copied.
  private func addOthers(to result: inout Result, _ worker: PieceRenderer) {
    let redirects = Redirects.pages(site)
    let assets = theme.assets.filter { site.configuration.isWatched || $0.path != "assets/reload.js" }
    let others =
      [Sitemap.page(result.paths, site), Sitemap.robots(site)] + redirects.pages + staticFiles + assets
    result.paths += others.map { worker.deliver($0).path }
    if let page = worker.status.page { result.paths.append(worker.deliver(page).path) }
    result.paths.sort()
    result.diagnostics += site.translations.diagnostics + site.navigationDiagnostics
    result.diagnostics += Strings.diagnostics(site.configuration.strings) + redirects.diagnostics
    result.diagnostics += Self.collisions(result.paths, redirects.positions)
  }

  /// Errors for files that have one path, or one the path of a folder of another.
  private static func collisions(_ paths: [String], _ aliases: [String: SourcePosition]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var folders: Set<String> = []
    for path in paths {
      var folder = ContentPath.folder(path)
      while !folder.isEmpty, folders.insert(folder).inserted { folder = ContentPath.folder(folder) }
    }
    for (index, path) in paths.enumerated() {
      let isTwice = index > 0 && paths[index - 1] == path
      guard isTwice || folders.contains(path) else { continue }
      diagnostics.append(
        .error(
          "duplicate-page",
          at: aliases[path] ?? SourcePosition(file: path),
          "two things would be written to \(path) of the output",
          fix: "rename a file in static/, or change a slug: or an alias"
        )
      )
    }
    return diagnostics + spellings(paths)
  }

  /// Errors for paths that differ in case alone: macOS and Windows keep one file of the two.
  private static func spellings(_ paths: [String]) -> [Diagnostic] {
    let capital = paths.filter { path in !path.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) } }
    guard !capital.isEmpty else { return [] }
    let known = Set(paths)
    var spellings: [String: String] = [:]
    return capital.compactMap { path in
      let lower = path.lowercased()
      let other = lower != path && known.contains(lower) ? lower : spellings.updateValue(path, forKey: lower)
      guard let other, other != path else { return nil }
      return .error(
        "duplicate-page",
        at: SourcePosition(file: path),
        "\(other) of the output differs in upper and lower case alone, which not every system tells apart",
        fix: "rename a file in static/, or change an alias"
      )
    }
  }
}
