import Testing

@testable import Dossier

/// How the scales take figures.
@Suite struct LikelihoodScaleTests {
  @Test(arguments: 0...100) func aFigureLiesInTheRangeShownForItUnlessNoneHoldsIt(percent: Int) throws {
    let scale = LikelihoodScale.kent
    let ranges = Likelihood.allCases.compactMap(scale.range)
    let range = try #require(scale.range(scale.likelihood(percent: percent)))
    if ranges.contains(where: { $0.contains(percent) }) {
      #expect(range.contains(percent))
    } else {
      let distance = { (range: ClosedRange<Int>) in
        max(range.lowerBound - percent, percent - range.upperBound)
      }
      #expect(distance(range) == ranges.map(distance).min())
    }
  }

  @Test func onlyFiguresDependOnTheScale() throws {
    var (article, _) = try Article.read(
      Array("There is a 60 percent chance that Spain abstains. Italy will probably follow.".utf8),
      path: "a.md",
      file: "a.md"
    )
    article.date = ContentDate("2024-06-21")
    let gazetteer = Gazetteer.make(records: []).0
    var site = SiteConfiguration()
    #expect(
      Annotator(gazetteer: gazetteer, site: site).annotate(article).judgments.map(\.likelihood)
        == [.likely, .likely]
    )
    site.scale = .kent
    #expect(
      Annotator(gazetteer: gazetteer, site: site).annotate(article).judgments.map(\.likelihood)
        == [.even, .likely]
    )
  }

  /// Words with a name among them, which has a link of its own, are marked as far as that; those of a link not at all.
  @Test(arguments: [
    (
      "The danger of a miscalculation between Nigeria and Mali is real.", "danger of a miscalculation between"
    ),
    ("The chance that Moldova joins by 2030 is about 30 per cent.", "chance that"),
    ("Peru could go.", "could"), ("[Peru could go](https://example.org/).", nil),
  ]) func estimatesAreMarkedWhereTheyStand(_ text: String, _ marked: String?) async throws {
    let site = await TestSite.build(["a.md": "---\ntitle: A\ndate: 2025-01-01\n---\n\(text)"])
    let page = try #require(site.pages["articles/a/index.html"])
    let found = page.firstMatch(of: #/<a class="estimate"[^>]*>([^<]*)</a>/#).map { String($0.1) }
    #expect(found == marked)
    #expect(site.pages["judgments/index.html"] != nil)
  }
}
