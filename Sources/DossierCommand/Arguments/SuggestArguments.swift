import Dossier

/// What `dossier suggest` is asked for.
struct SuggestArguments: Sendable {
  var content = BuildOptions().content
  /// How often a name must stand in the articles.
  var minimum = 2
  /// Whether registry files are written.
  var writes = false
  var jobs: Int

  static let description = CommandDescription(
    name: "suggest",
    summary: "list names that look like actors and have no record",
    about: """
      Lists capitalised names in the articles that look like leaders, organisations or events and have no record: how \
      often and in how many articles they stand, and what they look like.
      """,
    options: [
      .content,
      CommandOption(
        name: "min",
        letters: ["m"],
        value: "N",
        help: "only names that stand at least N times (2)"
      ),
      CommandOption(
        name: "write",
        letters: ["w"],
        help: "write a registry file, ready to be edited, for each that has a kind; none is overwritten"
      ),
      .jobs, .help,
    ]
  )

  init(_ parsed: ParsedArguments) throws(UsageError) {
    try parsed.refuseOperands()
    content = try parsed.folder("content") ?? content
    writes = parsed.has("write")
    jobs = try parsed.jobs()
    guard let text = parsed.value("min") else { return }
    guard let number = Int(text), number > 0 else {
      throw UsageError("“\(text)” is not a number of times; write 1 or more")
    }
    minimum = number
  }
}
