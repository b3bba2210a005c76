/// Writes JSON (RFC 8259) as UTF-8, piece by piece.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// A text of a list with an object for each item, on a line of its own.
  static func list<Item>(
    _ items: some Sequence<Item>,
    _ write: (Item, inout JSONWriter) -> Void
  ) -> [UInt8] {
    var writer = JSONWriter()
    writer.array { writer in
      for item in items {
        writer.newLine()
        writer.object { write(item, &$0) }
      }
      writer.newLine()
    }
    writer.newLine()
    return writer.bytes
  }

  /// A part of such a list.
  static func part<Item>(_ items: [Item], _ write: (Item, inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter()
    for (number, item) in items.enumerated() {
      if number > 0 { writer.newLine() }
      writer.object { write(item, &$0) }
    }
    return writer.bytes
  }

  /// Gives such a list of its parts, of which some may be empty, to `sink` bit by bit; each part is asked for, by its place, when
  /// it is written.
  static func list(ofParts parts: Range<Int>, _ part: (Int) -> [UInt8], into sink: ([UInt8]) -> Void) {
    var writer = JSONWriter()
    writer.array { writer in
      for number in parts {
        let bytes = part(number)
        if bytes.isEmpty { continue }
        writer.newLine()
        // The part need not be copied to be written.
        writer.raw(utf8: [])
        writer.flush(into: sink)
        sink(bytes)
      }
      writer.newLine()
    }
    writer.newLine()
    writer.flush(into: sink)
  }

  /// Gives away what was written so far.
  private mutating func flush(into sink: ([UInt8]) -> Void) {
    sink(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Writes `{`, what `body` writes, and `}`.
  mutating func object(_ body: (inout JSONWriter) -> Void) { enclosed(0x7B, 0x7D, body) }

  /// Writes `[`, what `body` writes, and `]`.
  mutating func array(_ body: (inout JSONWriter) -> Void) { enclosed(0x5B, 0x5D, body) }

  private mutating func enclosed(_ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(open)
    needsComma = false
    body(&self)
    bytes.append(close)
    needsComma = true
  }

  /// Begins a member of an object; its value must follow.
  mutating func key(_ name: StaticString) {
    separate()
    bytes.append(0x22)
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(0x22)
    bytes.append(0x3A)
    needsComma = false
  }

  /// Writes a member with a text.
  mutating func member(_ name: StaticString, _ text: String) {
    key(name)
    string(text)
  }

  /// Writes a member with a text, or nothing when it is empty.
  mutating func optionalMember(_ name: StaticString, _ text: String) {
    if !text.isEmpty { member(name, text) }
  }

  /// Writes a member with a number.
  mutating func member(_ name: StaticString, _ number: Int) {
    key(name)
    bytes.append(contentsOf: String(number).utf8)
    needsComma = true
  }

  /// Writes a member with true or false.
  mutating func member(_ name: StaticString, _ flag: Bool) {
    key(name)
    bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    needsComma = true
  }

  /// Writes a member with a list of texts.
  mutating func member(_ name: StaticString, _ texts: [String]) {
    key(name)
    array { writer in for text in texts { writer.string(text) } }
  }

  /// Writes a member with null.
  mutating func null(_ name: StaticString) {
    key(name)
    bytes.append(contentsOf: "null".utf8)
    needsComma = true
  }

  /// Writes a number.
  mutating func number(_ number: Int) {
    separate()
    bytes.append(contentsOf: String(number).utf8)
    needsComma = true
  }

  /// Writes a text.
  mutating func string(_ text: String) { string(utf8: text.utf8) }

  /// Writes a text given as UTF-8.
  mutating func string(utf8 text: some Sequence<UInt8>) {
    separate()
    bytes.append(0x22)
    if text.withContiguousStorageIfAvailable({ appendEscaped($0) }) == nil {
      Array(text).withUnsafeBufferPointer { appendEscaped($0) }
    }
    bytes.append(0x22)
    needsComma = true
  }

  /// Ends a line, between values of the outermost list or after the last.
  mutating func newLine() { bytes.append(0x0A) }

  /// Copies the stretches between characters that need escaping.
  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    // Invariant: all indices stay within 0..<text.count.
    var start = 0
    for index in 0..<text.count where text[index] < 0x20 || text[index] == 0x22 || text[index] == 0x5C {
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      appendEscape(text[index])
      start = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<text.count]))
  }

  private mutating func appendEscape(_ byte: UInt8) {
    switch byte {
    case 0x22, 0x5C: bytes += [0x5C, byte]
    case 0x0A: bytes.append(contentsOf: "\\n".utf8)
    case 0x09: bytes.append(contentsOf: "\\t".utf8)
    default:
      bytes.append(contentsOf: "\\u00".utf8)
      bytes.append(0x30 + byte >> 4)
      bytes.append(byte & 15 < 10 ? 0x30 + byte & 15 : 0x57 + byte & 15)
    }
  }

  /// Writes what is JSON already.
  mutating func raw(_ json: String) {
    separate()
    bytes.append(contentsOf: json.utf8)
    needsComma = true
  }

  /// Writes UTF-8 that is JSON already.
  mutating func raw(utf8 json: [UInt8]) {
    separate()
    bytes.append(contentsOf: json)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(0x2C) }
    needsComma = false
  }
}
