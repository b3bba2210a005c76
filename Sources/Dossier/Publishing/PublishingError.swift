/// What kept pages from being published.
public struct PublishingError: Error, Sendable {
  /// At least one error, unless the build was overtaken.
  public var diagnostics: [Diagnostic]
  /// True when another build has published since the content was read, which may know more of it.
  var isOvertaken = false

  init(diagnostics: [Diagnostic], isOvertaken: Bool = false) {
    (self.diagnostics, self.isOvertaken) = (diagnostics, isOvertaken)
  }
}
