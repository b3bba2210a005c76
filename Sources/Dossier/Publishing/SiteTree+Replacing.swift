extension SiteTree {
  /// Lets the next state, which has the pages that differ, take the folder's place in one step, with links to the pages
  /// that are `kept` as they are and to the files of others; false, with the folder as it was, where files cannot be
  /// linked or folders not exchanged. A want of space is no reason to change the folder file by file, but an error.
  func replace(keeping kept: [String], of paths: Set<String>, owned: Set<String>) throws(FileError) -> Bool {
    guard let operations = files.treeOperations else { return false }
    let isThere = files.kind(folder) == .folder
    do throws(FileError) {
      var made: Set<String> = [""]
      for path in kept {
        try makeFolder(ContentPath.folder(path), under: next, &made)
        try operations.link(ContentPath.join(folder, path), ContentPath.join(next, path))
      }
      if isThere { try linkForeign("", owned.union(paths), operations) }
    } catch {
      if error.isShortage { throw error }
      return false
    }
    try files.write(Manifest.bytes(paths), ContentPath.join(next, Manifest.name))
    guard isThere else {
      try files.move(next, folder)
      return true
    }
    do throws(FileError) {
      try operations.exchange(next, folder)
      return true
    } catch {
      if error.isShortage { throw error }
      return false
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
