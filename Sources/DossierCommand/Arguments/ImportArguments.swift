/// What `dossier import` is asked for.
struct ImportArguments: Sendable {
  /// The folder that is read.
  var source: String
  /// The folder of the new site.
  var folder: String

  static let description = CommandDescription(
    name: "import",
    summary: "make a site of a Hugo or Jekyll folder",
    usage: ["FROM DIR"],
    about: """
      Reads the content folder or the whole site of Hugo or Jekyll in FROM and writes a site for Dossier into the new folder \
      DIR. Front matter in YAML, TOML or JSON is translated, and what has no counterpart kept as comments; shortcodes, \
      Liquid and HTML are reported and left as text. FROM stays as it is.
      """,
    operands: .folders,
    options: [.help]
  )

  init(_ parsed: ParsedArguments) throws(UsageError) {
    guard parsed.operands.count == 2, parsed.operands.allSatisfy({ !$0.isEmpty }) else {
      throw UsageError("name the folder to read and the new one: dossier import old-site new-site")
    }
    for folder in parsed.operands { try ParsedArguments.check(folder: folder) }
    source = parsed.operands[0]
    folder = parsed.operands[1]
  }
}
