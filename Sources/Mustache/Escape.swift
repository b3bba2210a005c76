internal import HTMLEscaping

/// Escaping for HTML text and quoted attribute values.
enum Escape {
  /// Appends UTF-8 with `&`, `<`, `>`, `"` and `'` as character references.
  static func append(_ text: String, to output: inout [UInt8]) {
    var text = text
    text.withUTF8 { HTMLEscaping.append($0, apostrophes: true, to: &output) }
  }
}
