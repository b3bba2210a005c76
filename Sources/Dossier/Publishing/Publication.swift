private import Synchronization

/// A site that is being published: pages are put beside the folder as they are made, and are not held in memory.
public final class Publication: Sendable {
  private struct State {
    var kept: [String] = []
    var changed: [String] = []
    /// The folders that were made beside the folder.
    var folders: Set<String> = [""]
    var failure: FileError?
    var conflicts: [Diagnostic] = []
  }

  private let tree: SiteTree
  private let lock: FileLock
  /// The paths that Dossier owns in the folder as it is; nil without a manifest.
  private let manifest: Set<String>?
  private let isForced: Bool
  private let isInPlace: Bool
  private let state: Mutex<State>

  init(tree: SiteTree, lock: FileLock, manifest: Set<String>?, isForced: Bool, isInPlace: Bool) {
    self.tree = tree
    self.lock = lock
    self.manifest = manifest
    self.isForced = isForced
    self.isInPlace = isInPlace
    state = Mutex(State())
  }

  /// Takes a page; may be called from several tasks at once. What goes wrong comes out at the end.
  public func add(_ page: Page) {
    do throws(FileError) {
      if tree.isSame(page) {
        state.withLock { $0.kept.append(page.path) }
      } else {
        if let conflict = conflict(page.path) { state.withLock { $0.conflicts.append(conflict) } }
        try makeFolder(of: page.path)
        try tree.files.write(page.bytes, ContentPath.join(tree.next, page.path))
        state.withLock { $0.changed.append(page.path) }
      }
    } catch {
      state.withLock { if $0.failure == nil { $0.failure = error } }
    }
  }

  /// Gives up, with the folder as it was.
  public func abandon() {
    tree.clean()
    lock.release()
  }

  /// Lets the new site take its place; gives the number of files that changed, or what stopped it.
  public func commit() -> Result<Int, PublishingError> {
    defer { abandon() }
    let state = state.withLock { $0 }
    if !state.conflicts.isEmpty { return .failure(PublishingError(diagnostics: state.conflicts.sorted())) }
    do throws(FileError) {
      if let failure = state.failure { throw failure }
      let paths = Set(state.kept + state.changed)
      if state.changed.isEmpty, manifest == paths { return .success(0) }
      let owned = manifest ?? []
      let isReplaced = isInPlace ? false : try tree.replace(keeping: state.kept, of: paths, owned: owned)
      if !isReplaced { try tree.change(state.changed.sorted(), to: paths, owned: owned) }
      return .success(state.changed.count)
    } catch {
      return .failure(PublishingError(diagnostics: [error.diagnostic("output")]))
    }
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

  private func conflict(_ path: String) -> Diagnostic? {
    let target = ContentPath.join(tree.folder, path)
    let isOurs = manifest?.contains(path) == true
    guard let kind = tree.files.kind(target), kind == .folder || !isOurs && !isForced else { return nil }
    return .error(
      "output",
      at: SourcePosition(file: target),
      "this \(kind == .folder ? "folder" : "file") is in the way, and Dossier did not write it",
      fix: kind == .folder ? "remove it" : "remove it, choose another --output, or replace it with --force"
    )
  }
}
