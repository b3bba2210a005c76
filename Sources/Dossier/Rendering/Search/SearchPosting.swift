/// A document in which a word stands, with how it does.
struct SearchPosting: Sendable, Equatable {
  var document: Int
  var tag: SearchTag

  /// Writes it as the distance from the document before it (-1 for the first), less 1, and the tag.
  func append(to code: inout SearchCode, after last: Int) {
    code.number(document - last - 1)
    tag.append(to: &code)
  }

  /// All that were written, in the order of the documents.
  static func all(in code: [UInt8]) -> [SearchPosting] {
    var reader = SearchCodeReader(code)
    var postings: [SearchPosting] = []
    var last = -1
    while !reader.isAtEnd {
      last += reader.number() + 1
      postings.append(SearchPosting(document: last, tag: SearchTag(&reader)))
    }
    return postings
  }
}
