import Dossier

/// Runs `dossier import`.
struct ImportCommand {
  private let arguments: ImportArguments

  init(_ arguments: ImportArguments) {
    self.arguments = arguments
  }

  /// Writes the new site, prints what was left, and gives the exit code.
  func run() -> Int32 {
    if let overlap = SiteImport.overlap(of: arguments.source, and: arguments.folder) {
      return Machine.fail(overlap)
    }
    let site = SiteImport(from: arguments.source, today: try? Machine.today())
    Machine.write(Machine.printer(.text, to: 2).bytes(site.diagnostics), to: 2)
    if site.diagnostics.contains(where: { $0.severity == .error }) {
      Machine.complain("Nothing was written.")
      return 1
    }
    do throws(ScaffoldError) {
      _ = try Scaffold(folder: arguments.folder).begin(site.files)
      let articles = English.count(site.articleCount, "article")
      let pages = site.pageCount > 0 ? " and \(English.count(site.pageCount, "plain page"))" : ""
      let files = English.count(site.files.count, "file")
      Machine.print(
        "Imported \(articles)\(pages) from \(site.system), \(files) in all; next: cd \(ShellWord.path(arguments.folder)) && dossier check\n"
      )
      if !site.hasConfiguration {
        Machine.print(
          "No configuration of Hugo or Jekyll was there: old addresses are thought to be those without one.\n"
        )
      }
      return 0
    } catch {
      return Machine.fail(error.diagnostic)
    }
  }
}
