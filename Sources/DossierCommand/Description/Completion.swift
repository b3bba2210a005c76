/// Scripts that let a shell complete commands and options.
enum Completion {
  /// A shell that completes.
  enum Shell: String, Sendable, CaseIterable { case bash, zsh, fish }

  /// The script for a shell.
  static func script(for shell: Shell) -> String {
    switch shell {
    case .bash: BashCompletion.script
    case .zsh: ZshCompletion.script
    case .fish: FishCompletion.script
    }
  }

  /// A text between apostrophes.
  static func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "'\\''") + "'" }
}

/// For bash 3.2 and later.
private enum BashCompletion {
  static var script: String {
    let commands = CommandDescription.all.map(\.name).joined(separator: " ")
    return """
      # Completion of dossier for bash; written by “dossier completion bash”.
      _dossier_files() {
        local IFS=$'\\n'
        COMPREPLY=($(compgen "$1" -- "$current"))
        compopt -o filenames 2>/dev/null
      }
      _dossier() {
        local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}"
        COMPREPLY=()
        if [ "$COMP_CWORD" -eq 1 ]; then
          COMPREPLY=($(compgen -W '\(commands) --help --version' -- "$current"))
          return
        fi
        # “--format=j” comes as three words.
        if [ "$current" = "=" ]; then
          current=""
        elif [ "$previous" = "=" ]; then
          previous="${COMP_WORDS[COMP_CWORD-2]}"
        fi
        case "${COMP_WORDS[1]} $previous" in
      \(CommandDescription.all.map(values).joined())  esac
        case "$current" in
          -*)
            case "${COMP_WORDS[1]}" in
      \(CommandDescription.all.map(options).joined())      esac
            return ;;
        esac
        if [ "$COMP_CWORD" -eq 2 ]; then
          case "${COMP_WORDS[1]}" in
      \(CommandDescription.all.map(words).joined())    esac
        fi
        case "${COMP_WORDS[1]}" in
      \(CommandDescription.all.map(operands).joined())  esac
      }
      complete -o default -F _dossier dossier

      """
  }

  /// What follows an option that takes a value.
  private static func values(_ command: CommandDescription) -> String {
    command.options.filter(\.takesValue).map { option in
      let names = ["--\(option.name)"] + option.letters.map { "-\($0)" }
      let pattern = names.map { "'\(command.name) \($0)'" }.joined(separator: "|")
      let words = "COMPREPLY=($(compgen -W '\(option.choices.joined(separator: " "))' -- \"$current\"))"
      return "    \(pattern)) \(option.value == "DIR" ? "_dossier_files -d" : words); return ;;\n"
    }.joined()
  }

  private static func options(_ command: CommandDescription) -> String {
    let names = command.options.map { "--\($0.name)" }.joined(separator: " ")
    return "        \(command.name)) COMPREPLY=($(compgen -W '\(names)' -- \"$current\")) ;;\n"
  }

  private static func operands(_ command: CommandDescription) -> String {
    guard command.operands != .none else { return "" }
    return "    \(command.name)) _dossier_files \(command.operands == .folders ? "-d" : "-f") ;;\n"
  }

  private static func words(_ command: CommandDescription) -> String {
    guard !command.words.isEmpty else { return "" }
    let words = command.words.joined(separator: " ")
    return "      \(command.name)) COMPREPLY=($(compgen -W '\(words)' -- \"$current\")) ;;\n"
  }
}

/// For zsh's completion system.
private enum ZshCompletion {
  static var script: String {
    let commands = CommandDescription.all.map { command in
      "    \(Completion.quoted("\(command.name):\(plain(command.summary))"))\n"
    }.joined()
    return """
      #compdef dossier
      # Completion of dossier for zsh; written by “dossier completion zsh”.
      _dossier() {
        local -a commands
        commands=(
      \(commands)  )
        if (( CURRENT == 2 )); then
          _describe command commands
          return
        fi
        local command=$words[2]
        shift words
        (( CURRENT-- ))
        case $command in
      \(CommandDescription.all.map(branch).joined())  esac
      }
      if [ "$funcstack[1]" = _dossier ]; then _dossier "$@"; else compdef _dossier dossier; fi

      """
  }

  private static func branch(_ command: CommandDescription) -> String {
    var specifications = command.options.flatMap { option in
      (["--\(option.name)"] + option.letters.map { "-\($0)" }).map { specification(of: option, as: $0) }
    }
    if !command.words.isEmpty {
      specifications.append("1:word:(\(command.words.joined(separator: " ")))")
      specifications.append("*:argument:_files")
    } else if command.operands != .none {
      specifications.append(command.operands == .folders ? "*:folder:_files -/" : "*:file:_files")
    }
    let list = specifications.map { " \\\n        \(Completion.quoted($0))" }.joined()
    return "    \(command.name))\n      _arguments\(list) ;;\n"
  }

  private static func specification(of option: CommandOption, as name: String) -> String {
    let help = plain(option.help).replacing("[", with: "(").replacing("]", with: ")")
    guard let value = option.value else { return "\(name)[\(help)]" }
    let isLong = name.hasPrefix("--")
    let values =
      value == "DIR"
      ? "_files -/" : option.choices.isEmpty ? " " : "(\(option.choices.joined(separator: " ")))"
    return "\(name)\(isLong ? "=" : "+")[\(help)]:\(value):\(values)"
  }

  private static func plain(_ text: String) -> String { text.replacing(":", with: "\\:") }
}

/// For fish.
private enum FishCompletion {
  static var script: String {
    var text = "# Completion of dossier for fish; written by “dossier completion fish”.\n"
    for command in CommandDescription.all {
      text += "complete -c dossier -f -n __fish_use_subcommand -a \(command.name)"
      text += " -d \(quoted(command.summary))\n"
    }
    for command in CommandDescription.all { text += lines(on: command) }
    return text
  }

  private static func lines(on command: CommandDescription) -> String {
    let start = "complete -c dossier -n '__fish_seen_subcommand_from \(command.name)'"
    var text = ""
    if !command.words.isEmpty { text += "\(start) -f -a \(quoted(command.words.joined(separator: " ")))\n" }
    for option in command.options {
      text += "\(start) -l \(option.name)"
      for letter in option.letters { text += " -s \(letter)" }
      if option.takesValue {
        text += option.value == "DIR" ? " -r -a '(__fish_complete_directories)'" : " -x"
        if !option.choices.isEmpty { text += " -a \(quoted(option.choices.joined(separator: " ")))" }
      }
      text += " -d \(quoted(option.help))\n"
    }
    return text
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
  }
}
