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
