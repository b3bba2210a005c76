/// The list of the files that Dossier owns in an output folder: one path a line, in `.dossier-manifest`.
struct Manifest: Sendable {
  static let name = ".dossier-manifest"

  /// The paths from the folder.
  let paths: Set<String>
  /// The same in order.
  private let sorted: [String]

  /// A manifest of some paths.
  init(_ paths: Set<String>) { self.init(paths, paths.sorted()) }

  private init(_ paths: Set<String>, _ sorted: [String]) {
    (self.paths, self.sorted) = (paths, sorted)
  }

  /// The same without some of its paths, and with others.
  ///
  /// - Complexity: O(n + m log n) in the number of paths and of those.
  func revised(without stale: [String] = [], with new: [String]) -> Manifest {
    var paths = paths
    paths.subtract(stale)
    paths.formUnion(new)
    return Manifest(paths, sorted.revised(without: stale, with: new, by: <))
  }

  /// The manifest of a folder; nil when it has none.
  static func read(in folder: String, _ files: FileSystem) throws(FileError) -> Manifest? {
    let path = ContentPath.join(folder, name)
    guard files.kind(path) == .file else { return nil }
    let lines = try files.read(path).split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    return Manifest(lines: lines.filter(ContentPath.isResolved))
  }

  private init(lines: [String]) {
    let paths = Set(lines)
    let isSorted = zip(lines, lines.dropFirst()).allSatisfy { $0 < $1 }
    self.init(paths, isSorted ? lines : paths.sorted())
  }

  /// What the file holds.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(sorted.reduce(0) { $0 + $1.utf8.count + 1 })
    for path in sorted {
      bytes += path.utf8
      bytes.append(0x0A)
    }
    return bytes
  }
}
