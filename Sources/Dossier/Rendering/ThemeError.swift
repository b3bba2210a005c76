/// What keeps a theme from being used.
public struct ThemeError: Error, Sendable {
  /// At least one error.
  public var diagnostics: [Diagnostic]
  /// The names of templates that are used and not there.
  var missing: Set<String> = []
}
