/// The list of pages for search engines (sitemaps.org 0.9) and `robots.txt`.
struct Sitemap: Sendable {
  static let path = "sitemap.xml"

  /// The paths of the output's files that it was made of.
  private let paths: [String]
  /// What the addresses of some pages say besides their paths.
  private let context: Context
  /// The pages in the order of their paths from the root.
  private let entries: [Entry]
  /// `sitemap.xml` for the HTML pages among the files. Without a base URL the addresses begin at the host's root.
  let page: Page

  /// A page by its file and its path, with its line.
  private typealias Entry = (file: String, path: String, line: String)

  /// What the list rests on besides the paths.
  private struct Context: Equatable, Sendable {
    /// The day of the last change of each article that has one, by path.
    let changes: [String: ContentDate]
    /// The volumes of the book, which are not listed as the articles stand by themselves.
    let volumes: Set<String>
    let base: String

    init(_ site: Site) {
      volumes = Set(site.volumes.map(\.path))
      base = site.configuration.baseURL.isEmpty ? "/" : site.configuration.baseURL
      var changes: [String: ContentDate] = [:]
      for annotated in site.articles {
        if let date = annotated.article.updated ?? annotated.article.date {
          changes["articles/\(annotated.article.slug)/"] = date
        }
      }
      self.changes = changes
    }

    /// The paths of the pages of which another context says something else.
    func pages(unlike other: Context) -> [String] {
      if self == other { return [] }
      let paths = Set(changes.keys).union(other.changes.keys)
      return paths.filter { changes[$0] != other.changes[$0] } + volumes.symmetricDifference(other.volumes)
    }

    /// The page that a file is; nil for another file.
    func entry(_ file: String) -> Entry? {
      guard file == "index.html" || file.hasSuffix("/index.html") else { return nil }
      let path = String(file.dropLast(10))
      if volumes.contains(path) { return nil }
      let change = changes[path].map { "<lastmod>\($0.iso)</lastmod>" } ?? ""
      return (file, path, "<url><loc>\(XML.escaped(base + SafeURL.encodePath(path)))</loc>\(change)</url>\n")
    }
  }

  /// The list for the files of an output, by what has changed since another build's.
  init(_ paths: [String], _ site: Site, last: Sitemap? = nil) {
    let context = Context(site)
    (self.paths, self.context) = (paths, context)
    if let last, last.context == context, last.paths == paths {
      (entries, page) = (last.entries, last.page)
      return
    }
    if let last, last.context.base == context.base {
      entries = last.entries(with: paths, context)
    } else {
      entries = paths.compactMap(context.entry).sorted { $0.path < $1.path }
    }
    page = Page(path: Self.path, text: Self.xml(entries.map(\.line)))
  }

  /// The entries of other paths, of which something else may be said.
  private func entries(with others: [String], _ context: Context) -> [Entry] {
    let all = Set(others)
    let changed = Set(self.context.pages(unlike: context).map { $0 + "index.html" })
    let new = all.subtracting(paths).union(changed.intersection(all)).compactMap(context.entry)
    return entries.merging(new) {
      all.contains($0.file) && !changed.contains($0.file)
    } by: {
      $0.path < $1.path
    }
  }

  private static func xml(_ lines: [String]) -> String {
    "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
      + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n" + lines.joined() + "</urlset>\n"
  }

  /// `robots.txt`, which names the sitemap when its address is known.
  static func robots(_ site: Site) -> Page {
    let base = site.configuration.baseURL
    let sitemap = base.isEmpty ? "" : "Sitemap: \(base)sitemap.xml\n"
    return Page(path: "robots.txt", text: "User-agent: *\nAllow: /\n\(sitemap)")
  }
}
