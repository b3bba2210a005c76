/// Renders a site: all its pages and files, as values.
struct SiteRenderer: Sendable {
  private let site: Site
  private let theme: Theme
  /// The files of `static/`, with their bytes.
  private let staticFiles: [Page]

  /// A renderer of a site with a theme.
  init(_ crossReference: CrossReference, theme: Theme, staticFiles: [Page]) {
    site = Site(crossReference, staticFiles: staticFiles.map(\.path))
    self.theme = theme
    self.staticFiles = staticFiles
  }

  /// Every file of the output, sorted by path, and what went wrong. The result does not depend on `jobs`.
  func render(jobs: Int) async -> (pages: [Page], diagnostics: [Diagnostic]) {
    let site = site
    let renderer = PageRenderer(site: site, theme: theme)
    let feeds = await FeedFiles(site, jobs: jobs)
    let search = site.configuration.search ? await SearchFiles.read(site, jobs: jobs).jobs : []
    let work = search + DataFiles.jobs(site) + renderer.jobs + feeds.jobs
    let outputs = await Parallel.map(work, jobs: jobs) { $0() }
    var pages = outputs.flatMap(\.pages)
    let redirects = Redirects.pages(site)
    pages += [Sitemap.page(pages, site), Sitemap.robots(site)]
    pages += redirects.pages + theme.assets + staticFiles
    var diagnostics = Set(outputs.flatMap(\.diagnostics)).sorted()
    diagnostics += site.translations.diagnostics + site.navigationDiagnostics
    diagnostics += Strings.diagnostics(site.configuration.strings) + redirects.diagnostics
    pages.sort { $0.path < $1.path }
    return (pages, diagnostics + Self.collisions(pages, redirects.positions))
  }

  /// Errors for files that have one path, or one the path of a folder of another.
  private static func collisions(_ pages: [Page], _ aliases: [String: SourcePosition]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var folders: Set<String> = []
    for page in pages {
      var folder = ContentPath.folder(page.path)
      while !folder.isEmpty, folders.insert(folder).inserted { folder = ContentPath.folder(folder) }
    }
    for (index, page) in pages.enumerated() {
      let isTwice = index > 0 && pages[index - 1].path == page.path
      guard isTwice || folders.contains(page.path) else { continue }
      diagnostics.append(
        .error(
          "duplicate-page",
          at: aliases[page.path] ?? SourcePosition(file: page.path),
          "two things would be written to \(page.path) of the output",
          fix: "rename a file in static/, or change a slug: or an alias"
        )
      )
    }
    return diagnostics
  }
}
