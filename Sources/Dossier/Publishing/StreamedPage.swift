/// A large file of the output, which is made while it is written and never stands in memory as a whole.
public struct StreamedPage: Sendable {
  /// Its path from the output's root, as of a ``Page``.
  public var path: String
  /// Gives the parts of the file, in order, to `sink`.
  public var make: @Sendable (_ sink: ([UInt8]) -> Void) -> Void

  /// A file at a path.
  public init(path: String, make: @escaping @Sendable (_ sink: ([UInt8]) -> Void) -> Void) {
    self.path = path
    self.make = make
  }

  /// The file as a whole.
  var page: Page {
    var page = Page(path: path, bytes: [])
    make { page.bytes += $0 }
    return page
  }
}
