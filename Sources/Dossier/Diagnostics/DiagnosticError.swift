/// A diagnostic that stops the work on one file.
struct DiagnosticError: Error, Sendable, Hashable {
  var diagnostic: Diagnostic

  init(_ diagnostic: Diagnostic) {
    self.diagnostic = diagnostic
  }
}
