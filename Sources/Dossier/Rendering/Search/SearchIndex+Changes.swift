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

  private typealias Edits = [Int: [SearchTerm.Edit]]

  private mutating func apply(_ changes: DocumentChanges, _ documents: [SearchDocument]) {
    var edits: Edits = [:]
    for number in changes.gone {
      // They are left out of all terms in which they stand.
      for entry in self.documents[number].words.entries {
        if let term = known[entry.hash].map(Int.init) { edits[term, default: []] += [] }
      }
    }
    for number in changes.added { replace(nil, by: documents[number], number, &edits) }
    for (old, new) in changes.replaced { replace(self.documents[old], by: documents[new], new, &edits) }
    if changes.firstMoved < changes.numbers.count {
      for term in order where edits[term] == nil { terms[term].change(changes, []) }
    }
    apply(edits, changes)
    self.documents = documents
  }

  /// Replaces a document, or none; words that it has or had are changed where something else is said of them.
  private mutating func replace(
    _ last: SearchDocument?,
    by document: SearchDocument,
    _ number: Int,
    _ edits: inout Edits
  ) {
    var old: [UInt64: SearchTag] = [:]
    if let last { for (entry, tag) in zip(last.words.entries, last.tags) { old[entry.hash] = tag } }
    document.words.forEach { place, entry, text in
      let tag = document.tags[place]
      if old.removeValue(forKey: entry.hash) == tag { return }
      edits[term(entry.hash, text), default: []].append(SearchTerm.Edit(document: number, tag: tag))
    }
    for hash in old.keys {
      guard let term = known[hash].map(Int.init) else { continue }
      edits[term, default: []].append(SearchTerm.Edit(document: number, tag: nil))
    }
  }

  /// Changes terms, and brings those that are new or gone into the order, or out of it.
  private mutating func apply(_ edits: Edits, _ changes: DocumentChanges) {
    var isAnyGone = false
    for (term, edits) in edits {
      let isNew = terms[term].count == 0
      terms[term].change(changes, edits.count > 1 ? edits.sorted { $0.document < $1.document } : edits)
      if isNew { insert(term) } else if terms[term].count == 0 { isAnyGone = true }
    }
    if isAnyGone { order.removeAll { terms[$0].count == 0 } }
  }

  /// Brings a word that stands somewhere now into the order.
  private mutating func insert(_ term: Int) {
    guard terms[term].count > 0 else { return }
    let text = terms[term].text
    let place = order.partitioningIndex { !terms[$0].text.lexicographicallyPrecedes(text) }
    order.insert(term, at: place)
  }
}
