/// A file of the output.
public struct Page: Sendable, Hashable {
  /// Its path from the output's root, with `/` between its parts and no `.` or `..`.
  public var path: String
  /// What is in it.
  public var bytes: [UInt8]

  /// A file at a path.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// A file of text.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}
