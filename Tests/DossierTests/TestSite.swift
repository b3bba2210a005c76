import Foundation

@testable import Dossier

/// Builds sites from texts.
struct TestSite {
  var report: BuildReport
  /// The texts of the output, by path.
  var pages: [String: String]

  /// Builds a site of content given by path.
  static func build(
    _ content: [String: String],
    templates: [String: String] = [:],
    jobs: Int = 1,
    drafts: Bool = false,
    strict: Bool = false,
    baseURL: String? = nil
  ) async -> TestSite {
    var files: [String: String] = [:]
    for (path, text) in content { files["/memory/content/\(path)"] = text }
    for (path, text) in templates { files["/memory/templates/\(path)"] = text }
    let memory = MemoryFiles(files)
    var options = BuildOptions()
    options.content = "/memory/content"
    options.output = "/memory/public"
    options.templates = templates.isEmpty ? nil : "/memory/templates"
    options.jobs = jobs
    options.selection.includesDrafts = drafts
    options.isStrict = strict
    options.baseURL = baseURL
    return await build(options, memory)
  }

  /// Builds a folder of the repository into memory.
  static func build(folder: String, jobs: Int = 1) async -> TestSite {
    var options = BuildOptions()
    options.content = folder
    options.output = "/memory/public"
    options.jobs = jobs
    return await build(options, MemoryFiles())
  }

  private static func build(_ options: BuildOptions, _ memory: MemoryFiles) async -> TestSite {
    let report = await Pipeline(options, files: memory.system).build()
    var pages = memory.texts(in: "/memory/public")
    pages[".dossier-manifest"] = nil
    return TestSite(report: report, pages: pages)
  }

  var codes: [String] { report.diagnostics.map(\.code) }

  /// The root of the repository.
  static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The sample site's content.
  static let sample = repository.appending(path: "content").path

  /// The article that the project was made for; nil on machines that do not have it.
  static let seed: String? = {
    let file = repository.deletingLastPathComponent().appending(path: "shared/seed/article.md")
    guard let data = try? Data(contentsOf: file) else {
      print("The seed article is skipped: \(file.path) is not there")
      return nil
    }
    return String(decoding: data, as: UTF8.self)
  }()
}
