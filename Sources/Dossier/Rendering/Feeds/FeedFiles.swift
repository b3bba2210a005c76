/// The files of the feeds: `feed.xml` and `feed.json` in the folder of each.
struct FeedFiles {
  private let site: Site
  /// The entries of feeds two folders deep, by index of the article: nearly all of them.
  private let entries: Remembered<FeedEntry>
  private static let commonRoot = "../../"

  init(_ site: Site) {
    self.site = site
    let root = Self.base(site) ?? Self.commonRoot
    entries = Remembered(count: site.articles.count) { FeedEntry($0, site, root: root) }
  }

  /// The work for the feeds: the site's own, those of the kinds of implications, of each term and of each entity.
  var groups: [PageRenderer.Group] {
    let own = PageRenderer.Group(GroupName(.feed)) { [work(Feed(of: site))] }
    let kinds = PageRenderer.Group(GroupName(.kindFeeds)) {
      SectionKind.allCases.compactMap { Feed(of: $0, site) }.map { work($0) }
    }
    let terms = Taxonomy.allCases.map { taxonomy in
      PageRenderer.Group(GroupName(.termFeeds, index: taxonomy.rawValue)) {
        site.terms(taxonomy).map { work(Feed(of: $0, site)) }
      }
    }
    let entities = EntityKind.allCases.flatMap { site.entities($0) }
    return [own, kinds] + terms
      + entities.map { id in PageRenderer.Group(GroupName(.entityFeed, id)) { [work(Feed(of: id, site))] } }
  }

  private func work(_ feed: Feed) -> PageRenderer.Job {
    PageRenderer.Job(key: feed.digest(site.numbers)) { output(feed) }
  }

  private func output(_ feed: Feed) -> PageRenderer.Output {
    let root = root(of: feed)
    let entries = feed.articles.map { entry($0, root, isFull: isFull(feed)) }
    return PageRenderer.Output(pages: [atom(feed, entries), json(feed, entries)])
  }

  /// Whether a feed has whole texts: the site's own may, as with those of entities they would be there many times.
  private func isFull(_ feed: Feed) -> Bool { feed.folder.isEmpty && site.configuration.fullFeed }

  /// The base URL, when there is one.
  private static func base(_ site: Site) -> String? {
    site.configuration.baseURL.isEmpty ? nil : site.configuration.baseURL
  }

  private func entry(_ article: Int, _ root: String, isFull: Bool) -> FeedEntry {
    !isFull && root == Self.base(site) ?? Self.commonRoot
      ? entries[article] : FeedEntry(article, site, root: root, isFull: isFull)
  }

  private func root(of feed: Feed) -> String { Self.base(site) ?? Site.root(of: feed.folder) }

  private func address(_ path: String, _ root: String) -> String { root + SafeURL.encodePath(path) }

  private var author: String {
    site.configuration.author.isEmpty ? site.configuration.title : site.configuration.author
  }

  /// An Atom feed (RFC 4287).
  private func atom(_ feed: Feed, _ entries: [FeedEntry]) -> Page {
    let root = root(of: feed)
    let language = HTML.escaped(site.configuration.language)
    var xml: [UInt8] = []
    xml += "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8
    xml += "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(language)\">\n".utf8
    xml += "<title>\(XML.escaped(feed.title))</title>\n".utf8
    xml += "<id>\(XML.escaped(FeedEntry.identifier(feed.folder, site)))</id>\n".utf8
    xml += "<updated>\(updated(feed))</updated>\n".utf8
    let own = XML.escaped(address(feed.folder + "feed.xml", root))
    xml += "<link rel=\"self\" type=\"application/atom+xml\" href=\"\(own)\"/>\n".utf8
    let page = XML.escaped(address(feed.page, root))
    xml += "<link rel=\"alternate\" type=\"text/html\" href=\"\(page)\"/>\n".utf8
    xml += "<author><name>\(XML.escaped(author))</name></author>\n<generator>Dossier</generator>\n".utf8
    for entry in entries { xml += entry.atom }
    xml += "</feed>\n".utf8
    return Page(path: feed.folder + "feed.xml", bytes: xml)
  }

  /// A JSON Feed, version 1.1 (jsonfeed.org).
  private func json(_ feed: Feed, _ entries: [FeedEntry]) -> Page {
    let root = root(of: feed)
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("version", "https://jsonfeed.org/version/1.1")
      writer.member("title", feed.title)
      writer.member("home_page_url", address(feed.page, root))
      writer.member("feed_url", address(feed.folder + "feed.json", root))
      writer.member("language", site.configuration.language)
      writer.key("authors")
      writer.array { $0.object { $0.member("name", author) } }
      writer.key("items")
      writer.array { writer in
        for entry in entries {
          writer.newLine()
          writer.raw(utf8: entry.json)
        }
      }
    }
    writer.newLine()
    return Page(path: feed.folder + "feed.json", bytes: writer.bytes)
  }

  /// The latest change of any entry; the epoch for an empty feed, since nothing here reads the clock.
  private func updated(_ feed: Feed) -> String {
    let dates = feed.articles.map { FeedEntry.latest(site.articles.cover($0)) }
    return (dates.max() ?? ContentDate(year: 1970)).rfc3339
  }
}
