/// Escaping for JSON strings (RFC 8259).
@usableFromInline enum JSONEscaping {
  /// How many bytes the longest escape has.
  @usableFromInline static var longest: Int { 6 }

  /// Where the bytes end that need no escaping: the index of the next that does, or the buffer's count.
  @inlinable static func plainEnd(of buffer: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    // Invariant: eight bytes from `index` lie within the buffer.
    while buffer.count - index >= 8, let base = buffer.baseAddress {
      let word = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
      if EightBytes.zeros(word ^ EightBytes.each(0x22)) | EightBytes.zeros(word ^ EightBytes.each(0x5C))
        | EightBytes.controls(word) != 0
      {
        break
      }
      index += 8
    }
    while index < buffer.count, buffer[index] >= 0x20, buffer[index] != 0x22, buffer[index] != 0x5C {
      index += 1
    }
    return index
  }

  /// What is written for a byte that needs escaping; for the other control characters nil.
  @inlinable static func short(_ byte: UInt8) -> StaticString? {
    switch byte {
    case 0x22: "\\\""
    case 0x5C: "\\\\"
    case 0x0A: "\\n"
    case 0x09: "\\t"
    default: nil
    }
  }
}
