/// FNV-1a, 64 bits: <http://www.isthe.com/chongo/tech/comp/fnv/>.
enum Hashing {
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3

  @inline(__always)
  static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* prime
  }

  /// The hash of a text's UTF-8 bytes.
  static func of(_ text: some StringProtocol) -> UInt64 {
    text.utf8.reduce(seed, step)
  }

  /// Mixes two numbers into one whose low bits depend on all of both.
  @inline(__always)
  static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
    var value = (left &* 0x9E37_79B9_7F4A_7C15) ^ right
    value = (value ^ (value >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return value ^ (value >> 29)
  }
}
