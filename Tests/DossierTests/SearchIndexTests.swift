import Testing

@testable import Dossier

/// The search index changes with its documents as if it had been made anew.
@Suite struct SearchIndexTests {
  /// Months are those that dates name, as in the order of articles; a date that is not known to the month counts as the first it may be.
  @Test func articlesAreCountedWithinTheirMonth() {
    let dates = [
      "2023", "2023-01-31T23:00:00-02:00", "2023-02-01T01:00:00+02:00", "2023-02", "2023-02-28",
      "2024-01-01T00:30:00+01:00",
      "2024-01-01",
    ].map { ContentDate($0) }
    #expect(dates.allSatisfy { $0 != nil })
    let months = Seniority.months([nil, nil] + dates.sorted { ($0?.rank ?? 0) < ($1?.rank ?? 0) })
    #expect(
      months.map { "\($0.label) \($0.count)" } == [
        "undated 2", "2023-01 2", "2023-02 3", "2024-01 2",
      ]
    )
  }

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
        Self.change(&documents, &random)
      }
      index = try #require(index.changed(to: documents, averageLength: 100))
      let fresh = SearchIndex(documents, averageLength: 100, isKept: true)
      #expect(Self.content(of: index) == Self.content(of: fresh))
    }
  }

  /// A document becomes another one, is new, goes or moves.
  private static func change(_ documents: inout [SearchDocument], _ random: inout SeededGenerator) {
    let place = Int.random(in: 0..<documents.count, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: documents[place] = document(&random)
    case 1: documents.insert(document(&random), at: Int.random(in: 0...documents.count, using: &random))
    case 2 where documents.count > 20: documents.remove(at: place)
    default:
      let moved = documents.remove(at: place)
      documents.insert(moved, at: Int.random(in: 0...documents.count, using: &random))
    }
  }

  /// Few documents count as changed when many have another number.
  @Test func whatMovesDoesNotCount() {
    var random = SeededGenerator(state: 9)
    let old = (0..<500).map { _ in Self.document(&random) }
    func count(_ change: (inout [SearchDocument]) -> Void) -> Int {
      var new = old
      change(&new)
      return DocumentChanges(from: old, to: new).count
    }
    #expect(count { _ in } == 0)
    #expect(count { $0.insert(Self.document(&random), at: 3) } == 1)
    #expect(count { $0.append(Self.document(&random)) } == 1)
    #expect(count { $0.remove(at: 250) } == 1)
    #expect(count { $0.insert($0.remove(at: 480), at: 2) } == 2)
    #expect(count { $0.insert($0.remove(at: 2), at: 480) } == 2)
    #expect(count { $0[7] = Self.document(&random) } == 1)
    #expect(count { $0 = [] } == 500)
  }

  @Test func manyOtherDocumentsAreIndexedAnew() {
    var random = SeededGenerator(state: 5)
    let documents = (0..<70).map { _ in Self.document(&random) }
    let index = SearchIndex(documents, averageLength: 100, isKept: true)
    #expect(index.changed(to: Array(documents.dropLast(65)), averageLength: 100) == nil)
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
