import Dossier

/// Runs `dossier new`.
struct NewCommand {
  private let arguments: NewArguments

  init(_ arguments: NewArguments) {
    self.arguments = arguments
  }

  /// Writes the file, prints its path, and gives the exit code.
  func run() async -> Int32 {
    let content = await ContentReader(folder: arguments.content, selection: .all).read()
    let missing = content.diagnostics.first { $0.position.file == arguments.content && $0.code == "file" }
    if let missing { return Machine.fail(missing) }
    let (gazetteer, _) = Gazetteer.make(records: content.records)
    let new = NewContent(
      arguments.kind,
      name: arguments.name,
      slug: arguments.slug,
      today: arguments.today,
      site: content.site,
      gazetteer: gazetteer
    )
    guard let new else {
      let given = arguments.slug.map { "“\($0)” cannot be a page's name" }
      Machine.complain(
        "dossier: \(given ?? "no page's name can be made of “\(arguments.name)”"); write --slug in lower-case letters, digits and hyphens"
      )
      return 2
    }
    do throws(ScaffoldError) {
      for path in try Scaffold(folder: arguments.content).add([new.file]) { Machine.print("\(path)\n") }
      return 0
    } catch {
      return Machine.fail(error.diagnostic)
    }
  }
}
