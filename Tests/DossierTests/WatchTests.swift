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

  @Test func otherBytesOfTheSameSizeAndTimeAreSeen() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "watch-\(UUID().uuidString)/a.md")
    let folder = file.deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let time = Date(timeIntervalSince1970: 1_700_000_000)
    func save(_ text: String) throws {
      try Data(text.utf8).write(to: file)
      try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: file.path)
    }
    let input = KnownInputs.Input("a.md", in: folder.path)
    try save("one")
    let first = try #require(input.read(.local, last: nil))
    #expect(input.read(.local, last: first)?.bytes == Array("one".utf8))
    let stamp = FolderStamp(of: [folder.path])
    usleep(20_000)
    try save("two")
    #expect(input.read(.local, last: first)?.bytes == Array("two".utf8))
    #expect(FolderStamp(of: [folder.path]) != stamp)
  }

  @Test(.enabled(if: FolderEvents() != nil, "the system does not tell what changes"))
  func theSystemTellsWhatChanges() throws {
    let root = FileManager.default.temporaryDirectory.appending(path: "watch-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    func write(_ name: String) throws { try Data("x".utf8).write(to: root.appending(path: name)) }
    for name in ["content/articles", "content/public"] {
      try FileManager.default.createDirectory(
        at: root.appending(path: name),
        withIntermediateDirectories: true
      )
    }
    let events = try #require(FolderEvents())
    func look() {
      let files = events.watching(.local)
      for folder in ["content", "content/articles", "content/more"] {
        _ = try? files.list("\(root.path)/\(folder)")
      }
    }
    func told() -> FolderNews? { events.wait(10_000, settling: 1) }
    func path(_ name: String) -> String { "\(root.path)/content/\(name)" }
    look()
    #expect(events.wait(1, settling: 1) == nil)
    try write("content/public/index.html")
    #expect(events.wait(1, settling: 1) == nil)
    try write("content/articles/a.md")
    let articles = path("articles")
    #expect(told() == FolderNews(files: [path("articles/a.md")], folders: [articles]))
    try Data("other".utf8).write(to: root.appending(path: "content/articles/a.md"))
    #expect(told()?.files == [path("articles/a.md")])
    try FileManager.default.createDirectory(
      at: root.appending(path: "content/more"),
      withIntermediateDirectories: true
    )
    #expect(told()?.isComplete == false)
    look()
    try write("content/more/b.md")
    #expect(told() == FolderNews(files: [path("more/b.md")], folders: [path("more")]))
    #expect(events.wait(1, settling: 1) == nil)
    try FileManager.default.removeItem(atPath: path("more/b.md"))
    #expect(told() == FolderNews(files: [path("more/b.md")], folders: [path("more")]))
    try FileManager.default.removeItem(atPath: path("more"))
    #expect(told()?.isComplete == false)
  }

  /// With news, what nobody tells of is not looked at, and what was told of during a build that failed is not forgotten.
  @Test func whatIsToldOfIsLookedAt() async throws {
    let site = try CachedSite(["articles/a.md": "# A\n\nRussia.", "articles/b.md": "# B\n\nChina."])
    let folder = site.options.content + "/articles"
    func build(after memory: BuildMemory?, telling names: [String]?) async -> (BuildReport, BuildMemory?) {
      let paths = (names ?? []).map { "\(folder)/\($0)" }
      let news = names.map { _ in FolderNews(files: Set(paths), folders: [folder]) } ?? .unknown
      return await Pipeline(site.options).build(after: memory, isKept: true, news: news)
    }
    func shows(_ text: String, in page: String) -> Bool {
      String(decoding: site.output["articles/\(page)/index.html"] ?? [], as: UTF8.self).contains(text)
    }
    var (report, memory) = await build(after: nil, telling: nil)
    try site.set("content/articles/a.md", "# A\n\nPeru.")
    try site.set("content/articles/b.md", "# B\n\nCuba.")
    (report, memory) = await build(after: memory, telling: ["a.md", "a.md~"])
    #expect(report.isPublished && shows("Peru", in: "a") && shows("China", in: "b"))
    try site.set("content/articles/a.md", "---\ntitle: [\n---\nPeru.")
    (report, memory) = await build(after: memory, telling: ["a.md"])
    #expect(!report.isPublished)
    (report, memory) = await build(after: memory, telling: ["b.md"])
    #expect(!report.isPublished)
    try site.set("content/articles/a.md", "# A\n\nJapan.")
    try site.set("content/articles/c.md", "# C\n\nChile.")
    (report, memory) = await build(after: memory, telling: ["a.md", "c.md"])
    #expect(
      report.isPublished && shows("Japan", in: "a") && shows("Cuba", in: "b") && shows("Chile", in: "c")
    )
    #expect(!String(decoding: site.output["data/articles.json"] ?? [], as: UTF8.self).contains("\"c\""))
    let pages = site.output.filter { CachedSite.isShown($0.key) }
    (report, memory) = await build(after: memory, telling: nil)
    #expect(report.changedCount > 0)
    #expect(CachedSite.differences(site.output, pages).filter(CachedSite.isShown) == [])
    #expect(String(decoding: site.output["data/articles.json"] ?? [], as: UTF8.self).contains("\"c\""))
    (report, memory) = await build(after: memory, telling: nil)
    #expect(report.changedCount == 0)
    for name in ["articles/c.md", "articles/b.md"] { try site.set("content/" + name, nil) }
    for name in [".c.md.swp", "notes", "p.svg"] { try site.set("content/articles/" + name, "<svg/>") }
    (report, memory) = await build(after: memory, telling: ["c.md", ".c.md.swp", "notes", "p.svg"])
    #expect(site.output["articles/c/index.html"] == nil && site.output["articles/b/index.html"] == nil)
    #expect(site.output["articles/p.svg"] != nil && site.output["articles/a/index.html"] != nil)
    try site.set("content/articles/p.svg", nil)
    (report, memory) = await build(after: memory, telling: ["p.svg"])
    #expect(site.output["articles/p.svg"] == nil && shows("Japan", in: "a"))
    try site.set("content/site.yaml", "title: Another")
    let told = FolderNews(files: [site.options.content + "/site.yaml"], folders: [site.options.content])
    report = await Pipeline(site.options).build(after: memory, isKept: true, news: told).report
    #expect(String(decoding: site.output["index.html"] ?? [], as: UTF8.self).contains("Another"))
  }

  /// What others have done to the output is found by the build without news that follows, or where the manifest tells of it.
  @Test func outputThatIsKeptIsLookedAtLater() async throws {
    let site = try CachedSite(["articles/a.md": "# A\n\nRussia.", "articles/b.md": "# B\n\nChina."])
    site.options.isInPlace = true
    let told = FolderNews(files: [site.options.content + "/articles/a.md"])
    func build(after memory: BuildMemory?, _ news: FolderNews) async -> (BuildReport, BuildMemory?) {
      await Pipeline(site.options).build(after: memory, isKept: true, news: news)
    }
    var (report, memory) = await build(after: nil, .unknown)
    try site.set("public/countries/china/feed.xml", nil)
    try site.set("content/articles/a.md", "# A\n\nPeru.")
    (report, memory) = await build(after: memory, told)
    #expect(report.isPublished && site.output["countries/china/feed.xml"] == nil)
    (report, memory) = await build(after: memory, .unknown)
    #expect(site.output["countries/china/feed.xml"] != nil)
    try FileManager.default.removeItem(at: site.root.appending(path: "public"))
    try site.set("content/articles/a.md", "# A\n\nCuba.")
    (report, memory) = await build(after: memory, told)
    let clean = await site.cleanBuild()
    #expect(CachedSite.differences(site.output, clean.files).filter(CachedSite.isShown) == [])
    (report, memory) = await build(after: memory, .unknown)
    #expect(CachedSite.differences(site.output, clean.files) == [])
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

  /// Parts of the search index, which may come later, have a stamp of their own; files for other programs have none.
  @Test func theSearchHasAStampOfItsOwn() throws {
    struct Status: Decodable { var stamp: String, search: String }
    func status(_ files: [(path: String, audience: FileAudience)]) throws -> Status {
      let status = WatchStatus(isKept: true)
      for file in files { status.note(Page(path: file.path, text: "x"), for: file.audience) }
      return try JSONDecoder().decode(Status.self, from: Data(try #require(status.page).bytes))
    }
    let first = try status([("a", .readers), ("b", .search), ("c", .programs)])
    let second = try status([("a", .readers), ("other", .search), ("other", .programs)])
    let third = try status([("other", .readers), ("b", .search)])
    #expect(first.stamp == second.stamp && first.search != second.search)
    #expect(first.stamp != third.stamp && first.search == third.search)
  }

  @Test func aFailedBuildKeepsTheStampAndSaysWhatIsWrong() throws {
    let status = WatchStatus(isKept: true)
    status.note(Page(path: "a", text: "b"))
    status.note(Page(path: "c", text: "d"), for: .search)
    let last = try #require(status.page).bytes
    let wrong = Diagnostic.error("yaml", at: SourcePosition(file: "a.md", line: 2), "say \"no\" </script>")
    let failed = WatchStatus.failed([wrong], last: last)
    struct Status: Decodable { var stamp: String, search: String, problems: [String] }
    let before = try JSONDecoder().decode(Status.self, from: Data(last))
    let after = try JSONDecoder().decode(Status.self, from: Data(failed))
    #expect(before.stamp == after.stamp && before.search == after.search && !before.search.isEmpty)
    #expect(before.problems.isEmpty && !before.stamp.isEmpty)
    #expect(after.problems.count == 1 && after.problems[0].contains("say \"no\""))
  }
}
