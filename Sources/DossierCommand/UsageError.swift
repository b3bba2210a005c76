/// A command line that cannot be understood.
struct UsageError: Error, Sendable, Hashable {
  /// What is wrong, and what to write instead.
  var message: String

  init(_ message: String) { self.message = message }
}
