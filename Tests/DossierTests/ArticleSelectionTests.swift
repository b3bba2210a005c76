import Testing

@testable import Dossier

@Suite struct ArticleSelectionTests {
  private static let files = [
    "articles/2024-06-20-old.md": "Old. [a](draft.md) [b](2024-06-22-new.md) [c](gone.md) [d](bad.md)",
    "articles/2024-06-22-new.md": "New.", "articles/draft.md": "---\ndraft: true\n---\nDraft.",
    "articles/gone.md": "---\nexpires: 2024-06-20\n---\nGone.",
    "articles/last.md": "---\nexpires: 2024-06-21\n---\nLast day.",
    "articles/month.md": "---\nexpires: 2024-06\ndate: 2024-06\n---\nThis month.",
  ]

  private static func slugs(_ selection: ArticleSelection) async -> [String] {
    let files = Dictionary(uniqueKeysWithValues: Self.files.map { ("/memory/\($0)", $1) })
    let reader = ContentReader(folder: "/memory", files: MemoryFiles(files).system, selection: selection)
    return await reader.read().articles.map(\.slug).sorted()
  }

  @Test func futureAndExpiredArticlesAreLeftOut() async throws {
    let today = try #require(ContentDate("2024-06-21"))
    var selection = ArticleSelection(today: today)
    #expect(await Self.slugs(selection) == ["last", "month", "old"])
    selection.includesFuture = true
    #expect(await Self.slugs(selection) == ["last", "month", "new", "old"])
    selection.includesExpired = true
    #expect(await Self.slugs(selection) == ["gone", "last", "month", "new", "old"])
    #expect(await Self.slugs(.all) == ["draft", "gone", "last", "month", "new", "old"])
    #expect(await Self.slugs(ArticleSelection()) == ["gone", "last", "month", "new", "old"])
  }

  @Test func linksToThemSayWhy() async {
    var content = Self.files
    content["articles/bad.md"] = "---\ntitle: [\n---\nBad."
    let files = Dictionary(uniqueKeysWithValues: content.map { ("/memory/content/\($0)", $1) })
    var options = BuildOptions()
    options.content = "/memory/content"
    options.selection.today = ContentDate("2024-06-21")
    let report = await Pipeline(options, files: MemoryFiles(files).system).check()
    let links = report.diagnostics.filter { $0.code == "broken-link" }.map(\.message)
    #expect(
      links.sorted() == [
        "“2024-06-22-new.md” is dated after today, and has no page", "“draft.md” is a draft, and has no page",
        "“gone.md” has expired, and has no page",
      ]
    )
    #expect(report.diagnostics.contains { $0.code == "yaml" })
    #expect([report.draftCount, report.futureCount, report.expiredCount] == [1, 1, 1])
  }

  @Test func linksOfTheNavigationHaveAPlace() async {
    let site = await TestSite.build([
      "site.yaml": "title: T\nnavigation:\n  - {title: A, url: articels/}\n", "a.md": "Moscow.",
    ])
    let found = site.report.diagnostics.filter { $0.code == "broken-link" }.map(\.position.description)
    #expect(found == ["/memory/content/site.yaml:3:21"])
  }

  @Test func checkSeesThePagesWhenFilesHaveErrors() async {
    let files = [
      "/memory/content/articles/a.md": "---\ndate: 2024-02-30\n---\n[x](nowhere.md)",
      "/memory/content/articles/b.md": "---\nslug: a\n---\n[y](nowhere.md)",
      "/memory/content/leaders/x.md": "---\ncountry: russia\n---\n",
    ]
    var options = BuildOptions()
    options.content = "/memory/content"
    let codes = await Pipeline(options, files: MemoryFiles(files).system).check().diagnostics.map(\.code)
    #expect(codes.count { $0 == "broken-link" } == 2)
    #expect(codes.count { $0 == "duplicate-page" } == 1)
    #expect(codes.contains("bad-date"))
    #expect(codes.contains("no-name"))
    #expect(!codes.contains("unknown-country"))
  }
}
