import Dossier

/// Runs `dossier build`.
struct BuildCommand {
  private let arguments: BuildArguments

  init(_ arguments: BuildArguments) {
    self.arguments = arguments
  }

  /// Builds, prints what came up and what was done, and gives the exit code.
  func run() async -> Int32 {
    let clock = ContinuousClock()
    let start = clock.now
    let isVerbose = arguments.verbosity == .verbose
    let pipeline = Pipeline(arguments.options) { stage in
      if isVerbose { Machine.complain("\(Self.seconds(clock.now - start))  \(stage)") }
    }
    let report = await pipeline.build()
    complain(report.diagnostics)
    if !report.isPublished {
      let count = report.diagnostics.count { $0.severity == .error }
      let reason =
        count > 0 ? Self.count(count, "error") : "\(Self.count(report.warningCount, "warning")) and --strict"
      Machine.complain("Nothing was written: \(reason).")
      return 1
    }
    if arguments.verbosity != .quiet, arguments.format == .text || arguments.format == .github {
      Machine.print(closingLine(report, clock.now - start))
    }
    return 0
  }

  /// Prints what came up: for people on standard error, for programs on standard output.
  private func complain(_ diagnostics: [Diagnostic]) {
    let descriptor: Int32 = arguments.format == .text ? 2 : 1
    let printed = arguments.options.isStrict ? diagnostics.strict : diagnostics
    Machine.write(Machine.printer(arguments.format, to: descriptor).bytes(printed), to: descriptor)
  }

  private func closingLine(_ report: BuildReport, _ duration: Duration) -> String {
    let articles = Self.count(report.articleCount, "article")
    let records = Self.count(report.recordCount, "record")
    let leftOut = CheckCommand.leftOut(report)
    let entities = [
      (EntityKind.country, "country", "countries"), (.leader, "leader", "leaders"),
      (.organization, "organisation", "organisations"), (.event, "event", "events"),
    ].compactMap { kind, one, several -> String? in
      guard let count = report.entityCounts[kind] else { return nil }
      return "\(count) \(count == 1 ? one : several)"
    }
    var line =
      "Built \(Self.count(report.fileCount, "file")) in \(arguments.options.output)/ from \(articles)\(leftOut)"
    line += " and \(records) (\(Self.kilobytes(report.byteCount))): "
    line += (entities + [Self.count(report.mentionCount, "mention")]).joined(separator: ", ")
    line += "; \(report.changedCount == 0 ? "none" : String(report.changedCount)) changed"
    if report.warningCount > 0 { line += "; \(Self.count(report.warningCount, "warning"))" }
    return line + "; \(Self.seconds(duration)).\n"
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  private static func kilobytes(_ count: Int) -> String {
    count < 1_000_000 ? "\((count + 999) / 1_000) kB" : "\(count / 1_000_000).\(count / 100_000 % 10) MB"
  }

  private static func seconds(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    let milliseconds = Int(seconds) * 1_000 + Int(attoseconds / 1_000_000_000_000_000)
    if milliseconds < 1_000 { return "\(milliseconds) ms" }
    return "\(milliseconds / 1_000).\(milliseconds / 100 % 10)\(milliseconds / 10 % 10) s"
  }
}
