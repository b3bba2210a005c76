extension [Diagnostic] {
  /// Puts them in the order of their places, and leaves out those that say what another one says.
  mutating func sortOnce() { self = sortedOnce() }

  /// In the order of their places, without those that say what another one says.
  public func sortedOnce() -> [Diagnostic] { Set(self).sorted() }

  /// The same with every warning made an error.
  public var strict: [Diagnostic] {
    map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.severity = .error
      return diagnostic
    }
  }
}
