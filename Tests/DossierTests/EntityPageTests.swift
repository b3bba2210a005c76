import Foundation
import Testing

@testable import Dossier

/// What the page of an actor or event says.
@Suite struct EntityPageTests {
  @Test func theClosestOfEachKindStandOnTheFirstPage() async throws {
    let countries = RelationTests.gazetteer.ids.filter { RelationTests.gazetteer[$0].kind == .country }
    let names = countries.map { RelationTests.gazetteer[$0].name }.filter { $0 != "Mali" }.prefix(60)
    let all = names.map { "- \($0)" }.joined(separator: "\n")
    let site = await TestSite.build([
      "a.md":
        "# A\n\n\(all)\n\nMali met Wang Yi. Narendra Modi spoke.\n\nVladimir Putin spoke.\n\nNATO left.\n"
    ])
    let page = try #require(site.pages["countries/mali/index.html"])
    let list = try #require(page.components(separatedBy: "id=\"page-related\"").last)
    let leaders = list.matches(of: #/entity-name"><a href="../../leaders/(.*?)/"/#).map { String($0.1) }
    #expect(leaders == ["wang-yi", "narendra-modi", "vladimir-putin"])
    #expect(list.contains("entity-name\"><a href=\"../../organizations/nato/\""))
    #expect(site.pages["countries/mali/related/2/index.html"] != nil)
  }

  @Test(arguments: [
    ("mali", "<span><mark class=\"hit\">Mali</mark> · left · Russia came</span>", 1),
    ("russia", "<span>Mali · left · <mark class=\"hit\">Russia</mark> came</span>", 1),
    ("niger", "<span><mark class=\"hit\">Niger</mark> · <mark class=\"hit\">Niger</mark> left</span>", 1),
    ("ghana", "<span><mark class=\"hit\">Ghana</mark> · What</span>", 1),
  ]) func theRowOfATableIsQuoted(_ country: String, _ text: String, _ count: Int) async throws {
    let table = "| Ghana | What | |\n|---|---|---|\n| Mali | left | Russia came |\n| Niger | | Niger left |\n"
    let site = await TestSite.build(["a.md": "# A\n\n\(table)"])
    let page = try #require(site.pages["countries/\(country)/index.html"])
    let rows = try #require(page.firstMatch(of: #/<ul class="sentences">(.|\n)*?</ul>/#)).0
    #expect(rows.contains(text), "\(rows)")
    #expect(rows.components(separatedBy: "<li>").count == count + 1)
  }
}
