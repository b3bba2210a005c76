/// Puts pages into the output folder: all or none, and without touching what it did not write.
///
/// Pages are first written next to the folder; only when all are there do those that differ move into place.
/// `.dossier-manifest` in the folder lists the files that Dossier owns.
public struct Publisher: Sendable {
  private static let manifestName = ".dossier-manifest"
  private let folder: String
  private let files: FileSystem
  private let jobs: Int

  /// A publisher into `folder`, which is made when it is not there; `jobs` files are written at a time.
  public init(folder: String, files: FileSystem = .local, jobs: Int = 1) {
    self.folder = folder
    self.files = files
    self.jobs = jobs
  }

  /// Publishes; gives the number of files that changed, or what stopped it, with the folder as it was.
  public func publish(_ pages: [Page]) async -> Result<Int, PublishingError> {
    do throws(FileError) {
      let owned = try manifest()
      let published = await Parallel.map(pages, jobs: jobs) { isSame($0) }
      let changed = zip(pages, published).filter { !$0.1 }.map(\.0)
      let conflicts = conflicts(changed, owned)
      if !conflicts.isEmpty { return .failure(PublishingError(diagnostics: conflicts)) }
      try await stage(changed)
      try makeFolders(pages)
      try writeManifest(owned.union(pages.map(\.path)))
      for page in changed { try files.move(stagingPath(page.path), target(page.path)) }
      let current = Set(pages.map(\.path))
      try remove(owned.subtracting(current))
      try writeManifest(current)
      clean()
      return .success(changed.count)
    } catch {
      clean()
      return .failure(PublishingError(diagnostics: [error.diagnostic("output")]))
    }
  }

  private var staging: String { folder + ".dossier-staging" }

  private func target(_ path: String) -> String { ContentPath.join(folder, path) }

  private func stagingPath(_ path: String) -> String {
    ContentPath.join(staging, path.replacing("%", with: "%25").replacing("/", with: "%2F"))
  }

  private func manifest() throws(FileError) -> Set<String> {
    let path = target(Self.manifestName)
    guard files.kind(path) == .file else { return [] }
    let lines = String(decoding: try files.read(path), as: UTF8.self).split(separator: "\n").map(String.init)
    return Set(lines.filter { ContentPath.resolve($0, from: "") == $0 })
  }

  private func writeManifest(_ paths: Set<String>) throws(FileError) {
    let text = paths.sorted().map { $0 + "\n" }.joined()
    let temporary = stagingPath(Self.manifestName)
    try files.makeFolder(staging)
    try files.write(Array(text.utf8), temporary)
    try files.move(temporary, target(Self.manifestName))
  }

  private func conflicts(_ pages: [Page], _ owned: Set<String>) -> [Diagnostic] {
    if files.kind(folder) == .link || files.kind(folder) == .file {
      return [
        .error(
          "output",
          at: SourcePosition(file: folder),
          "the output is not a folder",
          fix: "choose another --output"
        )
      ]
    }
    return pages.compactMap { page in
      guard !owned.contains(page.path), files.kind(target(page.path)) != nil else { return nil }
      return .error(
        "output",
        at: SourcePosition(file: target(page.path)),
        "this file is in the way, and Dossier did not write it",
        fix: "remove it or choose another --output"
      )
    }
  }

  private func isSame(_ page: Page) -> Bool {
    guard files.kind(target(page.path)) == .file else { return false }
    guard let bytes = try? files.read(target(page.path)) else { return false }
    return bytes == page.bytes
  }

  private func stage(_ pages: [Page]) async throws(FileError) {
    clean()
    try files.makeFolders(ContentPath.folder(folder))
    try files.makeFolder(staging)
    let failures = await Parallel.map(pages, jobs: jobs) { page -> FileError? in
      do throws(FileError) {
        try files.write(page.bytes, stagingPath(page.path))
        return nil
      } catch {
        return error
      }
    }
    if let failure = failures.lazy.compactMap({ $0 }).first { throw failure }
  }

  private func makeFolders(_ pages: [Page]) throws(FileError) {
    try files.makeFolder(folder)
    var made: Set<String> = []
    for page in pages { try makeFolder(ContentPath.folder(page.path), &made) }
  }

  private func makeFolder(_ path: String, _ made: inout Set<String>) throws(FileError) {
    guard !path.isEmpty, made.insert(path).inserted else { return }
    try makeFolder(ContentPath.folder(path), &made)
    try files.makeFolder(target(path))
  }

  /// Removes files that were ours, and the folders that they leave empty.
  private func remove(_ paths: Set<String>) throws(FileError) {
    var folders: Set<String> = []
    for path in paths where files.kind(target(path)) == .file {
      try files.remove(target(path))
      var folder = ContentPath.folder(path)
      while !folder.isEmpty, folders.insert(folder).inserted { folder = ContentPath.folder(folder) }
    }
    for folder in folders.sorted(by: { $0.utf8.count > $1.utf8.count }) { try? files.remove(target(folder)) }
  }

  private func clean() {
    guard files.kind(staging) == .folder, let entries = try? files.list(staging) else { return }
    for entry in entries { try? files.remove(ContentPath.join(staging, entry.name)) }
    try? files.remove(staging)
  }
}
