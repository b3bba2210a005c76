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
  /// The page's own feed, when it has one.
  var feed: (path: String, title: String)?
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
    object["site"] = .object(
      Object([
        ("title", .text(configuration.title)), ("description", .text(configuration.description)),
        ("language", .text(configuration.language)), ("footer", .text("")),
      ])
    )
    object.set("navigation", navigation(site))
    object["page"] = .object(page(site))
    object.set(
      "breadcrumbs",
      breadcrumbs.map {
        .object(Object([("name", .text($0.name)), ("href", .text(root + SafeURL.encodePath($0.path)))]))
      }
    )
    return .object(object)
  }

  private func page(_ site: Site) -> Object {
    let configuration = site.configuration
    let own = feed ?? ("feed.xml", "Feed of \(configuration.title)")
    let base = configuration.baseURL
    let canonical = base.isEmpty || absoluteRoot != nil ? "" : base + SafeURL.encodePath(path)
    return Object([
      ("title", .text(title)), ("heading", .text(heading)), ("description", .text(description)),
      ("kind", .text(kind)),
      ("canonical", .text(canonical)), ("feedHref", .text(root + SafeURL.encodePath(own.path))),
      ("feedTitle", .text(own.title)), ("isHome", .bool(kind == "home")),
      ("hasSearch", .bool(configuration.search)), ("isSearch", .bool(kind == "search")),
    ])
  }

  private func navigation(_ site: Site) -> [Value] {
    site.navigation.map { item in
      let isWeb = SafeURL.isWeb(item.url)
      let isCurrent = !isWeb && !item.url.isEmpty && path.hasPrefix(item.url)
      return .object(
        Object([
          ("title", .text(item.title)),
          ("href", .text(isWeb ? item.url : root + SafeURL.encodePath(item.url))),
          ("current", .bool(isCurrent)),
        ])
      )
    }
  }
}
