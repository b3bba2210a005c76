/// An article as feeds have it.
struct FeedEntry: Sendable {
  /// An `entry` of Atom (RFC 4287).
  let atom: [UInt8]
  /// An item of a JSON Feed, version 1.1.
  let json: [UInt8]

  /// The entry of a dated article in feeds from which `root` leads to the site's root; a full one has the text besides the summary.
  init(_ index: Int, _ site: Site, root: String, isFull: Bool = false) {
    let article = site.articles.cover(index)
    let language = site.language(ofArticle: index)
    let content = Content(
      article: article,
      id: Self.identifier("articles/\(article.slug)/", site),
      address: root + site.articlePaths[index],
      text: isFull ? String(decoding: ArticleBody.inFeed(index, of: site, root: root), as: UTF8.self) : "",
      language: language == site.configuration.language ? "" : language
    )
    (atom, json) = (Self.atom(content), Self.json(content))
  }

  /// What both formats say.
  private struct Content {
    let article: ArticleCover
    let id: String
    let address: String
    /// HTML; empty where there is the summary alone.
    let text: String
    /// Empty where it is the site's own.
    let language: String
  }

  private static func atom(_ content: Content) -> [UInt8] {
    let article = content.article
    var xml: [UInt8] = []
    let own = content.language.isEmpty ? "" : " xml:lang=\"\(XML.escaped(content.language))\""
    xml +=
      "<entry\(own)>\n<title>\(XML.escaped(article.title))</title>\n<id>\(XML.escaped(content.id))</id>\n"
      .utf8
    xml += "<link rel=\"alternate\" type=\"text/html\" href=\"\(XML.escaped(content.address))\"/>\n".utf8
    xml += "<published>\(article.date?.rfc3339 ?? "")</published>\n".utf8
    xml += "<updated>\(latest(article).rfc3339)</updated>\n".utf8
    for author in article.authors { xml += "<author><name>\(XML.escaped(author))</name></author>\n".utf8 }
    for tag in article.tags { xml += "<category term=\"\(XML.escaped(tag))\"/>\n".utf8 }
    if !article.summary.isEmpty { xml += "<summary>\(XML.escaped(article.summary))</summary>\n".utf8 }
    if !content.text.isEmpty { xml += "<content type=\"html\">\(XML.escaped(content.text))</content>\n".utf8 }
    xml += "</entry>\n".utf8
    return xml
  }

  private static func json(_ content: Content) -> [UInt8] {
    let article = content.article
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("id", content.id)
      writer.member("url", content.address)
      writer.member("title", article.title)
      writer.optionalMember("language", content.language)
      if content.text.isEmpty {
        writer.member("content_text", article.summary.isEmpty ? article.title : article.summary)
      } else {
        writer.member("content_html", content.text)
      }
      writer.optionalMember("summary", article.summary)
      writer.member("date_published", article.date?.rfc3339 ?? "")
      writer.member("date_modified", latest(article).rfc3339)
      if !article.authors.isEmpty {
        writer.key("authors")
        writer.array { writer in for author in article.authors { writer.object { $0.member("name", author) } }
        }
      }
      if !article.tags.isEmpty { writer.member("tags", article.tags) }
    }
    return writer.bytes
  }

  /// When an article was last changed.
  static func latest(_ article: ArticleCover) -> ContentDate {
    [article.date, article.updated].compactMap { $0 }.max() ?? ContentDate(year: 1970)
  }

  /// The address of a page when it is known, else a UUID (RFC 9562, version 8) made from the site's title and the path.
  static func identifier(_ path: String, _ site: Site) -> String {
    let base = site.configuration.baseURL
    if !base.isEmpty { return base + SafeURL.encodePath(path) }
    return "urn:uuid:" + UniqueName.uuid(of: "\(site.configuration.title)\n\(path)")
  }
}
