extension SiteTree {
  /// Brings the folder to a new state file by file: the files that differ, which wait in the next state, are moved into it.
  func change(_ changed: [String], _ manifest: ManifestChange) throws(FileError) {
    try files.makeFolder(folder)
    var (seen, made): (Set<String>, Set<String>) = ([""], [""])
    for path in changed { try check(ContentPath.folder(path), manifest, &seen, standing: &made) }
    for path in changed { try makeWay(for: ContentPath.folder(path), &made) }
    // No file of ours is there at any time that the manifest does not list.
    if !manifest.isNone { try write(manifest.both) }
    for path in changed { try put(path, isThere: manifest.owned(path)) }
    if manifest.stale.isEmpty { return }
    try remove(manifest.stale)
    try write(manifest.next)
  }

  /// Looks whether a folder and those that it lies in can be made, but for those in `seen`; those that need not be are added to
  /// `standing`.
  private func check(
    _ path: String,
    _ manifest: ManifestChange,
    _ seen: inout Set<String>,
    standing: inout Set<String>
  ) throws(FileError) {
    guard seen.insert(path).inserted else { return }
    try check(ContentPath.folder(path), manifest, &seen, standing: &standing)
    guard let kind = kind(path) else { return }
    if kind == .folder {
      standing.insert(path)
    } else if !manifest.owned(path) {
      try giveWay(path)
    }
  }

  /// Makes a folder and those that it lies in, in the place of files, which are ours or to be replaced.
  private func makeWay(for path: String, _ made: inout Set<String>) throws(FileError) {
    guard !made.contains(path) else { return }
    try makeWay(for: ContentPath.folder(path), &made)
    if let kind = kind(path), kind != .folder { try files.remove(ContentPath.join(folder, path)) }
    try files.makeFolder(ContentPath.join(folder, path))
    made.insert(path)
  }

  /// Lets a file of the next state take its place. One that stands there takes the place of the other, where files can be
  /// exchanged, as to give its space free takes longer, and is removed with the next state.
  private func put(_ path: String, isThere: Bool) throws(FileError) {
    let (new, old) = (ContentPath.join(next, path), ContentPath.join(folder, path))
    if isThere, let operations = files.treeOperations, (try? operations.exchange(new, old)) != nil { return }
    try files.move(new, old)
  }

  private func write(_ manifest: Manifest) throws(FileError) {
    let temporary = ContentPath.join(next, Manifest.name)
    try files.write(manifest.bytes, temporary)
    try files.move(temporary, ContentPath.join(folder, Manifest.name))
  }

  /// Removes files that were ours, and the folders that they leave empty.
  private func remove(_ paths: [String]) throws(FileError) {
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
