/// Classes of eight ASCII bytes at once; the high bit of each byte of a mask tells of the byte there.
struct EightBytes {
  /// High bits where a letter stands.
  let letters: UInt64
  private let words: UInt64
  private static let high: UInt64 = 0x8080_8080_8080_8080

  /// Reads eight bytes, the first in the lowest place.
  @inline(__always)
  init(_ chunk: UInt64) {
    // No sum below carries into the next byte: 0x7F + 0x50 is less than 0x100.
    let plain = chunk & ~Self.high
    let lower = plain | 0x2020_2020_2020_2020
    let fromA = lower &+ 0x1F1F_1F1F_1F1F_1F1F
    let behindZ = lower &+ 0x0505_0505_0505_0505
    let from0 = plain &+ 0x5050_5050_5050_5050
    let behind9 = plain &+ 0x4646_4646_4646_4646
    letters = fromA & ~behindZ & ~chunk & Self.high
    words = letters | (from0 & ~behind9 & ~chunk & Self.high)
  }

  /// The place of the first line break of eight bytes; 8 when there is none.
  @inline(__always)
  static func lineBreak(_ chunk: UInt64) -> Int {
    let other = chunk ^ 0x0A0A_0A0A_0A0A_0A0A
    let found = (other &- 0x0101_0101_0101_0101) & ~other & high
    return found == 0 ? 8 : found.trailingZeroBitCount >> 3
  }

  /// The place of the first `.`, `!` or `?` of eight bytes; 8 when there is none.
  @inline(__always)
  static func stops(_ chunk: UInt64) -> Int {
    func zeros(_ value: UInt64) -> UInt64 { (value &- 0x0101_0101_0101_0101) & ~value & high }
    let found =
      zeros(chunk ^ 0x2E2E_2E2E_2E2E_2E2E) | zeros(chunk ^ 0x2121_2121_2121_2121)
      | zeros(chunk ^ 0x3F3F_3F3F_3F3F_3F3F)
    return found == 0 ? 8 : found.trailingZeroBitCount >> 3
  }

  /// How many of the bytes from the first are letters or digits.
  @inline(__always)
  var wordLength: Int {
    let stop = ~words & Self.high
    return stop == 0 ? 8 : stop.trailingZeroBitCount >> 3
  }
}
