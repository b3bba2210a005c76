internal import CommonMark

/// A text without what is struck out (`~~…~~`).
enum KeptText {
  /// The bytes of a range of a document's text that are kept: with one blank where two would meet, and none before a stop.
  static func bytes(of range: Range<Int>, in document: Document) -> ArraySlice<UInt8> {
    let kept = document.kept(of: range)
    guard let first = kept.first, first != range else { return document.text[kept.first ?? 0..<0] }
    var bytes: ArraySlice<UInt8> = []
    let beginsBlank = isBlank(document.text[range.lowerBound])
    for part in kept {
      let joins = bytes.isEmpty ? !beginsBlank : isBlank(bytes.last)
      let text = joins ? document.text[part].drop(while: isBlank) : document.text[part]
      if let next = text.first, isStop(next), isBlank(bytes.last) { bytes.removeLast() }
      bytes += text
    }
    while isBlank(bytes.last), !isBlank(document.text[range.upperBound - 1]) { bytes.removeLast() }
    return bytes
  }

  private static func isBlank(_ byte: UInt8?) -> Bool { byte == 0x20 || byte == 0x0A }

  private static func isStop(_ byte: UInt8) -> Bool { ".,;:!?)".utf8.contains(byte) }
}
