/// The articles of a build in short, by the numbers that they keep; see ``ArticleNumbers``.
struct ArticleDigests: Sendable {
  private(set) var numbers: ArticleNumbers
  /// Each article's file with what was found in it; ``FactDigests/nothing`` for one that is gone.
  private var wholes: [Digest]
  /// What those see of each who do not read all of it; nil for one that is gone.
  private var views: [ArticleViews?]

  /// Digests the articles of a site with `jobs` tasks at a time; nil when the digest of a file is missing.
  ///
  /// What `last` has of the same articles is taken over, if it has been made on the same other inputs.
  static func make(
    _ crossReference: CrossReference,
    _ site: Site,
    _ inputs: InputDigests,
    last: ArticleDigests?,
    jobs: Int
  ) async -> ArticleDigests? {
    let articles = crossReference.articles
    let files = articles.compactMap { inputs.articles[$0.article.path] }
    guard files.count == articles.count else { return nil }
    let numbers = site.numbers
    let last = last?.numbers.given.generation == numbers.given.generation ? last : nil
    let digests = await Parallel.map(Array(articles.indices), jobs: jobs) { index in
      let (number, whole) = (numbers[index], digest(of: index, in: crossReference, files[index]))
      if let last, last.whole(number) == whole, let view = last.view(number) { return (whole, view) }
      return (whole, ArticleViews(articles[index], leading: site.leading[index]))
    }
    return ArticleDigests(numbers, digests.map(\.0), digests.map(\.1))
  }

  private init(_ numbers: ArticleNumbers, _ digests: [Digest], _ views: [ArticleViews]) {
    self.numbers = numbers
    wholes = [Digest](repeating: FactDigests.nothing, count: numbers.count)
    self.views = [ArticleViews?](repeating: nil, count: numbers.count)
    for (index, number) in numbers.all.enumerated() {
      (wholes[number], self.views[number]) = (digests[index], views[index])
    }
  }

  /// Takes over other numbers, and forgets articles that are gone; what is new is still to be digested.
  mutating func renumber(_ numbers: ArticleNumbers) {
    self.numbers = numbers
    for number in wholes.indices where numbers.index(of: number) == nil {
      (wholes[number], views[number]) = (FactDigests.nothing, nil)
    }
    let new = max(0, numbers.count - wholes.count)
    wholes += [Digest](repeating: FactDigests.nothing, count: new)
    views += [ArticleViews?](repeating: nil, count: new)
  }

  /// Digests the article at an index, whose file has a digest, in the place of what its number had.
  mutating func replace(
    _ index: Int,
    in crossReference: CrossReference,
    _ file: Digest?,
    leading: [EntityID]
  ) {
    let number = numbers[index]
    wholes[number] = Self.digest(of: index, in: crossReference, file ?? FactDigests.nothing)
    views[number] = ArticleViews(crossReference.articles[index], leading: leading)
  }

  /// The digest of an article with what was found in it; its file has one.
  private static func digest(of index: Int, in crossReference: CrossReference, _ file: Digest) -> Digest {
    Digest { writer in
      writer.add(file)
      writer.add(crossReference.articles[index].findings)
      writer.add(crossReference.articleEvents[index])
    }
  }

  /// The digest of an article by its number.
  func whole(_ number: Int) -> Digest { number < wholes.count ? wholes[number] : FactDigests.nothing }

  /// What those see of an article by its number who do not read all of it.
  func view(_ number: Int) -> ArticleViews? { number < views.count ? views[number] : nil }

  /// The numbers of the articles that differ from those of another build, or are in one of the two alone; nil when there are
  /// more than `limit`.
  func changed(since last: ArticleDigests, limit: Int) -> [Int]? {
    let all = 0..<max(wholes.count, last.wholes.count)
    let changed = all.lazy.filter { whole($0) != last.whole($0) }.prefix(limit + 1)
    return changed.count > limit ? nil : Array(changed)
  }
}
