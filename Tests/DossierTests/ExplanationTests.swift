import Foundation
import Testing

@testable import Dossier

@Suite struct ExplanationTests {
  /// The codes that the sources raise, by the ways in which they write them.
  private static func raised() throws -> Set<String> {
    let forms = [
      #/\.(?:error|warning)\(\s*"([a-z0-9-]+)"/#, #/code: "([a-z0-9-]+)"/#, #/\.diagnostic\("([a-z0-9-]+)"/#,
      #/_ code: String = "([a-z0-9-]+)"/#, #/Diagnostic\(\s*severity,\s*"([a-z0-9-]+)"/#,
    ]
    let sources = TestSite.repository.appending(path: "Sources")
    var codes: Set<String> = []
    for name in try FileManager.default.subpathsOfDirectory(atPath: sources.path)
    where name.hasSuffix(".swift") {
      let text = try String(contentsOf: sources.appending(path: name), encoding: .utf8)
      for form in forms { codes.formUnion(text.matches(of: form).map { String($0.output.1) }) }
    }
    return codes
  }

  @Test func everyCodeHasAPageAndEveryPageACode() throws {
    let raised = try Self.raised()
    let pages = Set(Explanation.codes)
    #expect(raised.subtracting(pages).isEmpty, "write docs/diagnostics/CODE.md")
    #expect(pages.subtracting(raised).isEmpty, "nothing raises these")
    #expect(raised.count > 30)
  }

  @Test(arguments: Explanation.all) func pagesHaveOneForm(_ page: Explanation) {
    #expect(page.text.hasPrefix("# \(page.code)\n\n"))
    #expect(page.text.contains("\n\n## Example\n\n    "))
    #expect(page.text.contains("\n\n## What to do\n\n"))
    #expect(page.summary.hasSuffix("."))
    #expect(page.text.split(separator: "\n").allSatisfy { $0.count <= 140 })
  }

  @Test func thereIsNoPageOfAnUnknownCode() {
    #expect(Explanation("nonsense") == nil)
    #expect(Explanation("") == nil)
  }
}
