import Dossier

/// Runs `dossier new`.
struct NewCommand {
  private let arguments: NewArguments

  init(_ arguments: NewArguments) {
    self.arguments = arguments
  }

  /// Says whose surname the name is.
  private func refuse(_ others: [String]) -> Int32 {
    let names = others.joined(separator: ", ")
    Machine.complain(
      "dossier: “\(arguments.name)” is the surname of \(names), built in already; write the whole name, or --slug for somebody else"
    )
    return 2
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
    if new.isTaken {
      Machine.complain(
        "dossier: the site itself makes \(new.slug)/, where this page would be; choose another title, or write --slug"
      )
      return 2
    }
    if let owner = new.owner(in: content), owner != "\(arguments.content)/\(new.file.path)" {
      Machine.complain(
        "dossier: \(owner) makes the page that this one would make; choose another name, or write --slug"
      )
      return 2
    }
    if arguments.slug == nil, new.known == nil,
      let near = NewContent.near(arguments.name, arguments.kind, gazetteer)
    {
      Machine.complain(
        "dossier: there is “\(near)” already; did you mean that? Write --slug if “\(arguments.name)” is another one"
      )
      return 2
    }
    if arguments.kind == .leader, arguments.slug == nil, new.known == nil {
      let others = NewContent.namesakes(of: arguments.name, gazetteer).map(\.name)
      if !others.isEmpty { return refuse(others) }
    }
    do throws(ScaffoldError) {
      for path in try Scaffold(folder: arguments.content).add([new.file]) { Machine.print("\(path)\n") }
      if let note = new.note(gazetteer) { Machine.complain("dossier: \(note)") }
      return 0
    } catch {
      return Machine.fail(error.diagnostic)
    }
  }
}
