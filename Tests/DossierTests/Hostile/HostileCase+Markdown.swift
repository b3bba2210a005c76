@testable import Dossier

extension HostileCase {
  /// Texts that nest, repeat or break off.
  static let markdown: [HostileCase] = [
    .article(repeated("> ", 10_000) + "x", .fine, "quotations nested 10,000 deep"),
    .article(repeated("- ", 10_000) + "x", .fine, "lists nested 10,000 deep"),
    .article(repeated("1. ", 10_000) + "x", .fine, "numbered lists nested 10,000 deep"),
    .article(repeated("> - ", 5_000) + "x", .fine, "quotations in lists in quotations"),
    .article(repeated("*a **a ", 10_000), .fine, "emphasis opened 20,000 times"),
    .article(
      repeated("*a **a ", 5_000) + "b" + repeated(" a** a*", 5_000),
      .fine,
      "emphasis nested 10,000 deep"
    ),
    .article(repeated("a** b", 10_000), .fine, "emphasis closed 10,000 times"),
    .article(repeated("~~a ", 10_000), .fine, "10,000 marks of deleted text"),
    .article(repeated("[", 10_000), .fine, "10,000 opening brackets"),
    .article(
      repeated("[", 10_000) + "x" + repeated("](b)", 10_000),
      .warning("broken-link"),
      "links nested 10,000 deep"
    ),
    .article(
      repeated("![", 10_000) + "x" + repeated("](b.png)", 10_000),
      .warning("broken-image"),
      "pictures nested"
    ),
    .article(repeated("[a](", 10_000), .fine, "10,000 links that break off"),
    .article(repeated("![[]()", 10_000), .warning("empty-link"), "10,000 empty links in pictures"),
    .article(repeated("[a](<b", 10_000), .fine, "10,000 destinations that break off"),
    .article(repeated("<!--", 10_000), .warning("raw-html"), "10,000 comments that break off"),
    .article(
      repeated("<?", 10_000) + repeated("<!A", 10_000),
      .warning("raw-html"),
      "20,000 declarations that break off"
    ),
    .article("a " + repeated("<![CDATA[", 10_000), .fine, "10,000 sections of CDATA that break off"),
    .article(repeated("`a``b", 10_000), .fine, "code that is never closed"),
    .article(repeated("\\", 20_000), .fine, "20,000 backslashes"),
    .article(repeated("&", 20_000) + repeated("&#0;", 1_000), .fine, "21,000 entities that are none"),
    .article(repeated("_", 20_000), .warning("empty-article"), "20,000 underscores"),
    .article(repeated("# Same\n\ntext\n\n", 2_000), .fine, "2,000 headings of one name"),
    .article(repeated("# a-1\n\nb\n\n# a\n\nb\n\n", 1_000), .fine, "headings named as repeated ones are"),
    .article(
      repeated("[a]: b\n", 10_000) + "\n[a]",
      .warning("broken-link"),
      "10,000 definitions of one link"
    ),
    .article(
      "[a]: " + repeated("b", 50_000) + "\n\n" + repeated("[a] ", 1_000),
      .warning("broken-link"),
      "a link that grows"
    ),
    .article(repeated("[^1]", 5_000) + "\n\n[^1]: note", .fine, "a note cited 5,000 times"),
    .article("x[^1]\n\n[^1]: note[^1]", .fine, "a note that cites itself"),
    .article("x[^1]\n\n[^1]: a[^2]\n\n[^2]: b[^1]", .fine, "notes that cite each other"),
    .article("[^1]: a\n\n[^1]: b\n\nx[^1]", .warning("repeated-footnote"), "a note twice"),
    .article("x[^nothing]", .warning("undefined-footnote"), "a note that is not there"),
    .article("|a|b|\n|-|-|\n" + repeated("|x|y|\n", 3_000), .fine, "a table of 3,000 rows"),
    .article(
      "|" + repeated("a|", 5_000) + "\n|" + repeated("-|", 5_000) + "\n" + repeated("|x\n", 1_000),
      .fine,
      "a wide table of short rows"
    ),
    .article(
      "|a|\n|-|\n" + repeated("|" + repeated("x|", 500) + "\n", 50),
      .warning("lost-cell"),
      "rows with too many cells"
    ),
    .article(repeated("```\n", 5_001), .warning("empty-article"), "5,001 fences"),
    .article("```\nnever closed\n", .warning("empty-article"), "a fence that is never closed"),
    .article(repeated(" ", 50_000) + "x", .warning("empty-article"), "50,000 blanks"),
    .article(repeated("\t", 20_000) + "x", .warning("empty-article"), "20,000 tabs"),
    .article(repeated("Russia China ", 5_000), .fine, "10,000 names in a paragraph"),
    .article(repeated("Mr. ", 10_000) + "X.", .fine, "10,000 abbreviations"),
    .article(
      repeated("(", 10_000) + "Russia" + repeated(")", 10_000),
      .fine,
      "10,000 brackets around a name"
    ),
    .article(repeated("“", 10_000) + "Russia may attack.", .fine, "10,000 quotation marks"),
    .article("<b>bold</b> <script>alert(1)</script>", .warning("raw-html"), "HTML"),
    .article("<div>\nlost\n</div>", .warning("raw-html"), saying: "a.md:1", "a block of HTML"),
    .article("Text.\n\n<!-- a remark -->\n", .fine, "a comment"),
    .article("[a](javascript:alert%281%29)", .warning("unsafe-link"), "a script for a link"),
    .article("[a](&#106;avascript:alert)", .warning("unsafe-link"), "a script in entities"),
    .article("[a](java\u{200B}script:x)", .warning("broken-link"), "a script with an invisible blank"),
    .article("<javascript:alert(1)>", .warning("unsafe-link"), "a script in angles"),
    .article("![a](data:text/html,x)", .warning("unsafe-link"), "data for a picture"),
    .article("![a](https://example.org/x.png)", .warning("remote-image"), "a picture of another host"),
    .article(
      "![a](//example.org/x.png)",
      .warning("remote-image"),
      "a picture of another host without a scheme"
    ),
    .article("[a](../../../../etc/passwd)", .warning("broken-link"), "a link above the site"),
    .article("![a](../../etc/passwd.png)", .warning("broken-image"), "a picture above the site"),
    .article("[a](#nothing)", .warning("broken-link"), "a link to no heading"),
    .article("[a](leader:nobody-such)", .warning("unknown-reference"), "a link to nobody"),
    .article("[a]()", .warning("empty-link"), "a link to nothing"),
    .article(
      "Russia [](leader:xi-jinping) [x](country:CN)",
      .warning("empty-link"),
      "a link to a leader without a word"
    ),
  ]

  private static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }
}
