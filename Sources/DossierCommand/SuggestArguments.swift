import Dossier

/// What `dossier suggest` is asked for.
struct SuggestArguments: Sendable {
  var content = BuildOptions().content
  /// How often a name must stand in the articles.
  var minimum = 2
  /// Whether registry files are written.
  var writes = false
  var jobs: Int

  static let options = [
    CommandOption(name: "content", letters: ["c"], takesValue: true),
    CommandOption(name: "min", letters: ["m"], takesValue: true),
    CommandOption(name: "write", letters: ["w"]),
    CommandOption(name: "jobs", letters: ["j"], takesValue: true),
    CommandOption(name: "help", letters: ["h"]),
  ]

  init(_ parsed: ParsedArguments) throws(UsageError) {
    if let operand = parsed.operands.first {
      throw UsageError("“\(operand)” is not expected; name a folder with --content \(operand)")
    }
    content = parsed.value("content") ?? content
    writes = parsed.has("write")
    jobs = try BuildArguments.jobs(parsed)
    guard let text = parsed.value("min") else { return }
    guard let number = Int(text), number > 0 else {
      throw UsageError("“\(text)” is not a number of times; write 1 or more")
    }
    minimum = number
  }
}
