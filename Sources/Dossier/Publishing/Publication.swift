private import Synchronization

/// A site that is being published: pages are put beside the folder as they are made, and are not held in memory.
public final class Publication: Sendable {
  private struct State {
    var kept: [String] = []
    /// Those of the kept ones that were compared, and not known to be untouched.
    var compared: [String] = []
    var changed: [String] = []
    /// The files as they were compared or written; nil when one has no stamp.
    var published: [PublishedFile]? = []
    /// The folders that were made beside the folder.
    var folders: Set<String> = [""]
    var failure: FileError?
    var conflicts: [Diagnostic] = []

    mutating func keep(_ path: String, _ stamp: FileStamp?, isUntouched: Bool = false) {
      kept.append(path)
      if !isUntouched { compared.append(path) }
      note(path, stamp)
    }

    mutating func change(_ path: String, _ stamp: FileStamp?) {
      changed.append(path)
      note(path, stamp)
    }

    private mutating func note(_ path: String, _ stamp: FileStamp?) {
      guard let stamp else {
        published = nil
        return
      }
      published?.append(PublishedFile(path: path, stamp: stamp))
    }
  }

  private let tree: SiteTree
  private let lock: FileLock
  /// The paths that Dossier owns in the folder as it is; nil without a manifest.
  private let manifest: Manifest?
  private let isInPlace: Bool
  /// The files that still are as the last build has left them, by path.
  private let untouched: [String: FileStamp]
  private let state: Guarded<State>

  init(
    tree: SiteTree,
    lock: FileLock,
    manifest: Manifest?,
    isInPlace: Bool,
    untouched: [String: FileStamp]
  ) {
    self.untouched = untouched
    self.tree = tree
    self.lock = lock
    self.manifest = manifest
    self.isInPlace = isInPlace
    state = Guarded(State())
  }

  /// Takes a page, which has a path of its own; may be called from several tasks at once. What goes wrong comes out at the end.
  public func add(_ page: Page) { add(page, isOther: false) }

  /// Takes a page in the same way; one that `isOther` than the file of the last build is not compared with it.
  func add(_ page: Page, isOther: Bool) {
    attempt { () throws(FileError) in
      let kind = tree.kind(page.path)
      let isCompared = !isOther && mayBeKept(page.path, kind)
      // What is done to the file behind the comparison shows in its stamp.
      let stamp = isCompared ? tree.stamp(page.path) : nil
      if isCompared, tree.isSame(page) {
        state.withLock { $0.keep(page.path, stamp) }
      } else {
        if let conflict = conflict(page.path, kind) { state.withLock { $0.conflicts.append(conflict) } }
        try makeFolder(of: page.path)
        let path = ContentPath.join(tree.next, page.path)
        try tree.files.write(page.bytes, path)
        let stamp = tree.files.stamp(path)
        state.withLock { $0.change(page.path, stamp) }
      }
    }
  }

  /// Takes a large file as ``add(_:)`` takes a page; `note` is told each of its parts. One that `isOther` than the file of the
  /// last build is not compared with it.
  func add(_ page: StreamedPage, isOther: Bool = false, note: ([UInt8]) -> Void) {
    guard let stream = tree.files.stream else {
      let whole = page.page
      note(whole.bytes)
      return add(whole)
    }
    attempt { () throws(FileError) in
      let kind = tree.kind(page.path)
      let stamp = tree.stamp(page.path)
      try makeFolder(of: page.path)
      let path = ContentPath.join(tree.next, page.path)
      let isCompared = !isOther && mayBeKept(page.path, kind)
      let isSame = try stream(path, isCompared ? ContentPath.join(tree.folder, page.path) : "") { sink in
        page.parts { part in
          note(part)
          sink(part)
        }
      }
      if isSame {
        try tree.files.remove(path)
        return state.withLock { $0.keep(page.path, stamp) }
      }
      let conflict = conflict(page.path, kind)
      let newStamp = tree.files.stamp(path)
      state.withLock {
        if let conflict { $0.conflicts.append(conflict) }
        $0.change(page.path, newStamp)
      }
    }
  }

  /// Does what may fail, of which the first failure comes out at the end.
  private func attempt(_ work: () throws(FileError) -> Void) {
    do throws(FileError) {
      try work()
    } catch {
      state.withLock { if $0.failure == nil { $0.failure = error } }
    }
  }

  /// True when all files are as a build has left them.
  func isStanding(_ cache: BuildCache) -> Bool { untouched.count == cache.files.count }

  /// True for a file that still is as the last build has left it.
  func isUntouched(_ path: String) -> Bool { untouched[path] != nil }

  /// Keeps files that are untouched, as ``add(_:)`` takes them.
  func keep(_ paths: [String]) {
    let stamps = paths.map { untouched[$0] }
    state.withLock { state in
      for (path, stamp) in zip(paths, stamps) { state.keep(path, stamp, isUntouched: stamp != nil) }
    }
  }

  /// Gives up, with the folder as it was.
  public func abandon() async {
    await tree.clean()
    lock.release()
  }

  /// Lets the new site take its place; gives the number of files that changed, or what stopped it.
  public func commit() async -> Result<Int, PublishingError> { await commit { _, _ in } }

  /// Lets the new site take its place, of which `stands` is told, with the number of files that changed; and then does what
  /// `leave` does beside it, such as writing a cache, when its files and manifest can be told from others. Gives the number
  /// of files that changed, or what stopped it.
  func commit(
    stands: (Int) -> Void = { _ in },
    leave: ([PublishedFile], Manifest) async -> Void
  ) async -> Result<Int, PublishingError> {
    let result = await publish(stands, leave)
    await abandon()
    return result
  }

  private func publish(_ stands: (Int) -> Void, _ leave: ([PublishedFile], Manifest) async -> Void) async
    -> Result<Int, PublishingError>
  {
    let state = state.withLock { $0 }
    if !state.conflicts.isEmpty { return .failure(PublishingError(diagnostics: state.conflicts.sorted())) }
    let manifest: Manifest
    do throws(FileError) {
      if let failure = state.failure { throw failure }
      manifest = try await exchange(state)
    } catch {
      return .failure(PublishingError(diagnostics: [error.diagnostic("output")]))
    }
    stands(state.changed.count)
    async let removed: Void = tree.removeNext()
    if let published = state.published, let stamp = tree.stamp(Manifest.name) {
      await leave(published + [PublishedFile(path: Manifest.name, stamp: stamp)], manifest)
    }
    await removed
    return .success(state.changed.count)
  }

  /// Brings the folder to its new state; gives what it owns then.
  private func exchange(_ state: State) async throws(FileError) -> Manifest {
    // A manifest that is untouched lists what is.
    let paths = state.kept + state.changed
    let others = isUntouched(Manifest.name) ? state.compared + state.changed : paths
    let change = ManifestChange(from: manifest, to: paths, others: others)
    if state.changed.isEmpty, change.isNone { return change.next }
    let isReplaced = isInPlace ? false : try await tree.replace(keeping: state.kept, change)
    if !isReplaced {
      // Open pages load themselves again when the status says so: then all else stands there.
      let changed = state.changed.sorted {
        ($0 == WatchStatus.path ? 1 : 0, $0) < ($1 == WatchStatus.path ? 1 : 0, $1)
      }
      try tree.change(changed, change)
    }
    return change.next
  }

  /// Makes the folders of a page, each once. The lock is held meanwhile: another task may need them at once.
  private func makeFolder(of path: String) throws(FileError) {
    let failure = state.withLock { state -> FileError? in
      do throws(FileError) {
        try tree.makeFolder(ContentPath.folder(path), under: tree.next, &state.folders)
        return nil
      } catch {
        return error
      }
    }
    if let failure { throw failure }
  }

  /// What stands in the way of a page, where something of a kind is.
  private func conflict(_ path: String, _ kind: FileEntry.Kind?) -> Diagnostic? {
    guard let kind, kind == .folder ? !mayGiveWay(path) : !isOurs(path) && !tree.isForced else { return nil }
    let target = ContentPath.join(tree.folder, path)
    return .error(
      "output",
      at: SourcePosition(file: target),
      "this \(kind == .folder ? "folder" : "file") is in the way, and Dossier did not write it",
      fix: kind == .folder ? "remove it" : "remove it, choose another --output, or replace it with --force"
    )
  }

  /// True for a folder that holds nothing but files of ours, none of which the new site has if it has a file in its place.
  private func mayGiveWay(_ folder: String) -> Bool {
    guard let manifest else { return false }
    return (try? tree.isOurs(folder, manifest.paths)) == true
  }

  /// True for a file that may stay where it is when it has the same bytes: one of ours, or any with `--force`.
  private func mayBeKept(_ path: String, _ kind: FileEntry.Kind?) -> Bool {
    kind == .file && (tree.isForced || isOurs(path))
  }

  /// True for a file of the folder that Dossier has written.
  private func isOurs(_ path: String) -> Bool { manifest?.paths.contains(path) == true }
}
