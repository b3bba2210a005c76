/// The files of the search index, all under `search/`.
struct SearchFiles: Sendable {
  let site: Site

  /// The work for the files; that which takes longest comes first.
  var groups: [PageRenderer.Group] {
    let words = PageRenderer.Group(GroupName(.words)) {
      let numbering = SearchNumbering(site)
      return [PageRenderer.Job { PageRenderer.Output(pages: terms(numbering)) }]
    }
    let others = PageRenderer.Group(GroupName(.facets)) {
      let numbering = SearchNumbering(site)
      let facets = SearchFacets(site: site, numbering: numbering)
      let first = PageRenderer.Job { PageRenderer.Output(pages: [SearchScript.page("facets", facets.write)]) }
      return [first]
        + Runs.split(numbering.entities) { String($0.index / Int32(SearchRecords.entitiesInFile)) }.map {
          group in
          PageRenderer.Job(key: Digest(group.items)) { PageRenderer.Output(pages: [entities(group.items)]) }
        }
    }
    let articles = site.articles.indices.map { index in
      PageRenderer.Group(GroupName(.searchedArticle, index: site.numbers[index])) {
        [PageRenderer.Job { PageRenderer.Output(pages: [article(index)]) }]
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

  private func article(_ index: Int) -> Page {
    let seniority = site.articles.seniority(index)
    return SearchScript.page("articles/\(Seniority.label(seniority.month))/\(seniority.place)") {
      SearchRecords.article(index, site, &$0)
    }
  }

  /// The records of some entities at the places that their numbers give them, with `0` for those without a page.
  private func entities(_ group: [EntityID]) -> Page {
    let size = SearchRecords.entitiesInFile
    let file = Int(group[0].index) / size
    return SearchScript.page("entities/\(file)") { writer in
      writer.array { writer in
        var place = 0
        for id in group {
          while file * size + place < Int(id.index) {
            writer.number(0)
            place += 1
          }
          SearchRecords.entity(id, site, &writer)
          place += 1
        }
      }
    }
  }
}
