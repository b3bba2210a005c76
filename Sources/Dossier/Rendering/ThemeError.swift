/// What keeps a theme from being used.
public struct ThemeError: Error, Sendable {
  /// At least one error.
  public var diagnostics: [Diagnostic]
}
