/// Operations by which one folder can take another's place; not every file system has them.
public struct TreeOperations: Sendable {
  /// Gives the file or symbolic link at a path a second name.
  public var link: @Sendable (_ path: String, _ newPath: String) throws(FileError) -> Void
  /// Makes a folder with the permissions of another.
  public var makeFolderLike: @Sendable (_ model: String, _ path: String) throws(FileError) -> Void
  /// Exchanges two folders, or two files, in one step.
  public var exchange: @Sendable (_ first: String, _ second: String) throws(FileError) -> Void

  /// Operations made of the given functions.
  public init(
    link: @escaping @Sendable (String, String) throws(FileError) -> Void,
    makeFolderLike: @escaping @Sendable (String, String) throws(FileError) -> Void,
    exchange: @escaping @Sendable (String, String) throws(FileError) -> Void
  ) {
    self.link = link
    self.makeFolderLike = makeFolderLike
    self.exchange = exchange
  }
}
