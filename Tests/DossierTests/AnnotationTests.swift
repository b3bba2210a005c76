import Testing

@testable import Dossier

/// Sentences with their mentions marked as `[words|kind:slug|reading]`.
@Suite struct AnnotationTests {
  static let reader: AnnotationReader = {
    let (gazetteer, _) = Gazetteer.make(records: [])
    return AnnotationReader(gazetteer: gazetteer)
  }()

  @Test(arguments: [
    "[Russia|country:russia|name] and [China|country:china|name] signed it.",
    "[Russia|country:russia|name]’s army and [Japan|country:japan|name]'s navy met.",
    "The [Russian|country:russia|demonym] envoy met the [Filipinos|country:philippines|demonym].",
    "[Moscow|country:russia|seat] said that it would wait.",
    "The [Kremlin|country:russia|seat] denied it.",
    "They met in [Moscow|country:russia|place].",
    "The [United States|country:united-states|name] and the [U.K.|country:united-kingdom|name] agreed.",
    "[US|country:united-states|name] officials told us so.",
    "Give us time, and join us.",
    "He ate turkey from a china plate in a jersey.",
    "[South Korea|country:south-korea|name] and [North Korea|country:north-korea|name] talked.",
    "[Türkiye|country:turkey|name] and [Côte d'Ivoire|country:ivory-coast|name] voted.",
    "She moved to New Mexico and then to New England.",
    "Ships crossed the South China Sea and the Indian Ocean.",
    "[Papua New Guinea|country:papua-new-guinea|name] is not [Guinea-Bissau|country:guinea-bissau|name].",
    "[South Sudan|country:south-sudan|name] left [Sudan|country:sudan|name].",
    "[Nigeria|country:nigeria|name] borders [Niger|country:niger|name].",
    "[Sino|country:china|demonym]-[Russian|country:russia|demonym] trade grew.",
    "The [DPRK|country:north-korea|name] and the [ROK|country:south-korea|name] met.",
  ]) func plainText(_ marked: String) throws {
    let (text, expected) = Self.parse(marked)
    let found = Self.reader.mentions(of: text, date: ContentDate("2024-06-21")).map {
      "\($0.surface)|\($0.entity)|\($0.reading)"
    }
    #expect(found.filter { !$0.contains("organization:") } == expected, "\(text)")
  }

  @Test(arguments: [
    ("1991-01-17", "[Bush|leader:george-h-w-bush|surname] gave the order."),
    ("2003-03-20", "[Bush|leader:george-w-bush|surname] gave the order."), ("2003-03-20", "Kate Bush sang."),
    ("2010-03-20", "The [Russian|country:russia|demonym] [president|leader:dmitry-medvedev|role] spoke."),
    ("2025-03-20", "The [Russian|country:russia|demonym] [president|leader:vladimir-putin|role] spoke."),
    ("2018-05-20", "Brown bears eat rice in May."), ("2018-05-20", "Trumpian tactics and Putinism spread."),
    (
      "2018-05-20",
      "[Kim Jong Un|leader:kim-jong-un|name] came. [Kim|leader:kim-jong-un|surname]’s train left."
    ),
    ("2024-05-16", "[Emmanuel Macron|leader:emmanuel-macron|name] met [Mr. Xi|leader:xi-jinping|surname]."),
  ]) func leadersByDate(_ date: String, _ marked: String) throws {
    let (text, expected) = Self.parse(marked)
    let found = Self.reader.mentions(of: text, date: ContentDate(date)).map {
      "\($0.surface)|\($0.entity)|\($0.reading)"
    }
    #expect(found == expected.map { $0.replacing("Mr. ", with: "") }, "\(text)")
  }

  private static func parse(_ marked: String) -> (String, [String]) {
    var text = ""
    var spans: [String] = []
    for part in marked.split(separator: "[", omittingEmptySubsequences: false).enumerated() {
      guard part.offset > 0, let end = part.element.firstIndex(of: "]") else {
        text += part.element
        continue
      }
      let span = part.element[..<end]
      spans.append(String(span))
      text += span.prefix { $0 != "|" } + part.element[part.element.index(after: end)...]
    }
    return (text, spans)
  }

  @Test func offsetsAreUnicodeScalarsHalfOpen() {
    let text = "Zażółć 🇷🇺 — Russia’s"
    let mention = Self.reader.mentions(of: text, date: nil).first
    #expect(mention?.start == 12)
    #expect(mention?.end == 18)
    let scalars = Array(text.unicodeScalars)
    #expect(String(String.UnicodeScalarView(scalars[12..<18])) == "Russia")
  }

  @Test func mentionsStandInProseAlone() {
    let markdown = """
      # Russia in Code

      `Russia` and [Russia](https://example.org/Russia) and <b title="Russia">x</b> and **North
      Korea** and North *Korea* and ![Russia](x.png)

          Russia

      ```
      Russia
      ```
      """
    let report = Self.reader.annotate(Array(markdown.utf8), file: "a.md")
    #expect(report.mentions.map(\.surface) == ["Russia", "North Korea", "North Korea"])
    #expect(report.mentions.map(\.line) == [1, 3, 4])
  }

  /// A name between a given name and a surname may be another leader's elsewhere in the text.
  @Test func aMiddleNameIsPartOfTheFullName() throws {
    let records = try [("zorv-berg", "Zorv Berg"), ("carl-dorn", "Carl Dorn")].map { slug, name in
      try EntityRecord.read(
        Array("---\nname: \(name)\n---\n".utf8),
        kind: .leader,
        path: "leaders/\(slug).md",
        file: "x.md"
      ).0
    }
    let text = Array("Carl Dorn spoke.\n\nZorv Dorn Berg Meets The Leader Of Peru".utf8)
    let found = Annotator(gazetteer: Gazetteer.only(records: records).0).annotate(plain: text, day: nil)
    #expect(
      found.map { String(decoding: text[$0.text], as: UTF8.self) } == [
        "Carl Dorn", "Zorv Dorn Berg",
      ]
    )
  }

  @Test func linksMarkActors() async throws {
    let site = await TestSite.build([
      "a.md": """
      # T

      [Kim](leader:kim) met [Georgia](country:GE) and [Georgia](actor:none) and [nobody](leader:nobody).

      ## [Kim](leader:kim) in a heading

      **Russia** and **North** Korea and Russia.
      """,
      "leaders/kim.md": "---\nname: Kim Jong Un\ncountry: KP\n---\n",
    ])
    let page = try #require(site.pages["articles/a/index.html"])
    #expect(
      page.contains(
        "<a class=\"mention leader\" id=\"m1\" title=\"Kim Jong Un, marked by the author\" href=\"../../leaders/kim/\">Kim</a>"
      )
    )
    #expect(page.contains("href=\"../../countries/georgia/\">Georgia</a> and Georgia and nobody."))
    #expect(page.contains("<h2><span class=\"mention leader\""))
    #expect(page.contains("<strong><a class=\"mention country\""))
    #expect(
      page.contains(
        "<a class=\"mention country\" id=\"m5\" title=\"a name of North Korea\" href=\"../../countries/north-korea/\"><strong>North</strong> Korea</a>"
      )
    )
    #expect(page.contains("<span class=\"mention country\" id=\"m6\""))
    #expect(site.codes == ["unknown-reference"])
  }
}
