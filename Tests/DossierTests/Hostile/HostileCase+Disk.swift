import Foundation

@testable import Dossier

extension HostileCase {
  /// Folders with other things in them than files.
  static let disk: [HostileCase] = [
    .disk(.error("symbolic-link"), "a link to itself") { try link("a2.md", to: "a2.md", $0) },
    .disk(.error("symbolic-link"), "a link to its own folder") { try link("loop", to: ".", $0) },
    .disk(.error("symbolic-link"), "a link out of the content") {
      try link("passwd.md", to: "/etc/passwd", $0)
    },
    .disk(.error("symbolic-link"), "a link to a folder outside") { try link("etc", to: "/etc", $0) },
    .disk(.error("symbolic-link"), "a link to nothing") { try link("b.md", to: "nowhere", $0) },
    .disk(.error("symbolic-link"), "a link in static/") { try link("static/x", to: "/etc/passwd", $0) },
    .disk(.error("symbolic-link"), "a link as site.yaml") { try link("site.yaml", to: "/etc/passwd", $0) },
    .disk(.error("file"), saying: "neither", "a pipe for an article") {
      try pipe("\($0.content)/pipe.md")
    },
    .disk(.error("file"), saying: "neither", "a pipe in static/") {
      try pipe("\($0.content)/static/pipe")
    },
    .disk(.error("file"), "a pipe for a template") { try pipe("\($0.templates)/home.mustache") },
    .disk(.fine, "a folder named as an article") { try folder("\($0.content)/x.md") },
    .disk(.fine, "a folder without anything") { try folder("\($0.content)/empty") },
    .disk(.fine, "a folder named as an article, with one in it") {
      try $0.write(Array("B".utf8), "\($0.content)/x.md/b.md")
    },
    .disk(.error("file"), saying: "nested", "folders nested 40 deep") {
      try $0.write([], "\($0.content)/\(String(repeating: "d/", count: 40))b.md")
    },
    .disk(.fine, "files that are hidden") {
      try $0.write([0xFF], "\($0.content)/.b.md")
      try $0.write([0xFF], "\($0.content)/_c.md")
    },
    .disk(.error("duplicate-page"), "an accent in two ways in files' names") {
      for name in ["caf\u{E9}.txt", "cafe\u{301}.txt"] { try $0.write([1], "\($0.content)/static/\(name)") }
    },
    .disk(.fine, "a file of another's in the output") { try $0.write([1], "\($0.output)/mine.txt") },
    .disk(.error("output"), saying: "did not write", "a file in a new page's place") {
      try $0.write([1], "\($0.output)/feed.json")
    },
    .disk(.error("output"), saying: "folder", "a folder in a page's place") {
      try folder("\($0.output)/feed.json")
    },
    .disk(.error("output"), saying: "not a folder", "a link to a file for the output") {
      try FileManager.default.removeItem(atPath: $0.output)
      try $0.write([1], $0.root + "/real")
      try $0.link("real", $0.output)
    },
    .disk(.error("output"), "a link for a folder of the output") {
      try FileManager.default.moveItem(atPath: $0.output + "/articles", toPath: $0.root + "/elsewhere")
      try FileManager.default.createSymbolicLink(
        atPath: $0.output + "/articles",
        withDestinationPath: "../elsewhere"
      )
    },
    .disk(.error("output"), saying: "lock", "a folder for the lock") {
      try folder($0.output + ".dossier-lock")
    },
    .disk(.error("output"), saying: "lock", "a link for the lock") {
      try FileManager.default.createSymbolicLink(
        atPath: $0.output + ".dossier-lock",
        withDestinationPath: "x"
      )
    },
    .disk(.fine, "a link for the next site") {
      try FileManager.default.createSymbolicLink(
        atPath: $0.output + ".dossier-next",
        withDestinationPath: "/etc"
      )
    },
    .disk(.fine, "a next site that was left") {
      try $0.write([1], $0.output + ".dossier-next/articles/a/index.html")
    },
    .disk(.fine, "a manifest that names files outside") {
      try $0.write(
        Array("../content/a.md\n/etc/passwd\nindex.html\narticles/a/index.html\n".utf8),
        "\($0.output)/\(Manifest.name)"
      )
    },
    .disk(.fine, "a manifest that is no text") {
      try $0.write(
        [0xFF, 0x0A] + Array("index.html\narticles/a/index.html\n".utf8),
        "\($0.output)/\(Manifest.name)"
      )
    },
    .disk(.error("output"), saying: "did not write", "a manifest that is empty") {
      try $0.write([], "\($0.output)/\(Manifest.name)")
    },
    .disk(.error("output"), saying: "did not write", "a folder for a manifest") {
      try FileManager.default.removeItem(atPath: "\($0.output)/\(Manifest.name)")
      try folder("\($0.output)/\(Manifest.name)")
    },
  ]

  private static func link(_ name: String, to target: String, _ folder: HostileFolder) throws {
    let path = "\(folder.content)/\(name)"
    try FileSystem.local.makeFolders(ContentPath.folder(path))
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
  }

  private static func pipe(_ path: String) throws {
    try FileSystem.local.makeFolders(ContentPath.folder(path))
    guard mkfifo(path, 0o644) == 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  private static func folder(_ path: String) throws { try FileSystem.local.makeFolders(path) }
}
