extension SiteTree {
  /// Brings the folder to a new state file by file: the files that differ, which wait in the next state, are moved into it. Where one
  /// cannot be, those before it are moved back.
  func change(_ changed: [String], _ manifest: ManifestChange) throws(FileError) {
    try files.makeFolder(folder)
    var (seen, made): (Set<String>, Set<String>) = ([""], [""])
    for path in changed { try check(ContentPath.folder(path), manifest, &seen, standing: &made) }
    var cleared: [String] = []
    do throws(FileError) {
      for path in changed { try makeWay(for: ContentPath.folder(path), &made, &cleared) }
      // No file of ours is there at any time that the manifest does not list.
      if !manifest.isNone { try write(manifest.both) }
      try putAll(changed, manifest)
    } catch {
      // Folders that were made for them are left empty.
      removeFolders(of: changed)
      throw putBack(cleared) ? error : error.leavingPart
    }
    // Somebody may have removed the folder meanwhile: what is in it is ours all the same.
    if kind(Manifest.name) == nil { try write(manifest.next) }
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

  /// Makes a folder and those that it lies in, in the place of files, which are ours or to be replaced; these are `cleared` into
  /// the next state.
  private func makeWay(for path: String, _ made: inout Set<String>, _ cleared: inout [String])
    throws(FileError)
  {
    guard !made.contains(path) else { return }
    try makeWay(for: ContentPath.folder(path), &made, &cleared)
    if let kind = kind(path), kind != .folder {
      try files.move(ContentPath.join(folder, path), waiting(path))
      cleared.append(path)
    }
    try files.makeFolder(ContentPath.join(folder, path))
    made.insert(path)
  }

  /// Where a file waits in whose place a folder comes, or a folder in whose place a file does.
  private func waiting(_ path: String) -> String { ContentPath.join(next, path) + Self.mark + "waiting" }

  /// Puts files back in whose place folders came, which are empty; false where one is lost.
  private func putBack(_ cleared: [String]) -> Bool {
    cleared.reversed().reduce(true) { isWhole, path in
      (try? files.move(waiting(path), ContentPath.join(folder, path))) != nil && isWhole
    }
  }

  // MARK: Files

  /// How a file has taken its place.
  private enum Move {
    /// Nothing was there.
    case new
    /// The file that was there waits in the next state.
    case exchanged
    /// The folder that was there waits in the next state.
    case folder
    /// The file that was there is gone.
    case over
  }

  /// Lets files of the next state take their places, or none of them.
  private func putAll(_ paths: [String], _ manifest: ManifestChange) throws(FileError) {
    var moves: [Move] = []
    moves.reserveCapacity(paths.count)
    for path in paths {
      do throws(FileError) {
        moves.append(try put(path, isThere: manifest.owned(path)))
      } catch {
        let isWhole = undo(zip(paths, moves).reversed(), manifest)
        throw isWhole ? error : error.leavingPart
      }
    }
  }

  /// Lets a file of the next state take its place. One that stands there takes the place of the other, where files can be
  /// exchanged, as to give its space free takes longer, and is removed with the next state.
  private func put(_ path: String, isThere: Bool) throws(FileError) -> Move {
    let (new, old) = (ContentPath.join(next, path), ContentPath.join(folder, path))
    if isThere, let operations = files.treeOperations, (try? operations.exchange(new, old)) != nil {
      return .exchanged
    }
    let there = kind(path)
    if there == .folder {
      let waiting = waiting(path)
      try files.move(old, waiting)
      do throws(FileError) {
        try files.move(new, old)
      } catch {
        try? files.move(waiting, old)
        throw error
      }
      return .folder
    }
    try files.move(new, old)
    return there == nil ? .new : .over
  }

  /// Takes files back out of their places, with the manifest as it was; false where one is lost that was there.
  private func undo(_ moves: [(path: String, move: Move)], _ manifest: ManifestChange) -> Bool {
    var isWhole = true
    for (path, move) in moves {
      let (new, old) = (ContentPath.join(next, path), ContentPath.join(folder, path))
      switch move {
      case .exchanged: isWhole = (try? files.treeOperations?.exchange(new, old)) != nil && isWhole
      case .new: isWhole = (try? files.move(old, new)) != nil && isWhole
      case .folder:
        isWhole =
          (try? files.move(old, new)) != nil && (try? files.move(waiting(path), old)) != nil && isWhole
      case .over: isWhole = false
      }
    }
    if isWhole, !manifest.isNone, let last = manifest.last { isWhole = (try? write(last)) != nil }
    return isWhole
  }

  private func write(_ manifest: Manifest) throws(FileError) {
    let temporary = ContentPath.join(next, Manifest.name)
    try files.write(manifest.bytes, temporary)
    try files.move(temporary, ContentPath.join(folder, Manifest.name))
  }

  // MARK: What goes

  /// Removes files that were ours, and the folders that they leave empty.
  private func remove(_ paths: [String]) throws(FileError) {
    for path in paths where files.kind(ContentPath.join(folder, path)) == .file {
      try files.remove(ContentPath.join(folder, path))
    }
    removeFolders(of: paths)
  }

  /// Removes the folders of files that are empty.
  private func removeFolders(of paths: [String]) {
    var folders: Set<String> = []
    for path in paths {
      var parent = ContentPath.folder(path)
      while !parent.isEmpty, folders.insert(parent).inserted { parent = ContentPath.folder(parent) }
    }
    for path in folders.sorted(by: { $0.utf8.count > $1.utf8.count }) where kind(path) == .folder {
      try? files.remove(ContentPath.join(folder, path))
    }
  }
}
