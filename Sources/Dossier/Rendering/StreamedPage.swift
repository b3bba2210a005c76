/// A large file, which is made while it is written and never stands in memory as a whole.
public struct StreamedPage: Sendable {
  /// Its path, of a file of the output as of a ``Page``.
  public var path: String
  /// Gives the parts of the file, in order and of any size, to `sink`.
  private let make: @Sendable (_ sink: ([UInt8]) -> Void) -> Void
  /// The digest of what the file is made from; nil where it is not known.
  let digest: Digest?

  /// How many bytes are given away together.
  private static let bytesAtATime = 256 * 1_024

  /// A file at a path.
  public init(path: String, make: @escaping @Sendable (_ sink: ([UInt8]) -> Void) -> Void) {
    self.init(path: path, digest: nil, make: make)
  }

  /// A file at a path that is the same when what it is made from has the same digest.
  init(
    path: String,
    digest: Digest?,
    make: @escaping @Sendable (_ sink: ([UInt8]) -> Void) -> Void
  ) {
    (self.path, self.digest, self.make) = (path, digest, make)
  }

  /// Gives the parts of the file to `sink`, small ones together.
  func parts(into sink: ([UInt8]) -> Void) {
    var bytes: [UInt8] = []
    make { part in
      bytes += part
      guard bytes.count > Self.bytesAtATime else { return }
      sink(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
    sink(bytes)
  }

  /// The file as a whole.
  var page: Page {
    var page = Page(path: path, bytes: [])
    make { page.bytes += $0 }
    return page
  }
}

extension FileSystem {
  /// Writes a file at its path while it is made, where that can be done.
  func write(_ page: StreamedPage) throws(FileError) {
    guard let stream else { return try write(page.page.bytes, page.path) }
    _ = try stream(page.path, "") { page.parts(into: $0) }
  }
}
