internal import ByteWriting

/// Writes values as bytes that ``RecordReader`` reads: numbers in eight bytes, the lowest first, texts behind their length.
struct RecordWriter: ~Copyable {
  private var output = ByteBuffer(capacity: 256)

  /// A writer behind some bytes.
  init(_ bytes: [UInt8] = []) {
    bytes.withUnsafeBufferPointer { output.append($0) }
  }

  /// What was written so far.
  var bytes: [UInt8] { output.bytes }

  /// How many bytes were written so far.
  var count: Int { output.length }

  /// The digest of what was written so far.
  var digest: Digest { output.withUnsafeBytes { Digest(of: $0) } }

  /// Gives what was written so far to `sink`, if it is much or `all` is to be given.
  mutating func drain(all: Bool = false, to sink: ([UInt8]) -> Void) {
    guard all || output.length >= Self.bytesAtATime else { return }
    sink(output.bytes)
    output.removeAll()
  }

  private static let bytesAtATime = 256 * 1_024

  mutating func add(_ number: Int) { add(UInt64(bitPattern: Int64(number))) }

  mutating func add(_ number: UInt64) { output.append(word: number) }

  mutating func add(_ flag: Bool) { add(flag ? 1 : 0) }

  mutating func add(_ text: String) {
    add(text.utf8.count)
    output.append(text)
  }

  mutating func add(_ part: [UInt8]) { add(part[...]) }

  mutating func add(_ part: ArraySlice<UInt8>) {
    add(part.count)
    part.withUnsafeBufferPointer { output.append($0) }
  }

  mutating func add(_ digest: Digest) {
    add(digest.high)
    add(digest.low)
  }

  mutating func add(_ stamp: FileStamp) {
    for number in [stamp.size, stamp.seconds, stamp.nanoseconds] { add(number) }
    add(stamp.node)
  }

  mutating func add(_ date: ContentDate) {
    for part in [date.year, date.month, date.day, date.second ?? -1, date.offset ?? Int.min] { add(part) }
  }

  /// How many numbers there are, and the numbers.
  mutating func add(words: [UInt64]) {
    add(words.count * 8)
    words.withUnsafeBytes { words in words.withMemoryRebound(to: UInt8.self) { output.append($0) } }
  }

  /// A flag, and what `write` writes of a value that is there.
  mutating func add<Value>(optional value: Value?, _ write: (Value, inout RecordWriter) -> Void) {
    add(value != nil)
    if let value { write(value, &self) }
  }

  /// How many items there are, and what `write` writes of each.
  mutating func add<Items: Collection>(_ items: Items, _ write: (Items.Element, inout RecordWriter) -> Void) {
    add(items.count)
    for item in items { write(item, &self) }
  }
}
