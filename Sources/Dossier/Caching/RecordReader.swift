/// Reads what ``RecordWriter`` has written; throws where bytes are missing or mean nothing.
struct RecordReader {
  /// Says that the bytes are not what they should be.
  struct Damage: Error {}

  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// True when nothing is left.
  var isAtEnd: Bool { place == bytes.count }

  mutating func number() throws(Damage) -> Int { Int(Int64(bitPattern: try word())) }

  mutating func word() throws(Damage) -> UInt64 {
    guard bytes.count - place >= 8 else { throw Damage() }
    defer { place += 8 }
    // Invariant: the eight bytes from `place` lie within the array.
    return bytes.withUnsafeBytes {
      UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }
  }

  mutating func flag() throws(Damage) -> Bool {
    switch try word() {
    case 0: return false
    case 1: return true
    default: throw Damage()
    }
  }

  mutating func text() throws(Damage) -> String {
    let count = try length()
    defer { place += count }
    guard let text = String(validating: bytes[place..<place + count], as: UTF8.self) else { throw Damage() }
    return text
  }

  mutating func digest() throws(Damage) -> Digest { Digest(high: try word(), low: try word()) }

  mutating func stamp() throws(Damage) -> FileStamp {
    FileStamp(size: try number(), seconds: try number(), nanoseconds: try number(), node: try word())
  }

  mutating func optional<Value>(_ read: (inout RecordReader) throws(Damage) -> Value) throws(Damage) -> Value?
  {
    try flag() ? try read(&self) : nil
  }

  mutating func list<Item>(_ read: (inout RecordReader) throws(Damage) -> Item) throws(Damage) -> [Item] {
    var items: [Item] = []
    for _ in 0..<(try length()) { items.append(try read(&self)) }
    return items
  }

  /// A number of things that each take a byte or more.
  private mutating func length() throws(Damage) -> Int {
    let count = try number()
    guard count >= 0, count <= bytes.count - place else { throw Damage() }
    return count
  }
}
