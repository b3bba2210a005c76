internal import CPlatform
internal import Synchronization

/// A value that one task at a time may look at and change.
///
/// It is a `Mutex` that the thread sanitizer sees: on Linux, Swift's own makes system calls which the sanitizer does not
/// know for a lock, so that it takes everything within for a race.
package struct Guarded<Value: Sendable>: ~Copyable, Sendable {
  private let mutex: Mutex<Value>

  /// A guard over a value.
  package init(_ value: Value) {
    mutex = Mutex(value)
  }

  /// What `body` returns for the value, which nobody else sees meanwhile.
  package borrowing func withLock<Result: Sendable, Failure: Error>(
    _ body: (inout Value) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try mutex.withLock { value throws(Failure) -> Result in
      // The value stands in the mutex itself, where it does not move for as long as the mutex lives.
      try withUnsafeMutablePointer(to: &value) { pointer throws(Failure) -> Result in
        platform_acquired(pointer)
        defer { platform_releases(pointer) }
        return try body(&pointer.pointee)
      }
    }
  }
}
