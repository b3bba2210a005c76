internal import CommonMark

/// Prose without markup.
enum PlainText {
  /// A name as a heading begins with it: with a capital, unless its first word has one elsewhere (`al-Qaeda`).
  static func capitalized(_ name: String) -> String {
    if let first = name.utf8.first, first < 0x61 { return name }
    let word = name.prefix { !$0.isWhitespace }
    guard let first = word.first, first.isLowercase, !word.contains(where: \.isUppercase) else { return name }
    return first.uppercased() + name.dropFirst()
  }

  /// A byte range of a document's text with its line breaks as blanks, and without what is struck out, unless that is all of it.
  static func of(_ range: Range<Int>, in document: Document) -> String {
    let bytes = KeptText.bytes(of: range, in: document)
    return onOneLine(bytes.isEmpty ? document.text[range] : bytes)
  }

  private static func onOneLine(_ text: ArraySlice<UInt8>) -> String {
    var bytes = Array(text)
    for index in bytes.indices where bytes[index] == 0x0A || bytes[index] == 0 { bytes[index] = 0x20 }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func kept(_ range: Range<Int>, in document: Document) -> String {
    onOneLine(KeptText.bytes(of: range, in: document))
  }

  /// A byte range of a document's text without the descriptions of pictures and the blanks around them, and without what is
  /// struck out.
  ///
  /// - Complexity: O(n) in the length of the range, and O(log n) in the number of links before it.
  static func withoutPictures(_ range: Range<Int>, in document: Document) -> String {
    var first = document.links.partitioningIndex { $0.label.lowerBound >= range.lowerBound }
    while first > 0, document.links[first - 1].label.upperBound > range.lowerBound { first -= 1 }
    let links = document.links[first...].prefix { $0.label.lowerBound < range.upperBound }
    let pictures = links.filter(\.isImage)
    guard !pictures.isEmpty else { return kept(range, in: document) }
    var start = range.lowerBound
    var text = ""
    for picture in pictures where picture.label.upperBound > start {
      text += kept(start..<max(start, picture.label.lowerBound), in: document) + " "
      start = min(picture.label.upperBound, range.upperBound)
    }
    text += kept(start..<max(start, range.upperBound), in: document)
    return text.split(separator: " ").joined(separator: " ")
  }

  /// A byte range of a document's text as it is quoted: of a very long one the part around `mark`, or its beginning
  /// (see ``QuotedRange``).
  static func quotation(_ range: Range<Int>, around mark: Range<Int>? = nil, in document: Document) -> String
  {
    let quoted = QuotedRange(range, around: mark, of: document.text)
    return (quoted.isCutBefore ? "… " : "") + row(quoted.text, in: document)
      + (quoted.isCutBehind ? " …" : "")
  }

  /// The same as ``of(_:in:)`` of a range that may run over cells of a table, which are parted by dots.
  static func row(_ range: Range<Int>, in document: Document) -> String {
    guard document.text[range].contains(0) else { return of(range, in: document) }
    let cells = document.text[range].split(separator: 0).map { of($0.startIndex..<$0.endIndex, in: document) }
    return cells.joined(separator: " · ")
  }

  /// The text cut at a sentence's end, or else at a word's end with an ellipsis, to at most `limit` characters.
  static func shortened(_ text: String, to limit: Int) -> String {
    guard text.count > limit else { return text }
    let head = text.prefix(limit)
    if let end = head.indices.reversed().first(where: { isSentenceEnd($0, in: head) }),
      head.distance(from: head.startIndex, to: end) > limit / 3
    {
      return String(head[...end])
    }
    let words = head[..<(head.lastIndex(of: " ") ?? head.endIndex)]
    return words + "…"
  }

  private static func isSentenceEnd(_ index: String.Index, in text: Substring) -> Bool {
    guard ".!?".contains(text[index]) else { return false }
    let next = text.index(after: index)
    guard next < text.endIndex, text[next] == " ", index > text.startIndex else { return false }
    let before = text[text.index(before: index)]
    return before.isLowercase || before == ")" || before == "”" || before.isNumber
  }

  /// A text that is not to be broken into lines: with no-break spaces in the place of others.
  static func unbroken(_ text: String) -> String {
    String(
      decoding: text.utf8.reduce(into: [UInt8]()) { bytes, byte in
        if byte == UInt8(ascii: " ") { bytes += [0xC2, 0xA0] } else { bytes.append(byte) }
      },
      as: UTF8.self
    )
  }
}
