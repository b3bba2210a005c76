/// Tells the lines of a text that readers are shown as text from those of code and comments.
struct ForeignLines {
  private var fences = FenceTracker()
  private var isComment = false
  private var isBehindBlank = true
  private var isIndented = false
  /// Whether what is set in may belong to an item of a list, or to a note.
  private var isInItem = false

  /// False for the next line when it is of code in fences or set in by four blanks, or of a comment of HTML.
  mutating func isText(_ line: ArraySlice<UInt8>) -> Bool {
    if !isComment, fences.isCode(line) { return false }
    let text = line.drop { $0 == 0x20 || $0 == 0x09 }
    let start = line[..<text.startIndex]
    let isSetIn = start.contains(0x09) || start.count >= 4
    if isComment || !isSetIn && text.starts(with: "<!--".utf8) {
      isComment = text.firstRange(of: "-->".utf8) == nil
      return false
    }
    guard let first = text.first, first != 0x0D else {
      isBehindBlank = true
      return true
    }
    isIndented = isSetIn && !isInItem && (isBehindBlank || isIndented)
    if !isSetIn, isBehindBlank || Self.beginsItem(text) {
      isInItem = Self.beginsItem(text) || isInItem && !start.isEmpty
    }
    isBehindBlank = false
    return !isIndented
  }

  /// True for `- one`, `1. one` and `[^1]: a note`.
  private static func beginsItem(_ text: ArraySlice<UInt8>) -> Bool {
    if text.starts(with: "[^".utf8) { return true }
    let number = text.prefix { 0x30...0x39 ~= $0 }
    let mark = text.dropFirst(number.count)
    let isMark =
      number.isEmpty ? [0x2A, 0x2B, 0x2D].contains(mark.first ?? 0) : [0x2E, 0x29].contains(mark.first ?? 0)
    return isMark && [0x20, 0x09].contains(mark.dropFirst().first ?? 0)
  }
}
