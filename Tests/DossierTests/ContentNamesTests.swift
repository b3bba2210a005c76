import Testing

@testable import Dossier

/// What files and folders of the content may be called, and where in a file things stand.
@Suite struct ContentNamesTests {
  private static let article = "---\ntitle: A\ndate: 2025-01-01\n---\n\nIran waits.\n"

  @Test func staticFilesAreCopiedWhateverTheyAreCalled() async throws {
    let site = await TestSite.build([
      "articles/a.md": Self.article, "static/.well-known/security.txt": "contact", "static/_headers": "/*",
      "static/.htaccess": "x", "static/.nojekyll": "", "static/_private/x.txt": "x",
      "static/.DS_Store": "litter",
      "static/deep/.git/config": "litter", "articles/_draft.md": Self.article, ".hidden.md": Self.article,
    ])
    #expect(site.report.articleCount == 1)
    let copied = site.pages.keys.filter { path in
      path.split(separator: "/").contains { $0.hasPrefix(".") || $0.hasPrefix("_") }
    }
    #expect(
      copied.sorted() == [".htaccess", ".nojekyll", ".well-known/security.txt", "_headers", "_private/x.txt"]
    )
  }

  @Test func anOwnRobotsFileTakesThePlaceOfTheBuiltInOne() async throws {
    let site = await TestSite.build(["articles/a.md": Self.article, "static/robots.txt": "Disallow: /\n"])
    #expect(site.codes == [])
    #expect(site.pages["robots.txt"] == "Disallow: /\n")
  }

  @Test func namesWithMarksApartAreLinkedAsTheyAre() async throws {
    let (apart, joined) = ("U\u{308}bersicht.pdf", "\u{DC}bersicht.pdf")
    let site = await TestSite.build([
      "articles/a.md": "\(Self.article)\nSee [it](/\(joined)).\n", "static/\(apart)": "pdf",
    ])
    #expect(site.codes == [])
    #expect(try #require(site.pages["articles/a/index.html"]).contains("href=\"../../U%CC%88bersicht.pdf\""))
  }

  @Test(arguments: [
    (["site.yml", "articles/a.md"], ["site.yml"]), (["config.yaml"], ["config.yaml"]),
    (["organisations/a.md", "organisations/b.md"], ["organisations"]), (["Leader/a.md"], ["Leader"]),
    (["Leaders/a.md", "ARTICLES/b.md"], ["ARTICLES", "Leaders"]), (["site.yaml/x.md"], []),
    (["articles/a.mdx", "pages/b.TXT", "static/c.txt", "notes/d.txt"], ["articles/a.mdx", "pages/b.TXT"]),
    (["leader.md", "articles/leader/a.md", "countries/a.md", "site.yaml", "leader/a.png"], []),
  ]) func almostRightNames(_ paths: [String], _ found: [String]) {
    #expect(MisnamedPath.all(in: paths).map(\.path) == found)
  }

  @Test func anAlmostRightFolderIsSpokenOf() async {
    let site = await TestSite.build([
      "articles/a.md": Self.article, "leader/b.md": "---\ntitle: B\n---\n\nIran.\n",
    ])
    #expect(
      site.report.diagnostics.map(\.description).contains { $0.contains("leader") && $0.contains("misnamed") }
    )
  }

  @Test(arguments: [
    ("\n---\ntitle: S\n---\nText\n", 5), ("\r\n \t\r\n---\r\ntitle: S\r\n---\r\nText\r\n", 6),
    ("\u{FEFF}\n---\ntitle: S\n---\nText\n", 5),
  ]) func blankLinesAboveFrontMatter(_ text: String, _ line: Int) throws {
    let matter = try FrontMatter(Array(text.utf8), file: "a.md")
    #expect(matter.root?.pairs?.first?.value.text == "S")
    #expect(matter.bodyLine == line)
    #expect(String(decoding: Array(text.utf8)[matter.bodyStart...], as: UTF8.self).hasPrefix("Text"))
  }

  @Test func aRuleBelowBlankLinesIsNoFrontMatter() throws {
    let matter = try FrontMatter(Array("\n---\n\nText\n".utf8), file: "a.md")
    #expect(matter.root == nil)
    #expect((matter.bodyStart, matter.bodyLine) == (0, 1))
    #expect(throws: DiagnosticError.self) { try FrontMatter(Array("---\n\nText\n".utf8), file: "a.md") }
  }

  @Test func whatIsWrongBelowBlankLinesIsFoundThere() async throws {
    let site = await TestSite.build(["articles/a.md": "\n\n---\ntitle: A\ndate: nonsense\n---\n\nIran.\n"])
    let diagnostic = try #require(site.report.diagnostics.first { $0.code == "bad-date" })
    #expect(diagnostic.position.line == 5)
    #expect(diagnostic.message.contains("not written as a date"))
  }

  @Test func aLinksColumnIsThatOfItsOwnWords() async throws {
    let text = "[csv](data.csv) and [a](../../about.md), then [d](data:text/plain,x)."
    let site = await TestSite.build(["articles/a.md": "---\ntitle: A\ndate: 2025-01-01\n---\n\n\(text)\n"])
    let unsafe = try #require(site.report.diagnostics.first { $0.code == "unsafe-link" })
    let place = try #require(text.range(of: "[d]"))
    #expect(unsafe.position.column == text.distance(from: text.startIndex, to: place.lowerBound) + 2)
  }

  @Test(arguments: [
    ("organisation:nato", "did you mean “organization:nato”?"),
    ("leder:xi-jinping", "did you mean “leader:xi-jinping”?"),
    ("htpps://e.org", "did you mean “https://e.org”?"),
    ("ftp://e.org", "link to an http, https, mailto or tel address"),
  ]) func aMisspeltSchemeIsUnderstood(_ url: String, _ fix: String) async {
    let site = await TestSite.build(["articles/a.md": "---\ntitle: A\n---\n\n[x](\(url))\n"])
    #expect(site.codes == ["unsafe-link"])
    #expect(site.report.diagnostics.first?.fix?.hasPrefix(fix) == true)
  }

  @Test(arguments: [
    ("leader:PE", "country:peru"), ("country:xi-jinping", "leader:xi-jinping"),
  ]) func anActorOfAnotherKindIsUnderstood(_ url: String, _ meant: String) async {
    let site = await TestSite.build(["articles/a.md": "---\ntitle: A\n---\n\n[x](\(url))\n"])
    #expect(site.codes == ["unknown-reference"])
    #expect(site.report.diagnostics.first?.fix == "did you mean “\(meant)”?")
  }

  @Test(arguments: [
    "See [this](https://example.org/org) and the [org*](ftp://eu.org/x)",
    "See [this](<https://example.org/org> \"An org or so\") [org*](ftp://eu.org/x)",
    "[![an image](https://org.org/org.png)](https://org.org/org) é [org*](ftp://eu.org/x)",
    "In a[0](org) or [this](https://org.org/a_(org)) the [org*](ftp://eu.org/x)",
    "Some [r](https://e.org/r) [words][1] and an [org*](ftp://eu.org/x)\n\n[1]: https://org.org",
  ]) func wordsInAnEarlierAddressAreNotThoseOfALink(_ marked: String) async throws {
    let text = marked.replacing("*", with: "")
    let site = await TestSite.build(["articles/a.md": "---\ntitle: A\n---\n\(text)\n"])
    let unsafe = try #require(site.report.diagnostics.first { $0.code == "unsafe-link" })
    let end = try #require(marked.firstIndex(of: "*"))
    #expect(unsafe.position.column == marked.distance(from: marked.startIndex, to: end) - 2)
  }

  @Test(
    arguments: [
      ("a%20b/", "a b/index.html"), ("%D0%9F.html", "П.html"), ("100%/", "100%/index.html"),
      ("old/", "old/index.html"),
      ("%2e%2e/x/", nil), ("a%00b/", nil), ("%ff/", "%ff/index.html"), ("a%3Fb/", nil),
      ("a/%2e%2e/%2e%2e/x", nil),
    ] as [(String, String?)]
  ) func formerAddresses(_ alias: String, _ file: String?) async {
    let text = "---\ntitle: A\ndate: 2025-01-01\naliases: ['\(alias)']\n---\n\nIran waits.\n"
    let site = await TestSite.build(["articles/a.md": text])
    #expect(site.codes == (file == nil ? ["bad-alias"] : []))
    if let file { #expect(site.pages[file]?.contains("http-equiv=\"refresh\"") == true) }
  }

  @Test(arguments: ["", "https://example.org/s/"]) func formerAddressesNameThePresentOne(_ base: String) async
  {
    let site = await TestSite.build([
      "site.yaml": "title: T\nbase_url: '\(base)'\n",
      "articles/a.md": "---\ntitle: A\ndate: 2025-01-01\naliases: [x/y/]\n---\n\nIran waits.\n",
    ])
    let page = site.pages["x/y/index.html"] ?? ""
    #expect(page.contains("content=\"0; url=../../articles/a/\""))
    let present = base.isEmpty ? "../../" : base
    #expect(page.contains("<link rel=\"canonical\" href=\"\(present)articles/a/\">"))
  }

  /// What stands behind a path stays with it, and what the site makes for other programs can be linked.
  @Test(
    arguments: [
      ("/search/?q=treaty&country=russia", "search/?q=treaty&amp;country=russia"),
      ("/x.pdf#page=2", "x.pdf#page=2"),
      ("/feed.xml", "feed.xml"), ("/data/judgments.csv", "data/judgments.csv"),
      ("/countries/iran/#page-articles", "countries/iran/#page-articles"),
      ("/countries/iran/feed.json", "countries/iran/feed.json"), ("/countries/peru/feed.xml", nil),
      ("/data/none.json", nil), ("/articles/b/#none", nil), ("b.md#p1", "articles/b/#p1"),
    ] as [(String, String?)]
  ) func linksKeepWhatStandsBehindThem(_ link: String, _ address: String?) async {
    let site = await TestSite.build([
      "articles/a.md": "---\ntitle: A\ndate: 2025-01-01\n---\n\nIran: [words](\(link)).\n",
      "articles/b.md": Self.article, "static/x.pdf": "%PDF",
    ])
    #expect(site.codes == (address == nil ? ["broken-link"] : []))
    let page = site.pages["articles/a/index.html"]
    if let address { #expect(page?.contains("href=\"../../\(address)\"") == true) }
  }

  @Test func aLineIsThatOfTheLinkInARecordToo() async {
    let site = await TestSite.build([
      "articles/a.md": Self.article,
      "countries/iran.md": "---\nsummary: S\n---\n\nOne line\nand [x](nope.md)\nand [y](nope2.md).\n",
    ])
    #expect(site.report.diagnostics.map(\.position.line) == [6, 7])
  }

  @Test func aFooterStandsAtTheFootOfEachPage() async {
    let site = await TestSite.build(["articles/a.md": Self.article, "site.yaml": "footer: © A & B\n"])
    #expect(site.codes == [])
    #expect(site.pages["index.html"]?.contains("<p class=\"colophon-text\">© A &amp; B</p>") == true)
  }

  @Test(arguments: [("one, two", ["one", "two"]), ("one", ["one"]), ("[\"a, b\", c]", ["a, b", "c"])])
  func tagsMayStandBetweenCommas(_ text: String, _ tags: [String]) throws {
    let (article, _) = try Article.read(Array("---\ntags: \(text)\n---\nT".utf8), path: "a.md", file: "a.md")
    #expect(article.tags == tags)
  }

  @Test(arguments: [("German", false), ("de", true), ("fil", true), ("pt-BR", true), ("english", false)])
  func languages(_ tag: String, _ isOne: Bool) async {
    let site = await TestSite.build(["articles/a.md": Self.article, "site.yaml": "language: \(tag)\n"])
    #expect(site.codes == (isOne ? [] : ["bad-value"]))
  }

  @Test func aSurnameAloneIsThatOfSomebodyBuiltIn() {
    let (gazetteer, _) = Gazetteer.make(records: [])
    #expect(NewContent.namesakes(of: "putin", gazetteer).map(\.slug) == ["vladimir-putin"])
    #expect(NewContent.namesakes(of: "Vladimir Putin", gazetteer).isEmpty)
    #expect(NewContent.namesakes(of: "Nobody", gazetteer).isEmpty)
  }
}
