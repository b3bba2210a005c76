/// Where an article's body is shown: on the article's own page, among others in a book, or in a feed.
struct BodyPlace: Sendable {
  /// The path of the page that shows it, from the site's root.
  let page: String
  /// What all ids of the body begin with; empty on its own page.
  var prefix = ""
  /// The level of its highest headings.
  var headingLevel = 2
  /// What the ids of the articles on the same page begin with, by the path of each article's own page.
  var prefixes: [String: String] = [:]
  /// Replaces the relative path to the site's root: the page may be shown at any address.
  var absoluteRoot: String?
  /// Whether it is shown away from the page, so that links to its own places need the page's address.
  var isAway = false

  /// What leads to the site's root.
  var root: String { absoluteRoot ?? Site.root(of: page) }

  /// Whether it stands among other articles: there mentions have neither ids nor explanations.
  var isInBook: Bool { !prefixes.isEmpty }

  /// What stands before the fragment of a link to a place of the page: nothing, or its address.
  var ownAddress: String { isAway ? root + page : "" }

  /// The address of a place of an article, seen from the page; `path` is the article's own page.
  func address(_ path: String, fragment: String) -> String {
    if let prefix = prefixes[path] {
      return "#" + (fragment.isEmpty ? String(prefix.dropLast()) : prefix + fragment)
    }
    return root + path + (fragment.isEmpty ? "" : "#" + fragment)
  }
}
