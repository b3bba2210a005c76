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
}
