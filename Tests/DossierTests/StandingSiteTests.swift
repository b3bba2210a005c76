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
    Russia spoke. It rained, and China may answer.

    ## Outlook

    Japan may wait.
    """

  @Test(arguments: [
    ("It rained", "It snowed for long", true), ("title: T", "title: Another", true),
    ("title: T", "# A remark\ntitle: T\ntags: [x]", true), ("Russia spoke", "Moscow spoke", true),
    ("slug: one", "slug: one\naliases: [old/]", true), ("may wait", "could wait, or could not", true),
    ("may wait", "will almost certainly wait", false), ("Japan may", "Peru may", false),
    ("It rained", "It rained in Japan", false), ("spoke. It", "spoke; it", false),
    ("slug: one", "slug: two", false),
    ("2024-01-02", "2024-01-03", false), ("slug: one", "draft: true", false),
    ("## Outlook", "## More", false),
    ("slug: one", "slug: one\nstatus: {russia: worse}", false),
    ("spoke. ", "spoke.\n\n", false),
    ("slug: one", "slug: one\nexpires: 2024-05-01", false), ("---\nRussia", "Russia", false),
  ])
  func whatStandsWhereIsNotWorkedOutAnew(_ old: String, _ new: String, _ isKept: Bool) async throws {
    let site = try CachedSite(["articles/a.md": Self.article, "articles/b.md": "# B\n\nRussia.\n"])
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
