/// All words of a site, each with the documents in which it stands.
struct SearchIndex: Sendable {
  /// A word with the documents in which it stands.
  struct Term: Sendable {
    /// Its folded bytes.
    let text: [UInt8]
    /// The documents in which it stands, and how it does, as ``SearchPosting`` writes them; nothing for a word that is gone.
    fileprivate(set) var code = SearchCode()
    /// The last of these documents.
    fileprivate var last = -1
    /// How many they are.
    fileprivate(set) var count = 0

    fileprivate mutating func add(_ posting: SearchPosting) {
      posting.append(to: &code, after: last)
      last = posting.document
      count += 1
    }
  }

  /// The documents by number; none when nobody is to change the index.
  private(set) var documents: [SearchDocument]
  /// The length, in bytes, that the documents were weighed by.
  let averageLength: Float
  /// The number of each word by its hash.
  private var known: [UInt64: Int32] = [:]
  private(set) var terms: [Term] = []
  /// The words that stand somewhere, in the order of their bytes.
  private(set) var order: [Int] = []

  /// With more documents that differ, all words are turned round anew.
  private static let changeLimit = 64

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
  private mutating func term(_ hash: UInt64, _ text: ArraySlice<UInt8>) -> Int {
    let next = Int32(terms.count)
    let number = known[hash, default: next]
    if number == next {
      known[hash] = next
      terms.append(Term(text: Array(text)))
    }
    return Int(number)
  }

  // MARK: Changes

  /// The index of other documents by what has changed since it was made; nil when that is much.
  ///
  /// - Complexity: O(w p + m) in the words of documents that differ, the documents of such a word, and the number of words.
  func changed(to documents: [SearchDocument], averageLength: Float) -> SearchIndex? {
    guard documents.count == self.documents.count, averageLength == self.averageLength else { return nil }
    let changed = documents.indices.filter { documents[$0] !== self.documents[$0] }
    guard changed.count <= Self.changeLimit else { return nil }
    var index = self
    var postings: [Int: [SearchPosting]] = [:]
    for number in changed {
      index.replace(number, by: documents[number], &postings)
    }
    index.replace(postings)
    return index
  }

  /// Replaces a document; the postings of words that it has or had are changed where something else is said of them.
  private mutating func replace(
    _ number: Int,
    by document: SearchDocument,
    _ postings: inout [Int: [SearchPosting]]
  ) {
    var old: [UInt64: SearchTag] = [:]
    for (entry, tag) in zip(documents[number].words.entries, documents[number].tags) { old[entry.hash] = tag }
    document.words.forEach { place, entry, text in
      let tag = document.tags[place]
      if old.removeValue(forKey: entry.hash) == tag { return }
      let term = term(entry.hash, text)
      set(SearchPosting(document: number, tag: tag), of: term, number, &postings)
    }
    for hash in old.keys {
      if let term = known[hash].map(Int.init) { set(nil, of: term, number, &postings) }
    }
    documents[number] = document
  }

  /// Says how a term stands in a document, or that it does not.
  private func set(
    _ posting: SearchPosting?,
    of term: Int,
    _ number: Int,
    _ postings: inout [Int: [SearchPosting]]
  ) {
    var list = postings.removeValue(forKey: term) ?? SearchPosting.all(in: terms[term].code.bytes)
    let place = list.partitioningIndex { $0.document >= number }
    if place < list.count, list[place].document == number { list.remove(at: place) }
    if let posting { list.insert(posting, at: place) }
    postings[term] = list
  }

  /// Gives terms other documents, and brings those that are new or gone into the order, or out of it.
  private mutating func replace(_ postings: [Int: [SearchPosting]]) {
    order.removeAll { postings[$0]?.isEmpty == true }
    for (term, list) in postings {
      let isNew = terms[term].count == 0 && !list.isEmpty
      terms[term] = Term(text: terms[term].text)
      for posting in list { terms[term].add(posting) }
      guard isNew else { continue }
      let text = terms[term].text
      let place = order.partitioningIndex { !terms[$0].text.lexicographicallyPrecedes(text) }
      order.insert(term, at: place)
    }
  }
}
