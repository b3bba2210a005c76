/// The site that `dossier init` begins with.
public enum StarterSite {
  /// Its files; `withTheme` adds the templates, to be changed.
  public static func files(withTheme: Bool) -> [NewFile] {
    var files = places.compactMap { path, resource in BuiltIn.file(resource).map { NewFile(path, $0) } }
    if withTheme {
      for index in files.indices { files[index].bytes = usingTheme(files[index].bytes) }
      let templates = BuiltIn.names.filter { $0.hasPrefix("Templates/") }
      files += templates.compactMap { name in BuiltIn.file(name).map { NewFile(name, $0) } }
    }
    return files
  }

  /// A file in which commands that make pages use the templates of the site.
  private static func usingTheme(_ bytes: [UInt8]) -> [UInt8] {
    var text = String(decoding: bytes, as: UTF8.self)
    for command in ["check", "build"] {
      text = text.replacing("dossier \(command) ", with: "dossier \(command) --templates Templates ")
    }
    return Array(text.utf8)
  }

  private static let places = [
    ("README.md", "Starter/README.md"), (".gitignore", "Starter/gitignore.txt"),
    (".github/workflows/site.yml", "docs/ci/github-pages.yml"), ("content/site.yaml", "Starter/site.yaml"),
    ("content/articles/2025-06-26-five-per-cent.md", "Starter/article.md"),
    ("content/events/nato-hague-summit-2025.md", "Starter/event.md"),
    ("content/leaders/mark-rutte.md", "Starter/leader.md"),
  ]
}
