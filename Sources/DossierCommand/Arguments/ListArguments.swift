import Dossier

/// What `dossier list` is asked for.
struct ListArguments: Sendable {
  /// How the list is printed.
  enum Format: String, Sendable, CaseIterable { case text, json }

  var kind: ContentListing.Kind
  var options = BuildOptions()
  var format = Format.text

  static let description = CommandDescription(
    name: "list",
    summary: "list drafts, future or expired articles, actors, or orphans",
    usage: ContentListing.Kind.allCases.map { "\($0.rawValue) [OPTIONS]" },
    about: """
      Lists drafts; articles dated after today; articles whose expires: is over; who is named or has a record, most often \
      named first; or orphans, which are records that no article mentions and articles that name no actor. \
      What can be read is listed even when the content has errors; the exit code is 1 then.
      """,
    words: ContentListing.Kind.allCases.map(\.rawValue),
    options: [.content] + CommandOption.selection + [
      .listFormat,
      .jobs, .help,
    ]
  )

  init(_ parsed: ParsedArguments) throws(UsageError) {
    let kinds = ContentListing.Kind.allCases.map(\.rawValue)
    guard let word = parsed.operands.first else {
      throw UsageError("say what to list: \(kinds.joined(separator: ", "))")
    }
    guard let kind = ContentListing.Kind(rawValue: word) else {
      let near = Spelling.nearest(to: word, in: kinds).map { "did you mean “\($0)”?" }
      throw UsageError("“\(word)” cannot be listed; \(near ?? "write \(kinds.joined(separator: ", "))")")
    }
    if parsed.operands.count > 1 {
      throw UsageError("“\(parsed.operands[1])” is not expected; list one thing")
    }
    self.kind = kind
    options.content = try parsed.folder("content") ?? options.content
    options.selection = try parsed.selection()
    options.jobs = try parsed.jobs()
    format = try parsed.choice("format", Format.self) ?? format
  }
}
