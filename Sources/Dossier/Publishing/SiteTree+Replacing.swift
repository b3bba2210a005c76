extension SiteTree {
  /// Lets the next state, which has the pages that differ, take the folder's place in one step, with links to the pages
  /// that are `kept` as they are and to the files of others; false, with the folder as it was, where files cannot be
  /// linked or folders not exchanged. A want of space is no reason to change the folder file by file, but an error.
  func replace(keeping kept: [String], _ manifest: ManifestChange) async throws(FileError) -> Bool {
    guard let operations = files.treeOperations, !isFixed else { return false }
    let isThere = files.kind(folder) == .folder
    do throws(FileError) {
      try await linkAll(kept, operations)
      if isThere { try await linkForeign(manifest.both.paths, operations) }
    } catch {
      if error.isShortage { throw error }
      return false
    }
    try files.write(manifest.next.bytes, ContentPath.join(next, Manifest.name))
    guard isThere else {
      try files.move(next, folder)
      return true
    }
    do throws(FileError) {
      try operations.liken(next, folder, false)
      try operations.exchange(next, folder)
      return true
    } catch {
      // What may not be moved may keep files from being changed halfway, too.
      if error.isShortage || error.isDenied { throw error }
      return false
    }
  }

  /// Links files of the folder into the next state; those of a stretch, which mostly lie together, by one task.
  private func linkAll(_ paths: [String], _ operations: TreeOperations) async throws(FileError) {
    let starts = Array(stride(from: 0, to: paths.count, by: Self.linksAtATime))
    try await Parallel.forEach(starts, jobs: jobs) { start throws(FileError) in
      var made: Set<String> = [""]
      for path in paths[start..<min(start + Self.linksAtATime, paths.count)] {
        try makeFolder(ContentPath.folder(path), under: next, &made)
        try operations.link(ContentPath.join(folder, path), ContentPath.join(next, path))
      }
    }
  }

  private static let linksAtATime = 256

  /// Takes over what others have put into the output, but for what is `ours`.
  private func linkForeign(_ ours: Set<String>, _ operations: TreeOperations) async throws(FileError) {
    try await Parallel.forEach(try files.list(folder), jobs: jobs) { entry throws(FileError) in
      try linkForeign(entry, of: "", ours, operations)
    }
  }

  /// Takes over what others have put into a folder of the output, but for what is `ours`.
  private func linkForeign(_ path: String, _ ours: Set<String>, _ operations: TreeOperations)
    throws(FileError)
  {
    for entry in try files.list(ContentPath.join(folder, path)) {
      try linkForeign(entry, of: path, ours, operations)
    }
  }

  private func linkForeign(
    _ entry: FileEntry,
    of path: String,
    _ ours: Set<String>,
    _ operations: TreeOperations
  ) throws(FileError) {
    let inner = path.isEmpty ? entry.name : "\(path)/\(entry.name)"
    if entry.kind != .folder, ours.contains(inner) || inner == Manifest.name { return }
    let (old, new) = (ContentPath.join(folder, inner), ContentPath.join(next, inner))
    guard entry.kind == .folder else {
      if files.kind(new) != .folder { return try operations.link(old, new) }
      return try giveWay(inner)
    }
    let isForeign = !(try isOurs(inner, ours))
    if isForeign { try files.makeFolder(new) }
    try linkForeign(inner, ours, operations)
    if isForeign { try operations.liken(new, old, true) }
  }

  /// True for a folder that is already there in the next state or holds nothing but files of ours, which may all be gone.
  func isOurs(_ path: String, _ ours: Set<String>) throws(FileError) -> Bool {
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
