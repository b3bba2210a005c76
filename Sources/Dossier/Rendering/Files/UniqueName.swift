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
    var digits: [UInt8] = []
    digits.reserveCapacity(36)
    for place in 0..<32 {
      if [8, 12, 16, 20].contains(place) { digits.append(UInt8(ascii: "-")) }
      let digit = UInt8(truncatingIfNeeded: (place < 16 ? high : low) >> UInt64(60 - place % 16 * 4)) & 15
      digits.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
    return String(decoding: digits, as: UTF8.self)
  }
}
