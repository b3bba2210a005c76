import Testing

@testable import Dossier

/// What becomes of what stands in front matter.
@Suite struct ImportFrontMatterTests {
  /// YAML 1.1, 5.4: a line ends at more than a line feed, so that what follows would get out of a comment.
  @Test(arguments: [
    "\u{85}", "\u{2028}", "\u{2029}", "\r", "\u{0}", "\u{80}", "\u{FEFF}", "\u{FFFE}", "\u{B}",
  ])
  func signsThatEndALineStayWithinIt(_ sign: String) throws {
    let text = "a\(sign)draft: false\(sign)é\u{1F600}"
    for line in ["x: \(YAMLText.quoted(text))", "x: \(YAMLText.escaped(text))", "# \(YAMLText.line(text))"] {
      #expect(line.unicodeScalars.allSatisfy { !sign.unicodeScalars.contains($0) })
    }
    let quoted = try Self.yaml("x: \(YAMLText.quoted(text))")
    #expect(quoted?.member("x")?.text == "a draft: false é\u{1F600}")
    guard !sign.utf8.contains(where: ByteClass.isControl) else { return }
    #expect(try Self.yaml("x: \(YAMLText.escaped(text))")?.member("x")?.text == text)
  }

  private static func yaml(_ text: String) throws -> YAMLNode? {
    try YAMLReader.read(Array(text.utf8)[...], file: "a.yaml", firstLine: 1)
  }

  @Test func nothingGetsOutOfAComment() {
    let (lines, _) = ImportTests.matter("---\nfoo: \"a\\u2028draft: true\\u2028aliases: [/evil]\"\n---\n")
    #expect(lines == ["# foo: \"a\\u2028draft: true\\u2028aliases: [/evil]\""])
  }

  /// Other systems have fields of these names, too.
  @Test(arguments: [
    ("status: publish", ["# status: publish"], false), ("status: draft", ["# status: draft"], true),
    ("status: private", ["# status: private"], true),
    ("status: {russia: up}", ["status: {russia: up}"], false),
    ("sources: y", ["# sources: y"], false), ("sources: [{href: x}]", ["# sources: [{href: x}]"], false),
    ("events: {a: b}", ["# events: {a: b}"], false), ("actors: [[a]]", ["# actors: [[a]]"], false),
    ("events: [Vote]", ["events: [Vote]"], false), ("ignore: true", ["# ignore: true"], false),
    ("Status: {russia: up}", ["# Status: {russia: up}"], false), ("hidden: true", ["# hidden: true"], true),
    ("visibility: private", ["# visibility: private"], true), ("private: false", ["# private: false"], false),
  ]) func foreignFieldsOfOwnNamesAreComments(_ text: String, _ kept: [String], _ isDraft: Bool) {
    let (lines, codes) = ImportTests.matter("---\n\(text)\n---\n")
    #expect(lines == (isDraft ? ["draft: true"] : []) + kept)
    #expect(codes == (isDraft ? ["not-imported"] : []))
  }

  @Test(arguments: [
    ("lang: fr", "language: \"fr\"\n"), ("language: pt_BR\nlang: de", "language: \"pt-BR\"\n# lang: de\n"),
    ("language: Any language", "# language: \"Any language\"\n"),
    ("image: /i.png", "image: \"/i.png\"\n"),
    ("image: https://x.org/i.png", "image: \"https://x.org/i.png\"\n"),
    ("image: i.png", "image: \"/i.png\"\n"), ("image: /blog/i.png", "image: \"/i.png\"\n"),
    ("image: {path: /i.png, alt: A}", "image: \"/i.png\"\n# image: {path: \"/i.png\", alt: A}\n"),
    ("image: /none.png", "# image: \"/none.png\"\n"), ("image: true", "# image: true\n"),
  ]) func languagesAndPicturesAreTakenOver(_ text: String, _ lines: String) {
    let (_, texts) = ImportTests.imported([
      "_config.yml": "url: https://x.org\nbaseurl: /blog\npermalink: /:title/", "i.png": "I",
      "_posts/2024-01-02-a.md": "---\n\(text)\n---\nText\n",
    ])
    let head = texts["content/articles/2024-01-02-a.md"]?.replacing("aliases: [\"/a/\"]\n", with: "")
    #expect(head == "---\n\(lines)---\n\nText\n")
  }

  @Test(arguments: ["- one\n- two", "Just a sentence.", "\"In quotes\""])
  func whatIsNoMappingIsKept(_ text: String) {
    let (lines, codes) = ImportTests.matter("---\n\(text)\n---\nText\n")
    #expect(lines == ["draft: true"] + text.split(separator: "\n").map { "# \($0)" })
    #expect(codes == ["front-matter"])
  }

  @Test(arguments: [
    ("date: 2024-01-02 15:04:05 +0800 CST", "date: 2024-01-02 15:04:05 +0800"),
    ("date: 2024-01-02 15:04:05 -0300 -0300", "date: 2024-01-02 15:04:05 -0300"),
    ("date: Tue, 02 Jan 2024 15:04:05 GMT", "date: 2024-01-02 15:04:05Z"),
    ("date: Tue, 2 Jan 2024 15:04:05 +0100", "date: 2024-01-02 15:04:05 +0100"),
    ("date: 2024-01-02T15:04:05 UTC", "date: 2024-01-02T15:04:05Z"),
    ("date: ''", "# date: \"\""), ("date: ' '\npublishDate: 2024-01-02", "date: 2024-01-02\n# date: \" \""),
    ("author: Josh Aas, ISRG Executive Director", "authors: [\"Josh Aas, ISRG Executive Director\"]"),
    ("author: Ann Bee and Cy Dee", "authors: [\"Ann Bee\", \"Cy Dee\"]"),
    ("authors: Ann Bee, Cy Dee", "authors: [\"Ann Bee\", \"Cy Dee\"]"), ("author: ''", ""),
  ]) func fieldsAreRead(_ text: String, _ lines: String) {
    let found = ImportTests.matter("---\n\(text)\n---\n")
    #expect(found.lines.joined(separator: "\n") == lines)
    #expect(found.codes == [])
  }
}
