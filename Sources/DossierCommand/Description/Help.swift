/// The texts of `--help`.
enum Help {
  static let version = "0.1.0"

  /// What the program is, in a line.
  static let purpose = "turns a folder of Markdown briefings into a linked site"

  /// What shows the options of the command that some arguments begin with, or else all commands.
  static func command(on arguments: [String]) -> String {
    let command = arguments.first.flatMap(CommandDescription.named)
    return command.map { "dossier help \($0.name)" } ?? "dossier --help"
  }

  /// All commands.
  static let overview: String = {
    let commands = CommandDescription.all.map { ($0.name, $0.summary) }
    return """
      dossier \(version): \(purpose)

      Usage: dossier COMMAND [OPTIONS]

      \(table(commands, indent: 2, gap: 4))
      \(table([("-h, --help", "show this"), ("-V, --version", "show the version")], indent: 2, gap: 4))
      Exit codes: 0 done, 1 errors in the content, 2 a command line that cannot be understood.
      “dossier help COMMAND” shows the options of a command.

      """
  }()

  /// A command with its options.
  static func text(of command: CommandDescription) -> String {
    var usage = ""
    for (index, form) in command.usage.enumerated() {
      usage += index == 0 ? "Usage: " : "       "
      usage += "dossier \(command.name)\(form.isEmpty ? "" : " \(form)")\n"
    }
    let about = wrapped(command.about, to: 100).joined(separator: "\n")
    let options = table(command.options.map { ($0.label, $0.help) }, indent: 2, gap: 4)
    return "\(usage)\n\(about)\n\n\(options)"
  }

  /// Two columns, the second one wrapped.
  private static func table(_ rows: [(String, String)], indent: Int, gap: Int) -> String {
    let width = (rows.map(\.0.count).max() ?? 0) + gap
    return rows.map { left, right in
      let padding = String(repeating: " ", count: width - left.count)
      let margin = "\n" + String(repeating: " ", count: indent + width)
      let lines = wrapped(right, to: 100 - indent - width).joined(separator: margin)
      return String(repeating: " ", count: indent) + left + padding + lines + "\n"
    }.joined()
  }

  /// A text in lines of at most `width` characters, broken at blanks.
  static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
