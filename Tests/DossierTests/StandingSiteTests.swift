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
    ("slug: one", "slug: two", false), ("## Outlook", "## More", true),
    ("2024-01-02", "2024-01-03", false), ("slug: one", "draft: true", false),
    ("slug: one", "slug: one\nstatus: {russia: worse}", false),
    ("spoke. ", "spoke.\n\n", true),
    (
      "## Outlook", "## Domestic Consequences\n\nRussia will likely lose, and so may Japan.\n\n## Outlook",
      true
    ),
    ("slug: one", "slug: one\nexpires: 2024-05-01", false), ("---\nRussia", "Russia", false),
  ])
  func whatStandsWhereIsNotWorkedOutAnew(_ old: String, _ new: String, _ isKept: Bool) async throws {
    let site = try CachedSite([
      "articles/a.md": Self.article, "articles/b.md": Self.other,
      "events/peace-talks.yaml": "name: Peace Talks\ndate: 2024-01-01\n",
    ])
    site.options.selection.today = ContentDate(year: 2024, month: 4, day: 15)
    let pipeline = Pipeline(site.options)
    let memory = await pipeline.build(after: nil, isKept: true).memory
    let standing = try #require(memory?.standing)
    try site.set("content/articles/a.md", Self.article.replacing(old, with: new))
    let snapshot = await InputSnapshot.take(site.options, program: "test", files: .local)
    let inputs = try #require(snapshot.digests)
    let reader = ContentReader(folder: site.options.content, selection: site.options.selection)
    let annotator = Annotator(gazetteer: standing.crossReference.gazetteer)
    let revised = standing.reread(inputs, by: reader).flatMap { standing.revised(inputs, $0, annotator) }
    #expect((revised != nil) == isKept)
    guard let revised else { return }
    #expect(revised.changed.map(\.article.path) == ["articles/a.md"])
    #expect(revised.site.inputs == inputs)
    let fresh = try #require(await pipeline.build(after: nil, isKept: true).memory?.standing)
    expectSame(revised.site, fresh)
  }

  /// Expects that a site that was worked out in part is as one that was worked out whole.
  private func expectSame(_ revised: StandingSite, _ fresh: StandingSite) {
    func parts(_ reference: CrossReference) -> [Any] {
      [
        reference.references, reference.implications, reference.judgments, reference.relations,
        reference.articleEvents, reference.statuses, reference.articles.map(\.mentions),
      ]
    }
    for (part, other) in zip(parts(revised.crossReference), parts(fresh.crossReference)) {
      #expect(String(describing: part) == String(describing: other))
    }
    let (site, other) = (revised.site, fresh.site)
    #expect(site.pages == other.pages)
    #expect(site.timelineCounts == other.timelineCounts)
    #expect(site.leading == other.leading)
    #expect(site.entityPages == other.entityPages)
    #expect(String(describing: site.entries) == String(describing: other.entries))
    for root in ["../", "../../", "../../../"] {
      let links = site.gazetteer.ids.map { String(describing: site.link($0, root: root)) }
      #expect(links == other.gazetteer.ids.map { String(describing: other.link($0, root: root)) })
    }
    #expect(site.implicationKinds == other.implicationKinds)
    #expect(site.pairs.keys == other.pairs.keys)
    #expect(site.navigation.map(\.url) == other.navigation.map(\.url))
    #expect(revised.digests.ground == fresh.digests.ground)
    #expect(revised.digests.changes(since: fresh.digests, limit: 1_000) == [])
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
      #expect(
        (standing.reread(inputs, by: reader).flatMap { standing.revised(inputs, $0, annotator) } != nil)
          == isKept
      )
    }
  }
}
