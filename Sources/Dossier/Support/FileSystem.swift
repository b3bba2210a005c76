/// Access to files, injected so that faults can be tested.
public struct FileSystem: Sendable {
  /// Writes a file in parts: its path, a file to compare it with, and what makes it.
  public typealias Stream =
    @Sendable (_ path: String, _ old: String, _ make: (_ sink: ([UInt8]) -> Void) -> Void) throws(FileError)
    -> Bool

  /// The whole content of the file at a path.
  public var read: @Sendable (_ path: String) throws(FileError) -> [UInt8]
  /// The entries of a folder, unsorted, without `.` and `..`.
  public var list: @Sendable (_ folder: String) throws(FileError) -> [FileEntry]
  /// What stands at a path, without following a symbolic link there; nil when nothing does.
  public var kind: @Sendable (_ path: String) -> FileEntry.Kind?
  /// Writes a new file, replacing one that is there.
  public var write: @Sendable (_ bytes: [UInt8], _ path: String) throws(FileError) -> Void
  /// Makes a folder; its parent must be there. One that is there already is left alone.
  public var makeFolder: @Sendable (_ path: String) throws(FileError) -> Void
  /// Moves a file or folder, replacing a file that is at the new path.
  public var move: @Sendable (_ path: String, _ newPath: String) throws(FileError) -> Void
  /// Removes a file or an empty folder.
  public var remove: @Sendable (_ path: String) throws(FileError) -> Void
  /// By what a file is known to be unchanged; nil when nothing stands at the path.
  public var stamp: @Sendable (_ path: String) -> FileStamp?
  /// The same for a file that Dossier only reads: one of the same size and time is told apart, too, by when it was changed. Files of
  /// the output are linked, which changes that.
  public var inputStamp: @Sendable (_ path: String) -> FileStamp?
  /// Writes a file in parts, as `make` gives them; true when they are what the file `old` holds. Nil where files are only written
  /// as a whole.
  public var stream: Stream?
  /// The stamps of files by their paths from a folder; nil where there is no quicker way than one by one.
  var stamps: (@Sendable (_ folder: String, _ paths: [String]) -> [FileStamp?])?
  /// The path from the root to what stands at a path or will stand there, without symbolic links; the path itself where there are
  /// no folders to go by.
  public var resolve: @Sendable (_ path: String) -> String
  /// True for a folder whose place no other can take: a mount point, or one beside which nothing may be made.
  public var isFixed: @Sendable (_ folder: String) -> Bool
  /// Takes the lock that a file stands for; nil while another holds it.
  public var lock: @Sendable (_ path: String) throws(FileError) -> FileLock?
  /// By what one folder can take another's place; nil where it cannot.
  public var treeOperations: TreeOperations?

  /// Access made of the given functions.
  public init(
    read: @escaping @Sendable (String) throws(FileError) -> [UInt8],
    list: @escaping @Sendable (String) throws(FileError) -> [FileEntry],
    kind: @escaping @Sendable (String) -> FileEntry.Kind?,
    write: @escaping @Sendable ([UInt8], String) throws(FileError) -> Void,
    makeFolder: @escaping @Sendable (String) throws(FileError) -> Void,
    move: @escaping @Sendable (String, String) throws(FileError) -> Void,
    remove: @escaping @Sendable (String) throws(FileError) -> Void,
    stamp: @escaping @Sendable (String) -> FileStamp? = { _ in nil },
    inputStamp: (@Sendable (String) -> FileStamp?)? = nil,
    resolve: @escaping @Sendable (String) -> String = { $0 },
    isFixed: @escaping @Sendable (String) -> Bool = { _ in false },
    lock: @escaping @Sendable (String) throws(FileError) -> FileLock? = { _ in FileLock() },
    treeOperations: TreeOperations? = nil,
    stamps: (@Sendable (String, [String]) -> [FileStamp?])? = nil,
    stream: Stream? = nil
  ) {
    self.stream = stream
    self.stamps = stamps
    self.read = read
    self.list = list
    self.kind = kind
    self.write = write
    self.makeFolder = makeFolder
    self.move = move
    self.remove = remove
    self.stamp = stamp
    self.inputStamp = inputStamp ?? stamp
    self.isFixed = isFixed
    self.resolve = resolve
    self.lock = lock
    self.treeOperations = treeOperations
  }

  /// The machine's own files.
  public static let local = FileSystem(
    read: { path throws(FileError) in try LocalFiles.read(path) },
    list: { path throws(FileError) in try LocalFiles.list(path) },
    kind: { LocalFiles.kind($0) },
    write: { bytes, path throws(FileError) in try LocalFiles.write(bytes, path) },
    makeFolder: { path throws(FileError) in try LocalFiles.makeFolder(path) },
    move: { path, newPath throws(FileError) in try LocalFiles.move(path, newPath) },
    remove: { path throws(FileError) in try LocalFiles.remove(path) },
    stamp: { LocalFiles.stamp($0) },
    inputStamp: { LocalFiles.inputStamp($0) },
    resolve: { LocalFiles.resolve($0) },
    isFixed: { LocalFiles.isFixed($0) },
    lock: { path throws(FileError) in try LocalFiles.lock(path) },
    treeOperations: TreeOperations(
      link: { path, newPath throws(FileError) in try LocalFiles.link(path, newPath) },
      liken: { folder, model, hasTime throws(FileError) in
        try LocalFiles.liken(folder, to: model, withTime: hasTime)
      },
      makeWritable: { LocalFiles.makeWritable($0) },
      exchange: { first, second throws(FileError) in try LocalFiles.exchange(first, second) }
    ),
    stamps: { LocalFiles.stamps($0, $1) },
    stream: { path, old, make throws(FileError) in try LocalFiles.stream(path, comparedWith: old, make) }
  )
}

extension FileSystem {
  /// The stamps of files by their paths from a folder; nil for those that are not there.
  func stamps(of paths: [String], in folder: String) -> [FileStamp?] {
    stamps?(folder, paths) ?? paths.map { stamp(ContentPath.join(folder, $0)) }
  }
}
