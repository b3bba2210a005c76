internal import CommonMark

/// Finds where the prose of one file stands in it.
struct ProseLocator: Sendable {
  private let file: String
  private let source: [UInt8]
  private let document: Document
  private let bodyLine: Int
  /// The bytes at which the lines of the file begin.
  private let fileLines: [Int]
  /// The bytes at which the lines of the prose begin; every block begins one.
  private let proseLines: [Int]

  private static let longestLine = 8_000
  /// How many links may stand in a line before a place, whose addresses are to be told from its words.
  private static let mostLinks = 100

  /// A locator of an article's prose.
  init(_ article: Article) {
    self.init(article.document, of: article.source, from: article.bodyLine, file: article.file)
  }

  /// A locator of a document that begins at a 1-based line of a file's bytes.
  init(_ document: Document, of source: [UInt8], from bodyLine: Int, file: String) {
    self.file = file
    self.source = source
    self.document = document
    self.bodyLine = bodyLine
    let start = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    fileLines = [start] + FrontMatter.lines(of: source).dropFirst().map(\.lowerBound)
    let text = document.text
    proseLines = [0] + text.indices.filter { text[$0] == 0x0A || text[$0] == 0 }.map { $0 + 1 }
  }

  /// The 1-based line of the file that a byte of the prose stands in.
  func line(of offset: Int) -> Int {
    let blocks = document.blocks
    // A byte behind each block keeps it from the next: a picture without words may stand at a block's end.
    let index = blocks.partitioningIndex { $0.text.upperBound >= offset }
    guard index < blocks.count else { return 1 }
    let block = blocks[index]
    return bodyLine + block.line - 1 + proseLine(of: offset) - proseLine(of: block.text.lowerBound)
  }

  /// The place of a byte range of the prose; without a column when markup keeps it from being found in its line.
  ///
  /// In a line too long, or with too many links, to be looked through for each place there is no column either.
  ///
  /// - Complexity: O(log n) in the length of the text, and O(n) in that of the line, up to ``longestLine``.
  func position(of range: Range<Int>) -> SourcePosition {
    let line = line(of: range.lowerBound)
    if range.isEmpty { return SourcePosition(file: file, line: line, column: column(at: range, in: line)) }
    let lineStart = proseLines[proseLine(of: range.lowerBound)]
    guard range.lowerBound - lineStart < Self.longestLine, isShort(line) else {
      return SourcePosition(file: file, line: line)
    }
    // Markup and typographic punctuation only take scalars away: the words stand as far from the start of their line in
    // the file, or farther.
    let distance = document.text[lineStart..<range.lowerBound].count(where: Self.beginsScalar)
    guard let addresses = addresses(from: lineStart, to: range.lowerBound) else {
      return SourcePosition(file: file, line: line)
    }
    let column = column(
      of: document.text[range].prefix { $0 != 0x0A },
      least: distance,
      in: line,
      besides: addresses
    )
    return SourcePosition(file: file, line: line, column: column)
  }

  /// The column of the one link or picture without words at a place; 0 when there are more, or it is written otherwise.
  private func column(at label: Range<Int>, in line: Int) -> Int {
    let links = document.links[
      document.links.partitioningIndex { $0.label.lowerBound >= label.lowerBound }...
    ]
    let found = links.prefix { $0.label.lowerBound == label.lowerBound }.filter { $0.label == label }
    guard let link = found.first, found.count == 1, isShort(line) else { return 0 }
    let end = fileLines.indices.contains(line) ? fileLines[line] : source.count
    let bytes = source[fileLines[line - 1]..<end]
    let address = document.literals[link.destination]
    for opening in ["](", "](<"] {
      guard let place = bytes.firstRange(of: Array(opening.utf8) + address),
        let start = bytes[..<place.lowerBound].lastIndex(of: 0x5B)
      else { continue }
      let first = link.isImage && start > bytes.startIndex && bytes[start - 1] == 0x21 ? start - 1 : start
      return bytes[..<first].count(where: Self.beginsScalar) + 1
    }
    return 0
  }

  /// True for a line of the file that can be looked through for each place.
  private func isShort(_ line: Int) -> Bool {
    guard fileLines.indices.contains(line - 1) else { return false }
    let end = fileLines.indices.contains(line) ? fileLines[line] : source.count
    return end - fileLines[line - 1] < Self.longestLine
  }

  private func proseLine(of offset: Int) -> Int {
    proseLines.partitioningIndex { $0 > offset } - 1
  }

  /// 0 when neither the words nor the first of them stand in the line.
  private func column(
    of words: ArraySlice<UInt8>,
    least: Int,
    in line: Int,
    besides addresses: Set<ArraySlice<UInt8>>
  ) -> Int {
    guard isShort(line) else { return 0 }
    let end = fileLines.indices.contains(line) ? fileLines[line] : source.count
    let bytes = source[fileLines[line - 1]..<end]
    let start = Self.index(ofScalar: least, in: bytes)
    let plain = addresses.isEmpty ? bytes : LinkMask.masked(bytes, addresses)
    for rest in addresses.isEmpty ? [plain[start...]] : [plain[start...], bytes[start...]] {
      for needle in [words, words.prefix(while: ByteClass.isWord)] where !needle.isEmpty {
        guard let found = Self.range(of: needle, in: rest) else { continue }
        return bytes[..<found.lowerBound].count(where: Self.beginsScalar) + 1
      }
    }
    return 0
  }

  /// The addresses of the links whose words begin in a part of the prose; nil for too many.
  private func addresses(from start: Int, to end: Int) -> Set<ArraySlice<UInt8>>? {
    let links = document.links[document.links.partitioningIndex { $0.label.lowerBound >= start }...]
      .prefix(Self.mostLinks + 1).prefix { $0.label.lowerBound < end }
    return links.count > Self.mostLinks ? nil : Set(links.map { document.literals[$0.destination] })
  }

  /// The first place of some words that is no part of other words, or else the first.
  private static func range(of needle: ArraySlice<UInt8>, in bytes: ArraySlice<UInt8>) -> Range<Int>? {
    var (first, rest): (Range<Int>?, ArraySlice<UInt8>) = (nil, bytes)
    while let found = rest.firstRange(of: needle) {
      first = first ?? found
      let isBegun =
        found.lowerBound > bytes.startIndex && ByteClass.isWord(bytes[found.lowerBound - 1])
        && ByteClass.isWord(needle[needle.startIndex])
      let goesOn =
        found.upperBound < bytes.endIndex && ByteClass.isWord(bytes[found.upperBound])
        && ByteClass.isWord(needle[needle.endIndex - 1])
      if !isBegun, !goesOn { return found }
      rest = bytes[(found.lowerBound + 1)...]
    }
    return first
  }

  private static func index(ofScalar number: Int, in bytes: ArraySlice<UInt8>) -> Int {
    var left = number
    for index in bytes.indices where beginsScalar(bytes[index]) {
      if left == 0 { return index }
      left -= 1
    }
    return bytes.endIndex
  }

  private static func beginsScalar(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }
}
