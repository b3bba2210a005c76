/// A lock that is held until it is released, or the process ends.
public struct FileLock: Sendable {
  /// Gives the lock back.
  public let release: @Sendable () -> Void

  /// A lock that `release` gives back.
  public init(release: @escaping @Sendable () -> Void = {}) {
    self.release = release
  }
}
