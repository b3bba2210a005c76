import Dossier

/// Runs `dossier watch`.
struct WatchCommand {
  private let arguments: WatchArguments

  init(_ arguments: WatchArguments) {
    self.arguments = arguments
  }

  /// How often the folders are looked at.
  private static let pause = Duration.milliseconds(50)

  /// Builds whenever something has changed, until the process ends.
  func run() async -> Int32 {
    var last: FolderStamp?
    while !Task.isCancelled {
      let now = stamp()
      if now != last {
        await build(isFirst: last == nil)
        last = now
      }
      try? await Task.sleep(for: Self.pause)
    }
    return 0
  }

  private func stamp() -> FolderStamp {
    let options = arguments.options
    return FolderStamp(
      of: [options.content] + [options.templates].compactMap { $0 },
      except: [options.output]
    )
  }

  private func build(isFirst: Bool) async {
    let options = arguments.options
    let start = ContinuousClock.now
    let report = await Pipeline(options).build()
    let duration = BuildCommand.seconds(ContinuousClock.now - start)
    Machine.write(Machine.printer(.text, to: 2).bytes(report.diagnostics), to: 2)
    guard report.isPublished else {
      Machine.complain("Nothing was written, in \(duration); the last good site stays.")
      tellReaders(report)
      return
    }
    let changed = English.count(report.changedCount, "file")
    Machine.print("Built \(options.output)/: \(changed) changed, in \(duration).\n")
    if isFirst { Machine.print("Watching \(options.content)/; Ctrl-C ends it.\n") }
  }

  /// Puts the errors where open pages look for them, if a site stands there.
  private func tellReaders(_ report: BuildReport) {
    let path = "\(arguments.options.output)/\(WatchStatus.path)"
    let files = FileSystem.local
    guard let last = try? files.read(path) else { return }
    try? files.write(WatchStatus.failed(report.diagnostics, last: last), path)
  }
}
