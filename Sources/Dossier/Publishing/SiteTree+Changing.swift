extension SiteTree {
  /// Brings the folder to a new state file by file: the files that differ, which wait in the next state, are moved into it.
  func change(_ changed: [String], to paths: Set<String>, owned: Set<String>) throws(FileError) {
    try files.makeFolder(folder)
    var made: Set<String> = [""]
    for path in changed { try makeFolder(ContentPath.folder(path), under: folder, &made) }
    let isSame = owned == paths
    if !isSame { try writeManifest(owned.union(paths)) }
    for path in changed { try files.move(ContentPath.join(next, path), ContentPath.join(folder, path)) }
    if isSame { return }
    try remove(owned.subtracting(paths))
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
