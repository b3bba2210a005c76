/// A file that a command writes.
public struct NewFile: Sendable, Hashable {
  /// Its path, relative to a folder.
  public var path: String
  /// What stands in it.
  public var bytes: [UInt8]

  /// A file of bytes.
  init(_ path: String, _ bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
