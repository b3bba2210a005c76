import Dossier

/// What `dossier completion` is asked for.
struct CompletionArguments: Sendable {
  /// The shell that completes.
  var shell: Completion.Shell

  static let description = CommandDescription(
    name: "completion",
    summary: "print what a shell needs to complete commands and options",
    usage: ["bash|zsh|fish"],
    about: """
      Prints a script for the shell. For bash: eval "$(dossier completion bash)" in ~/.bashrc. For fish: dossier completion \
      fish | source. For zsh save it as _dossier in a folder of $fpath. “make install” puts all three in place.
      """,
    words: Completion.Shell.allCases.map(\.rawValue),
    options: [.help]
  )

  init(_ parsed: ParsedArguments) throws(UsageError) {
    let shells = Completion.Shell.allCases.map(\.rawValue)
    guard parsed.operands.count == 1, let shell = Completion.Shell(rawValue: parsed.operands[0]) else {
      throw UsageError("name the shell: \(shells.joined(separator: ", "))")
    }
    self.shell = shell
  }
}
