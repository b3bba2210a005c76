/// The files of the search index, all under `search/`.
struct SearchFiles: Sendable {
  private let site: Site
  private let numbering: SearchNumbering
  private let documents: [SearchDocument]

  /// Reads the words of all articles and entities.
  static func read(_ site: Site, jobs: Int) async -> SearchFiles {
    let numbering = SearchNumbering(site)
    let reader = SearchReader(site)
    let numbers = Array(0..<numbering.articleCount + numbering.entities.count)
    let documents = await Parallel.map(numbers, jobs: jobs) { number in
      number < numbering.articleCount
        ? reader.article(numbering.article(number))
        : reader.entity(numbering.entities[number - numbering.articleCount])
    }
    return SearchFiles(site: site, numbering: numbering, documents: documents)
  }

  /// The work for the files; that which takes longest comes first.
  var jobs: [PageRenderer.Job] {
    let facets = SearchFacets(site: site, numbering: numbering)
    var jobs: [PageRenderer.Job] = [
      { PageRenderer.Output(pages: terms) },
      { PageRenderer.Output(pages: [SearchScript.page("facets", facets.write)]) },
    ]
    for number in 0..<numbering.articleCount { jobs.append { PageRenderer.Output(pages: [article(number)]) } }
    for first in stride(from: 0, to: numbering.entities.count, by: SearchRecords.entitiesInFile) {
      jobs.append { PageRenderer.Output(pages: [entities(from: first)]) }
    }
    return jobs
  }

  /// The manifest, the words with their documents, and the spellings.
  private var terms: [Page] {
    let index = SearchIndex(documents)
    let shards = SearchShards(index)
    let spellings = SearchSpellings(index)
    let manifest = SearchManifest(site: site, numbering: numbering, shards: shards, spellings: spellings)
    var pages = [SearchScript.page("manifest", manifest.write)]
    for (number, part) in shards.parts.enumerated() {
      pages.append(SearchScript.page("terms/\(number)") { $0.string(utf8: part) })
    }
    for (length, list) in spellings.lists {
      pages.append(SearchScript.page("spelling/\(length)") { $0.string(utf8: list) })
    }
    return pages
  }

  private func article(_ number: Int) -> Page {
    SearchScript.page("articles/\(number)") {
      SearchRecords.article(numbering.article(number), site, &$0)
    }
  }

  private func entities(from first: Int) -> Page {
    let group = numbering.entities[
      first..<min(first + SearchRecords.entitiesInFile, numbering.entities.count)
    ]
    return SearchScript.page("entities/\(first / SearchRecords.entitiesInFile)") { writer in
      writer.array { writer in for id in group { SearchRecords.entity(id, site, &writer) } }
    }
  }
}
