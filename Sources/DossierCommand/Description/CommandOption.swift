/// An option of a command.
struct CommandOption: Sendable {
  /// The long name, without `--`.
  var name: String
  /// The one-letter names, without `-`; help shows the first.
  var letters: [Character] = []
  /// What the value that follows is called; nil when none follows.
  var value: String?
  /// All values it takes; empty when they cannot be listed.
  var choices: [String] = []
  /// What it does, for the help.
  var help: String

  /// True when a value follows.
  var takesValue: Bool { value != nil }

  /// `-o, --output DIR`.
  var label: String {
    let letter = letters.first.map { "-\($0), " } ?? "    "
    return "\(letter)--\(name)\(value.map { " \($0)" } ?? "")"
  }
}

extension CommandOption {
  static let help = CommandOption(name: "help", letters: ["h"], help: "show this")
  static let content = CommandOption(
    name: "content",
    letters: ["c"],
    value: "DIR",
    help: "the folder to read (content)"
  )
  static let environment = CommandOption(
    name: "environment",
    letters: ["e"],
    value: "NAME",
    help: "use what site.yaml says under environments: NAME"
  )
  static let quiet = CommandOption(name: "quiet", letters: ["q"], help: "print only warnings and errors")
  static let jobs = CommandOption(
    name: "jobs",
    letters: ["j"],
    value: "N",
    help: "how many tasks run at a time (one for each processor)"
  )
  static let strict = CommandOption(name: "strict", letters: ["s"], help: "treat warnings as errors")
  static let format = CommandOption(
    name: "format",
    letters: ["f"],
    value: "FORMAT",
    choices: ["text", "json", "github", "sarif"],
    help: "how problems are printed: text, json, github or sarif (text)"
  )
  static let listFormat = CommandOption(
    name: "format",
    letters: ["f"],
    value: "FORMAT",
    choices: ["text", "json"],
    help: "text or json (text)"
  )
  static let noCache = CommandOption(
    name: "no-cache",
    help: "do all work anew, whatever the last build left beside the output, and leave nothing there"
  )
  static let clock = CommandOption(
    name: "clock",
    value: "DATE",
    help: "the day that counts as today (SOURCE_DATE_EPOCH, or the system's)"
  )

  /// The options that say which articles count.
  static let selection = [
    CommandOption(name: "drafts", letters: ["D"], help: "take drafts too"),
    CommandOption(name: "future", letters: ["F"], help: "take articles dated after today too"),
    CommandOption(name: "expired", letters: ["E"], help: "take articles whose expires: day is over too"),
    clock,
  ]
}
