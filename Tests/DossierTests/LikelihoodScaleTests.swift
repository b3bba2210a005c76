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
}
