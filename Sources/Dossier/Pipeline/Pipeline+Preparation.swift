extension Pipeline {
  /// All that pages are made of.
  struct Prepared {
    var content: Content
    var crossReference: CrossReference
    var staticFiles: [Page]
    /// The site as it is made of that; nil when it is still to be worked out.
    var standing: StandingSite?
    /// The articles for the next build.
    var articles: ContentMemory?
    /// The gazetteer and the theme for the next build.
    var preparations: Preparations?

    /// What the next build may go by.
    func memory(
      _ cache: BuildCache,
      _ fragments: Fragments.Memory?,
      _ standing: StandingSite?,
      _ files: KnownInputs
    ) -> BuildMemory? {
      guard let articles, let preparations else { return nil }
      return BuildMemory(
        cache: cache,
        articles: articles,
        preparations: preparations,
        fragments: fragments,
        standing: standing,
        files: files
      )
    }
  }

  /// All that pages are made of; nil with errors in the content.
  func prepare(_ report: inout BuildReport, _ past: Past?, _ theme: Theme) async -> Prepared? {
    let reread = past.flatMap { past in past.standing?.reread(past.inputs, by: reader(past)) }
    if let past, let reread, let revised = await revise(&report, past, reread, theme) { return revised }
    let (content, gazetteer, problems) = await read(&report, past, reread?.content)
    let staticFiles = readStaticFiles(content, &report)
    if report.hasErrors { return nil }
    let articles = await annotate(content, gazetteer, &report, past)
    progress(.began(.crossReference, of: 0))
    let crossReference = await CrossReference.make(
      content: content,
      gazetteer: gazetteer,
      articles: articles,
      jobs: options.jobs
    )
    progress(.ended(.crossReference))
    var prepared = Prepared(content: content, crossReference: crossReference, staticFiles: staticFiles)
    guard let inputs = past?.inputs else { return prepared }
    prepared.articles = ContentMemory(content, articles, inputs)
    prepared.preparations = Preparations(
      others: inputs.others,
      names: Digest(namesOf: content.records),
      gazetteer: gazetteer,
      diagnostics: problems,
      templates: inputs.templates,
      theme: theme
    )
    return prepared
  }

  /// All that pages are made of, if it is what it was but for the words of a few articles.
  private func revise(
    _ report: inout BuildReport,
    _ past: Past,
    _ reread: StandingSite.Reread,
    _ theme: Theme
  ) async -> Prepared? {
    guard let last = past.standing, var preparations = past.preparations, let known = past.articles else {
      return nil
    }
    let annotator = Annotator(gazetteer: preparations.gazetteer, site: last.content.site)
    var problems = BuildReport()
    let files = last.hasOtherFiles(past.inputs) ? readStaticFiles(reread.content, &problems) : nil
    guard !problems.hasErrors,
      let revised = await last.revised(past.inputs, reread, files, theme, annotator, jobs: options.jobs)
    else { return nil }
    let content = revised.site.content
    for stage in [BuildStage.read, .gazetteer, .annotate, .crossReference] { progress(.ended(stage)) }
    report.count(content)
    report.diagnostics += content.diagnostics + preparations.diagnostics
    report.diagnostics += revised.site.crossReference.articles.flatMap(\.diagnostics)
    var prepared = Prepared(
      content: content,
      crossReference: revised.site.crossReference,
      staticFiles: revised.site.staticFiles,
      standing: revised.site
    )
    prepared.articles = known.adding(revised.changed, of: content, past.inputs)
    (preparations.templates, preparations.theme) = (past.inputs.templates, theme)
    prepared.preparations = preparations
    return prepared
  }

  // MARK: Steps

  func loadTheme(_ report: inout BuildReport) -> Theme? {
    switch Theme.load(folder: options.templates, files: inputs) {
    case .success(let theme): return theme
    case .failure(let error):
      report.diagnostics += error.diagnostics
      return nil
    }
  }

  /// The content, unless some of it was read again already, and its gazetteer.
  func read(_ report: inout BuildReport, _ past: Past?, _ reread: Content? = nil) async -> (
    Content, Gazetteer, [Diagnostic]
  ) {
    if past == nil { progress(.began(.read, of: 0)) }
    let content = if let reread { reread } else { await readContent(past) }
    progress(.ended(.read))
    report.count(content)
    progress(.began(.gazetteer, of: 0))
    let known = past?.preparations.flatMap { $0.names == Digest(namesOf: content.records) ? $0 : nil }
    let isSmall = past?.isSmall ?? Self.isSmall(content.byteCount)
    await prepareGazetteer(isNeeded: known == nil && !isSmall)
    let (gazetteer, problems) =
      if let known {
        (known.gazetteer, known.diagnostics)
      } else if isSmall {
        await Gazetteer.make(records: content.records, for: NamedWords(content), jobs: options.jobs)
      } else {
        await Gazetteer.make(records: content.records, jobs: options.jobs)
      }
    progress(.ended(.gazetteer))
    report.diagnostics += content.diagnostics + problems
    return (content, gazetteer, problems)
  }

  func annotate(
    _ content: Content,
    _ gazetteer: Gazetteer,
    _ report: inout BuildReport,
    _ past: Past?
  ) async -> [AnnotatedArticle] {
    let annotator = Annotator(gazetteer: gazetteer, site: content.site)
    progress(.began(.annotate, of: content.articles.count))
    let articles = await Parallel.map(
      content.articles,
      jobs: options.jobs,
      advanced: { progress(.advanced(.annotate, by: $0)) }
    ) { article in
      if let known = past?.articles?.articles[article.path], known.isAnnotated { return known.annotated }
      return annotator.annotate(article)
    }
    progress(.ended(.annotate))
    report.diagnostics += articles.flatMap(\.diagnostics)
    return articles
  }

  private func reader(_ past: Past?) -> ContentReader {
    ContentReader(
      folder: options.content,
      files: inputs,
      selection: options.selection,
      environment: options.environment,
      jobs: options.jobs,
      known: past?.articles
    )
  }

  private func readContent(_ past: Past?) async -> Content {
    var content = await reader(past).read()
    if let baseURL = options.baseURL { content.site.baseURL = baseURL }
    content.site.isWatched = options.isWatched
    return content
  }

  /// The files that are copied as they are: those of `static/`, and what lies beside articles and records.
  func readStaticFiles(_ content: Content, _ report: inout BuildReport) -> [Page] {
    let files = content.staticFiles.map { ($0, "static/" + $0) } + content.attachments.map { ($0, $0) }
    var pages: [Page] = []
    for (path, file) in files {
      if path.lowercased().hasPrefix(SiteTree.mark) {
        report.diagnostics.append(
          .error(
            "duplicate-page",
            at: SourcePosition(file: ContentPath.join(options.content, file)),
            "what Dossier itself puts into an output folder begins with “\(SiteTree.mark)”",
            fix: "rename it"
          )
        )
        continue
      }
      do throws(FileError) {
        pages.append(Page(path: path, bytes: try inputs.read(ContentPath.join(options.content, file))))
      } catch {
        report.diagnostics.append(error.diagnostic())
      }
    }
    return pages
  }
}
