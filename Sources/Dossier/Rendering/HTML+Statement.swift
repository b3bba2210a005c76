internal import CommonMark

extension HTML {
  /// A sentence as ``excerpt(_:of:marking:)`` has it, to stand by itself: the item of a list gets a capital, and a full stop for
  /// the semicolon or comma that leads to the next one.
  static func statement(_ sentence: Range<Int>, of document: Document, marking marked: [Range<Int>] = [])
    -> [UInt8]
  {
    let text = document.text
    let isItem =
      (sentence.lowerBound == 0 || text[sentence.lowerBound - 1] == 0)
      && (sentence.upperBound == text.count || text[sentence.upperBound] == 0)
    guard isItem, let last = text[sentence].last else {
      return excerpt(sentence, of: document, marking: marked)
    }
    let isOpen = last == UInt8(ascii: ";") || last == UInt8(ascii: ",")
    let range = sentence.lowerBound..<sentence.upperBound - (isOpen ? 1 : 0)
    var output = excerpt(range, of: document, marking: marked)
    capitalize(&output, as: text[range])
    if isOpen { output.append(UInt8(ascii: ".")) }
    return output
  }

  /// What a judgment stands in: a sentence as ``statement(_:of:marking:)`` has it, or a row of a table, of which cells are parted by dots.
  static func verdict(_ range: Range<Int>, of document: Document, marking marked: [Range<Int>]) -> [UInt8] {
    document.text[range].contains(0)
      ? quotation(range, of: document, marking: marked) : statement(range, of: document, marking: marked)
  }

  /// The part of what a judgment stands in around its words, for a line or two.
  static func briefVerdict(_ range: Range<Int>, of document: Document, marking marked: [Range<Int>])
    -> [UInt8]
  {
    let first = marked.first?.lowerBound ?? range.lowerBound
    let focus = first..<max(first, marked.last?.upperBound ?? first)
    let limit = max(briefLimit, focus.count + 2 * briefLead)
    let quoted = QuotedRange(range, around: focus, of: document.text, limit: limit, lead: briefLead)
    var output = quoted.isCutBefore ? Array("… ".utf8) : []
    output += verdict(quoted.text, of: document, marking: marked)
    if quoted.isCutBehind { output += " …".utf8 }
    return output
  }

  private static let briefLimit = 150
  private static let briefLead = 60

  /// Puts a capital at the beginning of an excerpt, unless it is cut there.
  private static func capitalize(_ output: inout [UInt8], as text: ArraySlice<UInt8>) {
    guard let first = String(decoding: text.prefix(4), as: UTF8.self).unicodeScalars.first,
      first.properties.isLowercase
    else { return }
    let letter = Array(String(first).utf8)
    let start = output.first == UInt8(ascii: "<") ? (output.firstIndex(of: UInt8(ascii: ">")) ?? 0) + 1 : 0
    guard output[start...].starts(with: letter) else { return }
    output.replaceSubrange(start..<start + letter.count, with: first.properties.titlecaseMapping.utf8)
  }
}
