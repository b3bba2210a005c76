/// The newest dated articles about something: what an Atom feed and a JSON Feed say.
struct Feed: Sendable {
  /// How many articles a feed has.
  static let limit = 50

  /// The folder of its files from the site's root, not encoded; empty or ending in `/`.
  var folder: String
  var title: String
  /// The path of the page that it is the feed of.
  var page: String
  /// The articles, by index, newest first.
  var articles: [Int]

  private init(_ site: Site, folder: String, title: String, page: String, articles: some Sequence<Int>) {
    self.folder = folder
    self.title = title
    self.page = page
    self.articles = Array(articles.lazy.filter { site.articles.date($0) != nil }.prefix(Self.limit))
  }

  /// The digest of all of it.
  func digest(_ numbers: ArticleNumbers) -> Digest {
    Digest { writer in
      for text in [folder, title, page] { writer.add(text) }
      writer.add(articles) { $1.add(numbers[$0]) }
    }
  }

  /// The feed of the whole site: its articles, each in one language.
  init(of site: Site) {
    self.init(site, folder: "", title: site.configuration.title, page: "", articles: site.originals)
  }

  /// The title of the feed of something with a name.
  static func title(_ name: String, _ site: Site) -> String { "\(name) – \(site.configuration.title)" }

  /// The feed of the articles that are filed under a term.
  init(of term: Term, _ site: Site) {
    self.init(
      site,
      folder: term.path,
      title: Self.title(term.name, site),
      page: term.path,
      articles: term.articles
    )
  }

  /// The feed of the articles that mention an entity.
  init(of id: EntityID, _ site: Site) {
    let entity = site.gazetteer[id]
    self.init(
      site,
      folder: entity.path,
      title: Self.title(entity.name, site),
      page: entity.path,
      articles: site.crossReference.articles(naming: id)
    )
  }

  /// The feed of the articles with a section of a kind that says what follows; nil when there is none.
  init?(of kind: SectionKind, _ site: Site) {
    guard let folder = Self.folder(of: kind, site) else { return nil }
    self.init(
      site,
      folder: folder,
      title: Self.title(site.strings.label(kind), site),
      page: kind == .outlook ? "outlook/" : "implications/",
      articles: site.articles.indices.filter { index in
        site.articles.places(index).hasHeading(of: kind)
      }
    )
  }

  /// Where the feed of a kind lies; nil when no section of the kind concerns anyone.
  static func folder(of kind: SectionKind, _ site: Site) -> String? {
    guard kind.isImplication, site.implicationKinds.contains(kind) else { return nil }
    return kind == .outlook ? "outlook/" : "implications/\(kind.rawValue)/"
  }
}
