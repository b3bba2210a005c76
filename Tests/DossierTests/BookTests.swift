import Foundation
import Testing

@testable import Dossier

/// All articles as one document.
@Suite struct BookTests {
  private static let content = [
    "articles/2024-06-21-treaty.md": """
    ---
    sources: [{id: treaty, title: The Text, url: "https://example.org/"}]
    ---
    # A Treaty

    Russia signed.[^1] See the [talks](2023-09-14-talks.md#outlook), [all of them](2023-09-14-talks.md), what
    [follows](#implications), the [index](/index/) and [nothing](none.md).

    ## Implications

    Russia may wait.[^treaty]

    [^1]: A note on Japan.
    """,
    "articles/2023-09-14-talks.md":
      "# Talks\n\nRussia spoke.[^1]\n\n## Outlook\n\nJapan may call.\n\n[^1]: So it did.\n",
    "articles/memo.md": "# Memo\n\nChina.\n",
  ]

  @Test func theBookHoldsEveryArticleOldestFirst() async throws {
    let site = await TestSite.build(Self.content)
    let book = try #require(site.pages["book/index.html"])
    #expect(LinkWalker(site.pages).problems == [])
    let places = ["Talks", "A Treaty", "Memo"].map { title in
      Self.id(of: title, in: book).flatMap { book.firstRange(of: "<h3 id=\"\($0)\">")?.lowerBound }
    }
    #expect(!places.contains(nil), "\(places)")
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
  }

  /// The id of the article with a title in a volume.
  private static func id(of title: String, in book: String) -> String? {
    guard let end = book.firstRange(of: "\">\(title)</h3>")?.lowerBound else { return nil }
    return book[..<end].split(separator: "<h3 id=\"", omittingEmptySubsequences: false).last.map(String.init)
  }

  /// An article more, even an older one, leaves links into the book as they are.
  @Test func anArticleMoreLeavesTheIdsOfOthers() async throws {
    let before = try #require(await TestSite.build(Self.content).pages["book/index.html"])
    var content = Self.content
    content["articles/2020-01-01-old.md"] = "# Old\n\nJapan and [the treaty](2024-06-21-treaty.md).\n"
    let after = try #require(await TestSite.build(content).pages["book/index.html"])
    for title in ["Talks", "A Treaty", "Memo"] {
      let id = try #require(Self.id(of: title, in: before))
      #expect(Self.id(of: title, in: after) == id)
    }
    let treaty = try #require(Self.id(of: "A Treaty", in: after))
    #expect(after.contains("href=\"#\(treaty)\">the treaty</a>"))
  }

  @Test(arguments: [
    "href=\"#{talks}-outlook\">talks</a>", "href=\"#{talks}\">all of them</a>",
    "href=\"#{treaty}-implications\">follows</a>",
    "href=\"../index/\">index</a>", "id=\"{treaty}-fn-1\"", "href=\"#{treaty}-fn-1\" id=\"{treaty}-fnref-1\"",
    "href=\"#{treaty}-source-1\" id=\"{treaty}-sourceref-1\"", "<li id=\"{treaty}-source-1\">",
    "id=\"{talks}-p1\"",
    "<h4 class=\"notes-heading\" id=\"{treaty}-page-notes\">",
    "<li><a href=\"#{talks}-p1\" title=\"Talks\">14\u{A0}September\u{A0}2023</a></li>",
    "<h3 id=\"letter-r\">R</h3>",
    "class=\"mention country\" href=\"../countries/russia/\"",
  ]) func linksLeadWithinTheBook(_ html: String) async throws {
    let site = await TestSite.build(Self.content)
    let book = try #require(site.pages["book/index.html"])
    var expected = html
    for (name, title) in [("{talks}", "Talks"), ("{treaty}", "A Treaty")] {
      expected = expected.replacing(name, with: try #require(Self.id(of: title, in: book)))
    }
    #expect(book.contains(expected))
  }

  @Test func whatIsWrongIsReportedOnce() async {
    let site = await TestSite.build(Self.content)
    #expect(site.codes.filter { $0 == "broken-link" }.count == 1)
  }

  @Test func volumesAreNamedInTheSitesLanguage() async throws {
    var content = ["site.yaml": "language: de\n"]
    for number in 1...101 { content["articles/2024-01-01-a\(number).md"] = "# A \(number)\n\nJapan." }
    content["articles/memo.md"] = "# Memo\n\nJapan.[^1]\n\n[^1]: So.\n"
    let pages = await TestSite.build(content).pages
    let list = try #require(pages["book/index.html"])
    #expect(list.contains(">2024, Teil 2<") && list.contains(">Ohne Datum<"))
    let undated = try #require(pages["book/undated/index.html"])
    #expect(undated.contains("id=\"year-undated\"") && undated.contains("aria-label=\"Zurück zu Verweis 1\""))
    #expect(!undated.contains("Undated"))
  }

  @Test func aSiteMayGoWithoutABook() async {
    var content = Self.content
    content["site.yaml"] = "book: false\n"
    let site = await TestSite.build(content)
    #expect(!site.pages.keys.contains { $0.hasPrefix("book/") })
    #expect(site.pages["index.html"]?.contains("book/") == false)
    #expect(site.report.diagnostics.filter { $0.code != "broken-link" } == [])
  }

  @Test func bigSitesHaveAVolumeAYear() async throws {
    var content = ["articles/undated.md": "# Undated\n\nPeru.\n"]
    for day in 1...30 {
      for month in 6...9 {
        content["articles/2024-0\(month)-\(day < 10 ? "0" : "")\(day)-x.md"] =
          "---\nslug: x-\(month)-\(day)\n---\n# X \(month) \(day)\n\nRussia and [one](2023-01-01-y.md).\n"
      }
    }
    content["articles/2023-01-01-y.md"] = "# Y\n\nRussia and [the last](2024-09-30-x.md).\n"
    let site = await TestSite.build(content)
    #expect(LinkWalker(site.pages).problems == [])
    let list = try #require(site.pages["book/index.html"])
    for path in ["2023", "2024", "2024-2", "undated"] {
      #expect(list.contains("href=\"../book/\(path)/\""), "\(path)")
      #expect(site.pages["book/\(path)/index.html"] != nil, "\(path)")
    }
    let part = try #require(site.pages["book/2024-2/index.html"])
    #expect(part.components(separatedBy: "<article ").count == 21)
    #expect(part.contains("href=\"../../articles/y/\">one</a>"))
    #expect(!part.contains("Peru"))
  }
}
