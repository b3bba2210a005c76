/// Text as YAML has it.
enum YAMLText {
  /// A text between quotation marks, on one line.
  static func quoted(_ text: String) -> String {
    let line = String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 })
    )
    return "\"" + line.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// A text between quotation marks, of which nothing is lost: ends of lines and other signs that no line has are escapes.
  static func escaped(_ text: String) -> String {
    var line = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "\"": line += "\\" + String(scalar)
      case "\n": line += "\\n"
      case "\t": line += "\\t"
      case "\r": line += "\\r"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        line += "\\x" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16)
      default: line.unicodeScalars.append(scalar)
      }
    }
    return line + "\""
  }
}
