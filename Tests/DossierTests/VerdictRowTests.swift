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
      site.pages["articles/a/index.html"]?.contains(
        ">Chinese blockade of Taiwan · <mark class=\"hit\">Unlikely</mark></a>"
      ) == true
    )
  }

  @Test func ofALongSentenceWhatIsJudgedIsQuoted() async throws {
    let ships = Array(repeating: "more ships and aircraft", count: 10).joined(separator: ", ")
    let text =
      "Peru will likely send \(ships) around the islands, while a war is unlikely as long as Chile looks on."
    let site = await TestSite.build(["a.md": "# A\n\n\(text)\n"])
    let page = try #require(site.pages["articles/a/index.html"])
    let places = page.matches(of: #/<dd>.*?">(.*?)<\/a><\/dd>/#).map { String($0.1) }
    try #require(places.count == 2)
    #expect(
      places[0].hasPrefix("Peru will <mark class=\"hit\">likely</mark> send") && places[0].hasSuffix(" …")
    )
    #expect(
      places[1].hasPrefix("… ") && places[1].contains("a war is <mark class=\"hit\">unlikely</mark> as")
    )
  }

  private static let figures = """
    # T

    ## Outlook

    | Event | Chance of it | Cost |
    |---|---|---|
    | Coup in Mali | 70–80 % | 10% |
    | Veto by Hungary | ~30% (up from 20%) | High |
    | War over Taiwan | less than 5 percent | High |
    | Default in Ghana | Very low | 40% |
    | Strike in France | 1 in 3 | Low |
    | Election in Japan | Medium | Low |
    | Truce in Sudan | 3 weeks | Low |

    | Event | Probability (%) |
    |---|---|
    | Vote in Chad | 90 |
    """

  @Test func figuresAndDegreesBelowAHeadOfLikelihoodAreJudgments() async throws {
    let site = await TestSite.build(["articles/a.md": Self.figures])
    let data = try #require(site.pages["data/judgments.json"])
    #expect(
      data.matches(of: #/"phrase":"(.*?)"/#).map(\.1)
        == ["70–80 %", "30%", "less than 5 percent", "Very low", "1 in 3", "Medium", "90"]
    )
    #expect(
      data.matches(of: #/"likelihood":"(.*?)"/#).map(\.1)
        == ["likely", "unlikely", "almost-no-chance", "very-unlikely", "unlikely", "possible", "very-likely"]
    )
    #expect(data.contains(#""text":"Coup in Mali · 70–80 % · 10%""#))
    #expect(data.matches(of: #/"actors":\[(.*?)\]/#).map(\.1).contains("\"country:mali\""))
  }

  @Test(arguments: ["Term | Probability", "Words of estimation | Likelihood"])
  func aTableOfTermsIsNoJudgment(_ heads: String) async throws {
    let text =
      "# T\n\n| \(heads) |\n|---|---|\n| Unlikely | 20–45 % |\n| Likely | 55–80 % |\n\nPeru may vote.\n"
    let site = await TestSite.build(["articles/a.md": text])
    let data = try #require(site.pages["data/judgments.json"])
    #expect(data.matches(of: #/"phrase":"(.*?)"/#).map(\.1) == ["may"])
  }
}
