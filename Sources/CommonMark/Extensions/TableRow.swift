/// A line of a pipe table.
enum TableRow {
  /// The cells of a row: between pipes that no backslash escapes, without blanks at their ends, `\|` as a pipe.
  static func cells(of line: ArraySlice<UInt8>) -> [[UInt8]] { places(in: line).map { content(line[$0]) } }

  /// Where the cells of a row stand, without blanks at their ends.
  static func places(in line: ArraySlice<UInt8>) -> [Range<Int>] {
    var rest = trimmed(line)
    if rest.first == 0x7C { rest = rest.dropFirst() }
    var places: [Range<Int>] = []
    var start = rest.startIndex
    var index = rest.startIndex
    while index < rest.endIndex {
      if rest[index] == 0x5C {
        index += 1
      } else if rest[index] == 0x7C {
        places.append(trimmed(rest[start..<index]).indices)
        start = index + 1
      }
      index += 1
    }
    let last = trimmed(rest[min(start, rest.endIndex)...])
    if !last.isEmpty { places.append(last.indices) }
    return places
  }

  /// The alignment of each column by a delimiter row (`| --- | :-: |`); nil for any other line.
  static func alignments(of line: ArraySlice<UInt8>) -> [TableAlignment]? {
    let rest = trimmed(line)
    guard let first = rest.first, first == 0x7C || first == 0x3A || first == 0x2D else { return nil }
    guard rest.allSatisfy({ [0x7C, 0x3A, 0x2D, 0x20, 0x09].contains($0) }) else { return nil }
    let cells = cells(of: rest)
    let alignments = cells.compactMap(alignment)
    return cells.isEmpty || alignments.count != cells.count ? nil : alignments
  }

  /// `:--`, `:-:` or `--:`, with one hyphen or more.
  private static func alignment(_ cell: [UInt8]) -> TableAlignment? {
    let isLeft = cell.first == 0x3A
    let isRight = cell.count > 1 && cell.last == 0x3A
    let hyphens = cell.dropFirst(isLeft ? 1 : 0).dropLast(isRight ? 1 : 0)
    guard !hyphens.isEmpty, hyphens.allSatisfy({ $0 == 0x2D }) else { return nil }
    switch (isLeft, isRight) {
    case (true, true): return .center
    case (true, false): return .left
    case (false, true): return .right
    case (false, false): return TableAlignment.none
    }
  }

  /// What a cell holds, `\|` as a pipe.
  static func content(_ cell: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    for byte in cell {
      if byte == 0x7C, output.last == 0x5C { output.removeLast() }
      output.append(byte)
    }
    return output
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    guard let first = bytes.firstIndex(where: { !isBlank($0) }) else { return bytes[bytes.endIndex...] }
    return bytes[first...(bytes.lastIndex { !isBlank($0) } ?? first)]
  }
}
