/// Reads what ``RecordWriter`` has written; throws where bytes are missing or mean nothing.
struct RecordReader: Sendable {
  /// Says that the bytes are not what they should be.
  struct Damage: Error {}

  private let bytes: [UInt8]
  private let end: Int
  private var place: Int

  /// A reader of some bytes, or of a part of them.
  init(_ bytes: [UInt8], from start: Int = 0, to end: Int? = nil) {
    self.bytes = bytes
    self.end = min(end ?? bytes.count, bytes.count)
    place = max(0, start)
  }

  /// What is left.
  var rest: [UInt8] { Array(bytes[place..<end]) }

  /// True when nothing is left.
  var isAtEnd: Bool { place == end }

  mutating func number() throws(Damage) -> Int { Int(Int64(bitPattern: try word())) }

  mutating func word() throws(Damage) -> UInt64 {
    guard end - place >= 8 else { throw Damage() }
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

  /// The path of a file of the output, which leads nowhere else.
  mutating func path() throws(Damage) -> String {
    let path = try text()
    guard !path.isEmpty, ContentPath.isResolved(path) else { throw Damage() }
    return path
  }

  /// Numbers that were written together, in the order of bytes of the machine that a cache is for.
  mutating func words() throws(Damage) -> [UInt64] {
    let count = try length()
    guard count % 8 == 0 else { throw Damage() }
    if count == 0 { return [] }
    defer { place += count }
    // Invariant: the `count` bytes from `place` lie within the array, and fill the words that are initialized.
    return bytes.withUnsafeBytes { bytes in
      [UInt64](unsafeUninitializedCapacity: count / 8) { words, filled in
        UnsafeMutableRawBufferPointer(words).copyMemory(
          from: UnsafeRawBufferPointer(rebasing: bytes[place..<place + count])
        )
        filled = count / 8
      }
    }
  }

  mutating func part() throws(Damage) -> [UInt8] {
    let count = try length()
    defer { place += count }
    return Array(bytes[place..<place + count])
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
    guard count >= 0, count <= end - place else { throw Damage() }
    return count
  }
}
