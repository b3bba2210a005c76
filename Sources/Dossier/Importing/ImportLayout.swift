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
    /// A file that is copied to this path.
    case file(String)
    /// The site's configuration.
    case configuration
    /// Nowhere.
    case none
  }

  let system: System
  private let isWholeSite: Bool
  /// The path of the site's configuration; nil when there is none.
  let configuration: String?
  /// The folders of plain pages with files of their own, from the folder of the content.
  private let pageFolders: Set<String>
  /// Whether there are pages in sections, so that those beside them are plain ones.
  private let hasSections: Bool

  /// The layout of a folder with files of these paths.
  init(_ paths: [String]) {
    let names = ["hugo", "config", "config/_default/hugo", "config/_default/config"].flatMap { name in
      ["toml", "yaml", "yml", "json"].map { "\(name).\($0)" }
    }
    let isJekyll =
      paths.contains("_config.yml")
      || paths.contains { path in path.split(separator: "/").contains { $0 == "_posts" || $0 == "_drafts" } }
    system = isJekyll ? .jekyll : .hugo
    isWholeSite = !isJekyll && paths.contains { $0.hasPrefix("content/") }
    configuration = isJekyll ? "_config.yml" : names.first(where: paths.contains)
    let isWhole = isWholeSite
    let inner = paths.compactMap { Self.inner($0, isWholeSite: isWhole) }.filter(Self.isMarkdown)
    let bundles = inner.filter { $0.split(separator: "/").count == 2 && Self.isBundle($0) }
    hasSections =
      isJekyll || isWhole && inner.contains { $0.contains("/") && !bundles.contains($0) && !Self.isList($0) }
    // A folder with a page alone is one; with pages below it, it is a section.
    pageFolders = Set(bundles.map(ContentPath.folder)).filter { folder in
      inner.allSatisfy { !$0.hasPrefix(folder + "/") || bundles.contains($0) }
    }
  }

  /// A path from the folder of the content; nil for what is not in it.
  private static func inner(_ path: String, isWholeSite: Bool) -> String? {
    guard isWholeSite else { return path }
    return path.hasPrefix("content/") ? String(path.dropFirst(8)) : nil
  }

  private static func isBundle(_ path: String) -> Bool { ContentPath.baseName(path).lowercased() == "index" }
  private static func isList(_ path: String) -> Bool { ContentPath.baseName(path) == "_index" }

  /// Where the file at a path goes, seen from the new site.
  func place(_ path: String) -> Place {
    if path == configuration { return .configuration }
    return system == .jekyll ? jekyll(path) : hugo(path)
  }

  /// What is named of a file that goes nowhere: among articles the file, else the folder or file at the top.
  func reported(_ path: String) -> String {
    let parts = path.split(separator: "/")
    let isContent = system == .hugo && (!isWholeSite || parts.first == "content")
    if isContent || parts.contains("_posts") || parts.contains("_drafts") { return path }
    return parts.first.map(String.init) ?? path
  }

  private func hugo(_ path: String) -> Place {
    if isWholeSite, path.hasPrefix("static/") { return .file("content/\(path)") }
    guard let inner = Self.inner(path, isWholeSite: isWholeSite), !Self.isList(inner) else { return .none }
    if hasSections, let place = page(inner) { return place }
    return Self.isMarkdown(inner)
      ? .article("content/articles/\(inner)", isDraft: false) : .file("content/static/articles/\(inner)")
  }

  /// The place of a page that stands in no section, or of a file beside it; nil for what stands in one.
  private func page(_ path: String) -> Place? {
    let isInFolder = pageFolders.contains(ContentPath.folder(path))
    guard isInFolder || !path.contains("/") else { return nil }
    if Self.isMarkdown(path) { return .page(Self.pagePath(path)) }
    return isInFolder ? .file(Self.pagePath(path)) : nil
  }

  /// Where a plain page goes, or a file beside it; not where the site itself has pages.
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

  private func jekyll(_ path: String) -> Place {
    let parts = path.split(separator: "/")
    let isPost = parts.contains("_posts") || parts.contains("_drafts")
    if !isPost, parts.contains(where: { $0.hasPrefix("_") }) { return .none }
    if let top = parts.first, ["node_modules", "vendor"].contains(top) { return .none }
    if Self.isMarkdown(path) {
      let inner = parts.filter { $0 != "_posts" && $0 != "_drafts" }.joined(separator: "/")
      if isPost { return .article("content/articles/\(inner)", isDraft: parts.contains("_drafts")) }
      return path.uppercased().hasPrefix("README.") ? .none : .page(Self.pagePath(path))
    }
    let folders: Set = ["assets", "images", "img", "files", "uploads", "downloads"]
    return parts.count > 1 && folders.contains(String(parts[0])) ? .file("content/static/\(path)") : .none
  }

  private static func isMarkdown(_ path: String) -> Bool {
    let lower = path.lowercased()
    return lower.hasSuffix(".md") || lower.hasSuffix(".markdown")
  }
}
