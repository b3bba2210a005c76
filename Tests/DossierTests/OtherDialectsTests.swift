import Testing

@testable import Dossier

/// Markup that CommonMark has not.
@Suite struct OtherDialectsTests {
  @Test(arguments: [
    // the text, the pieces that readers see as they were typed, each with its place
    ("- [ ] Peru\n- [x] Chile", ["3:3 [ ]", "4:3 [x]"]), ("> [!NOTE]\n> Peru waits.", ["3:3 [!NOTE]"]),
    ("See [[Peru]].", ["3:5 [[Peru]]"]), ("## A head {#custom}\n\nPeru.", ["3:11 {#custom}"]),
    ("[TOC]", ["3:1 [TOC]"]),
    ("See https://a.org/b, or (http://c.org).", ["3:5 https://a.org/b", "3:26 http://c.org"]),
    // Links, code and other brackets are none.
    ("<https://a.org> [b](https://b.org) `https://c.org` [x] [1] ftp://d.org", []),
    ("[ ] Peru\n\n[!] Chile", []), ("A set {a, b}.", []), ("```\n- [ ] a\n[[b]]\n```\n\nPeru", []),
    ("Write `[[a page]]`.\n\n- `[ ] ` task\n\n## Of `{#ids}`\n\nPeru.", []),
    ("[https://a.org](https://a.org) and [a]: b", []),
  ]) func otherDialectsAreReported(_ text: String, _ expected: [String]) async {
    let found = await TestSite.build(["a.md": "# T\n\n" + text]).report.diagnostics
      .filter { $0.code == "foreign-markup" }
    let pieces = found.map { diagnostic in
      let words = diagnostic.message.split(separator: "”")[0].dropFirst()
      return "\(diagnostic.position.line):\(diagnostic.position.column) \(words)"
    }
    #expect(pieces == expected)
  }
}
