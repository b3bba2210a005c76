internal import ByteWriting

/// Writes JSON (RFC 8259) as UTF-8, piece by piece.
struct JSONWriter: ~Copyable {
  private var output = ByteBuffer(capacity: 1_024)
  private var needsComma = false

  /// What was written so far.
  var bytes: [UInt8] { output.bytes }

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
    sink(output.bytes)
    output.removeAll()
  }

  /// Writes `{`, what `body` writes, and `}`.
  mutating func object(_ body: (inout JSONWriter) -> Void) { enclosed(0x7B, 0x7D, body) }

  /// Writes `[`, what `body` writes, and `]`.
  mutating func array(_ body: (inout JSONWriter) -> Void) { enclosed(0x5B, 0x5D, body) }

  private mutating func enclosed(_ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void) {
    separate()
    output.append(open)
    needsComma = false
    body(&self)
    output.append(close)
    needsComma = true
  }

  /// Begins a member of an object; its value must follow.
  mutating func key(_ name: StaticString) {
    separate()
    output.append(0x22)
    name.withUTF8Buffer { output.append($0) }
    output.append(0x22)
    output.append(0x3A)
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
    output.append(String(number))
    needsComma = true
  }

  /// Writes a member with true or false.
  mutating func member(_ name: StaticString, _ flag: Bool) {
    key(name)
    output.append(flag ? "true" : "false")
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
    output.append("null")
    needsComma = true
  }

  /// Writes a number.
  mutating func number(_ number: Int) {
    separate()
    output.append(String(number))
    needsComma = true
  }

  /// Writes a text.
  mutating func string(_ text: String) {
    separate()
    output.append(0x22)
    output.append(escapingJSON: text)
    output.append(0x22)
    needsComma = true
  }

  /// Writes a text given as UTF-8.
  mutating func string(utf8 text: some Sequence<UInt8>) {
    separate()
    output.append(0x22)
    if text.withContiguousStorageIfAvailable({ output.append(escapingJSON: $0) }) == nil {
      Array(text).withUnsafeBufferPointer { output.append(escapingJSON: $0) }
    }
    output.append(0x22)
    needsComma = true
  }

  /// Ends a line, between values of the outermost list or after the last.
  mutating func newLine() { output.append(0x0A) }

  /// Writes what is JSON already.
  mutating func raw(_ json: String) {
    separate()
    output.append(json)
    needsComma = true
  }

  /// Writes UTF-8 that is JSON already.
  mutating func raw(utf8 json: [UInt8]) {
    separate()
    json.withUnsafeBufferPointer { output.append($0) }
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { output.append(0x2C) }
    needsComma = false
  }
}
