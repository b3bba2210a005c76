import Testing

@testable import Dossier

/// What becomes of the files of a whole site of another system.
@Suite struct ImportSiteTests {
  private static let hugo = ["hugo.toml": "title = 'T'", "content/posts/a.md": "---\ntitle: A\n---\nText"]
  private static let jekyll = [
    "_config.yml": "title: T", "_posts/2024-01-02-a.md": "---\ntitle: A\n---\nText",
  ]

  private static func imported(
    _ files: [String: String],
    into site: [String: String]
  ) -> (site: SiteImport, texts: [String: String]) {
    ImportTests.imported(site.merging(files) { $1 })
  }

  /// What is said of the file at a path, and nothing else.
  private static func said(_ site: SiteImport, of path: String) -> [String] {
    site.diagnostics.filter { $0.position.file == "/memory/old/\(path)" }.map(\.message)
  }

  @Test func articlesOfOneNameHaveDifferentPages() async throws {
    let (site, texts) = Self.imported(
      [
        "content/news/a.md": "B", "content/docs/deep/a/index.md": "C",
        "content/docs/deep/b.md": "---\nslug: a\n---\n",
        "content/docs/deep/A-.md": "D",
      ],
      into: Self.hugo
    )
    let slugs = texts.filter { $0.key.hasPrefix("content/articles/") }.mapValues { text in
      text.split(separator: "\n").first { $0.hasPrefix("slug: ") }.map { String($0.dropFirst(6)) } ?? ""
    }
    #expect(
      slugs == [
        "content/articles/docs/deep/A-.md": "", "content/articles/docs/deep/a/index.md": "\"deep-a\"",
        "content/articles/docs/deep/b.md": "\"a-2\"", "content/articles/news/a.md": "\"news-a\"",
        "content/articles/posts/a.md": "\"posts-a\"",
      ]
    )
    let memory = MemoryFiles()
    _ = try Scaffold(folder: "/memory/new", files: memory.system).begin(site.files)
    let content = await ContentReader(folder: "/memory/new/content", files: memory.system).read()
    #expect(content.diagnostics.filter { $0.severity == .error } == [])
    #expect(content.articles.count == 5)
  }

  @Test func whatIsImportedBuilds() async throws {
    let (site, texts) = Self.imported(
      [
        "_config.yml": "title: T\nlang: en_US\n",
        "_posts/2024-01-03-b.md": "---\ntitle: B\nredirect_from: [/articles/, /countries/, /old/]\n---\nText",
      ],
      into: Self.jekyll
    )
    #expect(texts["content/site.yaml"]?.contains("language: \"en-US\"") == true)
    #expect(texts["content/articles/2024-01-03-b.md"]?.contains("aliases: [\"/old/\", ") == true)
    let memory = MemoryFiles()
    _ = try Scaffold(folder: "/memory/new", files: memory.system).begin(site.files)
    var options = BuildOptions()
    (options.content, options.output) = ("/memory/new/content", "/memory/public")
    #expect(await Pipeline(options, files: memory.system).build().isPublished)
  }

  /// Names that begin with a low line are left out of Dossier's content.
  @Test func pagesWithALowLineBeforeTheirNameAreShown() {
    let (site, texts) = Self.imported(
      ["content/posts/_u.md": "U", "content/posts/_hidden/h.md": "H", "content/posts/_hidden/_x.png": "P"],
      into: Self.hugo
    )
    #expect(texts["content/articles/posts/u.md"]?.contains("aliases: [\"/posts/_u/\"]") == true)
    #expect(texts["content/articles/posts/hidden/h.md"] != nil)
    #expect(texts["content/static/articles/posts/hidden/_x.png"] == "P")
    #expect(Self.said(site, of: "content/posts/_u.md").count == 1)
    #expect(Self.said(site, of: "content/posts/_hidden/h.md").count == 1)
  }

  @Test(arguments: [
    ("content/posts/h.html", "---\ntitle: H\n---\n<p>", false), ("content/posts/h.html", "<p>", true),
    ("content/posts/c.adoc", "= C", false), ("content/posts/o.org", "#+title: O", false),
    ("content/posts/r.rst", "R", false), ("content/posts/d.csv", "---\na\n---\n", true),
    ("static/h.html", "---\ntitle: H\n---\n", true),
  ]) func pagesOfHugoInOtherFormsAreNamed(_ path: String, _ text: String, _ isCopied: Bool) {
    let (site, texts) = Self.imported([path: text], into: Self.hugo)
    #expect(texts.values.contains(text) == isCopied)
    #expect(Self.said(site, of: path).isEmpty == isCopied)
  }

  /// What lies beside Jekyll's pages is part of its site.
  @Test func filesOfJekyllAreCopied() {
    let (site, texts) = Self.imported(
      [
        "about/index.md": "---\ntitle: Us\n---\n![](me.jpg)", "about/me.jpg": "JPG", "about/x.csv": "CSV",
        "CNAME": "example.org", "favicon.ico": "ICO", "pics/a.png": "PNG", "assets/main.scss": "---\n---\n",
        "assets/x.js": "---\n---\n", "index.html": "<p>", "feed.xml": "---\n---\n<feed>", "Gemfile": "g",
        "drafts/old.txt": "O", "_config.yml": "exclude: [drafts/]", "_posts/x.png": "PNG2",
      ],
      into: Self.jekyll
    )
    let copied = texts.filter {
      $0.key.hasPrefix("content/") && !$0.key.hasSuffix(".md") && !$0.key.hasSuffix(".yaml")
    }
    #expect(
      copied == [
        "content/static/about/me.jpg": "JPG", "content/pages/about/me.jpg": "JPG",
        "content/static/about/x.csv": "CSV", "content/static/pages/about/x.csv": "CSV",
        "content/static/CNAME": "example.org", "content/static/favicon.ico": "ICO",
        "content/static/pics/a.png": "PNG",
      ]
    )
    let named = Set(site.diagnostics.map { String($0.position.file.dropFirst("/memory/old/".count)) })
    #expect(
      named == [
        "assets/main.scss", "assets/x.js", "index.html", "feed.xml", "Gemfile", "drafts", "_posts/x.png",
      ]
    )
  }

  @Test func filesOfACollectionLieWhereTheyLay() {
    let (_, texts) = Self.imported(
      [
        "_config.yml": "collections: {t3: {output: true}, t4: {}}", "_t3/a.md": "---\n---\n![](p.png)\n",
        "_t3/p.png": "P", "_t4/q.png": "Q",
      ],
      into: Self.jekyll
    )
    let copied = texts.filter { $0.key.hasSuffix(".png") }
    #expect(copied == ["content/static/t3/p.png": "P", "content/pages/t3/p.png": "P"])
  }

  /// Of a folder of which a part goes over, the rest is named file by file.
  @Test func theFolderIsNamedOnlyWhenNothingOfItGoesOver() {
    let (site, _) = Self.imported(
      ["docs/a.md": "A", "docs/_b.md": "B", "_data/a.yml": "a", "_data/b.yml": "b"],
      into: Self.jekyll
    )
    #expect(site.diagnostics.map(\.position.file) == ["/memory/old/_data", "/memory/old/docs/_b.md"])
  }

  @Test(arguments: [
    ("content/posts/b/extra.md", hugo, true), ("content/posts/b/deep/extra.md", hugo, true),
    ("content/posts/b/deep/index.md", hugo, true), ("content/posts/extra.md", hugo, false),
    ("content/about/extra.md", hugo, true),
    ("_posts/nodate.md", jekyll, true), ("_posts/2024-13-01-a.md", jekyll, true),
    ("_posts/2024-1-2-b.md", jekyll, false), ("blog/_posts/2024-01-02-c.md", jekyll, false),
  ]) func whatHadNoPageIsADraft(_ path: String, _ site: [String: String], _ isDraft: Bool) throws {
    let bundles = ["content/posts/b/index.md": "B", "content/about/index.md": "Us"]
    let files = [path: "UNIQUE"].merging(site["hugo.toml"] == nil ? [:] : bundles) { one, _ in one }
    let (found, texts) = Self.imported(files, into: site)
    let text = try #require(texts.values.first { $0.contains("UNIQUE") })
    #expect(text.contains("draft: true") == isDraft)
    #expect(!isDraft || !text.contains("aliases"))
    #expect(Self.said(found, of: path).isEmpty != isDraft)
  }

  @Test func translationsAreThoseOfTheirArticle() {
    let languages = "title = 'T'\ndefaultContentLanguage = 'en'\n[languages.en]\n[languages.de]\n"
    let (_, texts) = Self.imported(
      [
        "hugo.toml": languages, "content/posts/a.de.md": "---\ntitle: Ä\n---\n", "content/posts/b.en.md": "B",
        "content/posts/c/index.md": "C", "content/posts/c/index.de.md": "D", "content/about.md": "Us",
        "content/about.de.md": "Wir", "content/_index.de.md": "List", "content/posts/x.v2.md": "X",
      ],
      into: Self.hugo
    )
    func head(_ path: String) -> [String] {
      (texts[path] ?? "").split(separator: "\n").filter { $0 != "---" }.map(String.init)
    }
    #expect(
      head("content/articles/posts/a.de.md") == [
        "title: \"Ä\"", "language: \"de\"", "translates: \"a\"", "aliases: [\"/de/posts/a/\"]",
        "slug: \"a-de\"",
      ]
    )
    #expect(head("content/articles/posts/b.en.md") == ["aliases: [\"/posts/b/\"]", "slug: \"b\"", "B"])
    #expect(
      head("content/articles/posts/c/index.de.md") == [
        "language: \"de\"", "translates: \"c\"", "aliases: [\"/de/posts/c/\"]", "slug: \"c-de\"", "D",
      ]
    )
    #expect(
      head("content/pages/about.de.md") == [
        "language: \"de\"", "aliases: [\"/de/about/\"]", "slug: \"about-de\"", "Wir",
      ]
    )
    #expect(head("content/articles/posts/x.v2.md") == ["aliases: [\"/posts/x.v2/\"]", "X"])
    #expect(texts["content/site.yaml"] == "title: \"T\"\nlanguage: \"en\"\n")
  }

  @Test(arguments: [
    ("---\nlong: |\n  keep\n\n  these: lines # here\n---\n", "# long: \"keep\\n\\nthese: lines # here\\n\""),
    ("+++\nlong = \"\"\"line1\nline2\"\"\"\n+++\n", "# long: \"line1\\nline2\""),
    ("+++\nlong = \"a\\tb \\u0001\"\n+++\n", "# long: \"a\\tb \\x01\""),
    ("---\nx: {y: [\"a\\nb\"]}\n---\n", "# x: {y: [\"a\\nb\"]}"),
  ]) func linesInTextsAreNotLost(_ text: String, _ line: String) {
    let matter = ImportedFrontMatter(ForeignFile(Array(text.utf8), file: "a.md"))
    #expect(matter.lines == [line])
  }

  @Test func datesInNamesAsJekyllReadsThem() {
    let (site, texts) = Self.imported(
      [
        "_posts/2021-1-5-two.md": "Two",
        "_posts/2021-1-6-three.md": "---\ndate: 2021-01-07 12:00:00 UTC\n---\n",
        "index.md": "---\ntitle: Home\n---\n", "sources.md": "S",
      ],
      into: Self.jekyll
    )
    #expect(
      texts["content/articles/2021-1-5-two.md"]
        == "---\ndate: 2021-01-05\naliases: [\"/2021/01/05/two.html\"]\nslug: \"two\"\n---\n\nTwo"
    )
    #expect(texts["content/articles/2021-1-6-three.md"]?.contains("date: 2021-01-07 12:00:00Z\n") == true)
    #expect(texts["content/pages/home.md"] == "---\ntitle: \"Home\"\n---\n\n")
    #expect(texts["content/pages/sources-page.md"]?.contains("[\"/sources.html\"]") == true)
    #expect(site.diagnostics == [])
  }

  @Test func whatIsNoTextStaysBehind() {
    let memory = MemoryFiles(["/memory/old/a.md": "A", "/memory/old/c.md": "C"])
    memory.set("/memory/old/b.md", bytes: [0x41, 0x0A, 0xE4])
    let site = SiteImport(from: "/memory/old", files: memory.system)
    #expect(site.files.map(\.path) == ["content/articles/a.md", "content/articles/c.md"])
    #expect(site.articleCount == 2)
    #expect(
      site.diagnostics.map { "\($0.position) \($0.severity) \($0.code)" } == [
        "/memory/old/b.md:2 warning not-utf8"
      ]
    )
  }

  /// The new site makes files at these places itself.
  @Test(arguments: [
    ("assets/style.css", false), ("assets/search.js", false), ("Assets/Style.css", false),
    ("assets/site.css", false),
    ("sources", false), ("tags", false), ("data/articles.json", false), ("search/facets.js", false),
    ("search/index.html", false), ("countries/index.html", false), ("articles/a", false),
    ("articles/a/index.html/x.png", false), ("feed.xml", false), ("assets/own.css", true),
    ("data/own.csv", true),
    ("timeline/x.png", true), ("robots.txt", true), ("articles/x.png", true),
  ]) func noFileIsInTheWayOfTheSite(_ path: String, _ isCopied: Bool) async throws {
    let (site, texts) = Self.imported(["static/" + path: "X"], into: Self.hugo)
    #expect((texts["content/static/" + path] != nil) == isCopied)
    #expect(Self.said(site, of: "static/" + path).isEmpty == isCopied)
    let memory = MemoryFiles()
    _ = try Scaffold(folder: "/memory/new", files: memory.system).begin(site.files)
    var options = BuildOptions()
    (options.content, options.output) = ("/memory/new/content", "/memory/public")
    #expect(await Pipeline(options, files: memory.system).build().isPublished)
  }

  @Test func aFolderWithNothingToImportIsAnError() {
    let site = ImportTests.imported(["hugo.toml": "title = 'T'", "static/x.txt": "X"]).site
    #expect(site.diagnostics.map { "\($0.severity) \($0.code)" } == ["error no-articles"])
  }

  @Test(arguments: [
    ("old", "old", true), ("old", "old/new", true), ("old/", "./old/x/y", true), ("old", "older", false),
    ("old/deep", "old", false), ("old", "new", false), (".", "new", true), ("/tmp", "/tmp/x", true),
  ]) func theNewSiteDoesNotLieInTheOldOne(_ source: String, _ folder: String, _ isInside: Bool) {
    #expect((SiteImport.overlap(of: source, and: folder) != nil) == isInside)
  }

  /// Two files never go to one place.
  @Test func noFileTakesThePlaceOfAnother() {
    let (site, texts) = Self.imported(
      ["_posts/x.md": "---\ndate: 2024-01-01\n---\nONE", "_drafts/x.md": "TWO"],
      into: Self.jekyll
    )
    #expect(texts["content/articles/x.md"]?.contains("TWO") == true)
    #expect(texts["content/articles/x-2.md"]?.contains("ONE") == true)
    #expect(site.articleCount == 3)
    let hugo = Self.imported(
      ["static/articles/posts/x.csv": "1", "content/posts/x.csv": "2"],
      into: Self.hugo
    )
    #expect(hugo.texts["content/static/articles/posts/x.csv"] != nil)
    #expect(hugo.site.diagnostics.count == 1)
  }
}
