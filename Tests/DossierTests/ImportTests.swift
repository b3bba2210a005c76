import Testing

@testable import Dossier
@testable import DossierCommand

@Suite struct ImportTests {
  static func imported(_ files: [String: String]) -> (site: SiteImport, texts: [String: String]) {
    let memory = MemoryFiles(Dictionary(uniqueKeysWithValues: files.map { ("/memory/old/\($0)", $1) }))
    let site = SiteImport(from: "/memory/old", files: memory.system)
    let texts = site.files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
    return (site, Dictionary(uniqueKeysWithValues: texts))
  }

  @Test func aNameThatNoPageCanHaveKeepsNothingElseBack() {
    let (site, texts) = Self.imported(["a.md": "---\ntitle: A\n---\nText\n", "b\nc.md": "Text"])
    #expect(texts.keys.contains { $0.hasSuffix("a.md") })
    #expect(site.diagnostics.map(\.severity) == [.warning])
    #expect(site.diagnostics.first?.message == "this name has a control character in it")
  }

  /// The front matter that an article's becomes, without its fences.
  static func matter(_ text: String, jekyll: Bool = false) -> (lines: [String], codes: [String]) {
    let file = ForeignFile(Array(text.utf8), file: "a.md")
    var addresses = ImportedAddresses()
    let matter = ImportedFrontMatter(file, .init(isJekyll: jekyll)) { addresses.claim($0, for: "a.md") }
    return (matter.lines, matter.diagnostics.map(\.code))
  }

  @Test(arguments: [
    ("draft: yes", true), ("draft: 1", true), ("draft: On", true), ("draft: maybe", true),
    ("draft: no", false),
    ("draft: false", false), ("published: no", true), ("published: off", true), ("published: False", true),
    ("published: later", true), ("published: yes", false), ("published: true", false), ("weight: 1", false),
    ("date: 1 January 2099", true), ("title: Secret: two\ndraft: true", true), ("date: 2024-06-21", false),
  ]) func nothingHeldBackIsPublished(_ matter: String, _ isDraft: Bool) {
    let (lines, _) = Self.matter("---\n\(matter)\n---\n\nText\n")
    #expect(lines.contains("draft: true") == isDraft, "\(lines)")
  }

  @Test func listsOfTablesAreRead() {
    let (lines, codes) = Self.matter(
      """
      +++
      title = "A"
      draft = true
      [[resources]]
      src = "a.png"
      [resources.params]
      deep = 1
      [[resources]]
      src = "b.png"
      +++
      """
    )
    #expect(codes == [])
    #expect(
      lines == [
        "title: \"A\"", "draft: true",
        "# resources: [{\"src\": \"a.png\", \"params\": {\"deep\": 1}}, {\"src\": \"b.png\"}]",
      ]
    )
    let (site, texts) = Self.imported([
      "hugo.toml":
        "title = 'T'\n[[menu.main]]\nname = 'x'\n[[menu.main]]\nname = 'y'\n[params]\nauthor = {name = 'J'}\n",
      "content/posts/a.md": "---\ntitle: A\n---\nText\n",
    ])
    #expect(texts["content/site.yaml"] == "title: \"T\"\nauthor: \"J\"\n")
    #expect(site.articleCount == 1)
    #expect(site.diagnostics.map { "\($0.position.line) \($0.code)" } == ["2 not-imported"])
  }

  @Test func addressesThatAreNoPathsStayComments() {
    let (lines, _) = Self.matter("---\nurl: /custom/:slug/\naliases: ['https://x.org/a']\n---\n")
    #expect(lines == ["# aliases: [\"https://x.org/a\"]", "# url: \"/custom/:slug/\""])
  }

  @Test func packagesOfJekyllAreNotImported() {
    let (site, texts) = Self.imported([
      "_config.yml": "title: x\n", "_posts/2024-01-01-a.md": "Text\n", "node_modules/p/README.md": "Text\n",
      "vendor/bundle/x.md": "Text\n",
    ])
    #expect(texts.keys.sorted() == ["content/articles/2024-01-01-a.md", "content/site.yaml"])
    #expect(site.diagnostics.count { $0.code == "not-imported" } == 2)
  }

  @Test func yamlTomlAndJSONBecomeTheSame() {
    let expected = [
      "title: \"A: \\\"b\\\"\"", "date: 2024-06-21T09:00:00Z", "updated: 2024-06-22",
      "summary: \"What happened\"", "authors: [\"A. A.\"]", "tags: [\"x\", \"y z\", \"c\"]",
      "aliases: [\"/old/\"]", "draft: true", "# weight: 5", "# params: {\"deep\": {\"on\": true}}",
    ]
    let yaml = """
      ---
      title: 'A: "b"'
      date: 2024-06-21T09:00:00Z
      lastmod: 2024-06-22
      description: What happened
      author: A. A.
      tags: [x, y z]
      categories: [c, x]
      aliases: [/old/]
      draft: true
      weight: 5
      params: {"deep": {"on": true}}
      ---
      """
    let toml = """
      +++
      title = "A: \\"b\\"" # a comment
      date = 2024-06-21T09:00:00Z
      lastmod = 2024-06-22
      description = 'What happened'
      author = "A. A."
      tags = [
        "x", # one
        "y z",
      ]
      categories = ["c", "x"]
      aliases = ["/old/"]
      draft = true
      weight = 5
      [params.deep]
      on = true
      +++
      """
    let json = """
      {"title": "A: \\"b\\"", "date": "2024-06-21T09:00:00Z", "lastmod": "2024-06-22",
       "description": "What happened", "author": "A. A.", "tags": ["x", "y z"], "categories": ["c", "x"],
       "aliases": ["/old/"], "draft": true, "weight": 5, "params": {"deep": {"on": true}}}
      """
    for text in [yaml, toml, json] {
      let (lines, codes) = Self.matter(text + "\n\nText with } and +++.\n")
      #expect(lines == expected)
      #expect(codes == [])
    }
  }

  @Test(
    arguments: [
      ("tags: a b", true, ["tags: [\"a\", \"b\"]"], []), ("tags: a b", false, ["tags: [\"a b\"]"], []),
      ("tags: a b, c", true, ["tags: [\"a b\", \"c\"]"], []), ("published: false", true, ["draft: true"], []),
      ("published: true", true, [], []),
      ("permalink: /:year/:title/", true, ["# permalink: \"/:year/:title/\""], []),
      ("permalink: /a/b/", true, ["aliases: [\"/a/b/\"]"], []),
      ("url: /a/b.html", false, ["aliases: [\"/a/b.html\"]"], []),
      ("date: last Tuesday", false, ["draft: true", "# date: \"last Tuesday\""], ["not-imported"]),
      ("date: 2024-06-21 10:00:00 +0900", true, ["date: 2024-06-21 10:00:00 +0900"], []),
      ("slug: Two Words", false, ["slug: \"two-words\"", "# slug: \"Two Words\""], []),
      ("author: {name: A}", false, ["authors: [\"A\"]"], []),
      ("title: [", false, ["draft: true", "# title: ["], ["yaml"]),
      ("summary: A\ndescription: B", false, ["summary: \"A\"", "# description: B"], []),
      ("layout: null", true, ["# layout: null"], []),
      (
        "sources: [{title: T, url: \"https://x.org\"}]", false,
        ["sources: [{title: T, url: \"https://x.org\"}]"], []
      ),
    ] as [(String, Bool, [String], [String])]
  )
  func nothingIsLost(_ text: String, _ isJekyll: Bool, _ lines: [String], _ codes: [String]) {
    let found = Self.matter("---\n\(text)\n---\n", jekyll: isJekyll)
    #expect(found.lines == lines)
    #expect(found.codes == codes)
  }

  @Test func hugoSitesAreImported() {
    let (site, texts) = Self.imported([
      "hugo.toml": "baseURL = 'https://example.org/'\ntitle = \"Old\"\nlanguageCode = 'en-gb'\n",
      "content/_index.md": "Home",
      "content/posts/a.md": "+++\ntitle = 'A'\n+++\n\nText {{< ref \"b.md\" >}}.\n",
      "content/posts/b/index.md": "---\ntitle: B\n---\n![x](x.png)\n", "content/posts/b/x.png": "PNG",
      "static/y.txt": "Y", "layouts/z.html": "", "themes/t/u.html": "",
    ])
    #expect(site.system == "Hugo" && site.articleCount == 2)
    #expect(
      texts == [
        "content/site.yaml": "title: \"Old\"\nlanguage: \"en-GB\"\nbase_url: \"https://example.org/\"\n",
        "content/articles/posts/a.md":
          "---\ntitle: \"A\"\naliases: [\"/posts/a/\"]\n---\n\nText {{< ref \"b.md\" >}}.\n",
        "content/articles/posts/b/index.md":
          "---\ntitle: \"B\"\naliases: [\"/posts/b/\"]\nslug: \"b\"\n---\n\n![x](x.png)\n",
        "content/static/articles/posts/b/x.png": "PNG", "content/static/posts/b/x.png": "PNG",
        "content/static/y.txt": "Y",
      ]
    )
    let found = site.diagnostics.map { "\($0.position) \($0.code)" }
    #expect(
      found == [
        "/memory/old/content/_index.md not-imported", "/memory/old/content/posts/a.md:5:6 foreign-markup",
        "/memory/old/layouts not-imported", "/memory/old/themes not-imported",
      ]
    )
  }

  @Test func jekyllSitesAreImported() {
    let (site, texts) = Self.imported([
      "_config.yml": "title: Old\nurl: https://example.org\nbaseurl: /b\n",
      "_posts/2024-06-21-a.md": "---\nlayout: post\n---\n{% include x.html %}\n\n<div>\n",
      "_drafts/d.md": "D", "about.md": "---\ntitle: About\n---\nUs", "README.md": "Read me",
      "_layouts/l.html": "",
      "assets/x.png": "PNG", "_posts/old.html": "<p>",
    ])
    #expect(site.system == "Jekyll" && site.articleCount == 2 && site.pageCount == 1)
    #expect(texts["content/site.yaml"] == "title: \"Old\"\nbase_url: \"https://example.org/b/\"\n")
    #expect(
      texts["content/articles/2024-06-21-a.md"]
        == "---\naliases: [\"/2024/06/21/a.html\"]\n# layout: post\n---\n\n{% include x.html %}\n\n<div>\n"
    )
    #expect(texts["content/articles/d.md"] == "---\ndraft: true\n---\n\nD")
    #expect(texts["content/pages/about.md"] == "---\ntitle: \"About\"\naliases: [\"/about.html\"]\n---\n\nUs")
    #expect(texts["content/static/assets/x.png"] == "PNG")
    let left = site.diagnostics.filter { $0.code == "not-imported" }.map(\.position.file)
    #expect(left == ["README.md", "_layouts", "_posts/old.html"].map { "/memory/old/\($0)" })
    let markup = site.diagnostics.filter { $0.code == "foreign-markup" }.map(\.position)
    #expect(markup.map(\.line) == [4, 6])
  }

  /// What Hugo shows later, or never, is not published.
  @Test(arguments: [
    ("publishDate: 2030-01-01", true), ("publishDate: 2024-01-01", false), ("headless: true", true),
    ("build: {render: never}", true), ("_build: {render: false}", true), ("build: {list: never}", false),
  ]) func whatIsHeldBackIsADraft(_ field: String, _ isDraft: Bool) {
    let matter = Self.matter("---\ntitle: T\ndate: 2024-01-01\n\(field)\n---\nText.")
    #expect(matter.lines.contains("draft: true") == isDraft)
    #expect(matter.codes == (isDraft ? ["not-imported"] : []))
  }

  @Test func draftsOfASectionAreDrafts() {
    let (_, texts) = Self.imported([
      "content/posts/a.md": "---\ntitle: A\n---\nText", "content/posts/b/c.md": "Text",
      "content/posts/_index.md": "---\ncascade: {draft: true}\n---\n", "content/news/d.md": "Text",
      "config/_default/hugo.toml": "title = 'T'",
    ])
    #expect(texts["content/articles/posts/a.md"]?.contains("draft: true") == true)
    #expect(texts["content/articles/posts/b/c.md"]?.contains("draft: true") == true)
    #expect(texts["content/articles/news/d.md"]?.contains("draft: true") == false)
    #expect(texts["content/site.yaml"] == "title: \"T\"\n")
  }

  /// Where a page goes that is none of a section, and what stands beside it.
  @Test(arguments: [
    ("content/about.md", "content/pages/about.md"),
    ("content/about/index.md", "content/pages/about/index.md"),
    ("content/about/me.png", "content/pages/about/me.png"), ("content/index.md", "content/pages/home.md"),
    ("content/sources.md", "content/pages/sources-page.md"),
    ("content/posts/b.md", "content/articles/posts/b.md"),
    ("content/posts/c/index.md", "content/articles/posts/c/index.md"),
    ("content/posts/x.png", "content/static/articles/posts/x.png"),
  ]) func pagesOfNoSectionArePlain(_ path: String, _ place: String) {
    let site = ["content/posts/a.md": "A", "content/about/index.md": "B", "hugo.toml": "title = 'T'"]
    let (_, texts) = Self.imported(site.merging([path: "---\ndate: 2024-01-01\n---\nText"]) { $1 })
    #expect(texts[place] != nil)
  }

  @Test func pagesWithoutSectionsAreArticles() {
    let (site, texts) = Self.imported([
      "content/a.md": "A", "content/b/index.md": "B", "hugo.toml": "title = 'T'",
    ])
    #expect(site.pageCount == 0 && texts["content/articles/a.md"] != nil)
    #expect(texts["content/articles/b/index.md"] != nil)
  }

  @Test(arguments: [
    ("a {{< x >}} b {{% y %}}", [3, 15]), ("{{ site.url }}{% if %}", [1, 15]), ("{{< figure", [1]),
    ("é {% x", [3]),
    ("{ {a} {{ b", []), ("{", []), ("{{", []),
  ]) func tagsAreFound(_ line: String, _ columns: [Int]) {
    let file = ForeignFile(Array("\n\(line)\n".utf8), file: "a.md")
    let found = ForeignMarkup.check(file, at: "a.md")
    #expect(found.map(\.position.column) == columns)
    #expect(found.allSatisfy { $0.position.line == 2 })
  }

  @Test func importedSitesCanBeRead() async throws {
    let (site, _) = Self.imported([
      "a.md": "---\ntitle: A\nparams: {x: [1, \"two: 2\"]}\n---\nMoscow said no.\n"
    ])
    let memory = MemoryFiles()
    _ = try Scaffold(folder: "/memory/new", files: memory.system).begin(site.files)
    let content = await ContentReader(folder: "/memory/new/content", files: memory.system).read()
    #expect(content.diagnostics == [])
    #expect(content.articles.map(\.title) == ["A"])
  }

  @Test func twoFoldersAreNeeded() throws {
    for arguments in [["import"], ["import", "a"], ["import", "a", "b", "c"], ["import", "", "b"]] {
      #expect(throws: UsageError.self) { try Command.parse(arguments) }
    }
  }

  @Test(arguments: [
    ("new", "new"), ("a b", "'a b'"), ("it's", "'it'\\''s'"), ("ö/ä", "ö/ä"), ("", "''"), ("-x", "./-x"),
    ("a;b", "'a;b'"), ("~/x", "'~/x'"),
  ]) func pathsCanBeTyped(_ path: String, _ word: String) { #expect(ShellWord.path(path) == word) }

  @Test func oldAddressesLeadToTheNewPages() {
    let hugo = Self.imported([
      "hugo.toml": "title = 'T'\n[permalinks]\nposts = '/:year/:slug/'\n",
      "content/about.md": "---\ntitle: Us\n---\n",
      "content/posts/a.md": "---\ntitle: A b\ndate: 2024-01-02\naliases: [/old/]\n---\n",
      "content/news/b.md": "---\nurl: /there/\n---\n",
    ]).texts
    #expect(hugo["content/articles/posts/a.md"]?.contains("aliases: [\"/old/\", \"/2024/a-b/\"]\n") == true)
    #expect(hugo["content/articles/news/b.md"]?.contains("aliases: [\"/there/\"]\n") == true)
    #expect(hugo["content/pages/about.md"]?.contains("aliases") == false)
    let jekyll = Self.imported([
      "_config.yml": "title: T\n", "_posts/2024-01-02-a.md": "---\ntitle: A\n---\n",
      "about.md": "---\ntitle: Us\n---\n",
    ]).texts
    #expect(
      jekyll["content/articles/2024-01-02-a.md"]?.contains("aliases: [\"/2024/01/02/a.html\"]\n") == true
    )
    #expect(jekyll["content/pages/about.md"]?.contains("aliases: [\"/about.html\"]\n") == true)
  }
}
