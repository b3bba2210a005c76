import Testing

@testable import Dossier

/// Articles keep their numbers, by which pages are remembered to have read them.
@Suite struct ArticleNumbersTests {
  /// The numbers of articles that are named by the days on which they appeared.
  private func numbers(_ days: [Int], last: ArticleNumbers.Given? = nil) async -> ArticleNumbers {
    let articles = days.map { ("articles/\($0).md", "---\ndate: 2024-01-0\($0)\n---\nText.\n") }
    return await TracingTests.site(Dictionary(uniqueKeysWithValues: articles), numbers: last).numbers
  }

  @Test func theFirstNumbersCountFromTheOldest() async {
    let numbers = await numbers([1, 2, 4])
    #expect(numbers.all == [2, 1, 0])
    #expect(numbers.index(of: 2) == 0)
    #expect(numbers.index(of: 3) == nil)
  }

  @Test func anArticleKeepsItsNumberAmongOthers() async {
    let first = await numbers([1, 2, 4])
    let second = await numbers([1, 3, 4, 5], last: first.given)
    #expect(second.all == [4, 2, 3, 0])
    #expect(second.index(of: 1) == nil)
    #expect(second.count == 5)
    // One that comes back is the one that it was.
    let third = await numbers([1, 2, 4], last: second.given)
    #expect(third.all == [2, 1, 0])
    #expect(third.given.generation == 0)
  }

  @Test func anotherDateMakesAnotherArticle() async {
    func numbers(_ day: Int, last: ArticleNumbers.Given?) async -> ArticleNumbers {
      await TracingTests.site(["articles/a.md": "---\ndate: 2024-01-0\(day)\n---\nText.\n"], numbers: last)
        .numbers
    }
    let first = await numbers(1, last: nil)
    #expect(await numbers(1, last: first.given).all == [0])
    #expect(await numbers(2, last: first.given).all == [1])
  }

  @Test func whenTooManyAreGoneAllAreGivenAnew() async {
    let gone = (0..<80).map { Digest(high: 1, low: $0) }
    let given = ArticleNumbers.Given(identities: gone, generation: 4)
    let numbers = await numbers([1, 2], last: given)
    #expect(numbers.all == [1, 0])
    #expect(numbers.given.generation == 5)
  }
}
