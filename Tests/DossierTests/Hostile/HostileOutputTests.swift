import Testing

@testable import Dossier

/// Whatever texts say, pages have only the markup of the templates and of Markdown, and a policy that keeps all else away.
@Suite struct HostileOutputTests {
  private static let vectors = [
    "<script>hit()</script>", "\"><img src=x onerror=hit()>", "'><svg/onload=hit()>",
    "</title><script>hit()</script>",
    "</script><script>hit()</script>", "--><script>hit()</script>", "]]><script>hit()</script>",
    "\" onmouseover=\"hit()", "' autofocus onfocus=hit() x='", "<base href=//evil.invalid>",
    "<meta http-equiv=refresh content='0;url=//evil.invalid'>", "<style>@import '//evil.invalid';</style>",
    "<iframe srcdoc='<script>hit()</script>'>", "[x](javascript:hit%28%29)", "![x](//evil.invalid/x.png)",
    "&lt;script&gt;", "{{{page.title}}}", "<scr<script>ipt>",
  ]

  private static func content(_ vector: String) -> [String: String] {
    let text = "'\(vector.replacing("'", with: "''"))'"
    return [
      "a.md": """
      ---
      title: \(text)
      summary: \(text)
      authors: [\(text)]
      tags: [\(text)]
      events: [parade]
      date: 2024-01-01
      aliases: [old/]
      status: {russia: \(text)}
      sources: [{id: s, title: \(text), publisher: \(text)}]
      ---
      # \(vector)

      Russia may attack \(vector) and [a leader](leader:x).[^s][^n] `\(vector)`

      ## Geopolitical implications: \(vector)

      Russia is likely to gain \(vector). [\(vector)](https://x.org/ "\(vector)")

      | \(vector) | b |
      |---|---|
      | \(vector) | c |

      ``` \(vector)
      \(vector)
      ```

      [^n]: \(vector)
      """,
      "leaders/x.md": """
      ---
      name: \(text)
      aliases: [\(text)]
      summary: \(text)
      offices: [{title: \(text), from: 2020}]
      ---
      \(vector)
      """,
      "events/parade.md":
        "---\nname: \(text)\nplace: \(text)\ndate: 2024\nparticipants: [RU]\n---\n\(vector)",
      "site.yaml":
        "title: \(text)\ndescription: \(text)\nauthor: \(text)\nnavigation: [{title: \(text), url: articles/}]",
      "strings.yaml": "contents: \(text)\nsources: \(text)",
    ]
  }

  @Test(arguments: vectors) func textsStayText(_ vector: String) async throws {
    let site = await TestSite.build(Self.content(vector), baseURL: "https://example.org/")
    #expect(site.report.isPublished, "\(site.report.diagnostics)")
    for (path, page) in site.pages where path.hasSuffix(".html") {
      #expect(MarkupScan(page).problems == [], "\(path)")
    }
    for (path, feed) in site.pages where path.hasSuffix(".xml") {
      #expect(!feed.contains("<script") && !feed.contains("<img") && !feed.contains("<svg"), "\(path)")
    }
  }

  @Test func everyPageHasAPolicyAndNothingAgainstIt() async {
    let site = await TestSite.build(folder: TestSite.sample)
    let policy =
      #/<meta http-equiv="Content-Security-Policy" content="default-src (?:'|&#39;)none(?:'|&#39;)/#
    for (path, page) in site.pages where path.hasSuffix(".html") {
      #expect(page.prefix(500).contains(policy), "\(path)")
      #expect(MarkupScan(page).problems == [], "\(path)")
    }
  }

  @Test(arguments: [
    "<p onclick=\"x\">", "<p id=x>", "<iframe>", "<a href=\"javascript:x\">", "<a title=\"<b\">", "<style>",
    "<p \"",
    "<p style=\"x\">", "<script>if (a < b) {}</script>", "<script>", "<x", "<a href=\"//x\" id='y'>",
  ]) func theScanFindsWhatIsWrong(_ markup: String) { #expect(MarkupScan(markup).problems != []) }

  @Test func aSiteMayAskForPicturesOfOtherHosts() async throws {
    let text = "![x](https://example.org/x.png)"
    let closed = await TestSite.build(["a.md": text])
    let open = await TestSite.build(["a.md": text, "site.yaml": "remote_images: true"])
    let (before, after) = (
      try #require(closed.pages["articles/a/index.html"]), try #require(open.pages["articles/a/index.html"])
    )
    #expect(!before.contains("<img") && !before.contains("data: https:"))
    #expect(after.contains("<img src=\"https://example.org/x.png\"") && after.contains("data: https: http:;"))
    #expect(closed.codes == ["remote-image"] && open.codes == [])
  }

  @Test func aSiteMayAskForHTML() async throws {
    let text = "A <b>bold</b> word.\n\n<div id=\"own\">Text</div>\n\n[x](javascript:y)"
    let closed = await TestSite.build(["a.md": text])
    let open = await TestSite.build(["a.md": text, "site.yaml": "title: T\nraw_html: true"])
    let (before, after) = (
      try #require(closed.pages["articles/a/index.html"]), try #require(open.pages["articles/a/index.html"])
    )
    #expect(before.contains("A <!-- raw HTML omitted -->bold"))
    #expect(after.contains("A <b>bold</b> word.") && after.contains("<div id=\"own\">"))
    #expect(!after.contains("javascript:"))
    #expect(closed.codes.sorted() == ["raw-html", "unsafe-link"])
    #expect(open.codes.sorted() == ["raw-html", "unsafe-link"])
    #expect(open.report.diagnostics.contains { $0.code == "raw-html" && $0.position.line == 2 })
  }
}
