/// A publication with the pages that rest on it.
struct SourceItem: Sendable {
  var source: Source
  /// What it is sorted by: publisher, title, date and address.
  var key: [String]
  /// The articles and records, with their paths from the site's root and the place of the source in them.
  var pages: [(title: String, path: String)]

  /// The publications of all articles and records, by publisher.
  static func all(of site: Site) -> [SourceItem] {
    var found: [[String]: SourceItem] = [:]
    func add(_ source: Source, _ title: String, _ path: String) {
      let key = [
        Folding.fold(source.publisher), source.publisher, Folding.fold(source.name), source.date?.iso ?? "",
        source.url ?? "",
      ]
      found[key, default: SourceItem(source: source, key: key, pages: [])].pages.append((title, path))
    }
    for (index, annotated) in site.articles.enumerated() {
      for (number, entry) in annotated.sources.enumerated() {
        add(
          entry.source,
          annotated.article.title,
          "\(site.articlePaths[index])#\(SourceEntry.id(at: number))"
        )
      }
    }
    for kind in EntityKind.allCases {
      for id in site.entities(kind) {
        for source in site.crossReference.record(of: id)?.sources ?? [] {
          add(source, site.gazetteer[id].name, site.path(of: id))
        }
      }
    }
    return found.values.sorted { $0.key.lexicographicallyPrecedes($1.key) }
  }
}
