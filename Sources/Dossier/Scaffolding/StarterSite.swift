/// The site that `dossier init` begins with.
public enum StarterSite {
  /// Its files; `withTheme` adds the templates, to be changed.
  public static func files(withTheme: Bool) -> [NewFile] {
    var files = places.compactMap { path, resource in BuiltIn.file(resource).map { NewFile(path, $0) } }
    if withTheme {
      for index in files.indices where files[index].path == site { files[index].bytes += Array(theme.utf8) }
      let templates = BuiltIn.names.filter { $0.hasPrefix("Templates/") }
      files += templates.compactMap { name in BuiltIn.file(name).map { NewFile(name, $0) } }
    }
    return files
  }

  private static let site = "content/site.yaml"
  /// What makes a site use its own templates.
  private static let theme = "# Templates and assets of its own:\ntemplates: ../Templates\n"

  private static let places = [
    ("README.md", "Starter/README.md"), (".gitignore", "Starter/gitignore.txt"),
    (".github/workflows/site.yml", "docs/ci/github-pages.yml"), (site, "Starter/site.yaml"),
    ("content/articles/2025-06-26-five-per-cent.md", "Starter/article.md"),
    ("content/events/nato-hague-summit-2025.md", "Starter/event.md"),
    ("content/leaders/mark-rutte.md", "Starter/leader.md"),
  ]
}
