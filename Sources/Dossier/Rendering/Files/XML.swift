/// Text in XML 1.0.
enum XML {
  /// A text as XML text or attribute value; characters that XML forbids become U+FFFD.
  static func escaped(_ text: String) -> String {
    let escaped = HTML.escaped(text)
    // U+FFFE and U+FFFF begin with EF.
    guard escaped.utf8.contains(where: { $0 < 0x20 || $0 == 0xEF }),
      escaped.unicodeScalars.contains(where: isForbidden)
    else { return escaped }
    return String(escaped.unicodeScalars.map { isForbidden($0) ? "\u{FFFD}" : Character($0) })
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 && scalar != "\n" && scalar != "\t" || scalar.value == 0xFFFE
      || scalar.value == 0xFFFF
  }
}
