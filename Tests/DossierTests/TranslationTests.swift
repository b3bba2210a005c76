import Foundation
import Testing

@testable import Dossier

/// Articles in other languages than the site, and what is said around them.
@Suite struct TranslationTests {
  private static let content = [
    "site.yaml": "title: Desk\nlanguage: en\n",
    "articles/a.md": "---\ntitle: Old\ndate: 2024-01-01\n---\nChina may call Russia.",
    "articles/b.md":
      "---\ntitle: Main\ndate: 2024-02-01\n---\nChina may call Russia.\n\n## Outlook\n\nChina waits.",
    "articles/c.md":
      "---\ntitle: مقال\nsummary: ملخص\nlanguage: ar\ntranslates: b\ndate: 2024-02-01\ntags: [t]\n---\nChina may call Russia.\n\n## Outlook\n\nChina waits.",
    "articles/d.md":
      "---\ntitle: Haupt\nlanguage: de\ntranslates: b\ndate: 2024-02-01\nstatus: {CN: improved}\n---\nChina may call Russia.",
    "articles/e.md": "---\ntitle: New\ndate: 2024-03-01\n---\nChina may call Russia.",
  ]

  @Test(arguments: [
    ("b", "New", "Old"), ("c", "New", "Old"), ("d", "New", "Old"), ("a", "", ""), ("e", "", ""),
  ])
  func versionsOfAnArticleAreNotItsNeighbours(_ slug: String, _ later: String, _ earlier: String) async throws
  {
    let page = try #require(await TestSite.build(Self.content).pages["articles/\(slug)/index.html"])
    let related = try #require(page.components(separatedBy: "id=\"page-related\"").last)
    if later.isEmpty {
      #expect(related.contains("Main"))
      return
    }
    for title in ["Main", "مقال", "Haupt"] { #expect(!related.contains(title), "\(title)") }
    let neighbours = page.matches(of: #/rel="(?:prev|next)">.*?<strong[^>]*>(.*?)</strong>/#).map(\.1)
    #expect(neighbours == [Substring(earlier), Substring(later)])
  }

  /// A front page, a feed and the neighbours of another article have each article once.
  @Test func translationsStandBesideTheirOriginalsAlone() async throws {
    let pages = await TestSite.build(Self.content).pages
    for path in ["index.html", "404.html", "feed.xml", "feed.json"] {
      let page = try #require(pages[path])
      #expect(page.contains("Main") && !page.contains("Haupt") && !page.contains("مقال"), "\(path)")
    }
    let page = try #require(pages["articles/a/index.html"])
    let neighbours = page.matches(of: #/rel="(?:prev|next)">.*?<strong[^>]*>(.*?)</strong>/#).map(\.1)
    #expect(neighbours == ["Main"])
  }

  /// Whom a translation alone names has no page, and no link to one.
  @Test func whomATranslationAloneNamesIsNotLinked() async throws {
    var content = Self.content
    content["articles/f.md"] =
      "---\ntitle: Suite\nlanguage: fr\ntranslates: a\ndate: 2024-01-01\n---\nLa France, et [Kim](leader:kim-jong-un). Peru."
    let site = await TestSite.build(content)
    #expect(site.pages["countries/france/index.html"] == nil)
    let page = try #require(site.pages["articles/f/index.html"])
    #expect(page.contains(">France</span>") && !page.contains("href=\"../../\">France"))
    let book = try #require(site.pages["book/index.html"])
    #expect(book.contains("La France, et"))
  }

  /// “Possible” is a word of several languages, “il n'est pas” of one.
  @Test func onlyEnglishIsReadForJudgments() async throws {
    let site = await TestSite.build([
      "site.yaml": "title: T\nlanguage: de\n",
      "articles/a.md": "---\ntitle: A\nlanguage: fr\n---\nIl n'est pas possible que la Syrie cède.",
      "articles/b.md": "---\ntitle: B\nlanguage: en-GB\n---\nPeru may yield to Chile.",
    ])
    let data = try #require(site.pages["data/judgments.json"])
    #expect(data.matches(of: #/"phrase":"(.*?)"/#).map(\.1) == ["may"])
    #expect(site.pages["judgments/index.html"]?.contains("<p class=\"excerpt\" lang=\"en-GB\">") == true)
  }

  /// Nothing happened twice because it was told in two languages.
  @Test func theTimelineHasOriginalsAlone() async throws {
    let pages = await TestSite.build(Self.content).pages
    let page = try #require(pages["timeline/index.html"])
    let data = try #require(pages["data/timeline.json"])
    for (slug, isListed) in [("a", true), ("b", true), ("c", false), ("d", false), ("e", true)] {
      #expect(page.contains("../articles/\(slug)/") == isListed, "\(slug)")
      #expect(data.contains("articles/\(slug)/") == isListed, "\(slug)")
    }
  }

  @Test(arguments: [
    // The words of an article are marked, those around it are in the page's language.
    ("articles/c/index.html", "<html lang=\"en\" "),
    ("articles/index.html", "<span lang=\"ar\" dir=\"rtl\">العربية</span>"),
    ("articles/index.html", "<span lang=\"de\">Deutsch</span>"),
    ("articles/c/index.html", "<h1 lang=\"ar\" dir=\"rtl\">مقال</h1>"),
    ("articles/c/index.html", "<p class=\"standfirst\" lang=\"ar\" dir=\"rtl\">ملخص</p>"),
    ("articles/c/index.html", "<div class=\"article-body prose\" lang=\"ar\" dir=\"rtl\" "),
    ("articles/c/index.html", "<article class=\"article\">"),
    (
      "articles/c/index.html",
      "<p class=\"kicker\"><time datetime=\"2024-02-01\">1\u{A0}February\u{A0}2024</time></p>"
    ),
    ("articles/c/index.html", "\"inLanguage\":\"ar\""),
    // A page with German words is German.
    ("articles/d/index.html", "<html lang=\"de\" "), ("articles/d/index.html", "<h1>Haupt</h1>"),
    ("articles/b/index.html", "<html lang=\"en\" "), ("articles/b/index.html", "<h1>Main</h1>"),
    // Lists say it, too.
    ("articles/index.html", "<h3 lang=\"ar\" dir=\"rtl\"><a href=\"../articles/c/\">مقال</a></h3>"),
    ("articles/index.html", "<p class=\"card-summary\" lang=\"ar\" dir=\"rtl\">ملخص</p>"),
    ("articles/index.html", "<h3 lang=\"de\"><a href=\"../articles/d/\">Haupt</a></h3>"),
    ("articles/index.html", "<h3 lang=\"ar\" dir=\"rtl\">"),
    ("tags/t/index.html", "<h3 lang=\"ar\" dir=\"rtl\">"),
    ("book/index.html", "<div class=\"article-body prose\" lang=\"ar\" dir=\"rtl\">"),
    ("articles/d/index.html", "<h3 lang=\"en\"><a href=\"../../articles/e/\">New</a></h3>"),
    ("tags/t/feed.xml", "<entry xml:lang=\"ar\">\n<title>مقال</title>"),
    ("feed.xml", "<entry>\n<title>Main</title>"),
    ("tags/t/feed.json", "\"title\":\"مقال\",\"language\":\"ar\""),
  ]) func wordsAreMarkedWithTheirLanguage(_ path: String, _ text: String) async throws {
    let page = try #require(await TestSite.build(Self.content).pages[path])
    #expect(page.contains(text), "\(text)")
  }

  @Test(arguments: [
    ("countries/china/index.html", "<h3 lang=\"ar\" dir=\"rtl\">"),
    ("countries/china/index.html", "<a href=\"../../articles/c/\" lang=\"ar\" dir=\"rtl\">مقال</a>"),
    ("timeline/index.html", "<a href=\"../articles/c/\" lang=\"ar\" dir=\"rtl\">مقال</a>"),
    ("outlook/index.html", "<p class=\"excerpt\" lang=\"ar\" dir=\"rtl\">"),
    ("tracker/index.html", "<a href=\"../articles/d/\" lang=\"de\">Haupt</a>"),
    ("index/index.html", "title=\"مقال\" lang=\"ar\" dir=\"rtl\""),
  ]) func whatArticlesSayOfActorsIsMarkedWithTheirLanguage(_ path: String, _ text: String) async throws {
    let content = Self.content.mapValues { $0.replacingOccurrences(of: "translates: b\n", with: "") }
    let page = try #require(await TestSite.build(content).pages[path])
    #expect(page.contains(text), "\(text)")
  }

  @Test func aTranslationIsNotCountedAgain() async throws {
    var original = Self.content
    for name in ["articles/c.md", "articles/d.md"] { original[name] = nil }
    let (one, all) = (await TestSite.build(original).pages, await TestSite.build(Self.content).pages)
    for path in [
      "countries/china/index.html", "relations/index.html", "judgments/index.html", "outlook/index.html",
      "index/index.html", "implications/index.html",
    ] {
      #expect(one[path] != nil)
      #expect(one[path]?.matches(of: #/Russia/#).count == all[path]?.matches(of: #/Russia/#).count, "\(path)")
      #expect(all[path]?.contains("articles/c/") == false, "\(path)")
    }
    #expect(all["articles/c/index.html"]?.contains("class=\"mention country\"") == true)
  }

  @Test func moreVersionsThanPagesCanNameAreAnError() async {
    let letters = Array("abcdefghijk").map(String.init)
    let languages = letters.flatMap { first in letters.map { first + $0 } }.prefix(101)
    var content = ["original.md": "---\nlanguage: zz\n---\nText."]
    for (number, language) in languages.enumerated() {
      content["t\(number).md"] = "---\ntranslates: original\nlanguage: \(language)\n---\nText."
    }
    let report = await TestSite.build(content).report
    let errors = report.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.code) == ["bad-value", "bad-value"] && !report.isPublished)
  }

  @Test func aPlainPageIsMarkedToo() async throws {
    let site = await TestSite.build([
      "a.md": "# A\n\nText.", "pages/about.md": "---\ntitle: À propos\nlanguage: fr\n---\nTexte.",
    ])
    let page = try #require(site.pages["about/index.html"])
    #expect(page.contains("<html lang=\"en\" "))
    #expect(page.contains("<article class=\"plain\" lang=\"fr\">"))
  }
}
