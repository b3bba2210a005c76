/// Escaping for HTML text and quoted attribute values, for the writer of documents and for templates.
public enum HTMLEscaping {
  /// Appends UTF-8 with `&`, `<`, `>` and `"` as character references; `'` too, with `apostrophes`.
  public static func append(
    _ buffer: UnsafeBufferPointer<UInt8>,
    apostrophes: Bool,
    to output: inout [UInt8]
  ) {
    // Invariant: all indices stay within 0..<buffer.count.
    var start = 0
    while true {
      let end = plainEnd(of: buffer, from: start, apostrophes)
      output.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start..<end]))
      if end == buffer.count { return }
      reference(to: buffer[end]).withUTF8Buffer { output.append(contentsOf: $0) }
      start = end + 1
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

  /// Where the bytes end that need no escaping: the index of the next that does, or the buffer's count.
  private static func plainEnd(
    of buffer: UnsafeBufferPointer<UInt8>,
    from start: Int,
    _ apostrophes: Bool
  ) -> Int {
    var index = start
    // `&` and `'` differ in the lowest bit, `<` and `>` in the next.
    let lowest: UInt64 = apostrophes ? 1 : 0
    // Invariant: eight bytes from `index` lie within the buffer.
    while buffer.count - index >= 8, let base = buffer.baseAddress {
      let word = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
      let special =
        zeros(word ^ each(0x22)) | zeros((word | each(lowest)) ^ each(0x26 | lowest))
        | zeros((word | each(0x02)) ^ each(0x3E))
      if special != 0 { break }
      index += 8
    }
    while index < buffer.count {
      switch buffer[index] {
      case 0x22, 0x26, 0x3C, 0x3E: return index
      case 0x27 where apostrophes: return index
      default: index += 1
      }
    }
    return index
  }

  /// A word of eight times the same byte.
  private static func each(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

  /// Not zero exactly when a byte of a word is.
  private static func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }
}
