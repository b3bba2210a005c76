import Testing

@testable import Dossier

/// What `site.yaml` says of environments.
@Suite struct EnvironmentTests {
  private static let site = """
    title: Dossier
    author: Desk
    base_url: https://example.org/
    environments:
      staging:
        title: Dossier, staging
        base_url: https://staging.example.org/
        drafts: true
      live: {search: false}
    """
  private static let articles = [
    "articles/a.md": "Text.", "articles/draft.md": "---\ndraft: true\n---\nDraft.",
  ]

  private static func read(_ environment: String?, _ site: String? = site) async -> Content {
    var files = Dictionary(uniqueKeysWithValues: articles.map { ("/memory/\($0)", $1) })
    files["/memory/site.yaml"] = site
    let reader = ContentReader(
      folder: "/memory",
      files: MemoryFiles(files).system,
      environment: environment
    )
    return await reader.read()
  }

  @Test(arguments: [false, true]) func aSiteMayBeKeptOutOfSearchEngines(_ isHidden: Bool) async throws {
    let pages = await TestSite.build([
      "site.yaml": "title: Desk\nsearch_engines: \(!isHidden)\n", "a.md": "# A\n\nPeru.",
    ]).pages
    for path in ["index.html", "articles/a/index.html", "countries/peru/index.html"] {
      let page = try #require(pages[path])
      #expect(page.contains("<meta name=\"robots\" content=\"noindex\">") == isHidden, "\(path)")
    }
    #expect(pages["robots.txt"]?.contains("Disallow: /\n") == isHidden)
  }

  @Test func withoutOneTheSiteIsAsItSays() async {
    let content = await Self.read(nil)
    #expect(content.diagnostics.isEmpty)
    #expect(content.site.title == "Dossier")
    #expect(content.site.baseURL == "https://example.org/")
    #expect(content.site.search)
    #expect(content.articles.map(\.slug) == ["a"])
  }

  @Test func whatAnEnvironmentSaysTakesThePlaceOfTheRest() async {
    let staging = await Self.read("staging")
    #expect(staging.diagnostics.isEmpty)
    #expect(staging.site.title == "Dossier, staging")
    #expect(staging.site.author == "Desk")
    #expect(staging.site.baseURL == "https://staging.example.org/")
    #expect(staging.articles.map(\.slug).sorted() == ["a", "draft"])
    let live = await Self.read("live")
    #expect(!live.site.search)
    #expect(live.site.baseURL == "https://example.org/")
    #expect(live.articles.map(\.slug) == ["a"])
  }

  @Test(arguments: [("stagging", Optional(site)), ("live", "title: Dossier"), ("live", nil)])
  func oneThatIsNotThereIsAnError(_ environment: String, _ site: String?) async {
    let content = await Self.read(environment, site)
    #expect(content.diagnostics.map(\.code) == ["unknown-environment"])
    #expect(content.diagnostics.allSatisfy { $0.severity == .error })
  }

  @Test func faultsInOneThatIsNotBuiltAreReportedToo() async {
    let site = "environments:\n  live:\n    base_url: nowhere\n    colour: red\n"
    let content = await Self.read(nil, site)
    #expect(content.diagnostics.map(\.code).sorted() == ["bad-url", "unknown-key"])
    #expect(content.diagnostics.map(\.position.line).sorted() == [3, 4])
  }
}
