import Foundation
import Testing

@testable import Dossier

@Suite struct StringsTests {
  private static let table = StringTable.builtIn

  @Test func everyKeyHasEachLanguageWithTheSamePlaces() {
    #expect(Set(Self.table.keys).count == Self.table.keys.count)
    #expect(Self.table.languages == ["en", "de"])
    let english = Self.table.texts(in: "en")
    for language in Self.table.languages {
      let texts = Self.table.texts(in: language)
      for key in Self.table.keys {
        let text = texts[key] ?? ""
        #expect(!text.isEmpty, "\(language): \(key)")
        #expect(Phrase(text).names == Phrase(english[key] ?? "").names, "\(language): \(key)")
      }
    }
  }

  @Test func everyKeyIsUsedAndEveryUseIsAKey() throws {
    let keys = Set(Self.table.keys)
    var used = Set(StringKey.allCases.map { "\($0)" })
    used.formUnion(Noun.allCases.flatMap { ["\($0).one", "\($0).other"] })
    let folder = TestSite.repository.appending(path: "Templates")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
    where name.hasSuffix(".mustache") {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      for match in text.matches(of: #/\{\{t\.([A-Za-z.]+)\}\}/#) {
        #expect(keys.contains(String(match.1)), "\(name): \(match.1)")
        used.insert(String(match.1))
      }
    }
    #expect(used.subtracting(keys).sorted() == [])
    #expect(keys.subtracting(used).sorted() == [])
  }

  @Test(arguments: [
    (2024, 6, 21, "21 June 2024", "21. Juni 2024"), (2024, 3, 0, "March 2024", "März 2024"),
    (987, 0, 0, "987", "987"),
  ]) func datesAreInTheLanguage(_ year: Int, _ month: Int, _ day: Int, _ english: String, _ german: String) {
    let date = ContentDate(year: year, month: month, day: day)
    #expect(Self.withBlanks(Strings.english.date(date)) == english)
    #expect(Self.withBlanks(Strings("de").date(date)) == german)
    #expect(Self.withBlanks(Strings.english.date(date)) == date.label)
  }

  @Test(arguments: [
    ("2024-06-18", "2024-06-19", "18–19 June 2024", "18.–19. Juni 2024"),
    ("2019-02-27", "2019-03-03", "27 February – 3 March 2019", "27. Februar – 3. März 2019"),
    ("2019-12-30", "2020-01-02", "30 December 2019 – 2 January 2020", "30. Dezember 2019 – 2. Januar 2020"),
    ("2024-06-18", "2024-06-18", "18 June 2024", "18. Juni 2024"), ("", "2022", "until 2022", "bis 2022"),
  ]) func periodsAreInTheLanguage(_ from: String, _ to: String, _ english: String, _ german: String) {
    let (from, to) = (ContentDate(from), ContentDate(to))
    #expect(Self.withBlanks(Strings.english.period(from, to)) == english)
    #expect(Self.withBlanks(Strings("de").period(from, to)) == german)
  }

  private static func withBlanks(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }

  /// A line may end behind the dash between two dates, and nowhere in one.
  @Test(arguments: ["en", "de"]) func datesStayOnOneLine(_ language: String) {
    let (from, to) = (ContentDate("2019-12-30"), ContentDate("2020-01-02"))
    #expect(!Strings(language).date(from).contains(" "))
    #expect(
      Strings(language).period(from, to).split(separator: " ").map { $0.hasSuffix("–") } == [true, false]
    )
  }

  @Test func numbersAndListsAreInTheLanguage() {
    let german = Strings("de")
    #expect(
      [0, 999, 1_000, 1_234_567, -45_678].map(Strings.english.grouped) == [
        "0", "999", "1,000", "1,234,567", "-45,678",
      ]
    )
    #expect(german.grouped(12_345) == "12.345")
    #expect(
      [1, 0, 12_345].map { Strings.english.count($0, .mention) } == [
        "1 mention", "0 mentions", "12,345 mentions",
      ]
    )
    #expect([1, 2].map { german.count($0, .sentence) } == ["1 Satz", "2 Sätze"])
    #expect(
      [[], ["A"], ["A", "B"], ["A", "B", "C"]].map(german.list) == ["", "A", "A und B", "A, B und C"]
    )
    #expect(Strings.english.list(["A", "B", "C"]) == "A, B and C")
    let quarters = Periods([ContentDate(year: 2024, month: 5)], months: Periods.quarter)
    #expect(quarters.map { $0.label($0.range.lowerBound, german) } == "Q2 2024")
    #expect(german.labelAndRange(.likely, on: .icd203) == "wahrscheinlich, 55–80 %")
  }

  @Test func valuesStandInTheirPlacesAndOtherBracesStay() {
    let phrase = Phrase("{a} of {b}, {} {1} {")
    #expect(phrase.names == ["a", "b"])
    #expect(phrase.filled([("b", "{a}"), ("a", "x")]) == "x of {a}, {} {1} {")
    #expect(phrase.filled([("a", "x")]) == "x of {b}, {} {1} {")
  }

  @Test(arguments: [("de-AT", "de"), ("DE", "de"), ("ja", "en"), ("den", "en"), ("", "en")])
  func anUnknownLanguageFallsBack(_ tag: String, _ expected: String) {
    var site = SiteConfiguration()
    site.language = tag
    #expect(Strings(tag, of: site).language == expected)
    #expect(Strings("fr", of: site).language == expected)
    #expect(Strings("en-GB", of: site).language == "en")
  }

  private static let german = [
    "site.yaml": "title: Lage\nlanguage: de\n",
    "articles/2024-06-21-vertrag.md": """
    ---
    title: Der Vertrag
    authors: [A. Muster, B. Muster]
    events: [gipfel]
    status: {RU: besser}
    ---
    Moskau und Beijing. Russia spoke to China, and Vladimir Putin left.

    ## Geopolitical Implications

    Russia will likely ask China for help.

    ## Outlook

    Japan may call Russia.[^1]

    [^1]: Quelle.
    """,
    "articles/2023-03-14-talks.md": "---\ntitle: Talks\nlanguage: en\n---\nRussia met China. Japan left.\n",
    "events/gipfel.md": "---\nname: Gipfel\nfrom: 2024-06-19\nto: 2024-06-20\nparticipants: [RU, CN]\n---\n",
    "leaders/vladimir-putin.md": "---\nname: Vladimir Putin\ncountry: RU\n---\n",
  ]

  @Test func aGermanSiteIsGerman() async throws {
    let site = await TestSite.build(Self.german)
    let article = try #require(site.pages["articles/vertrag/index.html"])
    for text in [
      "<html lang=\"de\"", "21.\u{A0}Juni\u{A0}2024",
      "Von <a href=\"../../authors/a-muster/\" rel=\"author\">A. Muster</a> und <a", ">Inhalt<",
      ">Wer genannt wird<",
      ">Geopolitische Folgen<", ">Anmerkungen<", "wahrscheinlich, 55–80 %", "title=\"ein Name: Russia\"",
      "data-found=\"Erkannt als\"", ">Artikel<", "Der Suchindex konnte nicht geladen werden.",
    ] {
      #expect(article.contains(text), "\(text)")
    }
    let home = try #require(site.pages["index.html"])
    #expect(home.contains(">Länder</a></dt>") && home.contains("4 Nennungen"))
    let country = try #require(site.pages["countries/russia/index.html"])
    #expect(country.contains("4 Nennungen in 2 Artikeln") || country.contains("Nennungen in 2 Artikeln"))
    let manifest = try #require(site.pages["search/manifest.js"])
    #expect(manifest.contains("[\"resultOther\",\"{n} Ergebnisse\"]"))
    #expect(site.pages["implications/geopolitical/feed.xml"]?.contains("Geopolitische Folgen – Lage") == true)
  }

  @Test func noEnglishTextIsLeftInAGermanSite() async {
    let site = await TestSite.build(Self.german)
    let (english, german) = (Self.table.texts(in: "en"), Self.table.texts(in: "de"))
    let words = Self.table.keys.compactMap { key -> String? in
      guard let text = english[key], text.count > 1, text != german[key], !text.contains("{") else {
        return nil
      }
      return text
    }
    let parts = Self.table.keys.flatMap { key -> [String] in
      let (text, other) = (english[key] ?? "", german[key] ?? "")
      return text.split(separator: #/\{[a-z]+\}/#).map { $0.trimmingCharacters(in: .punctuationCharacters) }
        .filter { text.contains("{") && $0.count > 5 && !other.contains($0) }
    }
    #expect(words.count > 150 && parts.count > 30)
    for (path, page) in site.pages
    where path.hasSuffix(".html") && path != "articles/talks/index.html" {
      let shown = page.matches(of: #/>([^<>\n]+)</#).map { String($0.1) }
      let attributes = page.matches(of: #/(?:title|aria-label|placeholder)="([^"]*)"/#).map { String($0.1) }
      let texts = Set((shown + attributes).map { $0.trimmingCharacters(in: .whitespaces) })
      #expect(texts.intersection(words).subtracting(Self.ofTheContent).sorted() == [], "\(path)")
      #expect(texts.filter { $0.contains(#/\{[a-z]+\}/#) } == [], "\(path)")
      for part in parts { #expect(!texts.contains { $0.contains(part) }, "\(path): \(part)") }
    }
  }

  /// Words of the article.
  private static let ofTheContent: Set = ["Outlook", "Geopolitical Implications", "likely"]

  @Test func anArticleInAnotherLanguageHasItsOwnTexts() async throws {
    let page = try #require(await TestSite.build(Self.german).pages["articles/talks/index.html"])
    for text in [
      "<html lang=\"en\"", "14\u{A0}March\u{A0}2023", ">Who is named<", ">Articles</a>", "1 mention<",
    ] {
      #expect(page.contains(text), "\(text)")
    }
    #expect(!page.contains("Nennung") && !page.contains(">Artikel<"))
  }

  @Test func aSiteReplacesTextsOfItsLanguage() async throws {
    var content = Self.german
    content["strings.yaml"] =
      "contents: Gliederung <i>\nmention.one: '{n} Erwähnung'\nmention.other: '{n} Erwähnungen'\n"
    let site = await TestSite.build(content)
    #expect(!site.codes.contains("unknown-key"))
    let page = try #require(site.pages["articles/vertrag/index.html"])
    #expect(page.contains(">Gliederung &lt;i&gt;<") && page.contains("1 Erwähnung<"))
    #expect(site.pages["articles/talks/index.html"]?.contains("1 mention<") == true)
  }

  @Test func aWrongTextIsReportedWhereItStands() async {
    let site = await TestSite.build([
      "articles/a.md": "# A\n\nRussia.\n",
      "strings.yaml": "contnts: Plan\n\npageOf: 'Page {page} of {total}'\n",
    ])
    #expect(site.codes == ["unknown-key", "unknown-place"])
    #expect(site.report.diagnostics.map(\.position.line) == [1, 3])
    #expect(site.pages["articles/index.html"]?.contains("{total}") == false)
    let table = StringTable.builtIn.texts(in: "de")
    let own = ["mention.one": "{x} Nennung", "mention.other": "{n} Erwähnungen", "outlook": "Bald"]
    let texts = own.mapValues { Reference(text: $0, position: SourcePosition(file: "strings.yaml")) }
    var configuration = SiteConfiguration()
    (configuration.language, configuration.strings) = ("de", texts)
    let strings = Strings("de", of: configuration)
    #expect(strings.count(1, .mention) == table["mention.one"]?.replacing("{n}", with: "1"))
    #expect(strings.count(2, .mention) == "2 Erwähnungen" && strings[.outlook] == "Bald")
    let bad = await TestSite.build(["articles/a.md": "# A\n\nRussia.\n", "strings.yaml": "draft: [a]\n"])
    #expect(bad.codes == ["bad-value"])
    let warnings = Strings.diagnostics([
      "contnts": Reference(text: "Plan", position: SourcePosition(file: "strings.yaml", line: 1)),
      "pageOf": Reference(text: "{page} of {total}", position: SourcePosition(file: "strings.yaml", line: 3)),
    ])
    #expect(warnings.map(\.code) == ["unknown-key", "unknown-place"])
    #expect(warnings.map(\.fix) == ["did you mean “contents”?", "use {count}, {list}, {page}"])
  }
}
