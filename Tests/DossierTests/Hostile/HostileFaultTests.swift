import Testing

@testable import Dossier

/// Files that cannot be read, vanish during a build, or cannot be written.
@Suite struct HostileFaultTests {
  private static let site = HostileCase.files(
    [
      "a.md": "Russia met China.", "leaders/x.md": "---\nname: X Y\n---\n", "site.yaml": "title: T",
      "static/f.txt": "f",
    ],
    .error("file"),
    "a site with a file that fails"
  )

  @Test(
    arguments: ["a.md", "leaders/x.md", "site.yaml", "static/f.txt"],
    [
      "Permission denied", "No such file or directory", "Too many open files", "Input/output error",
    ]
  )
  func whatCannotBeReadStopsTheBuild(_ path: String, _ reason: String) async throws {
    let folder = try await HostileFolder(Self.site)
    defer { folder.remove() }
    let before = folder.everything
    var files = FileSystem.local
    files.read = { file throws(FileError) in
      if file.hasSuffix("/content/" + path) { throw FileError(path: file, operation: "read", reason: reason) }
      return try FileSystem.local.read(file)
    }
    let report = await folder.build(files: files)
    #expect(report.diagnostics.map(\.code) == ["file"])
    #expect(report.diagnostics.first?.message.contains(reason) == true)
    #expect(!report.isPublished)
    #expect(folder.everything == before)
  }

  @Test(arguments: ["content", "content/leaders", "content/static"]) func aFolderThatVanishesStopsTheBuild(
    _ path: String
  ) async throws {
    let folder = try await HostileFolder(Self.site)
    defer { folder.remove() }
    let before = folder.everything
    var files = FileSystem.local
    files.list = { list throws(FileError) in
      if list == folder.root + "/" + path {
        throw FileError(path: list, operation: "list", reason: "No such file or directory")
      }
      return try FileSystem.local.list(list)
    }
    let report = await folder.build(files: files)
    #expect(report.diagnostics.map(\.code) == ["file"])
    #expect(!report.isPublished)
    #expect(folder.everything == before)
  }

  @Test(arguments: [
    "Read-only file system", "No space left on device", "Too many open files", "Disk quota exceeded",
  ]) func whatCannotBeWrittenLeavesTheSite(_ reason: String) async throws {
    for number in [1, 2, 20, 50, 58] {
      let folder = try await HostileFolder(Self.site)
      defer { folder.remove() }
      let before = folder.everything
      let report = await folder.build(files: Self.failing(number, reason))
      #expect(report.diagnostics.map(\.code) == ["output"])
      #expect(report.diagnostics.first?.message.contains(reason) == true)
      #expect(!report.isPublished)
      #expect(folder.everything == before)
      let next = await folder.build()
      #expect(next.isPublished)
      #expect(LinkWalker(folder.published).problems == [])
    }
  }

  /// Files of which the write of a number fails, and all that come after it.
  private static func failing(_ number: Int, _ reason: String) -> FileSystem {
    let count = Counter()
    var files = FileSystem.local
    files.write = { bytes, path throws(FileError) in
      if count.next() >= number { throw FileError(path: path, operation: "write", reason: reason) }
      try FileSystem.local.write(bytes, path)
    }
    files.stream = { path, old, make throws(FileError) in
      if count.next() >= number { throw FileError(path: path, operation: "write", reason: reason) }
      return try LocalFiles.stream(path, comparedWith: old, make)
    }
    return files
  }
}
