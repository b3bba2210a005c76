internal import CommonMark
internal import ByteWriting

/// Small pieces of HTML.
enum HTML {
  /// A text as HTML text or attribute value.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 }) else {
      return text
    }
    var output: [UInt8] = []
    append(escaping: text, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// Appends markup as it is.
  static func append(_ markup: String, to output: inout [UInt8]) {
    var markup = markup
    markup.withUTF8 { output.append(contentsOf: $0) }
  }

  /// Appends a text as HTML text or attribute value.
  static func append(escaping text: String, to output: inout [UInt8]) {
    var text = text
    text.withUTF8 { HTMLEscaping.append($0, apostrophes: false, to: &output) }
  }

  /// A byte range of a document's prose as HTML, with `marked` ranges in `<mark class="hit">`; line breaks become blanks.
  /// Of a very long one the part around the first mark (see ``QuotedRange``).
  static func excerpt(_ range: Range<Int>, of document: Document, marking marked: [Range<Int>] = [])
    -> [UInt8]
  {
    let quoted = QuotedRange(range, around: marked.first, of: document.text)
    let range = quoted.text
    var output: [UInt8] = []
    output.reserveCapacity(range.count + marked.count * 28)
    if quoted.isCutBefore { output.append(contentsOf: "… ".utf8) }
    var start = range.lowerBound
    for mark in marked where mark.lowerBound >= start && mark.upperBound <= range.upperBound {
      append(start..<mark.lowerBound, of: document, to: &output)
      output.append(contentsOf: "<mark class=\"hit\">".utf8)
      append(mark, of: document, to: &output)
      output.append(contentsOf: "</mark>".utf8)
      start = mark.upperBound
    }
    append(start..<range.upperBound, of: document, to: &output)
    if quoted.isCutBehind { output.append(contentsOf: " …".utf8) }
    return output
  }

  /// The same of a range that may run over cells of a table, which are parted by dots.
  static func quotation(_ range: Range<Int>, of document: Document, marking marked: [Range<Int>] = [])
    -> [UInt8]
  {
    guard document.text[range].contains(0) else { return excerpt(range, of: document, marking: marked) }
    let cells = document.text[range].split(separator: 0).map { $0.startIndex..<$0.endIndex }
    let parts = cells.map { cell in excerpt(cell, of: document, marking: marked.filter(cell.contains)) }
    return Array(parts.joined(separator: " · ".utf8))
  }

  private static func append(_ range: Range<Int>, of document: Document, to output: inout [UInt8]) {
    let start = output.count
    Escaping.appendText(KeptText.bytes(of: range, in: document), to: &output)
    output.withUnsafeMutableBufferPointer { bytes in
      // Invariant: all indices stay within the array. Each byte is written, so that many are in one step.
      for index in start..<bytes.count {
        bytes[index] = bytes[index] == 0x0A || bytes[index] == 0 ? 0x20 : bytes[index]
      }
    }
  }
}
