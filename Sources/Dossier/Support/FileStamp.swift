/// By what a file is known to be unchanged without reading it.
public struct FileStamp: Sendable, Hashable {
  /// Its size in bytes.
  public var size: Int
  /// When it was last written: whole seconds since 1970-01-01 UTC.
  public var seconds: Int
  /// The nanoseconds of the second in which it was last written.
  public var nanoseconds: Int
  /// Its number in the file system; another one when it was replaced.
  public var node: UInt64
  /// When anything about it last changed, its times and links among it: nanoseconds since 1970-01-01 UTC; zero where that is not told.
  public var changed: Int = 0

  /// A stamp of the given values.
  public init(size: Int, seconds: Int, nanoseconds: Int, node: UInt64, changed: Int = 0) {
    self.changed = changed
    self.size = size
    self.seconds = seconds
    self.nanoseconds = nanoseconds
    self.node = node
  }
}
