/// An article of Hugo or Jekyll, taken apart: front matter in YAML, TOML or JSON, and the text below it.
struct ForeignFile {
  /// The front matter; nil when there is none, or it could not be read.
  var root: YAMLNode?
  /// The front matter as it was written, when it could not be read.
  var unread: String?
  /// The text.
  var body: ArraySlice<UInt8>
  /// The 1-based line on which the text begins.
  var bodyLine: Int
  /// Why the front matter could not be read.
  var fault: Diagnostic?
  /// Where it begins.
  let start: SourcePosition

  init(_ bytes: [UInt8], file: String) {
    self.start = SourcePosition(file: file, line: 1)
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    body = bytes[start...]
    bodyLine = 1
    guard let (matter, mark, end) = Self.matter(in: bytes, from: start) else { return }
    body = bytes[end...]
    bodyLine = 1 + bytes[..<end].count { $0 == 0x0A }
    let firstLine = mark == 0x7B ? 1 : 2
    do throws(DiagnosticError) {
      root =
        mark == 0x2B
        ? try TOMLReader.read(bytes[matter], file: file, firstLine: firstLine)
        : try YAMLReader.read(bytes[matter], file: file, firstLine: firstLine)
    } catch {
      fault = error.diagnostic
      unread = String(decoding: bytes[matter], as: UTF8.self)
    }
  }

  /// True for a file that begins with front matter.
  static func hasFrontMatter(_ bytes: [UInt8]) -> Bool {
    matter(in: bytes, from: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0) != nil
  }

  /// The front matter's range, the sign that it begins with, and where the text begins.
  private static func matter(in bytes: [UInt8], from start: Int) -> (Range<Int>, UInt8, Int)? {
    guard start < bytes.count else { return nil }
    let mark = bytes[start]
    if mark == 0x7B {
      // Liquid and shortcodes begin with two signs.
      guard start + 1 < bytes.count, bytes[start + 1] != 0x7B, bytes[start + 1] != 0x25 else { return nil }
      return endOfObject(bytes, start).map { (start..<$0, mark, $0) }
    }
    guard mark == 0x2D || mark == 0x2B else { return nil }
    var lineStart = start
    var first: Int?
    while lineStart < bytes.count {
      let end = bytes[lineStart...].firstIndex(of: 0x0A) ?? bytes.count
      let next = min(end + 1, bytes.count)
      let isFence = String(decoding: bytes[lineStart..<end], as: UTF8.self).trimmed
        .utf8.elementsEqual([mark, mark, mark])
      if let first, isFence { return (first..<lineStart, mark, next) }
      if first == nil {
        guard isFence else { return nil }
        first = next
      }
      lineStart = next
    }
    return nil
  }

  /// The byte behind a JSON object.
  private static func endOfObject(_ bytes: [UInt8], _ start: Int) -> Int? {
    var depth = 0
    var isText = false
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case 0x5C where isText: index += 1
      case 0x22: isText.toggle()
      case 0x7B where !isText: depth += 1
      case 0x7D where !isText:
        depth -= 1
        if depth == 0 { return index + 1 }
      default: break
      }
      index += 1
    }
    return nil
  }
}
