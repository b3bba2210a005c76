import Dossier

/// Runs `dossier watch`.
struct WatchCommand {
  private let arguments: WatchArguments

  init(_ arguments: WatchArguments) {
    self.arguments = arguments
  }

  /// How often the folders are looked at where the system does not tell that something changes in them.
  private static let pause = Duration.milliseconds(50)
  /// How long to wait for news of the system before the folders are looked at without them, in milliseconds.
  private static let patience = 500
  /// How long nothing else must change for a build to begin, in milliseconds.
  private static let settling = 4
  /// How long to wait before a build is tried again that could not write; each time twice as long, up to a minute.
  private static let retry = Duration.seconds(2)
  private static let longestRetry = Duration.seconds(64)

  /// Builds whenever something has changed, until the process ends.
  func run() async -> Int32 {
    let events = FolderEvents()
    var seen: FolderStamp?
    var last = Last()
    while !Task.isCancelled {
      // What the system tells nothing of shows in this.
      let now = FolderStamp(of: Pipeline(arguments.options).folders, except: [arguments.options.output])
      if now != seen || isDue(last) {
        last = await build(after: last, events, .unknown)
        seen = now
      }
      if let events {
        // Nothing else is to be done meanwhile.
        while !Task.isCancelled, let news = events.wait(Self.patience, settling: Self.settling) {
          last = await build(after: last, events, news)
        }
      } else {
        try? await Task.sleep(for: Self.pause)
      }
    }
    return 0
  }

  /// True when nothing was saved and all the same another site would stand there: at midnight, when the output was removed, and some time
  /// after it could not be written.
  private func isDue(_ last: Last) -> Bool {
    guard let report = last.report else { return true }
    if last.day != today { return true }
    if report.isPublished { return !publisher.hasManifest }
    guard let retry = last.retry else { return false }
    return ContinuousClock.now - last.end > retry
  }

  /// The day that counts as today, which is another one after midnight.
  private var today: ContentDate? {
    let first = arguments.options.selection.today
    return arguments.hasClock ? first : (try? Machine.today()) ?? first
  }

  private var publisher: Publisher { Publisher(folder: arguments.options.output) }

  /// The build before.
  private struct Last: Sendable {
    /// What was found; nil when nothing was.
    var report: BuildReport?
    /// The day that counted as today.
    var day: ContentDate?
    /// When it ended.
    var end = ContinuousClock.now
    /// How long after that it is tried again; nil for one that could write.
    var retry: Duration?
    /// What the next build may go by.
    var memory: BuildMemory?

    /// True when it came to the same end.
    func isSame(_ diagnostics: [Diagnostic], isPublished: Bool) -> Bool {
      report?.isPublished == isPublished && report?.diagnostics == diagnostics
    }
  }

  /// Builds, and says so if something else stands there then, or something else is wrong.
  private func build(after last: Last, _ events: FolderEvents?, _ news: FolderNews) async -> Last {
    let start = ContinuousClock.now
    let files = FileSystem.local
    // What is left to be done when the site stands is for the next build.
    var options = arguments.options
    options.selection.today = today
    let pipeline = Pipeline(options, inputs: events?.watching(files) ?? files) { event in
      guard case .stands(let changed, let diagnostics) = event else { return }
      // What the last build has left is no news.
      let isRest = !news.isComplete && last.memory?.leavesFiles == true
      if changed > 0 && !isRest || !last.isSame(diagnostics, isPublished: true) {
        say(changed, diagnostics, since: start, after: last)
      }
    }
    let (report, memory) = await pipeline.build(after: last.memory, isKept: true, news: news)
    if report.isPublished {
      if last.report == nil { begin() }
    } else if !last.isSame(report.diagnostics, isPublished: false) {
      complain(report, since: start, after: last)
    }
    let isOfOutput = !report.isPublished && report.diagnostics.contains { $0.code == "output" }
    let retry = isOfOutput ? min(last.retry.map { $0 * 2 } ?? Self.retry, Self.longestRetry) : nil
    return Last(report: report, day: options.selection.today, retry: retry, memory: memory)
  }

  private func begin() {
    let options = arguments.options
    Machine.print(
      "Watching \(options.content)/; Ctrl-C ends it. Pages in \(options.output)/ ask for news now: run “dossier build” before you "
        + "publish them.\n"
    )
  }

  /// Prints what is wrong that was not wrong before, and how much still is.
  private func complain(_ diagnostics: [Diagnostic], after last: Last) {
    let known = Set(last.report?.diagnostics ?? [])
    let new = diagnostics.filter { !known.contains($0) }
    Machine.write(Machine.printer(.text, to: 2).bytes(new), to: 2)
    if new.count < diagnostics.count {
      Machine.complain("\(English.count(diagnostics.count - new.count, "problem")) as before.")
    }
  }

  /// Says that nothing was written, and why.
  private func complain(_ report: BuildReport, since start: ContinuousClock.Instant, after last: Last) {
    complain(report.diagnostics, after: last)
    let duration = BuildCommand.seconds(ContinuousClock.now - start)
    Machine.complain("Nothing was written, in \(duration); the last good site stays.")
    tellReaders(report)
  }

  /// Says that a new site stands there.
  private func say(
    _ changedCount: Int,
    _ diagnostics: [Diagnostic],
    since start: ContinuousClock.Instant,
    after last: Last
  ) {
    complain(diagnostics, after: last)
    let changed = English.count(changedCount, "file")
    let duration = BuildCommand.seconds(ContinuousClock.now - start)
    Machine.print("Built \(arguments.options.output)/: \(changed) changed, in \(duration).\n")
  }

  /// Puts the errors where open pages look for them, if a site stands there.
  private func tellReaders(_ report: BuildReport) {
    publisher.tellReaders(of: report.diagnostics)
  }
}
