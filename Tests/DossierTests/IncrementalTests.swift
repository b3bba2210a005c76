import Foundation
import Testing

@testable import Dossier

/// What a build with a cache makes is what a build without one makes, whatever was changed before.
@Suite struct IncrementalTests {
  @Test(arguments: [1, 2, 3, 4] as [UInt64]) func everyBuildIsAsCleanAsTheFirst(_ seed: UInt64) async throws {
    var edits = SiteEdits(seed: seed)
    let site = try CachedSite(edits.beginning())
    site.options.selection.today = ContentDate(year: 2024, month: 4, day: 15)
    var memory: BuildMemory?
    for step in 0..<16 {
      let (before, templates) = (site.files(in: "content"), site.files(in: "templates"))
      if step > 0 { try edits.edit(site) }
      let isTold = step % 4 < 3 && site.files(in: "templates") == templates
      let news = isTold ? site.news(since: before) : .unknown
      site.options.jobs = step % 2 + 1
      let cached = await site.build()
      let watching = Pipeline(site.options.with { $0.output = site.root.path + "/watched" })
      var watched: BuildReport
      (watched, memory) = await watching.build(after: memory, isKept: true, news: news)
      let seen = site.files(in: "watched").filter { CachedSite.isShown($0.key) }
      // What several builds with news have left, one without makes.
      if isTold, step.isMultiple(of: 2) {
        (watched, memory) = await watching.build(after: memory, isKept: true)
      }
      let isWhole = !isTold || step.isMultiple(of: 2)
      let clean = await site.cleanBuild()
      let place = "seed \(seed), step \(step): \(edits.last)"
      if clean.report.isPublished {
        #expect(CachedSite.differences(seen, clean.files).filter(CachedSite.isShown) == [], "\(place)")
      }
      let outputs =
        [(cached, site.output, false)] + (isWhole ? [(watched, site.files(in: "watched"), true)] : [])
      for (report, output, isWatched) in outputs {
        #expect(report.isPublished == clean.report.isPublished, "\(place)")
        if report.isPublished || !isWatched {
          #expect(report.diagnostics == clean.report.diagnostics, "\(place)")
        } else {
          // One that builds again and again ends with the first errors.
          #expect(
            report.hasErrors && Set(report.diagnostics).isSubset(of: clean.report.diagnostics),
            "\(place)"
          )
        }
        #expect(report.fileCount == clean.report.fileCount, "\(place)")
        guard clean.report.isPublished else { continue }
        #expect(Set(output.keys) == Set(clean.files.keys), "\(place)")
        let wrong = clean.files.keys.filter { output[$0] != clean.files[$0] }.sorted()
        #expect(wrong == [], "\(place)")
      }
    }
  }

  /// The machine's files, where someone is told of each path that is read.
  private func files(telling note: @escaping @Sendable (String) -> Void) -> FileSystem {
    var files = FileSystem.local
    files.read = { path throws(FileError) in
      note(path)
      return try FileSystem.local.read(path)
    }
    return files
  }

  @Test func aWordMakesFewPagesAnew() async throws {
    let site = try CachedSite([:])
    try FileManager.default.removeItem(atPath: site.options.content)
    try FileManager.default.copyItem(atPath: TestSite.sample, toPath: site.options.content)
    let compared = Guarded<Set<String>>([])
    let files = files { path in
      if path.contains("/public/") { compared.withLock { _ = $0.insert(path) } }
    }
    let pipeline = Pipeline(site.options, files: files)
    _ = await pipeline.build()
    let name = try #require(
      FileManager.default.contentsOfDirectory(atPath: site.options.content + "/articles").min()
    )
    let text = try String(contentsOfFile: site.options.content + "/articles/" + name, encoding: .utf8)
    try site.set("content/articles/\(name)", text + "\nNothing more was said.\n")
    compared.withLock { $0 = [] }
    let report = await pipeline.build()
    #expect(report.changedCount > 0)
    // A page that is made anew is compared with the one that stands there.
    let count = compared.withLock { $0.count }
    #expect(count >= report.changedCount && count < report.fileCount / 3)
  }

  /// A new article leaves the pages of two countries as they are of which it does not name both.
  @Test func aNewArticleMakesFewPagesAnew() async throws {
    let talks = (0..<4).map { "Russia and China met \($0) times. Peru and Chile met \($0) times." }
    let site = try CachedSite([
      "articles/a.md": talks.joined(separator: "\n\n"), "articles/b.md": "Russia.\n",
    ])
    let compared = Guarded<Set<String>>([])
    let files = files { path in
      if path.contains("/public/relations/") { compared.withLock { _ = $0.insert(path) } }
    }
    let pipeline = Pipeline(site.options, files: files)
    let memory = await pipeline.build(after: nil, isKept: true).memory
    #expect(site.output.keys.contains("relations/china--russia/index.html"))
    compared.withLock { $0 = [] }
    try site.set("content/articles/c.md", "Russia slept. It rained.\n")
    let report = await pipeline.build(after: memory, isKept: true).report
    #expect(report.isPublished)
    let made = compared.withLock { $0.map { $0.split(separator: "/").suffix(2).joined(separator: "/") } }
    #expect(
      !made.contains("china--russia/index.html") && !made.contains("chile--peru/index.html"),
      "\(made) \(report.changedCount) of \(report.fileCount)"
    )
  }

  /// Another template makes those pages anew that are made with it or with one that includes it, and a style sheet none.
  @Test(
    arguments: [
      ("timeline.mustache", "{{<layout}}{{$main}}Times{{/main}}{{/layout}}", ["timeline/index.html"]),
      ("assets/style.css", "a {}", []), ("assets/new.js", "", []),
      (
        "entity-header.mustache", "<p>Other</p>",
        ["countries/china/index.html", "countries/russia/index.html", "events/peace-talks/index.html"]
      ),
    ],
    [false, true]
  )
  func aTemplateMakesItsOwnPagesAnew(_ template: (String, String, [String]), _ isWatched: Bool) async throws {
    let (path, text, pages) = template
    let site = try CachedSite(
      [
        "articles/a.md": "---\ndate: 2024-01-01\n---\nRussia and China met in the Peace Talks.\n",
        "events/peace-talks.md": "---\nname: Peace Talks\ndate: 2024-01-01\n---\n",
      ],
      templates: [path: path.hasPrefix("assets") ? "" : "<p>One</p>"]
    )
    let made = try await made(of: site, isWatched) { try site.set("templates/\(path)", text) }
    #expect(made.isSuperset(of: pages) && made.count <= pages.count + 4, "\(made)")
  }

  /// Who is called something else is so on the pages that say it; other pages are kept.
  @Test(arguments: [false, true]) func aNewNameMakesItsOwnPagesAnew(_ isWatched: Bool) async throws {
    let site = try CachedSite([
      "articles/a.md": "---\ndate: 2024-01-01\n---\nRussia and China met.\n",
      "articles/b.md": "---\ndate: 2024-01-02\n---\nJapan and Peru met. The Hexagon agreed.\n",
      "countries/france.md": "---\nsummary: A country.\n---\n",
    ])
    let named = try await made(of: site, isWatched) {
      try site.set("content/countries/france.md", "---\naliases: [Hexagon]\n---\n")
    }
    #expect(named.isSuperset(of: ["articles/b/index.html", "countries/france/index.html"]))
    let others = ["articles/a", "countries/russia", "countries/china"].map { $0 + "/index.html" }
    #expect(named.isDisjoint(with: others), "\(named)")
    // A record of somebody who is known without one is as little.
    let recorded = try await made(of: site, isWatched) {
      try site.set("content/countries/chad.md", "---\naliases: [Nobody]\n---\n")
    }
    #expect(site.output["countries/chad/index.html"] != nil)
    #expect(recorded.isDisjoint(with: others), "\(recorded)")
  }

  /// The pages that a build makes anew after an edit, which gives what a clean one gives.
  private func made(of site: CachedSite, _ isWatched: Bool, after edit: () throws -> Void) async throws
    -> Set<String>
  {
    let compared = Guarded<Set<String>>([])
    let output = site.options.output + "/"
    let files = files { path in
      if path.hasPrefix(output), path.hasSuffix(".html") {
        compared.withLock { _ = $0.insert(String(path.dropFirst(output.count))) }
      }
    }
    let pipeline = Pipeline(site.options, files: files)
    let memory = await pipeline.build(after: nil, isKept: isWatched).memory
    compared.withLock { $0 = [] }
    try edit()
    let report = await pipeline.build(after: isWatched ? memory : nil, isKept: isWatched).report
    #expect(report.isPublished)
    let made = compared.withLock { $0 }
    let clean = await site.cleanBuild()
    #expect(Set(site.output.keys) == Set(clean.files.keys))
    #expect(clean.files.keys.filter { site.output[$0] != clean.files[$0] } == [])
    return made
  }
}
