/// Cuts a template's source into tags and text; text is cut after each line.
struct Scanner {
  private let source: [UInt8]
  private let template: String
  private var open: [UInt8] = Array("{{".utf8)
  private var close: [UInt8] = Array("}}".utf8)
  private var index = 0
  private(set) var tags: [Tag] = []
  private(set) var errors: [TemplateError] = []

  init(_ source: [UInt8], template: String) {
    self.source = source
    self.template = template
  }

  mutating func scan() {
    var start = index
    while index < source.count {
      if matches(open, at: index) {
        flush(start)
        guard tag() else {
          index = source.count
          return
        }
        start = index
      } else if source[index] == 0x0A {
        index += 1
        flush(start)
        start = index
      } else {
        index += 1
      }
    }
    flush(start)
  }

  private mutating func flush(_ start: Int) {
    if start < index { tags.append(Tag(kind: .text, range: start..<index)) }
  }

  private func matches(_ bytes: [UInt8], at position: Int) -> Bool {
    guard position + bytes.count <= source.count else { return false }
    for (offset, byte) in bytes.enumerated() where source[position + offset] != byte { return false }
    return true
  }

  private func find(_ bytes: [UInt8], from position: Int) -> Int? {
    var cursor = position
    while cursor + bytes.count <= source.count {
      if matches(bytes, at: cursor) { return cursor }
      cursor += 1
    }
    return nil
  }

  /// Reads the tag at the index; false when it never ends.
  private mutating func tag() -> Bool {
    let start = index
    var content = start + open.count
    let sigil = content < source.count ? source[content] : 0
    let kind = Self.kind(sigil)
    if kind != .variable { content += 1 }
    let ending = sigil == 0x7B ? Array("}".utf8) + close : sigil == 0x3D ? Array("=".utf8) + close : close
    guard let end = find(ending, from: content) else {
      fail(start, "this tag is never closed; add \(String(decoding: ending, as: UTF8.self))")
      return false
    }
    index = end + ending.count
    let name = Self.trimmed(source[content..<end])
    tags.append(Tag(kind: kind, range: start..<index, name: name))
    if kind == .delimiters { setDelimiters(name, at: start) }
    if kind != .comment, kind != .delimiters { check(name, kind, at: start) }
    return true
  }

  private mutating func check(_ name: String, _ kind: Tag.Kind, at start: Int) {
    if name.isEmpty {
      fail(start, "this tag has no name")
    } else if name.contains(where: \.isWhitespace) {
      fail(start, "“\(name)” is not a name; names have no blanks")
    } else if Self.readsValue(kind), name != ".",
      name.split(separator: ".", omittingEmptySubsequences: false).contains("")
    {
      fail(start, "“\(name)” has a stop with no name beside it")
    }
  }

  /// True for a tag whose name is looked up in values, in parts that stops divide.
  private static func readsValue(_ kind: Tag.Kind) -> Bool {
    [.variable, .unescaped, .section, .inverted].contains(kind)
  }

  private mutating func setDelimiters(_ text: String, at start: Int) {
    let parts = text.split(whereSeparator: \.isWhitespace)
    guard parts.count == 2, !text.contains("=") else {
      fail(start, "a change of delimiters is written {{=<% %>=}}")
      return
    }
    open = Array(parts[0].utf8)
    close = Array(parts[1].utf8)
  }

  private mutating func fail(_ offset: Int, _ message: String) {
    guard errors.count < Template.mostErrors else { return }
    let (line, column) = Template.position(offset, in: source)
    errors.append(TemplateError(template: template, line: line, column: column, message: message))
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    var slice = bytes
    while let first = slice.first, isBlank(first) { slice.removeFirst() }
    while let last = slice.last, isBlank(last) { slice.removeLast() }
    return String(decoding: slice, as: UTF8.self)
  }

  private static func kind(_ sigil: UInt8) -> Tag.Kind {
    switch sigil {
    case 0x21: .comment
    case 0x3D: .delimiters
    case 0x7B, 0x26: .unescaped
    case 0x23: .section
    case 0x5E: .inverted
    case 0x2F: .close
    case 0x3E: .partial
    case 0x3C: .parent
    case 0x24: .block
    default: .variable
    }
  }
}
