import Foundation
import Testing

@testable import Dossier

/// What pages say of themselves to other programs.
@Suite struct MetadataTests {
  private static let content = [
    "site.yaml": "title: Desk\nlanguage: en\n",
    "articles/a.md":
      "---\ntitle: \"A </script><b> & B\"\ndate: 2024-06-21\nsources: [{publisher: UN, title: R, url: \"https://un.org/r\"}]\n---\nXi Jinping met Shinzo Abe in Japan after the Sale.",
    "articles/b.md": "---\ntitle: Traduction\nlanguage: fr\ntranslates: a\n---\nTexte.",
    "articles/c.md": "---\ntitle: C\ntranslates: aa\n---\nText.",
    "events/sale.md": "---\nname: Sale\ndate: 2024-02-03\nplace: Tokyo\nparticipants: [japan]\n---\n",
  ]

  private static func data(_ path: String, _ pages: [String: String]) throws -> [String: Any] {
    let page = try #require(pages[path], "\(path)")
    let script = try #require(page.firstMatch(of: #/<script type="application\/ld\+json">(.*?)<\/script>/#))
    return try #require(try JSONSerialization.jsonObject(with: Data(script.1.utf8)) as? [String: Any])
  }

  @Test(arguments: [
    ("index.html", "WebSite", "name", "Desk"),
    ("articles/a/index.html", "Report", "headline", "A </script><b> & B"),
    ("countries/japan/index.html", "Country", "identifier", "JP"),
    ("leaders/xi-jinping/index.html", "Person", "name", "Xi Jinping"),
    ("events/sale/index.html", "Event", "startDate", "2024-02-03"),
  ]) func eachKindOfPageIsDescribed(path: String, type: String, key: String, value: String) async throws {
    let data = try Self.data(path, await TestSite.build(Self.content).pages)
    #expect(data["@context"] as? String == "https://schema.org")
    #expect(data["@type"] as? String == type)
    #expect(data[key] as? String == value)
    #expect(data["url"] == nil)
  }

  @Test(arguments: [
    ("2025-07-09-sudan", "sudan"), ("articles/2025-07-09-sudan.md", "sudan"), ("Südan", "sudan"),
    ("suden", "sudan"),
  ]) func aTranslationThatNamesTheFileIsHelped(_ name: String, _ slug: String) async {
    let site = await TestSite.build([
      "articles/2025-07-09-sudan.md": "Text.",
      "articles/b.md": "---\ntranslates: \(name)\nlanguage: fr\n---\nTexte.",
    ])
    #expect(site.codes == ["unknown-reference"])
    #expect(site.report.diagnostics.first?.fix == "did you mean “\(slug)”?")
  }

  @Test(arguments: [
    ("Ann Bee", "Person"), ("Centre for Eastern Studies", "Organization"), ("Data Desk", "Organization"),
    ("Desk", "Organization"), ("Juan de la Cruz", "Person"),
  ]) func authorsArePeopleOrBodies(_ name: String, _ type: String) async throws {
    let content = [
      "site.yaml": "title: Desk\n", "articles/a.md": "---\ntitle: A\nauthors: [\(name)]\n---\nText.",
    ]
    let data = try Self.data("articles/a/index.html", await TestSite.build(content).pages)
    #expect((data["author"] as? [[String: Any]])?.first?["@type"] as? String == type)
  }

  @Test func addressesAreGivenWithABase() async throws {
    let pages = await TestSite.build(Self.content, baseURL: "https://example.org/").pages
    let data = try Self.data("articles/a/index.html", pages)
    #expect(data["url"] as? String == "https://example.org/articles/a/")
    let about = try #require(data["about"] as? [[String: Any]])
    #expect(about.contains { $0["url"] as? String == "https://example.org/countries/japan/" })
    #expect((data["citation"] as? [[String: Any]])?.first?["publisher"] as? String == "UN")
    let page = try #require(pages["articles/a/index.html"])
    #expect(page.contains("<meta property=\"og:type\" content=\"article\">"))
    #expect(page.contains("<meta property=\"article:published_time\" content=\"2024-06-21T00:00:00Z\">"))
    #expect(page.contains("<meta property=\"og:url\" content=\"https://example.org/articles/a/\">"))
    #expect(
      page.contains("<link rel=\"alternate\" hreflang=\"fr\" href=\"https://example.org/articles/b/\">")
    )
  }

  @Test(arguments: ["favicon.svg", "favicon.png", "favicon.ico"]) func aSiteHasItsOwnStyleAndIcon(
    icon: String
  ) async throws {
    let plain = try #require(await TestSite.build(Self.content).pages["articles/a/index.html"])
    #expect(!plain.contains("site.css") && plain.contains("<link rel=\"icon\" href=\"data:image/svg+xml"))
    let own = ["static/assets/site.css": "p { color: red }", "static/\(icon)": "x"]
    let site = await TestSite.build(Self.content.merging(own) { $1 })
    let page = try #require(site.pages["articles/a/index.html"])
    #expect(page.contains("/style.css\">\n<link rel=\"stylesheet\" href=\"../../assets/site.css\">"))
    #expect(page.contains("<link rel=\"icon\" href=\"../../\(icon)\">") && !page.contains("data:image/svg"))
    #expect(site.pages["assets/site.css"] == "p { color: red }")
  }

  @Test(arguments: [
    ("map.png", "https://x.org/", "https://x.org/articles/map.png", []),
    ("/files/a b.png", "https://x.org/", "https://x.org/files/a%20b.png", []), ("map.png", nil, nil, []),
    ("https://e.org/?a=1&b", nil, "https://e.org/?a=1&amp;b", []),
    ("no.png", "https://x.org/", nil, ["broken-image 3"]),
    ("javascript:alert(1)", "https://x.org/", nil, ["unsafe-link 3"]),
    ("//e.org/a.png", "https://x.org/", nil, ["remote-image 3"]),
  ]) func anArticleHasAPicture(image: String, base: String?, address: String?, problems: [String])
    async throws
  {
    let site = await TestSite.build(
      [
        "articles/a.md": "---\ntitle: A\nimage: \"\(image)\"\n---\nText.", "articles/map.png": "x",
        "static/files/a b.png": "x",
      ],
      baseURL: base
    )
    let page = try #require(site.pages["articles/a/index.html"])
    let tag = page.firstMatch(of: #/<meta property="og:image" content="(.*?)">/#)
    #expect(tag.map { String($0.1) } == address)
    #expect(page.contains("content=\"summary_large_image\"") == (address != nil))
    #expect(site.report.diagnostics.map { "\($0.code) \($0.position.line)" } == problems)
    if let address {
      let data = try Self.data("articles/a/index.html", site.pages)
      #expect(data["image"] as? String == address.replacing("&amp;", with: "&"))
    }
  }

  @Test(arguments: [
    ("/card.png", "https://x.org/card.png", []), ("static/card.png", "https://x.org/card.png", []),
    ("https://e.org/a.png", "https://e.org/a.png", []), ("no.png", nil, ["broken-image 2"]),
  ]) func pagesWithoutAPictureHaveThatOfTheSite(image: String, address: String?, problems: [String])
    async throws
  {
    let site = await TestSite.build(
      [
        "site.yaml": "title: Desk\nimage: \(image)\n", "static/card.png": "x", "articles/map.png": "x",
        "articles/a.md": "# A\n\nPeru.", "articles/b.md": "---\ntitle: B\nimage: map.png\n---\nPeru.",
      ],
      baseURL: "https://x.org/"
    )
    func shown(_ path: String) -> String? {
      let tag = site.pages[path]?.firstMatch(of: #/<meta property="og:image" content="(.*?)">/#)
      return tag.map { String($0.1) }
    }
    for path in ["index.html", "articles/a/index.html", "countries/peru/index.html"] {
      #expect(shown(path) == address, "\(path)")
    }
    #expect(shown("articles/b/index.html") == "https://x.org/articles/map.png")
    let found = site.report.diagnostics.map { "\($0.code) \($0.position.line)" }
    #expect(found == problems)
  }

  @Test func thePagesAboveOneAreListed() async throws {
    let pages = await TestSite.build(Self.content, baseURL: "https://x.org/").pages
    let page = try #require(pages["articles/a/index.html"])
    let scripts = page.matches(of: #/<script type="application\/ld\+json">(.*?)<\/script>/#)
    let data =
      try JSONSerialization.jsonObject(with: Data(try #require(scripts.last).1.utf8)) as? [String: Any]
    #expect(data?["@type"] as? String == "BreadcrumbList")
    let items = try #require(data?["itemListElement"] as? [[String: Any]])
    #expect(items.map { $0["position"] as? Int } == [1, 2, 3])
    #expect(
      items.map { $0["item"] as? String } == [
        "https://x.org/", "https://x.org/articles/", "https://x.org/articles/a/",
      ]
    )
    #expect(items.last?["name"] as? String == "A </script><b> & B")
    #expect(pages["index.html"]?.contains("BreadcrumbList") == false)
    #expect(
      await TestSite.build(Self.content).pages["articles/a/index.html"]?.contains("BreadcrumbList") == false
    )
  }

  @Test(arguments: [
    ("en", "en_GB"), ("en-US", "en_US"), ("de-AT", "de_AT"), ("zh-Hant-TW", "zh_TW"), ("sr-Latn", "sr_RS"),
    ("tlh", ""), ("", ""),
  ]) func aLanguageHasALocale(_ tag: String, _ locale: String) {
    #expect(OpenGraphLocale.name(tag) == locale)
  }

  @Test func pagesTellTheirLocale() async throws {
    let pages = await TestSite.build([
      "site.yaml": "title: Desk\nlanguage: de\n", "a.md": "---\ntitle: A\nlanguage: en\n---\nText.",
    ]).pages
    #expect(pages["index.html"]?.contains("<meta property=\"og:locale\" content=\"de_DE\">") == true)
    #expect(
      pages["articles/a/index.html"]?.contains("<meta property=\"og:locale\" content=\"en_GB\">") == true
    )
  }

  @Test func translationsKnowEachOther() async throws {
    let site = await TestSite.build(Self.content)
    for path in ["articles/a/index.html", "articles/b/index.html"] {
      let page = try #require(site.pages[path])
      #expect(page.contains("hreflang=\"en\" href=\"../../articles/a/\""))
      #expect(page.contains("hreflang=\"fr\" href=\"../../articles/b/\""))
    }
    #expect(
      site.report.diagnostics.contains { $0.code == "unknown-reference" && $0.fix == "did you mean “a”?" }
    )
  }

  @Test(arguments: [
    ("language: fr", "language: de", []), ("language: fr", "language: fr", ["c"]),
    ("", "language: de", ["b"]),
    ("language: en", "", ["b", "c"]),
  ]) func twoVersionsInOneLanguageAreReported(_ one: String, _ other: String, _ reported: [String]) async {
    let site = await TestSite.build([
      "articles/a.md": "---\ntitle: A\n---\nText.",
      "articles/b.md": "---\ntitle: B\ntranslates: a\n\(one)\n---\nText.",
      "articles/c.md": "---\ntitle: C\ntranslates: a\n\(other)\n---\nText.",
    ])
    let found = site.report.diagnostics.filter { $0.code == "repeated-translation" }
    #expect(
      found.map { $0.position.file.dropLast(3).suffix(1) + ":\($0.position.line)" }
        == reported.map { "\($0):3" }
    )
  }

  /// However many say that they are versions, a page names one for each language.
  @Test func aPageLeadsToOneVersionInEachLanguage() async throws {
    var content = ["articles/a.md": "---\ntitle: A\n---\nText."]
    for slug in ["b", "c", "d"] {
      content["articles/\(slug).md"] = "---\ntitle: T\ntranslates: a\nlanguage: fr\n---\nText."
    }
    let pages = await TestSite.build(content).pages
    for slug in ["a", "b", "c", "d"] {
      let page = try #require(pages["articles/\(slug)/index.html"])
      #expect(page.matches(of: #/hreflang="fr"/#).count <= 2, "\(slug)")
      #expect(page.contains("articles/a/") && !page.contains("articles/d/\" hreflang"), "\(slug)")
    }
    #expect(pages["timeline/index.html"]?.contains("articles/d/") != true)
  }

  @Test(arguments: ["fr", "pt-BR", "zh-Hant-TW"]) func languageTagsAreTaken(tag: String) async {
    let site = await TestSite.build(["a.md": "---\ntitle: A\nlanguage: \(tag)\n---\nText."])
    #expect(!site.codes.contains("bad-value"))
  }

  @Test(arguments: ["f", "fr_FR", "französisch", "en-"]) func otherWordsAreNot(tag: String) async {
    let site = await TestSite.build(["a.md": "---\ntitle: A\nlanguage: \(tag)\n---\nText."])
    #expect(site.codes.contains("bad-value"))
  }
}
