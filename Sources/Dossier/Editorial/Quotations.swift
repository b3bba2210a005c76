/// What stands in quotation marks.
enum Quotations {
  /// The byte ranges between opening and closing marks; a mark without its fellow begins none.
  static func ranges(in text: ArraySlice<UInt8>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start: Int?
    for index in text.indices {
      switch mark(at: index, in: text) {
      case .opening: start = start ?? index
      case .closing:
        if let start { found.append(start..<index) }
        start = nil
      case .straight:
        if let begin = start {
          found.append(begin..<index)
          start = nil
        } else {
          start = index
        }
      case nil: break
      }
    }
    return found
  }

  private enum Mark { case opening, closing, straight }

  private static func mark(at index: Int, in text: ArraySlice<UInt8>) -> Mark? {
    if text[index] == 0x22 { return .straight }
    guard text[index] == 0xE2, index + 2 < text.endIndex, text[index + 1] == 0x80 else { return nil }
    switch text[index + 2] {
    case 0x9C: return .opening
    case 0x9D: return .closing
    default: return nil
    }
  }
}
