/// How a folder of Hugo or Jekyll is laid out, and where each of its files goes.
struct ImportLayout {
  /// Whose folder it is.
  enum System: String, Sendable { case hugo = "Hugo", jekyll = "Jekyll" }

  /// Where a file goes.
  enum Place: Hashable {
    /// An article of this path, perhaps a draft.
    case article(String, isDraft: Bool)
    /// A plain page of this path.
    case page(String)
    /// A file that is copied to these paths.
    case file([String])
    /// Nowhere.
    case none
  }

  let system: System
  private let isWholeSite: Bool
  private let languages: SiteLanguages
  /// What Hugo leaves out of the content.
  private let ignored: IgnoredFiles
  /// The folders at the top of the content that are plain pages with files of their own; of Jekyll all folders with pages.
  private let pageFolders: Set<String>
  /// The folders of Hugo that are one page with all that lies in them.
  private let bundles: Set<String>
  /// Whether there are pages in sections, so that those beside them are plain ones.
  private let hasSections: Bool
  /// What Jekyll leaves out of the site.
  private let excluded: [String]
  /// What Jekyll shows of what it would leave out for the sign that its name begins with.
  private let included: Set<String>
  /// The collections of Jekyll.
  let collections: JekyllCollections

  /// The layout of a folder with files of these paths, and a configuration if that could be read.
  init(_ paths: [String], configuration root: YAMLNode? = nil) {
    let isJekyll = ForeignConfiguration.isJekyll(paths)
    let isWhole = !isJekyll && paths.contains { $0.hasPrefix("content/") }
    let languages = isJekyll ? SiteLanguages() : SiteLanguages(root)
    system = isJekyll ? .jekyll : .hugo
    isWholeSite = isWhole
    self.languages = languages
    ignored = IgnoredFiles(isJekyll ? nil : root)
    excluded =
      ["node_modules", "vendor"]
      + (root?.member("exclude")?.items ?? []).compactMap(\.text).filter { !$0.isEmpty }
    let inner = paths.compactMap { Self.inner($0, isWholeSite: isWhole) }.filter(Self.isMarkdown)
    let collections = JekyllCollections(isJekyll ? root : nil)
    self.collections = collections
    included = isJekyll ? Self.included(root) : []
    if isJekyll {
      pageFolders = Set(
        inner.filter { path in
          let rest = collections.name(of: path) == nil ? path : String(collections.inner(path).dropFirst())
          return !rest.hasPrefix("_") && !rest.contains("/_")
        }.map(ContentPath.folder)
      )
      bundles = []
      hasSections = true
      return
    }
    let pages = inner.map { languages.split($0).path }
    let bundles = Set(pages.filter(Self.isBundle).map(ContentPath.folder)).subtracting([""])
    self.bundles = bundles
    let folders = bundles.filter { !$0.contains("/") }
    hasSections =
      isWhole && pages.contains { $0.contains("/") && !folders.contains(Self.top($0)) && !Self.isList($0) }
    pageFolders = folders
  }

  private static func included(_ root: YAMLNode?) -> Set<String> {
    let named = (root?.member("include")?.items ?? []).compactMap(\.text)
    return Set(named.map { $0.split(separator: "/").joined(separator: "/") }).subtracting([
      "_posts", "_drafts",
    ])
  }

  /// True for a file that Hugo or Jekyll reads as Markdown, by the endings that they have for it.
  static func isMarkdown(_ path: String) -> Bool {
    let ending = path.split(separator: ".").last?.lowercased() ?? ""
    return ContentReader.isMarkdown(path) || ["mdown", "mkd", "mkdn", "mkdown"].contains(ending)
  }

  /// A path with an ending that is read here.
  private static func readable(_ path: String) -> String {
    guard isMarkdown(path), !ContentReader.isMarkdown(path) else { return path }
    return path.split(separator: ".", omittingEmptySubsequences: false).dropLast().joined(separator: ".")
      + ".md"
  }

  /// A path from the folder of the content; nil for what is not in it.
  private static func inner(_ path: String, isWholeSite: Bool) -> String? {
    guard isWholeSite else { return path }
    return path.hasPrefix("content/") ? String(path.dropFirst(8)) : nil
  }

  private static func isBundle(_ path: String) -> Bool { ContentPath.baseName(path).lowercased() == "index" }
  private static func isList(_ path: String) -> Bool { ContentPath.baseName(path) == "_index" }
  private static func top(_ path: String) -> String { String(path.prefix { $0 != "/" }) }

  /// Where the file at a path goes, seen from the new site.
  func place(_ path: String) -> Place {
    system == .jekyll ? jekyll(path) : hugo(path)
  }

  /// A path in the folder of the content, of Jekyll in the site's, and the same without what it says of a language.
  func parts(_ path: String) -> (inner: String, plain: String, language: String?) {
    let inner = Self.inner(path, isWholeSite: isWholeSite) ?? path
    let (plain, language) = languages.split(inner)
    return (inner, plain, language)
  }

  /// What the rules of Jekyll call the kinds that a file is of: posts, drafts, pages, or its collection.
  func kinds(_ path: String) -> Set<String> {
    let parts = path.split(separator: "/")
    if parts.contains("_drafts") { return ["drafts", "posts"] }
    return [parts.contains("_posts") ? "posts" : collections.name(of: path) ?? "pages"]
  }

  /// Why the system made no page of a file: a post without a date, what lies in the folder of another page, or a language that is
  /// switched off; nil when it made one.
  func reason(_ path: String) -> String? {
    if system == .jekyll {
      let isPost = path.split(separator: "/").contains("_posts")
      guard isPost, FormerAddress.leading(ContentPath.baseName(path)) == nil else { return nil }
      return "this has no date in its name, without which Jekyll reads no post"
    }
    let (_, plain, language) = parts(path)
    if languages.isOff(language) { return "this is in a language that the configuration switches off" }
    var folder = ContentPath.folder(plain)
    var outermost: String?
    while !folder.isEmpty {
      if bundles.contains(folder) { outermost = folder }
      folder = ContentPath.folder(folder)
    }
    guard let outermost, ContentPath.folder(plain) != outermost || !Self.isBundle(plain) else { return nil }
    return "this had no page of its own, as it lies in the folder of another page"
  }

  /// What is named of a file that goes nowhere: among articles the file, else the folder or file at the top if nothing of it
  /// goes anywhere.
  func reported(_ path: String, besides imported: Set<String>) -> String {
    let parts = path.split(separator: "/")
    let isContent = system == .hugo && (!isWholeSite || parts.first == "content")
    if isContent || parts.contains("_posts") || parts.contains("_drafts") { return path }
    let top = Self.top(path)
    return imported.contains(top) ? path : top
  }

  private func hugo(_ path: String) -> Place {
    if isWholeSite, path.hasPrefix("static/") { return .file(["content/\(path)"]) }
    guard let inner = Self.inner(path, isWholeSite: isWholeSite) else { return .none }
    let plain = languages.split(inner).path
    guard !Self.isList(plain), !Self.isCopy(path), !ignored.contains(path) else { return .none }
    let isMarkdown = Self.isMarkdown(inner)
    let target = Self.shown(Self.readable(languages.withoutMain(inner)), isMarkdown)
    let isInFolder = plain.contains("/") && pageFolders.contains(Self.top(plain))
    if hasSections, isInFolder || !plain.contains("/") {
      if isMarkdown { return .page(Self.pagePath(target)) }
      if isInFolder { return .file([Self.besidePage(target)]) }
    }
    if isMarkdown { return .article("content/articles/\(target)", isDraft: false) }
    // Links from its page lead to the first place, and all others to that where it was.
    return .file(
      ["content/static/articles/\(target)"]
        + (target.hasPrefix("articles/") ? [] : ["content/static/\(target)"])
    )
  }

  /// True for what editors leave beside a file: `a.md~`, `#a.md#`.
  private static func isCopy(_ path: String) -> Bool {
    path.hasSuffix("~") || path.hasSuffix("#") && path.split(separator: "/").last?.first == "#"
  }

  /// A path without the signs by which names are left out of Dossier's content; the name of a file that is no page stays.
  private static func shown(_ path: String, _ isMarkdown: Bool) -> String {
    var parts = path.split(separator: "/").map(String.init)
    for index in parts.indices where isMarkdown || index < parts.count - 1 {
      let name = parts[index].drop { $0 == "_" }
      parts[index] = name.isEmpty || name.hasPrefix(".") ? "page" + name : String(name)
    }
    return parts.joined(separator: "/")
  }

  /// Where a plain page goes; not where the site itself has pages.
  private static func pagePath(_ path: String) -> String {
    var parts = path.split(separator: "/").map(String.init)
    let name = ContentPath.baseName(parts[0])
    if parts.count == 1, name.lowercased() == "index" {
      parts[0] = "home" + parts[0].dropFirst(name.count)
    } else if PlainPage.isTaken(Slug.transliterated(name)) {
      parts[0] = name + "-page" + parts[0].dropFirst(name.count)
    }
    return "content/\(PlainPage.folder)/" + parts.joined(separator: "/")
  }

  /// Where a file beside a plain page goes, so that links from the page lead to it.
  private static func besidePage(_ path: String) -> String {
    let place = pagePath(path)
    let isCopied = ContentReader.isAttachment(place) && !place.contains("/_")
    return isCopied ? place : "content/static/" + place.dropFirst("content/".count)
  }

  private func jekyll(_ full: String) -> Place {
    let path = collections.inner(full)
    let parts = path.split(separator: "/")
    let special = parts.firstIndex { $0 == "_posts" || $0 == "_drafts" }
    let isShown = parts.first.map { included.union(collections.shown).contains(String($0)) } ?? false
    let isHidden = parts.indices.contains {
      $0 != special && !($0 == 0 && isShown) && "_#~".contains(parts[$0].first ?? " ")
    }
    guard !isHidden, !Self.isCopy(full), !isExcluded(full) else { return .none }
    guard special == nil else {
      guard Self.isMarkdown(path) else { return .none }
      let inner = Self.readable(parts.filter { $0 != "_posts" && $0 != "_drafts" }.joined(separator: "/"))
      return .article("content/articles/\(inner)", isDraft: parts.contains("_drafts"))
    }
    if Self.isMarkdown(path) {
      return .page(Self.pagePath(Self.shown(Self.readable(path), true)))
    }
    // A file of a collection has its address without the sign.
    let place = collections.name(of: full) == nil ? full : String(path.dropFirst())
    let folder = ContentPath.folder(full)
    // Links to it may begin at the root, or at a page that lies beside it.
    let isBeside = !folder.isEmpty && pageFolders.contains(folder)
    return .file(["content/static/\(place)"] + (isBeside ? [Self.besidePage(Self.shown(path, false))] : []))
  }

  /// True for what Jekyll leaves out, and for what a site's folder has that is nothing for its readers.
  private func isExcluded(_ path: String) -> Bool {
    let isNamed = excluded.contains { name in
      let name = name.split(separator: "/").joined(separator: "/")
      return path == name || path.hasPrefix(name + "/")
    }
    guard !isNamed, !path.contains("/") else { return isNamed }
    let name = path.lowercased()
    return ["readme.", "gemfile", "package.", "package-lock."].contains(where: name.hasPrefix)
      || ["readme", "rakefile", "makefile", "dockerfile", "yarn.lock"].contains(name)
      || name.hasSuffix(".gemspec")
  }
}
