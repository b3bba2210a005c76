import Foundation
import Testing

@testable import Dossier

/// What the page of an actor or event says.
@Suite struct EntityPageTests {
  /// A post says of what it is, except on the page of that.
  @Test func theFirstLinesSayWhenAndWhereAndWhichPosts() async throws {
    let offices = "offices:\n  - {title: Mayor of Lima, from: 2019}\n  - {title: President, from: 2021}\n"
    let pages = await TestSite.build([
      "a.md": "# A\n\nPeru.", "events/e.md": "---\nname: Talks\ndate: 2024\nplace: Lima\n---\nThey met.\n",
      "leaders/x.md": "---\nname: X Y\ncountry: PE\n\(offices)---\nLeads.\n",
    ]).pages
    #expect(pages["events/e/index.html"]?.contains("key-fact\">2024, Lima</p>") == true)
    #expect(
      pages["leaders/x/index.html"]?.contains("key-fact\">President of Peru; Mayor of Lima</p>")
        == true
    )
  }

  @Test(arguments: [
    ("leaders/antonio-guterres", "Secretary General of the United Nations, since 1 January 2017"),
    ("leaders/antonio-guterres", "<a href=\"../../organizations/united-nations/\">United Nations</a>"),
    ("leaders/antonio-guterres", "<li>Prime Minister, 28 October 1995"),
    ("countries/portugal", "Secretary General of the United Nations, since"),
    ("countries/portugal", "<li>Prime Minister, 28 October 1995"),
    ("organizations/united-nations", "<li>Secretary General, since 1 January 2017"),
    ("organizations/united-nations", "<li>Prime Minister of Portugal, 28 October 1995"),
    (
      "leaders/christian-schmidt",
      "High Representative (Office of the High Representative in Bosnia and Herzegovina)"
    ), ("leaders/kaja-kallas", "High Representative of the European Union, since"),
    ("leaders/ada-roe", "Treasurer of the United Nations, since 2020"),
    ("leaders/ada-roe", "President of Club of Rome, 2018 – 2019"),
    ("organizations/rome-club", "<a href=\"../../leaders/ada-roe/\">Ada Roe</a>"),
    ("leaders/mark-rutte", "Secretary General of NATO, since 1 October 2024"),
    ("organizations/alliance", "<a href=\"../../leaders/mark-rutte/\">Mark Rutte</a>"),
  ]) func postsSayOfWhatTheyAre(_ path: String, _ text: String) async throws {
    let site = await TestSite.build([
      "articles/a.md":
        "---\ndate: 2025-03-01\n---\nAntónio Guterres, Kaja Kallas, Christian Schmidt and Mark Rutte met the United Nations in Portugal.\n",
      "organizations/alliance.md": "---\nname: NATO\n---\n",
      "organizations/rome-club.md": "---\nname: Club of Rome\n---\n",
      "leaders/ada-roe.md":
        "---\nname: Ada Roe\noffices:\n- {title: President, organization: Club of Rome, from: 2018, to: 2019}\n- {title: Treasurer, organization: UN, from: 2020}\n---\n",
    ])
    #expect(site.codes.isEmpty)
    let page = try #require(site.pages["\(path)/index.html"])
    #expect(page.replacing("\u{A0}", with: " ").contains(text))
  }

  /// Those who have left stand by themselves; it is the posts here that count.
  @Test(arguments: [
    ("organizations/nato", ["mark-rutte"], ["jens-stoltenberg"]),
    ("countries/netherlands", [], ["mark-rutte"]),
    ("countries/peru", ["b", "c"], ["a"]), ("countries/chile", ["d"], []),
  ]) func thoseWhoHaveLeftStandByThemselves(_ path: String, _ held: [String], _ left: [String]) async throws {
    func leader(_ name: String, _ country: String, _ office: String) -> String {
      "---\nname: \(name) Roe\nslug: \(name)\ncountry: \(country)\n\(office)---\n"
    }
    let site = await TestSite.build([
      "articles/a.md": "NATO, Mark Rutte and Jens Stoltenberg met in Peru, Chile and the Netherlands.",
      "leaders/a.md": leader("a", "PE", "offices: [{title: Mayor, from: 2001, to: 2002}]\n"),
      "leaders/b.md": leader(
        "b",
        "PE",
        "offices: [{title: Mayor, to: 2001}, {title: President, from: 2002}]\n"
      ),
      "leaders/c.md": leader("c", "PE", ""), "leaders/d.md": leader("d", "CL", "offices: [{title: Mayor}]\n"),
    ])
    let page = try #require(site.pages["\(path)/index.html"])
    let section = try #require(page.firstMatch(of: #/<h2 id="page-leaders">[\s\S]*?<\/section>/#)).0
    let parts = section.components(separatedBy: "<h3 class=\"label\">Formerly in office</h3>")
    let found = parts.map { $0.matches(of: #/\/leaders\/([^\/]*)\/"/#).map { String($0.1) } }
    #expect(found[0] == held && (found.count > 1 ? found[1] : []) == left)
    #expect(section.matches(of: /<ul class="leaders">/).count == [held, left].count { !$0.isEmpty })
  }

  /// Who has a record and is not named yet stands in the index without a number.
  @Test func nobodyIsMentionedNoughtTimes() async throws {
    let site = await TestSite.build([
      "articles/a.md": "NATO met.", "organizations/club-of-rome.md": "---\nname: Club of Rome\n---\n",
    ])
    let page = try #require(site.pages["organizations/index.html"])
    #expect(page.contains("Club of Rome") && page.contains("1 mention") && !page.contains("0 mentions"))
  }

  /// Whether or not a text names it, what is built in is known.
  @Test(arguments: ["nato", "Wagner Group", "organization:iaea"]) func thePostsOfOneRecordAreInWhatIsBuiltIn(
    _ body: String
  ) async {
    let site = await TestSite.build([
      "articles/a.md": "Nobody is named.",
      "leaders/ada-roe.md":
        "---\nname: Ada Roe\noffices:\n- {title: Head, organization: \"\(body)\", from: 2020}\n---\n",
    ])
    #expect(site.codes.isEmpty, "\(site.report.diagnostics)")
    #expect(site.pages["leaders/ada-roe/index.html"]?.contains("Head of ") == true)
  }

  @Test func anOrganizationOfAPostThatIsNotKnownIsReported() async {
    let site = await TestSite.build([
      "articles/a.md": "A",
      "leaders/ada-roe.md":
        "---\nname: Ada Roe\noffices:\n- {title: President, organization: Nata}\n---\n",
    ])
    #expect(site.codes == ["unknown-reference"])
    #expect(site.report.diagnostics.first?.position.line == 4)
    #expect(site.pages["leaders/ada-roe/index.html"]?.contains("President") == true)
  }

  @Test(arguments: [
    ("south-korea", ["Republic of Korea"]), ("north-korea", ["Democratic People&#39;s Republic of Korea"]),
    ("sudan", ["Republic of the Sudan", "Republic of Sudan"]), ("british-virgin-islands", []),
  ]) func officialNamesAreNotTurnedRound(_ country: String, _ names: [String]) async throws {
    let site = await TestSite.build(["countries/\(country).md": "---\nslug: \(country)\n---\n"])
    let page = try #require(site.pages["countries/\(country)/index.html"])
    let fact = page.firstMatch(of: #/<dt>Official name<\/dt>\n((<dd>.*<\/dd>\n)*)/#)?.1 ?? ""
    #expect(fact.matches(of: #/<dd>(.*?)<\/dd>/#).map { String($0.1) } == names)
  }

  @Test func theClosestOfEachKindStandOnTheFirstPage() async throws {
    let countries = RelationTests.gazetteer.ids.filter { RelationTests.gazetteer[$0].kind == .country }
    let names = countries.map { RelationTests.gazetteer[$0].name }.filter { $0 != "Mali" }.prefix(60)
    let all = names.map { "- \($0)" }.joined(separator: "\n")
    let site = await TestSite.build([
      "a.md":
        "# A\n\n\(all)\n\nMali met Wang Yi. Narendra Modi spoke.\n\nVladimir Putin spoke.\n\nNATO left.\n",
      "b.md": "# B\n\nMali met \(names[0]).\n",
    ])
    let page = try #require(site.pages["countries/mali/index.html"])
    let list = try #require(page.components(separatedBy: "id=\"page-related\"").last)
    let leaders = list.matches(of: #/entity-name"><a href="../../leaders/(.*?)/"/#).map { String($0.1) }
    #expect(leaders == ["wang-yi", "narendra-modi", "vladimir-putin"])
    #expect(list.contains("entity-name\"><a href=\"../../organizations/nato/\""))
    #expect(site.pages["countries/mali/related/2/index.html"] != nil)
  }

  /// Articles of one country, each of which names it in so many sentences.
  private func articles(_ count: Int, sentences: Int) -> [String: String] {
    let text = (1...sentences).map { "Mali met envoy \($0)." }.joined(separator: "\n\n")
    return Dictionary(
      uniqueKeysWithValues: (0..<count).map { number in
        let date = "20\(10 + number / 12)-\(number % 12 + 1 < 10 ? "0" : "")\(number % 12 + 1)-05"
        return ("articles/a\(number).md", "---\ndate: \(date)\n---\n# A\(number)\n\n\(text)\n")
      }
    )
  }

  /// Of few articles all that names an entity is quoted, of many the first three sentences, or four where there is no fifth.
  @Test(arguments: [(50, 6, 6, ""), (51, 6, 3, "and 3 more in this article"), (51, 4, 4, "")])
  func lessIsQuotedOfEachOfManyArticles(_ count: Int, _ sentences: Int, _ shown: Int, _ more: String)
    async throws
  {
    var content = articles(count, sentences: sentences)
    content["events/sale.md"] = "---\nname: Sale\ndate: 2012-02-03\nparticipants: [mali]\n---\n"
    let site = await TestSite.build(content)
    let page = try #require(site.pages["countries/mali/index.html"])
    let rows = page.matches(of: #/<li class="row">(.|\n)*?<\/ul>\n(<p class="row-more">.*)?/#).map {
      String($0.0)
    }
    #expect(rows.count >= 8)
    for row in rows {
      #expect(row.matches(of: #/class="locate"/#).count == shown)
      #expect((more.isEmpty || row.contains(more)) && row.contains("#p4\">and") == !more.isEmpty)
    }
    let timeline = try #require(page.components(separatedBy: "id=\"page-timeline\"").last)
    #expect(timeline.contains("moment-of-article") == (count <= 50))
    #expect(timeline.contains(">Sale</a>") == (count > 50))
    #expect(site.pages.keys.contains { $0.hasPrefix("countries/mali/timeline/") } == (count <= 50))
  }

  @Test(arguments: [
    ("organizations/club-of-rome", "Not named in any article yet.", ["#page-facts"]),
    (
      "countries/china", "<h2 id=\"page-implications\">Implications for China</h2>",
      [
        "#page-facts", "#page-implications", "#page-outlook", "#page-judgments", "#page-articles",
        "#page-timeline",
        "#page-history", "#page-leaders", "#page-related",
      ]
    ), ("leaders/xi-jinping", "<h2 id=\"page-offices\">Offices</h2>", ["#page-offices"]),
    ("events/sale", "<a href=\"../../events/sale/\">Sale</a>", ["#page-timeline"]),
  ]) func tabsLeadToTheSectionsThatThereAre(_ path: String, _ text: String, _ tabs: [String]) async throws {
    let site = await TestSite.build([
      "articles/a.md":
        "---\ndate: 2024-03-01\nstatus: {CN: improved}\n---\n# A\n\nChina’s Xi Jinping may meet Russia.\n\n## Economic Implications\n\nChina may win.\n\n## Outlook\n\nChina is likely to wait.\n",
      "organizations/club-of-rome.md": "---\nname: Club of Rome\n---\n",
      "events/sale.md": "---\nname: Sale\ndate: 2024-02-03\nparticipants: [china]\n---\n",
    ])
    let page = try #require(site.pages["\(path)/index.html"])
    #expect(page.contains(text))
    let list = try #require(page.firstMatch(of: #/<nav class="tabs"(.|\n)*?</nav>/#)).0
    let found = list.matches(of: #/href="(#[a-z-]+)">(.*?)</#)
    for tab in tabs { #expect(found.contains { $0.1 == tab }, "\(tab)") }
    for match in found {
      let heading = try #require(
        page.firstMatch(of: try Regex("<h2 id=\"\(match.1.dropFirst())\"[^>]*>(.*?)</h2>"))
      )
      let text = try #require(heading.output[1].substring)
      #expect(text.hasPrefix(match.2), "\(text)")
    }
  }

  /// Where all are named in as many articles, a number would tell nothing.
  @Test(arguments: [
    ("leaders/wang-yi", true), ("organizations/nato", true), ("countries/peru", true),
    ("countries/china", false),
  ]) func thoseNamedAsOftenAsEachOtherStandInALine(_ path: String, _ isLine: Bool) async throws {
    let site = await TestSite.build([
      "a.md": "# A\n\nWang Yi of China met NATO in Peru. Russia, Japan and Mali did not.\n",
      "b.md": "# B\n\nChina met Russia.\n",
    ])
    let page = try #require(site.pages["\(path)/index.html"])
    let list = try #require(page.components(separatedBy: "id=\"page-related\"").last)
    #expect(list.contains("<ul class=\"actors\">") == isLine)
    #expect(list.contains("<ul class=\"entities bars\">") != isLine)
  }

  /// The first page is short, and nothing is lost: all articles and sentences stand on it or on those that go on.
  @Test func theListsOfACountryGoOnUntilAllIsShown() async throws {
    var content: [String: String] = [:]
    for number in 10..<70 {
      content["2024-01-01-n\(number).md"] =
        "# N \(number)\n\nMali has \(number) wells.\n\n## Economic Implications\n\nMali may dig \(number) more.\n"
    }
    let pages = await TestSite.build(content).pages
    let first = try #require(pages["countries/mali/index.html"])
    let own = pages.filter { $0.key.hasPrefix("countries/mali/") && $0.key.hasSuffix(".html") }
    let rows = own.values.flatMap { $0.components(separatedBy: "<li class=\"row\">").dropFirst() }
    #expect(8...13 ~= first.components(separatedBy: "<li class=\"row\">").count - 1)
    #expect(rows.count == 60)
    for number in 10..<70 {
      #expect(rows.count { $0.contains("has \(number) wells") && $0.contains("dig \(number) more") } == 1)
    }
    #expect(first.components(separatedBy: "<li class=\"implication").count == 5)
    #expect(
      first.contains("<p class=\"all\"><a href=\"../../implications/economic/mali/\">All 60 sections</a></p>")
    )
    #expect(!first.contains("class=\"kind-strip\""))
    let all = pages.filter { $0.key.hasPrefix("implications/economic/mali/") && $0.key.hasSuffix(".html") }
    #expect(all.values.joined().components(separatedBy: "<li class=\"implication").count == 61)
    #expect(pages["countries/mali/implications/2/index.html"] == nil)
    #expect(LinkWalker(pages).problems == [])
  }

  /// Others than countries have no pages of each kind: their lists go on.
  @Test func theImplicationsForALeaderGoOn() async throws {
    var content: [String: String] = [:]
    for number in 10..<30 {
      let kind = number % 2 == 0 ? "Economic" : "Military"
      content["2024-01-01-n\(number).md"] =
        "# N\n\n## \(kind) Implications\n\nWang Yi may dig \(number) wells.\n"
    }
    let pages = await TestSite.build(content).pages
    let first = try #require(pages["leaders/wang-yi/index.html"])
    let second = try #require(pages["leaders/wang-yi/implications/2/index.html"])
    let items = [first, second].map { $0.matches(of: #/<li class="implication(.|\n)*?<\/li>/#).map(\.0) }
    #expect(items.map(\.count) == [8, 12])
    #expect(
      first.contains("<a href=\"../../leaders/wang-yi/implications/2/\">Another 6 sections</a>")
        && first.contains("class=\"kind-strip\"")
    )
    for number in 10..<30 {
      #expect(items.joined().count { $0.contains("</mark> may dig \(number) wells") } == 1)
    }
  }

  @Test func furtherNamesAreFolded() async throws {
    let pages = await TestSite.build([
      "organizations/reach.md": "---\nname: Reach\naliases: [Grip, Span, Scope, Stretch, Compass]\n---\n"
    ]).pages
    let page = try #require(pages["organizations/reach/index.html"])
    #expect(page.contains("</span> Grip, Span, Scope</p>"))
    #expect(page.contains("<summary>and 2 more</summary>\n<p>Stretch, Compass</p>"))
  }

  /// Of names that differ in capitals, stops and blanks alone there is one, everywhere; the index has those under other letters.
  @Test func otherNamesAreToldOnce() async throws {
    let names = "[F Reach, F. Reach, FREACH, French, hs reach, West Sea Area, West-Sea-Area, West Sea area]"
    let leader =
      "name: Antony Blunken\naliases: [Tony Blunken, \"Antony J. Blunken, Jr.\", Blunken, The Fox]\n"
    let site = await TestSite.build([
      "a.md": "# A\n\nAntony Blunken saw Hs Reach.\n",
      "organizations/hs-reach.md": "---\nname: Hs Reach\naliases: \(names)\n---\n",
      "leaders/blunken.md": "---\n\(leader)---\n",
    ])
    let page = try #require(site.pages["organizations/hs-reach/index.html"])
    #expect(page.contains("</span> F. Reach, French, West Sea Area</p>"))
    let search = site.pages.filter { $0.key.hasPrefix("search/entities/") }.values.joined()
    #expect(search.contains("[\"F. Reach\",\"French\",\"West Sea Area\"]"))
    let index = try #require(site.pages["index/index.html"])
    let references = index.matches(
      of: #/<li>([^<]*) <span class="index-see"><em>see</em> <a href="([^"]*)">(.*?)</#
    )
    #expect(
      references.map { "\($0.1) → \($0.3)" } == [
        "F. Reach → Hs Reach", "Fox, the → Blunken, Antony", "French → Hs Reach", "West Sea Area → Hs Reach",
      ]
    )
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

  @Test func implicationsAreOfAnEventAndForOthers() async throws {
    let site = await TestSite.build([
      "a.md":
        "# A\n\nThe Lima Talks ended in Peru.\n\n## Economic Implications\n\nThe Lima Talks will help Peru.\n",
      "events/talks.md": "---\nname: Lima Talks\n---\n",
    ])
    let (event, country) = (site.pages["events/talks/index.html"], site.pages["countries/peru/index.html"])
    #expect(try #require(event).contains(">Implications of Lima Talks</h2>"))
    #expect(try #require(country).contains(">Implications for Peru</h2>"))
  }

  @Test func namesThatBeginAnItemBeginWithACapital() async throws {
    let site = await TestSite.build([
      "a.md": "# A\n\nThe annexation of Crimea concerned Russia and al-Shabab.\n",
      "events/annexation.md": "---\nname: annexation of Crimea\nfrom: 2014-03-18\n---\n",
      "organizations/shabab.md": "---\nname: al-Shabab\n---\n",
    ])
    for path in ["events/index.html", "index.html", "index/index.html", "articles/a/index.html"] {
      let page = try #require(site.pages[path])
      #expect(page.contains(">Annexation of Crimea</a>"), "\(path)")
    }
    #expect(try #require(site.pages["organizations/index.html"]).contains(">al-Shabab</a>"))
    #expect(try #require(site.pages["articles/a/index.html"]).contains(">annexation of Crimea</a>"))
  }
}
