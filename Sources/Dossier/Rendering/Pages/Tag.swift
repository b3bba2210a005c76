/// A tag with the articles that are filed under it.
struct Tag: Sendable {
  /// The name as articles have it, the most usual spelling of several.
  let name: String
  /// The path of its page from the site's root, which all spellings share.
  let path: String
  /// The articles, by index, newest first.
  let articles: [Int]

  /// The last part of the path.
  var slug: String { String(path.dropFirst(Self.folder.count).dropLast()) }

  private static let folder = "tags/"

  /// The path of a tag's page, not encoded; nil for a name without a letter or a digit, which has none.
  static func path(of name: String) -> String? {
    let slug = Slug.transliterated(name)
    return slug.isEmpty ? nil : "\(folder)\(slug)/"
  }

  /// The folders of the pages that the tags of articles have, that of all tags among them.
  static func pages(_ articles: [AnnotatedArticle]) -> Set<String> {
    var names: Set<String> = []
    for annotated in articles { names.formUnion(annotated.article.tags) }
    let paths = names.compactMap { path(of: $0) }
    return paths.isEmpty ? [] : Set(paths + [folder])
  }

  /// The tags of a site by name.
  static func all(of site: Site) -> [Tag] {
    var articles: [String: [Int]] = [:]
    var names: [String: [String: Int]] = [:]
    for index in site.articles.indices {
      var own: Set<String> = []
      for name in site.articles.cover(index).tags {
        guard let path = path(of: name), own.insert(path).inserted else { continue }
        articles[path, default: []].append(index)
        names[path, default: [:]][name, default: 0] += 1
      }
    }
    let tags = articles.map { path, articles in
      Tag(name: usual(names[path] ?? [:]), path: path, articles: articles)
    }
    return tags.sorted { (Folding.fold($0.name), $0.path) < (Folding.fold($1.name), $1.path) }
  }

  /// The spelling that comes most often, of several that do the first by its letters.
  private static func usual(_ spellings: [String: Int]) -> String {
    spellings.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
  }
}
