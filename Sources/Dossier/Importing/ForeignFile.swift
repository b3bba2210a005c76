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

  init(_ source: [UInt8], file: String) {
    self.start = SourcePosition(file: file, line: 1)
    let bytes = Self.withLineFeeds(source)
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    body = bytes[start...]
    bodyLine = 1
    guard let (matter, mark, end) = Self.matter(in: bytes, from: start) else {
      leaveOpen(bytes, start)
      return
    }
    body = bytes[end...]
    bodyLine = 1 + bytes[..<end].count { $0 == 0x0A }
    let firstLine = 1 + bytes[..<matter.lowerBound].count { $0 == 0x0A }
    do throws(DiagnosticError) {
      root =
        mark == 0x2B
        ? try TOMLReader.read(bytes[matter], file: file, firstLine: firstLine)
        : try YAMLReader.read(bytes[matter], file: file, firstLine: firstLine)
    } catch {
      fault = error.diagnostic
    }
    if let root, root.pairs == nil, !root.isNull {
      fault = .warning("front-matter", at: root.position, "this is \(root.kindName), and no front matter")
    }
    guard fault != nil else { return }
    root = nil
    unread = String(decoding: bytes[matter], as: UTF8.self)
  }

  /// Takes what begins like front matter and has no end for front matter that could not be read: what it holds back must not be
  /// published.
  private mutating func leaveOpen(_ bytes: [UInt8], _ start: Int) {
    let start = Self.opening(in: bytes, from: start)
    let lines = bytes[start...].split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self).trimmed }
    guard let fence = lines.first, let matter = Self.openMatter(lines, fence) else { return }
    unread = matter.joined(separator: "\n")
    fault = .warning("front-matter", at: self.start, "the front matter has no end")
    var end = start
    for _ in 0..<matter.endIndex { end = (bytes[end...].firstIndex(of: 0x0A) ?? bytes.count - 1) + 1 }
    body = bytes[end...]
    bodyLine = 1 + bytes[..<end].count { $0 == 0x0A }
  }

  /// The lines of front matter that has no end; nil where there is none.
  private static func openMatter(_ lines: [String], _ fence: String) -> ArraySlice<String>? {
    if fence == "---" || fence == "+++" {
      let signs: [Character] = fence == "+++" ? ["=", "["] : [":", "-", "#"]
      let matter = lines.dropFirst().prefix { !$0.isEmpty && $0.contains(where: signs.contains) }
      return matter.first?.contains(signs[0]) == true ? matter : nil
    }
    return FrontMatter.isJSON(Array(fence.utf8)[...]) ? lines.prefix { !$0.isEmpty } : nil
  }

  /// The bytes with line feeds where a file has none, but the line ends of old Macs.
  private static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0x0D), !bytes.contains(0x0A) else { return bytes }
    return bytes.map { $0 == 0x0D ? 0x0A : $0 }
  }

  /// Where front matter may begin: behind blanks, and in a comment of HTML, as Hugo has it.
  private static func opening(in bytes: [UInt8], from start: Int) -> Int {
    let first = behindBlanks(bytes, start)
    return bytes[first...].starts(with: "<!--".utf8) ? behindBlanks(bytes, first + 4) : first
  }

  private static func behindBlanks(_ bytes: [UInt8], _ index: Int) -> Int {
    var index = index
    while index < bytes.count {
      if [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) {
        index += 1
      } else if bytes[index...].starts(with: widthless) {
        index += widthless.count
      } else {
        break
      }
    }
    return index
  }

  /// A blank of no width, which editors on the web leave.
  private static let widthless = Array("\u{200B}".utf8)

  /// True for a file that begins with front matter.
  static func hasFrontMatter(_ bytes: [UInt8]) -> Bool {
    matter(in: bytes, from: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0) != nil
  }

  /// The front matter's range, the sign that it begins with, and where the text begins.
  private static func matter(in bytes: [UInt8], from start: Int) -> (Range<Int>, UInt8, Int)? {
    let opening = opening(in: bytes, from: start)
    let isComment = bytes[start..<opening].contains(UInt8(ascii: "!"))
    let start = opening
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
      let line = String(decoding: bytes[lineStart..<end], as: UTF8.self).trimmed
      let isFence = line.utf8.elementsEqual([mark, mark, mark])
      // YAML has three stops for an end as well.
      if let first, isFence || mark == 0x2D && line == "..." {
        return (first..<lineStart, mark, isComment ? endOfComment(bytes, next) : next)
      }
      if first == nil {
        guard isFence else { return nil }
        first = next
      }
      lineStart = next
    }
    return nil
  }

  /// Behind the end of a comment that holds nothing but the front matter.
  private static func endOfComment(_ bytes: [UInt8], _ index: Int) -> Int {
    let end = behindBlanks(bytes, index)
    return bytes[end...].starts(with: "-->".utf8) ? end + 3 : index
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
