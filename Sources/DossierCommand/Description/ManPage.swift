/// The manual page, in the macros of man(7).
enum ManPage {
  static let text: String = {
    var page = """
      .TH DOSSIER 1 "" "dossier \(Help.version)" "User Commands"
      .SH NAME
      dossier \\- \(escaped(Help.purpose))
      .SH SYNOPSIS
      .B dossier
      .I COMMAND
      [\\fIOPTIONS\\fR]
      .SH DESCRIPTION
      Dossier finds the countries, leaders, organisations and events in Markdown briefings by itself, links them, and gives
      every one of them a page. It reads the folder
      .I content
      and writes static files into the folder
      .IR public .
      .SH COMMANDS

      """
    for command in CommandDescription.all { page += section(on: command) }
    return page + ending
  }()

  private static func section(on command: CommandDescription) -> String {
    var text = ".SS \"\(escaped(command.name)): \(escaped(command.summary))\"\n"
    for (index, form) in command.usage.enumerated() {
      text += index == 0 ? "" : ".br\n"
      text += "\\fBdossier \(escaped(command.name))\\fR\(form.isEmpty ? "" : " " + escaped(form))\n"
    }
    text += ".PP\n" + lines(command.about)
    for option in command.options where option.name != "help" {
      let letters = option.letters.first.map { "\\fB\\-\($0)\\fR, " } ?? ""
      let value = option.value.map { " \\fI\($0)\\fR" } ?? ""
      text += ".TP\n\(letters)\\fB\\-\\-\(escaped(option.name))\\fR\(value)\n\(lines(option.help))"
    }
    return text
  }

  /// A paragraph, on lines of which none begins as a request does.
  private static func lines(_ text: String) -> String {
    Help.wrapped(escaped(text), to: 100).map { line in
      (line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" : "") + line + "\n"
    }.joined()
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
      .replacing("“", with: "\\(lq").replacing("”", with: "\\(rq").replacing("…", with: "...")
  }

  private static let ending = """
    .SH EXIT STATUS
    .TP
    .B 0
    done
    .TP
    .B 1
    errors in the content, or files that cannot be read or written
    .TP
    .B 2
    a command line that cannot be understood
    .SH ENVIRONMENT
    .TP
    .B SOURCE_DATE_EPOCH
    seconds since 1970; their day, in UTC, counts as today unless \\fB\\-\\-clock\\fR is given
    .TP
    .B NO_COLOR
    when set, nothing is printed in colour
    .SH FILES
    .TP
    .I content/site.yaml
    the title, address and navigation of the site
    .TP
    .I content/articles/*.md
    the articles
    .TP
    .I content/countries, leaders, events, organizations
    records

    """
}
