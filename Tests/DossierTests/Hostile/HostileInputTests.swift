import Testing

@testable import Dossier

/// Whatever stands in the content or the templates: a build says what is wrong, and publishes a whole site or none.
@Suite struct HostileInputTests {
  @Test(arguments: HostileCase.encodings) func encodings(_ hostile: HostileCase) async throws {
    try await expect(hostile)
  }

  @Test(arguments: HostileCase.frontMatter) func frontMatter(_ hostile: HostileCase) async throws {
    try await expect(hostile)
  }

  @Test(arguments: HostileCase.addresses) func addresses(_ hostile: HostileCase) async throws {
    try await expect(hostile)
  }

  @Test(arguments: HostileCase.markdown) func markdown(_ hostile: HostileCase) async throws {
    try await expect(hostile)
  }

  @Test(arguments: HostileCase.records) func records(_ hostile: HostileCase) async throws {
    try await expect(hostile)
  }

  @Test(arguments: HostileCase.configuration) func configuration(_ hostile: HostileCase) async throws {
    try await expect(hostile)
  }

  @Test(arguments: HostileCase.templates) func templates(_ hostile: HostileCase) async throws {
    try await expect(hostile)
  }

  @Test(arguments: HostileCase.disk) func disk(_ hostile: HostileCase) async throws {
    try await expect(hostile)
  }

  private func expect(_ hostile: HostileCase) async throws {
    let folder = try await HostileFolder(hostile)
    defer { folder.remove() }
    let before = folder.everything
    let report = await folder.build()
    let found = report.diagnostics.filter {
      hostile.saying.isEmpty || $0.description.contains(hostile.saying)
    }
    switch hostile.outcome {
    case .error(let code):
      #expect(found.contains { $0.severity == .error && $0.code == code }, "\(report.diagnostics)")
      #expect(!report.isPublished)
      #expect(folder.everything == before)
    case .warning(let code):
      #expect(found.contains { $0.severity == .warning && $0.code == code }, "\(report.diagnostics)")
      expectWhole(folder, report)
    case .fine:
      #expect(report.diagnostics == [])
      expectWhole(folder, report)
    }
  }

  private func expectWhole(_ folder: HostileFolder, _ report: BuildReport) {
    #expect(report.isPublished, "\(report.diagnostics)")
    #expect(folder.leftovers == [])
    let pages = folder.published
    #expect(pages.count >= report.fileCount + 1)
    #expect(LinkWalker(pages).problems == [])
  }
}
