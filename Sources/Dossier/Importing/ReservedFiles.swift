/// The files at places of their own that every new site makes, or that mean something there.
enum ReservedFiles {
  /// True for a path from the site's root, in small letters, at which a copied file would be in the way of one.
  static func contains(_ path: String) -> Bool {
    if names.contains(path) { return true }
    guard let slash = path.firstIndex(of: "/") else { return isFolder(path) }
    let folder = path[..<slash]
    if folder == "search" { return path.hasSuffix(".js") || path.hasSuffix(".html") }
    return PlainPage.isTaken(String(folder)) && path.hasSuffix("/index.html")
  }

  private static func isFolder(_ name: String) -> Bool {
    PlainPage.isTaken(name) || Taxonomy.allCases.contains { $0.folder == name + "/" }
  }

  private static let names: Set<String> = {
    let prefix = "Templates/"
    let assets = BuiltIn.names.filter { $0.hasPrefix(prefix + "assets/") }.map {
      String($0.dropFirst(prefix.count))
    }
    // The last two: a style sheet of the site's own, and what “dossier watch” says of itself.
    return DataFiles.names.union(assets).union(["assets/site.css", WatchStatus.path])
  }()
}
