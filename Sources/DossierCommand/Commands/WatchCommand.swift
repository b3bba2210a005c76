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
    var now = stamp
    while !Task.isCancelled {
      if now != last {
        events?.add(folders, except: [arguments.options.output])
        memory = await build(isFirst: last == nil, after: memory)
        last = now
      }
      if let events {
        // Nothing else is to be done meanwhile.
        now = events.wait(Self.patience, settling: Self.settling) { stamp } ?? stamp
      } else {
        try? await Task.sleep(for: Self.pause)
        now = stamp
      }
    }
    return 0
  }

  /// What is in the folders now, in short.
  private var stamp: FolderStamp { FolderStamp(of: folders, except: [arguments.options.output]) }

  private var folders: [String] {
    [arguments.options.content] + [arguments.options.templates].compactMap { $0 }
  }

  /// Builds and says so; gives what the next build may go by.
  private func build(isFirst: Bool, after last: BuildMemory?) async -> BuildMemory? {
    let options = arguments.options
    let start = ContinuousClock.now
    let (report, memory) = await Pipeline(options).build(after: last, isKept: true)
    let duration = BuildCommand.seconds(ContinuousClock.now - start)
    Machine.write(Machine.printer(.text, to: 2).bytes(report.diagnostics), to: 2)
    guard report.isPublished else {
      Machine.complain("Nothing was written, in \(duration); the last good site stays.")
      tellReaders(report)
      return memory
    }
    let changed = English.count(report.changedCount, "file")
    Machine.print("Built \(options.output)/: \(changed) changed, in \(duration).\n")
    if isFirst { Machine.print("Watching \(options.content)/; Ctrl-C ends it.\n") }
    return memory
  }

  /// Puts the errors where open pages look for them, if a site stands there.
  private func tellReaders(_ report: BuildReport) {
    let path = "\(arguments.options.output)/\(WatchStatus.path)"
    let files = FileSystem.local
    guard let last = try? files.read(path) else { return }
    try? files.write(WatchStatus.failed(report.diagnostics, last: last), path)
  }
}
