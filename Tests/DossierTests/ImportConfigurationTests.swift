import Testing

@testable import Dossier

/// What is read of the configurations of Hugo and Jekyll.
@Suite struct ImportConfigurationTests {
  private static let post = "---\ntitle: A\n---\nText\n"

  private static func said(_ files: [String: String]) -> [String] {
    ImportTests.imported(files).site.diagnostics.filter { $0.code == "not-imported" }.map {
      "\($0.position.file.dropFirst("/memory/old/".count)):\($0.position.line)"
    }
  }

  /// Hugo may have a folder of any name.
  @Test(arguments: [
    (["hugo.toml": "", "content/blog/_posts/a.md": post], "Hugo"),
    (["config/_default/config.yaml": "", "content/_drafts/a.md": post], "Hugo"),
    (["_config.yml": "title: T", "hugo.toml": "", "content/blog/_posts/a.md": post], "Jekyll"),
    (["config.toml": "", "_posts/2024-01-02-a.md": post], "Jekyll"),
    (["_posts/2024-01-02-a.md": post], "Jekyll"), (["content/posts/a.md": post], "Hugo"),
  ]) func theSystemIsTold(_ files: [String: String], _ system: String) {
    let (site, texts) = ImportTests.imported(files)
    #expect(site.system == system)
    #expect(system == "Jekyll" || !texts.keys.contains { $0.contains("static/hugo") })
  }

  @Test func theConfigurationMayBeInSeveralFiles() {
    let (site, texts) = ImportTests.imported([
      "config/_default/hugo.toml": "baseURL = 'http://localhost/'\ndefaultContentLanguage = 'de'\n",
      "config/production/hugo.toml": "baseURL = 'https://x.org/'\n",
      "config/_default/languages.de.toml": "title = 'Titel'\nlocale = 'de-AT'\ncontentDir = 'content/de'\n",
      "config/_default/languages.en.toml": "contentDir = 'content/en'\n",
      "config/_default/params.toml": "description = 'D'\nauthor = 'A'\n",
      "content/de/posts/a.md": Self.post, "content/en/posts/a.md": Self.post,
    ])
    #expect(
      texts["content/site.yaml"]
        == "title: \"Titel\"\ndescription: \"D\"\nlanguage: \"de-AT\"\nauthor: \"A\"\nbase_url: \"https://x.org/\"\n"
    )
    #expect(texts["content/articles/posts/a.md"]?.contains("aliases: [\"/posts/a/\"]") == true)
    #expect(texts["content/articles/en/posts/a.md"]?.contains("language: \"en\"\ntranslates: \"a\"") == true)
    #expect(site.diagnostics == [])
  }

  @Test(arguments: [
    "disableLanguages = ['it']\n[languages.it]\n", "[languages.it]\ndisabled = true\n",
  ]) func languagesThatAreOffAreDrafts(_ configuration: String) {
    let files = [
      "hugo.toml": configuration, "content/posts/a.it.md": Self.post, "content/posts/a.md": Self.post,
    ]
    let texts = ImportTests.imported(files).texts
    #expect(texts["content/articles/posts/a.it.md"]?.contains("\ndraft: true\n") == true)
    #expect(texts["content/articles/posts/a.md"]?.contains("draft: true") == false)
    #expect(Self.said(files) == ["content/posts/a.it.md:1"])
  }

  @Test func whatIsIgnoredStaysBehind() {
    let files = [
      "hugo.toml": "ignoreFiles = ['\\.secret\\.md$', '/lab/', '[x]']\n", "content/posts/a.md": Self.post,
      "content/posts/b.secret.md": Self.post, "content/posts/lab/c.md": Self.post, "content/posts/d.md~": "D",
      "content/posts/#e.md#": "E",
    ]
    let texts = ImportTests.imported(files).texts
    #expect(texts.keys.sorted() == ["content/articles/posts/a.md", "content/site.yaml"])
    #expect(
      Self.said(files) == [
        "content/posts/#e.md#:0", "content/posts/b.secret.md:0", "content/posts/d.md~:0",
        "content/posts/lab/c.md:0",
        "hugo.toml:1",
      ]
    )
  }

  @Test(arguments: [
    ("\\.bak$", "a.bak", true), ("\\.bak$", "a.bak.md", false), ("^/old/.*\\.md$", "/old/a/b.md", true),
    ("^/old", "/x/old", false), ("a+b?c*$", "xaa", true), ("a+b$", "b", false), ("x|y$", "ay", true),
    ("", "a", true),
    ("a.c", "abc", true), ("a.c", "ac", false), ("ab*c", "ac", true), ("/draft", "/a/drafts/b.md", true),
  ]) func simplePatternsAreRead(_ pattern: String, _ text: String, _ isFound: Bool) {
    #expect(SimplePattern(pattern)?.matches(text) == isFound)
  }

  @Test(arguments: ["(a)", "[ab]", "a{2}", "\\d", "*", "a**", "a$b", "a\\"])
  func otherPatternsAreNotRead(_ pattern: String) { #expect(SimplePattern(pattern) == nil) }

  @Test(arguments: [
    (["hugo.yaml": "contentDir: docs", "content/posts/a.md": post], ["hugo.yaml:1"]),
    (
      ["hugo.yaml": "contentDir: ./content/\nstaticDir: [static, pub]", "content/posts/a.md": post],
      ["hugo.yaml:2"]
    ),
    (["hugo.yaml": "module: {mounts: [{source: src}]}", "content/posts/a.md": post], ["hugo.yaml:1"]),
    (["hugo.yaml": "languages: {de: {contentDir: german}}", "content/posts/a.md": post], ["hugo.yaml:1"]),
    (["_config.yml": "source: src", "src/_posts/2024-01-02-a.md": post], ["_config.yml:1"]),
    (["_config.yml": "source: .", "_posts/2024-01-02-a.md": post], []),
  ]) func foldersThatAreNotReadAreNamed(_ files: [String: String], _ expected: [String]) {
    #expect(Self.said(files) == expected)
  }

  @Test func dotFilesThatJekyllIncludesAreCopied() {
    let (_, texts) = ImportTests.imported([
      "_config.yml": "include: ['.htaccess', '.well-known', '.none', '..', '.git']\n",
      "_posts/2024-01-02-a.md": Self.post, ".htaccess": "H", ".well-known/a/b.txt": "W", ".other": "O",
      ".git": "G",
    ])
    let copied = texts.filter { $0.key.hasPrefix("content/static/") }
    #expect(copied == ["content/static/.htaccess": "H", "content/static/.well-known/a/b.txt": "W"])
  }

  @Test func rulesOfJekyllAreForTheirKind() {
    let texts = ImportTests.imported([
      "_config.yml": """
      collections: {tabs: {output: true}, docs: {output: true}}
      defaults:
      - {scope: {path: '', type: tabs}, values: {published: false, permalink: '/:title/'}}
      - {scope: {path: '', type: pages}, values: {draft: true}}
      - {scope: {path: _docs}, values: {permalink: '/d/:name/'}}
      """,
      "_tabs/About Us.md": Self.post, "_docs/x.md": Self.post, "page.md": Self.post,
      "_posts/2024-01-02-a.md": Self.post,
    ]).texts
    func head(_ path: String) -> String {
      (texts[path] ?? "").split(separator: "\n").filter { $0.hasPrefix("aliases") || $0.hasPrefix("draft") }
        .joined(separator: " ")
    }
    #expect(head("content/pages/tabs/About Us.md") == "aliases: [\"/About-Us/\"] draft: true")
    #expect(head("content/pages/docs/x.md") == "aliases: [\"/d/x/\"]")
    #expect(head("content/pages/page.md") == "aliases: [\"/page.html\"] draft: true")
    #expect(head("content/articles/2024-01-02-a.md") == "aliases: [\"/2024/01/02/a.html\"]")
  }
}
