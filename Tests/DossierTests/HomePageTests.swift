import Foundation
import Testing

@testable import Dossier

/// The front page, and the parts of pages that fit them.
@Suite struct HomePageTests {
  @Test(arguments: [
    (["c": "", "b": "Text.", "a": "Text."], "b", ["c", "a"]), (["c": "Text.", "b": "Text."], "c", ["b"]),
    (["b": "", "a": ""], "b", ["a"]),
  ]) func theNewestArticleWithWordsLeads(_ texts: [String: String], _ lead: String, _ others: [String])
    async throws
  {
    var content: [String: String] = [:]
    for (name, text) in texts {
      content["\(name).md"] =
        "---\ntitle: \(name)\ndate: 2024-01-0\(name == "a" ? 1 : name == "b" ? 2 : 3)\n---\n\(text)"
    }
    let page = try #require(await TestSite.build(content).pages["index.html"])
    let parts = page.components(separatedBy: "class=\"latest\"")
    #expect(parts[0].contains("<h2><a href=\"./articles/\(lead)/\">\(lead)</a></h2>"))
    #expect(parts[1].matches(of: #/<h3><a href="[^"]*">(.)</#).map { String($0.1) } == others)
  }

  @Test func oneOfAKindIsCalledSo() async throws {
    let site = await TestSite.build(["a.md": "# A\n\nPeru met Kenya.", "events/e.md": "---\nname: E\n---\n"])
    let page = try #require(site.pages["index.html"])
    let stats = page.matches(of: #/<dt><a href="[^"]*">([^<]*)<\/a><\/dt><dd>([^<]*)</#).map {
      "\($0.2) \($0.1)"
    }
    #expect(stats == ["1 Article", "2 Countries", "1 Event"])
  }

  @Test func articlesTellWhoWroteThem() async throws {
    let pages = await TestSite.build([
      "a.md": "---\ntitle: A\ndate: 2024-02-01\nauthors: [Bo Li, Zoë Ní]\n---\nPeru.",
      "b.md": "---\ntitle: B\nauthors: [Bo Li]\n---\nKenya.", "c.md": "# C\n\nKenya.",
    ]).pages
    #expect(pages["index.html"]?.contains("<p class=\"byline\">By Bo Li and Zoë Ní</p>") == true)
    let list = try #require(pages["articles/index.html"])
    #expect(list.contains("</time></span><span class=\"card-byline\">Bo Li and Zoë Ní</span></p>"))
    #expect(list.contains("<p class=\"card-date\"><span class=\"card-byline\">Bo Li</span></p>"))
    #expect(list.matches(of: /"card-date"/).count == 2)
  }

  /// Of more than eight links those behind the seventh stand apart, and at the foot of the page.
  @Test(arguments: [(0, nil, 0), (8, 8, 0), (9, 7, 2)]) func furtherLinksStandApart(
    _ count: Int,
    _ main: Int?,
    _ minor: Int
  )
    async throws
  {
    let links = (0..<count).map { "- {title: L\($0), url: \"https://example.org/\($0)\"}\n" }.joined()
    let page = try #require(
      await TestSite.build([
        "a.md": "Peru.", "site.yaml": "title: S\nnavigation:\(count == 0 ? " []" : "\n" + links)\n",
      ])
      .pages["index.html"]
    )
    let lists = page.components(separatedBy: "<ul class=\"site-nav-minor\">")
    func number(_ text: String) -> Int { text.matches(of: #/>L\d</#).count }
    #expect(main == nil || number(lists[0]) == main)
    #expect(lists.count == (minor == 0 ? 1 : 2))
    #expect(lists.count == 1 || number(lists[1]) == 2 * minor)
  }

  @Test func contentsAreAsDeepAsTheirHeadings() async throws {
    let text =
      "# A\n\n## One\n\nText.\n\n#### Two\n\nText.\n\n##### Three\n\n###### Four\n\nText.\n\n## Five\n\nText.\n"
    let page = try #require(await TestSite.build(["a.md": text]).pages["articles/a/index.html"])
    let found = page.matches(of: #/<li class="depth-(\d) [^"]*"><a href="#[^"]*">(.*?)</#)
    #expect(found.map { "\($0.1) \($0.2)" } == ["1 One", "2 Two", "3 Three", "4 Four", "1 Five"])
  }

  @Test func eventsAreNobodyToWatch() async throws {
    let site = await TestSite.build([
      "articles/a.md": "# A\n\n## Outlook\n\nChina may wait after the Sale.\n",
      "events/sale.md": "---\nname: Sale\ndate: 2024-02-03\nparticipants: [china]\n---\n",
    ])
    let page = try #require(site.pages["outlook/index.html"])
    let list = try #require(page.components(separatedBy: "id=\"page-actors\"").last)
    #expect(list.contains("/countries/china/") && !list.contains("/events/sale/"))
  }
}
