internal import CommonMark
internal import Mustache

/// What many pages of one language say in the same words, made once: dates of articles, links to entities.
struct SiteLabels: Sendable {
  /// What pages say of an article.
  struct Article: Sendable {
    /// Its date as `2024-05-16`; empty without one.
    var isoDate: String
    /// Its date in words; empty without one.
    var date: String
  }

  /// What pages say of each article, by index; who reads it takes note of the article's cover.
  private(set) var articles: [Article] = []
  /// The mark of each article, by index; see ``Site/mark(ofArticle:)``.
  private(set) var marks: [UInt64] = []
  /// What the data files call each entity, by index; see ``DataFiles/key(_:_:)``.
  private(set) var keys: [String] = []
  /// Why an entity's own name is read as it, by index.
  private(set) var ownNames: [String] = []
  /// What the ways back from a note to its citations are called.
  private(set) var backReference = HTMLOverlay.BackReference("")
  /// The plain link to each entity, by index, for pages of each depth: one folder below the root first.
  private var links: [[Value]] = []

  /// How deep the pages are that share links.
  private static let depths = 1...5

  /// Without anything made: see ``init(_:)``.
  init() {}

  /// Makes the labels of a site, whose paths and strings must be there already, and which has none yet.
  init(_ site: Site) {
    articles = site.articles.map { Self.article($0.article, site.strings) }
    marks = site.articlePaths.map { Hashing.of($0) }
    let back = site.strings.text(.backToCitation, ("n", "{n}"))
    backReference = HTMLOverlay.BackReference(HTML.escaped(back))
    let gazetteer = site.crossReference.gazetteer
    keys = gazetteer.entities.map { $0.isUnknown ? "" : "\($0.kind.rawValue):\($0.slug)" }
    ownNames = gazetteer.ids.map { id in
      site.path(of: id).isEmpty
        ? "" : site.strings.text(.whyName, ("name", site.strings.name(gazetteer[id])))
    }
    links = Self.depths.map { depth in
      let root = String(repeating: "../", count: depth)
      return gazetteer.ids.map { Self.link($0, site, root: root) }
    }
  }

  private static func article(_ article: Dossier.Article, _ strings: Strings) -> Article {
    Article(isoDate: article.date?.iso ?? "", date: strings.date(article.date))
  }

  /// Moves what pages say of each article to where it stands now, without anything for those that are new; `paths` are those of
  /// all.
  mutating func rearrange(_ origins: [ArticleOrigin], _ paths: [String]) {
    let old = articles
    articles = origins.map { $0.index.map { old[$0] } ?? Article(isoDate: "", date: "") }
    marks = paths.map { Hashing.of($0) }
  }

  /// Puts what pages say of an article in the place of what they said.
  mutating func replace(_ article: Dossier.Article, at index: Int, _ strings: Strings) {
    articles[index] = Self.article(article, strings)
  }

  /// Makes the links to entities anew that have got a page or lost it, or that are mentioned more or less often.
  mutating func replace(_ ids: [EntityID], _ site: Site) {
    for (place, depth) in Self.depths.enumerated() {
      let root = String(repeating: "../", count: depth)
      for id in ids { links[place][Int(id.index)] = Self.link(id, site, root: root) }
    }
  }

  private static func link(_ id: EntityID, _ site: Site, root: String) -> Value {
    site.path(of: id).isEmpty ? .null : site.newLink(id, root: root)
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
