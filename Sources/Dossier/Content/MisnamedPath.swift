/// A file or folder of the content that is called almost as one that is read, and is not.
struct MisnamedPath: Equatable {
  let path: String
  let right: String

  /// Those among paths in the content folder, each once and sorted.
  static func all(in paths: [String]) -> [MisnamedPath] {
    var found: Set<String> = []
    for path in paths {
      let parts = path.split(separator: "/", maxSplits: 1).map(String.init)
      if parts.count == 1 {
        if configurations.contains(path.lowercased()), path != "site.yaml" { found.insert(path) }
      } else if folders[parts[0].lowercased()] != nil, ContentReader.isMarkdown(path) {
        found.insert(parts[0])
      }
    }
    return found.sorted().map { name in
      MisnamedPath(path: name, right: folders[name.lowercased()] ?? "site.yaml")
    }
  }

  /// A warning, for the content folder.
  func diagnostic(_ folder: String) -> Diagnostic {
    let isFolder = right != "site.yaml"
    return .warning(
      "misnamed",
      at: SourcePosition(file: ContentPath.join(folder, path)),
      isFolder
        ? "what is in this folder is read as articles"
        : "this is not read: the configuration is called site.yaml",
      fix: "rename it to \(right)"
    )
  }

  private static let configurations: Set = [
    "site.yml", "site.yaml", "site.json", "site.toml", "config.yaml", "config.yml",
  ]

  private static let folders = [
    "article": "articles", "country": "countries", "leader": "leaders", "event": "events",
    "page": "pages", "organization": "organizations", "organisation": "organizations",
    "organisations": "organizations",
  ]
}
