/// Escaping for HTML text and quoted attribute values.
enum Escape {
  /// Appends UTF-8 with `&`, `<`, `>`, `"` and `'` as character references.
  static func append(_ text: String, to output: inout [UInt8]) {
    var text = text
    text.withUTF8 { buffer in
      // Invariant: all indices stay within 0..<buffer.count.
      var start = 0
      var index = 0
      while true {
        index = plainEnd(of: buffer, from: index)
        output.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start..<index]))
        if index == buffer.count { break }
        reference(to: buffer[index]).withUTF8Buffer { output.append(contentsOf: $0) }
        index += 1
        start = index
      }
    }
  }

  private static func reference(to byte: UInt8) -> StaticString {
    switch byte {
    case 0x26: "&amp;"
    case 0x3C: "&lt;"
    case 0x3E: "&gt;"
    case 0x22: "&quot;"
    default: "&#39;"
    }
  }

  /// A word of eight times the same byte.
  private static func each(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

  /// Not zero exactly when a byte of a word is.
  private static func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }

  /// Where the bytes end that need no escaping: the index of the next that does, or the buffer's count.
  private static func plainEnd(of buffer: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    // Invariant: eight bytes from `index` lie within the buffer.
    while buffer.count - index >= 8, let base = buffer.baseAddress {
      let word = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
      // `&` and `'` differ in one bit, `<` and `>` in another.
      let special =
        zeros(word ^ each(0x22)) | zeros((word | each(0x01)) ^ each(0x27))
        | zeros((word | each(0x02)) ^ each(0x3E))
      if special != 0 { break }
      index += 8
    }
    while index < buffer.count {
      switch buffer[index] {
      case 0x22, 0x26, 0x27, 0x3C, 0x3E: return index
      default: index += 1
      }
    }
    return index
  }
}
