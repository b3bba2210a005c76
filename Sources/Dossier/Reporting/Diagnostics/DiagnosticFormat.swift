/// How diagnostics are written.
public enum DiagnosticFormat: String, Sendable, CaseIterable {
  /// For people: a line each, or with the lines of the source.
  case text
  /// One JSON object.
  case json
  /// Annotations of GitHub Actions.
  case github
  /// A SARIF 2.1.0 log.
  case sarif

  /// True when lines for people may follow.
  public var isForPeople: Bool { self == .text || self == .github }
}
