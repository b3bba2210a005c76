internal import CommonMark

/// Text in which names are looked for, from an article or from plain text.
struct Prose: Sendable {
  /// UTF-8.
  var text: [UInt8]
  /// The stretches that are open to annotation, with the block each stands in.
  var runs: [ProseRun]
  /// The byte ranges of the blocks.
  var blocks: [Range<Int>]
  /// The day of the text in days since 1970-01-01, if it is known.
  var day: Int?

  /// An article's prose.
  init(_ article: Article) {
    text = article.document.text
    runs = article.document.runs
    blocks = article.document.blocks.map(\.text)
    day = article.date?.firstDay
  }

  /// Plain text, of which each paragraph is a block.
  init(plain source: [UInt8], day: Int?) {
    text = source
    runs = []
    blocks = []
    self.day = day
    var start = 0
    for end in Self.paragraphEnds(source) {
      if start < end {
        runs.append(ProseRun(text: start..<end, block: blocks.count))
        blocks.append(start..<end)
      }
      start = end + 1
    }
  }

  /// The first of each two line breaks in a row, and the text's end.
  private static func paragraphEnds(_ text: [UInt8]) -> [Int] {
    var ends: [Int] = []
    text.withUnsafeBufferPointer { bytes in
      // Invariant: every index is below bytes.count, and eight bytes from it where they are read at once.
      var index = 0
      while index + 1 < bytes.count {
        if index + 8 <= bytes.count {
          let raw = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped + index)
          let step = EightBytes.lineBreak(UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self)))
          if step > 0 {
            index += step
            continue
          }
        }
        if bytes[index] == 0x0A, bytes[index + 1] == 0x0A { ends.append(index) }
        index += 1
      }
    }
    return ends + [text.count]
  }

  /// True when a paragraph or heading begins at a byte.
  func startsBlock(_ offset: Int) -> Bool {
    if offset == 0 || text[offset - 1] == 0 { return true }
    return offset > 1 && text[offset - 1] == 0x0A && text[offset - 2] == 0x0A
  }
}
