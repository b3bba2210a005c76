/// Operations by which one folder can take another's place; not every file system has them.
public struct TreeOperations: Sendable {
  /// Gives the file or symbolic link at a path a second name.
  public var link: @Sendable (_ path: String, _ newPath: String) throws(FileError) -> Void
  /// Gives a folder the permissions of another and, as far as that is allowed, its owner; on request also the time of its
  /// last change.
  public var liken: @Sendable (_ folder: String, _ model: String, _ hasTime: Bool) throws(FileError) -> Void
  /// Lets its owner read and change what a folder holds.
  public var makeWritable: @Sendable (_ folder: String) -> Void
  /// Exchanges two folders, or two files, in one step.
  public var exchange: @Sendable (_ first: String, _ second: String) throws(FileError) -> Void

  /// Operations made of the given functions.
  public init(
    link: @escaping @Sendable (String, String) throws(FileError) -> Void,
    liken: @escaping @Sendable (String, String, Bool) throws(FileError) -> Void,
    makeWritable: @escaping @Sendable (String) -> Void,
    exchange: @escaping @Sendable (String, String) throws(FileError) -> Void
  ) {
    self.link = link
    self.liken = liken
    self.makeWritable = makeWritable
    self.exchange = exchange
  }
}
