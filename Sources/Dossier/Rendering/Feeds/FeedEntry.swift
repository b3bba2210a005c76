/// An article as feeds have it.
struct FeedEntry: Sendable {
  /// An `entry` of Atom (RFC 4287).
  let atom: [UInt8]
  /// An item of a JSON Feed, version 1.1.
  let json: [UInt8]

  /// The entry of a dated article in feeds from which `root` leads to the site's root; a full one has the text besides the summary.
  init(_ index: Int, _ site: Site, root: String, isFull: Bool = false) {
    let article = site.articles.cover(index)
    let address = root + site.articlePaths[index]
    let id = Self.identifier("articles/\(article.slug)/", site)
    let language = site.language(ofArticle: index)
    let own = language == site.configuration.language ? "" : language
    let text = isFull ? String(decoding: ArticleBody.inFeed(index, of: site, root: root), as: UTF8.self) : ""
    atom = Self.atom(article, id, address, text: text, language: own)
    json = Self.json(article, id, address, text: text, language: own)
  }

  private static func atom(
    _ article: ArticleCover,
    _ id: String,
    _ address: String,
    text: String,
    language: String
  ) -> [UInt8] {
    var xml: [UInt8] = []
    let own = language.isEmpty ? "" : " xml:lang=\"\(XML.escaped(language))\""
    xml += "<entry\(own)>\n<title>\(XML.escaped(article.title))</title>\n<id>\(XML.escaped(id))</id>\n".utf8
    xml += "<link rel=\"alternate\" type=\"text/html\" href=\"\(XML.escaped(address))\"/>\n".utf8
    xml += "<published>\(article.date?.rfc3339 ?? "")</published>\n".utf8
    xml += "<updated>\(latest(article).rfc3339)</updated>\n".utf8
    for author in article.authors { xml += "<author><name>\(XML.escaped(author))</name></author>\n".utf8 }
    for tag in article.tags { xml += "<category term=\"\(XML.escaped(tag))\"/>\n".utf8 }
    if !article.summary.isEmpty { xml += "<summary>\(XML.escaped(article.summary))</summary>\n".utf8 }
    if !text.isEmpty { xml += "<content type=\"html\">\(XML.escaped(text))</content>\n".utf8 }
    xml += "</entry>\n".utf8
    return xml
  }

  private static func json(
    _ article: ArticleCover,
    _ id: String,
    _ address: String,
    text: String,
    language: String
  ) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("id", id)
      writer.member("url", address)
      writer.member("title", article.title)
      writer.optionalMember("language", language)
      if text.isEmpty {
        writer.member("content_text", article.summary.isEmpty ? article.title : article.summary)
      } else {
        writer.member("content_html", text)
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
