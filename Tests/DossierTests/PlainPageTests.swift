import Testing

@testable import Dossier

/// Pages that are no briefings.
@Suite struct PlainPageTests {
  private static func read(_ text: String, _ path: String) throws -> (page: PlainPage, codes: [String]) {
    let (page, diagnostics) = try PlainPage.read(Array(text.utf8), path: path, file: path)
    return (page, diagnostics.map(\.code))
  }

  @Test(arguments: [
    ("pages/about.md", "", "about"), ("pages/About Us.md", "", "about-us"),
    ("pages/legal/imprint.md", "", "legal/imprint"), ("pages/legal/index.md", "", "legal"),
    ("pages/a.md", "slug: who-we-are", "who-we-are"), ("pages/legal/a.md", "slug: terms", "legal/terms"),
    ("pages/Über uns.md", "", "uber-uns"), ("pages/legal/index.md", "slug: law", "legal/law"),
  ]) func theFileTellsTheAddress(_ path: String, _ fields: String, _ slug: String) throws {
    let (page, codes) = try Self.read("---\n\(fields)\n---\nText.", path)
    #expect(page.slug == slug)
    #expect(codes == [])
  }

  @Test(arguments: [
    ("pages/index.md", nil), ("pages/a.md", "duplicate-page"), ("pages/sources.md", "duplicate-page"),
    ("pages/data/own.md", "duplicate-page"), ("pages/dossier.md", nil),
  ]) func whatTheSiteMakesIsTaken(_ path: String, _ code: String?) throws {
    let fields = path == "pages/a.md" ? "---\nslug: index\n---\n" : ""
    #expect(try Self.read(fields + "Text.", path).codes == [code].compactMap(\.self))
  }

  /// `pages/index.md` is the author's part of the front page, and no page of its own.
  @Test func theIndexStandsOnTheFrontPage() async throws {
    let site = await Self.build([
      "site.yaml": "title: Desk\ndescription: In short.\n",
      "a.md": "# A\n\nPeru, see [home](pages/index.md).",
      "pages/index.md":
        "We write **briefings**; see [A](../a.md) and [us](about.md).\n\n![map](../static/m.png)",
      "pages/about.md": "---\ntitle: Us\n---\nUs.", "static/m.png": "x",
    ])
    let page = try #require(site.pages["index.html"])
    #expect(page.contains("<p>We write <strong>briefings</strong>; see <a href=\"./articles/a/\">A</a>"))
    #expect(page.contains("<a href=\"./about/\">us</a>") && page.contains("src=\"./m.png\""))
    #expect(page.contains("In short."))
    #expect(site.pages["articles/a/index.html"]?.contains("<a href=\"../../\">home</a>") == true)
    #expect(site.pages["index/index.html"]?.contains("briefings") == false)
    #expect(site.report.diagnostics.map(\.code).filter { $0 != "unsourced" } == [])
  }

  /// The title and text of `pages/404.md` stand on the page for unknown addresses, which may be shown anywhere, and no list has them.
  @Test(arguments: [("# Nothing *here*\n\n", "Nothing here"), ("", "Page not found")])
  func theAuthorsWordsStandOnThePageForUnknownAddresses(_ heading: String, _ title: String) async throws {
    let site = await TestSite.build(
      [
        "a.md": "# A\n\nPeru, see [lost](pages/404.md#why).",
        "pages/404.md":
          "---\nsummary: In short.\nlanguage: fr\naliases: [lost.html]\n---\n\(heading)See **[A](../a.md)**, [why](#why), [us](about.md).\n\n![map](../static/m.png)\n\n## Why\n\nSo.",
        "pages/about.md": "Us.", "static/m.png": "x",
      ],
      baseURL: "https://example.org/x/"
    )
    let page = try #require(site.pages["404.html"])
    #expect(
      page.contains("<h1\(heading.isEmpty ? "" : " lang=\"fr\"")>\(title)</h1>")
        && page.contains("<title>\(title) – ")
    )
    #expect(page.contains("<meta name=\"description\" content=\"In short.\">"))
    #expect(page.contains("See <strong><a href=\"/x/articles/a/\">A</a></strong>, <a href=\"#why\">why</a>"))
    #expect(page.contains("<a href=\"/x/about/\">us</a>") && page.contains("src=\"/x/m.png\""))
    #expect(page.contains("<div class=\"prose profile\" lang=\"fr\">") && page.contains("<h2 id=\"why\">Why"))
    #expect(!page.contains("There is no page at this address."))
    #expect(site.pages["articles/a/index.html"]?.contains("<a href=\"../../404.html#why\">lost</a>") == true)
    #expect(site.pages["lost.html"]?.contains("url=./404.html") == true)
    #expect(site.pages["404/index.html"] == nil && site.pages["sitemap.xml"]?.contains("404") == false)
    #expect(site.pages["about/index.html"]?.contains("404") == false)
    #expect(site.codes.filter { $0 != "unsourced" } == [])
  }

  @Test(arguments: [("404.html", ["duplicate-page"]), ("404/", ["duplicate-page"]), ("gone/", [])])
  func thePageForUnknownAddressesIsTaken(_ alias: String, _ codes: [String]) async {
    let site = await TestSite.build([
      "a.md": "---\naliases: [\(alias)]\n---\nPeru.", "pages/404.md": "Gone.",
      "pages/b.md": "---\nslug: \"404\"\n---\nB.",
    ])
    #expect(site.codes == codes)
    #expect(codes.isEmpty == (site.pages["404/index.html"]?.contains("B.") == true))
  }

  @Test(arguments: [
    ("---\ntitle: T\n---\nText.", "T"), ("# Heading\n\nText.", "Heading"), ("Text.", "About us"),
    ("---\ntitle: T\n---\n# Heading\n\nText.", "T"), ("---\ntitle: \" \"\n---\nText.", "About us"),
  ]) func theTitleIsWrittenOrThatOfTheFile(_ text: String, _ title: String) throws {
    #expect(try Self.read(text, "pages/about-us.md").page.title == title)
  }

  private static func build(_ content: [String: String]) async -> (
    report: BuildReport, pages: [String: String]
  ) {
    let files = Dictionary(uniqueKeysWithValues: content.map { ("/memory/content/\($0)", $1) })
    let memory = MemoryFiles(files)
    var options = BuildOptions()
    options.content = "/memory/content"
    options.output = "/memory/public"
    let report = await Pipeline(options, files: memory.system).build()
    return (report, memory.texts(in: "/memory/public"))
  }

  @Test func plainPagesAreLinkedAndListedNowhere() async throws {
    let (report, pages) = await Self.build([
      "articles/a.md": "# A\n\nRussia may attack. See [us](../pages/about.md#how).",
      "pages/about.md":
        "---\naliases: [info/]\n---\n# Who We Are\n\n[A](../articles/a.md), [law](legal/law.md), [how](#how-we-work)\n\n### How We Work\n\nChina.",
      "pages/legal/law.md": "Law.", "pages/draft.md": "---\ndraft: true\n---\nSecret.",
    ])
    #expect(report.isPublished)
    #expect(report.diagnostics.map(\.code) == ["broken-link"])
    let about = try #require(pages["about/index.html"])
    #expect(about.contains("<h1>Who We Are</h1>"))
    #expect(about.contains("<h2 id=\"how-we-work\">How We Work</h2>"))
    #expect(about.contains("<a href=\"../articles/a/\">A</a>, <a href=\"../legal/law/\">law</a>"))
    #expect(about.contains("<a href=\"../about/\" aria-current=\"page\">Who We Are</a>"))
    #expect(pages["legal/law/index.html"]?.contains("<h1>Law</h1>") == true)
    #expect(pages["articles/a/index.html"]?.contains("<a href=\"../../about/\">Who We Are</a>") == true)
    #expect(pages["info/index.html"]?.contains("url=../about/") == true)
    #expect(pages["sitemap.xml"]?.contains("/about/") == true)
    #expect(pages["draft/index.html"] == nil && pages["countries/china/index.html"] == nil)
    #expect(pages["data/articles.json"]?.contains("about") == false)
  }

  @Test(arguments: [
    ("de", "", "Diese Seite ist umgezogen: <a href=\"../articles/a/\">Wasser</a>"),
    ("de", "language: fr\n", "umgezogen: <a href=\"../articles/a/\" lang=\"fr\">Wasser</a>"),
    ("en", "", "This page has moved: <a href=\"../articles/a/\">Wasser</a>"),
  ]) func aFormerAddressSpeaksTheLanguageOfTheSite(_ language: String, _ own: String, _ text: String)
    async throws
  {
    let site = await TestSite.build([
      "site.yaml": "title: S\nlanguage: \(language)\n",
      "articles/a.md": "---\ntitle: Wasser\n\(own)aliases: [alt/]\n---\nText.",
    ])
    let page = try #require(site.pages["alt/index.html"])
    #expect(page.contains("<html lang=\"\(language)\">"))
    #expect(page.contains(text))
  }

  /// What the site itself makes at its root is taken, and the files for other programs are those that can be linked.
  @Test func allThatTheSiteMakesIsKnown() async {
    let site = await TestSite.build(folder: TestSite.sample)
    let folders = Set(site.pages.keys.filter { $0.contains("/") }.map { String($0.prefix { $0 != "/" }) })
    // A plain page, a former address of an article, and pages at whose head a plain page may stand.
    #expect(
      folders.subtracting(["about", "two-hostile-states", "tags", "authors"]).filter {
        !PlainPage.isTaken($0)
      } == []
    )
    #expect(Set(site.pages.keys.filter { $0.hasPrefix(DataFiles.folder) }) == DataFiles.names)
  }

  @Test func aLinkToWhatAPageHasIsKept() async {
    let (report, pages) = await Self.build([
      "articles/a.md": "# A\n\nRussia. See [us](../pages/about.md#how-we-work) and [x](../pages/draft.md).",
      "pages/about.md": "# About\n\n## How We Work\n\nSo.",
      "pages/draft.md": "---\ndraft: true\n---\nSecret.",
    ])
    #expect(report.diagnostics.map(\.code) == ["broken-link"])
    #expect(pages["articles/a/index.html"]?.contains("href=\"../../about/#how-we-work\"") == true)
  }

  @Test func twoFilesOfOneAddressAreAnError() async {
    let (report, pages) = await Self.build([
      "articles/a.md": "# A\n\nRussia.", "pages/about.md": "One.",
      "pages/b.md": "---\nslug: about\n---\nTwo.",
    ])
    #expect(report.diagnostics.map(\.code) == ["duplicate-page"] && pages.isEmpty)
  }

  /// While a site is watched, a plain page is read again as everything else is.
  @Test func plainPagesAreBuiltAnew() async throws {
    let site = try CachedSite(["articles/a.md": "# A\n\nRussia.", "pages/about.md": "One."])
    var memory: BuildMemory?
    for (path, text) in [
      ("pages/about.md", "Other."), ("pages/new.md", "New."), ("pages/about.md", nil),
      ("articles/a.md", "B."),
    ] as [(String, String?)] {
      (_, memory) = await Pipeline(site.options).build(after: memory, isKept: true)
      let before = site.files(in: "content")
      try site.set("content/\(path)", text)
      let news = site.news(since: before)
      (_, memory) = await Pipeline(site.options).build(after: memory, isKept: true, news: news)
      #expect(site.output == (await site.cleanBuild()).files, "\(path)")
    }
  }

  @Test(arguments: ["404.html", "search/index.html"]) func whoFindsNothingIsLedOn(_ path: String) async throws
  {
    let articles = (1...6).map { ("a\($0).md", "---\ntitle: A\($0)\ndate: 2024-01-0\($0)\n---\nPeru.") }
    let site = await TestSite.build(Dictionary(uniqueKeysWithValues: articles), baseURL: "https://x.org/y/")
    let page = try #require(site.pages[path])
    let root = path == "404.html" ? "/y/" : "../"
    for list in ["index/", "articles/", "countries/"] {
      #expect(page.contains("<li><a href=\"\(root)\(list)\">"))
    }
    #expect(page.matches(of: #/articles\/a(\d)\/">A\d/#).map { String($0.1) } == ["6", "5", "4", "3", "2"])
  }
}
