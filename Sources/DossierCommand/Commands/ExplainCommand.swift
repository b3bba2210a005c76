import Dossier

/// Runs `dossier explain`.
struct ExplainCommand {
  private let arguments: ExplainArguments

  init(_ arguments: ExplainArguments) {
    self.arguments = arguments
  }

  /// Prints a code's page or the list of codes, and gives the exit code.
  func run() -> Int32 {
    if let code = arguments.code {
      Machine.print(Explanation(code)?.text ?? "")
      return 0
    }
    let width = (Explanation.codes.map(\.count).max() ?? 0) + 2
    for explanation in Explanation.all {
      let padding = String(repeating: " ", count: width - explanation.code.count)
      Machine.print("\(explanation.code)\(padding)\(explanation.summary)\n")
    }
    return 0
  }
}
