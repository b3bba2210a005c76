import Packing
import Testing

@Suite struct PackerTests {
  private func written<Value>(
    _ value: Value,
    _ pack: (inout Value, inout Packer) throws(Packer.Damage) -> Void
  ) throws -> [UInt8] {
    var (packer, value) = (Packer(), value)
    try pack(&value, &packer)
    return packer.bytes
  }

  @Test(arguments: [0, 1, -1, 63, 64, -64, -65, 300, .max, .min])
  func numbersComeBack(_ number: Int) throws {
    let bytes = try written(number) { (value, packer) throws(Packer.Damage) in try packer.pack(&value) }
    var (packer, read) = (Packer(reading: bytes, 0..<bytes.count), 7)
    try packer.pack(&read)
    #expect(read == number && packer.isAtEnd)
    #expect(bytes.count <= 10 && (abs(number % 64) != number || bytes.count == 1))
  }

  @Test(arguments: [[], [""], ["a", "", "München", "東京"]])
  func textsComeBack(_ texts: [String]) throws {
    let bytes = try written(texts) { (value, packer) throws(Packer.Damage) in try packer.pack(&value) }
    var (packer, read) = (Packer(reading: bytes, 0..<bytes.count), ["other"])
    try packer.pack(&read)
    #expect(read == texts && packer.isAtEnd)
  }

  @Test func rangesAndMissingValuesComeBack() throws {
    typealias Values = (half: Range<Int>, closed: ClosedRange<Int>, some: Int?, none: Int?, flag: Bool)
    func pack(_ values: inout Values, _ packer: inout Packer) throws(Packer.Damage) {
      try packer.pack(&values.half)
      try packer.pack(&values.closed)
      try packer.pack(&values.some, 0) { (value, packer) throws(Packer.Damage) in try packer.pack(&value) }
      try packer.pack(&values.none, 0) { (value, packer) throws(Packer.Damage) in try packer.pack(&value) }
      try packer.pack(&values.flag)
    }
    let bytes = try written((3..<9, 4...4, 5, nil, true), pack)
    var packer = Packer(reading: bytes, 0..<bytes.count)
    var read: Values = (0..<0, 0...0, nil, 8, false)
    try pack(&read, &packer)
    #expect(read == (3..<9, 4...4, 5, nil, true))
  }

  /// Lengths that lead beyond the end, texts that are no UTF-8, ranges that end before they begin.
  @Test(arguments: [
    [], [0x80], [0x06, 0x41, 0x42], [0x02, 0xFF], [0x01], Array(repeating: 0xFF, count: 12),
  ])
  func damageIsRefused(_ bytes: [UInt8]) {
    #expect(throws: Packer.Damage.self) {
      var (packer, text) = (Packer(reading: bytes, 0..<bytes.count), "")
      try packer.pack(&text)
    }
    #expect(throws: Packer.Damage.self) {
      var (packer, range) = (Packer(reading: [0x02, 0x01], 0..<2), 0..<0)
      try packer.pack(&range)
    }
  }
}
