import Foundation
import Testing

@testable import Dossier

@Suite struct DiagnosticFormatTests {
  private static let diagnostic = Diagnostic.warning(
    "broken-link",
    at: SourcePosition(file: "content/a.md", line: 2, column: 9),
    "there is no page or file “b.md”",
    fix: "link to a file"
  )

  private static func printed(
    _ diagnostics: [Diagnostic],
    _ format: DiagnosticFormat,
    columns: Int? = nil,
    isColored: Bool = false,
    files: [String: String] = ["content/a.md": "# A\nSee the b.md file\n"]
  ) -> String {
    let system = MemoryFiles(files).system
    let printer = DiagnosticPrinter(
      format,
      columns: columns,
      isColored: isColored,
      version: "1.2",
      files: system
    )
    return String(decoding: printer.bytes(diagnostics), as: UTF8.self)
  }

  /// What turns the direction of a line around hides in a log what it says.
  @Test(arguments: [DiagnosticFormat.text, .github]) func linesSteerNobody(_ format: DiagnosticFormat) {
    var diagnostic = Self.diagnostic
    diagnostic.message = "no page “a\u{202E}b\u{2028}c\u{1B}[31m”"
    let line = Self.printed([diagnostic], format)
    #expect(
      line.contains("no page “a\u{FFFD}b\u{FFFD}c\u{FFFD}[31m”") && line.split(separator: "\n").count == 1
    )
  }

  @Test func excerptsShowTheLineAndThePlace() {
    #expect(
      Self.printed([Self.diagnostic], .text, columns: 80) == """
        warning[broken-link]: there is no page or file “b.md”
         --> content/a.md:2:9
          |
        2 | See the b.md file
          |         ^^^^
          = help: link to a file


        """
    )
    #expect(Self.printed([Self.diagnostic], .text) == Self.diagnostic.description + "\n")
  }

  @Test func excerptsDoWithoutWhatIsNotKnown() {
    let file = Diagnostic.error("file", at: SourcePosition(file: "none"), "cannot read this")
    #expect(Self.printed([file], .text, columns: 80) == "error[file]: cannot read this\n--> none\n\n")
    var line = Self.diagnostic
    line.position.column = 0
    let text = Self.printed([line], .text, columns: 80)
    #expect(text.contains("2 | See the b.md file\n"))
    #expect(!text.contains("^"))
    line.position.line = 90
    #expect(!Self.printed([line], .text, columns: 80).contains("See"))
  }

  @Test func colourIsOnlyWhereItIsAskedFor() {
    #expect(!Self.printed([Self.diagnostic], .text, columns: 80).contains("\u{1B}"))
    #expect(Self.printed([Self.diagnostic], .text, columns: 80, isColored: true).contains("\u{1B}[1;33m"))
  }

  /// The line, the column and length of the place, and what stands above the mark.
  @Test(
    arguments: [
      ("a\tb", 3, 1, "a   b", "    ^"), ("\t\tx", 3, 1, "        x", "        ^"),
      ("習近平 met", 5, 3, "習近平 met", "       ^^^"), ("習近平", 2, 2, "習近平", "  ^^^^"),
      ("e\u{301}te\u{301} x", 7, 1, "e\u{301}te\u{301} x", "    ^"),
      ("👩‍👩‍👧 x", 7, 1, "👩‍👩‍👧 x", "   ^"), ("abc", 4, 1, "abc", "   ^"), ("", 1, 1, "", "^"),
      ("a\u{1B}[31mb", 7, 1, "a\u{FFFD}[31mb", "      ^"), ("a\u{202E}b", 3, 1, "\u{FFFD}b", nil),
    ] as [(String, Int, Int, String, String?)]
  )
  func marksStandBelowTheirPlace(
    _ line: String,
    _ column: Int,
    _ extent: Int,
    _ text: String,
    _ mark: String?
  ) {
    let view = LineView(line, column: column, extent: extent, columns: 80)
    if let mark {
      #expect(view.text == text)
      #expect(view.mark == mark)
    } else {
      #expect(!view.text.unicodeScalars.contains("\u{202E}"))
    }
  }

  @Test func longLinesAreCutAroundThePlace() throws {
    let line = String(repeating: "word ", count: 100) + "HERE" + String(repeating: " more", count: 100)
    let view = LineView(line, column: 501, extent: 4, columns: 60)
    #expect(view.text.count <= 60)
    #expect(view.text.hasPrefix("…") && view.text.hasSuffix("…"))
    let mark = try #require(view.mark)
    let start = view.text.index(view.text.startIndex, offsetBy: mark.count - 4)
    #expect(view.text[start...].hasPrefix("HERE"))
    #expect(mark.hasSuffix(" ^^^^"))
  }

  @Test func gitHubAnnotationsAreEscaped() {
    var diagnostic = Self.diagnostic
    diagnostic.position.file = "./content/a,b:c%.md"
    diagnostic.message = "100 %\nand: more, of it"
    diagnostic.fix = nil
    #expect(
      GitHubAnnotation.line(diagnostic)
        == "::warning file=content/a%2Cb%3Ac%25.md,line=2,col=9,title=broken-link::100 %25%0Aand: more, of it"
    )
    let whole = Diagnostic.error("file", at: SourcePosition(file: "a"), "m", fix: "f")
    #expect(GitHubAnnotation.line(whole) == "::error file=a,title=file::m; f")
  }

  @Test func jsonIsOneObject() throws {
    let whole = Diagnostic.error("file", at: SourcePosition(file: "a\"b"), "m")
    let text = Self.printed([Self.diagnostic, whole], .json)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(object["version"] as? Int == 1)
    #expect(object["errors"] as? Int == 1)
    #expect(object["warnings"] as? Int == 1)
    let items = try #require(object["diagnostics"] as? [[String: Any]])
    #expect(items[0]["severity"] as? String == "warning")
    #expect(items[0]["code"] as? String == "broken-link")
    #expect(items[0]["line"] as? Int == 2)
    #expect(items[0]["column"] as? Int == 9)
    #expect(items[0]["fix"] as? String == "link to a file")
    #expect(items[1]["file"] as? String == "a\"b")
    #expect(items[1]["line"] == nil)
  }

  @Test func sarifHasRulesAndRegions() throws {
    let spaced = Diagnostic.error("yaml", at: SourcePosition(file: "./my content/ü#.md", line: 3), "m")
    let absolute = Diagnostic.error("file", at: SourcePosition(file: "/a b"), "m")
    let text = Self.printed([Self.diagnostic, spaced, absolute], .sarif)
    let log = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let driver = try #require((run["tool"] as? [String: [String: Any]])?["driver"])
    #expect(driver["name"] as? String == "dossier")
    #expect(driver["version"] as? String == "1.2")
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(rules.compactMap { $0["id"] as? String } == ["broken-link", "file", "yaml"])
    for rule in rules {
      #expect((rule["help"] as? [String: String])?["text"]?.contains("## What to do") == true)
      #expect((rule["shortDescription"] as? [String: String])?["text"]?.isEmpty == false)
    }
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.compactMap { $0["ruleIndex"] as? Int } == [0, 2, 1])
    #expect(results.compactMap { $0["level"] as? String } == ["warning", "error", "error"])
    let places = results.compactMap {
      ($0["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any]
    }
    let uris = places.compactMap { ($0["artifactLocation"] as? [String: String])?["uri"] }
    #expect(uris == ["content/a.md", "my%20content/%C3%BC%23.md", "file:///a%20b"])
    #expect(places[0]["region"] as? [String: Int] == ["startLine": 2, "startColumn": 9, "endColumn": 13])
    #expect(places[1]["region"] as? [String: Int] == ["startLine": 3])
    #expect(places[2]["region"] == nil)
  }

  @Test func problemsOfAllFilesComeSortedAndOnce() async {
    let link = "[x](gone.md)\n\n[x](gone.md)"
    let site = await TestSite.build([
      "articles/b.md": "---\ndate: 2024-02-30\nsumary: x\n---\nText.",
      "articles/a.md": "---\ntitle: [\n---\n",
      "articles/c.md": link, "leaders/x.md": "---\ncountry: nowhere\n---\n",
    ])
    #expect(site.report.diagnostics == site.report.diagnostics.sorted())
    #expect(Set(site.report.diagnostics).count == site.report.diagnostics.count)
    #expect(
      Set(site.report.diagnostics.map { ContentPath.baseName($0.position.file) }) == ["a", "b", "c", "x"]
    )
    var twice = [Self.diagnostic, .error("a", at: SourcePosition(file: "a"), "m"), Self.diagnostic]
    twice.sortOnce()
    #expect(twice.map(\.code) == ["a", "broken-link"])
  }
}
