/// What `dossier annotate` is asked for.
struct AnnotateArguments: Sendable {
  /// How the mentions are printed.
  enum Format: String, Sendable, CaseIterable { case text, json }

  var files: [String]
  var format = Format.text
  /// Reads JSON Lines from standard input instead of files.
  var readsLines: Bool
  /// A content folder whose registry is added to the built-in one; nil when none was named.
  var content: String?
  var jobs: Int

  static let description = CommandDescription(
    name: "annotate",
    summary: "show how names in articles are read, and why",
    usage: ["[OPTIONS] FILE…", "--jsonl < LINES"],
    about: """
      Shows every mention of a country, leader, organisation or event: how it was read, by which rule, and what else was \
      considered.
      """,
    operands: .files,
    options: [
      .listFormat,
      CommandOption(
        name: "content",
        letters: ["c"],
        value: "DIR",
        help: "add the registry and site.yaml of a content folder; content/ for files in it"
      ),
      CommandOption(
        name: "jsonl",
        help: "read {\"id\",\"text\",\"date\"} a line from standard input, write {\"id\",\"mentions\"} a line"
      ),
      .jobs, .help,
    ]
  )

  init(_ parsed: ParsedArguments) throws(UsageError) {
    files = parsed.operands
    readsLines = parsed.has("jsonl")
    content = try parsed.folder("content")
    jobs = try parsed.jobs()
    format = try parsed.choice("format", Format.self) ?? format
    if readsLines, !files.isEmpty { throw UsageError("--jsonl reads standard input and takes no files") }
    if readsLines, parsed.has("format") { throw UsageError("--jsonl writes JSON Lines; leave out --format") }
    if !readsLines, files.isEmpty {
      throw UsageError("name at least one file, or read standard input with --jsonl")
    }
  }
}
