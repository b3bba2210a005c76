/// A value that opens with a quotation mark or bracket which its line does not close: mostly why a line further down is no YAML.
struct UnclosedValue {
  /// Where the mark stands, both counted from 0, in Unicode scalars.
  let line: Int
  let column: Int
  /// `"`, `'`, `[` or `{`.
  let mark: Character

  /// The first one in the lines before a 0-based line in which reading has failed.
  static func first(in source: ArraySlice<UInt8>, before limit: Int) -> UnclosedValue? {
    let lines = source.split(separator: 0x0A, maxSplits: limit + 1, omittingEmptySubsequences: false)
    for (number, line) in lines.prefix(limit).enumerated() {
      guard let start = valueStart(of: line), isOpen(line[start...]),
        lines.count == number + 1 || !goesOn(in: lines[number + 1], from: line)
      else { continue }
      let column = line[..<start].count { $0 & 0xC0 != 0x80 }
      return UnclosedValue(line: number, column: column, mark: Character(Unicode.Scalar(line[start])))
    }
    return nil
  }

  /// True for a line that a value of the one before can go on in: one that is set in farther, or has no key.
  private static func goesOn(in next: ArraySlice<UInt8>, from line: ArraySlice<UInt8>) -> Bool {
    func indentation(_ line: ArraySlice<UInt8>) -> Int { line.prefix { $0 == 0x20 }.count }
    if indentation(next) > indentation(line) || next.allSatisfy({ $0 <= 0x20 }) { return true }
    let key = next.drop { $0 == 0x20 }.prefix { ByteClass.isWord($0) || $0 == 0x5F || $0 == 0x2D }
    return key.isEmpty || key.endIndex >= next.endIndex || next[key.endIndex] != 0x3A
  }

  /// The first byte behind `key: ` or `- `.
  private static func valueStart(of line: ArraySlice<UInt8>) -> Int? {
    guard let first = line.firstIndex(where: { $0 != 0x20 }), line[first] != 0x23 else { return nil }
    let isItem = line[first] == 0x2D && line.dropFirst(first - line.startIndex + 1).first == 0x20
    let colon = line.indices.dropLast().first { line[$0] == 0x3A && line[$0 + 1] == 0x20 }
    guard let before = isItem ? first : colon else { return nil }
    return line[(before + 1)...].firstIndex { $0 != 0x20 }
  }

  /// True for a value that opens what it does not close.
  private static func isOpen(_ value: ArraySlice<UInt8>) -> Bool {
    guard let mark = value.first else { return false }
    let rest = value.dropFirst()
    switch mark {
    case 0x22:
      // What a backslash stands before closes nothing.
      var isEscaped = false
      return !rest.contains { byte in
        defer { isEscaped = byte == 0x5C && !isEscaped }
        return byte == 0x22 && !isEscaped
      }
    case 0x27: return !rest.contains(0x27)
    case 0x5B: return !rest.contains(0x5D)
    case 0x7B: return !rest.contains(0x7D)
    default: return false
    }
  }
}
