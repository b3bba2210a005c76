import Testing

@testable import Dossier

/// The page of all sources.
@Suite struct SourceIndexTests {
  private static func article(_ title: String, _ sources: String, _ text: String = "Text.") -> String {
    "---\ntitle: \(title)\nsources: \(sources)\n---\n\(text)\n"
  }

  /// The lines of the page's text: publishers, their publications and who cites them.
  private static func lines(_ content: [String: String]) async throws -> [String] {
    let page = try #require(await TestSite.build(content).pages["sources/index.html"])
    let main = try #require(page.firstMatch(of: #/<h1>Sources<\/h1>([\s\S]*)<\/main>/#)).1
    return main.replacing(#/<[^>]+>/#, with: "").split(separator: "\n").map(String.init)
  }

  @Test func aPublisherIsOneWhateverItsLetterCaseMarksAndBlanks() async throws {
    let lines = try await Self.lines([
      "a.md": Self.article("A", "[{publisher: réuters, title: One}, {publisher: Reuters, title: Two}]"),
      "b.md": Self.article("B", "[{publisher: '  Reuters ', title: Three}, {publisher: AP, title: Four}]"),
      "c.md": Self.article("C", "[{publisher: ap, title: Four}]"),
    ])
    #expect(
      lines == [
        "4 publications that the articles and profiles rest on.", "AP 1 publication", "Four", "B", "C",
        "Reuters 3 publications", "One", "A", "Three", "B", "Two", "A",
      ]
    )
  }

  /// The letters of many publishers lead to the first of each, on whatever page it stands.
  @Test(arguments: [12, 13, 200]) func manyPublishersAreFoundByLetter(_ count: Int) async throws {
    let names = (0..<count).map {
      ["Über", "42", "The Agency", "\"Post\"", "Bee", "Ministry"][$0 % 6] + " \($0)"
    }
    let sources = names.map { "{publisher: '\($0)', title: T}" }.joined(separator: ", ")
    let pages = await TestSite.build(["a.md": Self.article("A", "[\(sources)]")]).pages
    let page = try #require(pages["sources/index.html"])
    let nav = page.firstMatch(of: #/<nav class="jump"[\s\S]*?<\/nav>/#).map { String($0.0) } ?? ""
    let links = nav.matches(of: #/href="\.\./([^"#]*)#([^"]*)">(.)</#)
    #expect(links.map { String($0.3) } == (count > 12 ? ["B", "M", "P", "T", "U", "#"] : []))
    for link in links {
      let target = try #require(pages[link.1 + "index.html"])
      #expect(target.contains("<section id=\"\(link.2)\" class=\"group publisher-group\""), "\(link.0)")
    }
    #expect((Set(links.map { String($0.1) }).count > 1) == (count == 200))
    #expect(page.contains("id=\"letter-") == (count > 12))
  }

  @Test func anAddressIsListedOnceWithAllWhoCiteIt() async throws {
    let lines = try await Self.lines([
      "a.md": Self.article(
        "A",
        "['https://un.org/r/', {publisher: UN, url: 'http://UN.org/r#p', date: 2024}]"
      ),
      "b.md": "# B\n\nSee [the report](https://un.org/r).",
      "c.md": Self.article("C", "[{publisher: UN, title: Resolution, url: 'https://un.org/r'}]"),
    ])
    #expect(
      lines.dropFirst() == ["UN 1 publication", "Resolution, 2024", "A", "B", "C"]
    )
  }

  @Test func aBareAddressAndALinkHaveOnePublisher() async throws {
    let lines = try await Self.lines([
      "a.md": Self.article("A", "['https://www.un.org/a', {title: T, url: 'https://un.org/b'}]"),
      "b.md": "# B\n\nSee [it](https://un.org/c).",
    ])
    #expect(
      lines.dropFirst() == ["un.org 3 publications", "https://www.un.org/a", "A", "it", "B", "T", "A"]
    )
  }

  @Test func theNavigationHasTheSourcesWhenThereAreAny() async throws {
    let link = "<a href=\"./sources/\">Sources</a>"
    let cited = await TestSite.build(["a.md": Self.article("A", "[{publisher: B, title: C}]")]).pages
    let recorded = await TestSite.build([
      "articles/a.md": "# A\n\nJapan.",
      "countries/japan.md": "---\nsources: [{publisher: B, title: C}]\n---\n",
    ]).pages
    let none = await TestSite.build(["a.md": "# A\n\nJapan."]).pages
    #expect(cited["index.html"]?.contains(link) == true && recorded["index.html"]?.contains(link) == true)
    #expect(none["index.html"]?.contains("./sources/") == false)
  }

  @Test(arguments: ["sources", "judgments", "outlook", "implications", "leaders"])
  func anEmptyIndexCountsNothing(name: String) async throws {
    let page = try #require(await TestSite.build(["a.md": "# A\n\nText."]).pages["\(name)/index.html"])
    #expect(page.contains("class=\"empty\"") && !page.contains(#/[^0-9]0 [a-z]/#))
    #expect(!page.contains("name=\"description\" content=\"\""))
  }
}
