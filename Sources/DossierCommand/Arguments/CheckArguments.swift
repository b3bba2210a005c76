import Dossier

/// What `dossier check` is asked for.
struct CheckArguments: Sendable {
  var options = BuildOptions()
  var format = DiagnosticFormat.text
  /// Whether only warnings and errors are printed.
  var isQuiet = false

  static let description = CommandDescription(
    name: "check",
    summary: "look at the articles as an editor does; nothing is written",
    about: """
      Looks at the articles as an editor does and prints each fault with its place and what to do about it, besides all \
      that a build would report. Nothing is written. “dossier explain CODE” says more about a fault.
      """,
    options: [.content, BuildArguments.templates, .environment] + CommandOption.selection + [
      .strict, .format, .jobs, .quiet, .help,
    ]
  )

  init(_ parsed: ParsedArguments) throws(UsageError) {
    try parsed.refuseOperands()
    options.content = try parsed.folder("content") ?? options.content
    options.templates = try parsed.folder("templates")
    options.environment = parsed.value("environment")
    options.selection = try parsed.selection()
    options.isStrict = parsed.has("strict")
    options.jobs = try parsed.jobs()
    isQuiet = parsed.has("quiet")
    format = try parsed.choice("format", DiagnosticFormat.self) ?? format
  }
}
