/// Numbers as printable ASCII that needs no escape in a script: 90 digits from `#` to `~` without `<` and `\`.
struct SearchCode: Sendable {
  private(set) var bytes: [UInt8] = []
  /// Digits below this end a number; those from here on hold five bits of it and say that it goes on.
  static let last: Int = 58

  /// One digit, 0–89.
  mutating func digit(_ value: UInt8) {
    var byte = 0x23 + value
    if byte >= 0x3C { byte += 1 }
    if byte >= 0x5C { byte += 1 }
    bytes.append(byte)
  }

  /// A number of any size, lowest bits first.
  mutating func number(_ value: Int) {
    var value = value
    while value >= Self.last {
      digit(UInt8(Self.last + value & 31))
      value >>= 5
    }
    digit(UInt8(value))
  }

  /// Ascending numbers, each as the distance from the one before it (the first from −1), less 1.
  mutating func ascending(_ values: some Sequence<Int>) {
    var previous = -1
    for value in values {
      number(value - previous - 1)
      previous = value
    }
  }

  /// Bytes as they are.
  mutating func raw(_ more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }
}
