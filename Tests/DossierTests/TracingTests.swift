import Testing

@testable import Dossier

/// Note is taken of what pages read, and of nothing else.
@Suite struct TracingTests {
  @Test func workWithinWorkReadsForIt() {
    var inner: [Fact] = []
    let outer = ReadLog.tracing {
      ReadLog.note(.article(70))
      inner = ReadLog.tracing { ReadLog.note(.article(3)) }.reads
      ReadLog.note(.relations)
      ReadLog.note(.article(70))
    }
    ReadLog.note(.article(5))
    #expect(inner == [.article(3)])
    #expect(outer.reads == [.article(3), .article(70), .relations])
  }

  @Test func whoAsksAgainHasReadToo() {
    let values = Remembered(count: 2) { number in
      ReadLog.note(.article(number))
      return number
    }
    for _ in 0..<2 {
      let (value, reads) = ReadLog.tracing { values[1] }
      #expect(value == 1 && reads == [.article(1)])
    }
  }

  @Test func listsTellWhoReadsThem() async {
    let content = [
      "a.md": "# A\n\nRussia may attack.\n\n## Outlook\n\nChina waits.", "b.md": "# B\n\nRussia.",
    ]
    let site = await Self.site(content)
    func reads(_ work: () -> Void) -> [Fact] { ReadLog.tracing(work).reads }
    let russia = site.gazetteer.country(code: "RU") ?? EntityID(0)
    // Articles are told by their own numbers.
    let (first, second) = (site.numbers[0], site.numbers[1])
    #expect(reads { _ = site.articles[1].article.title } == [.article(second)])
    #expect(
      reads { for article in site.articles { _ = article.sections } } == [
        .article(second), .article(first), .order,
      ]
    )
    #expect(reads { _ = site.articles.count + site.articles.indices.count } == [.order])
    #expect(reads { _ = site.anchors[0].blocks } == [.anchors(first)])
    #expect(
      reads { _ = site.articles.passage(0, 1..<3).mentions } == [
        .passage(first, block: 1), .passage(first, block: 2),
      ]
    )
    #expect(
      reads { _ = site.articles.section(1, 0) } == [
        .anchors(second), .passage(second, block: 0), .passage(second, block: 1),
        .passage(second, block: 2),
      ]
    )
    #expect(reads { _ = site.articles.cover(0).title } == [.cover(first)])
    #expect(reads { _ = site.articles.places(1).mentions } == [.places(second)])
    #expect(reads { _ = site.card(1, root: "") } == [.cover(second), .leading(second), .page(russia)])
    #expect(reads { _ = site.articles.adjacent(0) } == [.adjacent(first)])
    #expect(reads { _ = site.articles.seniority(0) } == [.seniority(first)])
    #expect(reads { _ = site.versions(ofArticle: 0) } == [.versions(first)])
    #expect(reads { _ = site.articles.magnitude } == [.magnitude])
    #expect(reads { _ = site.page(ofFile: "a.md") } == [.file("a.md")])
    #expect(reads { _ = site.crossReference.absence(of: "a.md") } == [.file("a.md")])
    #expect(reads { _ = site.crossReference.statuses(of: russia) } == [.status(russia)])
    #expect(reads { _ = site.crossReference.statuses } == [.statuses])
    #expect(reads { _ = site.book } == [.volumes])
    let china = site.gazetteer.country(code: "CN") ?? EntityID(0)
    #expect(reads { _ = site.path(of: china) } == [.page(china)])
    #expect(reads { _ = site.path(of: china, and: russia) } == [.paired(russia, china)])
    #expect(reads { _ = site.entities(.leader) } == [.listed(.leader)])
    #expect(reads { _ = site.leaders(of: china) } == [.leaders(china)])
    #expect(reads { _ = site.events(of: china) } == [.events(china)])
    #expect(reads { _ = site.hasPage(at: "countries/") } == [.path("countries/")])
    #expect(reads { _ = site.pairCount } == [.pairCount])
    #expect(reads { _ = site.crossReference[russia].postings } == [.entity(russia)])
    #expect(reads { for item in site.crossReference.implications { _ = item.actors } } == [.implications])
    #expect(reads { _ = site.crossReference.judgments.count } == [.judgments])
    #expect(reads { _ = site.crossReference.relations(from: russia) } == [.pairs(russia)])
    #expect(
      reads { _ = site.count(of: .related, russia) } == [.count(russia, list: EntityList.related.place)]
    )
    // A count that no template asks for is not read.
    let link = site.link(russia, root: "")
    #expect(reads { if case .object(let object) = link { _ = object["name"]?.resolved } } == [])
    #expect(
      reads { if case .object(let object) = link { _ = object["count"]?.resolved } } == [
        .mentionCount(russia)
      ]
    )
  }

  /// Who does not read an article's text need not be told of every change in it.
  @Test(arguments: [
    ("Russia may attack. It rained.", false, false), ("It rained for long. Russia may attack.", false, false),
    ("Russia may attack. China waits.", false, true), ("Russia may attack.\n\nIt rained.", false, false),
    ("It rained.\n\nRussia may attack.", false, true), ("## Now\n\nRussia may attack.", false, true),
  ]) func viewsAreOfWhatTheyShow(_ text: String, _ isOtherCover: Bool, _ isOtherPlaces: Bool) async {
    func views(_ text: String) async -> ArticleViews {
      let site = await Self.site(["a.md": "---\ntitle: A\nsummary: S.\n---\n\(text)"])
      return ArticleViews(site.articles[0], leading: [])
    }
    let (before, after) = (await views("Russia may attack."), await views(text))
    #expect((before.cover != after.cover) == isOtherCover)
    #expect((before.places != after.places) == isOtherPlaces)
  }

  @Test(arguments: ["title: B\nsummary: S.", "title: A\nsummary: T.", "title: A\nsummary: S.\ntags: [x]"])
  func coversTellFrontMatter(_ fields: String) async {
    func cover(_ fields: String) async -> Digest {
      let site = await Self.site(["a.md": "---\n\(fields)\n---\nRussia."])
      return ArticleViews(site.articles[0], leading: []).cover
    }
    #expect(await cover("title: A\nsummary: S.") != cover(fields))
  }

  static func site(_ content: [String: String], numbers: ArticleNumbers.Given? = nil) async -> Site {
    let files = Dictionary(uniqueKeysWithValues: content.map { ("/memory/content/\($0.key)", $0.value) })
    let content = await ContentReader(folder: "/memory/content", files: MemoryFiles(files).system).read()
    let gazetteer = Gazetteer.make(records: []).0
    let articles = content.articles.map { Annotator(gazetteer: gazetteer).annotate($0) }
    let crossReference = CrossReference(content: content, gazetteer: gazetteer, articles: articles)
    return Site(crossReference, staticFiles: [], numbers: numbers)
  }
}
