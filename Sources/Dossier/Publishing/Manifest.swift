/// The list of the files that Dossier owns in an output folder: one path a line, in `.dossier-manifest`.
struct Manifest {
  static let name = ".dossier-manifest"

  /// The paths from the folder; nil when the folder has no manifest.
  static func read(in folder: String, _ files: FileSystem) throws(FileError) -> Set<String>? {
    let path = ContentPath.join(folder, name)
    guard files.kind(path) == .file else { return nil }
    let lines = String(decoding: try files.read(path), as: UTF8.self).split(separator: "\n").map(String.init)
    return Set(lines.filter { ContentPath.resolve($0, from: "") == $0 })
  }

  /// What a manifest of some paths holds.
  static func bytes(_ paths: Set<String>) -> [UInt8] {
    Array(paths.sorted().map { $0 + "\n" }.joined().utf8)
  }
}
