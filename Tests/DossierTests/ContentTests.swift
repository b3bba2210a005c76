import Testing

@testable import Dossier

@Suite struct ContentTests {
  @Test(arguments: [
    ("2024", "2024", "2024-01-01T00:00:00Z"), ("2024-06", "2024-06", "2024-06-01T00:00:00Z"),
    ("2024-06-21", "2024-06-21", "2024-06-21T00:00:00Z"),
    ("2024-06-21T09:05", "2024-06-21", "2024-06-21T09:05:00Z"),
    ("2024-06-21 09:05:07 +09:00", "2024-06-21", "2024-06-21T09:05:07+09:00"),
    ("2024-06-21T09:05:07.123-0330", "2024-06-21", "2024-06-21T09:05:07-03:30"),
    ("2024-02-29", "2024-02-29", "2024-02-29T00:00:00Z"),
    ("0001-01-01", "0001-01-01", "0001-01-01T00:00:00Z"),
  ]) func dates(_ text: String, _ iso: String, _ rfc3339: String) {
    let date = ContentDate(text)
    #expect(date?.iso == iso)
    #expect(date?.rfc3339 == rfc3339)
  }

  @Test(arguments: [
    "", "x", "24-06-21", "2023-02-29", "2024-13-01", "2024-06-31", "2024-06-21T25:00", "2024-06-21x",
    "0000-01-01",
  ])
  func noDates(_ text: String) { #expect(ContentDate(text) == nil) }

  @Test func daysCountFromTheEpoch() {
    #expect(ContentDate("1970-01-01")?.firstDay == 0)
    #expect(ContentDate("2000-03-01")?.firstDay == 11_017)
    #expect(ContentDate("2024")?.lastDay == ContentDate("2024-12-31")?.firstDay)
    #expect(
      ContentDate("2024-06-21T00:00:00+09:00")?.instant == (ContentDate("2024-06-20T15:00Z")?.instant ?? 0)
    )
  }

  /// Lists are headed by days and years, so that they go by the day that is shown, and only within it by the instant.
  @Test func listsGoByTheDayThatIsShown() throws {
    let written = [
      "2023-12-31T23:30:00-11:00", "2024-01-01T00:30:00+14:00", "2024-01-01", "2024-01-01T23:59:59-12:00",
      "2024-01-02",
      "2024-01-02T01:00:00+14:00",
    ]
    let dates = try written.map { try #require(ContentDate($0)) }
    let order = dates.indices.sorted { (dates[$0].rank, $0) < (dates[$1].rank, $1) }
    #expect(
      order.map { written[$0] } == [written[0], written[1], written[2], written[3], written[5], written[4]]
    )
  }

  @Test(arguments: [
    ("EN-us", "en-US"), ("fr", "fr"), ("zh-hant-tw", "zh-Hant-TW"), ("sr-LATN", "sr-Latn"),
    ("DE-x-AB", "de-x-ab"),
    ("es-419", "es-419"),
  ]) func languageTagsHaveTheirUsualCase(_ written: String, _ usual: String) throws {
    let text = "---\nlanguage: \(written)\n---\nText.\n"
    #expect(try Article.read(Array(text.utf8), path: "a.md", file: "a.md").0.language == usual)
  }

  @Test(arguments: [
    ("tags: [Energy, energy, ENERGY, Gas]", ["Energy", "Gas"], [String]()),
    ("tags: Énergie, energie", ["Énergie"], []), ("tags: [' ', '']", [], ["bad-value", "bad-value"]),
    ("tags: ['🔥', '🔥', Gas]", ["🔥", "Gas"], ["bad-value"]),
    ("tags: Gas, ,gas,", ["Gas"], []),
  ]) func tagsOfOnePageAreOne(_ line: String, _ tags: [String], _ codes: [String]) throws {
    let text = "---\n\(line)\n---\nText.\n"
    let (article, diagnostics) = try Article.read(Array(text.utf8), path: "a.md", file: "a.md")
    #expect(article.tags == tags)
    #expect(diagnostics.map(\.code) == codes)
  }

  @Test func authorsOfOnePageAreOne() throws {
    let text = "---\nauthors: [José Díaz, Jose Diaz, JOSE DIAZ, Ann Bee]\n---\nText.\n"
    let (article, _) = try Article.read(Array(text.utf8), path: "a.md", file: "a.md")
    #expect(article.authors == ["José Díaz", "Ann Bee"])
  }

  @Test(arguments: [
    ("2024-02-30-x.md", ["bad-date"]), ("2024-13-45.md", ["bad-date"]), ("2024-02-29-x.md", []),
    ("2024-ab-cd-x.md", []),
    ("2024-02-301-x.md", []),
  ]) func aDayInAFilesNameExists(_ path: String, _ codes: [String]) throws {
    let (_, diagnostics) = try Article.read(Array("# A\n\nText.\n".utf8), path: path, file: path)
    #expect(diagnostics.map(\.code) == codes)
  }

  @Test func anEmptyArticleIsOneWarning() throws {
    let text = "---\ntitle: A\n---\n# A\n\n## Context\n\n## Outlook\n"
    let (_, diagnostics) = try Article.read(Array(text.utf8), path: "a.md", file: "a.md")
    #expect(diagnostics.map(\.code) == ["empty-article"])
  }

  @Test(arguments: [
    (
      "2024-06-21-pyongyang-treaty.md", "# The Treaty\n\nText.", "The Treaty", "pyongyang-treaty",
      "2024-06-21"
    ),
    (
      "articles/2024-06-21-pyongyang-treaty.md", "Text.", "Pyongyang treaty", "pyongyang-treaty", "2024-06-21"
    ),
    ("article.md", "Text.\n\n## Context\n\nMore.", "Context", "article", ""),
    ("parade.md", "Text.\n\n## Context\n\nMore.", "Parade", "parade", ""),
    ("a.md", "---\ntitle: \"Ü: x\"\ndate: 2020-01-02\nslug: b\n---\n# Other\n", "Ü: x", "b", "2020-01-02"),
    ("Ümlaut Größe.md", "x", "Ümlaut Größe", "umlaut-grosse", ""),
    (
      "a.md", "---\ntitle: The Dam's \"Year\" -- and...\n---\n# The Dam's \"Year\" -- and...\n",
      "The Dam’s “Year” – and…", "a", ""
    ),
    ("a.md", "---\ntitle: \"*1*. [No] <b> & `x` \\\\ 'y'\"\n---\nx", "*1*. [No] <b> & `x` \\ ‘y’", "a", ""),
    ("a.md", "---\ntitle: >\n  Two\n  lines\n---\nx", "Two lines", "a", ""),
    ("a.md", "---\r\ntitle: CR\r\n---\r\nx", "CR", "a", ""),
    ("2022-09-01-Путин-и-Си.md", "Text.", "Путин и Си", "putin-i-si", "2022-09-01"),
    ("Żółć.md", "Text.", "Żółć", "zolc", ""),
    ("日本.md", "Text.", "日本", "日本", ""),
    ("articles/aes.fr.md", "Text.", "Aes.fr", "aes-fr", ""), ("a.en.md", "Text.", "A.en", "a-en", ""),
    ("2024-01-02-U.S.A.-talks v1.2.md", "Text.", "U.S.A. talks v1.2", "usa-talks-v1-2", "2024-01-02"),
  ]) func articles(_ path: String, _ text: String, _ title: String, _ slug: String, _ date: String) throws {
    let (article, diagnostics) = try Article.read(Array(text.utf8), path: path, file: path)
    #expect(diagnostics.allSatisfy { $0.severity == .warning })
    #expect(article.title.trimmed == title)
    #expect(article.slug == slug)
    #expect((article.date?.iso ?? "") == date)
  }

  @Test(arguments: [
    ("authors: Ann Bee and Cy Dee", ["Ann Bee", "Cy Dee"]),
    ("authors: \"A B; C D & E F\"", ["A B", "C D", "E F"]),
    ("author: Ann Bee, Cy Dee, and Eve Fox", ["Ann Bee", "Cy Dee", "Eve Fox"]),
    ("authors: Ann Bee, PhD and Cy Dee, MP", ["Ann Bee, PhD", "Cy Dee, MP"]),
    ("authors: Ann Bee, PhD", ["Ann Bee, PhD"]), ("authors: \"Bee, Ann\"", ["Bee, Ann"]),
    ("authors: Ann Bee, Cy Dee", ["Ann Bee", "Cy Dee"]),
    ("authors: Institute of Peace, New York", ["Institute of Peace, New York"]),
    ("authors: [Ann and Sons]", ["Ann and Sons"]), ("authors: Anderson Band", ["Anderson Band"]),
    ("authors: Institute for Peace and Security", ["Institute for Peace and Security"]),
    ("authors: and", ["and"]),
    ("authors: [Ann Bee]\nauthor: Eve Fox und Ann Bee", ["Ann Bee", "Eve Fox"]), ("authors:", []),
  ]) func bylines(_ fields: String, _ names: [String]) throws {
    let text = "---\n\(fields)\n---\nText."
    #expect(try Article.read(Array(text.utf8), path: "a.md", file: "a.md").0.authors == names)
  }

  @Test(arguments: [
    (
      "Text.\n\n## A\n\n### B\n\n## C\n\nText.\n\nD\ne\n---\n\n<!-- c -->\n***\n\n## F ##\n", [3, 5, 11, 18],
      ["C"]
    ),
    ("# T\n\n## A\n\n### B\n\n- b\n\n## C\n\n    code\n", [], ["A", "B", "C"]),
    ("# T\n", [], []), ("> ## A\n\nText.[^1]\r\n\r\n## B\r\n\r\n[^1]: Note\r\n", [5], []),
  ]) func sectionsOfNothingAreLeftOut(_ text: String, _ lines: [Int], _ titles: [String]) throws {
    let (article, found) = try Article.read(Array(text.utf8), path: "a.md", file: "a.md")
    #expect(found.filter { $0.code == "empty-section" }.map(\.position.line) == lines)
    let headings = article.document.blocks.filter {
      $0.isHeading && $0 != article.document.titleBlock && $0.quoteDepth == 0
    }
    #expect(headings.map { PlainText.of($0.text, in: article.document) } == titles)
  }

  @Test func registryRecords() throws {
    let text = """
      ---
      name: Kim Jong Un
      aliases: [Kim Jong-un, "Chairman Kim"]
      country: KP
      offices:
        - {title: Supreme Leader, from: 2011-12-17}
        - title: 'First Secretary'
          from: 2012-04-11
          to: 2016-05-09
      ---
      Profile.
      """
    let (record, diagnostics) = try EntityRecord.read(
      Array(text.utf8),
      kind: .leader,
      path: "leaders/kim-jong-un.md",
      file: "k.md"
    )
    #expect(diagnostics.isEmpty)
    #expect(record.name == "Kim Jong Un")
    #expect(record.aliases == ["Kim Jong-un", "Chairman Kim"])
    #expect(record.offices.map(\.title) == ["Supreme Leader", "First Secretary"])
    #expect(record.offices.last?.to?.iso == "2016-05-09")
    #expect(record.slug == "kim-jong-un")
  }

  @Test(arguments: [
    ("![A map](m.png)\n\nIt began. It went on.", "It began. It went on."),
    ("![A map. Of Rome](m.png) It began.", "It began."),
    ("[![A map](m.png)](https://e.org) It ![x](y.png) began.", "It began."),
    ("## Context\n\nA [link](https://e.org) first.", "A link first."), ("![A map](m.png)", ""),
  ]) func aPictureIsNoSummary(_ text: String, _ summary: String) async throws {
    let (article, _) = try Article.read(Array(text.utf8), path: "a.md", file: "a.md")
    #expect(article.summary == summary)
    let site = await TestSite.build(["events/e.md": "---\nname: Fair\n---\n\(text)", "a.md": "Peru."])
    let page = try #require(site.pages["events/index.html"])
    let shown = page.firstMatch(of: #/<p class="directory-summary">(.*?)<\/p>/#).map { String($0.1) }
    #expect(shown ?? "" == String(summary.prefix(while: { $0 != "." })) + (summary.isEmpty ? "" : "."))
  }

  @Test(arguments: [
    ("leaders/x.md", "name: X Y\noffices: [{titel: PM, from: 2021}]", ["titel"]),
    ("leaders/x.md", "name: X Y\noffices: [{from: 2020, disputed: true}]", []),
    ("site.yaml", "navigation: [{name: Q, url: leaders/}]", ["name"]),
    ("site.yaml", "navigation: [{url: leaders/}]", []),
  ]) func ofAnIncompleteEntryOnlyOtherKeysAreUnknown(_ path: String, _ yaml: String, _ keys: [String]) async {
    let text = path == "site.yaml" ? yaml : "---\n\(yaml)\n---\n"
    let site = await TestSite.build(["a.md": "Text.", path: text])
    let unknown = site.report.diagnostics.filter { $0.code == "unknown-key" }
    #expect(unknown.map(\.message) == keys.map { "the key “\($0)” is not used" })
    #expect(site.codes.contains("bad-value"))
  }

  @Test func unknownFieldsAreReportedWithTheNearestName() throws {
    let (_, diagnostics) = try Article.read(Array("---\ntitel: x\n---\ny".utf8), path: "a.md", file: "a.md")
    #expect(diagnostics.first?.position.line == 2)
    #expect(diagnostics.first?.description.contains("title") == true)
  }

  @Test(arguments: [
    ("Geopolitical Implications", SectionKind.geopolitical), ("Domestic Consequences", .domestic),
    ("Future Perspectives", .outlook), ("Context: The Rising Alliance", .context),
    ("Military Parade Significance", .significance),
    ("Economic Implications", .economic), ("Military Implications", .military), ("Conclusion", .summary),
    ("Sources", .sources), ("Notes", .sources), ("Analyst notes", .body), ("Sources and notes", .sources),
    ("Watch for", .outlook), ("Lunch", .body), ("Humanitarian implications", .general),
    ("Legal Consequences", .general), ("What it means", .general), ("Conséquences économiques", .general),
    ("Implications for the economy", .economic), ("Geopolitical and legal implications", .geopolitical),
    ("Regional implications", .geopolitical),
  ]) func sectionKinds(_ heading: String, _ kind: SectionKind) {
    #expect(SectionClassifier(SiteConfiguration()).kind(of: heading) == kind)
  }

  @Test(arguments: [
    ("# T\n\n## Notes\n\nProse.\n\n## Outlook\n\nMore.", SectionKind.body),
    ("# T\n\nProse.\n\n## Notes\n\n- A.", .sources),
    ("# T\n\n## Notes\n\n- A.\n\n## References\n\n- B.", .sources),
  ]) func notesAreSourcesOnlyAtTheEnd(_ text: String, _ kind: SectionKind) throws {
    let (article, _) = try Article.read(Array(text.utf8), path: "a.md", file: "a.md")
    let sections = SectionReader(SectionClassifier(SiteConfiguration())).sections(of: article)
    #expect(sections.first { $0.title == "Notes" }?.kind == kind)
  }

  @Test func aSiteAddsSectionPatterns() {
    var site = SiteConfiguration()
    site.sectionPatterns = [.domestic: ["The View from Home"]]
    #expect(SectionClassifier(site).kind(of: "The View from Home") == .domestic)
  }

  @Test(arguments: [
    ("North Korea", "north-korea"), ("Côte d’Ivoire", "cote-divoire"), ("U.S.–China", "us-china"), ("  ", ""),
    ("北京", "北京"),
    ("São Tomé & Príncipe", "sao-tome-principe"),
    (String(repeating: "a", count: 119) + " bcd", String(repeating: "a", count: 119)),
    (String(repeating: "é", count: 119) + " bcd", String(repeating: "e", count: 119)),
    (String(repeating: "京", count: 66) + "a bcd", String(repeating: "京", count: 66) + "a"),
  ]) func slugs(_ text: String, _ slug: String) {
    #expect(Slug.make(from: text) == slug)
    #expect(slug.isEmpty || Slug.isValid(slug))
  }

  @Test(arguments: [
    ("2024-06-22 Two Summits", "2024-06-22", "two-summits"), ("2024-06-22_two", "2024-06-22", "two"),
    ("20240622-two", "2024-06-22", "two"), ("2024-06-22-two", "2024-06-22", "two"),
    ("2024-06-22", "2024-06-22", "2024-06-22"), ("2024-06-22.two", nil, "2024-06-22-two"),
    ("2024-06-221-two", nil, "2024-06-221-two"), ("20241-two", nil, "20241-two"),
    ("20249999-two", nil, "20249999-two"), ("20000000 refugees", nil, "20000000-refugees"),
  ]) func datesOfFilesNames(_ name: String, _ date: String?, _ slug: String) async throws {
    let site = await TestSite.build(["articles/\(name).md": "Text."])
    #expect(site.pages["articles/\(slug)/index.html"] != nil, "\(site.pages.keys.sorted())")
    #expect(
      try #require(site.pages["data/articles.json"]).contains("\"date\":\"\(date ?? "-")\"") == (date != nil)
    )
  }

  @Test(arguments: [
    ("He left. She came.", 2), ("Mr. Xi met Gen. Kim. They talked.", 2), ("The U.S. said no. It left.", 2),
    ("“Stop.” He went on.", 2), ("It rose 3.5 percent. Good.", 2), ("J. Smith came.", 1), ("What? Yes!", 2),
    ("", 0),
  ]) func sentences(_ text: String, _ count: Int) {
    let bytes = Array(text.utf8)
    #expect(SentenceSplitter.split(0..<bytes.count, of: bytes).count == count)
  }
}
