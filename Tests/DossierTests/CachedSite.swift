import Foundation

@testable import Dossier

/// A site in a folder of its own on the disk, which is built with a cache as by the command line.
final class CachedSite {
  let root: URL
  var options = BuildOptions()

  init(_ content: [String: String], templates: [String: String]? = nil) throws {
    root = FileManager.default.temporaryDirectory.appending(path: "cached-\(UUID().uuidString)")
    options.content = root.path + "/content"
    options.output = root.path + "/public"
    options.templates = templates == nil ? nil : root.path + "/templates"
    options.program = "test"
    try FileManager.default.createDirectory(atPath: options.content, withIntermediateDirectories: true)
    for (path, text) in content { try set("content/\(path)", text) }
    for (path, text) in templates ?? [:] { try set("templates/\(path)", text) }
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  /// Writes a file, or removes it.
  func set(_ path: String, _ text: String?) throws {
    let file = root.appending(path: path)
    guard let text else {
      try FileManager.default.removeItem(at: file)
      return
    }
    let folder = file.deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func move(_ path: String, to other: String) throws {
    try FileManager.default.moveItem(at: root.appending(path: path), to: root.appending(path: other))
  }

  func build() async -> BuildReport { await Pipeline(options).build() }

  /// What a build of the same makes that knows of nothing before it.
  func cleanBuild() async -> (report: BuildReport, files: [String: [UInt8]]) {
    let memory = MemoryFiles()
    var options = options
    options.output = "/memory/public"
    options.program = nil
    let report = await Pipeline(options, files: memory.system).build()
    let prefix = "/memory/public/"
    let files = memory.all.filter { $0.key.hasPrefix(prefix) }
    return (
      report,
      Dictionary(uniqueKeysWithValues: files.map { (String($0.key.dropFirst(prefix.count)), $0.value) })
    )
  }

  /// The paths at which two outputs differ.
  static func differences(_ left: [String: [UInt8]], _ right: [String: [UInt8]]) -> [String] {
    Set(left.keys).union(right.keys).filter { left[$0] != right[$0] }.sorted()
  }

  /// True for a file that readers see: no data, no feed, no part of the search index, no list of all files.
  static func isShown(_ path: String) -> Bool {
    !path.hasPrefix(DataFiles.folder) && path != Manifest.name && !path.hasSuffix("feed.xml")
      && !path.hasSuffix("feed.json")
      && !(path.hasPrefix("search/") && path.hasSuffix(".js"))
  }

  /// The files of the output, by path.
  var output: [String: [UInt8]] { files(in: "public") }

  /// What the system would tell of changes to the content since it had some files.
  func news(since files: [String: [UInt8]]) -> FolderNews {
    let now = self.files(in: "content")
    let changed = Set(files.keys).union(now.keys).filter { files[$0] != now[$0] }
    func folder(_ path: String) -> String { ContentPath.join(options.content, ContentPath.folder(path)) }
    func folders(_ paths: some Sequence<String>) -> Set<String> { Set(paths.map(folder)) }
    return FolderNews(
      files: Set(changed.map { ContentPath.join(options.content, $0) }),
      folders: folders(changed.filter { files[$0] == nil || now[$0] == nil }),
      isComplete: folders(files.keys) == folders(now.keys)
    )
  }

  /// The files of a folder, by path.
  func files(in name: String) -> [String: [UInt8]] {
    let folder = root.path + "/" + name
    let walk = FolderWalk(root: folder, files: .local, hidden: [])
    let files = walk.files.map { ($0, (try? FileSystem.local.read("\(folder)/\($0)")) ?? []) }
    return Dictionary(uniqueKeysWithValues: files)
  }

  var cache: URL { root.appending(path: "public.dossier-cache") }
}

/// A generator of numbers that gives the same ones for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
    return word ^ word >> 31
  }
}
