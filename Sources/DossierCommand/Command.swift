import Dossier

/// What the command line asks for.
enum Command: Sendable {
  case build(BuildArguments)
  case watch(WatchArguments)
  case annotate(AnnotateArguments)
  case suggest(SuggestArguments)
  case check(CheckArguments)
  case explain(ExplainArguments)
  case begin(InitArguments)
  case new(NewArguments)
  case list(ListArguments)
  case importing(ImportArguments)
  case completion(CompletionArguments)
  case man
  case help(String)
  case version

  /// Reads the arguments behind the program's name.
  static func parse(_ arguments: [String]) throws(UsageError) -> Command {
    guard let first = arguments.first else { return .help(Help.overview) }
    switch first {
    case "version", "--version", "-V": return .version
    case "--help", "-h": return .help(Help.overview)
    case _ where first.hasPrefix("-"):
      throw misplaced(first)
    default: break
    }
    guard let description = CommandDescription.named(first) else {
      let near = Spelling.nearest(to: first, in: CommandDescription.all.map(\.name)).map {
        "; did you mean “\($0)”?"
      }
      throw UsageError("there is no command “\(first)”\(Self.advice[first] ?? near ?? "")")
    }
    let parsed = try ParsedArguments(Array(arguments.dropFirst()), description.options)
    if parsed.has("help") { return .help(Help.text(of: description)) }
    return try make(description.name, parsed)
  }

  /// What to write instead of commands that others have.
  private static let advice: [String: String] = {
    let serve = "; write dossier watch, and beside it python3 -m http.server --directory public"
    return ["serve": serve, "server": serve, "preview": serve, "migrate": "; write dossier import FOLDER"]
  }()

  /// What is wrong with an option where a command should be.
  private static func misplaced(_ option: String) -> UsageError {
    let name = String(option.drop { $0 == "-" }.prefix { $0 != "=" })
    let isLong = option.hasPrefix("--")
    let command = CommandDescription.all.first { command in
      command.options.contains {
        isLong ? $0.name == name : $0.letters.contains { name.hasPrefix(String($0)) }
      }
    }
    if let command {
      return UsageError("“\(option)” needs a command before it, such as dossier \(command.name) \(option)")
    }
    let names = ["version", "help"] + CommandDescription.all.flatMap { $0.options.map(\.name) }
    let near = isLong ? Spelling.nearest(to: name, in: names).map { "; did you mean “--\($0)”?" } : nil
    return UsageError("there is no option “\(option)”\(near ?? "")")
  }

  private static func make(_ name: String, _ parsed: ParsedArguments) throws(UsageError) -> Command {
    switch name {
    case "build": .build(try BuildArguments(parsed))
    case "watch": .watch(try WatchArguments(parsed))
    case "check": .check(try CheckArguments(parsed))
    case "explain": .explain(try ExplainArguments(parsed))
    case "init": .begin(try InitArguments(parsed))
    case "new": .new(try NewArguments(parsed))
    case "list": .list(try ListArguments(parsed))
    case "import": .importing(try ImportArguments(parsed))
    case "completion": .completion(try CompletionArguments(parsed))
    case "man": try man(parsed)
    case "annotate": .annotate(try AnnotateArguments(parsed))
    case "suggest": .suggest(try SuggestArguments(parsed))
    default: try help(parsed.operands)
    }
  }

  private static func man(_ parsed: ParsedArguments) throws(UsageError) -> Command {
    try parsed.refuseOperands(readsContent: false)
    return .man
  }

  private static func help(_ topics: [String]) throws(UsageError) -> Command {
    guard let topic = topics.first else { return .help(Help.overview) }
    if topics.count > 1 { throw UsageError("“\(topics[1])” is not expected; ask for help on one command") }
    if let description = CommandDescription.named(topic) { return .help(Help.text(of: description)) }
    let near = Spelling.nearest(to: topic, in: CommandDescription.all.map(\.name))
    throw UsageError("there is no help on “\(topic)”\(near.map { "; did you mean “\($0)”?" } ?? "")")
  }
}
