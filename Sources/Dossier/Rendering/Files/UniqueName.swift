/// Identifiers made from names.
enum UniqueName {
  /// A UUID of version 8 (RFC 9562) from two FNV-1a hashes of a text: the same text always gives the same UUID.
  static func uuid(of text: String) -> String {
    var high: UInt64 = 0xCBF2_9CE4_8422_2325
    var low: UInt64 = 0x9E37_79B9_7F4A_7C15
    for byte in text.utf8 {
      high = (high ^ UInt64(byte)) &* 0x100_0000_01B3
      low = (low ^ UInt64(byte ^ 0x5A)) &* 0x100_0000_01B3
      low ^= high >> 29
    }
    high = high & ~0xF000 | 0x8000
    low = low & ~(0xC << 60) | 0x8 << 60
    let digits = hex(high) + hex(low)
    let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
    return parts.map { String(digits[$0]) }.joined(separator: "-")
  }

  private static func hex(_ number: UInt64) -> [Character] {
    let digits = Array(String(number, radix: 16))
    return Array(repeating: "0", count: 16 - digits.count) + digits
  }
}
