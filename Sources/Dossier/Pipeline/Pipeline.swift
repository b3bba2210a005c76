/// The way from a content folder to a published site.
public struct Pipeline: Sendable {
  let options: BuildOptions
  /// What is read of the content and the templates.
  var inputs: FileSystem
  let files: FileSystem
  /// The site that stood there before the content was read; nil when others after it do not matter.
  private var mark: SiteMark?
  let progress: @Sendable (BuildEvent) -> Void

  /// A pipeline with access to files, of which the content and the templates may be read in a way of their own; `progress` is told
  /// of each stage.
  public init(
    _ options: BuildOptions,
    files: FileSystem = .local,
    inputs: FileSystem? = nil,
    progress: @escaping @Sendable (BuildEvent) -> Void = { _ in }
  ) {
    var options = options
    // What a build leaves beside the folder belongs to what a link leads to.
    if files.kind(options.output) == .link { options.output = files.resolve(options.output) }
    let inputs = inputs ?? files
    if options.templates == nil {
      let (content, environment) = (options.content, options.environment)
      options.templates = SiteConfiguration.templates(ofContent: content, environment: environment, inputs)
    }
    self.options = options
    self.files = files
    self.inputs = inputs
    self.progress = progress
  }

  /// The folders that are read.
  public var folders: [String] { [options.content] + [options.templates].compactMap { $0 } }

  /// Builds the site. With errors, or warnings in strict mode, the output stays as it was.
  ///
  /// With a cache beside the output, what has not changed is not made anew. Where another build publishes meanwhile, all is read
  /// again, so that no older content takes the place of a newer one.
  public func build() async -> BuildReport {
    var pipeline = self
    for _ in 0..<Self.patience {
      pipeline.mark = publisher.mark
      let report = await pipeline.build(after: nil).report
      if !report.isOvertaken { return report }
    }
    return await build(after: nil).report
  }

  /// How often a build begins anew when others are quicker.
  private static let patience = 20

  /// Builds the site from all of the content, but for what another build has made of the same; publishing may have begun.
  func build(_ past: Past?, _ early: BeginTask? = nil) async -> (
    report: BuildReport, memory: BuildMemory?
  ) {
    var report = BuildReport()
    // With something past it was looked at already.
    if past == nil { report.diagnostics = overlap }
    guard let theme = past?.theme ?? loadTheme(&report) else {
      await (try? early?.value.get())?.abandon()
      return (await withAllProblems(report, past), nil)
    }
    report.diagnostics += theme.diagnostics
    // Without a cache this has begun already: to ask for it twice would make a task wait.
    let isPrepared = past.map { $0.cache == nil || $0.preparations != nil } ?? false
    async let gazetteer: Void =
      past == nil ? loadTables(isNeeded: true) : prepareGazetteer(isNeeded: !isPrepared)
    // What stands there is looked at while the content is read.
    async let begun = begin(early, after: past?.cache)
    guard let prepared = await prepare(&report, past, theme) else {
      if case .success(let publication) = await begun { await publication.abandon() }
      return (await withAllProblems(report, past), nil)
    }
    var memory: BuildMemory?
    switch await begun {
    case .failure(let error):
      report.diagnostics += error.diagnostics
      report.isOvertaken = error.isOvertaken
    case .success(let publication):
      let target = SiteRenderer.Target(
        deliver: { publication.add($0, isOther: $1) },
        stream: { publication.add($0, isOther: $1, note: $2) },
        isUntouched: { publication.isUntouched($0) },
        keep: { publication.keep($0) }
      )
      // The articles are written meanwhile, and take their place when the site does.
      let articles = Task { [self] in keep(prepared.articles, past) }
      let render = await render(prepared, theme, &report, past, into: target)
      if report.hasErrors || options.isStrict && report.warningCount > 0 {
        _ = await articles.value
        await publication.abandon()
      } else {
        async let fragments = render.result.fragments?()
        let cache = await finish(publication, &report, past, await articles.value, render.result.memory)
        let kept = await fragments
        memory = cache.flatMap { prepared.memory($0, kept, render.standing, past?.files ?? KnownInputs()) }
      }
    }
    await gazetteer
    report.diagnostics.sortOnce()
    return (report, memory)
  }

  private func begin(_ early: BeginTask?, after cache: BuildCache?) async -> Result<
    Publication, PublishingError
  > {
    if let early { return await early.value }
    return await publisher.begin(after: cache, since: mark)
  }

  var publisher: Publisher {
    Publisher(
      folder: options.output,
      files: files,
      jobs: options.jobs,
      isForced: options.isForced,
      isInPlace: options.isInPlace
    )
  }

  /// Publishes; gives what the next build may go by, beside which the articles may be written already.
  private func finish(
    _ publication: Publication,
    _ report: inout BuildReport,
    _ past: Past?,
    _ hasArticles: Bool,
    _ render: RenderMemory?
  ) async -> BuildCache? {
    progress(.began(.publish, of: 0))
    report.diagnostics.sortOnce()
    var cache: BuildCache?
    let result = await publication.commit { [report] changed in
      progress(.stands(changed: changed, report.diagnostics))
    } leave: { [report] published, manifest in
      guard let past, let render else { return }
      let left = BuildCache(
        fingerprint: past.inputs.fingerprint,
        days: report.days,
        report: report,
        files: published,
        work: .known(render),
        manifest: manifest
      )
      cache = left
      if past.isInMemory { return }
      left.write(options.output, files)
      if hasArticles { ArticleCache.replace(options.output, files) }
    }
    switch result {
    case .success(let changed):
      report.isPublished = true
      report.changedCount = changed
    case .failure(let error): report.diagnostics += error.diagnostics
    }
    progress(.ended(.publish))
    return cache
  }

  /// Writes the articles for the next build beside the output, unless they stay in memory; true when they are there.
  private func keep(_ articles: ContentMemory?, _ past: Past?) -> Bool {
    guard let past, !past.isInMemory, let articles else { return false }
    return ArticleCache.write(articles, last: past.kept, options.output, files)
  }

  /// The report of a build that errors ended early, with what else is wrong; a program that builds again and again does not take the
  /// time.
  private func withAllProblems(_ report: BuildReport, _ past: Past?) async -> BuildReport {
    var report = report
    if past?.isInMemory != true { report.diagnostics += await inspect(asEditor: false).diagnostics }
    report.diagnostics.sortOnce()
    return report
  }

  /// Looks at the content as an editor does, and at everything that a build would report; nothing is written.
  ///
  /// With errors in the content the pages of what could be read are looked at all the same.
  public func check() async -> BuildReport { await inspect(asEditor: true) }

  private func inspect(asEditor: Bool) async -> BuildReport {
    var report = BuildReport()
    let (found, errors) = Theme.lenient(folder: options.templates, files: inputs)
    report.diagnostics += errors
    guard let theme = found else { return report }
    report.diagnostics += theme.diagnostics
    let (content, gazetteer, _) = await read(&report, nil)
    let staticFiles = readStaticFiles(content, &report)
    let articles = await annotate(content, gazetteer, &report, nil)
    if asEditor {
      progress(.began(.check, of: 0))
      let checker = EditorialChecker(gazetteer: gazetteer, site: content.site)
      report.diagnostics += await checker.check(
        articles,
        records: content.records,
        pages: content.pages,
        jobs: options.jobs
      )
      progress(.ended(.check))
    }
    let crossReference = await CrossReference.make(
      content: content,
      gazetteer: gazetteer,
      articles: articles,
      jobs: options.jobs
    )
    var pages = BuildReport()
    let prepared = Prepared(content: content, crossReference: crossReference, staticFiles: staticFiles)
    // Nothing is wrong with data files that the pages do not show.
    let target = SiteRenderer.Target(deliver: { _, _ in }, stream: { _, _, _ in })
    _ = await render(prepared, theme, &pages, nil, into: target, besides: content.doubledPages)
    report.diagnostics += pages.diagnostics
    report.diagnostics.sortOnce()
    return report
  }

  /// What the facts of a site are; nil when nobody is to know of them.
  private func digests(_ prepared: Prepared, _ site: Site, _ past: Past?, _ theme: Theme) async
    -> FactDigests?
  {
    if let known = prepared.standing?.digests { return known }
    guard let past else { return nil }
    return await FactDigests.make(
      prepared.crossReference,
      site,
      past.inputs,
      theme,
      last: past.fragments?.digests,
      jobs: options.jobs
    )
  }

  /// Renders what is prepared; gives besides what the next build may go by. That two things are written into one of the
  /// `reported` folders is no news.
  private func render(
    _ prepared: Prepared,
    _ theme: Theme,
    _ report: inout BuildReport,
    _ past: Past?,
    into target: SiteRenderer.Target,
    besides reported: Set<String> = []
  ) async -> (result: SiteRenderer.Result, standing: StandingSite?) {
    let memory = past?.cache?.work.memory
    let site =
      prepared.standing?.site
      ?? Site(prepared.crossReference, staticFiles: prepared.staticFiles, numbers: memory?.numbers)
    let digests = await digests(prepared, site, past, theme)
    let renderer = SiteRenderer(
      site,
      theme: theme,
      staticFiles: prepared.staticFiles,
      digests: digests,
      keepsFragments: past?.isInMemory ?? false,
      last: past?.fragments
    )
    let result = await renderer.render(
      jobs: options.jobs,
      memory: memory,
      leavesFiles: past?.leavesFiles ?? false,
      progress: progress,
      into: target
    )
    progress(.ended(.render))
    report.diagnostics += result.diagnostics
    let collisions = result.collisions.filter { collision in
      !reported.contains { collision.path.hasPrefix($0 + "/") }
    }
    report.diagnostics += collisions.map(\.diagnostic)
    report.count(prepared.crossReference, result.paths)
    guard let past, past.isInMemory, let digests else { return (result, nil) }
    return (result, prepared.standing ?? StandingSite(prepared, site, digests, past.inputs))
  }

  /// An error when the output folder and a folder that is read lie in each other.
  var overlap: [Diagnostic] {
    func parts(_ path: String) -> [String] {
      let path = files.resolve(path)
      return (path.utf8.first == UInt8(ascii: "/") ? ["/"] : [])
        + ContentPath.names(path).filter { $0 != "." }
    }
    let output = parts(options.output)
    return folders.compactMap { folder in
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
  mutating func count(_ content: Content) {
    articleCount = content.articles.count
    draftCount = content.count(.draft)
    futureCount = content.count(.future)
    expiredCount = content.count(.expired)
    recordCount = content.records.count
    byteCount = content.byteCount
    days = content.days
  }

  fileprivate mutating func count(_ crossReference: CrossReference, _ paths: [String]) {
    let traits = crossReference.gazetteer.traits
    for id in crossReference.gazetteer.ids where crossReference.hasPage(id) {
      entityCounts[traits[Int(id.index)].kind, default: 0] += 1
    }
    mentionCount = crossReference.articles.indices.reduce(0) {
      $0 + crossReference.articles[$1].mentions.count
    }
    pageCount = paths.count { $0.hasSuffix(".html") }
    fileCount = paths.count
  }
}
