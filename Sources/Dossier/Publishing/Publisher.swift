/// Puts pages into the output folder: all or none, and without touching what it did not write.
///
/// The new site is made beside the folder, out of new files for the pages that differ and links to the files of all others,
/// and takes the folder's place in one step; whoever reads, and whatever kills the build, finds one whole site. Where
/// that cannot be done (a mount point, a file system without links), and in the in-place mode, the pages that differ are
/// moved into the folder one by one. `.dossier-manifest` in the folder lists the files that Dossier owns.
public struct Publisher: Sendable {
  private let folder: String
  private let files: FileSystem
  private let jobs: Int
  private let isForced: Bool
  private let isInPlace: Bool

  /// A publisher into `folder`, which is made when it is not there; `jobs` files are written at a time.
  ///
  /// `isForced` takes over a folder with files of others and replaces those that are in the way. `isInPlace` keeps the
  /// folder itself, for a server that has it as its working directory.
  public init(
    folder: String,
    files: FileSystem = .local,
    jobs: Int = 1,
    isForced: Bool = false,
    isInPlace: Bool = false
  ) {
    self.folder = folder
    self.files = files
    self.jobs = jobs
    self.isForced = isForced
    self.isInPlace = isInPlace
  }

  /// Publishes; gives the number of files that changed, or what stopped it, with the folder as it was.
  ///
  /// Waits while another build publishes into the same folder.
  public func publish(_ pages: [Page]) async -> Result<Int, PublishingError> {
    do throws(FileError) {
      try files.makeFolders(ContentPath.folder(folder))
      let lock = try await lock()
      defer { lock.release() }
      return try await publishAlone(pages)
    } catch {
      return .failure(PublishingError(diagnostics: [error.diagnostic("output")]))
    }
  }

  /// Asks for the lock until no other build has it; it is never waited for in the kernel, which would hold up other tasks.
  private func lock() async throws(FileError) -> FileLock {
    while true {
      if let lock = try files.lock(folder + ".dossier-lock") { return lock }
      try? await Task.sleep(for: .milliseconds(20))
    }
  }

  private func publishAlone(_ pages: [Page]) async throws(FileError) -> Result<Int, PublishingError> {
    let tree = SiteTree(folder: folder, files: files, jobs: jobs)
    tree.clean()
    let manifest = try Manifest.read(in: folder, files)
    if let refusal = refusal(hasManifest: manifest != nil) {
      return .failure(PublishingError(diagnostics: [refusal]))
    }
    let owned = manifest ?? []
    let same = await Parallel.map(pages, jobs: jobs) { isSame($0) }
    let changed = zip(pages, same).filter { !$0.1 }.map(\.0)
    let conflicts = conflicts(changed, owned)
    if !conflicts.isEmpty { return .failure(PublishingError(diagnostics: conflicts)) }
    let current = Set(pages.map(\.path))
    if changed.isEmpty, manifest == current { return .success(0) }
    let update = SiteUpdate(pages: pages, isSame: same, owned: owned)
    defer { tree.clean() }
    let isReplaced = isInPlace ? false : try await tree.replace(with: update)
    if !isReplaced { try await tree.change(to: update) }
    return .success(changed.count)
  }

  /// Why the folder is not taken over: it is none, or has files and no manifest.
  private func refusal(hasManifest: Bool) -> Diagnostic? {
    let position = SourcePosition(file: folder)
    switch files.kind(folder) {
    case .link, .file, .other:
      return .error("output", at: position, "the output is not a folder", fix: "choose another --output")
    case nil: return nil
    case .folder:
      guard !isForced, !hasManifest, let entries = try? files.list(folder), !entries.isEmpty else {
        return nil
      }
      return .error(
        "output",
        at: position,
        "the output folder has files that Dossier did not write",
        fix: "choose another --output, or take the folder over with --force, which keeps them"
      )
    }
  }

  private func conflicts(_ pages: [Page], _ owned: Set<String>) -> [Diagnostic] {
    pages.compactMap { page in
      let path = ContentPath.join(folder, page.path)
      guard let kind = files.kind(path), kind == .folder || !owned.contains(page.path) && !isForced else {
        return nil
      }
      return .error(
        "output",
        at: SourcePosition(file: path),
        "this \(kind == .folder ? "folder" : "file") is in the way, and Dossier did not write it",
        fix: kind == .folder ? "remove it" : "remove it, choose another --output, or replace it with --force"
      )
    }
  }

  private func isSame(_ page: Page) -> Bool {
    let path = ContentPath.join(folder, page.path)
    guard files.kind(path) == .file, let bytes = try? files.read(path) else { return false }
    return bytes == page.bytes
  }
}
