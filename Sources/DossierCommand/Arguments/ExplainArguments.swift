import Dossier

/// What `dossier explain` is asked for.
struct ExplainArguments: Sendable {
  /// The code to explain; nil for a list of all.
  var code: String?

  static let description = CommandDescription(
    name: "explain",
    summary: "say what a problem's code means and what to do about it",
    usage: ["[CODE]"],
    about:
      "Says what a problem's code means, with an example and what to do about it; without a code, lists all.",
    words: Explanation.codes,
    options: [.help]
  )

  init(_ parsed: ParsedArguments) throws(UsageError) {
    if parsed.operands.count > 1 { throw UsageError("name one code at a time") }
    code = parsed.operands.first
    guard let code, !Explanation.codes.contains(code) else { return }
    let near = Spelling.nearest(to: code, in: Explanation.codes).map { "did you mean “\($0)”?" }
    throw UsageError("no problem has the code “\(code)”; \(near ?? "“dossier explain” lists all")")
  }
}
