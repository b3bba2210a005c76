/// Writes new files into a folder; nothing that is there is ever replaced.
public struct Scaffold: Sendable {
  private let folder: String
  private let files: FileSystem

  /// A scaffold in a folder.
  public init(folder: String, files: FileSystem = .local) {
    self.folder = folder
    self.files = files
  }

  /// Begins a site in a folder, which must be empty (but for `.git`) or not there yet; gives the paths of its files.
  public func begin(_ site: [NewFile]) throws(ScaffoldError) -> [String] {
    switch files.kind(folder) {
    case nil: break
    case .file, .other: throw ScaffoldError(.exists(folder, "this is not a folder"))
    case .folder, .link:
      let entries = try attempt { () throws(FileError) in try files.list(folder) }
      guard entries.allSatisfy({ $0.name == ".git" }) else {
        throw ScaffoldError(.exists(folder, "this folder is not empty"))
      }
    }
    return try add(site)
  }

  /// Writes files, unless one of them is there already; gives their paths.
  public func add(_ new: [NewFile]) throws(ScaffoldError) -> [String] {
    let paths = new.map { folder == "." ? $0.path : ContentPath.join(folder, $0.path) }
    if let path = paths.first(where: { files.kind($0) != nil }) {
      throw ScaffoldError(.exists(path, "this file is there already"))
    }
    for path in paths {
      let folder = ContentPath.folder(path)
      if files.kind(folder) == .link, folder != self.folder {
        throw ScaffoldError(
          .error(
            "symbolic-link",
            at: SourcePosition(file: folder),
            "this is a symbolic link, which is not followed",
            fix: "put the folder itself here; nothing was written"
          )
        )
      }
    }
    for (path, file) in zip(paths, new) {
      try attempt { () throws(FileError) in
        try files.makeFolders(ContentPath.folder(path))
        try files.write(file.bytes, path)
      }
    }
    return paths
  }

  private func attempt<Value>(_ work: () throws(FileError) -> Value) throws(ScaffoldError) -> Value {
    do throws(FileError) { return try work() } catch { throw ScaffoldError(error.diagnostic()) }
  }
}

/// What kept new files from being written.
public struct ScaffoldError: Error, Sendable, Hashable {
  /// The reason.
  public var diagnostic: Diagnostic

  init(_ diagnostic: Diagnostic) {
    self.diagnostic = diagnostic
  }
}

extension Diagnostic {
  fileprivate static func exists(_ path: String, _ message: String) -> Diagnostic {
    .error("exists", at: SourcePosition(file: path), message, fix: "choose another name; nothing was written")
  }
}
