import Testing

@testable import Dossier

/// How long lists are cut into pages.
@Suite struct PaginationTests {
  private static func marks(_ count: Int, seed: UInt64) -> [UInt64] {
    var random = SeededGenerator(state: seed)
    return (0..<count).map { _ in random.next() }
  }

  private static func pages(_ marks: [UInt64]) -> [[UInt64]] {
    let pagination = Pagination(marks, first: "x/")
    return pagination.pages.map { Array(marks[pagination.range($0)]) }
  }

  @Test(arguments: [0, 1, 32, 80, 81, 500, 2_345]) func pagesAreBoundedAndHaveAll(_ count: Int) {
    let marks = Self.marks(count, seed: 3)
    let pages = Self.pages(marks)
    #expect(pages.flatMap(\.self) == marks)
    #expect(pages.allSatisfy { $0.count <= 80 } && pages.dropLast().allSatisfy { $0.count >= 32 })
    #expect(pages.count <= max(1, count / 32 + 1))
    let pagination = Pagination(marks, first: "x/")
    for entry in marks.indices { #expect(pagination.range(pagination.page(of: entry)).contains(entry)) }
  }

  @Test func theFirstPageIsShortWhereItHasOtherLists() {
    let marks = Self.marks(300, seed: 4)
    let pagination = Pagination(marks, first: "x/", firstSizes: 5...8)
    #expect(5...8 ~= pagination.range(0).count)
    #expect(pagination.pages.dropFirst().dropLast().allSatisfy { 32...80 ~= pagination.range($0).count })
    #expect(pagination.pages.flatMap { pagination.range($0) } == Array(0..<300))
  }

  /// One page has all as long as the first has room for them.
  @Test(arguments: [(7, [7]), (8, [8]), (9, [4, 5])]) func aFewMoreHaveNoPageOfTheirOwn(
    _ count: Int,
    _ sizes: [Int]
  ) {
    let marks = [UInt64](repeating: 0, count: count)
    let pagination = Pagination(marks, first: "x/", firstSizes: 4...8)
    #expect(pagination.pages.map { pagination.range($0).count } == sizes)
  }

  /// An entry more, or less, leaves most pages as they are, wherever it stands.
  @Test(arguments: 0..<12) func anEntryMoreChangesFewPages(_ seed: UInt64) {
    let marks = Self.marks(2_000, seed: seed)
    var random = SeededGenerator(state: seed + 100)
    var more = marks
    more.insert(random.next(), at: Int.random(in: 0...marks.count, using: &random))
    let (before, after) = (Set(Self.pages(marks)), Set(Self.pages(more)))
    #expect(after.subtracting(before).count <= 6)
    #expect(before.subtracting(after).count <= 6)
  }

  /// Entries that count for several make pages of fewer entries; one that is more than a page has one to itself.
  @Test(arguments: 0..<6) func heavyEntriesMakeShortPages(_ seed: UInt64) {
    let marks = Self.marks(400, seed: seed)
    var weights = (0..<400).map { [1, 2, 3, 5][$0 * 7 % 4] }
    weights[200] = 100
    let pagination = Pagination(marks, weights: weights, first: "x/")
    #expect(pagination.pages.flatMap { pagination.range($0) } == Array(0..<400))
    for page in pagination.pages.dropLast() {
      let range = pagination.range(page)
      let sum = weights[range].reduce(0, +)
      #expect(range == 200..<201 || sum <= 80)
      #expect(sum >= 32 || range.upperBound == 200 || sum + weights[range.upperBound] > 80)
    }
    #expect(pagination.range(pagination.page(of: 200)) == 200..<201)
  }

  /// Such as all of one article.
  @Test func entriesWithOneMarkAreCutAllTheSame() {
    #expect(Self.pages([UInt64](repeating: 0, count: 106)).map(\.count) == [32, 32, 32, 10])
    #expect(Self.pages([UInt64](repeating: 1 << 32, count: 170)).map(\.count) == [80, 80, 10])
  }

  @Test(arguments: [
    (9, 0, "1 2 3 … 9"), (9, 3, "1 2 3 4 5 6 … 9"), (9, 4, "1 2 3 4 5 6 7 8 9"),
    (20, 9, "1 … 8 9 10 11 12 … 20"),
    (20, 19, "1 … 18 19 20"), (2, 0, "1 2"), (1, 0, "1"),
  ]) func pagesThatAreNotLinkedToAreMarked(_ count: Int, _ page: Int, _ labels: String) {
    // Heavy entries have a page each.
    let pagination = Pagination(
      (0..<count).map { UInt64($0) },
      weights: Array(repeating: 80, count: count),
      first: "a/"
    )
    #expect(pagination.count == count)
    let shown = pagination.shown(around: page).map { $0.map { String($0 + 1) } ?? "…" }
    #expect(shown.joined(separator: " ") == labels)
  }
}
