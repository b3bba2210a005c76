import Foundation
import Testing

@testable import Dossier

@Suite struct PublisherTests {
  private let pages = [Page(path: "index.html", text: "1"), Page(path: "a/index.html", text: "2")]

  @Test func writesChangesAndRemovesItsOwn() async {
    let memory = MemoryFiles()
    let publisher = Publisher(folder: "/memory/public", files: memory.system)
    #expect((try? await publisher.publish(pages).get()) == 2)
    memory.set("/memory/public/mine.txt", "mine")
    #expect((try? await publisher.publish(pages).get()) == 0)
    #expect((try? await publisher.publish([Page(path: "index.html", text: "3")]).get()) == 1)
    var texts = memory.texts(in: "/memory/public")
    texts[".dossier-manifest"] = nil
    #expect(texts == ["index.html": "3", "mine.txt": "mine"])
  }

  /// Open pages load themselves again when the status says so, and must find all else as it is to be.
  @Test func theStatusIsMovedLast() async {
    var files = MemoryFiles().system
    let moved = Guarded<[String]>([])
    let move = files.move
    files.move = { path, newPath throws(FileError) in
      try move(path, newPath)
      moved.withLock { $0.append(newPath) }
    }
    let publisher = Publisher(folder: "/memory/public", files: files, isInPlace: true)
    let status = Page(path: WatchStatus.path, text: "1")
    #expect((try? await publisher.publish([status] + pages).get()) == 3)
    let paths = moved.withLock { $0 }.map { String($0.dropFirst("/memory/public/".count)) }
    #expect(paths == [".dossier-manifest", "a/index.html", "index.html", WatchStatus.path])
  }

  @Test func neverOverwritesWhatItDidNotWrite() async {
    let memory = MemoryFiles(["/memory/public/index.html": "mine"])
    let result = await Publisher(folder: "/memory/public", files: memory.system).publish(pages)
    #expect(throws: PublishingError.self) { try result.get() }
    #expect(memory.texts(in: "/memory/public") == ["index.html": "mine"])
  }

  /// A folder of our own files gives way to a file, and one of others does not.
  @Test(arguments: [false, true]) func ourFoldersGiveWayToFiles(_ isInPlace: Bool) async throws {
    let folder = try await HostileFolder(.files([:], .fine, "an output"))
    defer { folder.remove() }
    let output = folder.output + "-other"
    defer { try? FileManager.default.removeItem(atPath: output) }
    let publisher = Publisher(folder: output, isInPlace: isInPlace)
    let deep = [
      Page(path: "a/b/c.txt", text: "1"), Page(path: "a/d.txt", text: "2"), Page(path: "e.txt", text: "3"),
    ]
    let flat = [Page(path: "a", text: "4"), Page(path: "e.txt", text: "3")]
    for _ in 0..<2 {
      #expect(try await publisher.publish(deep).get() > 0)
      #expect(try FileSystem.local.read(output + "/a/b/c.txt") == Array("1".utf8))
      #expect(try await publisher.publish(flat).get() == 1)
      #expect(try FileSystem.local.read(output + "/a") == Array("4".utf8))
    }
    _ = try await publisher.publish(deep).get()
    try folder.write(Array("mine".utf8), output + "/a/b/mine.txt")
    let refused = await publisher.publish(flat)
    #expect(throws: PublishingError.self) { try refused.get() }
    #expect(try FileSystem.local.read(output + "/a/b/mine.txt") == Array("mine".utf8))
    #expect(try FileSystem.local.read(output + "/a/d.txt") == Array("2".utf8))
  }

  /// Whichever file cannot be moved into its place, those before it are moved back.
  @Test(arguments: 0..<4) func aFailureInPlaceLeavesTheSite(_ failing: Int) async throws {
    let folder = try await HostileFolder(.files([:], .fine, "an output"))
    defer { folder.remove() }
    let output = folder.output + "-other"
    defer { try? FileManager.default.removeItem(atPath: output) }
    let old = [
      Page(path: "a.txt", text: "1"), Page(path: "b.txt", text: "2"), Page(path: "f/c.txt", text: "3"),
    ]
    _ = try await Publisher(folder: output, isInPlace: true).publish(old).get()
    let manifest = try FileSystem.local.read(output + "/" + Manifest.name)
    let new = ["a.txt", "b.txt", "f", "g/new.txt"]
    var files = FileSystem.local
    let (move, operations) = (files.move, try #require(files.treeOperations))
    let blocked = output + "/" + new[failing]
    files.move = { path, newPath throws(FileError) in
      if newPath == blocked, !path.hasSuffix(".dossier-waiting") {
        throw FileError(path: path, operation: "move", reason: "Permission denied")
      }
      try move(path, newPath)
    }
    files.treeOperations?.exchange = { first, second throws(FileError) in
      if second == blocked {
        throw FileError(path: first, operation: "exchange", reason: "Permission denied")
      }
      try operations.exchange(first, second)
    }
    let result = await Publisher(folder: output, files: files, isInPlace: true)
      .publish(new.map { Page(path: $0, text: "new") })
    #expect(throws: PublishingError.self) { try result.get() }
    for page in old { #expect(try FileSystem.local.read(output + "/" + page.path) == page.bytes) }
    #expect(FileSystem.local.kind(output + "/g") == nil)
    #expect(try FileSystem.local.read(output + "/" + Manifest.name) == manifest)
    #expect(try await Publisher(folder: output, isInPlace: true).publish(old).get() == 0)
  }

  /// A build that has read its content before another has published reads it again.
  @Test(arguments: [false, true]) func anOvertakenBuildDoesNotPublish(_ isInPlace: Bool) async throws {
    let folder = try await HostileFolder(.files([:], .fine, "an output"))
    defer { folder.remove() }
    let output = folder.output + "-other"
    defer { try? FileManager.default.removeItem(atPath: output) }
    let publisher = Publisher(folder: output, isInPlace: isInPlace)
    let mark = publisher.mark
    _ = try await publisher.publish(pages).get()
    #expect(publisher.mark != mark)
    guard case .failure(let error) = await publisher.begin(after: nil, since: mark) else {
      Issue.record("an overtaken build has begun to publish")
      return
    }
    #expect(error.isOvertaken)
    let publication = try await publisher.begin(after: nil, since: publisher.mark).get()
    await publication.abandon()
  }

  /// A large file is told from those of others as pages are, though it has the same bytes.
  @Test(arguments: [false, true]) func aStreamedFileOfOthersIsNotTakenOver(_ isForced: Bool) async throws {
    let folder = try await HostileFolder(.files([:], .fine, "a published site"))
    defer { folder.remove() }
    try folder.write(Array("[1]".utf8), folder.output + "/data/a.json")
    let publisher = Publisher(folder: folder.output, isForced: isForced)
    let publication = try await publisher.begin().get()
    publication.add(StreamedPage(path: "data/a.json") { $0(Array("[1]".utf8)) }) { _ in }
    let result = await publication.commit()
    let manifest = try #require(try Manifest.read(in: folder.output, .local))
    #expect(manifest.paths.contains("data/a.json") == isForced)
    if isForced {
      #expect(try result.get() == 0)
    } else {
      #expect(throws: PublishingError.self) { try result.get() }
    }
  }

  /// What is wrong is written for open pages only where a watch build has put the file.
  @Test(arguments: [false, true]) func theStatusOfOthersIsNotTouched(_ isOurs: Bool) async throws {
    let memory = MemoryFiles()
    let publisher = Publisher(folder: "/memory/public", files: memory.system)
    let status = Page(path: WatchStatus.path, text: "{\"page\":\"1\"}")
    #expect((try? await publisher.publish(isOurs ? pages + [status] : pages).get()) != nil)
    let path = "/memory/public/\(WatchStatus.path)"
    if !isOurs { memory.set(path, "mine") }
    publisher.tellReaders(of: [.error("yaml", at: SourcePosition(file: "a.md", line: 2), "it is wrong")])
    let text = try #require(memory.texts(in: "/memory/public")[WatchStatus.path])
    #expect(isOurs ? text.contains("it is wrong") : text == "mine")
    #expect(memory.all.keys.allSatisfy { !$0.contains("dossier-status") })
  }

  @Test(arguments: 1...4) func aFaultBeforeTheMoveLeavesTheSiteAsItWas(_ number: Int) async {
    let before = MemoryFiles()
    _ = await Publisher(folder: "/memory/public", files: before.system).publish(pages)
    let memory = MemoryFiles(
      before.all.mapValues { String(decoding: $0, as: UTF8.self) },
      failingWrite: number
    )
    let old = memory.texts(in: "/memory/public")
    let changed = pages.map { Page(path: $0.path, text: "new") } + [Page(path: "b.html", text: "new")]
    let result = await Publisher(folder: "/memory/public", files: memory.system).publish(changed)
    #expect(throws: PublishingError.self) { try result.get() }
    #expect(memory.texts(in: "/memory/public") == old)
    #expect(memory.texts(in: "/memory/public.dossier-next").isEmpty)
  }

  /// A file of others that says the same stays theirs: it would be removed one day with what it is the same as.
  @Test(arguments: [false, true]) func aFileOfOthersIsNotTakenFor(_ isForced: Bool) async {
    let memory = MemoryFiles()
    _ = await Publisher(folder: "/memory/public", files: memory.system).publish(pages)
    memory.set("/memory/public/mine.txt", "mine")
    let publisher = Publisher(folder: "/memory/public", files: memory.system, isForced: isForced)
    let result = await publisher.publish(pages + [Page(path: "mine.txt", text: "mine")])
    #expect((try? result.get()) == (isForced ? 0 : nil))
  }

  // MARK: On disk

  /// A folder that nothing can take the place of, as a mounted one, is changed file by file, and nothing is made beside it.
  @Test func aFixedFolderIsChangedInPlace() async throws {
    let folder = try await HostileFolder(.files([:], .fine, "a published site"))
    defer { folder.remove() }
    var files = FileSystem.local
    let move = files.move
    files.isFixed = { _ in true }
    files.move = { path, newPath throws(FileError) in
      #expect(path.hasPrefix(folder.output + "/") && newPath.hasPrefix(folder.output + "/"))
      try move(path, newPath)
    }
    files.treeOperations = nil
    let publisher = Publisher(folder: folder.output, files: files)
    #expect(try await publisher.publish(pages).get() == 2)
    #expect(folder.published == ["index.html": "1", "a/index.html": "2", Manifest.name: ""])
    #expect(folder.leftovers == [])
    try folder.write([1], folder.output + "/mine.txt")
    #expect(try await publisher.publish([pages[0]]).get() == 0)
    #expect(folder.published == ["index.html": "1", "mine.txt": "", Manifest.name: ""])
  }

  @Test(arguments: [false, true], [false, true])
  func aFileInTheWayOfAFolderIsReplacedByForce(_ isInPlace: Bool, _ isLink: Bool) async throws {
    let folder = try await HostileFolder(.files([:], .fine, "a published site"))
    defer { folder.remove() }
    try isLink
      ? folder.link("/tmp", folder.output + "/a") : folder.write([1], folder.output + "/a")
    let before = folder.published
    let result = await Publisher(folder: folder.output, isInPlace: isInPlace).publish(pages)
    #expect(throws: PublishingError.self) { try result.get() }
    #expect(folder.published == before)
    let forced = Publisher(folder: folder.output, isForced: true, isInPlace: isInPlace)
    #expect(try await forced.publish(pages).get() == 2)
    #expect(folder.published == ["index.html": "1", "a/index.html": "2", Manifest.name: ""])
  }

  /// Modes stay, and so does the time of folders of others.
  @Test func foldersKeepWhatTheyAre() async throws {
    let folder = try await HostileFolder(.files([:], .fine, "a published site"))
    defer { folder.remove() }
    let manager = FileManager.default
    let (mine, time) = (folder.output + "/mine", Date(timeIntervalSince1970: 1_600_000_000))
    try folder.write([1], mine + "/a.txt")
    try manager.setAttributes([.posixPermissions: 0o2775], ofItemAtPath: folder.output)
    try manager.setAttributes([.posixPermissions: 0o700, .modificationDate: time], ofItemAtPath: mine)
    #expect(try await Publisher(folder: folder.output).publish(pages).get() == 2)
    let after = try manager.attributesOfItem(atPath: folder.output)
    #expect((after[.posixPermissions] as? NSNumber)?.intValue == 0o2775)
    let found = try manager.attributesOfItem(atPath: mine)
    #expect((found[.posixPermissions] as? NSNumber)?.intValue == 0o700)
    #expect(found[.modificationDate] as? Date == time)
  }

  @Test func aLinkedFolderIsPublishedWhereItLeads() async throws {
    let folder = try await HostileFolder(.files(["a.md": "A"], .fine, "a published site"))
    defer { folder.remove() }
    let link = folder.root + "/link"
    try folder.link("public", link)
    var options = BuildOptions()
    options.content = folder.content
    options.output = link
    #expect(await Pipeline(options).build().isPublished)
    #expect(FileSystem.local.kind(link) == .link)
    #expect(FileSystem.local.kind(folder.output + "/articles/a/index.html") == .file)
    #expect(FileSystem.local.kind(link + ".dossier-cache") == nil)
  }
}
