import Dossier

/// Runs `dossier build`.
struct BuildCommand {
  private let arguments: BuildArguments

  init(_ arguments: BuildArguments) {
    self.arguments = arguments
  }

  /// Builds, prints what came up and what was done, and gives the exit code.
  func run() async -> Int32 {
    let isVerbose = arguments.verbosity == .verbose
    let progress = ProgressLine(shows: arguments.verbosity == .normal && Machine.isLive(2)) {
      Machine.write(Array($0.utf8), to: 2)
    }
    let pipeline = Pipeline(arguments.options) { event in
      progress.note(event)
      guard isVerbose, case .ended = event, let (stage, duration) = progress.stages.last else { return }
      Machine.complain("\(Self.seconds(duration))  \(stage.rawValue)")
    }
    let report = await pipeline.build()
    progress.clear()
    complain(report.diagnostics)
    if !report.isPublished { Machine.complain("Nothing was written: \(Self.reason(report)).") }
    summarize(report, progress)
    return report.isPublished ? 0 : 1
  }

  private static func reason(_ report: BuildReport) -> String {
    let count = report.diagnostics.count { $0.severity == .error }
    return count > 0
      ? English.count(count, "error") : "\(English.count(report.warningCount, "warning")) and --strict"
  }

  /// Prints what came up: for people on standard error, for programs on standard output, unless the summary is there.
  private func complain(_ diagnostics: [Diagnostic]) {
    let descriptor: Int32 = arguments.format == .text || arguments.summary == .json ? 2 : 1
    let printed = arguments.options.isStrict ? diagnostics.strict : diagnostics
    Machine.write(Machine.printer(arguments.format, to: descriptor).bytes(printed), to: descriptor)
  }

  private func summarize(_ report: BuildReport, _ progress: ProgressLine) {
    if arguments.summary == .json {
      let stages = progress.stages.map { ($0.stage, Self.milliseconds($0.duration)) }
      let milliseconds = Self.milliseconds(progress.duration)
      Machine.write(BuildSummary(report, stages: stages, milliseconds: milliseconds).json, to: 1)
    } else if report.isPublished, arguments.verbosity != .quiet, arguments.format.isForPeople {
      Machine.print(closingLine(report, progress.duration))
    }
  }

  private func closingLine(_ report: BuildReport, _ duration: Duration) -> String {
    let articles = English.count(report.articleCount, "article")
    let records = English.count(report.recordCount, "record")
    let leftOut = CheckCommand.leftOut(report)
    let entities = [
      (EntityKind.country, "country", "countries"), (.leader, "leader", "leaders"),
      (.organization, "organisation", "organisations"), (.event, "event", "events"),
    ].compactMap { kind, one, several -> String? in
      guard let count = report.entityCounts[kind] else { return nil }
      return "\(count) \(count == 1 ? one : several)"
    }
    let output = "\(English.count(report.fileCount, "file")) in \(arguments.options.output)/"
    var line = "\(report.isUnchanged ? "Nothing changed:" : "Built") \(output) from \(articles)\(leftOut)"
    line += " and \(records) (\(Self.kilobytes(report.byteCount))): "
    line += (entities + [English.count(report.mentionCount, "mention")]).joined(separator: ", ")
    if !report.isUnchanged {
      line += "; \(report.changedCount == 0 ? "none" : String(report.changedCount)) changed"
    }
    if report.warningCount > 0 { line += "; \(English.count(report.warningCount, "warning"))" }
    return line + "; \(Self.seconds(duration)).\n"
  }

  private static func kilobytes(_ count: Int) -> String {
    count < 1_000_000 ? "\((count + 999) / 1_000) kB" : "\(count / 1_000_000).\(count / 100_000 % 10) MB"
  }

  /// `1.25 s`, or `250 ms`.
  static func seconds(_ duration: Duration) -> String {
    let milliseconds = milliseconds(duration)
    if milliseconds < 1_000 { return "\(milliseconds) ms" }
    return "\(milliseconds / 1_000).\(milliseconds / 100 % 10)\(milliseconds / 10 % 10) s"
  }

  private static func milliseconds(_ duration: Duration) -> Int {
    let (seconds, attoseconds) = duration.components
    return Int(seconds) * 1_000 + Int(attoseconds / 1_000_000_000_000_000)
  }
}
