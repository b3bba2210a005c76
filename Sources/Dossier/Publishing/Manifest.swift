/// The list of the files that Dossier owns in an output folder: one path a line, in `.dossier-manifest`.
struct Manifest {
  static let name = ".dossier-manifest"

  /// The paths from the folder; nil when the folder has no manifest.
  static func read(in folder: String, _ files: FileSystem) throws(FileError) -> Set<String>? {
    let path = ContentPath.join(folder, name)
    guard files.kind(path) == .file else { return nil }
    let lines = try files.read(path).split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    return Set(lines.filter(ContentPath.isResolved))
  }

  /// What a manifest of some paths holds.
  static func bytes(_ paths: Set<String>) -> [UInt8] {
    Array(paths.sorted().map { $0 + "\n" }.joined().utf8)
  }
}
