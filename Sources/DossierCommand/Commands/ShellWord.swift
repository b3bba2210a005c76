/// A path as it can be typed into a shell.
enum ShellWord {
  /// The path, between apostrophes if it has signs that mean something to a shell, and behind `./` if it begins like an option.
  static func path(_ path: String) -> String {
    let path = path.hasPrefix("-") ? "./" + path : path
    let isPlain = path.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
      default: "-_./+,@%=:".utf8.contains(byte)
      }
    }
    return isPlain && !path.isEmpty ? path : Completion.quoted(path)
  }
}
