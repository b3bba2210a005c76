/// Describes pages in JSON-LD with terms of schema.org (version 28).
///
/// Addresses are given only when the site has a base URL, since those of JSON-LD are absolute.
struct StructuredData {
  let site: Site

  /// The site, on its home page.
  func ofSite() -> PageMetadata {
    let data = bytes { writer in
      writer.member("@type", "WebSite")
      writer.member("name", site.configuration.title)
      writer.optionalMember("description", site.configuration.description)
      writer.member("inLanguage", site.configuration.language)
      url("", &writer)
    }
    return PageMetadata(structuredData: data)
  }

  /// An article, as a Report; with the picture that stands for it, if there is one.
  func ofArticle(_ index: Int, image: String = "") -> PageMetadata {
    let article = site.articles.cover(index)
    let image = image.isEmpty ? "" : site.absolute(image)
    return PageMetadata(
      openGraphType: "article",
      published: article.date,
      modified: article.date == nil ? nil : FeedEntry.latest(article),
      image: image,
      structuredData: bytes { writer in
        report(index, &writer)
        writer.optionalMember("image", image)
      }
    )
  }

  /// An author, as a Person, on the page of their articles.
  func ofAuthor(_ name: String, path: String, summary: String) -> PageMetadata {
    PageMetadata(
      openGraphType: "profile",
      structuredData: bytes { writer in
        writer.member("@type", "Person")
        writer.member("name", name)
        writer.optionalMember("description", summary)
        url(SafeURL.encodePath(path), &writer)
      }
    )
  }

  /// The pages above one, and itself; nothing without a base URL, as each needs an address.
  func ofBreadcrumbs(_ pages: [(name: String, path: String)]) -> [UInt8] {
    let base = site.configuration.baseURL
    if base.isEmpty { return [] }
    return bytes { writer in
      writer.member("@type", "BreadcrumbList")
      list("itemListElement", Array(pages.enumerated()), &writer) { entry, writer in
        writer.member("@type", "ListItem")
        writer.member("position", entry.offset + 1)
        writer.member("name", entry.element.name)
        writer.member("item", base + SafeURL.encodePath(entry.element.path))
      }
    }
  }

  /// An entity, as a Country, Person, Event or Organization.
  func ofEntity(_ id: EntityID) -> PageMetadata {
    let isPerson = site.gazetteer.kind(of: id) == .leader
    return PageMetadata(
      openGraphType: isPerson ? "profile" : "website",
      structuredData: bytes { entity(id, &$0) }
    )
  }

  /// An object with `<`, `>` and `&` as escapes, so that no text of it can end the element that it stands in.
  private func bytes(_ body: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("@context", "https://schema.org")
      body(&writer)
    }
    var output: [UInt8] = []
    output.reserveCapacity(writer.bytes.count + 32)
    for byte in writer.bytes {
      switch byte {
      case 0x3C: output += "\\u003c".utf8
      case 0x3E: output += "\\u003e".utf8
      case 0x26: output += "\\u0026".utf8
      default: output.append(byte)
      }
    }
    return output
  }

  private func url(_ path: String, _ writer: inout JSONWriter) {
    let base = site.configuration.baseURL
    if !base.isEmpty { writer.member("url", base + path) }
  }

  private func list<Item>(
    _ key: StaticString,
    _ items: some Collection<Item>,
    _ writer: inout JSONWriter,
    _ write: (Item, inout JSONWriter) -> Void
  ) {
    if items.isEmpty { return }
    writer.key(key)
    writer.array { writer in
      for item in items { writer.object { write(item, &$0) } }
    }
  }

  // MARK: Articles

  /// True for an author that is a body: the site itself, or what is called like one.
  private func isOrganization(_ author: String) -> Bool {
    author == site.configuration.author || author == site.configuration.title || Byline.isBody(author)
  }

  private func report(_ index: Int, _ writer: inout JSONWriter) {
    let annotated = site.articles[index]
    let article = annotated.article
    writer.member("@type", "Report")
    writer.member("headline", article.title)
    writer.optionalMember("abstract", article.summary)
    writer.optionalMember("datePublished", article.date?.rfc3339 ?? "")
    if article.updated != nil {
      writer.member("dateModified", FeedEntry.latest(site.articles.cover(index)).rfc3339)
    }
    writer.member("inLanguage", site.language(ofArticle: index))
    if !article.tags.isEmpty { writer.member("keywords", article.tags) }
    url(site.articlePaths[index], &writer)
    list("author", article.authors, &writer) { name, writer in
      writer.member("@type", isOrganization(name) ? "Organization" : "Person")
      writer.member("name", name)
      if let path = Taxonomy.authors.path(of: name) { url(SafeURL.encodePath(path), &writer) }
    }
    let configuration = site.configuration
    list("publisher", [configuration.author.isEmpty ? configuration.title : configuration.author], &writer) {
      $1.member("@type", "Organization")
      $1.member("name", $0)
    }
    list("about", site.actors(ofArticle: index, limit: 8), &writer) { reference($0, &$1) }
    list("citation", annotated.sources.map(\.source), &writer) { source, writer in
      writer.member("@type", "CreativeWork")
      writer.member("name", source.name.isEmpty ? source.publisher : source.name)
      writer.optionalMember("publisher", source.publisher)
      writer.optionalMember("datePublished", source.date?.iso ?? "")
      writer.optionalMember("url", source.url ?? "")
    }
  }

  // MARK: Entities

  /// How many members and participants are named.
  private static let memberLimit = 40

  private static func type(of kind: EntityKind) -> String {
    switch kind {
    case .country: "Country"
    case .leader: "Person"
    case .event: "Event"
    case .organization: "Organization"
    }
  }

  private func entity(_ id: EntityID, _ writer: inout JSONWriter) {
    let entity = site.gazetteer[id]
    reference(id, &writer)
    let aliases = site.crossReference.aliases(of: id)
    if !aliases.isEmpty { writer.member("alternateName", Array(aliases.prefix(16))) }
    writer.optionalMember("description", site.summary(id))
    switch entity.kind {
    case .country: writer.optionalMember("identifier", entity.isoCode)
    case .leader: leader(entity, &writer)
    case .event: event(entity, &writer)
    case .organization:
      list("member", entity.members.prefix(Self.memberLimit), &writer) { reference($0, &$1) }
    }
  }

  private func leader(_ entity: Entity, _ writer: inout JSONWriter) {
    if let office = entity.offices.last, office.to == nil { writer.member("jobTitle", office.title) }
    let country = [site.gazetteer.country(code: entity.iso2)].compactMap { $0 }
    list("affiliation", country, &writer) { reference($0, &$1) }
  }

  private func event(_ entity: Entity, _ writer: inout JSONWriter) {
    writer.optionalMember("startDate", entity.from?.iso ?? "")
    writer.optionalMember("endDate", entity.to?.iso ?? "")
    list("location", [entity.place].filter { !$0.isEmpty }, &writer) { place, writer in
      writer.member("@type", "Place")
      writer.member("name", place)
    }
    list("attendee", entity.members.prefix(Self.memberLimit), &writer) { reference($0, &$1) }
  }

  /// The members that name an entity.
  private func reference(_ id: EntityID, _ writer: inout JSONWriter) {
    writer.member("@type", Self.type(of: site.gazetteer.kind(of: id)))
    writer.member("name", site.gazetteer[id].name)
    let path = site.path(of: id)
    if !path.isEmpty { url(path, &writer) }
  }
}
