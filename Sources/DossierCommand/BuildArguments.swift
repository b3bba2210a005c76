import Dossier

/// What `dossier build` is asked for.
struct BuildArguments: Sendable {
  /// How much is printed.
  enum Verbosity: Sendable { case quiet, normal, verbose }

  var options = BuildOptions()
  var verbosity = Verbosity.normal

  static let options = [
    CommandOption(name: "content", letters: ["c"], takesValue: true),
    CommandOption(name: "templates", letters: ["t"], takesValue: true),
    CommandOption(name: "output", letters: ["o", "d"], takesValue: true),
    CommandOption(name: "base-url", letters: ["b", "u"], takesValue: true),
    CommandOption(name: "drafts", letters: ["D"]), CommandOption(name: "strict", letters: ["s"]),
    CommandOption(name: "jobs", letters: ["j"], takesValue: true),
    CommandOption(name: "quiet", letters: ["q"]),
    CommandOption(name: "verbose", letters: ["v"]), CommandOption(name: "help", letters: ["h"]),
  ]

  init(_ parsed: ParsedArguments) throws(UsageError) {
    if let operand = parsed.operands.first {
      throw UsageError("“\(operand)” is not expected; name a folder with --content \(operand)")
    }
    options.content = try Self.folder("content", parsed) ?? options.content
    options.output = try Self.folder("output", parsed) ?? options.output
    options.templates = try Self.folder("templates", parsed)
    options.includesDrafts = parsed.has("drafts")
    options.isStrict = parsed.has("strict")
    options.jobs = try Self.jobs(parsed)
    if let text = parsed.value("base-url") {
      guard let url = SiteConfiguration.normalizedBaseURL(text) else {
        throw UsageError("“\(text)” is not a site's address; write it as https://example.org/briefings/")
      }
      options.baseURL = url
    }
    if parsed.has("quiet"), parsed.has("verbose") {
      throw UsageError("--quiet and --verbose exclude each other")
    }
    verbosity = parsed.has("quiet") ? .quiet : parsed.has("verbose") ? .verbose : .normal
  }

  /// The folder that an option names.
  static func folder(_ name: String, _ parsed: ParsedArguments) throws(UsageError) -> String? {
    guard let value = parsed.value(name) else { return nil }
    guard !value.isEmpty else { throw UsageError("--\(name) needs the name of a folder") }
    return value.count > 1 && value.hasSuffix("/") ? String(value.dropLast()) : value
  }

  /// The number of tasks asked for, or one for each processor.
  static func jobs(_ parsed: ParsedArguments) throws(UsageError) -> Int {
    guard let text = parsed.value("jobs") else { return Machine.processorCount }
    guard let jobs = Int(text), 1...1_024 ~= jobs else {
      throw UsageError("“\(text)” is not a number of jobs; write 1 or more")
    }
    return jobs
  }
}
