extension SiteTree {
  /// Makes the new site beside the folder and lets it take the folder's place in one step; false, with the folder as it
  /// was, where files cannot be linked or folders not exchanged. Throws when the new files cannot be written.
  func replace(with update: SiteUpdate) async throws(FileError) -> Bool {
    guard let operations = files.treeOperations else { return false }
    try files.makeFolder(next)
    let paths = update.paths
    try makeFolders(of: paths, under: next)
    do throws(FileError) {
      try await link(update, operations)
      if files.kind(folder) == .folder { try linkForeign("", update.owned.union(paths), operations) }
    } catch {
      return false
    }
    try await write(update.changed, under: next)
    try files.write(Manifest.bytes(paths), ContentPath.join(next, Manifest.name))
    if files.kind(folder) == nil {
      try files.move(next, folder)
      return true
    }
    do throws(FileError) {
      try operations.exchange(next, folder)
      return true
    } catch {
      return false
    }
  }

  /// Links the pages that stay as they are: they keep their times.
  private func link(_ update: SiteUpdate, _ operations: TreeOperations) async throws(FileError) {
    let (folder, next) = (folder, next)
    try await each(zip(update.pages, update.isSame).filter(\.1).map(\.0.path)) { path throws(FileError) in
      try operations.link(ContentPath.join(folder, path), ContentPath.join(next, path))
    }
  }

  /// Takes over what others have put into a folder of the output, but for what is `ours`.
  private func linkForeign(_ path: String, _ ours: Set<String>, _ operations: TreeOperations)
    throws(FileError)
  {
    for entry in try files.list(ContentPath.join(folder, path)) {
      let inner = path.isEmpty ? entry.name : "\(path)/\(entry.name)"
      if entry.kind != .folder, ours.contains(inner) || inner == Manifest.name { continue }
      let (old, new) = (ContentPath.join(folder, inner), ContentPath.join(next, inner))
      guard entry.kind == .folder else {
        try operations.link(old, new)
        continue
      }
      if !(try isOurs(inner, ours)) { try operations.makeFolderLike(old, new) }
      try linkForeign(inner, ours, operations)
    }
  }

  /// True for a folder that is already there in the next state or holds nothing but files of ours, which may all be gone.
  private func isOurs(_ path: String, _ ours: Set<String>) throws(FileError) -> Bool {
    if files.kind(ContentPath.join(next, path)) == .folder { return true }
    let entries = try files.list(ContentPath.join(folder, path))
    if entries.isEmpty { return false }
    for entry in entries {
      let inner = "\(path)/\(entry.name)"
      if entry.kind == .folder ? !(try isOurs(inner, ours)) : !ours.contains(inner) { return false }
    }
    return true
  }
}
