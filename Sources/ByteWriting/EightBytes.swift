/// Eight bytes that are looked at in one step, as a word.
@usableFromInline enum EightBytes {
  /// A word of eight times the same byte.
  @inlinable static func each(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

  /// Not zero exactly when a byte of a word is.
  @inlinable static func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }

  /// Not zero exactly when a byte of a word is less than 0x20.
  @inlinable static func controls(_ word: UInt64) -> UInt64 {
    (word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080
  }
}
