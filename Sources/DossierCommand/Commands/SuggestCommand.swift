import Dossier

/// Runs `dossier suggest`.
struct SuggestCommand {
  private let arguments: SuggestArguments

  init(_ arguments: SuggestArguments) {
    self.arguments = arguments
  }

  /// Prints the names that look like actors and have no record, writes files if asked to, and gives the exit code.
  func run() async -> Int32 {
    let content = await ContentReader(folder: arguments.content, selection: .all, jobs: arguments.jobs)
      .read()
    let (gazetteer, problems) = Gazetteer.make(records: content.records)
    let diagnostics = (content.diagnostics + problems).sortedOnce()
    for diagnostic in diagnostics { Machine.complain(diagnostic.description) }
    if diagnostics.contains(where: { $0.severity == .error }) { return 1 }
    let all = await Suggester(gazetteer: gazetteer, site: content.site).suggestions(
      in: content.articles,
      minimum: 1,
      jobs: arguments.jobs
    )
    let suggestions = all.filter { $0.count >= arguments.minimum }
    defer { tell(ofOthers: all.count - suggestions.count) }
    for suggestion in suggestions { Machine.print(Self.line(suggestion)) }
    return arguments.writes ? write(suggestions) : 0
  }

  /// Says how many names stand less often, on standard error, so that a list of names stays one.
  private func tell(ofOthers count: Int) {
    guard count > 0 else { return }
    Machine.complain(
      "\(English.count(count, "more name")), less often than \(English.count(arguments.minimum, "time")): --min 1 shows all."
    )
  }

  private func write(_ suggestions: [Suggestion]) -> Int32 {
    do throws(FileError) {
      let files = try SuggestionWriter(folder: arguments.content).write(suggestions)
      for file in files { Machine.print("wrote \(file)\n") }
      return 0
    } catch {
      Machine.complain(error.diagnostic().description)
      return 1
    }
  }

  private static func line(_ suggestion: Suggestion) -> String {
    let count = String(suggestion.count)
    let articles = suggestion.files.count
    var line = String(repeating: " ", count: max(0, 5 - count.count)) + count
    line += "  in \(English.count(articles, "article"))  "
    line += suggestion.kind?.rawValue ?? "?"
    line += "  \(suggestion.name)"
    let notes = [suggestion.title, suggestion.country ?? "", suggestion.aliases.joined(separator: ", ")]
    let known = notes.filter { !$0.isEmpty }
    if !known.isEmpty { line += " (\(known.joined(separator: "; ")))" }
    return line + "\n"
  }
}
