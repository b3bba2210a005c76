/// An output folder with the place beside it where its next state is made.
struct SiteTree: Sendable {
  let folder: String
  let files: FileSystem
  let jobs: Int

  /// Where the next state is made; after an exchange, where the last one stands until it is removed.
  var next: String { folder + ".dossier-next" }

  /// Removes what a build has left beside the folder.
  func clean() { removeAll(next) }

  private func removeAll(_ path: String) {
    if files.kind(path) == .folder {
      for entry in (try? files.list(path)) ?? [] { removeAll(ContentPath.join(path, entry.name)) }
    }
    if files.kind(path) != nil { try? files.remove(path) }
  }

  /// Writes files under `root`, the folders of which are there.
  func write(_ pages: [Page], under root: String) async throws(FileError) {
    try await each(pages) { page throws(FileError) in
      try files.write(page.bytes, ContentPath.join(root, page.path))
    }
  }

  /// Makes the folders of some paths under `root`, each once.
  func makeFolders(of paths: some Sequence<String>, under root: String) throws(FileError) {
    var made: Set<String> = [""]
    func make(_ path: String) throws(FileError) {
      guard made.insert(path).inserted else { return }
      try make(ContentPath.folder(path))
      try files.makeFolder(ContentPath.join(root, path))
    }
    for path in paths { try make(ContentPath.folder(path)) }
  }

  /// Does work for each item, some at a time; throws the first failure in the order of the items.
  func each<Item: Sendable>(
    _ items: [Item],
    _ work: @escaping @Sendable (Item) throws(FileError) -> Void
  ) async throws(FileError) {
    let failures = await Parallel.map(items, jobs: jobs) { item -> FileError? in
      do throws(FileError) {
        try work(item)
        return nil
      } catch {
        return error
      }
    }
    if let failure = failures.lazy.compactMap({ $0 }).first { throw failure }
  }
}
