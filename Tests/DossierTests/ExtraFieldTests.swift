import Testing

@testable import Dossier

/// Fields of the author's own, which templates show.
@Suite struct ExtraFieldTests {
  private static let content = [
    "site.yaml": "title: Desk\ntemplates: _theme\nextra: {desk: Asia}\n",
    "articles/a.md":
      "---\ntitle: A\ndate: 2024-01-01\nextra:\n  region: \"<Asia>\"\n  level: 4\n  open: true\n  text: \"4\"\n  risks: [war, 2, {of: x}]\n  desk: {head: B}\n---\nChina met Iran.",
    "articles/b.md": "---\ntitle: B\ndate: 2024-02-01\nextra: {risks: []}\n---\nChina.",
    "countries/china.md": "---\nextra: {rating: BB}\n---\nText.",
    "pages/about.md": "---\ntitle: About\nextra: {phone: \"007\"}\n---\nText.",
    "_theme/article.mustache":
      "{{#article}}{{extra.region}}|{{#extra.level}}{{extra.level}}{{/extra.level}}|{{#extra.open}}open{{/extra.open}}|{{extra.text}}|{{#extra.risks}}{{.}},{{/extra.risks}}|{{#extra.hasRisks}}has{{/extra.hasRisks}}|{{extra.desk.head}}{{extra.desk.none}}{{#extra}}{{nothing}}{{/extra}}{{/article}}|{{site.extra.desk}}{{site.extra.none}}",
    "_theme/country.mustache": "{{entity.extra.rating}}{{entity.extra.none}}",
    "_theme/plain.mustache": "{{extra.phone}}",
    "_theme/home.mustache": "{{#articles}}{{title}}:{{extra.region}};{{/articles}}",
  ]

  @Test(arguments: [
    ("articles/a/index.html", "&lt;Asia&gt;|4|open|4|war,2,,|has|B|Asia"),
    ("articles/b/index.html", "|||||||Asia"),
    ("countries/china/index.html", "BB"), ("countries/iran/index.html", ""), ("about/index.html", "007"),
    ("index.html", "A:&lt;Asia&gt;;"),
  ]) func templatesShowThem(_ path: String, _ expected: String) async {
    let site = await TestSite.build(Self.content)
    #expect(site.report.diagnostics.filter { $0.code == "template" } == [])
    #expect(site.pages[path] == expected)
  }

  @Test func aNameThatNoTemplateCanAskForIsAnError() async {
    for fields in ["{a b: 1}", "{1: 2}", "{\"\": 1}", "[a]", "x"] {
      #expect(
        await TestSite.build(["a.md": "---\nextra: \(fields)\n---\nIran."]).codes == ["bad-value"],
        "\(fields)"
      )
    }
  }

  @Test func aCachedBuildKnowsThem() async throws {
    let site = try CachedSite(Self.content)
    _ = await site.build()
    for level in ["5", "[5]", "{a: 5}"] {
      let text = Self.content["articles/a.md"]?.replacing("level: 4", with: "level: \(level)")
      try site.set("content/articles/a.md", text)
      #expect(await site.build().isPublished)
      #expect(site.output == (await site.cleanBuild().files), "\(level)")
    }
  }
}
