import Foundation
import Testing

@testable import Dossier

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Feeds in both forms.
@Suite struct FeedTests {
  private static let content = [
    "site.yaml": "title: Desk & Co\nauthor: The Desk\n",
    "articles/a.md":
      "---\ntitle: \"A <b> & \\\"B\\\"\"\ndate: 2024-06-21T09:00:00+09:00\nsummary: On Japan.\nauthors: [X]\ntags: [y]\n---\nJapan.\n\n## Economic implications\n\nJapan will pay.\n",
    "articles/b.md":
      "---\ntitle: B\ndate: 2024-01-02\nupdated: 2024-08-01\n---\nJapan again.\n\n## Outlook\n\nJapan may win.",
    "articles/c.md": "---\ntitle: Undated\n---\nJapan.",
  ]

  private static let fullContent = [
    "site.yaml": "title: Desk\nfeed: full\nraw_html: true\n",
    "articles/2024/a.md":
      """
    ---
    title: A
    date: 2024-06-21
    summary: In short.
    sources: [{id: s, publisher: P, title: T}]
    ---
    Japan & [us](../../pages/us.md), [Kim](leader:kim), [below](#economic-implications), [top](#), [web](https://e.org/?a=1&b=2).

    ![map](m.svg "A map")

    <script>alert(1)</script>

    It may <b onclick="x">win</b>.[^1] It won.[^s] <!-- c --> [no](javascript:x)

    # Economic implications

    Japan will *pay*; see [that](#economic-implications).

    [^1]: A note.
    """,
    "articles/2024/m.svg": "<svg viewBox='0 0 4 3'></svg>", "pages/us.md": "Us.",
    "articles/b.md": "---\ntitle: B\ndate: 2024-01-01\n---\nSee [A](2024/a.md#economic-implications).",
    "leaders/kim.md": "---\nname: Kim Jong Un\ncountry: KP\n---\n",
  ]

  /// With `feed: full` the site's own feed has the texts, with links that hold wherever they are read, and no markup of the author's.
  @Test(arguments: ["", "https://example.org/x/"]) func aFullFeedHasTheTexts(base: String) async throws {
    let site = await TestSite.build(Self.fullContent, baseURL: base)
    let (root, pages) = (base.isEmpty ? "./" : base, site.pages)
    let xml = try XMLDocument(xmlString: try #require(pages["feed.xml"]))
    let contents = try xml.nodes(forXPath: "//*[local-name()='content'][@type='html']").map {
      $0.stringValue ?? ""
    }
    let text = try #require(pages["feed.json"])
    let json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let items = try #require(json["items"] as? [[String: Any]])
    #expect(items.map { $0["content_html"] as? String } == contents && contents.count == 2)
    #expect(items.allSatisfy { $0["content_text"] == nil } && items[0]["summary"] as? String == "In short.")
    let html = contents[0]
    let own = root + "articles/a/"
    for part in [
      "<p>Japan &amp; <a href=\"\(root)us/\">us</a>, <a href=\"\(root)leaders/kim/\"", ">Kim</a>",
      "<a href=\"\(own)#economic-implications\">below</a>, <a href=\"\(own)#\">top</a>",
      "<a href=\"https://e.org/?a=1&amp;b=2\">web</a>",
      "<img src=\"\(root)articles/2024/m.svg\" alt=\"map\" title=\"A map\" width=\"1200\" height=\"900\" />",
      "<figcaption>A map</figcaption>", "<a href=\"\(own)#fn-1\" id=\"", "<a href=\"\(own)#source-1\" id=\"",
      "<h2>Economic implications</h2>", "<li id=\"fn-1\">", " class=\"footnote-backref\"",
    ] { #expect(html.contains(part), "\(part)") }
    for part in [
      "script", "onclick", "class=\"mention\"", "estimate", "href=\"#", "<section class=\"section", "<b",
    ] {
      #expect(!html.contains(part), "\(part)")
    }
    #expect(contents[1].contains("<a href=\"\(own)#economic-implications\">A</a>"))
    try Self.expectLinksToResolve(in: html, root: root, pages)
    for other in ["leaders/kim/feed.xml", "implications/economic/feed.json"] {
      #expect(pages[other]?.contains("content_html") == false && pages[other]?.contains("<content") == false)
    }
  }

  /// Every file of the site that a text leads to is there, and so is the place in it.
  private static func expectLinksToResolve(in html: String, root: String, _ pages: [String: String]) throws {
    for link in html.matches(of: #/(?:href|src)="([^"]*)"/#).map(\.1) where link.hasPrefix(root) {
      let parts = link.dropFirst(root.count).split(separator: "#", omittingEmptySubsequences: false)
      let path = parts[0].hasSuffix("/") ? parts[0] + "index.html" : String(parts[0])
      let page = try #require(pages[path], "\(link)")
      if let id = parts.dropFirst().first, !id.isEmpty { #expect(page.contains("id=\"\(id)\""), "\(link)") }
    }
  }

  @Test(arguments: [("summary", []), ("all", ["bad-value"])]) func feedsAreShortUnlessAskedFor(
    _ form: String,
    _ codes: [String]
  ) async {
    var content = Self.content
    content["site.yaml"] = "title: Desk\nfeed: \(form)\n"
    let site = await TestSite.build(content)
    #expect(site.codes == codes)
    #expect(site.pages["feed.xml"]?.contains("<content") != true)
  }

  /// RFC 4287, 4.2.6: no two feeds have one id.
  @Test(arguments: ["", "https://example.org/x/"]) func everyFeedHasAnIdOfItsOwn(base: String) async {
    var content = Self.content
    content["articles/d.md"] = "# D\n\nJapan.\n\n## Domestic implications\n\nJapan will vote.\n"
    let pages = await TestSite.build(content, baseURL: base).pages
    let ids = pages.filter { $0.key.hasSuffix("feed.xml") }.values.compactMap {
      $0.firstMatch(of: #/<id>(.*?)</id>/#)?.1
    }
    #expect(ids.count == 7 && Set(ids).count == ids.count)
  }

  /// sitemaps.org: of more pages than a file may have an index leads to several.
  @Test func aLongSitemapIsParted() async throws {
    let site = await TracingTests.site(["articles/a.md": "A"])
    let files = (0..<7).map { "p\($0)/index.html" } + ["index.html", "feed.xml", "p1/data.json"]
    let whole = Sitemap(files, site).pages
    #expect(whole.map(\.path) == ["sitemap.xml"])
    let parts = Sitemap(files, site, limit: 3).pages
    #expect(parts.map(\.path) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"])
    let texts = parts.map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(texts[0].contains("<sitemapindex ") && texts[0].matches(of: /sitemap-\d.xml/).count == 3)
    #expect(texts.map { $0.matches(of: /<url>/).count } == [0, 3, 3, 2])
    let lines = texts.dropFirst().joined().matches(of: /<loc>.*?<\/loc>/).map(\.0)
    #expect(lines == String(decoding: whole[0].bytes, as: UTF8.self).matches(of: /<loc>.*?<\/loc>/).map(\.0))
    let changes = PathChanges(from: ["p1/index.html", "p2/index.html"], to: ["p9/index.html"])
    let fewer = try #require(Sitemap(files, site, limit: 3).revised(changes, site)).pages
    #expect(fewer.count == 4 && String(decoding: fewer[3].bytes, as: UTF8.self).contains("p9/"))
  }

  /// Sitemap and feeds say the same of when an article was last changed, whatever its dates are.
  @Test func theLastChangeIsTheLaterDate() async throws {
    let text = "---\ntitle: A\ndate: 2024-06-10\nupdated: 2024-01-01\n---\nJapan."
    let pages = await TestSite.build(["articles/a.md": text], baseURL: "https://example.org/").pages
    #expect(try #require(pages["sitemap.xml"]).contains("<lastmod>2024-06-10</lastmod>"))
    #expect(try #require(pages["feed.xml"]).contains("<updated>2024-06-10T"))
  }

  @Test(arguments: ["", "https://example.org/x/"])
  func everyFeedHasItsTwinWithTheSameArticles(base: String) async throws {
    let pages = await TestSite.build(Self.content, baseURL: base).pages
    let atoms = pages.keys.filter { $0.hasSuffix("feed.xml") }.sorted()
    #expect(
      atoms == [
        "authors/x/feed.xml", "countries/japan/feed.xml", "feed.xml", "implications/economic/feed.xml",
        "outlook/feed.xml", "tags/y/feed.xml",
      ]
    )
    for path in atoms {
      let xml = try XMLDocument(xmlString: try #require(pages[path]))
      let titles = try xml.nodes(forXPath: "//*[local-name()='entry']/*[local-name()='title']").map(
        \.stringValue
      )
      let text = try #require(pages[path.replacing("feed.xml", with: "feed.json")])
      let json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
      let items = try #require(json["items"] as? [[String: Any]])
      #expect(items.map { $0["title"] as? String } == titles, "\(path)")
      #expect(json["version"] as? String == "https://jsonfeed.org/version/1.1")
      for item in items {
        for key in ["id", "url", "content_text", "date_published"] {
          #expect(item[key] is String, "\(path) \(key)")
        }
      }
      #expect(!titles.contains("Undated"))
    }
  }

  @Test func addressesAreAbsoluteWithABaseAndLeadToTheRootWithout() async throws {
    let relative = await TestSite.build(Self.content).pages
    #expect(relative["outlook/feed.xml"]?.contains("href=\"../articles/b/\"") == true)
    #expect(relative["countries/japan/feed.json"]?.contains("\"url\":\"../../articles/b/\"") == true)
    #expect(relative["feed.json"]?.contains("\"url\":\"./articles/b/\"") == true)
    let absolute = await TestSite.build(Self.content, baseURL: "https://example.org/x/").pages
    #expect(absolute["feed.json"]?.contains("\"feed_url\":\"https://example.org/x/feed.json\"") == true)
    #expect(absolute["outlook/feed.json"]?.contains("\"url\":\"https://example.org/x/articles/b/\"") == true)
    #expect(absolute["feed.xml"]?.contains("<updated>2024-08-01T00:00:00Z</updated>") == true)
  }
}
