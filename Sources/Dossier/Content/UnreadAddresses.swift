internal import CommonMark

/// Links and pictures whose address has a blank, `![words](my map.png)`; CommonMark shows them as they were typed.
enum UnreadAddresses {
  /// A warning for each in a document, whose text is given without code.
  static func diagnostics(_ document: Document, in text: [UInt8], _ locator: () -> ProseLocator)
    -> [Diagnostic]
  {
    guard text.contains(closing) else { return [] }
    return document.runs.flatMap { run in
      found(in: text[run.text]).map { link in
        let address = String(decoding: text[link.address], as: UTF8.self)
        return .warning(
          link.isImage ? "broken-image" : "broken-link",
          at: locator().position(of: link.address),
          "a blank in “\(PlainText.shortened(address, to: 60))” keeps this from being \(link.isImage ? "a picture" : "a link")",
          fix: "write \(link.isImage ? "!" : "")[…](<\(address)>)"
        )
      }
    }
  }

  private static func found(in text: ArraySlice<UInt8>) -> [(address: Range<Int>, isImage: Bool)] {
    var found: [(address: Range<Int>, isImage: Bool)] = []
    var rest = text
    while let middle = rest.firstIndex(of: closing) {
      let start = middle + 2
      rest = text[(middle + 1)...]
      guard start <= text.endIndex, rest.first == 0x28,
        let opening = text[..<middle].lastIndex(where: { $0 == 0x5B || $0 == closing }),
        text[opening] == 0x5B,
        let end = text[start...].firstIndex(where: { $0 == 0x29 || $0 == 0x0A }), text[end] == 0x29
      else { continue }
      let address = address(in: text[start..<end])
      rest = text[end...]
      guard text[address].contains(0x20), isMeant(text[address]) else { continue }
      found.append((address, opening > text.startIndex && text[opening - 1] == 0x21))
    }
    return found
  }

  /// An address without the blanks around it and the title behind it, in whatever quotes.
  private static func address(in target: ArraySlice<UInt8>) -> Range<Int> {
    let quotes = ["\"", "'", "“", "‘"].map { Array(" \($0)".utf8) }
    let end = quotes.compactMap { target.firstRange(of: $0)?.lowerBound }.min() ?? target.endIndex
    let start = target[..<end].firstIndex { $0 != 0x20 } ?? end
    let last = target[start..<end].lastIndex { $0 != 0x20 } ?? start
    return start..<max(start, min(last + 1, end))
  }

  /// True for what begins with a scheme or ends as the names of files do, perhaps with a place in the file.
  private static func isMeant(_ address: ArraySlice<UInt8>) -> Bool {
    guard address.first != 0x3C else { return false }
    if SafeURL.scheme(String(decoding: address.prefix { $0 != 0x20 }, as: UTF8.self)) != nil { return true }
    let file = address.prefix { $0 != 0x23 }
    guard let dot = file.lastIndex(of: 0x2E), dot > file.startIndex, file[dot - 1] != 0x20 else {
      return false
    }
    let ending = file[(dot + 1)...]
    return 2...8 ~= ending.count && ending.allSatisfy { ByteClass.isLetter($0) || ByteClass.isDigit($0) }
  }

  /// Behind the words of a link.
  static let closing = UInt8(ascii: "]")
}
