import Dossier

/// What the command line asks for.
enum Command: Sendable {
  case build(BuildArguments)
  case annotate(AnnotateArguments)
  case suggest(SuggestArguments)
  case check(CheckArguments)
  case help(String)
  case version

  /// Reads the arguments behind the program's name.
  static func parse(_ arguments: [String]) throws(UsageError) -> Command {
    guard let first = arguments.first else { return .help(Help.overview) }
    let rest = Array(arguments.dropFirst())
    switch first {
    case "build": return try build(rest)
    case "annotate": return try annotate(rest)
    case "suggest": return try suggest(rest)
    case "check": return try check(rest)
    case "help": return try help(rest)
    case "version": return .version
    case "--help", "-h": return .help(Help.overview)
    case "--version", "-V": return .version
    case _ where first.hasPrefix("-"):
      throw UsageError("“\(first)” needs a command before it, such as dossier build \(first)")
    default:
      let near = Spelling.nearest(to: first, in: ["build", "check", "annotate", "suggest", "help"])
      throw UsageError("there is no command “\(first)”\(near.map { "; did you mean “\($0)”?" } ?? "")")
    }
  }

  private static func help(_ arguments: [String]) throws(UsageError) -> Command {
    switch arguments.first {
    case nil: return .help(Help.overview)
    case "build": return .help(Help.build)
    case "annotate": return .help(Help.annotate)
    case "suggest": return .help(Help.suggest)
    case "check": return .help(Help.check)
    case let topic?: throw UsageError("there is no help on “\(topic)”")
    }
  }

  private static func build(_ arguments: [String]) throws(UsageError) -> Command {
    let parsed = try ParsedArguments(arguments, BuildArguments.options)
    if parsed.has("help") { return .help(Help.build) }
    return .build(try BuildArguments(parsed))
  }

  private static func annotate(_ arguments: [String]) throws(UsageError) -> Command {
    let parsed = try ParsedArguments(arguments, AnnotateArguments.options)
    if parsed.has("help") { return .help(Help.annotate) }
    return .annotate(try AnnotateArguments(parsed))
  }

  private static func suggest(_ arguments: [String]) throws(UsageError) -> Command {
    let parsed = try ParsedArguments(arguments, SuggestArguments.options)
    if parsed.has("help") { return .help(Help.suggest) }
    return .suggest(try SuggestArguments(parsed))
  }

  private static func check(_ arguments: [String]) throws(UsageError) -> Command {
    let parsed = try ParsedArguments(arguments, CheckArguments.options)
    if parsed.has("help") { return .help(Help.check) }
    return .check(try CheckArguments(parsed))
  }
}
