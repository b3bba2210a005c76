import Testing

@testable import Dossier

/// Judgments that are a cell of a table.
@Suite struct VerdictRowTests {
  private static let table = """
    # T

    ## Outlook

    | Event | Likelihood |
    |---|---|
    | Chinese blockade of Taiwan | Unlikely |
    | Peru | a coup may follow in Chile |
    | | Likely |
    """

  @Test func aVerdictIsReadWithItsRow() async throws {
    let site = await TestSite.build(["articles/a.md": Self.table])
    let data = try #require(site.pages["data/judgments.json"])
    let texts = data.matches(of: #/"text":"(.*?)"/#).map(\.1)
    #expect(texts == ["Chinese blockade of Taiwan · Unlikely", "a coup may follow in Chile", "Likely"])
    let actors = data.matches(of: #/"actors":\[(.*?)\]/#).map { $0.1.replacing("\"", with: "") }
    #expect(actors == ["country:china,country:taiwan", "country:peru,country:chile", ""])
    let page = try #require(site.pages["judgments/index.html"])
    #expect(page.contains("Chinese blockade of Taiwan · <mark class=\"hit\">Unlikely</mark>"))
    #expect(page.contains("<p class=\"excerpt\">A coup <mark class=\"hit\">may</mark> follow in Chile</p>"))
    #expect(
      site.pages["articles/a/index.html"]?.contains(">Chinese blockade of Taiwan · Unlikely</a>") == true
    )
  }
}
