/// What `dossier annotate` is asked for.
struct AnnotateArguments: Sendable {
  /// How the mentions are printed.
  enum Format: String, Sendable { case text, json }

  var files: [String]
  var format = Format.text
  /// Reads JSON Lines from standard input instead of files.
  var readsLines: Bool
  /// A content folder whose registry is added to the built-in one.
  var content: String?
  var jobs: Int

  static let options = [
    CommandOption(name: "format", letters: ["f"], takesValue: true), CommandOption(name: "jsonl"),
    CommandOption(name: "content", letters: ["c"], takesValue: true),
    CommandOption(name: "jobs", letters: ["j"], takesValue: true),
    CommandOption(name: "help", letters: ["h"]),
  ]

  init(_ parsed: ParsedArguments) throws(UsageError) {
    files = parsed.operands
    readsLines = parsed.has("jsonl")
    content = parsed.value("content")
    jobs = try BuildArguments.jobs(parsed)
    if let text = parsed.value("format") {
      guard let format = Format(rawValue: text) else {
        throw UsageError("there is no format “\(text)”; write --format text or --format json")
      }
      self.format = format
    }
    if readsLines, !files.isEmpty { throw UsageError("--jsonl reads standard input and takes no files") }
    if readsLines, parsed.has("format") { throw UsageError("--jsonl writes JSON Lines; leave out --format") }
    if !readsLines, files.isEmpty {
      throw UsageError("name at least one file, or read standard input with --jsonl")
    }
  }
}
