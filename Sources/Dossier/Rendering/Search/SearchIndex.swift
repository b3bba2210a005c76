/// All words of a site, each with the documents in which it stands.
struct SearchIndex: Sendable {
  /// The documents by number; none when nobody is to change the index.
  var documents: [SearchDocument]
  /// The length, in bytes, that the documents were weighed by.
  let averageLength: Float
  /// The number of each word by its hash.
  private(set) var known: [UInt64: Int32] = [:]
  var terms: [SearchTerm] = []
  /// The words that stand somewhere, in the order of their bytes.
  var order: [Int] = []

  /// Turns documents round, which are in the order of their numbers and are kept with the index when `isKept`.
  ///
  /// - Complexity: O(n) in the number of words of all documents, and O(m log m) in that of different words.
  init(_ documents: some Sequence<SearchDocument>, averageLength: Float, isKept: Bool) {
    self.averageLength = averageLength
    self.documents = []
    for (number, document) in documents.enumerated() {
      if isKept { self.documents.append(document) }
      document.words.forEach { place, entry, text in
        let term = term(entry.hash, text)
        terms[term].add(SearchPosting(document: number, tag: document.tags[place]))
      }
    }
    order = terms.indices.sorted { terms[$0].text.lexicographicallyPrecedes(terms[$1].text) }
  }

  /// The number of a word, which is given one if it has none.
  mutating func term(_ hash: UInt64, _ text: ArraySlice<UInt8>) -> Int {
    let next = Int32(terms.count)
    let number = known[hash, default: next]
    if number == next {
      known[hash] = next
      terms.append(SearchTerm(text: Array(text)))
    }
    return Int(number)
  }
}
