/// A diagnostic as a workflow command of GitHub Actions, which shows it beside the line in a pull request.
enum GitHubAnnotation {
  /// `::error file=…,line=…,col=…,title=…::message`, without line break.
  static func line(_ diagnostic: Diagnostic) -> String {
    let position = diagnostic.position
    var properties = ["file=\(property(SARIFLog.relative(position.file)))"]
    if position.line > 0 { properties.append("line=\(position.line)") }
    if position.column > 0 { properties.append("col=\(position.column)") }
    properties.append("title=\(property(diagnostic.code))")
    let message = diagnostic.message + (diagnostic.fix.map { "; \($0)" } ?? "")
    return "::\(diagnostic.severity) \(properties.joined(separator: ","))::\(data(message))"
  }

  private static func data(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  private static func property(_ text: String) -> String {
    data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
