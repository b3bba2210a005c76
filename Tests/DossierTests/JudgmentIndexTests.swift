import Testing

@testable import Dossier

/// The lists of judgments.
@Suite struct JudgmentIndexTests {
  private static func article(_ likely: Int, _ others: String = "") -> String {
    let sentences = (0..<likely).map { "Peru will likely vote on law \($0).\n" }
    return "---\ntitle: A\ndate: 2025-01-01\n---\n\(others)\n\n" + sentences.joined(separator: "\n")
  }

  private static let others = "It is almost certain that Chile waits. Analysts believe that Peru may leave."

  @Test func manyJudgmentsAreListedByLevelToo() async throws {
    let site = await TestSite.build(["a.md": Self.article(90, Self.others)])
    let lists = site.pages.keys.filter { $0.hasPrefix("judgments/") && !$0.contains("/page/") }.sorted()
    #expect(
      lists
        == ["almost-certain/", "", "likely/", "others/", "possible/"].map { "judgments/\($0)index.html" }
    )
    let page = try #require(site.pages["judgments/index.html"])
    let nav = try #require(
      page.firstMatch(of: #/<nav class="jump" aria-label="By likelihood">.*?</nav>/#.dotMatchesNewlines())
    ).0
    let links = nav.matches(
      of: #/<a href="\.\.\/judgments/([^"]*)"( aria-current="true")?>([^<]*) <span class="jump-count">(\d+)</#
    )
    #expect(links.map { String($0.1) } == ["", "almost-certain/", "likely/", "possible/", "others/"])
    #expect(links.map { String($0.4) } == ["92", "1", "90", "1", "1"])
    #expect(links.map { $0.2 != nil } == [true, false, false, false, false])
    #expect(
      page.contains("<tr id=\"likely\"><th scope=\"row\"><a href=\"../judgments/likely/\">likely</a></th>")
    )
    #expect(page.contains("<tr id=\"unlikely\"><th scope=\"row\">unlikely</th>"))
    #expect(page.contains("<a href=\"../countries/peru/#page-judgments\">Peru</a>"))
    let held = try #require(site.pages["judgments/others/index.html"])
    #expect(
      held.contains("<h1>Judgments: held by others</h1>")
        && held.contains("<p class=\"standfirst\">1 judgment.</p>")
    )
    #expect(held.matches(of: #/<li class="judgment"/#).count == 1 && held.contains("Analysts believe"))
    #expect(!held.contains("<table class=\"scale\""))
    // Pages after the first tell no counts, with each of which they would change.
    let second = try #require(site.pages["judgments/likely/page/2/index.html"])
    #expect(second.contains("aria-current=\"true\">likely</a>") && !second.contains("jump-count"))
  }

  @Test func searchEnginesLeaveOutWhatListsNothing() async throws {
    let pages = await TestSite.build(["a.md": "# A\n\nHello.\n", "peru.md": "# B\n\nPeru may call.\n"]).pages
    func isLeftOut(_ path: String) throws -> Bool {
      try #require(pages["\(path)/index.html"]).contains("<meta name=\"robots\" content=\"noindex\">")
    }
    #expect(try isLeftOut("tracker") && isLeftOut("organizations"))
    #expect(try !isLeftOut("judgments") && !isLeftOut("countries") && !isLeftOut("articles"))
    let empty = try #require(await TestSite.build(["a.md": "# A\n\nHello.\n"]).pages["judgments/index.html"])
    #expect(empty.contains("noindex") && !empty.contains("<table"))
  }

  @Test(arguments: [
    ("Outlook: The alliance may fail.", ["The alliance may fail."]), ("Likely: a veto.", ["Likely: a veto."]),
    ("Peru: exports may fall.", ["Peru: exports may fall."]),
    (
      "Peru will probably refuse; it might yield under a mandate (low confidence).",
      ["Peru will probably refuse", "it might yield under a mandate (low confidence)"]
    ),
    (
      "Peru may cut output, so that prices will probably rise.",
      ["Peru may cut output", "so that prices will probably rise"]
    ),
  ]) func whatIsQuotedIsWhole(_ text: String, _ quotations: [String]) throws {
    let (article, _) = try Article.read(Array(text.utf8), path: "a.md", file: "a.md")
    let found = Annotator(gazetteer: Gazetteer.make(records: []).0).annotate(article)
    let quoted = found.judgments.map { String(decoding: article.document.text[$0.text], as: UTF8.self) }
    #expect(quoted == quotations)
  }

  @Test func aPageOfJudgmentsIsEnough() async {
    let site = await TestSite.build(["a.md": Self.article(70, Self.others)])
    #expect(site.pages.keys.filter { $0.hasPrefix("judgments/") } == ["judgments/index.html"])
    #expect(site.pages["judgments/index.html"]?.contains("class=\"jump\"") == false)
  }

  /// The lists of levels have the newest, and lead on.
  @Test func aListOfALevelIsCut() async throws {
    let site = await TestSite.build(["a.md": Self.article(ListPages.newest + 1)])
    let paths = site.pages.keys.filter { $0.hasPrefix("judgments/likely/") }
    let pages = paths.compactMap { site.pages[$0] }
    #expect(pages.map { $0.matches(of: #/<li class="judgment"/#).count }.reduce(0, +) == ListPages.newest)
    #expect(pages.count { $0.contains("judgments/\">Older ones are among all judgments.</a>") } == 1)
    #expect(site.pages["judgments/likely/index.html"]?.contains("401 judgments, newest first.") == true)
  }

  /// One judgment more than a list of a level shows, the oldest of all, changes its last page.
  @Test func oneMoreThanAListOfALevelShowsCutsIt() async throws {
    let site = try CachedSite(["a.md": Self.article(ListPages.newest)])
    _ = await Pipeline(site.options).build()
    try site.set("content/b.md", "---\ndate: 2001-01-01\n---\nA strike in Peru is likely to fail.\n")
    _ = await Pipeline(site.options).build()
    #expect(CachedSite.differences(site.output, (await site.cleanBuild()).files) == [])
  }

  /// Who holds a judgment is a fact on which lists rest.
  @Test func anotherHolderChangesTheLists() async throws {
    let site = try CachedSite(["a.md": Self.article(90, Self.others)])
    _ = await Pipeline(site.options).build()
    for others in [Self.others.replacing("Analysts believe that ", with: ""), Self.others] {
      try site.set("content/a.md", Self.article(90, others))
      _ = await Pipeline(site.options).build()
      #expect(site.output == (await site.cleanBuild()).files)
      #expect(site.output.keys.contains("judgments/others/index.html") == (others == Self.others))
    }
  }
}
