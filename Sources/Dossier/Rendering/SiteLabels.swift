internal import Mustache

/// What many pages of one language say in the same words, made once: dates of articles, links to entities.
struct SiteLabels: Sendable {
  /// The date of each article in words, by index.
  private(set) var articleDates: [String] = []
  /// The plain link to each entity, by index, for pages of each depth: one folder below the root first.
  private var links: [[Value]] = []

  /// How deep the pages are that share links.
  private static let depths = 1...3

  /// Without anything made: see ``init(_:)``.
  init() {}

  /// Makes the labels of a site, whose paths and strings must be there already, and which has none yet.
  init(_ site: Site) {
    articleDates = site.articles.map { site.strings.date($0.article.date) }
    links = Self.depths.map { depth in
      let root = String(repeating: "../", count: depth)
      return site.gazetteer.ids.map { site.path(of: $0).isEmpty ? .null : site.link($0, root: root) }
    }
  }

  /// The link to an entity with a page, as pages with this root have it; nil when it has to be made.
  func link(_ id: EntityID, root: String) -> Value? {
    let length = root.utf8.count
    guard length % 3 == 0, links.indices.contains(length / 3 - 1), root.utf8.first == 0x2E else { return nil }
    let link = links[length / 3 - 1][Int(id.index)]
    if case .null = link { return nil }
    return link
  }
}
