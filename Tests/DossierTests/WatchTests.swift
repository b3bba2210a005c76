import Foundation
import Testing

@testable import Dossier

/// What `dossier watch` rests on: stamps of folders, and pages that ask for news.
@Suite struct WatchTests {
  @Test func aStampChangesWithEveryChange() throws {
    let root = FileManager.default.temporaryDirectory.appending(path: "watch-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    func write(_ name: String, _ text: String) throws {
      let file = root.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(text.utf8).write(to: file)
    }
    func stamp() -> FolderStamp { FolderStamp(of: [root.path], except: [root.path + "/public"]) }
    var seen: [FolderStamp] = [stamp()]
    try write("articles/a.md", "one")
    seen.append(stamp())
    try write("articles/a.md", "longer")
    seen.append(stamp())
    try FileManager.default.moveItem(
      at: root.appending(path: "articles/a.md"),
      to: root.appending(path: "b.md")
    )
    seen.append(stamp())
    try FileManager.default.removeItem(at: root.appending(path: "b.md"))
    #expect(Set(seen).count == 4)
    #expect(stamp() == seen[0])
    try write("public/index.html", "x")
    try write(".swap.md", "x")
    #expect(stamp() == seen[0])
    try FileManager.default.createDirectory(
      at: root.appending(path: "static"),
      withIntermediateDirectories: true
    )
    try write("static/.page.html.swp", "x")
    #expect(stamp() == seen[0])
    try write("static/.htaccess", "x")
    #expect(stamp() != seen[0])
  }

  @Test func theSystemTellsWhatChanges() throws {
    let root = FileManager.default.temporaryDirectory.appending(path: "watch-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    func write(_ name: String) throws { try Data("x".utf8).write(to: root.appending(path: name)) }
    for name in ["content/articles", "content/public"] {
      try FileManager.default.createDirectory(
        at: root.appending(path: name),
        withIntermediateDirectories: true
      )
    }
    guard let events = FolderEvents() else { return }
    func look() {
      let files = events.watching(.local)
      for folder in ["content", "content/articles", "content/more"] {
        _ = try? files.list("\(root.path)/\(folder)")
      }
    }
    look()
    #expect(!events.wait(1, settling: 1))
    try write("content/public/index.html")
    #expect(!events.wait(1, settling: 1))
    try write("content/articles/a.md")
    #expect(events.wait(10_000, settling: 1))
    try FileManager.default.createDirectory(
      at: root.appending(path: "content/more"),
      withIntermediateDirectories: true
    )
    #expect(events.wait(10_000, settling: 1))
    look()
    try write("content/more/b.md")
    #expect(events.wait(10_000, settling: 1))
    #expect(!events.wait(1, settling: 1))
    try FileManager.default.removeItem(at: root.appending(path: "content/more/b.md"))
    #expect(events.wait(10_000, settling: 1))
  }

  @Test func onlyWatchedPagesAskForNews() async throws {
    func pages(_ text: String, isWatched: Bool) async -> [String: String] {
      let memory = MemoryFiles(["/memory/content/a.md": text])
      var options = BuildOptions()
      options.content = "/memory/content"
      options.output = "/memory/public"
      options.isWatched = isWatched
      _ = await Pipeline(options, files: memory.system).build()
      return memory.texts(in: "/memory/public")
    }
    let plain = await pages("# A\n\nText.", isWatched: false)
    #expect(plain["index.html"]?.contains("reload.js") == false)
    #expect(plain["assets/reload.js"] == nil && plain[WatchStatus.path] == nil)
    let one = await pages("# A\n\nText.", isWatched: true)
    let same = await pages("# A\n\nText.", isWatched: true)
    let other = await pages("# A\n\nOther.", isWatched: true)
    #expect(one["articles/a/index.html"]?.contains("src=\"../../assets/reload.js\"") == true)
    #expect(one[WatchStatus.path] == same[WatchStatus.path])
    #expect(one[WatchStatus.path] != other[WatchStatus.path])
  }

  @Test func aFailedBuildKeepsTheStampAndSaysWhatIsWrong() throws {
    let status = WatchStatus(isKept: true)
    status.note(Page(path: "a", text: "b"))
    let last = try #require(status.page).bytes
    let wrong = Diagnostic.error("yaml", at: SourcePosition(file: "a.md", line: 2), "say \"no\" </script>")
    let failed = WatchStatus.failed([wrong], last: last)
    struct Status: Decodable { var stamp: String, problems: [String] }
    let before = try JSONDecoder().decode(Status.self, from: Data(last))
    let after = try JSONDecoder().decode(Status.self, from: Data(failed))
    #expect(before.stamp == after.stamp && before.problems.isEmpty && !before.stamp.isEmpty)
    #expect(after.problems.count == 1 && after.problems[0].contains("say \"no\""))
  }
}
