import Testing

@testable import Dossier

/// Pages of what articles are filed under, and of who wrote them.
@Suite struct TermTests {
  private static func article(_ title: String, _ date: String, _ tags: String) -> String {
    "---\ntitle: \(title)\ndate: \(date)\ntags: \(tags)\n---\nText."
  }

  @Test func eachTagHasAPageWithItsArticles() async throws {
    let pages = await TestSite.build([
      "articles/a.md": Self.article("First", "2024-01-02", "[Arms control, \"Köln & Bonn\"]"),
      "articles/b.md": Self.article("Second", "2024-03-02", "[arms-control, Arms Control, \"???\"]"),
      "articles/c.md": Self.article("Third", "2023-03-02", "[Arms Control]"),
    ]).pages
    let tag = try #require(pages["tags/arms-control/index.html"])
    #expect(tag.contains("<h1>Arms Control</h1>"))
    let titles = tag.matches(of: /<h3><a href="[^"]*">(\w+)<\/a>/).map { String($0.output.1) }
    #expect(titles == ["Second", "First", "Third"])
    #expect(tag.contains("3 articles, newest first."))
    #expect(tag.contains("feed.xml"))
    let all = try #require(pages["tags/index.html"])
    #expect(all.contains("<a href=\"../tags/koln-bonn/\">Köln &amp; Bonn</a>"))
    #expect(all.contains("<span class=\"entity-count\">3 articles</span>"))
    let article = try #require(pages["articles/b/index.html"])
    #expect(article.contains("<a href=\"../../tags/arms-control/\">arms-control</a>"))
    #expect(!article.contains("Arms Control</a>"))
    #expect(article.contains("<span>???</span>"))
    #expect(pages.keys.filter { $0.hasPrefix("tags/") && $0.hasSuffix("index.html") }.count == 3)
  }

  @Test(arguments: [
    (["Arms control", "Arms Control", "Arms control"], "Arms control"), (["b", "B"], "B"), (["x"], "x"),
  ]) func theUsualSpellingIsShown(_ spellings: [String], _ shown: String) async {
    var content: [String: String] = [:]
    for (number, tag) in spellings.enumerated() {
      content["articles/\(number).md"] = Self.article("T", "2024-01-0\(number + 1)", "[\(tag)]")
    }
    #expect(await TestSite.build(content).pages["tags/index.html"]?.contains(">\(shown)</a>") == true)
  }

  @Test func textLinksToTags() async throws {
    let site = await TestSite.build([
      "site.yaml": "title: S\nnavigation:\n- {title: Arms, url: tags/arms/}\n",
      "articles/a.md":
        "---\ntitle: A\ntags: [Arms]\n---\n[A](/tags/arms/), [feed](/tags/arms/feed.xml), [none](/tags/nothing/).",
    ])
    let article = try #require(site.pages["articles/a/index.html"])
    #expect(article.contains("<a href=\"../../tags/arms/\">A</a>"))
    #expect(article.contains("<a href=\"../../tags/arms/feed.xml\">feed</a>"))
    #expect(article.contains("<a href=\"../../tags/arms/\">Arms</a>"))
    #expect(site.report.diagnostics.map(\.code) == ["broken-link"])
  }

  @Test func withoutTagsThereIsNoPageOfThem() async {
    let pages = await TestSite.build(["articles/a.md": Self.article("A", "2024-01-02", "[]")]).pages
    #expect(pages.keys.filter { $0.hasPrefix("tags/") } == [])
    #expect(pages["articles/a/index.html"]?.contains("tags/") == false)
  }

  @Test func anArticleWithTagsThatHaveNoPageLeadsToNone() async {
    let pages = await TestSite.build(["articles/a.md": Self.article("A", "2024-01-02", "[\"!\"]")]).pages
    #expect(pages["articles/a/index.html"]?.contains("tags/") == false)
  }

  // MARK: Authors

  private static func article(_ title: String, by authors: String) -> String {
    "---\ntitle: \(title)\ndate: 2024-01-02\nauthors: \(authors)\n---\nText."
  }

  @Test func eachAuthorHasAPageWithTheirArticles() async throws {
    let pages = await TestSite.build([
      "articles/a.md": Self.article("First", by: "[Zoë Ní, Bo Li, \"***\"]"),
      "articles/b.md": Self.article("Second", by: "Bo Li"),
    ]).pages
    let author = try #require(pages["authors/bo-li/index.html"])
    #expect(author.contains("<h1>Bo Li</h1>"))
    #expect(author.matches(of: /<h3><a href="[^"]*">/).count == 2)
    #expect(pages["authors/bo-li/feed.xml"] != nil)
    let all = try #require(pages["authors/index.html"])
    #expect(all.contains("<a href=\"../authors/zoe-ni/\">Zoë Ní</a>"))
    let byline = try #require(pages["articles/a/index.html"]).firstMatch(of: /<p class="byline">(.*)<\/p>/)
    #expect(
      byline?.output.1 == """
        <span>By <a href="../../authors/zoe-ni/" rel="author">Zoë Ní</a>, \
        <a href="../../authors/bo-li/" rel="author">Bo Li</a> and ***</span>
        """
    )
    #expect(
      pages["articles/a/index.html"]?.contains("<li><a href=\"../../authors/\">All authors</a></li>") == true
    )
  }

  @Test func thePlainPageOfATermSaysWhatItIs() async throws {
    let pages = await TestSite.build([
      "articles/a.md": Self.article("First", by: "Bo Li").replacing("date:", with: "tags: [Arms]\ndate:"),
      "pages/authors/bo-li.md": "---\ntitle: Bo Li\nsummary: Fellow & editor\n---\n",
      "pages/tags/arms.md": "---\nsummary: What is sold and to whom\n---\n",
    ]).pages
    let author = try #require(pages["authors/bo-li/index.html"])
    #expect(author.contains("<p class=\"standfirst\">Fellow &amp; editor</p>"))
    #expect(author.contains("<meta name=\"description\" content=\"Fellow &amp; editor\">"))
    #expect(author.contains("<p class=\"page-count\">1 article.</p>"))
    #expect(author.contains("<meta property=\"og:type\" content=\"profile\">"))
    #expect(
      author.contains("\"@type\":\"Person\",\"name\":\"Bo Li\",\"description\":\"Fellow \\u0026 editor\"")
    )
    #expect(
      pages["authors/index.html"]?.contains("<p class=\"directory-summary\">Fellow &amp; editor</p>") == true
    )
    #expect(
      pages["tags/arms/index.html"]?.contains("<p class=\"standfirst\">What is sold and to whom</p>") == true
    )
  }

  @Test func theLinkToAFeedSaysThatItIsOne() async {
    let pages = await TestSite.build(["articles/a.md": Self.article("A", by: "Bo Li")]).pages
    #expect(pages["authors/bo-li/index.html"]?.contains("feed.xml\">Feed of Bo Li</a>") == true)
  }

  @Test func aPlainPageStandsAtTheHeadOfItsTerm() async throws {
    let site = await TestSite.build([
      "articles/a.md": Self.article("First", by: "Bo Li").replacing("date:", with: "tags: [Arms]\ndate:"),
      "pages/authors/bo-li.md": "---\ntitle: Bo Li\nlanguage: de\n---\nBo is [on arms](/tags/arms/).",
      "pages/authors.md": "# Who we are\n\nThe desk.",
      "pages/tags/arms.md": "[none](/nothing/)",
      "pages/tags/trade.md": "Not yet written on.",
    ])
    let author = try #require(site.pages["authors/bo-li/index.html"])
    #expect(author.contains("<div class=\"prose profile\" lang=\"de\">"))
    #expect(author.contains("<p>Bo is <a href=\"../../tags/arms/\">on arms</a>.</p>"))
    #expect(site.pages["authors/index.html"]?.contains("<p>The desk.</p>") == true)
    #expect(site.pages["authors/index.html"]?.contains("Who we are") == false)
    #expect(site.pages["tags/trade/index.html"]?.contains("<p>Not yet written on.</p>") == true)
    #expect(site.report.diagnostics.map(\.code) == ["broken-link"])
  }
}
