/// Counts Unicode scalars in UTF-8.
enum Scalars {
  /// The number of scalars in valid UTF-8: of bytes that are no continuation.
  static func count(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.count { $0 & 0xC0 != 0x80 }
  }
}
