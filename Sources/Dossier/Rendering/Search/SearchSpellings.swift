/// The words that a mistyped one may have meant, by length.
struct SearchSpellings: Sendable {
  /// Only so many words, those in most documents.
  static let limit = 20_000
  private static let shortest = 4

  /// For each length in UTF-16 code units the words in the form of ``SearchShards``, without documents.
  private(set) var lists: [Int: [UInt8]] = [:]

  init(_ index: SearchIndex) {
    var lists: [Int: (code: SearchCode, previous: ArraySlice<UInt8>)] = [:]
    for term in Self.chosen(index) {
      let text = index.terms[term].text[...]
      let length = String(decoding: text, as: UTF8.self).utf16.count
      guard length >= Self.shortest else { continue }
      var list = lists[length] ?? (SearchCode(), [])
      list.code.word(text, after: list.previous)
      list.code.raw([0x21])
      list.previous = text
      lists[length] = list
    }
    self.lists = lists.mapValues(\.code.bytes)
  }

  /// The words in most documents, in the order of their bytes.
  private static func chosen(_ index: SearchIndex) -> [Int] {
    let words = index.order.filter { term in
      let text = index.terms[term].text[...]
      return text.count >= shortest && !text.contains(where: ByteClass.isDigit)
    }
    guard words.count > limit else { return words }
    let counts = words.map { index.terms[$0].count }
    let ranked = words.indices.sorted { (counts[$1], $0) < (counts[$0], $1) }
    return ranked.prefix(limit).sorted().map { words[$0] }
  }
}
