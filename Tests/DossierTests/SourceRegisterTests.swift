import Testing

@testable import Dossier

/// What an article rests on, and that citations lead both ways.
@Suite struct SourceRegisterTests {
  private static func sources(_ text: String) async -> [String] {
    let site = await TestSite.build(["a.md": "---\ntitle: A\n\(text)"])
    let page = site.pages["articles/a/index.html"] ?? ""
    return page.matches(of: #/<li id="source-\d+">(.*?)<\/li>/#).map {
      String($0.1).replacing("source-date\">, ", with: "source-date\"> ").replacing(#/<[^>]+>/#, with: "")
        .replacing("\u{A0}", with: " ")
    }
  }

  @Test(arguments: [
    (
      "[^1]: World Bank, “World Development Indicators”, 3 July 2024.",
      "World Bank World Development Indicators 3 July 2024"
    ),
    ("[^1]: SIPRI, *Trends*, April 2025", "SIPRI Trends April 2025"),
    ("[^1]: IAEA, [Report](https://www.iaea.org/r), Sept. 9, 2023.", "IAEA Report 9 September 2023"),
    ("[^1]: [Report](https://www.iaea.org/r) (2023-09-09)", "iaea.org Report 9 September 2023"),
    ("[^1]: UN, “Resolution 1874 (2009)”", "UN Resolution 1874 (2009)"),
    ("[^1]: Le Monde, « Macron dit non », 30 mai 2025.", "Le Monde Macron dit non 30 May 2025"),
    ("[^1]: FAZ, „Titel“, 4. März 2024", "FAZ Titel 4 March 2024"),
    ("[^1]: Le Monde, « Titre », 1er août 2024", "Le Monde Titre 1 August 2024"),
    ("[^1]: El País, “Título”, 3 de mayo de 2024", "El País Título 3 May 2024"),
    ("[^1]: Le Monde, «\u{A0}Macron dit non\u{A0}».", "Le Monde Macron dit non"),
    ("[^1]: Der Spiegel, „Titel“, 3 May 2024.", "Der Spiegel Titel 3 May 2024"),
    ("[^1]: Der Spiegel, »Titel«, 3 May 2024.", "Der Spiegel Titel 3 May 2024"),
    ("[^1]: Politiken, »Titel “to” tre«, 2024", "Politiken Titel “to” tre 2024"),
    ("[^1]: Rzeczpospolita, „Tytuł”, 2024", "Rzeczpospolita Tytuł 2024"),
    ("[^1]: See the Guardian, “A”, 2024", "the Guardian A 2024"),
    ("[^1]: dpa, “A”, 2024", "dpa A 2024"),
    ("[^1]: The New York Times, “A”, 2024", "The New York Times A 2024"),
    ("[^1]: U.S. Department of the Treasury: “A”", "U.S. Department of the Treasury A"),
    ("[^1]: Institute for Strategic Studies (ISS), *A*", "Institute for Strategic Studies (ISS) A"),
    ("[^1]: Just Security, “A”, 2024", "Just Security A 2024"),
    (
      "[^1]: Institut français des relations internationales, “A”.",
      "Institut français des relations internationales A"
    ),
    ("[^1]: IMF [A](https://imf.org/a), 2024", "IMF A 2024"),
    ("[^1]: Source: [A](https://imf.org/a), 2024", "imf.org A 2024"),
  ]) func aNoteIsReadAsAReference(note: String, entry: String) async {
    #expect(await Self.sources("---\nRose.[^1]\n\n\(note)\n") == ["\(entry) Cited in note 1"])
  }

  @Test(arguments: [
    (
      "Reuters, “A”, 1 May 2024; U.S. Department of State, “B; C. D”, 2023.",
      ["Reuters A 1 May 2024", "U.S. Department of State B; C. D 2023"]
    ),
    (
      "Reuters, “A”, 1 May 2024. See also IISS, *The Balance*, 2023",
      ["Reuters A 1 May 2024", "IISS The Balance 2023"]
    ),
    ("SIPRI, “A”, 2024, and IAEA, [B](https://iaea.org/b).", ["SIPRI A 2024", "IAEA B"]),
    ("See [A](https://a.org); also [B](https://b.org)", ["a.org A", "b.org B"]),
    ("SIPRI, “A”, 2024.\n\n    IISS: “B”, 2023.", ["SIPRI A 2024", "IISS B 2023"]),
    ("Smith and Jones, “A and B”, in Lee, ed., *Essays*, 2020; p. 4.", ["Smith and Jones A and B 2020"]),
    ("SIPRI, “A”, 2024. It then says *more* of it.", ["SIPRI A 2024"]),
    ("SIPRI, “A”, 2024; SIPRI, “A”.", ["SIPRI A 2024"]),
  ]) func aNoteMayNameSeveralPublications(note: String, entries: [String]) async {
    let found = await Self.sources("---\nRose.[^1]\n\n[^1]: \(note)\n")
    #expect(found == entries.map { "\($0) Cited in note 1" })
  }

  @Test(arguments: [
    "A remark.", "It fell first. Then *much* later it rose.", "*Emphasis* alone.", "“Quoted” alone.",
    "This is *not* what the treaty says.", "The ship *Liaoning* left port.",
    "The phrase “no limits” was dropped.", "See the report by Chatham House, “Title of it”, 2024",
    "Peru abstained; see “A”, 2024.", "Peru was absent, “as ever”.", "In a speech to parliament, “A”, 2024.",
    "« Cité » seul.", "Quoted in *The Economist*, 3 May 2024.", "According to the *Economist*, 2024.",
    "The report, “A”, came out in 2024.", "He said, “A.”", "Said » and no more, “A.",
  ])
  func aRemarkIsNoSource(note: String) async {
    #expect(await Self.sources("---\nRose.[^1]\n\n[^1]: \(note)\n") == [])
  }

  @Test(arguments: [
    ("For the wider argument on Paraguay see [this report](https://r.org/1).", ["r.org this report"]),
    ("Paraguay and Uruguay abstained; see [here](https://r.org/1)", ["r.org here"]),
    ("Paraguay abstained, [as ever](https://r.org/1).", ["r.org as ever"]),
    ("Paraguay left. Source: [IMF](https://imf.org).", ["imf.org IMF"]),
    (
      "Note on Paraguay. Compare also Smith (2020), [Journal](https://j.org/1), p. 5, or [B](https://b.org).",
      ["j.org Journal", "b.org B"]
    ),
  ]) func linksInRemarksAreSources(note: String, entries: [String]) async {
    let text = "---\nRose.[^1]\n\n[^1]: \(note)\n"
    #expect(await Self.sources(text) == entries.map { "\($0) Cited in note 1" })
    let pages = await TestSite.build(["a.md": "---\ntitle: A\n\(text)"]).pages
    #expect(pages["countries/paraguay/index.html"] != nil)
  }

  @Test func whatANoteLinksToBesideItsPublicationsIsASourceToo() async {
    let text = """
      ---
      Rose.[^1][^2] [T](https://t.org)

      [^1]: SIPRI, “A”, 2024. It then says [more](https://m.org) of [it](https://m.org) than [T](https://t.org).
      [^2]: IISS, *B*, 2023.
      """
    #expect(
      await Self.sources(text) == [
        "t.org T Cited in ¶ 1 note 1", "SIPRI A 2024 Cited in note 1", "m.org more Cited in note 1",
        "IISS B 2023 Cited in note 2",
      ]
    )
  }

  @Test func theListComesFirstAndCollectsItsCitations() async {
    let text = """
      sources:
        - {id: b, publisher: B, title: T, url: "https://b.org/t/"}
        - C
      ---
      One.[^b] Two [words](http://b.org/t#part) and [others](https://d.org).

      Three.[^b][^1]

      [^1]: B, [T](https://b.org/t), 2024.
      """
    #expect(
      await Self.sources(text) == ["B T Cited in ¶ 1 ¶ 2 note 1", " C", "d.org others Cited in ¶ 1"]
    )
  }

  @Test func namesInAReferenceAreNotMentions() async {
    let site = await TestSite.build([
      "a.md": "# A\n\nIt rose.[^1][^2]\n\n[^1]: China, “Japan”, 2024.\n[^2]: So says Russia.\n"
    ])
    #expect(
      site.pages["countries/china/index.html"] == nil && site.pages["countries/japan/index.html"] == nil
    )
    #expect(site.pages["countries/russia/index.html"] != nil)
  }

  @Test func twoSourcesOfOneIdAreReported() async throws {
    let site = await TestSite.build([
      "articles/a.md": """
      ---
      title: A
      sources:
      - {id: un, title: First}
      - {id: UN, title: Second}
      - {title: Third}
      - {title: Fourth}
      ---
      Text.[^un]
      """
    ])
    let found = site.report.diagnostics.filter { $0.code == "repeated-footnote" }
    #expect(found.map(\.position.line) == [5])
    let page = try #require(site.pages["articles/a/index.html"])
    #expect(page.contains(/href="#source-1"[^>]*>S1</))
  }

  @Test func faultyNotesAreReportedInTheirLines() async {
    let site = await TestSite.build(["a.md": "---\ntitle: A\n---\nText.[^x]\n\n[^y]: Never.\n"])
    let found = site.report.diagnostics.filter { $0.code.hasSuffix("footnote") }
    let places = found.map { "\($0.code) \($0.position.line):\($0.position.column)" }
    #expect(places == ["undefined-footnote 4:6", "unused-footnote 6:1"])
  }

  @Test(arguments: [
    ("The [deal][d] and [more *words*][e].", ["4:11", "4:33"]),
    ("Line one\nand [x][].\n\n- item [y] [z][w]", ["5:8", "7:15"]),
    ("[a][d] and ![b][i]\n\n[d]: https://e.org\n[i]: https://e.org/i.png", []),
    ("Shown.[1][2] `[a][b]` \\[a\\]\\[b\\] [x] [y], [a][^n] [sic][]", ["4:56"]),
    ("| a |\n|---|\n| [x][y] |", ["6:6"]),
  ]) func linksWithoutAnAddressAreReported(_ text: String, _ places: [String]) async {
    for file in ["articles/a.md", "countries/peru.md", "pages/a.md"] {
      let site = await TestSite.build([
        file: "---\nsummary: A\n---\n\(text)\n", "articles/z.md": "Text.", "articles/b.md": "Peru. Peru.",
      ])
      let found = site.report.diagnostics.filter { $0.code == "undefined-link" }
      #expect(found.map { "\($0.position.line):\($0.position.column)" } == places, "\(file)")
    }
  }

  @Test func cellsBeyondTheColumnsOfATableAreReported() async {
    let table = "| a | b |\n|---|---|\n| 1 | 2 | 3 | 4 |\n"
    let site = await TestSite.build([
      "articles/a.md": "---\ntitle: A\n---\n\(table)", "events/e.md": "---\nname: E\n---\n\n\(table)",
    ])
    let found = site.report.diagnostics.filter { $0.code == "lost-cell" }
    #expect(found.map { "\($0.position.line):\($0.position.column)" } == ["6:11", "7:11"])
    #expect(
      found.allSatisfy { $0.message.contains("the table has 2 columns, so that “3”, “4” are left out") }
    )
  }

  @Test func aHeadingMayNotTakeTheIdOfASource() async throws {
    let text = "---\ntitle: A\nsources: [X]\n---\n## Source 1\n\nText.\n\n## Source list\n\nText.\n"
    let page = try #require(await TestSite.build(["a.md": text]).pages["articles/a/index.html"])
    #expect(page.contains("id=\"section-source-1\"") && page.contains("id=\"source-list\""))
  }
}
