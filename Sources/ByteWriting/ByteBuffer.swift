/// Bytes that are being written, in a row, which grow without a question of who else holds them.
///
/// What is appended is given as pointers, so that appending counts no references. Invariant: `count` bytes from `start` are
/// written, and there is room for `capacity`.
public struct ByteBuffer: ~Copyable {
  @usableFromInline var start: UnsafeMutablePointer<UInt8>
  @usableFromInline var capacity: Int
  @usableFromInline var count = 0

  /// An empty buffer with room for some bytes.
  public init(capacity: Int) {
    self.capacity = max(64, capacity)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  /// The bytes as they are now.
  public var bytes: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }

  /// What `body` gives for the bytes, which are where they are as long as it runs.
  @inlinable public borrowing func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result)
    -> Result
  {
    body(UnsafeRawBufferPointer(start: start, count: count))
  }

  /// How many bytes there are.
  @inlinable public var length: Int { count }

  /// Lets go of all bytes, but not of their room.
  public mutating func removeAll() { count = 0 }

  /// Makes room for some more bytes.
  @inlinable public mutating func reserve(_ more: Int) {
    if capacity - count < more { grow(more) }
  }

  @usableFromInline @inline(never) mutating func grow(_ more: Int) {
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.moveInitialize(from: start, count: count)
    start.deallocate()
    start = larger
  }

  /// Appends a byte.
  @inlinable public mutating func append(_ byte: UInt8) {
    reserve(1)
    start[count] = byte
    count += 1
  }

  /// Appends a number in eight bytes, the lowest first.
  @inlinable public mutating func append(word number: UInt64) {
    reserve(8)
    UnsafeMutableRawPointer(start + count).storeBytes(of: number.littleEndian, as: UInt64.self)
    count += 8
  }

  /// Appends bytes as they are.
  @inlinable public mutating func append(_ buffer: UnsafeBufferPointer<UInt8>) {
    reserve(buffer.count)
    place(buffer)
  }

  /// Appends a text as it is.
  @inlinable public mutating func append(_ text: String) {
    reserve(text.utf8.count)
    var text = text
    text.withUTF8 { place($0) }
  }

  /// Appends a text with `&`, `<`, `>`, `"` and `'` as character references.
  @inlinable public mutating func append(escaping text: String) {
    reserve(text.utf8.count * HTMLEscaping.longest)
    var text = text
    // Invariant: there is room for each byte as the longest reference.
    text.withUTF8 { HTMLEscaping.pieces(of: $0, true) { place($0) } }
  }

  /// Appends a text as the inside of a JSON string (RFC 8259).
  @inlinable public mutating func append(escapingJSON text: String) {
    var text = text
    text.withUTF8 { append(escapingJSON: $0) }
  }

  /// Appends UTF-8 as the inside of a JSON string (RFC 8259).
  public mutating func append(escapingJSON buffer: UnsafeBufferPointer<UInt8>) {
    reserve(buffer.count * JSONEscaping.longest)
    // Invariant: all indices stay within 0..<buffer.count, and there is room for each byte as the longest escape.
    var index = 0
    while true {
      let end = JSONEscaping.plainEnd(of: buffer, from: index)
      place(UnsafeBufferPointer(rebasing: buffer[index..<end]))
      if end == buffer.count { return }
      placeEscape(buffer[end])
      index = end + 1
    }
  }

  private mutating func placeEscape(_ byte: UInt8) {
    if let short = JSONEscaping.short(byte) { return short.withUTF8Buffer { place($0) } }
    StaticString("\\u00").withUTF8Buffer { place($0) }
    append(0x30 + byte >> 4)
    append(byte & 15 < 10 ? 0x30 + byte & 15 : 0x57 + byte & 15)
  }

  /// Copies bytes for which there is room.
  @inlinable @inline(__always) mutating func place(_ buffer: UnsafeBufferPointer<UInt8>) {
    guard let base = buffer.baseAddress else { return }
    (start + count).initialize(from: base, count: buffer.count)
    count += buffer.count
  }
}
