internal import CommonMark

/// What may be the titles of publications in a block of a note: its links, quotations and emphases.
struct NoteTitles {
  /// A title.
  struct Title {
    var text: Range<Int>
    /// The web address that it links to.
    var url: String?
  }

  private let block: ProseBlock
  private let document: Document
  /// Where a reference may begin behind another: after a semicolon, a sentence, or “and” behind a date or a title.
  private(set) var cuts: [Int] = []
  private var links: [Title] = []
  private var quotations: [Title] = []
  private var emphases: [Title] = []

  /// Finds the titles of a block.
  init(of block: ProseBlock, in document: Document) {
    self.block = block
    self.document = document
    addLinks()
    addQuotations()
    addEmphases()
    cuts = findCuts()
  }

  /// The title in a part of the block: of what stands before the first cut behind a title a link, or else a quotation, or
  /// else an emphasis.
  ///
  /// - Complexity: O(log n) in the number of titles for each cut before the title.
  func first(in part: Range<Int>) -> Title? {
    let ends = cuts[cuts.partitioningIndex { $0 > part.lowerBound }...].prefix { $0 < part.upperBound }
    for end in ends {
      if let title = best(in: part.lowerBound..<end) { return title }
    }
    return best(in: part)
  }

  private func best(in part: Range<Int>) -> Title? {
    for titles in [links, quotations, emphases] {
      let index = titles.partitioningIndex { $0.text.lowerBound >= part.lowerBound }
      if index < titles.endIndex, part.contains(titles[index].text.lowerBound) { return titles[index] }
    }
    return nil
  }

  private func findCuts() -> [Int] {
    var cuts = SentenceSplitter.split(block.text, of: document.text).dropFirst().map(\.lowerBound)
    let bytes = document.text[block.text]
    for index in bytes.indices {
      if bytes[index] == 0x3B { cuts.append(index + 1) }
      if bytes[index] == 0x61, isConjunction(at: index, in: bytes) { cuts.append(index) }
    }
    return cuts.filter { !isInTitle($0) }.sorted()
  }

  private func isConjunction(at index: Int, in bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes[index...].starts(with: "and ".utf8), index - 1 > bytes.startIndex, bytes[index - 1] == 0x20
    else { return false }
    let end = bytes[index - 2] == 0x2C ? index - 2 : index - 1
    guard end > bytes.startIndex else { return false }
    let isDate = 0x30...0x39 ~= bytes[end - 1] || bytes[end - 1] == 0x29
    return isDate || endsTitle(end)
  }

  private func endsTitle(_ place: Int) -> Bool {
    [links, quotations, emphases].contains { titles in
      let index = titles.partitioningIndex { $0.text.upperBound >= place }
      return index < titles.endIndex && titles[index].text.upperBound == place
    }
  }

  private func isInTitle(_ place: Int) -> Bool {
    [links, quotations, emphases].contains { titles in
      let index = titles.partitioningIndex { $0.text.upperBound > place }
      return index < titles.endIndex && titles[index].text.lowerBound < place
    }
  }

  private mutating func addLinks() {
    let first = document.links.partitioningIndex { $0.label.lowerBound >= block.text.lowerBound }
    let own = document.links[first...].prefix { $0.label.lowerBound < block.text.upperBound }
    for index in own.indices where !own[index].isImage && !own[index].label.isEmpty {
      let url = document.destination(index)
      if SafeURL.isWeb(url) { links.append(Title(text: own[index].label, url: url)) }
    }
  }

  private mutating func addQuotations() {
    quotations = QuotationFinder.quotations(in: document.text[block.text]).map { Title(text: $0) }
  }

  private mutating func addEmphases() {
    var start: Int?
    for event in document.events[block.events] where event.kind == .emphasis {
      if event.isEnter {
        start = start ?? Int(event.start)
      } else if let opening = start {
        emphases.append(Title(text: opening..<Int(event.start)))
        start = nil
      }
    }
  }
}
