internal import CommonMark

/// An Atom feed (RFC 4287) of the newest dated articles.
struct Feed {
  private static let limit = 50
  private let site: Site
  /// The feed's own path.
  private let path: String
  private let title: String
  /// The path of the page that it is the feed of.
  private let page: String
  private let articles: [Int]

  /// A feed of articles, given by index, newest first.
  private init(_ site: Site, path: String, title: String, page: String, articles: some Sequence<Int>) {
    self.site = site
    self.path = path
    self.title = title
    self.page = page
    self.articles = Array(articles.lazy.filter { site.articles[$0].article.date != nil }.prefix(Self.limit))
  }

  /// The feed of the whole site.
  static func ofSite(_ site: Site) -> Page {
    Feed(site, path: "feed.xml", title: site.configuration.title, page: "", articles: site.articles.indices)
      .output
  }

  /// The feed of the articles that mention an entity.
  static func ofEntity(_ id: EntityID, _ site: Site) -> Page {
    let entity = site.gazetteer[id]
    return Feed(
      site,
      path: entity.path + "feed.xml",
      title: "\(entity.name) – \(site.configuration.title)",
      page: entity.path,
      articles: site.crossReference[id].postings.lazy.map(\.article)
    ).output
  }

  private var base: String { site.configuration.baseURL }

  private var output: Page {
    let root = base.isEmpty ? Site.root(of: path) : base
    var xml = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
    xml +=
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(HTML.escaped(site.configuration.language))\">\n"
    xml +=
      "<title>\(XML.escaped(title))</title>\n<id>\(identifier(page))</id>\n<updated>\(updated)</updated>\n"
    xml += "<link rel=\"self\" type=\"application/atom+xml\" href=\"\(address(path, root))\"/>\n"
    xml += "<link rel=\"alternate\" type=\"text/html\" href=\"\(address(page, root))\"/>\n"
    let author = site.configuration.author.isEmpty ? site.configuration.title : site.configuration.author
    xml += "<author><name>\(XML.escaped(author))</name></author>\n<generator>Dossier</generator>\n"
    for index in articles { xml += entry(index, root) }
    return Page(path: path, text: xml + "</feed>\n")
  }

  private func entry(_ index: Int, _ root: String) -> String {
    let article = site.articles[index].article
    let published = article.date?.rfc3339 ?? ""
    let path = site.articlePaths[index]
    var xml = "<entry>\n<title>\(XML.escaped(article.title))</title>\n<id>\(identifier(path))</id>\n"
    xml += "<link rel=\"alternate\" type=\"text/html\" href=\"\(address(path, root))\"/>\n"
    xml += "<published>\(published)</published>\n<updated>\(latest(article).rfc3339)</updated>\n"
    for author in article.authors { xml += "<author><name>\(XML.escaped(author))</name></author>\n" }
    for tag in article.tags { xml += "<category term=\"\(XML.escaped(tag))\"/>\n" }
    if !article.summary.isEmpty { xml += "<summary>\(XML.escaped(article.summary))</summary>\n" }
    return xml + "</entry>\n"
  }

  private func latest(_ article: Article) -> ContentDate {
    let dates = [article.date, article.updated].compactMap { $0 }
    return dates.max() ?? ContentDate(year: 1970)
  }

  /// The latest change of any entry; the epoch for an empty feed, since nothing here reads the clock.
  private var updated: String {
    let dates = articles.map { latest(site.articles[$0].article) }
    return (dates.max() ?? ContentDate(year: 1970)).rfc3339
  }

  private func address(_ path: String, _ root: String) -> String {
    XML.escaped(root + SafeURL.encodePath(SafeURL.decode(path)))
  }

  /// The address when it is known, else a UUID (RFC 9562, version 8) made from the site's title and the path.
  private func identifier(_ path: String) -> String {
    if !base.isEmpty { return XML.escaped(base + SafeURL.encodePath(SafeURL.decode(path))) }
    return "urn:uuid:" + UniqueName.uuid(of: "\(site.configuration.title)\n\(SafeURL.decode(path))")
  }
}
