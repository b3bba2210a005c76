/// The list of pages for search engines (sitemaps.org 0.9) and `robots.txt`.
struct Sitemap: Sendable {
  static let path = "sitemap.xml"

  /// The paths of the output's files that it was made of.
  private let paths: [String]
  /// The day of the last change of each article that has one, by path.
  private let changes: [String: ContentDate]
  private let base: String
  /// `sitemap.xml` for the HTML pages among the files. Without a base URL the addresses begin at the host's root.
  let page: Page

  /// The list for the files of an output; another build's, if it would be the same.
  init(_ paths: [String], _ site: Site, last: Sitemap? = nil) {
    self.paths = paths
    base = site.configuration.baseURL.isEmpty ? "/" : site.configuration.baseURL
    changes = Self.changes(site)
    if let last, last.base == base, last.changes == changes, last.paths == paths {
      page = last.page
      return
    }
    var xml = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
    xml += "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
    let books = Set(site.book.map(\.path))
    let folders = paths.filter { $0 == "index.html" || $0.hasSuffix("/index.html") }.map { $0.dropLast(10) }
      .filter { !books.contains(String($0)) }
    for path in folders.sorted() {
      let change = changes[String(path)].map { "<lastmod>\($0.iso)</lastmod>" } ?? ""
      xml += "<url><loc>\(XML.escaped(base + SafeURL.encodePath(String(path))))</loc>\(change)</url>\n"
    }
    page = Page(path: Self.path, text: xml + "</urlset>\n")
  }

  /// `robots.txt`, which names the sitemap when its address is known.
  static func robots(_ site: Site) -> Page {
    let base = site.configuration.baseURL
    let sitemap = base.isEmpty ? "" : "Sitemap: \(base)sitemap.xml\n"
    return Page(path: "robots.txt", text: "User-agent: *\nAllow: /\n\(sitemap)")
  }

  private static func changes(_ site: Site) -> [String: ContentDate] {
    var changes: [String: ContentDate] = [:]
    for annotated in site.articles {
      if let date = annotated.article.updated ?? annotated.article.date {
        changes["articles/\(annotated.article.slug)/"] = date
      }
    }
    return changes
  }
}
