/// Finds what is quoted, in the marks of several languages: “English”, „German“, „Polish”, «French», »Danish«.
enum QuotationFinder {
  private struct Mark {
    var bytes: [UInt8]
    /// The marks that close what it opens.
    var closings: [[UInt8]]
  }

  private static let marks: [Mark] = [
    ("“", ["”"]), ("„", ["“", "”"]), ("«", ["»"]), ("»", ["«"]), ("”", []),
  ].map { Mark(bytes: Array($0.0.utf8), closings: $0.1.map { Array($0.utf8) }) }

  /// The quotations of a text with their marks, in order; one within another is a part of that.
  ///
  /// - Complexity: O(n) in the length of the text.
  static func quotations(in text: ArraySlice<UInt8>) -> [Range<Int>] {
    let found = places(in: text)
    var last: [[UInt8]: Int] = [:]
    for (place, mark) in found { last[mark.bytes] = place }
    var quotations: [Range<Int>] = []
    var open: (place: Int, mark: Mark)?
    for (place, mark) in found {
      if let opening = open {
        guard opening.mark.closings.contains(mark.bytes) else { continue }
        quotations.append(opening.place..<place + mark.bytes.count)
        open = nil
      } else if mark.closings.contains(where: { last[$0, default: 0] > place }) {
        open = (place, mark)
      }
    }
    return quotations
  }

  private static func places(in text: ArraySlice<UInt8>) -> [(place: Int, mark: Mark)] {
    text.indices.compactMap { place in
      // Invariant: all marks begin with one of these bytes.
      guard text[place] == 0xE2 || text[place] == 0xC2 else { return nil }
      return marks.first { text[place...].starts(with: $0.bytes) }.map { (place, $0) }
    }
  }
}
