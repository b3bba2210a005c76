import Foundation
import Testing

@testable import Dossier

/// A folder of its own with content, templates and a published site, which is removed in the end.
struct HostileFolder: Sendable {
  let root = FileManager.default.temporaryDirectory.appending(path: "hostile-\(UUID().uuidString)").path
  var content: String { root + "/content" }
  var templates: String { root + "/templates" }
  var output: String { root + "/public" }

  /// What the last good build left.
  private static let good = [
    Page(path: "index.html", text: "good"), Page(path: "articles/a/index.html", text: "good"),
  ]

  /// Makes the folders, with the last good site published.
  init(_ hostile: HostileCase) async throws {
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    for (path, bytes) in hostile.content { try write(bytes, "\(content)/\(path)") }
    for (path, bytes) in hostile.templates { try write(bytes, "\(templates)/\(path)") }
    let published = await Publisher(folder: output).publish(Self.good)
    #expect(try published.get() == Self.good.count)
    try hostile.arranges(self)
  }

  /// Builds the site as `dossier build` does.
  func build(files: FileSystem = .local) async -> BuildReport {
    var options = BuildOptions()
    options.content = content
    options.output = output
    options.templates = FileManager.default.fileExists(atPath: templates) ? templates : nil
    return await Pipeline(options, files: files).build()
  }

  /// The files of the output by path, with the text of pages.
  var published: [String: String] {
    var found: [String: String] = [:]
    for name in Self.names(in: output) where FileSystem.local.kind("\(output)/\(name)") == .file {
      guard let data = FileManager.default.contents(atPath: "\(output)/\(name)") else { continue }
      found[name] = name.hasSuffix(".html") ? String(decoding: data, as: UTF8.self) : ""
    }
    return found
  }

  /// Every file, folder and link of all the folders, with the bytes of the files.
  var everything: [[UInt8]: Data] {
    let files = Self.names(in: root).map { path in
      let isFile = FileSystem.local.kind("\(root)/\(path)") == .file
      let data = isFile ? FileManager.default.contents(atPath: "\(root)/\(path)") : nil
      // Names are compared by their bytes, as the system does.
      return (Array(path.utf8), data ?? Data())
    }
    return Dictionary(uniqueKeysWithValues: files)
  }

  /// What a build has left beside the site: nothing.
  var leftovers: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    return names.filter { $0.contains(".dossier-") }
  }

  private static func names(in folder: String) -> [String] {
    FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
  }

  func write(_ bytes: [UInt8], _ path: String) throws {
    try FileSystem.local.makeFolders(ContentPath.folder(path))
    try FileSystem.local.write(bytes, path)
  }

  func link(_ target: String, _ path: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
  }

  func remove() {
    _ = try? FileManager.default.removeItem(atPath: root)
  }
}
