/// Reads what ``SearchCode`` has written.
struct SearchCodeReader {
  private let bytes: [UInt8]
  /// The place in the code, in bytes.
  private(set) var place = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { place >= bytes.count }

  /// One digit, 0–89; 0 behind the end.
  mutating func digit() -> UInt8 {
    guard place < bytes.count else { return 0 }
    defer { place += 1 }
    let byte = bytes[place]
    return byte - 0x23 - (byte > 0x3C ? 1 : 0) - (byte > 0x5C ? 1 : 0)
  }

  /// A number of any size.
  mutating func number() -> Int {
    var (value, shift) = (0, 0)
    while true {
      let digit = Int(digit())
      guard digit >= SearchCode.last else { return value | digit << shift }
      value |= (digit - SearchCode.last) << shift
      shift += 5
    }
  }
}
