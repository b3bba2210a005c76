extension SearchIndex {
  /// With more documents that differ, all words are turned round anew.
  private static let changeLimit = 64

  /// The index of other documents by what has changed since it was made; nil when that is much.
  ///
  /// - Complexity: O(w p + m) in the words of documents that differ, the documents of such a word, and the number of words;
  ///   where documents have moved, besides in the postings of words that stand in one of them.
  func changed(to documents: [SearchDocument], averageLength: Float) -> SearchIndex? {
    guard averageLength == self.averageLength else { return nil }
    let changes = DocumentChanges(from: self.documents, to: documents)
    guard changes.count <= Self.changeLimit else { return nil }
    var index = self
    index.apply(changes, documents)
    return index
  }

  private mutating func apply(_ changes: DocumentChanges, _ documents: [SearchDocument]) {
    var postings: [Int: [SearchPosting]] = [:]
    for number in changes.gone {
      for entry in self.documents[number].words.entries {
        if let term = known[entry.hash].map(Int.init), postings[term] == nil {
          postings[term] = self.postings(of: term, changes)
        }
      }
    }
    for number in changes.added { add(documents[number], number, changes, &postings) }
    for (old, new) in changes.replaced {
      replace(self.documents[old], by: documents[new], new, changes, &postings)
    }
    let (first, even) = (changes.firstMoved, changes.lastMoved)
    if first < changes.numbers.count {
      for term in order where postings[term] == nil {
        terms[term].renumber(changes.numbers, first: first, even: even)
      }
    }
    replace(postings)
    self.documents = documents
  }

  private mutating func add(
    _ document: SearchDocument,
    _ number: Int,
    _ changes: DocumentChanges,
    _ postings: inout [Int: [SearchPosting]]
  ) {
    document.words.forEach { place, entry, text in
      let term = term(entry.hash, text)
      set(SearchPosting(document: number, tag: document.tags[place]), of: term, number, changes, &postings)
    }
  }

  /// Replaces a document; the postings of words that it has or had are changed where something else is said of them.
  private mutating func replace(
    _ last: SearchDocument,
    by document: SearchDocument,
    _ number: Int,
    _ changes: DocumentChanges,
    _ postings: inout [Int: [SearchPosting]]
  ) {
    var old: [UInt64: SearchTag] = [:]
    for (entry, tag) in zip(last.words.entries, last.tags) { old[entry.hash] = tag }
    document.words.forEach { place, entry, text in
      let tag = document.tags[place]
      if old.removeValue(forKey: entry.hash) == tag { return }
      let term = term(entry.hash, text)
      set(SearchPosting(document: number, tag: tag), of: term, number, changes, &postings)
    }
    for hash in old.keys {
      if let term = known[hash].map(Int.init) { set(nil, of: term, number, changes, &postings) }
    }
  }

  /// Says how a term stands in a document, or that it does not.
  private func set(
    _ posting: SearchPosting?,
    of term: Int,
    _ number: Int,
    _ changes: DocumentChanges,
    _ postings: inout [Int: [SearchPosting]]
  ) {
    var list = postings.removeValue(forKey: term) ?? self.postings(of: term, changes)
    let place = list.partitioningIndex { $0.document >= number }
    if place < list.count, list[place].document == number { list.remove(at: place) }
    if let posting { list.insert(posting, at: place) }
    postings[term] = list
  }

  /// How a term stands in the documents that are not gone, by the numbers that they have now.
  private func postings(of term: Int, _ changes: DocumentChanges) -> [SearchPosting] {
    SearchPosting.all(in: terms[term].code.bytes).compactMap { posting in
      changes.numbers[posting.document].map { SearchPosting(document: $0, tag: posting.tag) }
    }
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
