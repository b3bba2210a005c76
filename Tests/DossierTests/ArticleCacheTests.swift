import CommonMark
import Foundation
import Testing

@testable import Dossier

/// Articles that are kept beside the output come back as they were, or not at all.
@Suite struct ArticleCacheTests {
  /// Front matter, notes, tables, lists, raw HTML, links, judgments and what is wrong with them: something for each list.
  private static let rich = """
    ---
    title: "Пекин, São Paulo & <Paris>"
    date: 2024-05-16T10:00:00+08:00
    updated: 2024-06
    expires: 2031
    summary: Short.
    authors: [Ann, Bob]
    tags: [one, two]
    language: en-GB
    translates: other
    events: [vostochny-summit, no-such-event]
    actors: [country:GE]
    ignore: [Mali]
    status:
      north-korea: risk alert
    aliases: [/old/, old.html]
    sources:
      - { id: un, publisher: United Nations, title: A report, date: 2024-03, url: https://example.org/report }
      - https://example.com/
    ---

    # Ignored

    Analysts say China will likely[^un] back Russia if Kim Jong Un of **North** Korea agrees. ~~Iran~~ may not.[^note] [^gone]

    ## Geopolitical Implications

    - Moscow's Kremlin is unlikely, with low confidence, to help the Chinese.
    - [France](country:FR "title") and ![a map](map.png) in `code` for Georgia.

    > Japan <b>could</b> join.

    | Actor | Word |
    |:------|-----:|
    | Xi    | yes  | lost |

    ```swift
    Russia
    ```

    Source: [Reuters](https://example.org/a), 5 May 2024

    [^note]: A note on Ukraine.
    [^unused]: Nothing.

    """

  private func site() throws -> CachedSite {
    let site = try CachedSite([
      "site.yaml": "title: Site\n", "articles/2024-01-02-a.md": "# A\n\nRussia and China agreed.",
      "articles/b.md": Self.rich, "articles/c.md": "Iran talks. It may leave.", "articles/empty.md": "",
    ])
    site.options.selection.today = ContentDate(year: 2024, month: 8, day: 1)
    return site
  }

  private func inputs(of site: CachedSite) async throws -> InputDigests {
    try #require(await InputSnapshot.take(site.options, program: "test", files: .local).digests)
  }

  private func file(of site: CachedSite) -> URL { URL(filePath: ArticleCache.path(site.options.output)) }

  /// The articles that a cache gives a build of a site as it is now.
  private func known(_ bytes: [UInt8], of site: CachedSite) async throws -> [String: ContentMemory.Known] {
    let folder = site.options.content
    let memory = await ArticleCache(bytes)?.memory(for: try inputs(of: site), jobs: 2) { path in
      try? FileSystem.local.read("\(folder)/\(path)")
    }
    return memory?.articles ?? [:]
  }

  @Test func articlesComeBackAsTheyWere() async throws {
    let site = try site()
    #expect(await site.build().isPublished)
    let known = try await known(FileSystem.local.read(file(of: site).path), of: site)
    #expect(known.count == 4)
    let content = await ContentReader(folder: site.options.content).read()
    let annotator = Annotator(gazetteer: Gazetteer.make(records: content.records).0, site: content.site)
    for article in content.articles {
      let kept = try #require(known[article.path])
      let fresh = annotator.annotate(article)
      #expect(kept.diagnostics == content.fileDiagnostics[article.path])
      #expect(kept.annotated.mentions == fresh.mentions && kept.annotated.judgments == fresh.judgments)
      #expect(kept.annotated.concerns == fresh.concerns && kept.annotated.sections == fresh.sections)
      #expect(kept.annotated.sentences == fresh.sentences && kept.annotated.sources == fresh.sources)
      #expect(kept.annotated.diagnostics == fresh.diagnostics)
      #expect(kept.article.document == article.document && kept.article.source == article.source)
      // All else of an article, the fields of its front matter among it.
      #expect(String(describing: kept.article.described) == String(describing: article.described))
    }
    let rich = try #require(known["articles/b.md"])
    let document = rich.article.document
    #expect(rich.annotated.judgments.contains { $0.confidence != nil })
    #expect(rich.annotated.mentions.contains { $0.link != nil } && !rich.annotated.concerns.isEmpty)
    #expect(!document.citations.isEmpty && !document.footnoteProblems.isEmpty && !document.lostCells.isEmpty)
    #expect(!document.rawHTMLLines.isEmpty && !rich.annotated.sources.isEmpty && !rich.diagnostics.isEmpty)
  }

  @Test func onlyArticlesThatHaveNotChangedAreTaken() async throws {
    let site = try site()
    _ = await site.build()
    let bytes = try FileSystem.local.read(file(of: site).path)
    try site.set("content/articles/c.md", "Iraq talks.")
    try site.move("content/articles/empty.md", to: "content/articles/other.md")
    #expect(try await known(bytes, of: site).keys.sorted() == ["articles/2024-01-02-a.md", "articles/b.md"])
    _ = await site.build()
    #expect(site.output == (await site.cleanBuild()).files)
    // What was kept of the others is kept again, byte for byte.
    #expect(try await known(FileSystem.local.read(file(of: site).path), of: site).count == 4)
    try site.set("content/countries/france.md", "---\nname: France\naliases: [Gaul]\n---\n")
    #expect(try await known(bytes, of: site).isEmpty)
  }

  @Test func damageIsNotRead() async throws {
    let site = try site()
    _ = await site.build()
    let bytes = try FileSystem.local.read(file(of: site).path)
    let clean = try await known(bytes, of: site)
    var generator = SeededGenerator(state: 5)
    for round in 0..<60 {
      var damaged = bytes
      if round % 2 == 0 {
        damaged[Int.random(in: 0..<bytes.count, using: &generator)] ^= UInt8.random(
          in: 1...255,
          using: &generator
        )
      } else {
        damaged = Array(bytes.prefix(Int.random(in: 0..<bytes.count, using: &generator)))
      }
      let known = try await known(damaged, of: site)
      #expect(known.count < clean.count)
      for (path, article) in known { #expect(article.annotated.packed == clean[path]?.annotated.packed) }
    }
    for damaged in [[], Array(bytes.dropLast(40)), Array(bytes.prefix(30)), bytes + [1]] {
      try Data(damaged).write(to: file(of: site))
      try site.set("content/articles/c.md", "Iran talks, \(damaged.count).")
      #expect(await site.build().isPublished)
      #expect(site.output == (await site.cleanBuild()).files)
    }
  }

  /// Very large numbers in any place of an article, as nobody writes them: it is refused, or read as something else.
  @Test func numbersOutOfRangeAreRefused() throws {
    let (article, _) = try Article.read(Array(Self.rich.utf8), path: "articles/b.md", file: "b.md")
    let gazetteer = Gazetteer.make(records: []).0
    let bytes = Annotator(gazetteer: gazetteer, site: SiteConfiguration()).annotate(article).packed
    let numbers: [[UInt8]] = [
      [0xFE] + Array(repeating: 0xFF, count: 8) + [0x01], Array(repeating: 0xFF, count: 9) + [0x01], [0x01],
    ]
    for place in bytes.indices {
      for number in numbers {
        _ = try? AnnotatedArticle.unpacked(bytes[..<place] + number + bytes[(place + 1)...])
      }
    }
    #expect(try AnnotatedArticle.unpacked(bytes).packed == bytes)
  }

  @Test func aDamagedArticleIsKeptAnew() async throws {
    let site = try site()
    _ = await site.build()
    var bytes = try FileSystem.local.read(file(of: site).path)
    // The last byte of the last article, behind which stand a list of them, its digest and its length.
    var reader = RecordReader(bytes, from: bytes.count - 8)
    bytes[bytes.count - 24 - (try reader.number()) - 1] ^= 1
    try Data(bytes).write(to: file(of: site))
    #expect(try await known(bytes, of: site).count == 3)
    try site.set("content/articles/2024-01-02-a.md", "# A\n\nChina talks.")
    _ = await site.build()
    #expect(try await known(FileSystem.local.read(file(of: site).path), of: site).count == 4)
  }

  @Test func withoutACacheNothingIsLeft() async throws {
    let site = try site()
    site.options.program = nil
    _ = await site.build()
    #expect(!FileManager.default.fileExists(atPath: file(of: site).path))
  }
}

extension Article {
  /// A copy without what is compared by itself.
  fileprivate var described: Article {
    var article = self
    article.document = Document()
    article.source = []
    return article
  }
}
