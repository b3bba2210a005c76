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

  /// A publisher into `folder`, which is made when it is not there; `jobs` tasks work at a time.
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
    self.folder = files.kind(folder) == .link ? files.resolve(folder) : folder
    self.files = files
    self.jobs = jobs
    self.isForced = isForced
    self.isInPlace = isInPlace
  }

  /// Begins to publish: waits until no other build publishes into the folder, and looks at what is there.
  ///
  /// The publication must be committed or abandoned.
  public func begin() async -> Result<Publication, PublishingError> { await begin(after: nil) }

  /// Begins to publish after a build that has left a cache.
  ///
  /// With a `mark`, none begins if another site stands there by now. With `isTrusted`, files that stay where they are count as they were left if the manifest is: whoever says so looks at them
  /// at another time.
  func begin(
    after last: BuildCache?,
    since mark: SiteMark? = nil,
    isTrusted: Bool = false
  ) async -> Result<Publication, PublishingError> {
    var lock: FileLock?
    do throws(FileError) {
      try files.makeFolders(ContentPath.folder(folder))
      let tree = SiteTree(folder: folder, files: files, jobs: jobs, isForced: isForced)
      let held = try await self.lock(tree)
      lock = held
      if let mark, mark != self.mark {
        held.release()
        return .failure(PublishingError(diagnostics: [], isOvertaken: true))
      }
      await tree.clean()
      let standing = last?.standingManifest(in: folder, files)
      let manifest = if let standing { standing } else { try Manifest.read(in: folder, files) }
      if let refusal = refusal(hasManifest: manifest != nil) {
        held.release()
        return .failure(PublishingError(diagnostics: [refusal]))
      }
      try files.makeFolder(tree.next)
      return .success(
        Publication(
          tree: tree,
          lock: held,
          manifest: manifest,
          isInPlace: isInPlace || tree.isFixed,
          untouched: await untouched(last, isTrusted: isTrusted && isInPlace && standing != nil)
        )
      )
    } catch {
      lock?.release()
      return .failure(PublishingError(diagnostics: [error.diagnostic("output")]))
    }
  }

  /// The files that are as the last build has left them, or with `isTrusted` all of these, by path.
  private func untouched(_ last: BuildCache?, isTrusted: Bool) async -> [String: FileStamp] {
    guard let last else { return [:] }
    return isTrusted ? last.stamps : await last.untouched(in: folder, files, jobs: jobs)
  }

  /// True when the folder has a list of files that Dossier owns.
  public var hasManifest: Bool { files.kind(ContentPath.join(folder, Manifest.name)) == .file }

  /// By what the site that stands there is told from those after it.
  var mark: SiteMark { SiteMark(folder, files) }

  /// What the last build has left beside the folder; nil when there is nothing of use.
  var cache: BuildCache? { BuildCache.read(folder, files) }

  /// True when the site that a build has published still stands as it was left.
  func isStanding(_ cache: BuildCache) async -> Bool {
    let tree = SiteTree(folder: folder, files: files, jobs: jobs)
    guard let lock = try? await lock(tree) else { return false }
    defer { lock.release() }
    guard await cache.isStanding(in: folder, files, jobs: jobs) else { return false }
    await tree.clean()
    return true
  }

  /// Publishes; gives the number of files that changed, or what stopped it, with the folder as it was.
  public func publish(_ pages: [Page]) async -> Result<Int, PublishingError> {
    switch await begin() {
    case .failure(let error): return .failure(error)
    case .success(let publication):
      _ = await Parallel.map(pages, jobs: jobs) { publication.add($0) }
      return await publication.commit()
    }
  }

  /// Puts what is wrong with a build into the file at which open pages look, if a watch build has put it there and no other build is
  /// at work.
  public func tellReaders(of diagnostics: [Diagnostic]) {
    let tree = SiteTree(folder: folder, files: files, jobs: 1)
    guard let lock = try? files.lock(tree.lock) else { return }
    defer { lock.release() }
    guard let manifest = try? Manifest.read(in: folder, files), manifest.paths.contains(WatchStatus.path)
    else {
      return
    }
    let (path, new) = (ContentPath.join(folder, WatchStatus.path), tree.status)
    do throws(FileError) {
      try files.write(WatchStatus.failed(diagnostics, last: try files.read(path)), new)
      try files.move(new, path)
    } catch {
      try? files.remove(new)
    }
  }

  /// Asks for the lock until no other build has it; it is never waited for in the kernel, which would hold up other tasks.
  private func lock(_ tree: SiteTree) async throws(FileError) -> FileLock {
    while true {
      if let lock = try files.lock(tree.lock) { return lock }
      try? await Task.sleep(for: .milliseconds(20))
    }
  }

  /// Why the folder is not taken over: it is none, or has files and no manifest.
  private func refusal(hasManifest: Bool) -> Diagnostic? {
    let position = SourcePosition(file: folder)
    switch files.kind(folder) {
    case .link, .file, .other:
      return .error("output", at: position, "the output is not a folder", fix: "choose another --output")
    case nil: return nil
    case .folder:
      guard !isForced, !hasManifest, let entries = try? files.list(folder),
        entries.contains(where: { !$0.name.hasPrefix(SiteTree.mark) })
      else { return nil }
      return .error(
        "output",
        at: position,
        "the output folder has files that Dossier did not write",
        fix: "choose another --output, or take the folder over with --force, which keeps them"
      )
    }
  }
}
