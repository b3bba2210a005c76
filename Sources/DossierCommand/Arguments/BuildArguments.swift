import Dossier

/// What `dossier build` is asked for.
struct BuildArguments: Sendable {
  /// How much is printed.
  enum Verbosity: Sendable { case quiet, normal, verbose }

  /// How the summary is printed.
  enum Summary: String, Sendable, CaseIterable { case text, json }

  var options = BuildOptions()
  var verbosity = Verbosity.normal
  var format = DiagnosticFormat.text
  var summary = Summary.text

  static let description = CommandDescription(
    name: "build",
    summary: "read content/ and write the site into public/",
    about: """
      Reads the content folder and writes the site. With errors nothing is written, and the last site stays as it was.
      """,
    options: [.content, templates, output, baseURL, .environment] + CommandOption.selection + [
      force,
      CommandOption(
        name: "in-place",
        help: "keep the output folder itself and change files in it, for a server that works in it"
      ),
      .strict, .format,
      CommandOption(
        name: "summary",
        value: "FORMAT",
        choices: ["text", "json"],
        help: "how the summary is printed: text, or json, which then has standard output to itself (text)"
      ), .noCache, .jobs,
      .quiet,
      CommandOption(name: "verbose", letters: ["v"], help: "print how long each stage took"),
      .help,
    ]
  )

  static let templates = CommandOption(
    name: "templates",
    letters: ["t"],
    value: "DIR",
    help: "templates and assets that replace those of the default theme"
  )

  static let output = CommandOption(
    name: "output",
    letters: ["o", "d"],
    value: "DIR",
    help: "the folder to write (public)"
  )

  static let baseURL = CommandOption(
    name: "base-url",
    letters: ["b", "u"],
    value: "URL",
    help: "where the site will stand, as https://example.org/briefings/"
  )

  static let force = CommandOption(
    name: "force",
    help: "take over an output folder with files of others, which stay, but for those in the way"
  )

  init(_ parsed: ParsedArguments) throws(UsageError) {
    try parsed.refuseOperands()
    options = try Self.options(parsed)
    options.isStrict = parsed.has("strict")
    options.isInPlace = parsed.has("in-place")
    format = try parsed.choice("format", DiagnosticFormat.self) ?? format
    summary = try parsed.choice("summary", Summary.self) ?? summary
    if parsed.has("quiet"), parsed.has("verbose") {
      throw UsageError("--quiet and --verbose exclude each other")
    }
    verbosity = parsed.has("quiet") ? .quiet : parsed.has("verbose") ? .verbose : .normal
  }

  /// The options that say what is built from where, and to where.
  static func options(_ parsed: ParsedArguments) throws(UsageError) -> BuildOptions {
    var options = BuildOptions()
    options.content = try parsed.folder("content") ?? options.content
    options.output = try parsed.folder("output") ?? options.output
    options.templates = try parsed.folder("templates")
    options.environment = parsed.value("environment")
    options.selection = try parsed.selection()
    options.isForced = parsed.has("force")
    options.jobs = try parsed.jobs()
    options.program = parsed.has("no-cache") ? nil : Machine.identity
    guard let text = parsed.value("base-url") else { return options }
    guard let url = SiteConfiguration.normalizedBaseURL(text) else {
      throw UsageError("“\(text)” is not a site's address; write it as https://example.org/briefings/")
    }
    options.baseURL = url
    return options
  }
}
