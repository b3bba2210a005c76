import Testing

@testable import Dossier

/// What `dossier check` finds.
@Suite struct EditorialTests {
  /// Front matter and text that no rule has anything to say about.
  private static let sound = [
    "title": "A Treaty", "date": "2024-06-21", "summary": "What it says.",
    "sources": "[{publisher: TASS, title: A Treaty}]",
  ]

  /// An article with other fields than the sound ones; those that are empty are left out.
  private static func article(_ text: String, _ fields: [String: String] = [:]) -> String {
    let all = sound.merging(fields) { $1 }.filter { !$0.value.isEmpty }
    let front = all.keys.sorted().map { "\($0): \(all[$0] ?? "")\n" }
    return "---\n\(front.joined())---\n\(text)\n"
  }

  private func check(_ content: [String: String]) async -> BuildReport {
    var files: [String: String] = [:]
    for (path, text) in content { files["/memory/content/\(path)"] = text }
    var options = BuildOptions()
    options.content = "/memory/content"
    let memory = MemoryFiles(files)
    let report = await Pipeline(options, files: memory.system).check()
    #expect(memory.all.count == files.count)
    return report
  }

  /// The places and codes found in one article, as `line:column code`.
  private func found(_ text: String) async -> [String] {
    await check(["articles/a.md": text]).diagnostics.map {
      "\($0.position.line):\($0.position.column) \($0.code)"
    }
  }

  private static let gazetteer = Gazetteer.make(records: []).0

  /// The codes that annotation and the rules find in an article.
  private func codes(_ text: String, _ fields: [String: String] = [:]) async -> [String] {
    await codes(of: Self.article(text, fields), in: "articles/a.md")
  }

  private func codes(of file: String, in path: String) async -> [String] {
    guard let (article, problems) = try? Article.read(Array(file.utf8), path: path, file: path) else {
      return ["unreadable"]
    }
    let annotated = Annotator(gazetteer: Self.gazetteer).annotate(article)
    let found = await EditorialChecker(gazetteer: Self.gazetteer).check([annotated])
    return (problems + annotated.diagnostics + found).map(\.code)
  }

  @Test func aSoundArticleHasNoWarnings() async {
    #expect(await codes("A deal is likely. It was signed in 2024.") == [])
  }

  @Test(arguments: [
    ("We judge with high confidence that Iran will not sign.", false),
    ("We judge with high confidence that a deal is likely.", true),
    ("A deal will probably hold; we hold this with moderate confidence.", true),
    ("Although our confidence is low, war is very unlikely.", true),
    ("A deal is likely. We hold this with high confidence.", false),
    ("A deal is likely. Our confidence in this judgment is low.", false),
    ("War will almost certainly not come; a truce might hold under a mandate (low confidence).", false),
    ("We have high confidence that the vote was fair.", false),
    ("With low confidence, we say that a deal could fail.", false),
    ("Officials said with high confidence that a deal was likely.", false),
    ("> We judge with high confidence that a deal is likely.", false),
    ("The president has the confidence of a likely winner.", false),
  ]) func mixedConfidence(_ text: String, _ isMixed: Bool) async {
    #expect(await codes(text).contains("mixed-confidence") == isMixed)
  }

  @Test(arguments: [
    ("A deal is likely. War is improbable.", true),
    ("A deal will probably hold. Talks are very unlikely.", true),
    ("A deal is likely. War is very unlikely.", false),
    ("A deal is probable. There is a remote chance of war.", false),
    ("A deal is likely. Analysts said that war was improbable.", false),
    ("A deal is likely.\n\n> War is improbable.", false),
    ("A deal is likely. War may come.", false),
  ]) func mixedTerms(_ text: String, _ isMixed: Bool) async {
    #expect(await codes(text) == (isMixed ? ["mixed-terms"] : []))
  }

  @Test(arguments: [
    ("It was signed.", true),
    ("It was signed, [TASS](relative.md) wrote.", true),
    ("It was signed. ![map](https://example.org/map.png)", true),
    ("It was signed, [TASS](https://example.org/1) wrote.", false),
    ("It was signed, <https://example.org/1> says.", false),
    ("It was signed.\n\n## Sources\n\n- TASS, A Treaty, 2024", false),
  ]) func unsourced(_ text: String, _ isUnsourced: Bool) async {
    #expect(await codes(text, ["sources": ""]).contains("unsourced") == isUnsourced)
    // A translation rests on what its original does.
    #expect(await !codes(text, ["sources": "", "translates": "b"]).contains("unsourced"))
  }

  @Test(arguments: [
    ("[Reuters]", true), ("[Source link]", true), ("[www.example.org/treaty]", true),
    ("[{publisher: TASS}]", true), ("[{publisher: TASS, date: 2024-06-20}]", true),
    ("[A Treaty]", false), ("[https://example.org/1]", false),
    ("[{publisher: TASS, url: 'https://example.org/1'}]", false),
    ("[{title: Charter, date: 1945}]", false), ("[{publisher: TASS, title: Treaty}]", false),
  ]) func vagueSources(_ sources: String, _ isVague: Bool) async {
    #expect(await codes("It was signed.", ["sources": sources]) == (isVague ? ["dangling-source"] : []))
  }

  @Test(arguments: [
    ("It was signed.\n\nSource link", 1), ("It was signed. Source link", 1), ("It was signed [Source].", 1),
    ("It was signed.\n[Link to source]", 1),
    ("It was signed (source link) in *May*.\nIt was sealed. [Source]", 2),
    ("It was signed [Source](https://example.org/1).", 0),
    ("It was signed. [Source link](https://example.org/1)", 0),
    ("Gas is a source of income.", 0), ("It was signed (see the source of the Nile).", 0),
    ("It was signed.\n\n## Sources\n\n- TASS, A Treaty", 0), ("[]() () [(]", 0),
  ]) func danglingSources(_ text: String, _ count: Int) async {
    #expect(await codes(text).filter { $0 == "dangling-source" }.count == count)
  }

  @Test(arguments: [
    ("The parade is later this month.", true), ("They met last week.", true), ("He left yesterday.", true),
    ("A vote is due next year.", true), ("It may rain this summer.", true),
    ("It fell earlier this year.", true),
    ("They met two weeks ago.", true), ("They meet next Monday.", true), ("Talks end this fall.", true),
    ("They met recently.", false), ("It is the last week of the war.", false),
    ("It was Putin’s last year in office.", false), ("In 2024 they met last week.", false),
    ("“I saw him yesterday,” he said.", false), ("> They met last week.", false),
    ("This may help. Next march on.", false), ("The weapons of tomorrow cost more.", false),
    ("This fall in prices hurts.", false), ("It began many years ago.", false), ("`last week`", false),
    ("They left in a “hurry", false), ("They last this\n\nweek", false),
  ]) func relativeDates(_ text: String, _ isRelative: Bool) async {
    #expect(await codes(text, ["date": ""]) == (isRelative ? ["relative-date"] : []))
    #expect(await codes(text) == [])
  }

  @Test func titlesThatNobodyWrote() async {
    let body = "It was signed.\n"
    func titles(_ text: String, in path: String) async -> [String] {
      await codes(of: text, in: path).filter { $0 == "missing-title" }
    }
    #expect(await titles(body, in: "articles/a-treaty.md") == ["missing-title"])
    #expect(await titles("## Context\n\n" + body, in: "articles/a.md") == ["missing-title"])
    #expect(await titles(body + "\n### Context\n\n" + body, in: "articles/article.md") == ["missing-title"])
    #expect(await titles("---\ntitle: ' '\n---\n" + body, in: "articles/a.md") == ["missing-title"])
    #expect(await titles("# A Treaty\n\n" + body, in: "articles/a.md") == [])
    #expect(await titles(body + "\n# A Treaty\n\n" + body, in: "articles/a.md") == [])
    #expect(await titles("---\ntitle: A Treaty\n---\n" + body, in: "articles/a.md") == [])
  }

  @Test func summariesThatAreNotThere() async {
    #expect(await codes("It was signed.", ["summary": ""]) == ["missing-summary"])
    #expect(await codes("It was signed.", ["summary": "''"]) == ["missing-summary"])
    #expect(await codes("It was signed.", ["summary": "", "description": "A pact."]) == [])
  }

  @Test(arguments: [
    ("Putin in Hanoi", "The pact was signed.", true), ("China and Japan Talk", "Japan agreed.", true),
    ("NATO Waits", "It was signed.", true),
    ("Putin in Hanoi", "The Russian president went home.", false),
    ("Kim Waits", "Kim Jong Un waited.", false), ("Korea Waits", "He [waited](country:KR).", false),
    ("Japan Waits", "Tokyo waited.", false),
    ("Japan Waits", "He [of Japan](https://example.org/) waited.", false),
    ("A Treaty", "Russia signed.", false), ("Jordan Waits", "It waited.", true),
  ]) func unlinkedActors(_ title: String, _ text: String, _ isUnlinked: Bool) async {
    #expect(await codes(text, ["title": title]) == (isUnlinked ? ["unlinked-actor"] : []))
    // Names are not read in other languages.
    #expect(await codes(text, ["title": title, "language": "de-AT"]) == [])
  }

  @Test func aNameThatTheEditorIgnoresIsNotMissed() async {
    #expect(await codes("It waited.", ["title": "Jordan Waits", "ignore": "[Jordan]"]) == [])
  }

  @Test(arguments: [
    ("The Zenda Summit was held.", nil, true), ("It was signed.", "[zenda]", true),
    ("It was held, and [they](event:zenda) met.", nil, true),
    ("On 3 May the Zenda Summit was held.", nil, true), ("The Zenda Summit may be held.", nil, false),
    ("The Zenda Summit will be held.", nil, false), ("It will be the Zenda Summit of 2025.", nil, false),
    ("The Strelsau Summit was prepared.", nil, false), ("It was signed.", "[strelsau]", false),
    ("It was signed.", nil, false),
  ]) func eventDates(_ text: String, _ events: String?, _ isLate: Bool) async {
    let report = await check([
      "articles/a.md": Self.article(text, events.map { ["events": $0] } ?? [:]),
      "events/zenda.md": "---\nname: Zenda Summit\ndate: 2025-01-15\nplace: Zenda\n---\nA meeting.",
      "events/strelsau.md": "---\nname: Strelsau Summit\ndate: 2024-09-15\n---\nA meeting.",
    ])
    #expect(report.diagnostics.map(\.code) == (isLate ? ["event-date"] : []))
  }

  @Test func anUndatedArticleHasNoEventsToCome() async {
    let report = await check([
      "articles/a.md": Self.article("The Zenda Summit was held.", ["date": ""]),
      "events/zenda.md": "---\nname: Zenda Summit\ndate: 2025-01-15\n---\nA meeting.",
    ])
    #expect(report.diagnostics.map(\.code) == [])
  }

  @Test func aRecordsUndatedWordAgainstTheNewestArticle() async throws {
    let report = await check([
      "articles/a.md": Self.article("It was signed.", ["status": "{japan: improved, china: improved}"]),
      "countries/japan.md": "---\nname: Japan\nstatus: risk alert\n---\n",
      "countries/china.md": "---\nstatus: Improved\n---\n",
    ])
    let stale = try #require(report.diagnostics.first)
    #expect(report.diagnostics.count == 1)
    #expect(stale.code == "stale-status")
    #expect(stale.position == SourcePosition(file: "/memory/content/countries/japan.md", line: 3, column: 9))
  }

  @Test func oneTitleTwice() async throws {
    let report = await check([
      "articles/a.md": Self.article("It was signed."),
      "articles/b.md": Self.article("It was sealed.", ["title": "a  TREATY"]),
      "articles/c.md": Self.article("It was sent.", ["title": "Another Treaty"]),
    ])
    let twice = try #require(report.diagnostics.first)
    #expect(report.diagnostics.count == 1)
    #expect(twice.code == "duplicate-title")
    #expect(twice.position == SourcePosition(file: "/memory/content/articles/b.md", line: 5, column: 8))
    #expect(twice.message == "/memory/content/articles/a.md has the title “A Treaty”, too")
  }

  @Test(arguments: [
    ("President Mohamed Bazoum was ousted on 26 July 2023.", "2024-02-01"),
    ("In 2015, President Barack Obama signed the pact.", "2024-02-01"),
    ("The plan began under President Yoon Suk Yeol, who was removed in April.", "2025-08-01"),
    ("President Bashar al-Assad fled in December.", "2025-02-01"),
    ("When President Joe Biden left office, the talks stopped.", "2025-06-01"),
    ("Prime Minister Justin Trudeau resigned in January.", "2025-06-01"),
    ("The aid that President Barack Obama cut has not come back.", "2024-02-01"),
    ("Former President Barack Obama spoke.", "2024-02-01"),
    ("On 26 July soldiers surrounded President Mohamed Bazoum.", "2023-08-25"),
    ("On July 26 soldiers surrounded President Mohamed Bazoum.", "2023-08-25"),
  ])
  func aTitleIsRightInTheStoryOfItsTime(_ sentence: String, _ date: String) async {
    #expect(await found(Self.article(sentence, ["date": date])) == [])
  }

  @Test(arguments: [
    ("President Barack Obama meets his guest this week.", "2024-02-01"),
    ("Prime Minister Shinzo Abe said little.", "2024-02-01"),
    ("Under President Barack Obama the country faces a choice.", "2024-02-01"),
    ("In 2021, President Barack Obama signed the pact.", "2024-02-01"),
    ("On 6 August soldiers met President Mohamed Bazoum.", "2023-08-25"),
  ])
  func aTitleIsWrongBesidesItsTime(_ sentence: String, _ date: String) async {
    #expect(await found(Self.article(sentence, ["date": date])).map { $0.suffix(13) } == ["out-of-office"])
  }

  /// Records have no more of a say than what is built in.
  @Test(arguments: [
    (
      "---\nname: Quentin Zed\ncountry: egypt\noffices:\n- {title: President, from: 2005, to: 2008}\n---\n",
      true
    ),
    ("---\nname: Quentin Zed\ncountry: egypt\noffices:\n- {title: President, from: 2005}\n---\n", false),
    ("---\nname: Quentin Zed\ncountry: egypt\n---\n", false),
  ]) func titlesOfRecordsAreLookedAtToo(_ record: String, _ isWrong: Bool) async {
    let text = Self.article("Egyptian President Quentin Zed spoke in Cairo.", ["date": "2025-03-03"])
    let report = await check(["articles/a.md": text, "leaders/z.md": record])
    #expect(report.diagnostics.contains { $0.code == "out-of-office" } == isWrong)
  }

  @Test func whatTheBuildReportsIsReportedToo() async {
    let office = await found(Self.article("Soon *President* Medvedev spoke.", ["date": "2015-01-01"]))
    #expect(office == ["7:7 out-of-office"])
    let link = await check(["articles/a.md": Self.article("See [that](nowhere.md).")])
    #expect(link.diagnostics.map(\.code) == ["broken-link"])
    let twice = await check([
      "articles/2024-01-01-a.md": Self.article("It was sealed."),
      "articles/2024-01-02-a.md": Self.article("A deal is likely. War is improbable.", ["title": "B"]),
    ])
    #expect(twice.hasErrors)
    #expect(twice.diagnostics.map(\.code).sorted() == ["duplicate-page", "mixed-terms"])
  }

  @Test(arguments: [
    "In 2015, President Obama signed the deal.",
    "The president of Niger has nothing to add; President Bazoum was ousted on 26 July 2023.",
    "Under President Yoon Suk Yeol, who was removed in April, ties improved.",
    "Under President Obama ties improved.",
    "President Assad fled to Moscow in December 2024.",
    "President Assad fled to Moscow.",
    "When President Biden left office, Israel paused the war.",
    "Prime Minister Trudeau resigned in January.",
    "Congress restored the aid that President Obama cut.",
    "The treaty which President Obama signed is void.",
    "Prices rose after President Obama signed the act.",
    "The former American president Barack Obama may speak today.",
    "Last year President Biden sent arms.",
    "A decade ago President Obama sent arms.",
    "In March 2010 President Obama sent arms.",
    "In the 2010s President Obama sent arms.",
    "The removal of President Yoon Suk Yeol changed that.",
  ])
  func aTitleIsRightInASentenceOfItsTime(_ text: String) async {
    let found = await found(Self.article(text, ["date": "2025-08-11"]))
    #expect(!found.contains { $0.hasSuffix("out-of-office") })
  }

  @Test(arguments: [
    "President Obama meets Xi this week.",
    "President Obama met Xi Jinping on Tuesday.",
    "President Obama may meet Xi Jinping, who succeeded Hu Jintao.",
    "The ministry said that President Obama met Xi Jinping.",
    "In 2003, President Obama signed the deal.",
    "When President Obama visited on Friday, shops were shut.",
    "In October President Biden will meet Xi Jinping.",
    "Under President Obama ties will improve this year.",
    "Rules of 2025 bind President Biden.",
  ])
  func aTitleIsWrongInASentenceOfToday(_ text: String) async {
    let found = await found(Self.article(text, ["date": "2025-08-11"]))
    #expect(found.contains { $0.hasSuffix("out-of-office") })
  }

  @Test func placesAreThoseOfTheWords() async {
    let text = """
      ---
      date: 2024-06-21
      title: NATO Waits
      summary: What it says.
      sources:
        - A Treaty
        - Reuters
      ---
      The *deal* is

      - é, **likely** to hold -- 'so' it's said ... War is
        improbable.

      > It's said: 'a' "b" -- 'c' ... [Source] (link)

      It's "odd" -- 'c' ... &amp; with high confidence a deal is likely.
      """
    #expect(
      await found(text) == [
        "3:8 unlinked-actor", "7:5 dangling-source", "12:3 mixed-terms", "14:33 dangling-source",
        "16:60 mixed-confidence",
      ]
    )
    #expect(await found("\u{FEFF}Yesterday they met. #").contains("1:1 relative-date"))
    #expect(await found("\u{FEFF}# A\r\n\r\nThey met\r\nlast week.\r\n").contains("4:1 relative-date"))
  }

  @Test func diagnosticsComeInOneOrderForAnyNumberOfJobs() async {
    var content: [String: String] = [:]
    for number in 0..<20 { content["articles/\(number).md"] = "They met last week. Source link" }
    var options = BuildOptions()
    options.content = "/memory/content"
    var files: [String: String] = [:]
    for (path, text) in content { files["/memory/content/\(path)"] = text }
    let one = await Pipeline(options, files: MemoryFiles(files).system).check().diagnostics
    options.jobs = 3
    let three = await Pipeline(options, files: MemoryFiles(files).system).check().diagnostics
    #expect(one.count == 100)
    #expect(one == one.sorted())
    #expect(one == three)
  }

  @Test(arguments: [
    "", "\n", "---\n---\n", "\0", "---", "\u{201C}", "[", "(source", "# ", "yesterday", "ago",
    String(repeating: "x", count: 1_000_000), String(repeating: "A deal is likely. ", count: 3_000),
    String(repeating: "[source] ", count: 500), String(repeating: "> ", count: 3_000),
  ]) func oddArticlesAreChecked(_ text: String) async {
    let report = await check(["a.md": text])
    #expect(report.articleCount == 1 || report.hasErrors)
    #expect(!report.diagnostics.isEmpty)
  }

  @Test func picturesNeedWords() async {
    let text = "![](m.png) and\n![A map](m.png)\n\n- A [![ ](n.png)](https://e.org)\n\n![](m.png)\n"
    let files = [
      "articles/a.md": Self.article(text),
      "countries/peru.md": "---\nsummary: S\n---\n![](../articles/m.png)\n",
      "pages/p.md": "# P\n\nWords,\n![](../articles/m.png)", "articles/m.png": "", "articles/n.png": "",
    ]
    let found = await check(files).diagnostics.filter { $0.code == "missing-alternative" }
    #expect(
      found.map { "\($0.position.file.dropFirst(16)):\($0.position.line)" } == [
        "articles/a.md:7", "articles/a.md:10", "articles/a.md:12", "countries/peru.md:4", "pages/p.md:4",
      ]
    )
  }

  @Test(arguments: [
    ("## A\n\n#### B\n\n##### C\nD", ["3:1"]), ("#### A\nB\n\n## C\n\n### D\nE", []),
    ("# Title\n\n### A\n\n#### B\nC", []), ("## A\n\n> #### B\n\n- #### C\n\n### D\nE", []),
    ("## A\n\nB[^1]\n\n[^1]:\n    #### C", []), ("B\n==\n\nC\n==\n\n### D\nE", ["7:1"]),
  ]) func headingsThatSkipALevel(_ text: String, _ places: [String]) async {
    for path in ["articles/a.md", "pages/a.md"] {
      let found = await check([path: text + "\n", "articles/b.md": "Text."]).diagnostics
      let skipped = found.filter { $0.code == "skipped-level" }
      #expect(skipped.map { "\($0.position.line):\($0.position.column)" } == places, "\(path)")
    }
  }

  @Test(arguments: [
    ("articles/a.md", "date: 2024-06-21\nupdated: 2024-05", [2]),
    ("articles/a.md", "updated: 2024\ndate: 2024-06", []),
    ("articles/2024-06-21-a.md", "expires: 2024-06-20\nupdated: 2024-06-21", [1]),
    ("events/a.md", "name: A\ndate: 2024-06-21\nfrom: 2024-06-20\nto: 2024-06-22", [2]),
    ("events/a.md", "name: A\ndate: 2024-06-20\nto: 2024-06-22", []),
  ]) func datesThatDoNotFit(_ path: String, _ yaml: String, _ lines: [Int]) async {
    let report = await check([path: "---\n\(yaml)\n---\nText.", "articles/b.md": "Text."])
    let found = report.diagnostics.filter { $0.code == "bad-date" }
    #expect(found.map(\.position.line) == lines.map { $0 + 1 })
    #expect(found.allSatisfy { $0.severity == .warning })
  }

  @Test(.enabled(if: TestSite.seed != nil, "the article that the project was made for is not here"))
  func theSeedIsFound() async throws {
    let seed = try #require(TestSite.seed)
    #expect(
      await check(["articles/article.md": seed]).diagnostics.map(\.code) == [
        "missing-summary", "unsourced", "missing-title", "relative-date", "dangling-source",
      ]
    )
  }

  @Test func theSampleIsClean() async {
    var options = BuildOptions()
    options.content = TestSite.sample
    let report = await Pipeline(options).check()
    #expect(report.diagnostics.map(\.description) == [])
    #expect(report.articleCount > 0)
  }
}
