import Foundation
import Testing

@testable import Dossier

/// The way from a folder to a site as a whole.
@Suite struct WholeSiteTests {
  @Test func everyLinkOfTheSampleSiteResolves() async {
    let site = await TestSite.build(folder: TestSite.sample)
    #expect(site.report.diagnostics.map(\.description) == [])
    let walker = LinkWalker(site.pages)
    #expect(walker.problems == [])
    #expect(walker.linkCount > 5_000)
  }

  @Test func twoBuildsAndAnyNumberOfJobsGiveTheSameBytes() async {
    let first = await TestSite.build(folder: TestSite.sample, jobs: 1)
    let again = await TestSite.build(folder: TestSite.sample, jobs: 1)
    let parallel = await TestSite.build(folder: TestSite.sample, jobs: 2)
    #expect(first.pages == again.pages)
    #expect(first.pages == parallel.pages)
  }

  @Test func theSampleSiteHasWhatReadersExpect() async {
    let site = await TestSite.build(folder: TestSite.sample)
    for path in [
      "index.html", "404.html", "feed.xml", "sitemap.xml", "robots.txt", "data/entities.json",
      "data/articles.json",
      "data/mentions.json", "data/relations.json", "data/relations.csv", "data/judgments.csv",
      "data/network.graphml", "relations/index.html", "relations/china--russia/index.html",
      "countries/north-korea/index.html",
      "countries/united-states/index.html",
      "countries/russia/feed.xml", "leaders/kim-jong-un/index.html", "leaders/index.html",
      "events/index.html",
      "organizations/nato/index.html", "implications/index.html", "timeline/index.html", "index/index.html",
      "sources/index.html", "assets/style.css",
    ] {
      #expect(site.pages[path] != nil, "\(path)")
    }
  }

  @Test func dataFilesAreJSON() async throws {
    let site = await TestSite.build(folder: TestSite.sample)
    for name in ["entities", "articles", "mentions", "relations"] {
      let data = Data((site.pages["data/\(name).json"] ?? "").utf8)
      let list = try #require(try JSONSerialization.jsonObject(with: data) as? [Any], "\(name)")
      #expect(!list.isEmpty)
    }
  }

  @Test func feedsAreWellFormed() async throws {
    let site = await TestSite.build(folder: TestSite.sample)
    for (path, text) in site.pages where path.hasSuffix(".xml") {
      #expect(text.hasPrefix("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"), "\(path)")
      let opened = text.components(separatedBy: "<entry>").count
      #expect(opened == text.components(separatedBy: "</entry>").count, "\(path)")
      if path.hasSuffix("feed.xml") {
        for name in ["<id>", "<updated>", "<title>", "rel=\"self\"", "<author><name>"] {
          #expect(text.contains(name), "\(path) \(name)")
        }
      }
    }
    let withBase = await TestSite.build(["a.md": "# A\n\nText."], baseURL: "https://example.org/x/")
    #expect(withBase.pages["feed.xml"]?.contains("<id>https://example.org/x/</id>") == true)
    #expect(withBase.pages["robots.txt"]?.contains("Sitemap: https://example.org/x/sitemap.xml") == true)
    #expect(withBase.pages["sitemap.xml"]?.contains("<loc>https://example.org/x/articles/a/</loc>") == true)
    #expect(withBase.pages["404.html"]?.contains("href=\"/x/assets/style.css\"") == true)
  }

  @Test(.enabled(if: TestSite.seed != nil, "the seed article is not on this machine"))
  func theSeedAloneBuildsWell() async throws {
    let seed = try #require(TestSite.seed)
    let site = await TestSite.build(["article.md": seed])
    #expect(site.report.isPublished)
    #expect(site.codes == ["dangling-source"])
    #expect(LinkWalker(site.pages).problems == [])
    for country in ["north-korea", "russia", "china", "united-states", "ukraine"] {
      let page = try #require(site.pages["countries/\(country)/index.html"], "\(country)")
      if country != "ukraine", country != "united-states" {
        #expect(page.contains("implications-domestic"), "\(country)")
      }
      #expect(page.contains("articles/article/#geopolitical-implications"), "\(country)")
    }
    let page = try #require(site.pages["articles/article/index.html"])
    for kind in ["geopolitical", "domestic", "outlook"] {
      #expect(page.contains("data-kind=\"\(kind)\""), "\(kind)")
    }
    #expect(page.contains("data-reading=\"place\""))
    #expect(page.contains("data-reading=\"seat\""))
  }

  @Test(.enabled(if: TestSite.seed != nil, "the seed article is not on this machine"))
  func theSeedWithTheSampleRegistryFindsLeaders() async throws {
    var content = ["articles/2025-08-30-seed.md": try #require(TestSite.seed)]
    for folder in ["leaders", "countries", "organizations", "events"] {
      let root = TestSite.sample + "/" + folder
      for name in try FileManager.default.contentsOfDirectory(atPath: root) where name.hasSuffix(".md") {
        content["\(folder)/\(name)"] = try String(contentsOfFile: root + "/" + name, encoding: .utf8)
      }
    }
    let site = await TestSite.build(content)
    let page = try #require(site.pages["articles/seed/index.html"])
    for leader in ["kim-jong-un", "vladimir-putin", "xi-jinping"] {
      #expect(page.contains("href=\"../../leaders/\(leader)/\""), "\(leader)")
    }
    let mentions = try #require(site.pages["data/mentions.json"])
    for (surface, entity) in [("Kim", "kim-jong-un"), ("Putin", "vladimir-putin"), ("Xi", "xi-jinping")] {
      #expect(mentions.contains("\"surface\":\"\(surface)\",\"entity\":\"leader:\(entity)\""), "\(surface)")
    }
  }

  @Test func withoutEntitiesTheBodyIsLibcmarksOwn() throws {
    let sample = TestSite.sample + "/articles"
    var texts = try FileManager.default.contentsOfDirectory(atPath: sample).map { name in
      (name, Array(try Data(contentsOf: URL(filePath: sample + "/" + name))))
    }
    let picture = "![A *map*](/m.svg \"The strait, “<1996>”\")"
    texts.append(
      ("picture.md", Array("---\ntitle: A\n---\n\(picture)\n\nSee \(picture)\n\n- \(picture)\n".utf8))
    )
    for (name, bytes) in texts {
      var (article, _) = try Article.read(bytes, path: name, file: name)
      // What is Dossier's own on purpose: heading levels below the page's title, and links that it resolves.
      let levels = article.document.blocks.filter(\.isHeading).map(\.headingLevel)
      guard (levels.min() ?? 2) == 2 || levels.isEmpty || levels.min() == 3 else { continue }
      // Tables and notes have tests of their own.
      guard article.document.citations.isEmpty, !article.document.blocks.contains(where: \.isTableCell) else {
        continue
      }
      article.titleEvents = nil
      let (gazetteer, _) = Gazetteer.only(records: [])
      let annotated = Annotator(gazetteer: gazetteer).annotate(article)
      var content = Content()
      content.articles = [article]
      let reference = CrossReference(content: content, gazetteer: gazetteer, articles: [annotated])
      let body = String(
        decoding: ArticleBody.render(0, of: Site(reference, staticFiles: [Page(path: "m.svg", bytes: [])]))
          .html,
        as: UTF8.self
      )
      let parts = try FrontMatter(bytes, file: name)
      let source = String(decoding: bytes[parts.bodyStart...], as: UTF8.self)
      var expected = String(decoding: DocumentHTML.reference(source), as: UTF8.self)
      expected = expected.replacing("\"/m.svg", with: "\"../../m.svg")
      if levels.min() == 3 {
        for level in 3...6 { expected = expected.replacing("h\(level)>", with: "h\(level - 1)>") }
      }
      #expect(
        DocumentHTML.withoutLinks(DocumentHTML.withoutAdditions(body)) == DocumentHTML.withoutLinks(expected),
        "\(name)"
      )
    }
  }
}
