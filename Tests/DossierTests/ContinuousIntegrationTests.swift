import Foundation
import Testing

@testable import Dossier
@testable import DossierCommand

@Suite struct ContinuousIntegrationTests {
  private static let folder = TestSite.repository.appending(path: "docs/ci")
  private static let files: [String] =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? []

  private static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  @Test(arguments: files.filter { $0.hasSuffix(".yml") }) func workflowsAreYAML(_ name: String) throws {
    let root = try YAMLReader.read(Array(try Self.text(name).utf8)[...], file: name, firstLine: 1)
    let keys = root?.pairs?.compactMap(\.key.text) ?? []
    #expect(keys.contains(name.hasPrefix("github") ? "jobs" : "pages"))
  }

  @Test func dossiersOwnWorkflowTestsTheProgramTheSiteAndTheReaders() throws {
    let path = ".github/workflows/test.yml"
    let bytes = try Data(contentsOf: TestSite.repository.appending(path: path))
    let root = try YAMLReader.read(Array(bytes)[...], file: path, firstLine: 1)
    let jobs = root?.pairs?.first { $0.key.text == "jobs" }?.value.pairs ?? []
    #expect(jobs.compactMap(\.key.text) == ["test", "site", "fuzz"])
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("run: .ci/run\n") && text.contains("run: make test-site\n"))
    #expect(text.contains("run: make fuzz FUZZ_SECONDS=60\n"))
    let makefile = try String(contentsOf: TestSite.repository.appending(path: "Makefile"), encoding: .utf8)
    #expect(makefile.contains("\ntest-site:") && makefile.contains("\nlint:"))
    #expect(makefile.contains("\nfuzz:"))
  }

  @Test func theScriptIsShell() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-n", Self.folder.appending(path: "rsync.sh").path]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test(arguments: files) func commandsCanBeUnderstood(_ name: String) throws {
    var count = 0
    for line in try Self.text(name).split(separator: "\n") {
      guard let match = line.firstMatch(of: #/^\s*(?:- |run: )?(?:run: )?dossier ([a-z].*)$/#) else {
        continue
      }
      let words = match.output.1.prefix { $0 != ">" }.replacing(#/"[^"]*"/#, with: "https://example.org/")
        .split(separator: " ").map(String.init)
      #expect(throws: Never.self, "\(line)") { try Command.parse(words) }
      count += 1
    }
    #expect(count >= 2)
  }

  @Test func thePageNamesEveryFile() throws {
    let page = try String(contentsOf: TestSite.repository.appending(path: "docs/ci.md"), encoding: .utf8)
    #expect(Self.files.count >= 3)
    for name in Self.files { #expect(page.contains("ci/\(name)")) }
  }
}
