/// Reads the TOML that front matter has: keys, tables, texts, lists, inline tables and lists of tables.
///
/// Values become YAML nodes; numbers, dates and truth values are plain scalars.
struct TOMLReader {
  private let bytes: [UInt8]
  private let file: String
  private var index = 0
  private var line: Int
  /// How many lists and tables are open, with those that names of several parts stand for.
  private var depth = 0

  private static let maximumDepth = 64

  /// The document's root, which is a mapping. `firstLine` is the 1-based line on which `bytes` begin.
  static func read(_ bytes: ArraySlice<UInt8>, file: String, firstLine: Int) throws(DiagnosticError)
    -> YAMLNode
  {
    var reader = TOMLReader(bytes: Array(bytes), file: file, line: firstLine)
    return try reader.document()
  }

  private init(bytes: [UInt8], file: String, line: Int) {
    self.bytes = bytes
    self.file = file
    self.line = line
  }

  private typealias Pair = (key: YAMLNode, value: YAMLNode)

  private mutating func document() throws(DiagnosticError) -> YAMLNode {
    let root = TOMLTable()
    var table: [String] = []
    let start = position
    while true {
      skipBlanks(withLines: true)
      guard let byte = peek() else { break }
      if byte == 0x5B {
        index += 1
        let isItem = take(0x5B)
        table = try keys()
        guard take(0x5D), !isItem || take(0x5D) else { throw failure("a table's name should end with ]") }
        // One in which nothing stands is there, too.
        let isNew = isItem ? root.addItem(at: table, position) : root.table(at: table[...], position) != nil
        if !isNew { throw failure("“\(table.joined(separator: "."))” is no table, but was given a value") }
      } else {
        depth = table.count
        try insert(try pair(), at: table, into: root)
      }
      skipBlanks(withLines: false)
      if let byte = peek(), byte != 0x0A { throw failure("this line should end here") }
    }
    return YAMLNode(content: .mapping(root.pairs), position: start)
  }

  private func insert(
    _ pair: (names: [String], value: YAMLNode),
    at path: [String] = [],
    into table: TOMLTable
  ) throws(DiagnosticError) {
    let names = path + pair.names
    if table.insert(pair.value, at: names) { return }
    throw DiagnosticError(
      .error(
        "toml",
        at: pair.value.position,
        "“\(names.joined(separator: "."))” was given a value before, or is within something that was"
      )
    )
  }

  private mutating func pair() throws(DiagnosticError) -> (names: [String], value: YAMLNode) {
    let names = try keys()
    depth += names.count
    defer { depth -= names.count }
    guard take(0x3D) else { throw failure("this should be “key = value”") }
    skipBlanks(withLines: false)
    return (names, try value())
  }

  /// `a."b c".d`
  private mutating func keys() throws(DiagnosticError) -> [String] {
    var names: [String] = []
    repeat {
      skipBlanks(withLines: false)
      if let quote = peek(), quote == 0x22 || quote == 0x27 {
        names.append(try quoted(quote))
      } else {
        names.append(bare { ByteClass.isWord($0) || $0 == 0x2D || $0 == 0x5F })
      }
      if names.last?.isEmpty == true { throw failure("a key is missing here") }
      skipBlanks(withLines: false)
      guard names.count < Self.maximumDepth else { throw failure("this is nested too deeply") }
    } while take(0x2E)
    return names
  }

  private mutating func value() throws(DiagnosticError) -> YAMLNode {
    let start = position
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.maximumDepth else { throw failure("this is nested too deeply") }
    switch peek() {
    case 0x22, 0x27: return node(.scalar(try quoted(bytes[index]), isPlain: false), start)
    case 0x5B: return node(.sequence(try list()), start)
    case 0x7B: return node(.mapping(try inlineTable()), start)
    default:
      let text = bare { $0 != 0x2C && $0 != 0x5D && $0 != 0x7D && $0 != 0x23 && $0 != 0x0A && $0 != 0x0D }
      if text.trimmed.isEmpty { throw failure("a value is missing here") }
      return node(.scalar(text.trimmed, isPlain: true), start)
    }
  }

  private mutating func list() throws(DiagnosticError) -> [YAMLNode] {
    var items: [YAMLNode] = []
    index += 1
    while true {
      skipBlanks(withLines: true)
      if take(0x5D) { return items }
      items.append(try value())
      skipBlanks(withLines: true)
      if take(0x2C) { continue }
      guard take(0x5D) else { throw failure("this list is never closed") }
      return items
    }
  }

  private mutating func inlineTable() throws(DiagnosticError) -> [Pair] {
    let table = TOMLTable()
    index += 1
    skipBlanks(withLines: false)
    if take(0x7D) { return [] }
    repeat {
      try insert(try pair(), into: table)
      skipBlanks(withLines: false)
    } while take(0x2C)
    guard take(0x7D) else { throw failure("this table is never closed") }
    return table.pairs
  }

  /// A text between quotation marks or apostrophes, or between three of them on several lines.
  private mutating func quoted(_ quote: UInt8) throws(DiagnosticError) -> String {
    let isLong = bytes[index...].starts(with: [quote, quote, quote])
    index += isLong ? 3 : 1
    if isLong {
      if bytes[index...].starts(with: [0x0D, 0x0A]) { index += 1 }
      if peek() == 0x0A { next() }
    }
    var text: [UInt8] = []
    while let byte = peek() {
      if byte == quote, !isLong || bytes[index...].starts(with: [quote, quote, quote]) {
        let count = isLong ? min(bytes[index...].prefix { $0 == quote }.count, 5) : 1
        // Up to two quotation marks may stand before the three at the end.
        text += Array(repeating: quote, count: isLong ? count - 3 : 0)
        index += count
        return String(decoding: text, as: UTF8.self)
      }
      if byte == 0x0A, !isLong { break }
      next()
      if byte == 0x5C, quote == 0x22 { text += try escape() } else { text.append(byte) }
    }
    throw failure("this text is never closed")
  }

  /// What stands for an escape, of which the backslash is read.
  private mutating func escape() throws(DiagnosticError) -> [UInt8] {
    guard let byte = peek() else { throw failure("this text is never closed") }
    next()
    switch byte {
    case 0x6E: return [0x0A]
    case 0x74: return [0x09]
    case 0x72: return [0x0D]
    case 0x62: return [0x08]
    case 0x66: return [0x0C]
    case 0x22, 0x5C: return [byte]
    case 0x0A, 0x0D, 0x20, 0x09:
      // At a line's end it takes away all up to the next text.
      let rest = bytes[(index - 1)...].drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
      guard rest.first == 0x0A else { throw failure("there is no escape like this") }
      while let byte = peek(), [0x20, 0x09, 0x0D, 0x0A].contains(byte) { next() }
      return []
    case 0x75, 0x55:
      let count = byte == 0x75 ? 4 : 8
      let digits = String(decoding: bytes[index...].prefix(count), as: UTF8.self)
      guard digits.utf8.count == count, digits.allSatisfy(\.isHexDigit),
        let number = UInt32(digits, radix: 16),
        let scalar = Unicode.Scalar(number)
      else { throw failure("this is no character") }
      index += count
      return Array(String(scalar).utf8)
    default: throw failure("there is no escape like this")
    }
  }

  // MARK: Bytes

  private var position: SourcePosition { SourcePosition(file: file, line: line) }

  private func node(_ content: YAMLNode.Content, _ position: SourcePosition) -> YAMLNode {
    YAMLNode(content: content, position: position)
  }

  private func peek() -> UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func next() {
    if bytes[index] == 0x0A { line += 1 }
    index += 1
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    index += 1
    return true
  }

  private mutating func bare(while isPart: (UInt8) -> Bool) -> String {
    let start = index
    while let byte = peek(), isPart(byte) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  /// Skips blanks and comments, and perhaps ends of lines.
  private mutating func skipBlanks(withLines: Bool) {
    while let byte = peek() {
      switch byte {
      case 0x20, 0x09, 0x0D: index += 1
      case 0x0A where withLines: next()
      case 0x23: _ = bare { $0 != 0x0A }
      default: return
      }
    }
  }

  private func failure(_ message: String) -> DiagnosticError {
    DiagnosticError(.error("toml", at: position, message))
  }
}
