internal import CPlatform
internal import Synchronization

/// A value that one task at a time may look at and change.
///
/// It is a `Mutex` that the thread sanitizer sees: on Linux, Swift's own makes system calls which the sanitizer does not
/// know for a lock, so that it takes everything within for a race.
package struct Guarded<Value: Sendable>: ~Copyable, Sendable {
  private let mutex: Mutex<Value>
  private let name = Name()

  /// Has an address that no other lock has.
  private final class Name: Sendable {}

  /// A guard over a value.
  package init(_ value: Value) {
    mutex = Mutex(value)
  }

  /// What `body` returns for the value, which nobody else sees meanwhile.
  package borrowing func withLock<Result: Sendable, Failure: Error>(
    _ body: (inout Value) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    // Invariant: the name lives as long as the lock; nothing is read or written at its address.
    let address = Unmanaged.passUnretained(name).toOpaque()
    return try mutex.withLock { value throws(Failure) -> Result in
      platform_acquired(address)
      defer { platform_releases(address) }
      return try body(&value)
    }
  }
}
