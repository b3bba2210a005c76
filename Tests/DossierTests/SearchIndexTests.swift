import Testing

@testable import Dossier

/// The search index changes with its documents as if it had been made anew.
@Suite struct SearchIndexTests {
  @Test func postingsComeBackAsTheyWereWritten() {
    var postings: [SearchPosting] = []
    for (number, kinds) in ([0, 1, 2, 3, 1 << 9, 0x3FF, 0x21] as [UInt16]).enumerated() {
      for level in 0..<UInt8(SearchTag.levels) {
        let distance = [1, 2, 57, 58, 59, 5_000, 123_456][number]
        postings.append(
          SearchPosting(
            document: (postings.last?.document ?? -1) + distance,
            tag: SearchTag(kinds: kinds, level: level)
          )
        )
      }
    }
    var code = SearchCode()
    var last = -1
    for posting in postings {
      posting.append(to: &code, after: last)
      last = posting.document
    }
    #expect(SearchPosting.all(in: code.bytes) == postings)
    #expect(SearchPosting.all(in: []).isEmpty)
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64]) func changesAreAsAllAnew(_ seed: UInt64) throws {
    var random = SeededGenerator(state: seed)
    var documents = (0..<30).map { _ in Self.document(&random) }
    var index = SearchIndex(documents, averageLength: 100, isKept: true)
    for _ in 0..<40 {
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        documents[Int.random(in: 0..<30, using: &random)] = Self.document(&random)
      }
      index = try #require(index.changed(to: documents, averageLength: 100))
      let fresh = SearchIndex(documents, averageLength: 100, isKept: true)
      #expect(Self.content(of: index) == Self.content(of: fresh))
    }
  }

  @Test func otherNumbersOfDocumentsAreIndexedAnew() {
    var random = SeededGenerator(state: 5)
    let documents = (0..<70).map { _ in Self.document(&random) }
    let index = SearchIndex(documents, averageLength: 100, isKept: true)
    #expect(index.changed(to: Array(documents.dropLast()), averageLength: 100) == nil)
    #expect(index.changed(to: documents, averageLength: 104) == nil)
    #expect(index.changed(to: documents.map { _ in Self.document(&random) }, averageLength: 100) == nil)
    #expect(index.changed(to: documents, averageLength: 100).map(Self.content) == Self.content(of: index))
    #expect(SearchIndex(documents, averageLength: 100, isKept: false).documents.isEmpty)
  }

  /// A document of a few words, of which many documents have the same.
  private static func document(_ random: inout SeededGenerator) -> SearchDocument {
    var builder = SearchDocumentBuilder(stopWords: WordSet(""))
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      builder.add(text: "word\(Int.random(in: 0..<40, using: &random))")
    }
    return SearchDocument(builder.finish(length: 80), averageLength: 100)
  }

  private static func content(of index: SearchIndex) -> [String] {
    index.order.map { (number: Int) -> String in
      let term = index.terms[number]
      let bytes: [UInt8] = term.text + [0x20] + term.code.bytes
      return String(decoding: bytes, as: UTF8.self) + " \(term.count)"
    }
  }
}
