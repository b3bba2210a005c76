import Testing

@testable import Dossier

/// Where pages of other systems stood.
@Suite struct ImportAddressTests {
  private typealias Place = FormerAddress.Place

  @Test(
    arguments: [
      ("", "posts/My Post.md", "", .at("/posts/my-post/")), ("", "posts/a/index.md", "", .at("/posts/a/")),
      ("", "posts/a.md", "slug: b", .at("/posts/b/")), ("", "blog/2024/a.md", "", .at("/blog/2024/a/")),
      (
        "permalinks: {posts: '/:year/:month/:slug/'}", "posts/a.md", "date: 2024-06-02\nslug: b",
        .at("/2024/06/b/")
      ),
      ("permalinks: {page: {posts: '/:section/:filename/'}}", "posts/A.md", "", .at("/posts/a/")),
      ("permalinks: {posts: '/:nothing/'}", "posts/a.md", "", .unknown("/:nothing/")),
      ("permalinks: {posts: '/:year/:slug/'}", "posts/a.md", "slug: b", .unknown("/:year/:slug/")),
      ("uglyurls: true", "posts/a.md", "", .at("/posts/a.html")),
      ("uglyurls: {posts: true}", "posts/a.md", "", .at("/posts/a.html")),
      ("uglyurls: {posts: true}", "news/a.md", "", .at("/news/a/")),
      ("", "countries/china.md", "", .nowhere), ("", "articles/a.md", "", .nowhere),
      // The sections, cut.
      (
        "permalinks: {docs: '/:sections[1:]/:contentbasename/'}", "docs/b/c/a.md", "", .at("/b/c/a/")
      ),
      ("permalinks: {docs: '/x/:sections[:last]/:title/'}", "docs/b/a.md", "title: T", .at("/x/docs/t/")),
      ("permalinks: {docs: '/x:sections[0]/:title/'}", "docs/b/a.md", "title: T", .at("/xdocs/t/")),
      ("permalinks: {docs: '/x/:sections[7]/:title/'}", "docs/b/a.md", "title: T", .at("/x/t/")),
      (
        "permalinks: {docs: '/x/:sections[9223372036854775807]/:title/'}", "docs/b/a.md", "title: T",
        .at("/x/t/")
      ),
      // Dates.
      (
        "permalinks: {p: '/:yearday/:monthname/:weekdayname/:weekday/'}", "p/a.md", "date: 2024-03-01",
        .at("/61/march/friday/5/")
      ),
      ("permalinks: {p: '/:06/:1/:2/:Jan/'}", "p/a.md", "date: 2024-03-01", .at("/24/3/1/mar/")),
      // Hugo writes no two hyphens for a sign between blanks.
      (
        "permalinks: {p: '/:year/:title/'}", "p/a.md", "date: 2020-03-09\ntitle: A Title, Über & C++",
        .at("/2020/a-title-über-c++/")
      ),
      ("permalinks: {p: '/:title/'}", "p/a.md", "title: a - b  –  c!", .at("/a-b-c/")),
      ("disablePathToLower: true", "posts/Sub/My File.md", "", .at("/posts/Sub/My-File/")),
      ("", "posts/Sub/My File.md", "", .at("/posts/sub/my-file/")),
      ("", "posts/a.md", "url: /x/:slug/\nslug: b", .at("/x/b/")),
      // Languages.
      ("languages: {de: {}, en: {}}", "posts/a.de.md", "", .at("/de/posts/a/")),
      ("languages: {de: {}, en: {}}", "posts/a.en.md", "", .at("/posts/a/")),
      ("languages: {de: {}}\ndefaultContentLanguage: de", "posts/a.de.md", "", .at("/posts/a/")),
      (
        "languages: {de: {}, en: {}}\ndefaultContentLanguageInSubdir: true", "posts/a.md", "",
        .at("/en/posts/a/")
      ),
      ("languages: {de: {contentDir: content/german}}", "german/posts/a.md", "", .at("/de/posts/a/")),
      (
        "languages: {de: {contentDir: content/g}, fr: {contentDir: content/g/f}}", "g/f/posts/a.md", "",
        .at("/fr/posts/a/")
      ),
      ("", "posts/a.de.md", "", .at("/posts/a.de/")),
    ] as [(String, String, String, FormerAddress.Place)]
  ) func hugosAddressesAreKept(
    _ configuration: String,
    _ path: String,
    _ matter: String,
    _ expected: FormerAddress.Place
  ) throws { try expect(isJekyll: false, configuration, path, matter, expected) }

  @Test(
    arguments: [
      ("", "2024-06-02-a-title.md", "", .at("/2024/06/02/a-title.html")),
      (
        "", "news/_posts/2024-06-02-a.md", "categories: [East Asia, news]",
        .at("/news/east asia/2024/06/02/a.html")
      ),
      ("", "_posts/sub/2024-06-02-a.md", "", .at("/2024/06/02/a.html")),
      ("permalink: pretty", "2024-06-02-a.md", "date: 2023-01-02", .at("/2023/01/02/a/")),
      ("permalink: none", "2024-06-02-a.md", "", .at("/a.html")),
      ("permalink: ordinal", "2024-06-02-a.md", "", .at("/2024/154/a.html")),
      ("permalink: weekdate", "2024-06-02-a.md", "category: x", .at("/x/2024/W22/Sun/a.html")),
      ("permalink: /:w_year/:week/:w_day/:title/", "2021-01-03-a.md", "", .at("/2020/53/7/a/")),
      (
        "permalink: /:short_month/:long_month/:i_day/:y_day/x", "2024-03-01-a.md", "",
        .at("/Mar/March/1/061/x")
      ),
      ("permalink: /blog/:year/:title", "2024-06-02-a.md", "slug: b", .at("/blog/2024/b")),
      ("permalink: /:collection/:name:output_ext", "2024-06-02-A b.md", "", .at("/posts/a-b.html")),
      ("collections: {posts: {permalink: /p/:title/}}", "2024-06-02-a.md", "", .at("/p/a/")),
      ("permalink: /:year_:month/:title/", "2024-06-02-a.md", "", .at("/2024_06/a/")),
      ("permalink: /:hour/", "2024-06-02-a.md", "", .nowhere), ("", "draft.md", "", .nowhere),
      ("permalink: /:some/:title/", "2024-06-02-a.md", "", .unknown("/:some/:title/")),
      ("", "2024-6-2-two.md", "", .at("/2024/06/02/two.html")),
      ("", "2024-06-02-a.md", "date: 2023-01-01 12:00:00 UTC", .at("/2023/01/01/a.html")),
      ("", "2024-06-02-a.md", "permalink: /:year/x/:title/", .at("/2024/x/a/")),
    ] as [(String, String, String, FormerAddress.Place)]
  ) func jekyllsAddressesAreKept(
    _ configuration: String,
    _ path: String,
    _ matter: String,
    _ expected: FormerAddress.Place
  ) throws { try expect(isJekyll: true, configuration, path, matter, expected) }

  /// Documents of collections, and pages.
  @Test(
    arguments: [
      ("collections: {t: {output: true}}", "_t/sub/a.md", "", .at("/t/sub/a.html")),
      ("collections: {t: {output: true}}\npermalink: pretty", "_t/a.md", "", .at("/t/a/")),
      ("collections: {t: {output: true}}", "_t/sub/index.md", "", .at("/t/sub/")),
      ("collections: {t: {permalink: '/x/:title/'}}", "_t/A b.md", "", .at("/x/A-b/")),
      ("collections: {t: {permalink: '/x/:title/'}}", "_t/a.md", "slug: s", .at("/x/s/")),
      ("collections: {t: {permalink: '/x/:title/'}}", "_t/2024-01-02-a.md", "", .at("/x/a/")),
      ("collections: {t: {permalink: '/:year/:name'}}", "_t/2024-01-02-a.md", "", .at("/2024/2024-01-02-a")),
      ("collections: {t: {permalink: '/:year/:name'}}", "_t/a.md", "", .unknown("/:year/:name")),
      ("collections: {t: {permalink: '/:collection/:path:output_ext'}}", "_t/s/a.md", "", .at("/t/s/a.html")),
      ("collections: {t: {permalink: pretty}}", "_t/s/a.md", "", .at("/t/s/a/")),
      ("collections_dir: c\ncollections: {t: {}}", "c/_t/a.md", "", .at("/t/a.html")),
      ("collections: [t]", "_t/a.md", "", .at("/t/a.html")), ("", "_t/a.md", "", .at("/_t/a.html")),
      ("collections: {t: {}}", "_t/a.md", "permalink: '/:title/'", .at("/a/")),
      ("", "s/a.md", "permalink: '/:path/x/:basename/'", .at("/s/x/a/")),
    ] as [(String, String, String, FormerAddress.Place)]
  ) func jekyllsPagesKeepTheirAddresses(
    _ configuration: String,
    _ path: String,
    _ matter: String,
    _ expected: FormerAddress.Place
  ) throws { try expect(isJekyll: true, isPage: true, configuration, path, matter, expected) }

  private func expect(
    isJekyll: Bool,
    isPage: Bool = false,
    _ configuration: String,
    _ path: String,
    _ matter: String,
    _ expected: FormerAddress.Place
  ) throws {
    func node(_ text: String) throws -> YAMLNode? {
      try YAMLReader.read(Array(text.utf8)[...], file: "a.yaml", firstLine: 1)
    }
    let former = FormerAddress(isJekyll: isJekyll, configuration: try node(configuration))
    #expect(former.place(of: path, isPage: isPage, try node(matter)) == expected)
  }

  @Test(arguments: [
    (["_config.yml": "permalink: /:what/:title/", "_posts/2024-01-02-a.md": "A"], [":what"]),
    (["_config.yml": "permalink: weekdate", "_posts/2024-01-02-a.md": "A"], []),
    (["hugo.toml": "[permalinks]\nposts = '/:kind/:slug/'", "content/posts/a.md": "A"], [":kind"]),
    (
      ["hugo.toml": "[permalinks]\nposts = '/:sections[1:]/:slug/'", "content/posts/a.md": "A"],
      ["/:sections"]
    ),
  ]) func patternsThatAreNotReadAreNamed(_ files: [String: String], _ said: [String]) {
    let warnings = ImportTests.imported(files).site.diagnostics.filter { $0.code == "not-imported" }
    #expect(warnings.count == said.count, "\(warnings)")
    for (warning, words) in zip(warnings, said) { #expect(warning.message.contains(words)) }
  }

  /// What an address led to counts more than what leads there.
  @Test func anAliasTakesNoPagesAddress() throws {
    let (site, texts) = ImportTests.imported([
      "content/posts/a.md": "---\naliases: [/posts/b/]\n---\n[b](/posts/b/)\n",
      "content/posts/b.md": "---\ntitle: B\n---\nB\n",
    ])
    #expect(texts["content/articles/posts/a.md"]?.hasSuffix("\n[b](b.md)\n") == true)
    #expect(texts["content/articles/posts/b.md"]?.contains("aliases: [\"/posts/b/\"]") == true)
    #expect(site.diagnostics.map(\.position.file) == ["/memory/old/content/posts/a.md"])
  }

  /// Two pages never lead from one address, nor from one that is no path or that the site itself has.
  @Test func anAddressLeadsToOnePage() {
    let (site, texts) = ImportTests.imported([
      "hugo.toml": "title = 'T'",
      "content/posts/a.md": "---\naliases: [/old/, sibling, '/x#y/', 'https://x.org/a', /about/]\n---\n",
      "content/posts/b.md": "---\naliases: [/Old]\n---\n", "content/about.md": "Us",
      "content/news/b.md": "---\naliases: [/articles/b/, /news/b/]\n---\n",
    ])
    #expect(
      texts["content/articles/posts/a.md"] == """
        ---
        aliases: ["/old/", "/posts/sibling", "/posts/a/"]
        # aliases: ["/x#y/", "https://x.org/a", "/about/"]
        ---


        """
    )
    #expect(
      texts["content/articles/posts/b.md"]?.contains("aliases: [\"/posts/b/\"]\nslug: \"posts-b\"\n# aliases")
        == true
    )
    #expect(texts["content/articles/news/b.md"]?.contains("---\naliases: [\"/news/b/\"]\n---") == true)
    #expect(site.diagnostics.count == 4)
  }
}
