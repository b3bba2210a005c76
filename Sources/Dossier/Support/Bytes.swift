#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#else
  private import Darwin
#endif

/// What is done with many bytes at once.
enum Bytes {
  /// True for the same bytes; the C library compares them many times faster than `==` does.
  static func areSame(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    guard one.count == other.count else { return false }
    return one.withUnsafeBytes { one in
      other.withUnsafeBytes { other in
        // Invariant: both buffers hold as many bytes as are compared.
        guard let first = one.baseAddress, let second = other.baseAddress else { return true }
        return memcmp(first, second, one.count) == 0
      }
    }
  }

  /// True when the UTF-8 of a text holds that of another one, which is looked for as it is spelt.
  static func holds(_ text: String, _ part: String) -> Bool {
    let (text, part) = (text.utf8, part.utf8)
    guard let first = part.first else { return true }
    var rest = text[...]
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: part) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
