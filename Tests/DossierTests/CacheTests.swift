import Foundation
import Testing

@testable import Dossier

/// A build of what was built already does nothing, and one of anything else everything.
@Suite struct CacheTests {
  private static let content = [
    "site.yaml": "title: Site\n",
    "articles/2024-01-02-a.md": "# A\n\nRussia and China [agreed](nowhere.md). France may object.",
    "articles/later.md": "---\ntitle: Later\ndate: 2024-05-01\nexpires: 2024-07-01\n---\n\nIran talks.",
    "countries/france.md": "---\nname: France\n---\n\nA profile.",
    "static/robots.png": "no picture", "articles/map.svg": "<svg/>", "notes.txt": "not read",
  ]

  private func site() throws -> CachedSite {
    let site = try CachedSite(Self.content, templates: ["assets/x.css": "a {}"])
    site.options.selection.today = ContentDate(year: 2024, month: 4, day: 1)
    return site
  }

  private func isSound(_ site: CachedSite) async -> Bool {
    let clean = await site.cleanBuild()
    return site.output == clean.files
  }

  /// A plain page with the address of a term stands above its list, and for itself when nobody has the term.
  @Test(arguments: ["tags", "authors"]) func aPageComesAndGoesWithTheTermOfItsAddress(_ key: String)
    async throws
  {
    let site = try CachedSite([
      "articles/a.md": "---\ntitle: A\n\(key): [one]\n---\nText.", "articles/b.md": "Text.",
      "pages/\(key)/one.md": "---\ntitle: One\n---\nA profile.",
    ])
    for name in ["one", "two", "one", "three", "two", "one"] {
      try site.set("content/articles/a.md", "---\ntitle: A\n\(key): [\(name)]\n---\nText.")
      let report = await site.build()
      #expect(report.isPublished, "\(report.diagnostics)")
      #expect(await isSound(site), "\(name)")
    }
  }

  @Test func whatIsBuiltAlreadyIsNotBuiltAgain() async throws {
    let site = try site()
    let first = await site.build()
    let second = await site.build()
    let full = await Pipeline(site.options.with { $0.program = nil }).build()
    #expect(first.isPublished && !first.isUnchanged && first.warningCount == 1)
    #expect(second.isPublished && second.isUnchanged && second.changedCount == 0)
    #expect(full.isPublished && !full.isUnchanged && full.changedCount == 0)
    #expect(second.diagnostics == full.diagnostics)
    func numbers(_ report: BuildReport) -> [UInt8] { BuildSummary(report, stages: [], milliseconds: 0).json }
    #expect(numbers(second) == numbers(full))
    #expect(second.entityCounts == full.entityCounts && second.byteCount == full.byteCount)
    #expect(await isSound(site))
  }

  @Test(
    arguments: [
      (
        "content/articles/2024-01-02-a.md", "# A\n\nRussia and Chile [agreed](nowhere.md). France may object."
      ),
      ("content/articles/b.md", "# B\n\nPeru."), ("content/articles/later.md", nil),
      ("content/site.yaml", "title: Seit\n"), ("content/strings.yaml", "home: Start\n"),
      ("content/countries/france.md", "---\nname: France\n---\n\nAnother one."),
      ("content/countries/peru.md", "---\nname: Peru\n---\n"), ("content/static/robots.png", "other text"),
      ("content/static/new.txt", ""), ("content/articles/map.svg", "<svg></svg>"),
      ("content/notes.txt", nil), ("templates/assets/x.css", "b {}"),
      ("templates/404.mustache", "Nothing is here."),
    ] as [(String, String?)]
  ) func everyInputCounts(_ path: String, _ text: String?) async throws {
    let site = try site()
    _ = await site.build()
    let file = site.root.appending(path: path).path
    let date = try? FileManager.default.attributesOfItem(atPath: file)[.modificationDate]
    try site.set(path, text)
    // The bytes count, whatever the dates say.
    if text != nil, let date {
      try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: file)
    }
    #expect(await !site.build().isUnchanged)
    #expect(await isSound(site))
    #expect(await site.build().isUnchanged)
  }

  @Test func aRenamedFileCounts() async throws {
    let site = try site()
    _ = await site.build()
    try site.move("content/articles/2024-01-02-a.md", to: "content/articles/2024-01-02-b.md")
    #expect(await !site.build().isUnchanged)
    #expect(await isSound(site))
  }

  @Test(
    arguments: [
      { $0.baseURL = "https://example.org/" }, { $0.selection.includesDrafts = true },
      { $0.selection.includesFuture = true }, { $0.selection.includesExpired = true },
      { $0.selection.today = nil }, { $0.templates = nil }, { $0.isWatched = true }, { $0.program = "next" },
      { $0.isStrict = true },
    ] as [@Sendable (inout BuildOptions) -> Void]
  )
  func everyOptionCounts(_ change: @Sendable (inout BuildOptions) -> Void) async throws {
    let site = try site()
    _ = await site.build()
    change(&site.options)
    #expect(await !site.build().isUnchanged)
    if !site.options.isStrict { #expect(await isSound(site)) }
  }

  @Test func theDayCountsWhereAnArticleComesOrGoes() async throws {
    let site = try site()
    func build(_ month: Int, _ day: Int) async -> Bool {
      site.options.selection.today = ContentDate(year: 2024, month: month, day: day)
      let isUnchanged = await site.build().isUnchanged
      let isSound = await isSound(site)
      #expect(isSound, "\(month)-\(day)")
      return isUnchanged
    }
    #expect(await !build(4, 1))
    #expect(await build(4, 30))
    #expect(await build(1, 2))
    #expect(await !build(5, 1))
    #expect(await build(7, 1))
    #expect(await !build(7, 2))
    #expect(await build(12, 31))
    #expect(await !build(1, 1))
  }

  @Test func aTouchedOutputIsBuiltAnew() async throws {
    let site = try site()
    _ = await site.build()
    for path in ["index.html", "assets/style.css", ".dossier-manifest"] {
      let file = site.root.appending(path: "public/\(path)")
      let before = try Data(contentsOf: file)
      try site.set(
        "public/\(path)",
        path == ".dossier-manifest" ? String(decoding: before, as: UTF8.self) : "other"
      )
      #expect(await !site.build().isUnchanged, "\(path)")
      #expect(try Data(contentsOf: file) == before)
      try site.set("public/\(path)", nil)
      if path == ".dossier-manifest" { site.options.isForced = true }
      #expect(await !site.build().isUnchanged, "\(path)")
      #expect(await isSound(site))
      #expect(await site.build().isUnchanged)
    }
    try FileManager.default.removeItem(atPath: site.options.output)
    #expect(await !site.build().isUnchanged)
    #expect(await isSound(site))
  }

  @Test func filesOfOthersNeitherCountNorGo() async throws {
    let site = try site()
    _ = await site.build()
    try site.set("public/mine.txt", "mine")
    #expect(await site.build().isUnchanged)
    try site.set("content/articles/b.md", "# B")
    #expect(await !site.build().isUnchanged)
    #expect(site.output["mine.txt"] == Array("mine".utf8))
  }

  /// As a build leaves it that is killed between the exchange of the sites and that of the caches.
  @Test(arguments: [false, true]) func aCacheOlderThanTheSiteIsNotBelieved(_ isInPlace: Bool) async throws {
    let site = try site()
    site.options.isInPlace = isInPlace
    _ = await site.build()
    let old = try Data(contentsOf: site.cache)
    // A site with all files of the old one, and more.
    try site.set("content/static/more.txt", "more")
    _ = await site.build()
    try old.write(to: site.cache)
    try site.set("content/static/more.txt", nil)
    #expect(await !site.build().isUnchanged)
    #expect(await isSound(site))
  }

  @Test(arguments: [0, 1, 15, 16, 17, 64, 1_000]) func aDigestDoesNotDependOnParts(_ count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 7) }
    for size in [1, 5, 16, 33, 2_000] {
      var stream = Digest.Stream()
      for start in stride(from: 0, to: count, by: size) {
        stream.add(Array(bytes[start..<min(start + size, count)]))
      }
      #expect(stream.digest == Digest(of: bytes))
    }
  }

  @Test func aCacheThatIsDamagedOrOfAnotherKindIsNotRead() async throws {
    let site = try site()
    _ = await site.build()
    let bytes = Array(try Data(contentsOf: site.cache))
    #expect(BuildCache(bytes) != nil)
    var generator = SeededGenerator(state: 7)
    for _ in 0..<300 {
      var flipped = bytes
      flipped[Int.random(in: 0..<bytes.count, using: &generator)] ^= UInt8.random(
        in: 1...255,
        using: &generator
      )
      #expect(BuildCache(flipped) == nil)
      #expect(BuildCache(Array(bytes.prefix(Int.random(in: 0..<bytes.count, using: &generator)))) == nil)
    }
    #expect(BuildCache(bytes + [0]) == nil)
    for damaged in [[], Array("dossier-cache 0\n".utf8) + bytes.dropFirst(16), Array(bytes.dropLast(9))] {
      try Data(damaged).write(to: site.cache)
      #expect(await !site.build().isUnchanged)
      #expect(await site.build().isUnchanged)
    }
  }

  /// Bytes behind a right digest that mean nothing, as no build writes them.
  /// A cache that is whole, and names files that are not the output's.
  @Test(arguments: ["../content/articles/later.md", "/etc/passwd", "a//b", "articles/../../x", ""])
  func aCacheThatLeadsElsewhereIsNotRead(_ path: String) async throws {
    let site = try site()
    _ = await site.build()
    let cache = try #require(BuildCache(FileSystem.local.read(site.cache.path)))
    var other = cache
    let stamp = FileStamp(size: 1, seconds: 1, nanoseconds: 1, node: 1)
    other.files.append(PublishedFile(path: path, stamp: stamp))
    #expect(BuildCache(cache.bytes) != nil && BuildCache(other.bytes) == nil)
    let piece = RenderMemory.Piece(
      reads: RenderMemory.Reads([], nil),
      files: [RenderMemory.File(path: path, hash: 0)],
      diagnostics: []
    )
    let group = RenderMemory.Group(
      name: GroupName(.home),
      reads: RenderMemory.Reads([], nil),
      pieces: [piece]
    )
    other = cache
    other.work = .known(
      RenderMemory(ground: cache.fingerprint, numbers: ArticleNumbers.Given(), groups: [group])
    )
    #expect(BuildCache(other.bytes)?.work.memory == nil)
    try FileSystem.local.write(other.bytes, site.cache.path)
    try site.set("content/articles/later.md", "Other.")
    _ = await site.build()
    #expect(await isSound(site))
  }

  @Test func nonsenseIsRefusedAndNotRead() throws {
    var generator = SeededGenerator(state: 11)
    for count in 0..<200 {
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...3, using: &generator) }
      var reader = RecordReader(bytes)
      while !reader.isAtEnd {
        do throws(RecordReader.Damage) {
          _ = try reader.list { reader throws(RecordReader.Damage) in try reader.text() }
          _ = try reader.flag()
        } catch { break }
      }
    }
    var negative = RecordWriter()
    negative.add(-1)
    var reader = RecordReader(negative.bytes)
    #expect(throws: RecordReader.Damage.self) { try reader.text() }
  }

  @Test func withoutCacheNothingIsLeftAndNothingBelieved() async throws {
    let site = try site()
    site.options.program = nil
    #expect(await !site.build().isUnchanged)
    #expect(await !site.build().isUnchanged)
    #expect(!FileManager.default.fileExists(atPath: site.cache.path))
  }

  @Test func aFailedBuildLeavesSiteAndCacheAsTheyWere() async throws {
    let site = try site()
    _ = await site.build()
    let cache = try Data(contentsOf: site.cache)
    try site.set("content/articles/bad.md", "---\ntitle: [\n---\n")
    #expect(await !site.build().isPublished)
    #expect(try Data(contentsOf: site.cache) == cache)
    try site.set("content/articles/bad.md", nil)
    #expect(await site.build().isUnchanged)
  }

  @Test func aFaultWhileTheCacheIsWrittenLeavesTheSite() async throws {
    let site = try site()
    var files = FileSystem.local
    files.write = { bytes, path throws(FileError) in
      if path.contains(".dossier-cache") {
        throw FileError(path: path, operation: "write", reason: "No space left")
      }
      try FileSystem.local.write(bytes, path)
    }
    files.stream = { path, old, make throws(FileError) in
      if path.contains(".dossier-cache") {
        throw FileError(path: path, operation: "write", reason: "No space left")
      }
      return try LocalFiles.stream(path, comparedWith: old, make)
    }
    #expect(await Pipeline(site.options, files: files).build().isPublished)
    #expect(await isSound(site))
    let left = try FileManager.default.contentsOfDirectory(atPath: site.root.path).filter {
      $0.contains("dossier")
    }
    #expect(left == [])
  }

  @Test(arguments: [
    ("", "00000000000000000000000000000000"), ("hello", "cbd8a7b341bd9b025b1e906a48ae1d19"),
    ("The quick brown fox jumps over the lazy dog", "e34bbc7bbc071b6c7a433ca9c49a9347"),
  ]) func digestsAreThoseOfMurmurHash3(_ text: String, _ expected: String) {
    let digest = Digest(of: Array(text.utf8))
    let parts = [digest.high, digest.low].map { word in
      let text = String(word, radix: 16)
      return String(repeating: "0", count: 16 - text.count) + text
    }
    #expect(parts.joined() == expected)
  }
}

extension BuildOptions {
  /// The same with a change.
  func with(_ change: (inout BuildOptions) -> Void) -> BuildOptions {
    var options = self
    change(&options)
    return options
  }
}
