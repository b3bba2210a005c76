import Dossier

/// What `dossier new` is asked for.
struct NewArguments: Sendable {
  var kind: NewContent.Kind
  /// The title or name.
  var name: String
  /// The page's name; nil to make one of the title or name.
  var slug: String?
  var content: String
  var today: ContentDate

  static let description = CommandDescription(
    name: "new",
    summary: "begin an article, a record or a page",
    usage: NewContent.Kind.allCases.map {
      "\($0.rawValue) [OPTIONS] \($0 == .article || $0 == .page ? "TITLE" : "NAME")"
    },
    about: """
      Writes a file with front matter that is ready to be filled in, and prints its path. No file is overwritten. An \
      article is a draft of today's date; a record of what is built in adds to it.
      """,
    words: NewContent.Kind.allCases.map(\.rawValue),
    options: [
      CommandOption(
        name: "content",
        letters: ["c"],
        value: "DIR",
        help: "the folder to write into (content)"
      ),
      CommandOption(name: "slug", value: "SLUG", help: "the page's name (made of the title or name)"),
      .clock, .help,
    ]
  )

  init(_ parsed: ParsedArguments) throws(UsageError) {
    let kinds = NewContent.Kind.allCases.map(\.rawValue)
    guard let word = parsed.operands.first else {
      throw UsageError(
        "say what to begin: dossier new article “Title”; or \(kinds.dropFirst().joined(separator: ", "))"
      )
    }
    guard let kind = NewContent.Kind(rawValue: word) else {
      let near = Spelling.nearest(to: word, in: kinds).map { "did you mean “\($0)”?" }
      throw UsageError("there is no “\(word)” to begin; \(near ?? "write \(kinds.joined(separator: ", "))")")
    }
    self.kind = kind
    name = parsed.operands.dropFirst().joined(separator: " ")
    if name.allSatisfy(\.isWhitespace) {
      throw UsageError("say what the \(word) is called: dossier new \(word) “…”")
    }
    slug = parsed.value("slug")
    content = try parsed.folder("content") ?? BuildOptions().content
    today = try parsed.today()
  }
}
