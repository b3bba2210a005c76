internal import CommonMark

/// The articles of a site, newest first, which tell who reads them.
struct ArticleList: RandomAccessCollection, Sendable {
  private let articles: [AnnotatedArticle]
  /// By which note of each is taken.
  let numbers: ArticleNumbers

  init(_ articles: [AnnotatedArticle], _ numbers: ArticleNumbers) {
    (self.articles, self.numbers) = (articles, numbers)
  }

  var startIndex: Int { 0 }
  var endIndex: Int {
    ReadLog.note(.order)
    return articles.count
  }

  /// The numbers of the articles, in order.
  var order: [Int] {
    ReadLog.note(.order)
    return numbers.all
  }

  /// How many articles there are, as the number of binary digits.
  var magnitude: Int {
    ReadLog.note(.magnitude)
    return articles.count.binaryDigits
  }

  /// The month of an article, and how many articles of it are older.
  func seniority(_ index: Int) -> Seniority {
    ReadLog.note(.seniority(numbers[index]))
    return Seniority(index, in: articles)
  }

  /// The article before one, which is newer, and the one behind it.
  func adjacent(_ index: Int) -> (newer: Int?, older: Int?) {
    ReadLog.note(.adjacent(numbers[index]))
    return (index > 0 ? index - 1 : nil, index + 1 < articles.count ? index + 1 : nil)
  }

  subscript(index: Int) -> AnnotatedArticle {
    _read {
      ReadLog.note(.article(numbers[index]))
      yield articles[index]
    }
  }

  /// What lists show of an article.
  func cover(_ index: Int) -> ArticleCover {
    ReadLog.note(.cover(numbers[index]))
    return ArticleCover(articles[index])
  }

  /// Who stands where in an article.
  func places(_ index: Int) -> ArticlePlaces {
    ReadLog.note(.places(numbers[index]))
    return ArticlePlaces(articles[index])
  }

  /// Some blocks of an article, word for word.
  func passage(_ index: Int, _ blocks: Range<Int>) -> ArticlePassage {
    noteBlocks(blocks, index)
    return ArticlePassage(articles[index], blocks)
  }

  private func noteBlocks(_ blocks: Range<Int>, _ index: Int) {
    if blocks.count > Self.blocksApart {
      ReadLog.note(.article(numbers[index]))
    } else {
      for block in blocks { ReadLog.note(.passage(numbers[index], block: block)) }
    }
  }

  /// A block of an article, word for word.
  func passage(_ index: Int, block: Int) -> ArticlePassage { passage(index, block..<block + 1) }

  /// An article's text, for passages of which note was taken.
  func document(_ index: Int) -> Document { articles[index].article.document }

  /// The block in which a mention stands, by its number in the article.
  ///
  /// Who asks has the number from an entity's postings, of whose blocks note was taken.
  func block(ofMention number: Int, _ index: Int) -> Int { articles[index].mentions[number].block }

  /// A section of an article, word for word.
  func section(_ index: Int, _ number: Int) -> ArticleSection {
    ReadLog.note(.anchors(numbers[index]))
    let section = ArticleSection(articles[index], number)
    // The block after it tells that it ends there.
    noteBlocks(section.blocks.lowerBound..<section.blocks.upperBound + 1, index)
    return section
  }

  /// A judgment with the block that it stands in.
  ///
  /// Who asks has its number from the list or from an entity, of which note was taken with its block.
  func judgment(_ reference: JudgmentReference) -> (judgment: Judgment, passage: ArticlePassage) {
    let judgment = articles[reference.article].judgments[reference.judgment]
    let document = articles[reference.article].article.document
    return (judgment, passage(reference.article, document.row(ofBlock: judgment.block)))
  }

  /// The block of a judgment, and its place among those of the block; who asks has its number as for ``judgment(_:)``.
  func place(of reference: JudgmentReference) -> (block: Int, place: Int) {
    let annotated = articles[reference.article]
    let block = annotated.judgments[reference.judgment].block
    return (block, reference.judgment - annotated.judgments(in: block..<block + 1).startIndex)
  }

  /// The section of an article that a block stands in.
  func section(_ index: Int, ofBlock block: Int) -> (id: String, kind: SectionKind)? {
    ReadLog.note(.anchors(numbers[index]))
    let annotated = articles[index]
    return annotated.section(ofBlock: block).map { (annotated.sections[$0].id, annotated.sections[$0].kind) }
  }

  /// Of how many blocks note is taken one by one; more of them are the whole article.
  private static let blocksApart = 64

  /// When an article was published, which makes it the one that it is.
  func date(_ index: Int) -> ContentDate? { articles[index].article.date }

  /// The language that an article says it is in, which makes it the one that it is.
  func language(_ index: Int) -> String { articles[index].article.language }
}

/// The ids in articles' pages, by index, which tell who reads them.
struct AnchorList: Sendable {
  private var anchors: [ArticleAnchors]
  private let numbers: ArticleNumbers

  init(_ anchors: [ArticleAnchors], _ numbers: ArticleNumbers) {
    (self.anchors, self.numbers) = (anchors, numbers)
  }

  /// The ids of the articles that stand in other places, without any for those that are new.
  func rearranged(_ origins: [ArticleOrigin], _ numbers: ArticleNumbers) -> AnchorList {
    AnchorList(origins.map { $0.index.map { anchors[$0] } ?? ArticleAnchors() }, numbers)
  }

  /// Puts the ids of an article's page in the place of those it had.
  mutating func replace(_ anchors: ArticleAnchors, at index: Int) { self.anchors[index] = anchors }

  subscript(index: Int) -> ArticleAnchors {
    _read {
      ReadLog.note(.anchors(numbers[index]))
      yield anchors[index]
    }
  }
}
