/// Renders a site: all its pages and files, as values.
struct SiteRenderer: Sendable {
  private let site: Site
  private let theme: Theme
  /// The files of `static/`, with their bytes.
  private let staticFiles: [Page]

  /// A renderer of a site with a theme.
  init(_ crossReference: CrossReference, theme: Theme, staticFiles: [Page]) {
    site = Site(crossReference, staticFiles: staticFiles)
    self.theme = theme
    self.staticFiles = staticFiles
  }

  /// Gives each file of the output to `deliver`, from several tasks at once and in no order, and says what their paths are,
  /// sorted, and what went wrong.
  ///
  /// The files do not depend on `jobs`. `progress` is told how many steps there are, and how many more are done.
  func render(
    jobs: Int,
    progress: @Sendable (BuildEvent) -> Void = { _ in },
    deliver: @escaping @Sendable (Page) -> Void
  ) async -> (paths: [String], diagnostics: [Diagnostic]) {
    let site = site
    let status = WatchStatus(isKept: site.configuration.isWatched)
    let give: @Sendable (Page) -> String = { page in
      status.note(page)
      deliver(page)
      return page.path
    }
    let renderer = PageRenderer(site: site, theme: theme)
    let feeds = await FeedFiles(site, jobs: jobs)
    let search = site.configuration.search ? await SearchFiles.read(site, jobs: jobs).jobs : []
    let work = search + DataFiles.jobs(site) + renderer.jobs + feeds.jobs
    progress(.began(.render, of: work.count))
    let outputs = await Parallel.map(work, jobs: jobs, advanced: { progress(.advanced(.render, by: $0)) }) {
      job in
      let output = job()
      return (paths: output.pages.map(give), diagnostics: output.diagnostics)
    }
    var paths = outputs.flatMap(\.paths)
    let redirects = Redirects.pages(site)
    let assets = theme.assets.filter { site.configuration.isWatched || $0.path != "assets/reload.js" }
    let others = [Sitemap.page(paths, site), Sitemap.robots(site)] + redirects.pages + staticFiles + assets
    paths += others.map(give)
    if let page = status.page { paths.append(give(page)) }
    paths.sort()
    var diagnostics = Set(outputs.flatMap(\.diagnostics)).sorted()
    diagnostics += site.translations.diagnostics + site.navigationDiagnostics
    diagnostics += Strings.diagnostics(site.configuration.strings) + redirects.diagnostics
    return (paths, diagnostics + Self.collisions(paths, redirects.positions))
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
