import Testing

@testable import Dossier

/// Whichever change of a file fails while a site is published: there is one whole version, and the next build makes all good.
@Suite struct PublishingFaultTests {
  private static let empty = HostileCase.files([:], .fine, "a published site")
  private static let pages = [
    Page(path: "index.html", text: "new"), Page(path: "articles/a/index.html", text: "good"),
    Page(path: "articles/b/index.html", text: "new"), Page(path: "feeds/deep/feed.xml", text: "new"),
  ]
  private static let old = ["index.html": "good", "articles/a/index.html": "good"]
  private static let new = [
    "index.html": "new", "articles/a/index.html": "good", "articles/b/index.html": "new",
    "feeds/deep/feed.xml": "",
  ]

  private func published(_ folder: HostileFolder) -> [String: String] {
    var found = folder.published
    found[Manifest.name] = nil
    found["mine/file.txt"] = nil
    return found
  }

  /// Publishes with faults; true when that failed.
  private func publish(_ failing: FailingFiles, isInPlace: Bool = false) async throws -> Bool {
    let folder = try await HostileFolder(Self.empty)
    defer { folder.remove() }
    try folder.write([1], folder.output + "/mine/file.txt")
    let publisher = Publisher(folder: folder.output, files: failing.system, isInPlace: isInPlace)
    let result = await publisher.publish(Self.pages)
    let found = published(folder)
    switch result {
    case .success: #expect(found == Self.new)
    case .failure(let error):
      if !isInPlace { #expect(found == Self.old || found == Self.new) }
      #expect(error.diagnostics.map(\.code) == ["output"])
    }
    let next = await Publisher(folder: folder.output, isInPlace: isInPlace).publish(Self.pages)
    #expect(throws: Never.self) { try next.get() }
    #expect(published(folder) == Self.new)
    #expect(folder.leftovers == [])
    #expect(FileSystem.local.kind(folder.output + "/mine/file.txt") == .file)
    if case .failure = result { return true }
    return false
  }

  @Test(arguments: [false, true], [false, true]) func oneFaultOrAllFromThereOn(
    _ lasts: Bool,
    _ isInPlace: Bool
  )
    async throws
  {
    let whole = FailingFiles { _ in false }
    #expect(try await !publish(whole, isInPlace: isInPlace))
    let count = whole.changes
    #expect(count > 12)
    var refused = 0
    for number in 1...count {
      let failing = FailingFiles { lasts ? $0 >= number : $0 == number }
      if try await publish(failing, isInPlace: isInPlace) { refused += 1 }
    }
    #expect(refused > 8)
  }

  @Test func twoFaultsDoNotMixVersions() async throws {
    let whole = FailingFiles { _ in false }
    _ = try await publish(whole)
    let count = whole.changes
    for first in 1..<count {
      for second in first + 1...count + 6 {
        _ = try await publish(FailingFiles { $0 == first || $0 == second })
      }
    }
  }

  /// A file becomes a folder, and a folder a file, in place: whichever change fails, there is the old state or the new one, or it
  /// is said that there is a part of each.
  @Test func filesAndFoldersThatTakeEachOthersPlaceComeBack() async throws {
    let old = ["aa.html": "old", "bb.html/c.html": "old", "zz.html": "old"]
    let new = ["aa.html/b.html": "new", "bb.html": "new", "zz.html": "new"]
    func publish(_ texts: [String: String], _ folder: String, _ files: FileSystem) async
      -> Result<Int, PublishingError>
    {
      let pages = texts.sorted { $0.key < $1.key }.map { Page(path: $0, text: $1) }
      return await Publisher(folder: folder, files: files, isInPlace: true).publish(pages)
    }
    var (number, refused, isDone) = (0, 0, false)
    while !isDone {
      number += 1
      let folder = try await HostileFolder(Self.empty)
      defer { folder.remove() }
      _ = try await publish(old, folder.output, .local).get()
      let failing = FailingFiles { [number] in $0 == number }
      let result = await publish(new, folder.output, failing.system)
      isDone = failing.changes < number
      let found = published(folder)
      if case .failure(let error) = result {
        refused += 1
        let isPart = error.diagnostics.contains { $0.message.contains("a part of the site is new already") }
        #expect(found == old || found == new || isPart, "\(number): \(error) \(found)")
      } else {
        #expect(found == new)
      }
      _ = try await publish(new, folder.output, .local).get()
      #expect(published(folder) == new && folder.leftovers == [])
    }
    #expect(refused > 8)
  }

  /// What keeps the folder from being exchanged may keep some of its files from being changed, too.
  @Test func whatMayNotBeMovedStaysWhole() async throws {
    let folder = try await HostileFolder(Self.empty)
    defer { folder.remove() }
    var files = FileSystem.local
    files.treeOperations?.exchange = { path, _ throws(FileError) in
      throw FileError(path: path, operation: "exchange", reason: "Operation not permitted", isDenied: true)
    }
    let result = await Publisher(folder: folder.output, files: files).publish(Self.pages)
    #expect(throws: PublishingError.self) { try result.get() }
    #expect(published(folder) == Self.old && folder.leftovers == [])
  }

  @Test func whereFilesCannotBeLinkedTheyAreMoved() async throws {
    let folder = try await HostileFolder(Self.empty)
    defer { folder.remove() }
    var files = FileSystem.local
    files.treeOperations?.link = { _, path throws(FileError) in
      throw FileError(path: path, operation: "link", reason: "Operation not permitted")
    }
    let result = await Publisher(folder: folder.output, files: files).publish(Self.pages)
    #expect(try result.get() == 3)
    #expect(published(folder) == Self.new)
  }
}
