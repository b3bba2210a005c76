import Dossier

/// Runs `dossier check`.
struct CheckCommand {
  private let arguments: CheckArguments

  init(_ arguments: CheckArguments) {
    self.arguments = arguments
  }

  /// Prints what an editor should look at, and how much that is, and gives the exit code.
  func run() async -> Int32 {
    let report = await Pipeline(arguments.options).check()
    for diagnostic in report.diagnostics { Machine.print(diagnostic.description + "\n") }
    Machine.print(Self.summary(report))
    return Self.exitCode(report, isStrict: arguments.options.isStrict)
  }

  /// 1 for errors, and in strict mode for warnings, too.
  static func exitCode(_ report: BuildReport, isStrict: Bool) -> Int32 {
    report.hasErrors || isStrict && report.warningCount > 0 ? 1 : 0
  }

  /// `Checked 20 articles: no errors, 3 warnings.`
  static func summary(_ report: BuildReport) -> String {
    let articles = "\(report.articleCount) article\(report.articleCount == 1 ? "" : "s")"
    let drafts =
      report.draftCount == 0
      ? "" : " (\(report.draftCount) draft\(report.draftCount == 1 ? "" : "s") left out)"
    let errors = count(report.diagnostics.count - report.warningCount, "error")
    return "Checked \(articles)\(drafts): \(errors), \(count(report.warningCount, "warning")).\n"
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number == 0 ? "no" : String(number)) \(noun)\(number == 1 ? "" : "s")"
  }
}
