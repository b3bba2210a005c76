/// Bytes that stand for something else while libcmark reads a text.
///
/// They are noncharacters (The Unicode Standard, 23.7: for a process's internal use); a text that holds one itself is
/// read without extensions.
enum Mark {
  /// U+FDD0 begins the note at the end of a heading that stands for something else.
  static let note: [UInt8] = [0xEF, 0xB7, 0x90]
  /// U+FDD1 stands for an escaped tilde.
  static let tilde: [UInt8] = [0xEF, 0xB7, 0x91]
  /// U+FDD2 stands for an escaped opening bracket.
  static let bracket: [UInt8] = [0xEF, 0xB7, 0x92]

  static let all = [note, tilde, bracket]

  static func occurs(in source: [UInt8]) -> Bool { first(in: source[...]) != nil }

  /// The text with `\~` and the bracket of `\[^` as marks, which no inline rule knows.
  static func protect(_ source: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(source.count + 16)
    var index = 0
    while index < source.count {
      let byte = source[index]
      guard byte == 0x5C, index + 1 < source.count else {
        output.append(byte)
        index += 1
        continue
      }
      if source[index + 1] == 0x7E {
        output += tilde
      } else if source[index + 1] == 0x5B, index + 2 < source.count, source[index + 2] == 0x5E {
        output += bracket
      } else {
        output += [byte, source[index + 1]]
      }
      index += 2
    }
    return output
  }

  /// Puts back what the marks from `start` on stand for: the escaped byte, or in code the escape itself; takes notes out.
  static func restore(_ bytes: inout [UInt8], from start: Int, isCode: Bool) {
    guard var next = first(in: bytes[start...]) else { return }
    let tail = Array(bytes[next...])
    bytes.removeSubrange(next...)
    next = 0
    while next < tail.count {
      guard tail[next] == 0xEF, next + 2 < tail.count, tail[next + 1] == 0xB7,
        (0x90...0x92).contains(tail[next + 2])
      else {
        bytes.append(tail[next])
        next += 1
        continue
      }
      let isNote = tail[next + 2] == note[2]
      if isCode, !isNote { bytes.append(0x5C) }
      if !isNote { bytes.append(tail[next + 2] == tilde[2] ? 0x7E : 0x5B) }
      next += 3
      // A note that no pass has understood is taken out with its numbers: digits and a colon.
      while isNote, next < tail.count, (0x30...0x3A).contains(tail[next]) { next += 1 }
    }
  }

  /// The 1-based column, in Unicode scalars of the text without marks, of a place in a line with marks.
  static func column(of index: Int, in line: ArraySlice<UInt8>) -> Int { 1 + width(of: line[..<index]) }

  /// How many Unicode scalars a part of a line has without marks.
  static func width(of part: ArraySlice<UInt8>) -> Int {
    var width = 0
    for place in part.indices where part[place] & 0xC0 != 0x80 {
      // A mark is one scalar and stands for two: a backslash and what it escapes.
      width += part[place] == 0xEF && first(in: part[place...].prefix(3)) != nil ? 2 : 1
    }
    return width
  }

  private static func first(in bytes: ArraySlice<UInt8>) -> Int? {
    var index = bytes.startIndex
    while index + 2 < bytes.endIndex {
      if bytes[index] == 0xEF, bytes[index + 1] == 0xB7, (0x90...0x92).contains(bytes[index + 2]) {
        return index
      }
      index += 1
    }
    return nil
  }
}
