import Foundation
import Testing

@testable import Dossier

/// How often two entities stand together, and where.
@Suite struct RelationTests {
  static let gazetteer = Gazetteer.make(records: []).0

  /// The cross-reference of articles given as Markdown, newest first.
  static func crossReference(_ texts: [String]) throws -> CrossReference {
    var content = Content()
    for (index, text) in texts.enumerated() {
      let name = "2024-01-\(String(format: "%02d", 28 - index))-a.md"
      content.articles.append(try Article.read(Array(text.utf8), path: name, file: name).0)
    }
    let annotator = Annotator(gazetteer: gazetteer)
    return CrossReference(
      content: content,
      gazetteer: gazetteer,
      articles: content.articles.map { annotator.annotate($0) }
    )
  }

  static func country(_ slug: String) throws -> EntityID {
    try #require(gazetteer.entity(.country, slug: slug))
  }

  @Test(arguments: [
    // articles, paragraphs, sentences, weight of China and Russia
    (["China met Russia."], [1, 1, 1, 7]),
    (["China met Russia. Russia thanked China."], [1, 1, 2, 11]),
    (["China spoke. Russia listened."], [1, 1, 0, 3]),
    (["China spoke.\n\nRussia listened."], [1, 0, 0, 1]),
    (["China and Russia, and again China and Russia, agreed."], [1, 1, 1, 7]),
    (["Beijing said that it would wait. Russia agreed with China."], [1, 1, 1, 7]),
    (["China met the Russians in Moscow."], [1, 1, 1, 7]),
    (["China’s envoys met in Moscow."], [1, 0, 0, 1]),
    (["## China and Russia\n\nThey met."], [1, 0, 0, 1]),
    (["China met Russia.", "China spoke.\n\nRussia spoke.", "China spoke."], [2, 1, 1, 8]),
    (["- China trades with Russia.\n- Japan does not."], [1, 1, 1, 7]),
    (["China spoke.", "Russia spoke."], []),
  ]) func counts(_ texts: [String], _ expected: [Int]) throws {
    let reference = try Self.crossReference(texts)
    let relation = reference.relation(try Self.country("russia"), try Self.country("china"))
    let found = relation.map { [Int($0.articles), Int($0.paragraphs), Int($0.sentences), $0.weight] }
    #expect(found ?? [] == expected)
  }

  @Test(arguments: [
    (["China met Russia."], false), (["China met Russia. Russia and China agreed."], false),
    (["China met Russia. Russia and China agreed. Russia left China."], true),
    (["China spoke.\n\nRussia spoke.", "Russia spoke.\n\nChina spoke."], true),
  ]) func pairsNeedMaterial(_ texts: [String], _ isSubstantial: Bool) throws {
    let reference = try Self.crossReference(texts)
    let relation = try #require(reference.relation(try Self.country("china"), try Self.country("russia")))
    #expect(relation.isSubstantial == isSubstantial)
  }

  @Test(arguments: [
    ("China met Russia.", ["<China> met <Russia>."]),
    ("Japan spoke. China met the Russians. Russia left.", ["<China> met the <Russians>."]),
    ("China spoke. Russia listened.", ["<China> spoke.|<Russia> listened."]),
    ("China spoke. China left. Japan sat. Russia listened.", ["<China> left.|<Russia> listened."]),
    ("Russia met China.\n\nChina spoke to Russia.", ["<Russia> met <China>.", "<China> spoke to <Russia>."]),
    ("China’s envoys met in Moscow. Japan left.", []), ("China spoke.\n\nRussia listened.", []),
    ("## China and Russia\n\nThey met.", []),
  ]) func passages(_ text: String, _ expected: [String]) throws {
    let reference = try Self.crossReference([text])
    let document = reference.articles[0].article.document
    let found = try reference.passages(
      naming: Self.country("china"),
      and: Self.country("russia"),
      inArticle: 0
    ).map { passage in
      passage.sentences.map { sentence in
        let html = HTML.excerpt(sentence, of: document, marking: passage.names.filter(sentence.contains))
        return String(decoding: html, as: UTF8.self).replacing("<mark class=\"hit\">", with: "<")
          .replacing("</mark>", with: ">")
      }.joined(separator: "|")
    }
    #expect(found == expected)
  }

  @Test func ofVeryManyNamesOnlyTheMostNamedArePaired() throws {
    let countries = Self.gazetteer.ids.filter { Self.gazetteer[$0].kind == .country }
    let names = countries.prefix(RelationCounter.entityLimit + 20).map { Self.gazetteer[$0].name }
    let text = names.map { "- \($0)" }.joined(separator: "\n") + "\n\nChina and Russia; China and Russia.\n"
    let reference = try Self.crossReference([text])
    let limit = RelationCounter.entityLimit
    #expect(reference.relations.count == limit * (limit - 1) / 2)
    #expect(reference.relation(try Self.country("china"), try Self.country("russia"))?.sentences == 1)
  }

  @Test func ofVeryManyPairsTheClosestHaveAPage() throws {
    let countries = Self.gazetteer.ids.filter { Self.gazetteer[$0].kind == .country }
    let names = countries.prefix(50).map { Self.gazetteer[$0].name }
    let text = names.map { "- \($0)" }.joined(separator: "\n") + "\n\nChina met Peru.\n"
    let pairs = CountryPairs(try Self.crossReference([text, text]))
    #expect(pairs.list.count == CountryPairs.pageLimit)
    #expect(pairs.list.first?.path == "relations/china--peru/")
    #expect(pairs.pair(try Self.country("peru"), try Self.country("china"))?.relation.articles == 2)
  }

  @Test func sumsOfPairsAreThoseOfTheirArticles() {
    func pairs(_ counts: [(Int, Int, Int32)]) -> [Relation] {
      counts.map { one, other, count in
        var relation = Relation(EntityID(one), EntityID(other))
        (relation.articles, relation.paragraphs, relation.sentences) = (count, 2 * count, 3 * count)
        return relation
      }
    }
    let all = pairs([(1, 2, 3), (1, 4, 1), (2, 3, 2)])
    let sum = Relation.sums(of: all, pairs([(1, 2, -1), (1, 3, 1), (1, 4, -1), (2, 3, 1), (2, 9, 4)]))
    #expect(sum == pairs([(1, 2, 2), (1, 3, 1), (2, 3, 3), (2, 9, 4)]))
    #expect(Relation.sums(of: all, []) == all)
    #expect(Relation.sums(of: [], all) == all)
    #expect(Relation.differing(all, all).isEmpty)
    #expect(
      Relation.differing(all, sum)
        == pairs([(1, 2, 0), (1, 3, 0), (1, 4, 0), (2, 3, 0), (2, 9, 0)]).map(\.key)
    )
    #expect(Relation.differing([], all) == all.map(\.key))
  }

  @Test func pairsAreInOrder() throws {
    let relations = try Self.crossReference(["Japan, China, Russia and France met. Italy saw Spain."])
      .relations
    #expect(relations.count == 15)
    #expect(relations.map(\.key) == Set(relations.map(\.key)).sorted())
  }

  @Test func aPairWithMaterialHasAPageAndIsLinked() async throws {
    let site = await TestSite.build([
      "2024-01-02-a.md": "# A\n\nChina met Russia. Japan met Peru.\n",
      "2024-01-01-b.md": "# B\n\nRussia spoke.\n\nThen China spoke.\n",
    ])
    let pages = site.pages.keys.filter { $0.hasPrefix("relations/") }.sorted()
    #expect(pages == ["relations/china--russia/index.html", "relations/index.html"])
    let index = try #require(site.pages["relations/index.html"])
    let label = "Russia and China: 2 articles, 1 sentence"
    #expect(
      index.contains(
        "<a href=\"../relations/china--russia/\" title=\"\(label)\" aria-label=\"\(label)\">2</a>"
      )
    )
    #expect(index.contains("<span title=\"Japan and Peru: 1 article, 1 sentence\">1</span>"))
    #expect(index.contains("<a href=\"../relations/china--russia/\">China – Russia</a>"))
    #expect(index.contains("<span class=\"entity-name\">Japan – Peru</span>"))
    #expect(index.contains("<a href=\"../relations/\" aria-current=\"true\">Relations</a>"))
    for (page, other) in [("china", "Russia"), ("russia", "China")] {
      let text = try #require(site.pages["countries/\(page)/index.html"])
      #expect(
        text.contains(
          "<a href=\"../../relations/china--russia/\" aria-label=\"2 articles with \(other)\">2 articles</a>"
        )
      )
    }
    #expect(LinkWalker(site.pages).problems == [])
  }

  @Test func aSiteWithoutPairsSaysSo() async throws {
    let site = await TestSite.build(["a.md": "# A\n\nChina met us.\n"])
    #expect(site.pages["relations/china--russia/index.html"] == nil)
    #expect(site.pages["relations/index.html"]?.contains("No article names two countries yet") == true)
    #expect(site.pages["index.html"]?.contains(">Relations</a>") == false)
  }

  @Test func theClosestPairsComeFirstWhetherTheyHaveAPageOrNot() async throws {
    let close = "China met Russia.\n\nRussia met China.\n\nThen China left. Russia stayed.\n\nIt snowed.\n"
    let site = await TestSite.build([
      "2024-01-02-a.md": "# A\n\n\(close)\nItaly spoke.\n\nSpain spoke.\n",
      "2024-01-01-b.md": "# B\n\nSpain spoke.\n\nItaly spoke.\n",
    ])
    let index = try #require(site.pages["relations/index.html"])
    let parts = index.components(separatedBy: "id=\"page-pairs\"")
    let names = ["China – Russia</span>", "Italy – Spain</a>"].map {
      parts[1].range(of: $0).map { parts[1].distance(from: parts[1].startIndex, to: $0.lowerBound) }
    }
    #expect(try #require(names[0]) < #require(names[1]))
    #expect(site.pages["relations/china--russia/index.html"] == nil)
    #expect(site.pages["relations/italy--spain/index.html"]?.contains("2 of 6 pairs") == true)
  }

  @Test func longListsOfArticlesGoOnOnFurtherPages() async throws {
    var content: [String: String] = [:]
    for number in 1...60 { content["articles/n\(number).md"] = "# N \(number)\n\nChina may call Russia.\n" }
    let site = await TestSite.build(content)
    let first = try #require(site.pages["relations/china--russia/index.html"])
    let second = try #require(site.pages["relations/china--russia/page/2/index.html"])
    let rows = [first, second].map { $0.components(separatedBy: "<li class=\"row\">").count - 1 }
    #expect(20...30 ~= rows[0] && rows[0] + rows[1] == 60)
    #expect(first.components(separatedBy: "<li class=\"judgment\"").count == 31)
    #expect(first.contains("<p class=\"list-note\">The newest 30 of 60. Older ones are on"))
    #expect(!second.contains("<li class=\"judgment\""))
    #expect(LinkWalker(site.pages).problems == [])
  }

  @Test func aPairsPageSaysNothingTwice() async throws {
    var content: [String: String] = [:]
    for number in 10..<24 {
      content["2024-01-\(number)-n\(number).md"] =
        "# N\n\nChina met Russia.\n\n## Military Implications\n\nChina may arm Russia and Peru.\n"
    }
    let page = try #require(await TestSite.build(content).pages["relations/china--russia/index.html"])
    let rows = page.matches(of: #/<li class="row">(.|\n)*?<\/ul>/#).map(\.0)
    #expect(rows.count == 14)
    #expect(rows.allSatisfy { $0.contains("</mark> met <mark") && !$0.contains("</mark> may arm <mark") })
    let implications = page.matches(of: #/<li class="implication(.|\n)*?<\/ul>/#).map(\.0)
    #expect(implications.count == 14 && implications.allSatisfy { !$0.contains("countries/china/") })
    #expect(
      page.contains("The newest 10 of 14.") && page.components(separatedBy: "moment-of-article").count == 11
    )
  }

  @Test func theMatrixSaysWhatItLeavesOut() async throws {
    let countries = Self.gazetteer.ids.filter { Self.gazetteer[$0].kind == .country }
    let names = countries.prefix(RelationMatrix.limit + 6).map { Self.gazetteer[$0].name }
    let site = await TestSite.build(["a.md": "# A\n\n" + names.joined(separator: ", ") + ".\n"])
    let index = try #require(site.pages["relations/index.html"])
    #expect(index.components(separatedBy: "<th scope=\"row\">").count == RelationMatrix.limit + 1)
    #expect(index.contains("Of 30 countries that are named with others, the 24 most connected are shown."))
  }

  @Test(arguments: [
    (0, 100, 0), (1, 100, 1), (4, 100, 1), (5, 100, 2), (16, 100, 2), (36, 100, 3), (64, 100, 4),
    (65, 100, 5), (100, 100, 5), (3, 3, 5), (0, 0, 0),
  ]) func shades(_ weight: Int, _ highest: Int, _ step: Int) {
    #expect(RelationMatrix.step(weight, of: highest) == step)
  }
}
