/// All words of a site, each with the documents in which it stands.
struct SearchIndex: Sendable {
  /// A document in which a word stands.
  struct Posting: Sendable {
    var document: Int32
    var tag: SearchTag
  }

  /// The documents by number.
  private(set) var documents: [SearchDocument]
  /// The length, in bytes, that the documents were weighed by.
  let averageLength: Float
  /// The number of each word by its hash.
  private var known: [UInt64: Int32] = [:]
  /// The folded bytes of each word.
  private var texts: [ArraySlice<UInt8>] = []
  /// Where each word stands, by document; nowhere for one that is gone.
  private var postings: [[Posting]] = []
  /// The same as ``SearchShards`` write it.
  private var codes: [[UInt8]] = []
  /// The words that stand somewhere, in the order of their bytes.
  private(set) var order: [Int] = []

  /// With more documents that differ, all words are turned round anew.
  private static let changeLimit = 64

  /// Turns documents round; `last` is changed where these differ when they are few.
  init(_ documents: [SearchDocument], averageLength: Float, last: SearchIndex? = nil) {
    let changed = last.map { Self.changed(documents, $0.documents) } ?? nil
    if let last, let changed, last.averageLength == averageLength {
      self.init(last, documents, changed)
    } else {
      self.init(documents, averageLength)
    }
  }

  /// The numbers of the documents that differ; nil when there are many, or one more or less.
  private static func changed(_ documents: [SearchDocument], _ others: [SearchDocument]) -> [Int]? {
    guard documents.count == others.count else { return nil }
    let changed = documents.indices.filter { documents[$0] !== others[$0] }
    return changed.count <= changeLimit ? changed : nil
  }

  /// Turns all documents round.
  ///
  /// - Complexity: O(n) in the number of words of all documents, and O(m log m) in that of different words.
  private init(_ documents: [SearchDocument], _ averageLength: Float) {
    (self.documents, self.averageLength) = (documents, averageLength)
    for number in documents.indices {
      let document = documents[number]
      for place in document.tags.indices {
        let posting = Posting(document: Int32(number), tag: document.tags[place])
        postings[term(document.words, place)].append(posting)
      }
    }
    codes = postings.map(Self.code)
    order = texts.indices.sorted { texts[$0].lexicographicallyPrecedes(texts[$1]) }
  }

  /// The number of a word, which is given one if it has none.
  private mutating func term(_ words: SearchWords, _ place: Int) -> Int {
    let next = Int32(texts.count)
    let number = known[words.entries[place].hash, default: next]
    if number == next {
      known[words.entries[place].hash] = next
      texts.append(words.text(place))
      postings.append([])
    }
    return Int(number)
  }

  // MARK: Changes

  /// The same with other documents in some places.
  ///
  /// - Complexity: O(w log p + m) in the words of these documents, the postings of a word, and the number of words.
  private init(
    _ last: SearchIndex,
    _ documents: [SearchDocument],
    _ changed: [Int]
  ) {
    self = last
    self.documents = documents
    var touched: Set<Int> = []
    for number in changed {
      remove(last.documents[number], Int32(number), &touched)
      add(documents[number], Int32(number), &touched)
    }
    for term in touched { recode(term) }
    arrange(touched)
  }

  private mutating func remove(_ document: SearchDocument, _ number: Int32, _ touched: inout Set<Int>) {
    for entry in document.words.entries {
      guard let term = known[entry.hash].map(Int.init) else { continue }
      let place = postings[term].partitioningIndex { $0.document >= number }
      postings[term].remove(at: place)
      touched.insert(term)
    }
  }

  private mutating func add(_ document: SearchDocument, _ number: Int32, _ touched: inout Set<Int>) {
    for place in document.tags.indices {
      let term = term(document.words, place)
      let posting = Posting(document: number, tag: document.tags[place])
      postings[term].insert(posting, at: postings[term].partitioningIndex { $0.document >= number })
      touched.insert(term)
    }
  }

  private mutating func recode(_ term: Int) {
    while codes.count <= term { codes.append([]) }
    codes[term] = Self.code(postings[term])
  }

  /// Brings words that are new or gone into the order, or out of it.
  private mutating func arrange(_ touched: Set<Int>) {
    order.removeAll { touched.contains($0) && postings[$0].isEmpty }
    for term in touched where !postings[term].isEmpty {
      let text = texts[term]
      let place = order.partitioningIndex { !texts[$0].lexicographicallyPrecedes(text) }
      if place == order.count || order[place] != term { order.insert(term, at: place) }
    }
  }

  // MARK: Reading

  /// The folded bytes of a term.
  func text(of term: Int) -> ArraySlice<UInt8> { texts[term] }

  /// In how many documents a term stands.
  func count(of term: Int) -> Int { postings[term].count }

  /// The documents in which a term stands, and how it does, as the search reads them.
  func code(of term: Int) -> [UInt8] { codes[term] }

  private static func code(_ postings: [Posting]) -> [UInt8] {
    var code = SearchCode()
    var previous = -1
    for posting in postings {
      code.number(Int(posting.document) - previous - 1)
      posting.tag.append(to: &code)
      previous = Int(posting.document)
    }
    return code.bytes
  }
}
