internal import CommonMark

/// Finds sources that lead nowhere.
enum SourceCheck {
  private static let dangling: Set = [
    "source link", "source", "link", "sources", "read more", "link to source",
  ]

  /// No line that is longer, in bytes, can be one of them, whatever brackets and blanks are around it.
  private static let longest = 40

  private static let marks: Set<Character> = [":", ".", "[", "]", "(", ")"]

  /// A warning for each line of prose that promises a source and has no link.
  static func check(_ article: Article) -> [Diagnostic] {
    let document = article.document
    var diagnostics: [Diagnostic] = []
    for block in document.blocks where !block.isHeading {
      var start = block.text.lowerBound
      var lineNumber = 0
      while start <= block.text.upperBound {
        let end = endOfLine(document.text, start, block.text.upperBound)
        if end - start <= longest, mayDangle(document.text[start..<end]) {
          check(
            document.text[start..<end],
            line: article.bodyLine + block.line - 1 + lineNumber,
            article,
            &diagnostics
          )
        }
        start = end + 1
        lineNumber += 1
      }
    }
    return diagnostics
  }

  private static func endOfLine(_ text: [UInt8], _ start: Int, _ end: Int) -> Int {
    text.withUnsafeBufferPointer { bytes in
      // Invariant: start <= end <= text.count.
      var index = start
      while index < end, bytes[index] != 0x0A { index += 1 }
      return index
    }
  }

  /// True when the first letter is that of one of the promises.
  private static func mayDangle(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first(where: ByteClass.isLetter) else { return false }
    return [0x73, 0x6C, 0x72].contains(first | 0x20)
  }

  private static func check(
    _ line: ArraySlice<UInt8>,
    line number: Int,
    _ article: Article,
    _ diagnostics: inout [Diagnostic]
  ) {
    guard isPromise(String(decoding: line, as: UTF8.self)), !isLinked(line, article.document) else { return }
    diagnostics.append(
      .warning(
        "dangling-source",
        at: SourcePosition(file: article.file, line: number, column: 1),
        "“\(String(decoding: line, as: UTF8.self).trimmed)” names no source",
        fix: advice
      )
    )
  }

  /// What to do about a promise.
  static let advice = "write it as [title](https://…), or list it under sources: in the front matter"

  /// True for words that promise a source and name none, whatever brackets and stops are around them.
  static func isPromise(_ text: String) -> Bool {
    dangling.contains(Folding.fold(text).filter { !marks.contains($0) }.trimmed)
  }

  /// True when a link stands in a part of the prose.
  static func isLinked(_ line: ArraySlice<UInt8>, _ document: Document) -> Bool {
    document.links.contains { !$0.label.isEmpty && $0.label.overlaps(line.startIndex..<line.endIndex) }
  }
}
