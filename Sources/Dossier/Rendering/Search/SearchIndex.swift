/// All words of a site, each with the documents in which it stands.
struct SearchIndex: Sendable {
  /// A document in which a word stands.
  struct Posting: Sendable {
    var document: Int32
    var tag: SearchTag
  }

  /// A word by its first place.
  private struct Term {
    var document: Int32
    var word: Int32
    var count: Int32 = 0
  }

  private let documents: [SearchDocument]
  private var terms: [Term] = []
  private var postings: [Posting] = []
  /// Where the postings of each term begin, by term; one more at the end.
  private var starts: [Int] = [0]
  /// The terms in the order of their bytes.
  private(set) var order: [Int] = []

  /// Turns documents round.
  ///
  /// - Complexity: O(n) in the number of words of all documents, and O(m log m) in that of different words.
  init(_ documents: [SearchDocument]) {
    self.documents = documents
    fill(numbers())
    let texts = terms.indices.map(text(of:))
    order = terms.indices.sorted { texts[$0].lexicographicallyPrecedes(texts[$1]) }
  }

  /// The term of each word of each document, in order.
  private mutating func numbers() -> [Int32] {
    var known: [UInt64: Int32] = [:]
    var numbers: [Int32] = []
    numbers.reserveCapacity(documents.reduce(0) { $0 + $1.words.count })
    for (index, document) in documents.enumerated() {
      for (position, word) in document.words.enumerated() {
        let next = Int32(terms.count)
        let number = known[word.hash] ?? next
        if number == next {
          known[word.hash] = next
          terms.append(Term(document: Int32(index), word: Int32(position)))
        }
        terms[Int(number)].count += 1
        numbers.append(number)
      }
    }
    return numbers
  }

  private mutating func fill(_ numbers: [Int32]) {
    for term in terms { starts.append(starts[starts.count - 1] + Int(term.count)) }
    var next = starts
    let empty = Posting(document: 0, tag: SearchTag(kinds: 0, level: 0))
    postings = [Posting](repeating: empty, count: numbers.count)
    var position = 0
    for (index, document) in documents.enumerated() {
      for word in document.words {
        let term = Int(numbers[position])
        postings[next[term]] = Posting(document: Int32(index), tag: word.tag)
        next[term] += 1
        position += 1
      }
    }
  }

  /// The folded bytes of a term.
  func text(of term: Int) -> ArraySlice<UInt8> {
    let document = documents[Int(terms[term].document)]
    return document.text(document.words[Int(terms[term].word)])
  }

  /// Where a term stands, by document.
  func postings(of term: Int) -> ArraySlice<Posting> { postings[starts[term]..<starts[term + 1]] }
}
