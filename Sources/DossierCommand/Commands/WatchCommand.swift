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

  /// Builds whenever something has changed, until the process ends.
  func run() async -> Int32 {
    let events = FolderEvents()
    var last: FolderStamp?
    var memory: BuildMemory?
    // News of what a new folder holds are asked for before it is looked at.
    func look() -> FolderStamp { stamp { events?.add($0) } }
    var now = look()
    while !Task.isCancelled {
      if now != last {
        memory = await build(isFirst: last == nil, after: memory)
        last = now
      }
      if let events {
        // Nothing else is to be done meanwhile.
        now = events.wait(Self.patience, settling: Self.settling, look) ?? look()
      } else {
        try? await Task.sleep(for: Self.pause)
        now = look()
      }
    }
    return 0
  }

  /// What is in the folders now, in short; `visit` is told each of them and of those in them.
  private func stamp(_ visit: (String) -> Void) -> FolderStamp {
    FolderStamp(of: folders, except: [arguments.options.output], visit: visit)
  }

  private var folders: [String] {
    [arguments.options.content] + [arguments.options.templates].compactMap { $0 }
  }

  /// Builds and says so; gives what the next build may go by.
  private func build(isFirst: Bool, after last: BuildMemory?) async -> BuildMemory? {
    let start = ContinuousClock.now
    // What is left to be done when the site stands is for the next build.
    let pipeline = Pipeline(arguments.options) { event in
      guard case .stands(let changed, let diagnostics) = event else { return }
      say(changed, diagnostics, since: start)
    }
    let (report, memory) = await pipeline.build(after: last, isKept: true)
    if !report.isPublished {
      Machine.write(Machine.printer(.text, to: 2).bytes(report.diagnostics), to: 2)
      let duration = BuildCommand.seconds(ContinuousClock.now - start)
      Machine.complain("Nothing was written, in \(duration); the last good site stays.")
      tellReaders(report)
    } else if isFirst {
      Machine.print("Watching \(arguments.options.content)/; Ctrl-C ends it.\n")
    }
    return memory
  }

  /// Says that a new site stands there.
  private func say(_ changedCount: Int, _ diagnostics: [Diagnostic], since start: ContinuousClock.Instant) {
    Machine.write(Machine.printer(.text, to: 2).bytes(diagnostics), to: 2)
    let changed = English.count(changedCount, "file")
    let duration = BuildCommand.seconds(ContinuousClock.now - start)
    Machine.print("Built \(arguments.options.output)/: \(changed) changed, in \(duration).\n")
  }

  /// Puts the errors where open pages look for them, if a site stands there.
  private func tellReaders(_ report: BuildReport) {
    let path = "\(arguments.options.output)/\(WatchStatus.path)"
    let files = FileSystem.local
    guard let last = try? files.read(path) else { return }
    try? files.write(WatchStatus.failed(report.diagnostics, last: last), path)
  }
}
