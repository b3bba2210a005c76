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
      } else if folders[parts[0].lowercased()] ?? parts[0] != parts[0], ContentReader.isMarkdown(path) {
        found.insert(parts[0])
      } else if rightFolders.contains(parts[0]), texts.contains(where: path.lowercased().hasSuffix) {
        found.insert(path)
      }
    }
    return found.sorted().map { name in
      let isText = texts.contains(where: name.lowercased().hasSuffix)
      let right = isText ? ContentPath.baseName(name) + ".md" : folders[name.lowercased()]
      return MisnamedPath(path: name, right: right ?? "site.yaml")
    }
  }

  /// A warning, for the content folder.
  func diagnostic(_ folder: String) -> Diagnostic {
    let message =
      if right == "site.yaml" {
        "this is not read: the configuration is called site.yaml"
      } else {
        right.hasSuffix(".md")
          ? "this is not read: texts in Markdown are called .md"
          : "what is in this folder is read as articles"
      }
    let fix =
      "rename it to \(right)" + (right.hasSuffix(".md") ? ", or put _ before its name to keep it out" : "")
    return .warning(
      "misnamed",
      at: SourcePosition(file: ContentPath.join(folder, path)),
      message,
      fix: fix
    )
  }

  private static let configurations: Set = [
    "site.yml", "site.yaml", "site.json", "site.toml", "config.yaml", "config.yml",
  ]

  private static let folders = [
    "article": "articles", "country": "countries", "leader": "leaders", "event": "events",
    "page": "pages", "organization": "organizations", "organisation": "organizations",
    "organisations": "organizations", "articles": "articles", "countries": "countries", "leaders": "leaders",
    "events": "events", "organizations": "organizations", "pages": "pages", "static": "static",
  ]

  private static let rightFolders: Set = [
    "articles", "countries", "leaders", "events", "organizations", "pages",
  ]

  /// What texts in Markdown, or texts that may be meant as such, are called elsewhere.
  private static let texts = [".mdx", ".mkd", ".mkdn", ".mdown", ".mdwn", ".txt", ".text", ".rmd", ".qmd"]
}
