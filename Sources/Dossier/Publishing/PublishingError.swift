/// What kept pages from being published.
public struct PublishingError: Error, Sendable {
  /// At least one error.
  public var diagnostics: [Diagnostic]
}
