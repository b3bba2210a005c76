/// The way from a content folder to a published site.
public struct Pipeline: Sendable {
  private let options: BuildOptions
  /// What is read of the content and the templates.
  private var inputs: FileSystem
  private let files: FileSystem
  private let progress: @Sendable (BuildEvent) -> Void

  /// A pipeline with access to files; `progress` is told of each stage.
  public init(
    _ options: BuildOptions,
    files: FileSystem = .local,
    progress: @escaping @Sendable (BuildEvent) -> Void = { _ in }
  ) {
    self.options = options
    self.files = files
    inputs = files
    self.progress = progress
  }

  /// Builds the site. With errors, or warnings in strict mode, the output stays as it was.
  ///
  /// With a cache beside the output that says that nothing has changed, no more is done than to see that it is so.
  public func build() async -> BuildReport {
    guard let program = options.program, Self.overlap(options).isEmpty else { return await build(from: nil) }
    progress(.began(.read, of: 0))
    let snapshot = await InputSnapshot.take(options, program: program, files: files)
    guard let fingerprint = snapshot.fingerprint else { return await build(from: nil) }
    let day = options.selection.today?.firstDay
    if let report = await publisher.unchanged(since: fingerprint, on: day) {
      progress(.ended(.read))
      return report
    }
    var pipeline = self
    pipeline.inputs = snapshot.files
    return await pipeline.build(from: fingerprint)
  }

  /// Builds the site from all of the content; leaves a cache that says what it was made from, when that is known.
  private func build(from fingerprint: Digest?) async -> BuildReport {
    var report = BuildReport()
    report.diagnostics = Self.overlap(options)
    guard let theme = loadTheme(&report), let (crossReference, staticFiles) = await prepare(&report) else {
      report.diagnostics.sortOnce()
      return report
    }
    switch await publisher.begin() {
    case .failure(let error): report.diagnostics += error.diagnostics
    case .success(let publication):
      await render(crossReference, theme, staticFiles, &report) { publication.add($0) }
      if report.hasErrors || options.isStrict && report.warningCount > 0 {
        publication.abandon()
      } else {
        finish(publication, &report, fingerprint)
      }
    }
    report.diagnostics.sortOnce()
    return report
  }

  private var publisher: Publisher {
    Publisher(
      folder: options.output,
      files: files,
      jobs: options.jobs,
      isForced: options.isForced,
      isInPlace: options.isInPlace
    )
  }

  private func finish(_ publication: Publication, _ report: inout BuildReport, _ fingerprint: Digest?) {
    progress(.began(.publish, of: 0))
    report.diagnostics.sortOnce()
    let result = publication.commit { [report] files in
      fingerprint.map { BuildCache(fingerprint: $0, days: report.days, report: report, files: files) }
    }
    switch result {
    case .success(let changed):
      report.isPublished = true
      report.changedCount = changed
    case .failure(let error): report.diagnostics += error.diagnostics
    }
    progress(.ended(.publish))
  }

  /// Looks at the content as an editor does, and at everything that a build would report; nothing is written.
  ///
  /// With errors in the content the pages of what could be read are looked at all the same.
  public func check() async -> BuildReport {
    var report = BuildReport()
    guard let theme = loadTheme(&report) else { return report }
    let (content, gazetteer) = await read(&report)
    let staticFiles = readStaticFiles(content, &report)
    let isBuildable = !report.hasErrors
    let articles = await annotate(content, gazetteer, &report)
    progress(.began(.check, of: 0))
    let checker = EditorialChecker(gazetteer: gazetteer, site: content.site)
    report.diagnostics += await checker.check(articles, records: content.records, jobs: options.jobs)
    progress(.ended(.check))
    let crossReference = CrossReference(content: content, gazetteer: gazetteer, articles: articles)
    var pages = BuildReport()
    await render(crossReference, theme, staticFiles, &pages) { _ in }
    // Two files that make one page were reported already.
    report.diagnostics += pages.diagnostics.filter { isBuildable || $0.code != "duplicate-page" }
    report.diagnostics.sortOnce()
    return report
  }

  /// All that pages are made of; nil with errors in the content.
  private func prepare(_ report: inout BuildReport) async -> (CrossReference, staticFiles: [Page])? {
    let (content, gazetteer) = await read(&report)
    let staticFiles = readStaticFiles(content, &report)
    if report.hasErrors { return nil }
    let articles = await annotate(content, gazetteer, &report)
    progress(.began(.crossReference, of: 0))
    let crossReference = CrossReference(content: content, gazetteer: gazetteer, articles: articles)
    progress(.ended(.crossReference))
    return (crossReference, staticFiles)
  }

  // MARK: Steps

  private func loadTheme(_ report: inout BuildReport) -> Theme? {
    switch Theme.load(folder: options.templates, files: inputs) {
    case .success(let theme): return theme
    case .failure(let error):
      report.diagnostics += error.diagnostics
      return nil
    }
  }

  private func read(_ report: inout BuildReport) async -> (Content, Gazetteer) {
    progress(.began(.read, of: 0))
    let content = await readContent()
    progress(.ended(.read))
    report.count(content)
    progress(.began(.gazetteer, of: 0))
    let (gazetteer, problems) = Gazetteer.make(records: content.records)
    progress(.ended(.gazetteer))
    report.diagnostics += content.diagnostics + problems
    return (content, gazetteer)
  }

  private func annotate(
    _ content: Content,
    _ gazetteer: Gazetteer,
    _ report: inout BuildReport
  ) async -> [AnnotatedArticle] {
    let annotator = Annotator(gazetteer: gazetteer, site: content.site)
    progress(.began(.annotate, of: content.articles.count))
    let articles = await Parallel.map(
      content.articles,
      jobs: options.jobs,
      advanced: { progress(.advanced(.annotate, by: $0)) }
    ) { annotator.annotate($0) }
    progress(.ended(.annotate))
    report.diagnostics += articles.flatMap(\.diagnostics)
    return articles
  }

  private func render(
    _ crossReference: CrossReference,
    _ theme: Theme,
    _ staticFiles: [Page],
    _ report: inout BuildReport,
    deliver: @escaping @Sendable (Page) -> Void
  ) async {
    let renderer = SiteRenderer(crossReference, theme: theme, staticFiles: staticFiles)
    let (paths, diagnostics) = await renderer.render(jobs: options.jobs, progress: progress, deliver: deliver)
    progress(.ended(.render))
    report.diagnostics += diagnostics
    report.count(crossReference, paths)
  }

  private func readContent() async -> Content {
    let reader = ContentReader(
      folder: options.content,
      files: inputs,
      selection: options.selection,
      environment: options.environment,
      jobs: options.jobs
    )
    var content = await reader.read()
    if let baseURL = options.baseURL { content.site.baseURL = baseURL }
    content.site.isWatched = options.isWatched
    return content
  }

  /// The files that are copied as they are: those of `static/`, and what lies beside articles and records.
  private func readStaticFiles(_ content: Content, _ report: inout BuildReport) -> [Page] {
    let files = content.staticFiles.map { ($0, "static/" + $0) } + content.attachments.map { ($0, $0) }
    var pages: [Page] = []
    for (path, file) in files {
      do throws(FileError) {
        pages.append(Page(path: path, bytes: try inputs.read(ContentPath.join(options.content, file))))
      } catch {
        report.diagnostics.append(error.diagnostic())
      }
    }
    return pages
  }

  /// An error when the output folder and a folder that is read lie in each other.
  private static func overlap(_ options: BuildOptions) -> [Diagnostic] {
    func parts(_ path: String) -> [Substring] {
      (path.hasPrefix("/") ? ["/"] : []) + path.split(separator: "/").filter { $0 != "." }
    }
    let output = parts(options.output)
    return [options.content, options.templates ?? ""].compactMap { folder in
      let other = parts(folder)
      guard !folder.isEmpty, !other.contains(".."), !output.contains("..") else { return nil }
      guard other.starts(with: output) || output.starts(with: other) && !other.isEmpty else { return nil }
      return .error(
        "output",
        at: SourcePosition(file: options.output),
        "the output would lie in or around \(folder)",
        fix: "choose another --output"
      )
    }
  }
}

extension BuildReport {
  fileprivate mutating func count(_ content: Content) {
    articleCount = content.articles.count
    draftCount = content.count(.draft)
    futureCount = content.count(.future)
    expiredCount = content.count(.expired)
    recordCount = content.records.count
    byteCount = content.byteCount
    days = content.days
  }

  fileprivate mutating func count(_ crossReference: CrossReference, _ paths: [String]) {
    for id in crossReference.gazetteer.ids where crossReference.hasPage(id) {
      entityCounts[crossReference.gazetteer[id].kind, default: 0] += 1
    }
    mentionCount = crossReference.articles.reduce(0) { $0 + $1.mentions.count }
    pageCount = paths.count { $0.hasSuffix(".html") }
    fileCount = paths.count
  }
}
