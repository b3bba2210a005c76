import Foundation
import Testing

@testable import Dossier

/// A small site is read by what its texts may name alone, and as by all that is built in.
@Suite struct NamedWordsTests {
  private static let accuracy = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Accuracy"
  )
  private static let tables =
    (try? FileManager.default.contentsOfDirectory(atPath: accuracy.path))
    .map { $0.filter { $0.hasSuffix(".txt") }.sorted() } ?? []

  /// The articles of a table, some to a site.
  private static func sites(_ table: String) throws -> [Content] {
    let text = try String(contentsOf: accuracy.appending(path: table), encoding: .utf8)
    let articles = try AccuracyCase.read(text, file: table).map { test in
      var article = try Article.read(Array(test.source.utf8), path: "a.md", file: "a.md").0
      if article.date == nil { article.date = ContentDate(test.date) }
      return article
    }
    return stride(from: 0, to: articles.count, by: 30).map { start in
      var content = Content()
      content.articles = Array(articles[start..<min(start + 30, articles.count)])
      return content
    }
  }

  @Test(arguments: tables) func everyTextIsReadAsWithAllNames(_ table: String) async throws {
    let all = Gazetteer.make(records: []).0
    let whole = Annotator(gazetteer: all)
    for content in try Self.sites(table) {
      let (gazetteer, problems) = await Gazetteer.make(records: [], for: NamedWords(content), jobs: 1)
      #expect(problems.isEmpty)
      #expect(gazetteer.isPartial)
      let partial = Annotator(gazetteer: gazetteer)
      for article in content.articles {
        let (one, other) = (
          partial.annotate(article, explains: true), whole.annotate(article, explains: true)
        )
        let text = String(decoding: article.source, as: UTF8.self)
        #expect(one.mentions == other.mentions, "\(text)")
        #expect(one.passed == other.passed, "\(text)")
        #expect(one.judgments == other.judgments, "\(text)")
        #expect(one.concerns == other.concerns, "\(text)")
        #expect(one.diagnostics == other.diagnostics, "\(text)")
        for mention in one.mentions {
          #expect(gazetteer[mention.entity].slug == all[mention.entity].slug)
          #expect(gazetteer[mention.entity].offices == all[mention.entity].offices)
        }
      }
    }
  }

  @Test func itKnowsFewOfThoseWhoAreBuiltIn() async throws {
    var content = Content()
    content.articles = [try Article.read(Array("Xi met Kim Jong Un.".utf8), path: "a.md", file: "a.md").0]
    let partial = await Gazetteer.make(records: [], for: NamedWords(content), jobs: 2).0
    let whole = Gazetteer.make(records: []).0
    #expect(partial.entities.count == whole.entities.count)
    #expect(partial.entities.count { !$0.isUnknown } < whole.entities.count / 4)
    #expect(partial.entity(.leader, slug: "xi-jinping") == whole.entity(.leader, slug: "xi-jinping"))
    #expect(partial.entity(.leader, slug: "jorge-rafael-videla") == nil)
  }

  /// Who is only referred to is known, by a slug, a code, a name or a link; and a slip of the pen is still seen for what it is.
  @Test func authorsMayReferToAnyone() async {
    let site = await TestSite.build([
      "articles/a.md": """
      ---
      title: A
      date: 2024-01-01
      actors: [alberto-fujimori, leader:Nestor Kirchner, margret-thatcher]
      events: [korean-war]
      ---
      [The general](leader:augusto-pinochet) spoke of [the bloc](organization:asean) and [another](leader:dilma-rouseff).
      """,
      "countries/chad.md": "---\n---\n",
    ])
    #expect(site.codes == ["unknown-reference", "unknown-reference"])
    let fixes = site.report.diagnostics.compactMap(\.fix).joined()
    #expect(fixes.contains("margaret-thatcher") && fixes.contains("dilma-rousseff"))
    for page in ["leaders/augusto-pinochet", "organizations/asean", "events/korean-war", "countries/chad"] {
      #expect(site.pages[page + "/index.html"] != nil, "\(page)")
    }
  }
}
