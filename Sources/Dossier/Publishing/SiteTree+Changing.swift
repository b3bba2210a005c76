extension SiteTree {
  /// Brings the folder to a new state file by file: all new files are written beside it first, then moved into place.
  func change(to update: SiteUpdate) async throws(FileError) {
    clean()
    let paths = update.paths
    let changed = update.changed
    try files.makeFolder(next)
    try makeFolders(of: changed.map(\.path), under: next)
    try await write(changed, under: next)
    try files.makeFolder(folder)
    try makeFolders(of: paths, under: folder)
    try writeManifest(update.owned.union(paths))
    for page in changed {
      try files.move(ContentPath.join(next, page.path), ContentPath.join(folder, page.path))
    }
    try remove(update.owned.subtracting(paths))
    try writeManifest(paths)
  }

  private func writeManifest(_ paths: Set<String>) throws(FileError) {
    let temporary = ContentPath.join(next, Manifest.name)
    try files.write(Manifest.bytes(paths), temporary)
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
