/// A term of a taxonomy with the articles that are filed under it.
struct Term: Sendable {
  /// The name as articles have it, the most usual spelling of several.
  let name: String
  /// The path of its page from the site's root, which all spellings share.
  let path: String
  /// The articles, by index, newest first.
  let articles: [Int]

  /// The last part of the path.
  var slug: String { ContentPath.baseName(String(path.dropLast())) }

  /// The terms of a site by name.
  static func all(_ taxonomy: Taxonomy, of site: Site) -> [Term] {
    var articles: [String: [Int]] = [:]
    var names: [String: [String: Int]] = [:]
    for index in site.articles.indices {
      var own: Set<String> = []
      for name in taxonomy.names(site.articles.cover(index)) {
        guard let path = taxonomy.path(of: name), own.insert(path).inserted else { continue }
        articles[path, default: []].append(index)
        names[path, default: [:]][name, default: 0] += 1
      }
    }
    let terms = articles.map { path, articles in
      Term(name: usual(names[path] ?? [:]), path: path, articles: articles)
    }
    return terms.sorted { (Folding.fold($0.name), $0.path) < (Folding.fold($1.name), $1.path) }
  }

  /// The spelling that comes most often, of several that do the first by its letters.
  private static func usual(_ spellings: [String: Int]) -> String {
    spellings.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
  }
}
