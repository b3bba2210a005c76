/// What a command is called, takes and does: the one source of parsing, help, completions and the manual page.
struct CommandDescription: Sendable {
  /// What a command takes besides options.
  enum Operands: Sendable { case none, files, folders }

  var name: String
  /// A few words for lists of commands.
  var summary: String
  /// What may follow the name, a line for each form.
  var usage = ["[OPTIONS]"]
  /// A paragraph on what it does.
  var about: String
  /// The words that the first operand may be; empty when they cannot be listed.
  var words: [String] = []
  /// What operands are, besides words.
  var operands = Operands.none
  var options: [CommandOption]

  /// All commands, in the order in which help lists them.
  static let all = [
    InitArguments.description, NewArguments.description, BuildArguments.description,
    WatchArguments.description, CheckArguments.description,
    ExplainArguments.description, ListArguments.description, AnnotateArguments.description,
    SuggestArguments.description, ImportArguments.description, CompletionArguments.description, man, help,
  ]

  /// The command of a name.
  static func named(_ name: String) -> CommandDescription? { all.first { $0.name == name } }

  static let help = CommandDescription(
    name: "help",
    summary: "show the commands, or the options of one",
    usage: ["[COMMAND]"],
    about: "Shows the commands, or what a command does and its options.",
    words: [
      "init", "new", "build", "watch", "check", "explain", "list", "annotate", "suggest", "import",
      "completion",
      "man",
    ],
    options: [.help]
  )

  static let man = CommandDescription(
    name: "man",
    summary: "print the manual page",
    usage: [""],
    about: "Prints the manual page: dossier man | man -l -",
    options: [.help]
  )
}
