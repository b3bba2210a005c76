/// A short value that changes when a file in some folders is written, added, moved or removed.
public struct FolderStamp: Sendable, Hashable {
  /// The sum of the hashes of all files, which does not depend on their order.
  private var sum: UInt64 = 0
  private var count = 0

  /// The stamp of folders with all that is in them, but for `excluded` and hidden files that make no part of the site; a
  /// folder that is not there counts as empty.
  public init(of folders: [String], except excluded: [String] = [], files: FileSystem = .local) {
    for folder in folders { add(folder, excluded, files) }
  }

  /// True for a file that makes no part of the site; in `static/` names count that are left out elsewhere.
  private static func isLeftOut(_ entry: FileEntry, in folder: String) -> Bool {
    guard entry.name.hasPrefix(".") else { return false }
    return FolderWalk.isLitter(entry.name) || !folder.split(separator: "/").contains("static")
  }

  private mutating func add(_ folder: String, _ excluded: [String], _ files: FileSystem) {
    if excluded.contains(folder) { return }
    guard let entries = try? files.list(folder) else { return }
    for entry in entries where !Self.isLeftOut(entry, in: folder) {
      let path = ContentPath.join(folder, entry.name)
      if entry.kind == .folder {
        add(path, excluded, files)
      } else if let stamp = files.inputStamp(path) {
        var hash = Hashing.of(path)
        for number in [stamp.size, stamp.seconds, stamp.nanoseconds, stamp.changed] {
          hash = Hashing.mix(hash, UInt64(bitPattern: Int64(number)))
        }
        hash = Hashing.mix(hash, stamp.node)
        sum &+= hash
        count += 1
      }
    }
  }
}
