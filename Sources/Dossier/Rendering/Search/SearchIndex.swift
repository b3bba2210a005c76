/// All words of a site, each with the documents in which it stands.
struct SearchIndex: Sendable {
  /// A word with the documents in which it stands.
  struct Term: Sendable {
    /// Its folded bytes.
    let text: [UInt8]
    /// The documents in which it stands, and how it does, as ``SearchPosting`` writes them; nothing for a word that is gone.
    private(set) var code = SearchCode()
    /// The last of these documents.
    private(set) var last = -1
    /// How many they are.
    private(set) var count = 0

    init(text: [UInt8]) {
      self.text = text
    }

    mutating func add(_ posting: SearchPosting) {
      posting.append(to: &code, after: last)
      last = posting.document
      count += 1
    }

    /// Gives its documents the numbers that they have now, none of which is gone: up to `first` they are the same, from
    /// `even` on all have moved alike.
    mutating func renumber(_ numbers: [Int?], first: Int, even: Int) {
      guard last >= first else { return }
      let old = code.bytes
      var (reader, new) = (SearchCodeReader(old), SearchCode())
      var (before, after) = (-1, -1)
      while !reader.isAtEnd {
        // The distances between what has moved alike are the same.
        if before >= even {
          new.raw(old[reader.place...])
          break
        }
        let document = before + reader.number() + 1
        let posting = SearchPosting(document: numbers[document] ?? document, tag: SearchTag(&reader))
        posting.append(to: &new, after: after)
        (before, after) = (document, posting.document)
      }
      code = new
      last = numbers[last] ?? last
    }
  }

  /// The documents by number; none when nobody is to change the index.
  var documents: [SearchDocument]
  /// The length, in bytes, that the documents were weighed by.
  let averageLength: Float
  /// The number of each word by its hash.
  private(set) var known: [UInt64: Int32] = [:]
  var terms: [Term] = []
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
      terms.append(Term(text: Array(text)))
    }
    return Int(number)
  }
}
