import Foundation
import Testing

@testable import Dossier

/// When a build need not work out anew who stands where.
@Suite struct StandingSiteTests {
  private static let article = """
    ---
    title: T
    date: 2024-01-02
    slug: one
    ---
    Russia spoke. It rained, and China may answer. Peru slept.

    ## Outlook

    Japan may wait.
    """

  private static let other = """
    # B

    Russia. China may answer Japan in the Peace Talks.

    ## Economic Implications

    China will pay, and Russia will not. It may yet snow.
    """

  @Test(arguments: [
    ("It rained", "It snowed for long", true), ("title: T", "title: Another", true),
    ("title: T", "# A remark\ntitle: T\ntags: [x]", true), ("Russia spoke", "Moscow spoke", true),
    ("slug: one", "slug: one\naliases: [old/]", true), ("may wait", "could wait, or could not", true),
    ("may wait", "will almost certainly wait", true), ("Japan may", "China may", true),
    ("Japan may", "Cuba may", true), ("Peru slept.", "", true), ("Peru slept", "The Korean War began", true),
    ("Peru slept", "Emmanuel Macron slept", true), ("Japan may", "Japan and Russia may", true),
    ("It rained", "It rained in Japan", true), ("spoke. It", "spoke; it", true),
    ("rained, and China", "rained, and China and Russia", true),
    ("## Outlook", "## Economic Implications", true), ("Japan may wait.", "It was dark in Japan.", true),
    ("China may answer", "China was cold", true), ("Russia spoke. It", "It spoke to Japan. It", true),
    ("slug: one", "slug: one\nsources: [{title: S, publisher: P}]", true),
    ("slug: one", "slug: one\nevents: [peace-talks]", true),
    ("slug: one", "slug: two", true), ("## Outlook", "## More", true),
    ("2024-01-02", "2024-01-03", true), ("slug: one", "draft: true", true), ("slug: one", "slug: b", false),
    ("slug: one", "slug: one\nstatus: {russia: worse}", true), ("slug: one", "slug: two\nlanguage: de", true),
    ("spoke. ", "spoke.\n\n", true), ("Japan may wait.", "Japan may wait.\n\nIt went dark.", true),
    ("Peru slept.", "Peru slept.\n\nIt went dark.", true), ("Japan may wait.", "It went dark.", true),
    ("Japan may wait.", "", true), ("Japan may wait.", "Japan may wait.\n\n## Domestic Consequences", true),
    ("Japan may wait.", "Japan may wait.\n\n## More\n\nIt went dark.\n\n## Less", true),
    (
      "## Outlook", "## Domestic Consequences\n\nRussia will likely lose, and so may Japan.\n\n## Outlook",
      true
    ),
    ("slug: one", "slug: one\nimage: https://e.org/a.png", true),
    ("slug: one", "slug: one\nimage: no.png", true),
    ("slug: one", "slug: one\nexpires: 2024-05-01", true), ("---\nRussia", "Russia", false),
  ])
  func whatStandsWhereIsNotWorkedOutAnew(_ old: String, _ new: String, _ isKept: Bool) async throws {
    let site = try CachedSite([
      "articles/a.md": Self.article, "articles/b.md": Self.other,
      "events/peace-talks.md": "---\nname: Peace Talks\ndate: 2024-01-01\n---\n",
    ])
    site.options.selection.today = ContentDate(year: 2024, month: 4, day: 15)
    try await expectSame(
      site,
      isKept: isKept,
      making: ["articles/a.md": Self.article.replacing(old, with: new)]
    )
  }

  /// Articles that come, go and move leave the others what they were.
  @Test(
    arguments: [
      ["articles/c.md": "---\ndate: 2024-03-01\n---\nChina may answer. Peru slept.\n\n## Outlook\n\nCuba.\n"],
      ["articles/c.md": "---\ndate: 2020-03-01\nstatus: {russia: better}\n---\nRussia and Japan.\n"],
      ["articles/c.md": "---\ntranslates: one\nlanguage: de\ndate: 2024-01-01\n---\nRussland.\n"],
      ["articles/c.md": "---\ndraft: true\n---\nRussia.\n"], ["articles/b.md": ""], ["articles/a.md": ""],
      ["articles/c.md": Self.other, "articles/b.md": ""],
      [
        "articles/b.md": "", "articles/c.md": "China.\n",
        "articles/d.md": "# D\n\nPeru and Cuba may fight.\n",
      ],
      [
        "articles/a.md": Self.article.replacing("2024-01-02", with: "2024-02-02") + "\nCuba, too.\n",
        "articles/d.md": "---\ndate: 2024-01-20\n---\n[A](a.md), [B](b.md)\n",
      ],
      ["articles/c.md": "---\ndate: 2024-08-01\n---\nIt comes later.\n"],
      ["countries/peru.md": "---\nsummary: Other.\nsources: [{title: S, publisher: P}]\n---\nWords.\n"],
      ["static/a.txt": "Text.", "static/b.txt": ""], ["static/new.txt": "Text.", "articles/a.md": ""],
      ["static/assets/site.css": "p { color: red }", "static/favicon.svg": "<svg/>"],
      ["articles/t.md": "| Peru | Cuba |\n|---|---|\n| Russia | Japan |\n"],
      ["articles/x.md": "---\ndate: 2023-01-01\nlanguage: de\n---\nJapan.\n"],
      ["articles/y.md": "---\ndate: 2023-01-01\n---\nJapan.\n"],
      [
        "countries/peru.md": "---\nstatus: worse\n---\nMore [words](../articles/a.md) of it.\n",
        "articles/c.md": "Peru.\n",
      ],
    ] as [[String: String]]
  )
  func articlesComeAndGo(_ changes: [String: String]) async throws {
    let site = try CachedSite([
      "articles/a.md": Self.article, "articles/b.md": Self.other,
      "articles/x.md": "---\ndate: 2023-01-01\nstatus: {japan: worse}\n---\nJapan and Peru. [B](b.md)\n",
      "articles/y.md": "---\ntranslates: x\nlanguage: de\ndate: 2023-01-01\n---\nJapan.\n",
      "countries/peru.md": "---\nsummary: One.\n---\nWords.\n", "static/b.txt": "Text.",
      "articles/t.md": "| Peru |\n|---|\n| Cuba |\n| Russia |\n| Japan |\n",
    ])
    site.options.selection.today = ContentDate(year: 2024, month: 4, day: 15)
    try await expectSame(site, isKept: true, making: changes)
  }

  /// What names rest on in a record may change every page.
  @Test(arguments: [
    "---\naliases: [Inca Land]\n---\nWords.\n", "---\nname: Another\n---\nWords.\n", "---\naliases: [\n",
  ]) func otherNamesAreWorkedOutAnew(_ record: String) async throws {
    let site = try CachedSite([
      "articles/a.md": Self.article, "countries/peru.md": "---\nsummary: One.\n---\nWords.\n",
    ])
    try await expectSame(site, isKept: false, making: ["countries/peru.md": record])
  }

  private static let theme: Theme = {
    switch Theme.load(folder: nil) {
    case .success(let theme): theme
    case .failure(let error): fatalError("\(error)")
    }
  }()

  /// Expects that a built site in which some files change, or go when nothing is given for them, is worked out in part, as it
  /// would be from nothing.
  private func expectSame(_ site: CachedSite, isKept: Bool, making changes: [String: String]) async throws {
    let pipeline = Pipeline(site.options)
    let standing = try #require(await pipeline.build(after: nil, isKept: true).memory?.standing)
    for (path, text) in changes {
      if text.isEmpty {
        try FileManager.default.removeItem(atPath: site.options.content + "/" + path)
      } else {
        try site.set("content/" + path, text)
      }
    }
    let snapshot = await InputSnapshot.take(site.options, program: "test", files: .local)
    let inputs = try #require(snapshot.digests)
    let reader = ContentReader(folder: site.options.content, selection: site.options.selection)
    let annotator = Annotator(gazetteer: standing.crossReference.gazetteer)
    var revised: (site: StandingSite, changed: [AnnotatedArticle])?
    if let reread = standing.reread(inputs, by: reader) {
      let files = reread.content.staticFiles.map {
        Page(path: $0, bytes: Array((changes["static/\($0)"] ?? "Text.").utf8))
      }
      revised = await standing.revised(inputs, reread, files, Self.theme, annotator, jobs: 2)
    }
    #expect((revised != nil) == isKept)
    guard let revised else { return }
    let changed = Set(revised.changed.map(\.article.path))
    #expect(changed == Set(changes.keys.filter { inputs.articles[$0] != nil && isShown($0, revised.site) }))
    #expect(revised.site.inputs == inputs)
    let fresh = try #require(await pipeline.build(after: nil, isKept: true).memory?.standing)
    await expectSame(revised.site, fresh)
  }

  private func isShown(_ path: String, _ site: StandingSite) -> Bool { site.content.absent[path] == nil }

  /// Expects that a site that was worked out in part is as one that was worked out whole.
  private func expectSame(_ revised: StandingSite, _ fresh: StandingSite) async {
    func parts(_ reference: CrossReference) -> [Any] {
      [
        reference.references, reference.implications, reference.judgments, reference.relations,
        reference.articleEvents, reference.statuses, reference.articles.map(\.mentions),
        reference.articles.map(\.article.path), reference.records.map(\.summary),
        reference.absent.sorted { $0.key < $1.key },
      ]
    }
    for (part, other) in zip(parts(revised.crossReference), parts(fresh.crossReference)) {
      #expect(String(describing: part) == String(describing: other))
    }
    // Numbers depend on which articles there were before.
    let (site, given) = (revised.site, revised.site.numbers.given)
    let other = Site(fresh.crossReference, staticFiles: fresh.staticFiles, numbers: given)
    #expect(site.numbers.all == other.numbers.all)
    #expect(site.articlePaths == other.articlePaths)
    #expect(site.articleIndices == other.articleIndices)
    #expect(site.pagesByFile == other.pagesByFile)
    #expect(site.labels.marks == other.labels.marks)
    #expect(String(describing: site.labels.articles) == String(describing: other.labels.articles))
    #expect(site.volumes.map { $0.digest(site.numbers) } == other.volumes.map { $0.digest(other.numbers) })
    #expect(site.translations.versions == other.translations.versions)
    #expect(site.translations.diagnostics == other.translations.diagnostics)
    for index in site.articles.indices { #expect(site.anchors[index].blocks == other.anchors[index].blocks) }
    #expect(site.files == other.files)
    #expect(site.pages == other.pages)
    #expect(site.timelineCounts == other.timelineCounts)
    #expect(site.leading == other.leading)
    #expect(site.entityPages == other.entityPages)
    #expect(String(describing: site.entries) == String(describing: other.entries))
    for root in ["../", "../../", "../../../"] {
      let links = site.crossReference.gazetteer.ids.map { String(describing: site.link($0, root: root)) }
      #expect(
        links == other.crossReference.gazetteer.ids.map { String(describing: other.link($0, root: root)) }
      )
      #expect(
        site.crossReference.gazetteer.ids.map { count(of: $0, site, root) }
          == site.crossReference.gazetteer.ids.map { count(of: $0, other, root) }
      )
    }
    #expect(site.implicationKinds == other.implicationKinds)
    #expect(site.pairs.keys == other.pairs.keys)
    #expect(site.navigation.map(\.url) == other.navigation.map(\.url))
    let digests = await FactDigests.make(
      fresh.crossReference,
      other,
      fresh.inputs,
      Self.theme,
      last: nil,
      jobs: 1
    )
    #expect(revised.digests.ground == digests?.ground)
    #expect(digests.flatMap { revised.digests.changes(since: $0, limit: 1_000) } == [])
  }

  /// What a plain link says of how often an entity is mentioned, which it finds out when it is asked.
  private func count(of id: EntityID, _ site: Site, _ root: String) -> String {
    guard case .object(let link) = site.link(id, root: root), let label = link["countLabel"] else {
      return ""
    }
    return String(describing: label.resolved)
  }

  @Test func aDayLaterAllIsLookedAt() async throws {
    let site = try CachedSite([
      "articles/a.md": Self.article, "articles/b.md": "---\ndate: 2024-05-01\n---\nChina.\n",
    ])
    site.options.selection.today = ContentDate(year: 2024, month: 4, day: 15)
    let standing = try #require(await Pipeline(site.options).build(after: nil, isKept: true).memory?.standing)
    try site.set("content/articles/a.md", Self.article.replacing("rained", with: "snowed"))
    let inputs = try #require(await InputSnapshot.take(site.options, program: "test", files: .local).digests)
    let annotator = Annotator(gazetteer: standing.crossReference.gazetteer)
    for (month, isKept) in [(4, true), (5, false)] {
      let selection = ArticleSelection(today: ContentDate(year: 2024, month: month, day: 20))
      let reader = ContentReader(folder: site.options.content, selection: selection)
      let reread = standing.reread(inputs, by: reader)
      guard let reread else {
        #expect(!isKept)
        continue
      }
      let revised = await standing.revised(inputs, reread, nil, Self.theme, annotator, jobs: 1)
      #expect((revised != nil) == isKept)
    }
  }
}
