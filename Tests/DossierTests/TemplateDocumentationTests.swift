import Foundation
import Mustache
import Testing

@testable import Dossier

/// docs/templates.md names what the templates are given, neither more nor less.
@Suite struct TemplateDocumentationTests {
  @Test func everyNameIsDocumentedAndGiven() async throws {
    let file = TestSite.repository.appending(path: "docs/templates.md")
    let documentation = TemplateDocumentation(try String(contentsOf: file, encoding: .utf8))
    var options = BuildOptions()
    options.content = TestSite.sample
    for (template, values) in await Self.values(options, .local) { documentation.compare(template, values) }
    let memory = MemoryFiles(Self.manyArticles)
    options.content = "/memory/content"
    for (template, values) in await Self.values(options, memory.system) {
      documentation.compare(template, values)
    }
    #expect(documentation.problems.sorted() == [])
    #expect(documentation.missing == [])
  }

  /// A site with long lists, a book in volumes, translations and a translation's original.
  private static var manyArticles: [String: String] {
    var files = [
      "/memory/content/site.yaml": "title: Many\n", "/memory/content/pages/index.md": "We write.\n",
      "/memory/content/pages/404.md": "# Gone\n\nSee [us](index.md).\n",
    ]
    for number in 1...120 {
      files["/memory/content/articles/a-\(number).md"] = """
        ---
        date: 20\(10 + number % 12)-0\(1 + number % 9)-11
        language: \(number == 2 ? "fr" : "en")
        \(number == 2 ? "translates: a-1" : "summary: S")
        status: {RU: improved}
        ---
        # Title \(number)

        China and Russia met Vladimir Putin in Japan.

        ## Economic Implications

        China may well call Russia.

        ## Outlook

        China is likely to wait for Russia.
        """
    }
    return files
  }

  /// What each template is given for a site's pages.
  private static func values(_ options: BuildOptions, _ files: FileSystem) async -> [(String, Value)] {
    let content = await ContentReader(folder: options.content, files: files, selection: .all, jobs: 1)
      .read()
    let (gazetteer, _) = Gazetteer.make(records: content.records)
    let annotator = Annotator(gazetteer: gazetteer, site: content.site)
    let articles = content.articles.map { annotator.annotate($0) }
    let crossReference = CrossReference(content: content, gazetteer: gazetteer, articles: articles)
    guard case .success(let theme) = Theme.load(folder: nil) else { return [] }
    let found = Guarded<[(String, Value)]>([])
    let site = Site(crossReference, staticFiles: [])
    let renderer = PageRenderer(site: site, theme: theme) { template, values in
      found.withLock { $0.append((template, values)) }
    }
    for job in renderer.groups.flatMap({ $0.jobs() }) { _ = job() }
    return found.withLock { $0 }
  }
}
