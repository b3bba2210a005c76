import Dossier

/// Runs `dossier check`.
struct CheckCommand {
  private let arguments: CheckArguments

  init(_ arguments: CheckArguments) {
    self.arguments = arguments
  }

  /// Prints what an editor should look at, and how much that is, and gives the exit code.
  func run() async -> Int32 {
    var report = await Pipeline(arguments.options).check()
    let warningCount = report.warningCount
    if arguments.options.isStrict { report.diagnostics = report.diagnostics.strict }
    Machine.write(Machine.printer(arguments.format, to: 1).bytes(report.diagnostics), to: 1)
    if arguments.format.isForPeople, !arguments.isQuiet {
      Machine.print(Self.summary(report, raised: arguments.options.isStrict ? warningCount : 0))
    }
    return report.hasErrors ? 1 : 0
  }

  /// `Checked 20 articles: no errors, 3 warnings.` Of the errors, `raised` are warnings that `--strict` made errors.
  static func summary(_ report: BuildReport, raised: Int = 0) -> String {
    let articles = English.count(report.articleCount, "article")
    let errors = count(report.diagnostics.count - report.warningCount, "error")
    let warnings =
      raised > 0
      ? "of which \(raised) \(raised == 1 ? "is a warning" : "are warnings") without --strict"
      : count(report.warningCount, "warning")
    return "Checked \(articles)\(leftOut(report)): \(errors), \(warnings).\n"
  }

  /// ` (2 drafts and 1 expired article left out)`, or nothing.
  static func leftOut(_ report: BuildReport) -> String {
    let kinds = [
      (report.draftCount, "draft"), (report.futureCount, "future article"),
      (report.expiredCount, "expired article"),
    ]
    let parts = kinds.filter { $0.0 > 0 }.map { count($0.0, $0.1) }
    guard let last = parts.last else { return "" }
    let others = parts.dropLast().joined(separator: ", ")
    return " (\(others.isEmpty ? last : "\(others) and \(last)") left out)"
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    number == 0 ? "no \(noun)s" : English.count(number, noun)
  }
}
