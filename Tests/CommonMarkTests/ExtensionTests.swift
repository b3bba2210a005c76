import Testing

@testable import CommonMark

/// Tables, strikethrough and notes come out as GitHub Flavored Markdown 0.29 and the examples of cmark-gfm have them.
@Suite struct ExtensionTests {
  static func html(_ source: String, smart: Bool = false, citable: [String] = []) -> String {
    let options = ParseOptions(smartPunctuation: smart, extensions: .all, citable: citable)
    return String(
      decoding: Document(parsing: Array(source.utf8), options: options).html(
        options: HTMLOptions(rawHTML: true)
      ),
      as: UTF8.self
    )
  }

  /// Rows as `a|b`, the header's first; `|` in a cell as `¦`.
  static func rows(_ html: String) -> [String] {
    html.replacing("|", with: "¦").split(separator: "<tr>").dropFirst().map { row in
      row.matches(of: #/<t[hd][^>]*>(.*?)<\/t[hd]>/#).map { String($0.1) }.joined(separator: "|")
    }
  }

  @Test func aTableIsWrittenWithHeadAndBody() {
    let source = "before\n\n| State | Vote |\n|:--|--:|\n| Mali | yes |\n\nafter"
    #expect(
      Self.html(source) == """
        <p>before</p>
        <table>
        <thead>
        <tr>
        <th class="left">State</th>
        <th class="right">Vote</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="left">Mali</td>
        <td class="right">yes</td>
        </tr>
        </tbody>
        </table>
        <p>after</p>

        """
    )
    #expect(Self.html("|a|\n|-|") == "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table>\n")
  }

  @Test(arguments: [
    ("a | b\n--- | ---\nc | d", ["a|b", "c|d"]),
    ("| a |\n:-: |\n", ["a"]),
    ("| a | b |\n|---|---|\n| c\n| d | e | f |\ng", ["a|b", "c|", "d|e", "g|"]),
    ("| a | b |\n|---|---|\n| c || d |", ["a|b", "c|"]),
    (
      "| a | b |\n|---|---|\n| x \\| y | `p\\|q` |\n| **r\\|** | \\\\ |",
      ["a|b", "x ¦ y|<code>p¦q</code>", "<strong>r¦</strong>|\\"]
    ),
    (
      "| a |\n|---|\n| # no heading # |\n| - no list |\n| 1. nor this |",
      ["a", "# no heading #", "- no list", "1. nor this"]
    ),
    (
      "| _a_ | [r] |\n|---|---|\n| [r] | *b |\n\n[r]: /u",
      ["<em>a</em>|<a href=\"/u\">r</a>", "<a href=\"/u\">r</a>|*b"]
    ),
    ("one\ntwo\n| a | b |\n|---|---|\nc | d", ["a|b", "c|d"]),
    ("| a |\n|---|\n| b |\n> quote", ["a", "b"]),
    ("> | a |\n> |---|\n> | b |\n| no row |", ["a", "b"]),
    ("- | a |\n  |---|\n  | b |\n- next", ["a", "b"]),
    ("1. x\n\n   > | a |\n   > |---|\n   > | b |", ["a", "b"]),
    ("| a |\r\n|---|\r\n| b |\r\n", ["a", "b"]),
    ("| a ~~b~~ |\n|---|\n| \\~c\\~ `\\~` |", ["a <del>b</del>", "~c~ <code>\\~</code>"]),
  ])
  func rowsAreRead(source: String, rows: [String]) {
    #expect(Self.rows(Self.html(source)) == rows, "\(Self.html(source))")
  }

  @Test(arguments: [
    "| a | b |\n|---|\n| c |", "| a |\n\n|---|\n", "|---|\n", "a\n---\n", "- | a |\n|---|\n",
    "    | a |\n    |---|\n",
    "```\n| a |\n|---|\n```", "> | a |\n|---|\n| b |", "| a |\n     |---|\n", "| a |\n|- -|\n",
    "a \\| b\n- | -\n",
  ])
  func whatIsNoTableStaysAsLibcmarkHasIt(source: String) {
    let plain = Document.referenceHTML(
      parsing: Array(source.utf8),
      options: ParseOptions(smartPunctuation: false),
      html: HTMLOptions(rawHTML: true)
    )
    #expect(Self.html(source) == String(decoding: plain, as: UTF8.self))
  }

  @Test func aListAroundATableStaysTight() {
    #expect(Self.html("- one\n- | a |\n  |---|\n- two").contains("<li>two</li>"))
    #expect(Self.html("> | a |\n> |---|\n| b |").contains("</blockquote>\n<p>| b |</p>"))
  }

  /// A short row under a wide header is filled up, but a small text may not ask for very many cells.
  @Test func aTableOfMissingCellsEnds() {
    let columns = 2_000
    let wide =
      String(repeating: "|a", count: columns) + "|\n" + String(repeating: "|-", count: columns) + "|\n"
    let rows = Self.rows(Self.html(wide + String(repeating: "|b|\n", count: 1_000)))
    #expect(rows.count == 51)
    #expect(Self.rows(Self.html("|a|b|\n|-|-|\n" + String(repeating: "|c|\n", count: 1_000))).count == 1_001)
  }

  @Test(arguments: [
    ("Its ~withdrawn~ claim", "Its <del>withdrawn</del> claim"),
    ("Two ~~marks *and* more~~ here", "Two <del>marks <em>and</em> more</del> here"),
    ("~open only", "~open only"), ("closed only~", "closed only~"),
    ("~a ~ b~ c ~ d", "<del>a ~ b</del> c ~ d"),
    ("a ~~~~four~~~~", "a ~~~~four~~~~"),
    ("~one~ ~~two~~ x~~~three~~~", "<del>one</del> <del>two</del> x~~~three~~~"),
    ("a ~mismatch~~", "a ~mismatch~~"), ("from ~5 to ~10", "from ~5 to ~10"),
    ("\\~no\\~ `\\~`", "~no~ <code>\\~</code>"),
    ("~~*a*~~", "<del><em>a</em></del>"), ("x~~*a*~~", "x~~<em>a</em>~~"), ("*a ~b* c~", "<em>a ~b</em> c~"),
    ("[a ~b~](/u)", "<a href=\"/u\">a <del>b</del></a>"),
    ("<https://a.b/~c>", "<a href=\"https://a.b/~c\">https://a.b/~c</a>"),
    ("~two\nlines~", "<del>two\nlines</del>"),
  ])
  func tildesStrikeOut(source: String, html: String) {
    #expect(Self.html(source) == "<p>\(html)</p>\n")
  }

  @Test func aParagraphIsNotEndedByItsNotes() {
    #expect(
      Self.html("Oil fell.[^1] Gas rose.[^g]\n\n[^g]: By *weight*.\n[^1]: By volume.\n\nEnd.") == """
        <p>Oil fell.<sup class="footnote-ref"><a href="#fn-1" id="fnref-1">1</a></sup> Gas rose.\
        <sup class="footnote-ref"><a href="#fn-2" id="fnref-2">2</a></sup></p>
        <p>End.</p>
        <section class="footnotes">
        <ol>
        <li id="fn-1">
        <p>By volume. <a href="#fnref-1" class="footnote-backref" aria-label="Back to reference 1">↩</a></p>
        </li>
        <li id="fn-2">
        <p>By <em>weight</em>. <a href="#fnref-2" class="footnote-backref" aria-label="Back to reference 2">↩</a></p>
        </li>
        </ol>
        </section>

        """
    )
  }

  @Test func aNoteHoldsBlocksAndManyCitations() {
    let html = Self.html(
      "a[^N] b[^n]\n\n[^n]:\n    > quoted\n\n        code\n\n    last\n\nafter\n\n[^2]: never cited"
    )
    #expect(
      html.contains("<blockquote>\n<p>quoted</p>\n</blockquote>\n<pre><code>code\n</code></pre>\n<p>last <a")
    )
    #expect(
      html.contains("href=\"#fnref-1-2\"") && html.contains("id=\"fnref-1-2\"")
        && !html.contains("never cited")
    )
    #expect(html.contains("<p>after</p>\n<section"))
    let code = Self.html("a[^1]\n\n[^1]:\n        only code")
    #expect(code.contains("<pre><code>only code\n</code></pre>\n<a href=\"#fnref-1\""))
  }

  @Test(arguments: [
    ("a[^1]", "<p>a[^1]</p>\n"), ("\\[^1] b\n\n[^1]: note", "<p>[^1] b</p>\n"),
    ("`[^1]`\n\n[^1]: note", "<p><code>[^1]</code></p>\n"),
    ("```\n[^1]: code\n```\n", "<pre><code>[^1]: code\n</code></pre>\n"),
    ("[^1](/u)", "<p><a href=\"/u\">^1</a></p>\n"), ("[^a b]: x y", "<p>[^a b]: x y</p>\n"),
  ])
  func whatIsNoCitationStays(source: String, html: String) {
    #expect(Self.html(source) == html)
  }

  @Test func aCitationMayMeanAnEntryOfAListElsewhere() {
    let html = Self.html("Spending rose.[^SIPRI] Twice.[^sipri]", citable: ["iiss", "sipri"])
    #expect(html.contains("<a href=\"#source-2\" id=\"sourceref-2\">S2</a>"))
    #expect(html.contains("id=\"sourceref-2-2\""))
  }

  @Test func problemsNameTheirLines() {
    let source = "a[^1]\nb[^x]\n\n[^1]: n\n\n[^1]: again\n\n[^u]: unused"
    let document = Document(parsing: Array(source.utf8), options: ParseOptions(extensions: .all))
    #expect(Self.problems(of: document) == ["repeated 1 6:1", "undefined x 2:2", "unused u 8:1"])
  }

  private static func problems(of document: Document) -> [String] {
    document.footnoteProblems.map { "\($0.kind) \($0.label) \($0.line):\($0.column)" }.sorted()
  }

  @Test(arguments: [
    ("é\\~ \\[^x] [^x] b\n[^x]", ["undefined x 1:11", "undefined x 2:1"]),
    ("> quoted\n>\n>  text[^x]", ["undefined x 3:8"]),
    (
      "| a[^x] | b |\n|---|---|\n| [^x] | c[^x] |",
      ["undefined x 1:4", "undefined x 3:11", "undefined x 3:3"]
    ),
    ("a[^1]\n\n[^1]: n[^y]\n\n  [^z]: m", ["undefined y 3:8", "unused z 5:3"]),
    ("a[^don't] [^x--y] [^z...]", ["undefined don't 1:2", "undefined x--y 1:11", "undefined z... 1:19"]),
    ("a[^don’t]", ["undefined don’t 1:2"]),
    ("a[^don't] [^x--y] [^z…]\n\n[^don't]: 1\n\n[^x--y]: 2\n\n[^z...]: 3", []),
  ])
  func problemsNameTheirColumns(source: String, problems: [String]) {
    let document = Document(
      parsing: Array(source.utf8),
      options: ParseOptions(smartPunctuation: true, extensions: .all)
    )
    #expect(Self.problems(of: document) == problems)
  }

  @Test(arguments: [
    ("<!-- a -->", true), ("<!-- a -->\n<!-- b -->", true), (" <!-- a --> <!----> \n", true),
    ("<!-- a --><p>x</p><!-- b -->", false), ("<!-- a", false), ("<!--->\n-->", true), ("<p>x</p>", false),
  ])
  func commentsAreTold(html: String, isAll: Bool) {
    #expect(HTMLComment.isAll(of: Array(html.utf8)[...]) == isAll)
  }

  @Test(arguments: [
    ("| é | b |\n|---|---|\n| 1 | 2 | é\\|\\~ | | 4 |\n| 1 | 2 |  |", ["3:11 2 é|\\~,4"]),
    ("a|b\n-|-\n|ü\\~|2|3", ["3:8 2 3"]), ("> - a|b\n>   -|-\n>   1|2|`3`", ["3:9 2 `3`"]),
    ("x[^1]\n\n[^1]:\n    a|b\n    -|-\n    1|2|3", ["6:9 2 3"]), ("a|b\n-|-\n1\n\n1|2|3", []),
  ])
  func cellsWithoutAColumnAreTold(source: String, lost: [String]) {
    let document = Document(parsing: Array(source.utf8), options: ParseOptions(extensions: .all))
    let found = document.lostCells.map {
      "\($0.line):\($0.column) \($0.columns) \($0.cells.joined(separator: ","))"
    }
    #expect(found == lost)
  }

  @Test func blocksKeepTheirLines() {
    let source = "x[^1]\n\n| a | b |\n|---|---|\n| c | d |\n\nafter\n\n[^1]: first\n\n    second"
    let document = Document(parsing: Array(source.utf8), options: ParseOptions(extensions: .all))
    #expect(document.blocks.map(\.line) == [1, 3, 3, 5, 5, 7, 9, 11])
    #expect(document.blocks.map(\.isTableCell) == [false, true, true, true, true, false, false, false])
    #expect(document.blocks.map(\.isInFootnote) == [false, false, false, false, false, false, true, true])
    let words = document.blocks.map { String(decoding: document.text[$0.text], as: UTF8.self) }
    #expect(words == ["x", "a", "b", "c", "d", "after", "first", "second"])
  }

  @Test func whatIsStruckOutIsNotOpenToAnnotation() {
    let source = "Russia and ~~Belarus~~ met."
    let document = Document(parsing: Array(source.utf8), options: ParseOptions(extensions: .all))
    let runs = document.runs.map { String(decoding: document.text[$0.text], as: UTF8.self) }
    #expect(runs == ["Russia and ", " met."])
  }

  /// U+FDD0, which stands for nothing in a text.
  static let mark = String(decoding: Mark.note, as: UTF8.self)

  /// Texts without such markup, and those that look like it, read the same with the extensions as without.
  @Test(arguments: [
    "a | b", "x: -y\n\n- | -", "a~b", "^[1]", mark + "1:0 ~a~ | b\n|-|", "[^", "[^]: a", "~", "|", "",
  ])
  func oddTextsAreSafe(source: String) {
    let plain = Document.referenceHTML(
      parsing: Array(source.utf8),
      options: ParseOptions(smartPunctuation: false),
      html: HTMLOptions(rawHTML: true)
    )
    #expect(Self.html(source) == String(decoding: plain, as: UTF8.self))
  }
}
