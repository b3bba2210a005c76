import Foundation
import Testing

@testable import Dossier
@testable import DossierCommand

@Suite struct CommandDescriptionTests {
  @Test(arguments: CommandDescription.all.map(\.name)) func descriptionsAreWhole(_ name: String) throws {
    let command = try #require(CommandDescription.named(name))
    let names = command.options.map(\.name)
    let letters = command.options.flatMap(\.letters)
    #expect(Set(names).count == names.count)
    #expect(Set(letters).count == letters.count)
    #expect(names.contains("help"))
    #expect(command.options.allSatisfy { $0.choices.isEmpty || $0.takesValue })
    let help = Help.text(of: command)
    #expect(help.split(separator: "\n").allSatisfy { $0.count <= 100 })
    for option in command.options { #expect(help.contains(option.label)) }
    #expect(Help.overview.contains("  \(name) "))
  }

  @Test func helpKnowsAllCommands() {
    let others = CommandDescription.all.map(\.name).filter { $0 != "help" }
    #expect(CommandDescription.help.words == others)
  }

  @Test func theManualPageIsInStep() throws {
    let file = TestSite.repository.appending(path: "docs/dossier.1")
    #expect(try String(contentsOf: file, encoding: .utf8) == ManPage.text, "run make manual")
    for line in ManPage.text.split(separator: "\n") where line.hasPrefix(".") {
      let request = line.dropFirst().prefix { $0 != " " }
      #expect(["TH", "SH", "SS", "B", "I", "IR", "PP", "TP", "br"].contains(request), "\(line)")
    }
  }

  @Test(arguments: Completion.Shell.allCases) func completionsNameEverything(_ shell: Completion.Shell) {
    let script = Completion.script(for: shell)
    for command in CommandDescription.all {
      #expect(script.contains(command.name))
      for option in command.options {
        #expect(script.contains(shell == .fish ? "-l \(option.name)" : "--\(option.name)"))
        for choice in option.choices { #expect(script.contains(choice)) }
      }
      for word in command.words { #expect(script.contains(word)) }
    }
  }

  /// What bash offers for the last word of a line.
  private static func completed(_ words: [String]) throws -> [String] {
    let line = words.map { "'\($0)'" }.joined(separator: " ")
    let script =
      Completion.script(for: .bash)
      + "COMP_WORDS=(\(line)); COMP_CWORD=\(words.count - 1); _dossier; printf '%s\\n' \"${COMPREPLY[@]}\""
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", script]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/bin/bash")),
    arguments: [
      (["dossier", "bu"], ["build"]), (["dossier", "build", "--dr"], ["--drafts"]),
      (["dossier", "check", "--format", "s"], ["sarif"]), (["dossier", "check", "-f", "j"], ["json"]),
      (["dossier", "new", "le"], ["leader"]), (["dossier", "explain", "tom"], ["toml"]),
      (["dossier", "--h"], ["--help"]), (["dossier", "--version"], ["--version"]),
      (["dossier", "check", "--format", "=", "j"], ["json"]),
      (["dossier", "check", "--format", "="], ["text", "json", "github", "sarif"]),
      (["dossier", "import", "/tmp/../us"], ["/tmp/../usr"]),
      (["dossier", "build", "--base-url", "x"], []), (["dossier", "nothing", "x"], []),
    ]
  ) func bashCompletes(_ words: [String], _ expected: [String]) throws {
    #expect(try Self.completed(words) == expected)
  }
}
