/// The list of pages for search engines (sitemaps.org 0.9) and `robots.txt`.
struct Sitemap: Sendable {
  static let path = "sitemap.xml"

  /// What the addresses of some pages say besides their paths.
  private let context: Context
  /// The pages in the order of their paths from the root.
  private let entries: [Entry]
  /// `sitemap.xml` for the HTML pages among the files, and where they are too many for one file, those that it leads to. Without a
  /// base URL the addresses begin at the host's root.
  let pages: [Page]

  /// How many addresses a file may have (sitemaps.org 0.9).
  static let limit = 50_000
  private let limit: Int

  /// A page by its path, with its line.
  private typealias Entry = (path: String, line: String)

  /// What the list rests on besides the paths.
  private struct Context: Sendable {
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
        if let date = [annotated.article.date, annotated.article.updated].compactMap({ $0 }).max() {
          changes["articles/\(annotated.article.slug)/"] = date
        }
      }
      self.changes = changes
    }

    /// The paths of the articles of which another context says something else, or nothing.
    func pages(unlike other: Context) -> [String] {
      changes.compactMap { other.changes[$0.key] == $0.value ? nil : $0.key }
    }

    /// The page that a file is; nil for another file.
    func entry(_ file: String) -> Entry? {
      guard let path = Sitemap.page(of: file), !volumes.contains(path) else { return nil }
      let change = changes[path].map { "<lastmod>\($0.iso)</lastmod>" } ?? ""
      return (path, "<url><loc>\(XML.escaped(base + SafeURL.encodePath(path)))</loc>\(change)</url>\n")
    }
  }

  /// The list for the files of an output, with so many in a file at most.
  init(_ paths: [String], _ site: Site, limit: Int = Self.limit) {
    let context = Context(site)
    self.init(context, paths.compactMap(context.entry).sorted { $0.path < $1.path }, limit)
  }

  private init(_ context: Context, _ entries: [Entry], _ limit: Int) {
    (self.context, self.entries, self.limit) = (context, entries, limit)
    let parts = Self.parts(of: entries.count, limit)
    guard !parts.isEmpty else {
      pages = [Page(path: Self.path, text: Self.xml(entries[...]))]
      return
    }
    pages =
      [Page(path: Self.path, text: Self.index(parts, context.base))]
      + parts.enumerated().map { number, path in
        let end = min((number + 1) * limit, entries.count)
        return Page(path: path, text: Self.xml(entries[number * limit..<end]))
      }
  }

  /// The paths of the files to which `sitemap.xml` leads, for so many pages; none where it has them itself.
  private static func parts(of count: Int, _ limit: Int) -> [String] {
    count <= limit ? [] : (1...(count + limit - 1) / limit).map { "sitemap-\($0).xml" }
  }

  /// The path of the page that a file is; nil for another file.
  private static func page(of file: String) -> String? {
    file == "index.html" || file.hasSuffix("/index.html") ? String(file.dropLast(10)) : nil
  }

  /// All paths of the list of some files.
  static func paths(of files: [String], _ site: Site) -> [String] {
    let volumes = Set(site.volumes.map(\.path))
    let count = files.count { page(of: $0).map { !volumes.contains($0) } ?? false }
    return [path] + parts(of: count, limit)
  }

  /// The list when some files have changed, and what is said of them; nil when all lines are others.
  func revised(_ files: PathChanges, _ site: Site) -> Sitemap? {
    let context = Context(site)
    guard context.base == self.context.base, context.volumes == self.context.volumes else { return nil }
    let others = Set(self.context.pages(unlike: context) + context.pages(unlike: self.context))
    let again = others.map { $0 + "index.html" }.filter { file in
      !files.new.contains(file) && !files.gone.contains(file) && has(file)
    }
    if files.isEmpty, again.isEmpty { return self }
    let entries = entries.revised(
      without: files.gone.union(again).compactMap(self.context.entry),
      with: files.new.union(again).compactMap(context.entry)
    ) {
      $0.path < $1.path
    }
    return Sitemap(context, entries, limit)
  }

  /// True when a file is in the list.
  private func has(_ file: String) -> Bool {
    context.entry(file).map { entries.lazy.map(\.path).has($0.path) } ?? false
  }

  private static func xml(_ entries: ArraySlice<Entry>) -> String {
    document("urlset", entries.map(\.line).joined())
  }

  private static func index(_ parts: [String], _ base: String) -> String {
    document(
      "sitemapindex",
      parts.map { "<sitemap><loc>\(XML.escaped(base + $0))</loc></sitemap>\n" }.joined()
    )
  }

  private static func document(_ root: String, _ content: String) -> String {
    "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
      + "<\(root) xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n" + content + "</\(root)>\n"
  }

  /// Where `robots.txt` is; one in `static/` takes its place.
  static let robotsPath = "robots.txt"

  /// `robots.txt`, which names the sitemap when its address is known, or asks all robots to leave the site alone.
  static func robots(_ site: Site) -> Page {
    if site.configuration.isHidden { return Page(path: robotsPath, text: "User-agent: *\nDisallow: /\n") }
    let base = site.configuration.baseURL
    let sitemap = base.isEmpty ? "" : "Sitemap: \(base)sitemap.xml\n"
    return Page(path: robotsPath, text: "User-agent: *\nAllow: /\n\(sitemap)")
  }
}
