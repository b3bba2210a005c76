import Dossier

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The program `dossier`.
@main
enum DossierCommand {
  /// Reads the command line, does what it asks for, and leaves with 0, 1 (content errors) or 2 (usage).
  ///
  /// The first thread waits. As an asynchronous one it would be ended instead, for which the system first looks through all that the
  /// program may unwind: milliseconds, and ten of them in a program that is linked statically.
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    do throws(UsageError) {
      let command = try Command.parse(arguments)
      Task.detached { exit(complete(await run(command))) }
      while true { pause() }
    } catch {
      Machine.complain(Diagnostic.harmless("dossier: \(error.message)"))
      Machine.complain("Try “\(Help.command(on: arguments))”.")
      exit(2)
    }
  }

  /// The exit code, which is not 0 when the output could not be written: a report that is cut off must not pass for one.
  private static func complete(_ code: Int32) -> Int32 {
    guard code == 0, let reason = Machine.lostOutput else { return code }
    Machine.complain("dossier: the output cannot be written: \(reason)")
    return 1
  }

  private static func run(_ command: Command) async -> Int32 {
    switch command {
    case .help(let text):
      Machine.print(text)
      return 0
    case .version:
      Machine.print("dossier \(Help.version)\n")
      return 0
    case .build(let arguments): return await BuildCommand(arguments).run()
    case .watch(let arguments): return await WatchCommand(arguments).run()
    case .annotate(let arguments): return await AnnotateCommand(arguments).run()
    case .suggest(let arguments): return await SuggestCommand(arguments).run()
    case .check(let arguments): return await CheckCommand(arguments).run()
    case .explain(let arguments): return ExplainCommand(arguments).run()
    case .begin(let arguments): return InitCommand(arguments).run()
    case .new(let arguments): return await NewCommand(arguments).run()
    case .list(let arguments): return await ListCommand(arguments).run()
    case .importing(let arguments): return ImportCommand(arguments).run()
    case .completion(let arguments):
      Machine.print(Completion.script(for: arguments.shell))
      return 0
    case .man:
      Machine.print(ManPage.text)
      return 0
    }
  }
}
