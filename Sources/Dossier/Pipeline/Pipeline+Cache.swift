extension Pipeline {
  /// Publishing that has begun.
  typealias BeginTask = Task<Result<Publication, PublishingError>, Never>

  /// What a build knows of those before it, and of what it reads itself.
  struct Past: Sendable {
    /// What is read, in short.
    var inputs: InputDigests
    /// What the last build has left.
    var cache: BuildCache?
    /// The articles that are what they were.
    var articles: ContentMemory?
    /// The articles that the last build has left beside the output.
    var kept: ArticleCache?
    /// The gazetteer and the theme, if all but articles, records and templates is what it was.
    var preparations: Preparations?
    /// Parts of files.
    var fragments: Fragments.Memory?
    /// The site as the last build has worked it out.
    var standing: StandingSite?
    /// The files that are read, when the next build is to have them.
    var files = KnownInputs()
    /// Whether the cache stays in the program, and is not written.
    var isInMemory = false
    /// Whether files that readers do not see are left to the next build.
    var leavesFiles = false
    /// Whether the gazetteer need only know whom the content names, of which there is little.
    var isSmall = false

    /// The theme, if its files are what they were.
    var theme: Theme? { preparations.flatMap { $0.templates == inputs.templates ? $0.theme : nil } }
  }

  /// Builds the site after another build in the same program, whose memory spares it most of the work; with `isKept` it
  /// keeps a memory of its own instead of leaving a cache beside the output. `news` is what the system has told since:
  /// with all of it, inputs of which there is none are not looked at, nor is the output, if it is kept in place, and files that
  /// readers do not see (`data/`, feeds, the search index) stay as they are. A build without news must follow, which finds what else has changed and makes these.
  public func build(after last: BuildMemory?, isKept: Bool = false, news: FolderNews = .unknown) async -> (
    report: BuildReport, memory: BuildMemory?
  ) {
    let news = last.map { $0.news.union(news) } ?? news
    let (report, memory) = await build(after: last, isKept, news)
    return (report, memory ?? last?.left(news))
  }

  /// The same; where it gives no memory, that of the last build holds, with the news.
  private func build(after last: BuildMemory?, _ isKept: Bool, _ news: FolderNews) async -> (
    report: BuildReport, memory: BuildMemory?
  ) {
    guard let program = options.program, overlap.isEmpty else {
      return (await build(nil).report, nil)
    }
    progress(.began(.read, of: 0))
    let cache = last?.cache ?? publisher.cache
    async let loaded: Void = loadTables(isNeeded: cache == nil)
    let snapshot = await InputSnapshot.take(
      options,
      program: program,
      files: inputs,
      last: last?.files ?? KnownInputs(),
      news: news
    )
    guard let inputs = snapshot.digests else { return (await build(nil).report, nil) }
    // What stands there is looked at while what has changed is worked out, which one task does.
    let early = last.map { last in
      Task { await publisher.begin(after: last.cache, isTrusted: news.isComplete) }
    }
    let day = options.selection.today?.firstDay
    if let cache, cache.holds(for: inputs.fingerprint, on: day), await isStanding(cache, early) {
      await (try? early?.value.get())?.abandon()
      progress(.stands(changed: 0, cache.report.diagnostics))
      progress(.ended(.read))
      return (cache.report.unchanged, last?.left(having: snapshot.known))
    }
    var pipeline = self
    pipeline.inputs = snapshot.files
    let isSmall = !isKept && Self.isSmall(snapshot.known.contentSize)
    async let prepared: Void = prepareGazetteer(isNeeded: cache == nil && !isSmall)
    let kept = last == nil ? ArticleCache.read(options.output, files) : nil
    let articles =
      if let last { last.articles.current(inputs) } else { await articles(kept, inputs, snapshot) }
    let past = Past(
      inputs: inputs,
      cache: cache,
      articles: articles,
      kept: kept,
      preparations: last.flatMap { $0.preparations.others == inputs.others ? $0.preparations : nil },
      fragments: last?.fragments,
      standing: last?.standing,
      files: isKept ? snapshot.known : KnownInputs(),
      isInMemory: isKept,
      leavesFiles: news.isComplete,
      isSmall: isSmall
    )
    let (report, memory) = await pipeline.build(past, early)
    _ = await (prepared, loaded)
    return (report, memory)
  }

  /// True for so little content, in bytes, that it is quicker to look for the names in it before those that are built in are read.
  static func isSmall(_ size: Int) -> Bool { size <= 1 << 18 }

  /// Reads the tables of what is built in while the content is read, if a task is to spare.
  func loadTables(isNeeded: Bool) async {
    if isNeeded, options.jobs > 1 { await BuiltInTables.load() }
  }

  /// Makes the gazetteer of all that is built in while the content is read, if a task is to spare.
  func prepareGazetteer(isNeeded: Bool) async {
    if isNeeded, options.jobs > 1 { await Gazetteer.prepare() }
  }

  /// The articles that another program has left, as far as they are what they were.
  private func articles(_ kept: ArticleCache?, _ inputs: InputDigests, _ snapshot: InputSnapshot) async
    -> ContentMemory?
  {
    await kept?.memory(for: inputs, jobs: options.jobs) { [options] path in
      try? snapshot.files.read(ContentPath.join(options.content, path))
    }
  }

  /// True when the site that a build has published still stands as it was left.
  private func isStanding(_ cache: BuildCache, _ early: BeginTask?) async -> Bool {
    switch await early?.value {
    case .success(let publication): publication.isStanding(cache)
    case .failure: false
    case nil: await publisher.isStanding(cache)
    }
  }
}
