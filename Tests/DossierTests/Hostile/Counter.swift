import Dossier

/// Counts from 1.
final class Counter: Sendable {
  private let value = Guarded(0)

  func next() -> Int {
    value.withLock { value in
      value += 1
      return value
    }
  }
}
