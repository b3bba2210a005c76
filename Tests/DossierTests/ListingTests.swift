import Foundation
import Testing

@testable import Dossier

/// What lists of a site say of themselves: how many there are in all, who comes first, under which letter one stands.
@Suite struct ListingTests {
  private static func article(_ number: Int, _ sections: String) -> (String, String) {
    let month = String(format: "%02d", number % 12 + 1)
    let day = String(format: "%02d", number % 28 + 1)
    return (
      "articles/a\(number).md",
      "---\ntitle: Article \(number)\ndate: \(2_010 + number % 14)-\(month)-\(day)\n---\n\n\(sections)\n"
    )
  }

  private static let many: [String: String] = Dictionary(
    uniqueKeysWithValues: (0..<130).map { number in
      article(
        number,
        """
        ## Geopolitical implications

        China gains weight in Asia, number \(number).

        ## Domestic implications

        Russia spends more at home, number \(number).
        """
      )
    }
  )

  @Test func anOrganisationsCountryIsAFact() async throws {
    let site = await TestSite.build([
      "articles/a.md": "Peru.", "organizations/x.md": "---\nname: Zenda Club\ncountry: PE\n---\n",
    ])
    let page = try #require(site.pages["organizations/x/index.html"])
    #expect(page.contains(/<dt>Country<\/dt>\s*<dd><a href="..\/..\/countries\/peru\/">Peru<\/a>/))
  }

  @Test func pagesSayHowManyThereAreInAll() async throws {
    let site = await TestSite.build(Self.many)
    let first = try #require(site.pages["implications/index.html"])
    #expect(first.contains(#"Geopolitical implications <span class="group-count">130 sections</span>"#))
    #expect(first.contains(#"Domestic implications <span class="group-count">130 sections</span>"#))
    #expect(first.contains(#"<rect class="kind-domestic" x="500" width="500" height="1"/>"#))
    let second = try #require(site.pages["implications/page/2/index.html"])
    #expect(!second.contains("group-count"))
    #expect(!second.contains("kind-strip"))
    let china = try #require(site.pages["countries/china/index.html"])
    #expect(china.contains(#"<span class="group-count">130 sections</span>"#))
  }

  /// What is said of all actors ends with the newest, and says where the others are.
  @Test(arguments: [(400, false), (401, true)]) func listsOfAllActorsEndWithTheNewest(
    _ count: Int,
    _ isCut: Bool
  )
    async throws
  {
    var content: [String: String] = [:]
    for number in 0..<count {
      content["articles/a\(number).md"] = "# A\(number)\n\n## Outlook\n\nMali may act.\n"
    }
    let site = await TestSite.build(content)
    for list in ["implications", "outlook"] {
      let pages = site.pages.filter { $0.key.hasPrefix("\(list)/page/") || $0.key == "\(list)/index.html" }
      let items = pages.values.map { $0.matches(of: #/<li class="implication /#).count }
      #expect(items.reduce(0, +) == 400)
      let notes = pages.values.filter {
        $0.contains("Older ones are on the pages of those whom they concern.")
      }
      #expect(notes.count == (isCut ? 1 : 0))
    }
    let own = site.pages.filter { $0.key.hasPrefix("implications/outlook/mali/") }
    #expect(own.values.map { $0.matches(of: #/<li class="implication /#).count }.reduce(0, +) == count)
  }

  @Test(arguments: ["articles", "timeline"]) func yearsAreReachedFromEachPage(_ list: String) async throws {
    let site = await TestSite.build(Self.many)
    let pages = site.pages.keys.filter {
      $0.hasPrefix("\(list)/page/") || $0 == "\(list)/index.html"
    }
    #expect(pages.count > 1)
    for path in pages {
      let page = try #require(site.pages[path])
      for year in 2_010..<2_024 {
        let link = try #require(page.firstMatch(of: try Regex("href=\"([^\"]*)#year-\(year)\">\(year)<")))
        let href = String(try #require(link.output[1].substring))
        let depth = path.split(separator: "/").count - 1
        let target =
          href.replacingOccurrences(of: String(repeating: "../", count: depth), with: "") + "index.html"
        #expect(site.pages[target]?.contains("id=\"year-\(year)\"") == true, "\(path): \(href)")
      }
    }
  }

  @Test func aSectionOnNobodyIsListedAllTheSame() async throws {
    let content = Dictionary(
      uniqueKeysWithValues: [
        Self.article(1, "## Outlook\n\nPrices will rise."), Self.article(2, "## Outlook\n\nChina will wait."),
        Self.article(3, "## Outlook\n"),
      ]
    )
    let site = await TestSite.build(content)
    let page = try #require(site.pages["outlook/index.html"])
    #expect(page.contains("2 outlooks"))
    #expect(page.contains("Prices will rise."))
    let data = try #require(site.pages["data/outlook.json"])
    #expect(data.contains("Prices will rise."))
  }

  @Test func eventsAndOfficesAreListedByWhatTheyAre() async throws {
    let site = await TestSite.build([
      "articles/a.md": "---\ndate: 2024-06-21\nevents: [old-war]\n---\nAnna Berg spoke in Peru.",
      "events/old-war.md": "---\nname: Old War\nfrom: 1950\nto: 2020\nplace: Lima\n---\n",
      "leaders/berg.md":
        "---\nname: Anna Berg\ncountry: peru\noffices:\n  - {title: Prime Minister, from: 2021}\n  - {title: Mayor, from: 2015, to: 2019}\n---\n",
    ])
    let events = try #require(site.pages["events/index.html"])
    #expect(events.contains("<span class=\"entity-count\">1 article</span>"))
    #expect(
      events.contains(
        "<p class=\"entity-note\">1950\u{A0}– 2020</p>\n<p class=\"directory-summary\">Lima</p>"
      )
    )
    let leader = try #require(site.pages["leaders/berg/index.html"])
    let offices = ["Prime Minister", "Mayor"].map { leader.range(of: $0, options: .backwards)?.lowerBound }
    #expect(try #require(offices[0]) < (try #require(offices[1])))
    #expect(site.pages["leaders/index.html"]?.contains("Prime Minister") == true)
    // The years in which it went on are not empty.
    #expect(site.pages["timeline/index.html"]?.contains("2021–2023") == true)
  }

  @Test(arguments: [
    ("fr", "français", false), ("pt-BR", "português (Brasil)", false), ("zh-Hant", "繁體中文", false),
    ("sr-Latn", "srpski", false), ("fa", "فارسی", true),
    ("az-Arab", "azərbaycan (Arab)", true), ("xx", "xx", false), ("he", "עברית", true),
  ]) func languagesAreCalledAsTheyCallThemselves(_ tag: String, _ name: String, _ isRightToLeft: Bool) {
    #expect(LanguageName.own(tag) == name)
    #expect(LanguageName.isRightToLeft(tag) == isRightToLeft)
  }

  @Test func rowsBehindTheTwelfthAreFolded() async throws {
    let names = [
      "Peru", "Kenya", "China", "Japan", "Russia", "India", "Brazil", "Chile", "France", "Germany", "Italy",
      "Spain",
      "Norway", "Sweden", "Finland",
    ]
    let text = names.map { "\($0) may lose." }.joined(separator: " ")
    let site = await TestSite.build(["a.md": "# A\n\n## Economic implications\n\n\(text)\n"])
    let page = try #require(site.pages["implications/index.html"])
    let parts = page.components(separatedBy: "<summary id=\"page-more-rows\">and 3 more</summary>")
    #expect(parts.map { $0.matches(of: /<tr><th scope="row">/).count } == [12, 3])
  }

  @Test(arguments: [(12, ["Articles"]), (13, ["2024", "2023"])])
  func fewArticlesAreNotDivided(_ count: Int, _ headings: [String]) async throws {
    var content: [String: String] = [:]
    for n in 1...count { content["\(n).md"] = "---\ntitle: A\(n)\ndate: \(2023 + n % 2)\n---\nPeru." }
    let page = try #require(await TestSite.build(content).pages["articles/index.html"])
    #expect(page.matches(of: #/<h2 [^>]*>([^<]*)</#).map { String($0.1) } == headings)
    #expect(!page.contains("class=\"jump\""))
  }

  /// Ids count the cells of tables, for links that exist; the numbers that are seen do not.
  @Test func aTableIsOneParagraph() throws {
    let text = "One.\n\n| A | B |\n|---|---|\n| c | d |\n\n| E |\n|---|\n| f |\n\nTwo on Russia."
    let site = Site(try RelationTests.crossReference([text]), staticFiles: [])
    let (label, fragment) = site.paragraph(7, ofArticle: 0)
    #expect(label == site.strings.text(.paragraphPlace, ("n", "4")) && fragment == "#p8")
    #expect(site.paragraph(1, ofArticle: 0).label == site.strings[.tablePlace])
  }

  @Test(arguments: [(0, 1), (1, 1), (2, 2), (3, 3), (4, 4), (5, 6), (7, 8), (9, 12), (13, 16), (100, 128)])
  func scalesEndAtRoundNumbers(_ highest: Int, _ end: Int) { #expect(Site.scale(upTo: highest) == end) }

  @Test func aHeadingIsNoParagraph() throws {
    let site = Site(
      try RelationTests.crossReference(["## Policy on China\n\nRussia waits."]),
      staticFiles: []
    )
    #expect(site.paragraph(0, ofArticle: 0).label == site.strings[.headingPlace])
    #expect(site.paragraph(1, ofArticle: 0).label == site.strings.text(.paragraphPlace, ("n", "1")))
  }

  @Test func whoIsInOfficeComesFirst() async throws {
    let site = await TestSite.build([
      "countries/aland.md": "---\nname: Norland\n---\n",
      "leaders/a.md":
        "---\nname: Ada Former\ncountry: Norland\noffices:\n  - title: President\n    from: 2001-01-01\n    to: 2023-01-01\n    role: state\n---\n",
      "leaders/b.md":
        "---\nname: Bea Minister\ncountry: Norland\noffices:\n  - title: Minister of Trade\n    from: 2024-01-01\n    role: minister\n---\n",
      "leaders/c.md":
        "---\nname: Cleo Head\ncountry: Norland\noffices:\n  - title: Prime Minister\n    from: 2022-01-01\n    role: government\n---\n",
      "leaders/d.md":
        "---\nname: Dora State\ncountry: Norland\noffices:\n  - title: President\n    from: 2020-01-01\n    role: state\n---\n",
      "articles/a.md": "---\ntitle: A\ndate: 2025-01-01\n---\n\nNorland waits.\n",
    ])
    let country = site.pages.first { $0.key.hasPrefix("countries/") && $0.value.contains("Cleo Head") }
    let page = try #require(country?.value, "\(site.report.diagnostics)")
    let places = ["Dora State", "Cleo Head", "Bea Minister", "Ada Former"].compactMap {
      page.range(of: ">\($0)<")?.lowerBound
    }
    #expect(places.count == 4)
    #expect(places == places.sorted())
  }

  @Test func eventsSayWhoIsNamedAndWhatIsAboutThem() async throws {
    let event = "events/summit.md"
    let record = "---\nname: Reykjavik Talks\ndate: 2020-01-01\n---\n"
    let named = Self.article(1, "The Reykjavik Talks ended.")
    let about = (
      "articles/b.md", "---\ntitle: B\ndate: 2021-01-01\nevents: [reykjavik-talks]\n---\n\nIt ended.\n"
    )
    let both = await TestSite.build([event: record, named.0: named.1, about.0: about.1])
    let page = both.pages.first { $0.key.hasPrefix("events/") && $0.value.contains("entity-record") }?.value
    #expect(try #require(page).contains("1 mention in 1 article; also 1 article about it"))
  }

  @Test(arguments: [
    (
      "leaders/m.md", "name: Ferdinand Marcos Jr.\nsurname: Marcos", "Ferdinand Marcos Jr.",
      "Marcos, Ferdinand, Jr."
    ),
    (
      "leaders/b.md", "name: \"Aman Bern, Jr.\"\nsurname: Bern", "Aman Bern, Jr.", "Bern, Aman, Jr."
    ),
    ("organizations/q.md", "name: The Harbour Group", "The Harbour Group", "Harbour Group, the"),
  ]) func namesStandUnderTheirWord(_ path: String, _ record: String, _ name: String, _ entry: String)
    async throws
  {
    let site = await TestSite.build([
      path: "---\n\(record)\n---\n",
      "articles/a.md": "---\ntitle: A\ndate: 2025-01-01\n---\n\n\(name) met.\n",
    ])
    #expect(try #require(site.pages["index/index.html"]).contains(">\(entry)</a>"))
  }

  @Test func eventsAreListedWithTheNewestFirstAndThoseWithoutADateLast() async throws {
    let site = await TestSite.build([
      "events/a.md": "---\nname: Lima Talks\nfrom: 2019-05-01\n---\n",
      "events/b.md": "---\nname: Cusco Talks\n---\n",
      "events/c.md": "---\nname: Quito Talks\nfrom: 2024-05-01\n---\n",
      "articles/a.md":
        "# A\n\nThe Cusco Talks, the Lima Talks and the Quito Talks ended. The Lima Talks failed.\n",
    ])
    let names = ["Quito Talks", "Lima Talks", "Cusco Talks"]
    let list = try #require(site.pages["events/index.html"])
    #expect(list.matches(of: #/class="directory-name"><a [^>]*>([^<]*)</#).map { String($0.1) } == names)
    // All are counted in articles.
    #expect(
      list.matches(of: #/"entity-count">([^<]*)</#).map { $0.1 } == ["1 article", "1 article", "1 article"]
    )
    let article = try #require(site.pages["articles/a/index.html"])
    let cast = try #require(article.firstMatch(of: #/<aside class="cast"(?s:.*?)<\/aside>/#)).0
    #expect(cast.matches(of: #/"entity-name"><a [^>]*>([^<]*)</#).map { String($0.1) } == names)
    #expect(article.matches(of: #/"event-name"><a [^>]*>([^<]*)</#).map { String($0.1) } == names)
  }

  @Test func leadersAreFiledBySurname() async throws {
    let site = await TestSite.build([
      "leaders/a.md": "---\nname: Zoe Adams\n---\n",
      "leaders/b.md": "---\nname: Ann Young\n---\n",
      "leaders/c.md": "---\nname: Kim Bae\ncountry: KP\n---\n",
    ])
    let page = try #require(site.pages["leaders/index.html"])
    let lines = page.matches(of: #/<h2 id="[^"]*">(.)</h2>|class="directory-name"><a [^>]*>([^<]*)</#)
    #expect(lines.map { $0.1 ?? $0.2 ?? "" } == ["A", "Zoe Adams", "K", "Kim Bae", "Y", "Ann Young"])
  }

  @Test func namesWithoutALetterStandLastAndThoseOfAYearAreNotReferredFrom() async throws {
    let site = await TestSite.build([
      "events/a.md": "---\nname: Harbour Summit\naliases: [2019 Harbour talks, 2+2 talks]\n---\n",
      "events/b.md": "---\nname: 1998 Harbour fire\n---\n",
      "events/c.md": "---\nname: Żółw Summit\n---\n",
    ])
    let index = try #require(site.pages["index/index.html"])
    let entries = index.matches(of: #/<li>(?:<a href="[^"]*">)?([^<]*?)(?:<\/a>)? <span class="index-/#)
    #expect(
      entries.map { String($0.1) } == ["Harbour Summit", "Żółw Summit", "1998 Harbour fire", "2+2 talks"]
    )
  }

  @Test(arguments: [
    ("U.S. Treasury", "us treasury", true), ("Workers’ Party", "Workers' Party", true),
    ("Türkiye", "TURKIYE", true), ("Kim Jong-un", "Kim Jong Un", false),
  ]) func looseNames(_ one: String, _ other: String, _ areOne: Bool) {
    #expect((Folding.loose(one) == Folding.loose(other)) == areOne)
  }

  @Test(arguments: [
    ("annexation of Crimea", "Annexation of Crimea"), ("the West", "The West"), ("al-Qaeda", "al-Qaeda"),
    ("élysée", "Élysée"), ("", ""),
  ]) func headings(_ name: String, _ heading: String) {
    #expect(PlainText.capitalized(name) == heading)
  }
}
