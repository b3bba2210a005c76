/// The numbers by which pages are remembered to have read an article: it keeps its own from build to build, whichever others
/// come and go.
///
/// An article with another address, date or language is another article; so whoever has come by the number of one knows these.
/// It is shared by all that ask, and not copied.
final class ArticleNumbers: Sendable {
  /// What the numbers stand for.
  struct Given: Sendable, Equatable {
    /// The digest of what makes each article the one that it is, by number; some may be gone.
    var identities: [Digest] = []
    /// How often all numbers were given anew.
    var generation = 0
  }

  let given: Given
  /// The number of each article by its index.
  private let numbers: [Int]
  /// The index of each article by its number, -1 for one that is gone.
  private let indices: [Int]

  /// Numbers for the articles of a site, newest first: those that another build has given, and new ones from the oldest on.
  init(_ articles: [Article], last: Given? = nil) {
    let identities = articles.indices.map { articles[$0].identity }
    var given = last ?? Given()
    if given.identities.count > Self.spare + 2 * articles.count {
      given = Given(identities: [], generation: given.generation + 1)
    }
    let known = Dictionary(zip(given.identities, given.identities.indices)) { first, _ in first }
    var numbers = [Int](repeating: 0, count: articles.count)
    for index in articles.indices.reversed() {
      if let number = known[identities[index]] {
        numbers[index] = number
      } else {
        numbers[index] = given.identities.count
        given.identities.append(identities[index])
      }
    }
    var indices = [Int](repeating: -1, count: given.identities.count)
    for (index, number) in numbers.enumerated() { indices[number] = index }
    (self.given, self.numbers, self.indices) = (given, numbers, indices)
  }

  /// With so many numbers of articles that are gone, besides as many as there are articles, all are given anew.
  private static let spare = 64

  /// How many numbers there are, with those of articles that are gone.
  var count: Int { indices.count }

  /// The numbers in the order of the articles.
  var all: [Int] { numbers }

  /// The number of the article at an index.
  subscript(index: Int) -> Int { numbers[index] }

  /// The index of the article with a number; nil for one that is gone.
  func index(of number: Int) -> Int? {
    guard number < indices.count, indices[number] >= 0 else { return nil }
    return indices[number]
  }
}

extension Article {
  /// The digest of what makes it the one that it is: its file, its address and its place among the others. Pages read these
  /// without telling.
  var identity: Digest {
    Digest { writer in
      for text in [path, slug, language, translates?.text ?? ""] { writer.add(text) }
      writer.add(optional: date) { $1.add($0) }
    }
  }
}
