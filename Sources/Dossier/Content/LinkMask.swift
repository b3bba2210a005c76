/// Hides the addresses of links in a line of Markdown from whoever looks for words in it.
enum LinkMask {
  /// The line with `(address "title")` behind words in brackets made unreadable, when it is one of some addresses.
  ///
  /// - Complexity: O(n) in the length of the line.
  static func masked(_ line: ArraySlice<UInt8>, _ addresses: Set<ArraySlice<UInt8>>) -> ArraySlice<UInt8> {
    var masked = line
    var index = line.startIndex
    while index + 1 < line.endIndex {
      guard line[index] == 0x5D, line[index + 1] == 0x28 else {
        index += 1
        continue
      }
      let (address, end) = target(in: line, from: index + 2)
      if addresses.contains(line[address]) {
        for place in index + 2..<end { masked[place] = 0x01 }
      }
      index = max(index + 2, address.upperBound)
    }
    return masked
  }

  /// The address that begins at an index, and where the parenthesis around it and its title ends.
  private static func target(in line: ArraySlice<UInt8>, from start: Int) -> (address: Range<Int>, end: Int) {
    var index = start
    let isAngled = index < line.endIndex && line[index] == 0x3C
    if isAngled { index += 1 }
    let first = index
    var depth = 0
    while index < line.endIndex, line[index] > 0x20 || isAngled {
      if isAngled ? line[index] == 0x3E : line[index] == 0x29 && depth == 0 { break }
      if line[index] == 0x28 { depth += 1 }
      if line[index] == 0x29 { depth -= 1 }
      index += 1
    }
    return (first..<index, titleEnd(in: line, from: min(index + (isAngled ? 1 : 0), line.endIndex)))
  }

  /// Where a title behind an address ends; there may be none.
  private static func titleEnd(in line: ArraySlice<UInt8>, from start: Int) -> Int {
    var index = start
    while index < line.endIndex, line[index] == 0x20 || line[index] == 0x09 { index += 1 }
    guard index > start, index < line.endIndex, line[index] == 0x22 || line[index] == 0x27 else {
      return start
    }
    return line[(index + 1)...].firstIndex(of: line[index]) ?? start
  }
}
