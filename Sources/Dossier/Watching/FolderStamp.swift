/// A short value that changes when a file in some folders is written, added, moved or removed.
public struct FolderStamp: Sendable, Hashable {
  private let value: UInt64

  /// The stamp of folders with all that is in them, but for `excluded` and files whose names begin with a dot; a folder
  /// that is not there counts as empty.
  public init(of folders: [String], except excluded: [String] = [], files: FileSystem = .local) {
    var lines: [String] = []
    func add(_ path: String) {
      guard !excluded.contains(path), let entries = try? files.list(path) else { return }
      for entry in entries where !entry.name.hasPrefix(".") {
        let inner = ContentPath.join(path, entry.name)
        if entry.kind == .folder {
          add(inner)
        } else if let stamp = files.stamp(inner) {
          lines.append("\(inner)\0\(stamp.size)\0\(stamp.seconds)\0\(stamp.nanoseconds)\0\(stamp.node)")
        }
      }
    }
    for folder in folders { add(folder) }
    var hash = Hashing.of("")
    for line in lines.sorted() { hash = hash &* 0x100_0000_01B3 ^ Hashing.of(line) }
    value = hash
  }
}
