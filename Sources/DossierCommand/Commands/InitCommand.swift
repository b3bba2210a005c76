import Dossier

/// Runs `dossier init`.
struct InitCommand {
  private let arguments: InitArguments

  init(_ arguments: InitArguments) {
    self.arguments = arguments
  }

  /// Writes the starter site, says what to do next, and gives the exit code.
  func run() -> Int32 {
    do throws(ScaffoldError) {
      let site = StarterSite.files(withTheme: arguments.copiesTheme)
      let paths = try Scaffold(folder: arguments.folder).begin(site)
      for path in paths where !path.contains("Templates/") { Machine.print("wrote \(path)\n") }
      Machine.print(next)
      return 0
    } catch {
      return Machine.fail(error.diagnostic)
    }
  }

  private var next: String {
    var text = "\nNext:\n\n"
    if arguments.folder != "." { text += "  cd \(arguments.folder)\n" }
    text += "  dossier build\n"
    guard arguments.copiesTheme else { return text }
    return text + """

      Templates/ has a copy of every template, and content/site.yaml says that it is used. Keep those that you change and delete
      the rest, which are then taken from the program.

      """
  }
}
