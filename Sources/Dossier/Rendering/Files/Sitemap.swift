/// The list of pages for search engines (sitemaps.org 0.9) and `robots.txt`.
enum Sitemap {
  /// `sitemap.xml` for the HTML pages of the output. Without a base URL the addresses begin at the host's root.
  static func page(_ paths: [String], _ site: Site) -> Page {
    let base = site.configuration.baseURL.isEmpty ? "/" : site.configuration.baseURL
    let changes = changes(site)
    var xml = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
    xml += "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
    let books = Set(site.book.map(\.path))
    let folders = paths.filter { $0 == "index.html" || $0.hasSuffix("/index.html") }.map { $0.dropLast(10) }
      .filter { !books.contains(String($0)) }
    for path in folders.sorted() {
      let change = changes[String(path)].map { "<lastmod>\($0)</lastmod>" } ?? ""
      xml += "<url><loc>\(XML.escaped(base + SafeURL.encodePath(String(path))))</loc>\(change)</url>\n"
    }
    return Page(path: "sitemap.xml", text: xml + "</urlset>\n")
  }

  /// `robots.txt`, which names the sitemap when its address is known.
  static func robots(_ site: Site) -> Page {
    let base = site.configuration.baseURL
    let sitemap = base.isEmpty ? "" : "Sitemap: \(base)sitemap.xml\n"
    return Page(path: "robots.txt", text: "User-agent: *\nAllow: /\n\(sitemap)")
  }

  /// The day of the last change of each article, by path.
  private static func changes(_ site: Site) -> [String: String] {
    var changes: [String: String] = [:]
    for annotated in site.articles {
      if let date = annotated.article.updated ?? annotated.article.date {
        changes["articles/\(annotated.article.slug)/"] = date.iso
      }
    }
    return changes
  }
}
