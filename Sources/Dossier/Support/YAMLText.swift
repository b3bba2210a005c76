/// Text as YAML has it.
enum YAMLText {
  /// A text between quotation marks, on one line.
  static func quoted(_ text: String) -> String {
    "\"" + line(text).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// A text on one line, as a comment may have it: with blanks for ends of lines and other signs that no line has.
  static func line(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { isPrintable($0) ? $0 : " " }))
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
      case _ where isPrintable(scalar): line.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16)
        let count = scalar.value < 0x100 ? 2 : 4
        line += count == 2 ? "\\x" : "\\u"
        line += String(repeating: "0", count: count - digits.count) + digits
      }
    }
    return line + "\""
  }

  /// False for signs that YAML has only as escapes, and for those at which a line ends (YAML 1.1, 5.1 and 5.4).
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0xFEFE: !["\u{2028}", "\u{2029}"].contains(scalar)
    case 0xFF00...0xFFFD, 0x10000...: true
    default: false
    }
  }
}
