import Testing

@testable import Dossier

/// The tracker and the status history of an actor.
@Suite struct TrackerTests {
  private static let content = [
    "old.md": "---\ntitle: Old\ndate: 2024-01-05\nstatus: {japan: improved, china: risk alert}\n---\nText.",
    "new.md": "---\ntitle: New\ndate: 2024-03-02\nstatus: {japan: Deteriorated}\n---\nText.",
    "none.md": "---\ntitle: None\nstatus: {china: stalled}\n---\nText.",
  ]

  @Test func dataLeaveOutAWordWithoutDateWhereOthersHaveOne() async throws {
    let site = await TestSite.build([
      "countries/peru.md": "---\nstatus: improved\n---\n", "countries/chile.md": "---\nstatus: stable\n---\n",
      "a.md": "---\ndate: 2024-07-01\nstatus: {peru: deteriorated}\n---\nPeru and Chile.",
    ])
    let data = try #require(site.pages["data/tracker.json"])
    #expect(data.contains("deteriorated") && data.contains("stable") && !data.contains("improved"))
  }

  @Test func monthsComeNewestFirstAndTheGravestWordFirst() async throws {
    let page = try #require(await TestSite.build(Self.content).pages["tracker/index.html"])
    let parts = page.split(separator: ">March\u{A0}2024<").map(String.init)
    try #require(parts.count == 2)
    #expect(
      try Self.isInOrder(
        [">As it stands<", ">Risk alert<", ">China<", ">Deteriorated<", ">Japan<"],
        parts[0]
      )
    )
    let later = [
      ">Deteriorated<", ">January\u{A0}2024<", ">Risk alert<", ">Improved<", ">Undated<", ">stalled<",
    ]
    #expect(try Self.isInOrder(later, parts[1]))
  }

  @Test func oneActorWithTwoWordsIsReported() async {
    let site = await TestSite.build([
      "a.md": "---\ntitle: A\nstatus: {DE: improved, france: improved, Germany: stalled}\n---\nText."
    ])
    #expect(site.codes == ["bad-value"])
    #expect(
      site.report.diagnostics.first?.message == "“Germany” and “DE” are one actor, who gets two words"
    )
  }

  private static func isInOrder(_ marks: [String], _ text: String) throws -> Bool {
    let places = try marks.map { try #require(text.range(of: $0), "\($0)").lowerBound }
    return places == places.sorted()
  }

  @Test func aDatedWordCountsMoreThanARecordsUndatedOne() async throws {
    var content = Self.content
    content["countries/japan.md"] = "---\nstatus: improved\n---\n"
    content["countries/china.md"] =
      "---\nstatus: [{date: 2023-11, status: improved}, {date: 2024-02, status: unchanged}]\n---\n"
    content["countries/france.md"] = "---\nstatus: opportunity\n---\n"
    let pages = await TestSite.build(content).pages
    let now = try #require(
      pages["tracker/index.html"]?.split(separator: ">March\u{A0}2024<").map(String.init).first
    )
    #expect(
      try Self.isInOrder(
        [
          ">Deteriorated<", ">Japan<", ">New</a>, <time datetime=\"2024-03-02\"", ">Opportunity<", ">France<",
          ">editors’ assessment, undated<", ">Unchanged<", ">China<",
          ">editors’ assessment, <time datetime=\"2024-02\"", ">was risk alert<",
        ],
        now
      )
    )
    #expect(!now.contains(">Improved<"))
    let japan = try #require(pages["countries/japan/index.html"])
    #expect(japan.contains("Status: <strong class=\"status\">Deteriorated<"))
  }

  /// A word is old when the newest article is more than a year younger; the months below say when they were.
  @Test(arguments: [("2025-01-05", 0), ("2025-01-07", 1), ("2025-03-04", 2)])
  func oldWordsSayWhenTheyWereGiven(_ newest: String, _ old: Int) async throws {
    var content = Self.content
    content["newest.md"] = "---\ntitle: Newest\ndate: \(newest)\n---\nText."
    let page = try #require(await TestSite.build(content).pages["tracker/index.html"])
    #expect(page.components(separatedBy: "last assessed <time").count == old + 1)
  }

  @Test func anActorsPageHasItsHistory() async throws {
    let page = try #require(await TestSite.build(Self.content).pages["countries/japan/index.html"])
    let new = try #require(page.range(of: ">New</a>"))
    let old = try #require(page.range(of: ">Old</a>"))
    #expect(page.contains("id=\"page-history\""))
    #expect(new.lowerBound < old.lowerBound)
  }

  @Test func theKnownWordsAreInTheLanguageOfTheSite() async throws {
    var content = Self.content
    content["site.yaml"] = "language: de\n"
    let pages = await TestSite.build(content).pages
    let japan = try #require(pages["countries/japan/index.html"])
    #expect(japan.contains("Status: <strong class=\"status\">verschlechtert<"))
    #expect(japan.contains("<strong class=\"status\" data-status=\"improved\">Verbessert<"))
    let tracker = try #require(pages["tracker/index.html"])
    #expect(tracker.contains("data-status=\"risk-alert\">\n<h3>Risikowarnung<"))
    #expect(tracker.contains("<h3>Verschlechtert<") && tracker.contains("<h3>stalled<"))
  }

  @Test func withoutAStatusTheTrackerSaysSoAndIsNotInTheNavigation() async throws {
    let pages = await TestSite.build(["a.md": "# A\n\nJapan."]).pages
    #expect(pages["tracker/index.html"]?.contains("class=\"empty\"") == true)
    #expect(pages["index.html"]?.contains("tracker/") == false)
  }

  @Test func recordsHaveWordsOfTheirOwn() async throws {
    var content = Self.content
    content["countries/japan.md"] =
      "---\nstatus:\n  - {date: 2024-05, status: unchanged}\n  - {date: 2023-12-01, status: improved}\n---\n"
    content["countries/france.md"] = "---\nstatus: opportunity\n---\n"
    let site = await TestSite.build(content)
    let page = try #require(site.pages["tracker/index.html"])
    let marks = [
      ">As it stands<", ">May\u{A0}2024<", ">March\u{A0}2024<", ">January\u{A0}2024<", ">December\u{A0}2023<",
      ">Undated<",
    ]
    let places = try marks.map { try #require(page.range(of: $0), "\($0)").lowerBound }
    #expect(places == places.sorted())
    #expect(
      site.pages["countries/japan/index.html"]?.contains("Status: <strong class=\"status\">unchanged<")
        == true
    )
    #expect(
      site.pages["countries/france/index.html"]?.contains("Status: <strong class=\"status\">opportunity<")
        == true
    )
  }

  @Test func anEntryOfAHistoryNeedsADateAndAWord() async {
    let site = await TestSite.build([
      "countries/japan.md": "---\nstatus: [{status: improved}]\n---\n", "a.md": "# A\n\nText.",
    ])
    #expect(site.report.diagnostics.contains { $0.code == "bad-value" && $0.position.line == 2 })
  }

  @Test(arguments: [
    ("{date: 2024-13, status: improved}", ["bad-date"]),
    ("{date: 2024-12, status: [improved]}", ["bad-value"]),
    ("{date: 2024-12, status: ''}", ["bad-value"]), ("{date: 2024-12}", ["bad-value"]),
  ])
  func aFaultyEntryOfAHistoryIsReportedOnce(entry: String, codes: [String]) async {
    let site = await TestSite.build([
      "countries/japan.md": "---\nstatus: [\(entry)]\n---\n", "a.md": "# A\n\nText.",
    ])
    #expect(site.report.diagnostics.map(\.code) == codes)
  }
}
