import Testing

@testable import Dossier

/// Front matter and configurations in TOML.
@Suite struct ImportTOMLTests {
  /// TOML 1.0: escapes, and texts on several lines with the line ends of Windows.
  @Test(arguments: [
    ("title = \"a\\tb\"", "a\tb"), ("title = \"\"\"\r\nOne \\\r\n  two\"\"\"", "One two"),
    ("title = \"\"\"One \\  \n\n  two\"\"\"", "One two"), ("title = \"\"\"a\"\"\"\"", "a\""),
    ("title = '''a'''''", "a''"), ("title = \"\"\"\"a\"\" b\"\"\"", "\"a\"\" b"),
    ("[params]\na = 1\n[[x]]\n[params.deep]\nb = 2\n[[x]]\n[x.y]\nz = 1", ""),
  ]) func tomlIsRead(_ text: String, _ title: String) throws {
    let root = try TOMLReader.read(Array(text.utf8)[...], file: "a.toml", firstLine: 1)
    #expect(root.member("title")?.text ?? "" == title)
    if title.isEmpty {
      #expect(root.member("params")?.member("deep")?.member("b")?.text == "2")
      #expect(root.member("x")?.items?.count == 2)
      #expect(root.member("x")?.items?.last?.member("y")?.member("z")?.text == "1")
    }
  }

  @Test func aKeyThatComesTwiceIsRefused() {
    for text in ["title = \"A\"\ntitle = \"B\"", "[[x]]\ny = 1\ny = 2", "x = {y = 1, y = 2}"] {
      let (lines, codes) = ImportTests.matter("+++\n\(text)\n+++\n")
      #expect(codes == ["toml"])
      #expect(lines == ["draft: true"] + text.split(separator: "\n").map { "# \($0)" })
    }
  }

  @Test(arguments: [
    "a", "a = ", "a = [1", "a = \"b", "a = {b = 1", "[a", "[[a]", "a = \"\\q\"", "a = 'b' c", "= 1",
    "a = 1\n[a]\nb = 2", "a = 1\n[[a]]\nb = 2", "a = 1\na.b = 2",
    "title = \"a \\ b\"", "a = \"\\u+041\"", "a = \"\"\"b\"\"\"\"\"\"",
  ]) func tomlThatIsNotReadIsKept(_ text: String) {
    let found = ImportTests.matter("+++\n\(text)\n+++\nText.")
    #expect(found.codes == ["toml"])
    #expect(found.lines == ["draft: true"] + text.split(separator: "\n").map { "# \($0)" })
  }

  @Test(arguments: [
    ("a = ", "[", ""), ("", "a = {", ""), ("a = ", "{a = ", ""), ("", "a.", "a = 1"), ("[", "a.", "a]"),
  ])
  func tomlIsNotNestedWithoutEnd(_ start: String, _ open: String, _ end: String) {
    let text = start + String(repeating: open, count: 100_000) + end
    #expect(ImportTests.matter("+++\n\(text)\n+++\nText.").codes == ["toml"])
  }

  /// What is nested is nested no deeper for names of several parts.
  @Test func namesOfSeveralPartsCountAsNested() {
    let names = Array(repeating: "a", count: 60).joined(separator: ".")
    let text = String(repeating: "\(names) = {", count: 60) + String(repeating: "}", count: 60)
    #expect(ImportTests.matter("+++\n\(text)\n+++\nText.").codes == ["toml"])
    let table = "[\(Array(repeating: "a", count: 20).joined(separator: "."))]\nb.c = {d.e = 1}"
    #expect(ImportTests.matter("+++\n\(table)\n+++\nText.").codes == [])
  }
}
