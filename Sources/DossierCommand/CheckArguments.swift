import Dossier

/// What `dossier check` is asked for.
struct CheckArguments: Sendable {
  var options = BuildOptions()

  static let options = [
    CommandOption(name: "content", letters: ["c"], takesValue: true),
    CommandOption(name: "drafts", letters: ["D"]), CommandOption(name: "strict", letters: ["s"]),
    CommandOption(name: "jobs", letters: ["j"], takesValue: true),
    CommandOption(name: "help", letters: ["h"]),
  ]

  init(_ parsed: ParsedArguments) throws(UsageError) {
    if let operand = parsed.operands.first {
      throw UsageError("“\(operand)” is not expected; name a folder with --content \(operand)")
    }
    options.content = try BuildArguments.folder("content", parsed) ?? options.content
    options.includesDrafts = parsed.has("drafts")
    options.isStrict = parsed.has("strict")
    options.jobs = try BuildArguments.jobs(parsed)
  }
}
