internal import Mustache

/// What every page has around its content.
struct PageFrame: Sendable {
  /// The page's path from the site's root, ending in `/` or in a file's name; not encoded.
  var path: String
  /// The page's kind, for the theme.
  var kind: String
  /// For the browser's title bar.
  var title: String
  /// The level-1 heading.
  var heading: String
  /// For search engines and the page's head.
  var description = ""
  /// The pages above it, from the home page on.
  var breadcrumbs: [(name: String, path: String)] = []
  /// The folder of the page's own feed, when it has one, and the feed's title.
  var feed: (folder: String, title: String)?
  /// What it says of itself to other programs.
  var metadata = PageMetadata()
  /// The language of its text (BCP 47), when that is not the site's.
  var language: String?
  /// The language of what it is about, where the words around that are in another.
  var contentLanguage: String?
  /// The versions of its text in several languages, itself among them.
  var versions: [(language: String, path: String)] = []
  /// Whether it lists nothing, so that search engines are to leave it out.
  var isEmpty = false
  /// Replaces the relative path to the root: the page may be shown at any address.
  var absoluteRoot: String?

  var root: String { absoluteRoot ?? Site.root(of: path) }
  /// The file that the page is written to.
  var file: String { path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path }

  /// The page's values, with those of its content.
  func values(_ site: Site, _ content: Object) -> Value {
    let configuration = site.configuration
    var object = content
    object["root"] = .text(root)
    object["t"] = site.strings.template
    object["site"] = .object(
      Object([
        ("title", .text(configuration.title)), ("description", .text(configuration.description)),
        ("language", .text(configuration.language)), ("footer", .text(configuration.footer)),
        ("extra", configuration.extra.value),
      ])
    )
    object.set("navigation", navigation(site))
    object["hasMinorNavigation"] = .bool(site.navigation.count > Self.mainLinks(site))
    object.set("plainPages", plainPages(site))
    object["page"] = .object(page(site))
    object.set(
      "breadcrumbs",
      breadcrumbs.map {
        .object(Object([("name", .text($0.name)), ("href", .text(root + SafeURL.encodePath($0.path)))]))
      }
    )
    // The front page alone says no more than the site's title above.
    object["hasBreadcrumbs"] = .bool(breadcrumbs.count > 1)
    return .object(object)
  }

  /// The plain pages at the root, of which the foot of each page tells.
  private func plainPages(_ site: Site) -> [Value] {
    site.crossReference.pages.filter { $0.isAtRoot && !site.isProfile($0) }.map { plain in
      .object(
        Object([
          ("title", .text(plain.title)), ("href", .text(root + plain.address)),
          ("current", .bool(plain.pagePath == path)),
        ])
      )
    }
  }

  private func page(_ site: Site) -> Object {
    let configuration = site.configuration
    let own = feed ?? ("", site.strings.text(.feedOf, ("name", configuration.title)))
    let base = configuration.baseURL
    let canonical = base.isEmpty || absoluteRoot != nil ? "" : base + SafeURL.encodePath(path)
    let feedPath = root + SafeURL.encodePath(own.folder)
    let logo = site.ownLogo(root: root)
    var object = Object([
      ("title", .text(title)), ("heading", .text(heading)), ("description", .text(description)),
      ("kind", .text(kind)), ("language", .text(language ?? configuration.language)),
      ("canonical", .text(canonical)), ("feedHref", .text(feedPath + "feed.xml")),
      ("jsonFeedHref", .text(feedPath + "feed.json")), ("feedTitle", .text(own.title)),
      ("styleHref", .text(site.ownStyle.map { root + $0 } ?? "")),
      ("iconHref", .text(site.ownIcon.map { root + $0 } ?? "")),
      ("logoHref", .text(logo?.href ?? "")), ("logoWidth", logo?.size.map { .int($0.width) } ?? .text("")),
      ("logoHeight", logo?.size.map { .int($0.height) } ?? .text("")),
      ("isLogoAlone", .bool(logo != nil && configuration.isLogoAlone)),
      ("contentPolicy", .text(ContentPolicy.text(configuration))),
      ("isHome", .bool(kind == "home")), ("hasSearch", .bool(configuration.search)),
      ("isWatched", .bool(configuration.isWatched)), ("isHidden", .bool(configuration.isHidden || isEmpty)),
      ("hasBook", .bool(site.hasBook)), ("hasTags", .bool(site.has(.tags))),
      ("hasAuthors", .bool(site.has(.authors))),
      ("isSearch", .bool(kind == "search")), ("type", .text(metadata.openGraphType)),
      ("image", .text(metadata.image.isEmpty ? site.ownImage : metadata.image)),
      ("locale", .text(OpenGraphLocale.name(contentLanguage ?? language ?? configuration.language))),
      ("published", .text(metadata.published?.rfc3339 ?? "")),
      ("modified", .text(metadata.modified?.rfc3339 ?? "")),
      ("structuredData", .html(metadata.structuredData)),
      ("breadcrumbData", .html(breadcrumbData(site))),
    ])
    object.set("versions", versions.map { version($0, base) })
    return object
  }

  private func breadcrumbData(_ site: Site) -> [UInt8] {
    breadcrumbs.isEmpty ? [] : StructuredData(site: site).ofBreadcrumbs(breadcrumbs + [(heading, path)])
  }

  /// A version in another language; search engines want absolute addresses where they are known.
  private func version(_ version: (language: String, path: String), _ base: String) -> Value {
    .object(
      Object([
        ("language", .text(version.language)), ("name", .text(LanguageName.own(version.language))),
        ("href", .text(root + version.path)),
        ("address", .text((base.isEmpty ? root : base) + version.path)),
        ("isCurrent", .bool(version.path == SafeURL.encodePath(path))),
      ])
    )
  }

  /// How many links of the navigation are not minor: of more than eight the first seven.
  private static func mainLinks(_ site: Site) -> Int { site.navigation.count > 8 ? 7 : 8 }

  private func navigation(_ site: Site) -> [Value] {
    site.navigation.enumerated().map { place, item in
      let isWeb = SafeURL.isWeb(item.url)
      let isCurrent = !isWeb && !item.url.isEmpty && path.hasPrefix(item.url)
      return .object(
        Object([
          ("title", .text(item.title)),
          ("href", .text(isWeb ? item.url : root + SafeURL.encodePath(item.url))),
          ("current", .bool(isCurrent)), ("isMinor", .bool(place >= Self.mainLinks(site))),
        ])
      )
    }
  }
}
