/// Escaping for HTML text and quoted attribute values.
enum Escape {
  /// Appends UTF-8 with `&`, `<`, `>`, `"` and `'` as character references.
  static func append(_ text: String, to output: inout [UInt8]) {
    var text = text
    text.withUTF8 { buffer in
      // Invariant: all indices stay within 0..<buffer.count.
      var start = 0
      for index in 0..<buffer.count {
        let reference: StaticString
        switch buffer[index] {
        case 0x26: reference = "&amp;"
        case 0x3C: reference = "&lt;"
        case 0x3E: reference = "&gt;"
        case 0x22: reference = "&quot;"
        case 0x27: reference = "&#39;"
        default: continue
        }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start..<index]))
        reference.withUTF8Buffer { output.append(contentsOf: $0) }
        start = index + 1
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start..<buffer.count]))
    }
  }
}
