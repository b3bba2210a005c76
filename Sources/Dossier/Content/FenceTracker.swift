/// Tells the lines of fenced code from others (CommonMark 0.30, 4.5), however far they are set in, as in items of lists.
struct FenceTracker {
  /// The fence that is open.
  private var open: (mark: UInt8, length: Int)?

  /// True for the next line of a text when it is of fenced code, or a fence.
  mutating func isCode(_ line: ArraySlice<UInt8>) -> Bool {
    let text = line.drop { $0 == 0x20 || $0 == 0x09 }
    let mark = text.first ?? 0
    let length = text.prefix { $0 == mark }.count
    let rest = text.dropFirst(length)
    if let open {
      let closes = rest.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
      if mark == open.mark, length >= open.length, closes { self.open = nil }
      return true
    }
    guard Self.marks.contains(mark), length >= 3, mark != Self.marks[0] || !rest.contains(mark) else {
      return false
    }
    open = (mark, length)
    return true
  }

  /// The backtick, which cannot stand in what is said of the code, and the tilde.
  private static let marks: [UInt8] = [0x60, 0x7E]
}
