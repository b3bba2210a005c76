extension SiteTree {
  /// Brings the folder to a new state file by file: the files that differ, which wait in the next state, are moved into it.
  func change(_ changed: [String], to paths: Set<String>, from last: Manifest?) async throws(FileError) {
    let owned = last?.paths ?? []
    try files.makeFolder(folder)
    var made: Set<String> = [""]
    for path in changed { try makeFolder(ContentPath.folder(path), under: folder, &made) }
    // No file of ours is there at any time that the manifest does not list.
    let stale = owned.subtracting(paths)
    if owned != paths { try write(Manifest(stale.isEmpty ? paths : owned.union(paths), since: last)) }
    try await move(changed)
    if stale.isEmpty { return }
    try remove(stale)
    try write(Manifest(paths, since: last))
  }

  /// Moves files into the folder; those of a stretch, which mostly lie together, by one task.
  private func move(_ paths: [String]) async throws(FileError) {
    let starts = Array(stride(from: 0, to: paths.count, by: Self.movesAtATime))
    try await Parallel.forEach(starts, jobs: jobs) { start throws(FileError) in
      for path in paths[start..<min(start + Self.movesAtATime, paths.count)] {
        try files.move(ContentPath.join(next, path), ContentPath.join(folder, path))
      }
    }
  }

  private static let movesAtATime = 16

  private func write(_ manifest: Manifest) throws(FileError) {
    let temporary = ContentPath.join(next, Manifest.name)
    try files.write(manifest.bytes, temporary)
    try files.move(temporary, ContentPath.join(folder, Manifest.name))
  }

  /// Removes files that were ours, and the folders that they leave empty.
  private func remove(_ paths: Set<String>) throws(FileError) {
    var folders: Set<String> = []
    for path in paths where files.kind(ContentPath.join(folder, path)) == .file {
      try files.remove(ContentPath.join(folder, path))
      var parent = ContentPath.folder(path)
      while !parent.isEmpty, folders.insert(parent).inserted { parent = ContentPath.folder(parent) }
    }
    for path in folders.sorted(by: { $0.utf8.count > $1.utf8.count }) {
      try? files.remove(ContentPath.join(folder, path))
    }
  }
}
