/// An output folder with the place beside it where its next state is made.
struct SiteTree: Sendable {
  let folder: String
  let files: FileSystem
  /// How many tasks work on it at a time.
  let jobs: Int

  /// True when files of others may be replaced that are in the way.
  let isForced: Bool
  /// True where no other folder can take its place.
  let isFixed: Bool

  /// The tree of a folder.
  init(folder: String, files: FileSystem, jobs: Int, isForced: Bool = false) {
    (self.folder, self.files, self.jobs, self.isForced) = (folder, files, jobs, isForced)
    isFixed = files.isFixed(folder)
  }

  /// Where the next state is made; after an exchange, where the last one stands until it is removed. In a mounted folder it is in
  /// this, as files cannot be moved there from elsewhere.
  var next: String { place("next") }

  /// What stands for a build at work, so that there are no two.
  var lock: String { place("lock") }

  /// Where the status of a watch build is written before it takes its place.
  var status: String { place("status") }

  private func place(_ name: String) -> String { folder + (isFixed ? "/" : "") + Self.mark + name }

  /// What the names of all begin with that a build has in or beside the folder.
  static let mark = ".dossier-"

  /// Removes what a build has left beside the folder.
  func clean() async {
    await removeNext()
    for path in [BuildCache.temporaryPath(folder), ArticleCache.temporaryPath(folder), status] {
      if let kind = files.kind(path) { removeAll(path, kind) }
    }
  }

  /// Removes the next state, or the last one after an exchange.
  func removeNext() async {
    guard let kind = files.kind(next) else { return }
    if kind == .folder {
      // The last state may have been a folder in which nobody may write.
      files.treeOperations?.makeWritable(next)
      await removeContent(of: next)
    }
    try? files.remove(next)
  }

  /// Removes what a folder holds, two levels of it by several tasks, as most files lie below these.
  private func removeContent(of folder: String) async {
    let inner = ((try? files.list(folder)) ?? []).flatMap { entry -> [(path: String, kind: FileEntry.Kind)] in
      let path = ContentPath.join(folder, entry.name)
      guard entry.kind == .folder, let entries = try? files.list(path) else {
        return [(path, entry.kind)]
      }
      return entries.map { (ContentPath.join(path, $0.name), $0.kind) }
    }
    _ = await Parallel.map(inner, jobs: jobs) { removeAll($0.path, $0.kind) }
    for entry in (try? files.list(folder)) ?? [] {
      removeAll(ContentPath.join(folder, entry.name), entry.kind)
    }
  }

  private func removeAll(_ path: String, _ kind: FileEntry.Kind) {
    if kind == .folder {
      for entry in (try? files.list(path)) ?? [] { removeAll(ContentPath.join(path, entry.name), entry.kind) }
    }
    try? files.remove(path)
  }

  /// Lets a folder take the place of a file that others have put at its path.
  ///
  /// - Throws: An error when no file of theirs is to be replaced.
  func giveWay(_ path: String) throws(FileError) {
    if isForced { return }
    throw FileError(
      path: ContentPath.join(folder, path),
      operation: "replace",
      reason:
        "Dossier did not write it, and it is in the way of a folder; remove it, choose another --output, or use --force",
      isShortage: true
    )
  }

  /// What the folder has at a path; nil when there is nothing.
  func kind(_ path: String) -> FileEntry.Kind? { files.kind(ContentPath.join(folder, path)) }

  /// True when a file of the folder is a page already, byte for byte.
  func isSame(_ page: Page) -> Bool {
    guard let bytes = try? files.read(ContentPath.join(folder, page.path)) else { return false }
    return Bytes.areSame(bytes, page.bytes)
  }

  /// By what a file of the folder is known to be untouched.
  func stamp(_ path: String) -> FileStamp? { files.stamp(ContentPath.join(folder, path)) }

  /// Makes a folder under `root` and those that it lies in, but for those in `made`, to which they are added.
  func makeFolder(_ path: String, under root: String, _ made: inout Set<String>) throws(FileError) {
    guard !made.contains(path) else { return }
    try makeFolder(ContentPath.folder(path), under: root, &made)
    try files.makeFolder(ContentPath.join(root, path))
    made.insert(path)
  }
}
