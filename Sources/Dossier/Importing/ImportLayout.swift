/// How a folder of Hugo or Jekyll is laid out, and where each of its files goes.
struct ImportLayout {
  /// Whose folder it is.
  enum System: String, Sendable { case hugo = "Hugo", jekyll = "Jekyll" }

  /// Where a file goes.
  enum Place: Hashable {
    /// An article of this path, perhaps a draft.
    case article(String, isDraft: Bool)
    /// A file that is copied to this path.
    case file(String)
    /// The site's configuration.
    case configuration
    /// Nowhere.
    case none
  }

  let system: System
  private let isWholeSite: Bool
  private let configuration: String?

  /// The layout of a folder with files of these paths.
  init(_ paths: [String]) {
    let names = ["hugo", "config"].flatMap { name in ["toml", "yaml", "yml", "json"].map { "\(name).\($0)" } }
    let isJekyll =
      paths.contains("_config.yml")
      || paths.contains { path in path.split(separator: "/").contains { $0 == "_posts" || $0 == "_drafts" } }
    system = isJekyll ? .jekyll : .hugo
    isWholeSite = !isJekyll && paths.contains { $0.hasPrefix("content/") }
    configuration = isJekyll ? "_config.yml" : names.first(where: paths.contains)
  }

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
    guard !isWholeSite || path.hasPrefix("content/") else { return .none }
    let inner = isWholeSite ? String(path.dropFirst(8)) : path
    if ContentPath.baseName(inner) == "_index" { return .none }
    return Self.isMarkdown(inner)
      ? .article("content/articles/\(inner)", isDraft: false) : .file("content/static/articles/\(inner)")
  }

  private func jekyll(_ path: String) -> Place {
    let parts = path.split(separator: "/")
    let isPost = parts.contains("_posts") || parts.contains("_drafts")
    if !isPost, parts.contains(where: { $0.hasPrefix("_") }) { return .none }
    if let top = parts.first, ["node_modules", "vendor"].contains(top) { return .none }
    if Self.isMarkdown(path) {
      let inner = parts.filter { $0 != "_posts" && $0 != "_drafts" }.joined(separator: "/")
      let isReadme = !isPost && path.uppercased().hasPrefix("README.")
      return isReadme
        ? .none : .article("content/articles/\(inner)", isDraft: parts.contains("_drafts"))
    }
    let folders: Set = ["assets", "images", "img", "files", "uploads", "downloads"]
    return parts.count > 1 && folders.contains(String(parts[0])) ? .file("content/static/\(path)") : .none
  }

  private static func isMarkdown(_ path: String) -> Bool {
    let lower = path.lowercased()
    return lower.hasSuffix(".md") || lower.hasSuffix(".markdown")
  }
}
