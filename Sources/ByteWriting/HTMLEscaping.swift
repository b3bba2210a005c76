/// Escaping for HTML text and quoted attribute values, for the writer of documents and for templates.
public enum HTMLEscaping {
  /// How many bytes the longest character reference has.
  @usableFromInline static var longest: Int { 6 }

  /// Appends UTF-8 with `&`, `<`, `>` and `"` as character references; `'` too, with `apostrophes`.
  public static func append(
    _ buffer: UnsafeBufferPointer<UInt8>,
    apostrophes: Bool,
    to output: inout [UInt8]
  ) {
    pieces(of: buffer, apostrophes) { output.append(contentsOf: $0) }
  }

  /// Gives the pieces of UTF-8 as it is written: plain stretches, and a reference for each byte between them.
  @inlinable @inline(__always) static func pieces(
    of buffer: UnsafeBufferPointer<UInt8>,
    _ apostrophes: Bool,
    _ put: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    // Invariant: all indices stay within 0..<buffer.count.
    var start = 0
    while true {
      let end = plainEnd(of: buffer, from: start, apostrophes)
      put(UnsafeBufferPointer(rebasing: buffer[start..<end]))
      if end == buffer.count { return }
      reference(to: buffer[end]).withUTF8Buffer { put($0) }
      start = end + 1
    }
  }

  @inlinable static func reference(to byte: UInt8) -> StaticString {
    switch byte {
    case 0x26: "&amp;"
    case 0x3C: "&lt;"
    case 0x3E: "&gt;"
    case 0x22: "&quot;"
    default: "&#39;"
    }
  }

  /// Where the bytes end that need no escaping: the index of the next that does, or the buffer's count.
  @inlinable static func plainEnd(
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
        EightBytes.zeros(word ^ EightBytes.each(0x22))
        | EightBytes.zeros((word | EightBytes.each(lowest)) ^ EightBytes.each(0x26 | lowest))
        | EightBytes.zeros((word | EightBytes.each(0x02)) ^ EightBytes.each(0x3E))
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
}
