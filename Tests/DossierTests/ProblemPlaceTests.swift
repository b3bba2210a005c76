import Testing

@testable import Dossier

/// Where problems are said to be.
@Suite struct ProblemPlaceTests {
  private static let text = """
    ---
    name: Z
    title: Z
    summary: S
    ---

    ![](a.png)

    ```
    code
    ```

    - item ![](b.png)
    - other

    | A | B |
    |---|---|
    | x | ![](c.png) |
    | ![](d.png) | y |

    Words ![][ref] and ![](e.png)![](f.png) more.

    See [x](gone.md) and <u>this</u>.

    [ref]: g.png

    The last ![](<h i.png>)

    """

  /// The lines and columns of the problems of a code in a file with ``text``.
  private static func places(_ path: String, _ code: String) async -> [String] {
    let site = await TestSite.build([path: text, "articles/a.md": "---\nsummary: S\n---\nIran."])
    let found = site.report.diagnostics.filter { $0.code == code && $0.position.file.hasSuffix(path) }
    return found.map { "\($0.position.line):\($0.position.column)" }
  }

  @Test(arguments: ["articles/z.md", "leaders/z.md", "pages/z.md"])
  func picturesWithoutWordsAreFound(_ path: String) async {
    #expect(
      await Self.places(path, "broken-image") == [
        "7:1", "13:8", "18:7", "19:3", "21:0", "21:0", "21:0", "27:10",
      ]
    )
    #expect(await Self.places(path, "broken-link") == ["23:6"])
    #expect(await Self.places(path, "raw-html") == ["23:22"])
  }

  @Test(arguments: ["articles/z.md", "leaders/z.md", "pages/z.md"])
  func whatIsLeftAsTextIsFound(_ path: String) async {
    let lines = [
      "---", "name: N", "---", "`{{< a >}}` and {{< figure src=\"a.png\" >}} {% b %}",
      "`![a](b c.png)` {{ `x` }} { {c} {{ d",
      "", "    {{< code >}}", "",
      "The *old* ![dam's \"lake\"](my picture.png \"T\") and [a](my file.md#x), [b](not a file)",
      "[Kim](leader:Kim Jong Un) [c](<d e.md>) [[1](see a.)",
    ]
    let site = await TestSite.build([path: lines.joined(separator: "\n"), "articles/a.md": "Iran."])
    let found = site.report.diagnostics.filter { $0.position.file.hasSuffix(path) }
    func places(_ code: String) -> [String] {
      found.filter { $0.code == code }.map { "\($0.position.line):\($0.position.column)" }
    }
    #expect(places("foreign-markup") == ["4:17", "4:44", "5:17"])
    #expect(places("broken-image") == ["9:27"])
    #expect(places("broken-link") == ["9:55", "10:7", "10:28"])
    #expect(found.contains { $0.fix == "write ![…](<my picture.png>)" })
    #expect(found.contains { $0.message == "“{{< figure src=\"a.png\" >}}” is left as text" })
  }

  @Test(arguments: [
    ("![a](m.png)", "put it at articles/m.png in the content, or into static/"),
    ("![a](../x/m.png)", "put it at x/m.png in the content, or into static/"),
    ("![a](/m.png)", "put it at static/m.png in the content"),
    ("![a](static/m.png)", "put it at static/m.png in the content"),
    ("![a](m.tiff)", "put it into the folder static/ of the content"),
    ("[a](countries/)", "write /countries/"),
    ("[a](p.pdf)", "put it at articles/p.pdf in the content, or into static/"),
    ("[a](none.md)", "link to a Markdown file of the content, or put the file into static/"),
  ]) func adviceNamesThePlace(_ text: String, _ fix: String) async {
    let found = await TestSite.build(["articles/a.md": "---\nsummary: S\n---\nIran. \(text)"]).report
      .diagnostics
    #expect(found.map(\.fix) == [fix])
  }

  @Test func picturesWithoutWordsAreFoundByTheCheckToo() async {
    let memory = MemoryFiles(["content/articles/z.md": Self.text])
    var options = BuildOptions()
    options.content = "content"
    let found = await Pipeline(options, files: memory.system).check().diagnostics.filter {
      $0.code == "missing-alternative"
    }
    #expect(
      found.map { "\($0.position.line):\($0.position.column)" } == [
        "7:1", "13:8", "18:7", "19:3", "21:0", "21:0", "21:0", "27:10",
      ]
    )
  }

  @Test(arguments: [
    ("<div>\nText\n</div>\n", 4, 1), ("One\ntwo <b>x</b>\n", 5, 5), ("<!-- c -->\n\nA <i>\n", 6, 3),
    ("é <i>x</i>\n", 4, 3),
  ]) func htmlIsFound(_ text: String, _ line: Int, _ column: Int) async {
    let site = await TestSite.build(["articles/a.md": "---\nsummary: S\n---\n" + text + "\nIran.\n"])
    let found = site.report.diagnostics.first { $0.code == "raw-html" }
    #expect(found?.position.line == line)
    #expect(found?.position.column == column)
  }
}
