/// What `dossier init` is asked for.
struct InitArguments: Sendable {
  /// The folder of the new site.
  var folder: String
  /// Whether templates are copied, to be changed.
  var copiesTheme: Bool

  static let description = CommandDescription(
    name: "init",
    summary: "begin a site in a new folder",
    usage: ["[OPTIONS] DIR"],
    about: """
      Begins a site: site.yaml, an article and two records to start from, a README, and a workflow that publishes it. \
      The folder must be empty (but for .git) or not there yet.
      """,
    operands: .folders,
    options: [
      CommandOption(name: "theme", help: "copy the templates into DIR/Templates too, to be changed"), .help,
    ]
  )

  init(_ parsed: ParsedArguments) throws(UsageError) {
    guard let folder = parsed.operands.first, !folder.isEmpty else {
      throw UsageError("name the folder of the new site: dossier init briefings")
    }
    if parsed.operands.count > 1 {
      throw UsageError("“\(parsed.operands[1])” is not expected; name one folder")
    }
    try ParsedArguments.check(folder: folder)
    self.folder = ParsedArguments.folder(named: folder)
    copiesTheme = parsed.has("theme")
  }
}
