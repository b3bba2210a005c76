import Testing

@testable import Dossier

/// The lines under an entry of the index.
@Suite struct SubentryTests {
  private static func index(_ articles: Int) async throws -> String {
    var content: [String: String] = [:]
    for number in 1...articles {
      content["a\(number).md"] = """
        ---
        title: A\(number)
        date: \(2000 + number)-01-01
        ---
        Norway spoke to Chad. Sudan spoke to Kenya.

        ### Outlook

        Norway may pay.
        """
    }
    return try #require(await TestSite.build(content).pages["index/index.html"])
  }

  @Test func anEntryHasThoseInItsSentencesAndItsImplications() async throws {
    let page = try await Self.index(3)
    let entry = try #require(page.range(of: ">Norway</a>"))
    let next = try #require(page[entry.upperBound...].range(of: ">Sudan</a>"))
    let own = page[entry.upperBound..<next.lowerBound]
    #expect(own.contains("<li>and Chad\n"))
    #expect(!own.contains("<li>and Kenya\n"))
    #expect(own.contains("<li>outlook\n<ul class=\"locators\">\n<li><a href=\"../articles/a3/#p2\""))
  }

  @Test(arguments: [(20, true), (21, false)])
  func anEntryOfVeryManyArticlesShowsTheNewestOnly(_ articles: Int, _ isWhole: Bool) async throws {
    let page = try await Self.index(articles)
    let entry = try #require(page.range(of: ">Norway</a>"))
    let next = try #require(page[entry.upperBound...].range(of: ">Sudan</a>"))
    let shown = page[entry.upperBound..<next.lowerBound]
    #expect(shown.contains("subentries") == isWhole)
    #expect(shown.contains("<li class=\"same\"><a href=\"../countries/norway/\">all 21</a></li>") == !isWhole)
    #expect(shown.contains("articles/a\(articles - 4)/"))
    #expect(shown.contains("articles/a\(articles - 5)/") == isWhole)
  }

  @Test func paragraphsOfAnArticleAreToldFromOtherArticles() async throws {
    let text = "Norway spoke to Kenya.\n\nNorway spoke to Kenya again."
    let page = try #require(
      await TestSite.build(["a.md": text, "b.md": text, "c.md": text]).pages["index/index.html"]
    )
    let line = try #require(page.firstMatch(of: #/<li>and Kenya\n<ul class="locators">(.|\n)*?<\/ul>/#))
    let places = line.output.0.matches(of: #/<li( class="same")?><a href="[^"]*(?:articles\/(.)\/#p(.))"/#)
    #expect(
      places.map { "\($0.2)\($0.3) \($0.1 != nil)" }
        == ["a1 false", "a2 true", "b1 false", "b2 true"]
    )
    #expect(page.contains("and 2 more"))
  }

  @Test func anEntryOfFewArticlesIsNotDivided() async throws {
    #expect(try await !Self.index(2).contains("subentries"))
  }

  @Test(arguments: [(1, 1), (2, 1), (3, 3), (9, 3), (10, 6), (20, 6), (21, 1)])
  func dividedEntriesTakeMoreOfAPage(count: Int, weight: Int) {
    #expect(IndexedEntry.weight(ofCoverage: count) == weight)
  }
}
