/// The files of the search index, all under `search/`.
struct SearchFiles: Sendable {
  let site: Site

  /// The work for the files; that which takes longest comes first.
  var groups: [PageRenderer.Group] {
    let count = site.articles.count
    let words = PageRenderer.Group(GroupName(.words)) {
      let numbering = SearchNumbering(site)
      return [PageRenderer.Job { PageRenderer.Output(pages: terms(numbering)) }]
    }
    let others = PageRenderer.Group(GroupName(.facets)) {
      let numbering = SearchNumbering(site)
      let facets = SearchFacets(site: site, numbering: numbering)
      let parts = stride(from: 0, to: numbering.entities.count, by: SearchRecords.entitiesInFile)
      var jobs: [PageRenderer.Job] = [
        PageRenderer.Job { PageRenderer.Output(pages: [SearchScript.page("facets", facets.write)]) }
      ]
      for first in parts {
        let group = numbering.entities[
          first..<min(first + SearchRecords.entitiesInFile, numbering.entities.count)
        ]
        let key = Digest { writer in for id in group { writer.add(Int(id.index)) } }
        jobs.append(PageRenderer.Job(key: key) { PageRenderer.Output(pages: [entities(group, from: first)]) })
      }
      return jobs
    }
    let articles = (0..<count).map { index in
      PageRenderer.Group(GroupName(.searchedArticle, index: index)) {
        [PageRenderer.Job { PageRenderer.Output(pages: [article(index, number: count - 1 - index)]) }]
      }
    }
    return [words, others] + articles
  }

  /// The manifest, the words with their documents, and the spellings.
  private func terms(_ numbering: SearchNumbering) -> [Page] {
    let index = SearchReader(site).index(numbering, last: site.fragments?.lastSearch)
    site.fragments?.keep(index)
    let shards = SearchShards(index)
    let spellings = SearchSpellings(index)
    let manifest = SearchManifest(site: site, numbering: numbering, shards: shards, spellings: spellings)
    var pages = [SearchScript.page("manifest", manifest.write)]
    for (number, part) in shards.parts.enumerated() {
      pages.append(SearchScript.page("terms/\(number)") { $0.string(utf8: part) })
    }
    for (length, list) in spellings.lists.sorted(by: { $0.key < $1.key }) {
      pages.append(SearchScript.page("spelling/\(length)") { $0.string(utf8: list) })
    }
    return pages
  }

  private func article(_ index: Int, number: Int) -> Page {
    SearchScript.page("articles/\(number)") { SearchRecords.article(index, site, &$0) }
  }

  private func entities(_ group: ArraySlice<EntityID>, from first: Int) -> Page {
    SearchScript.page("entities/\(first / SearchRecords.entitiesInFile)") { writer in
      writer.array { writer in for id in group { SearchRecords.entity(id, site, &writer) } }
    }
  }
}
