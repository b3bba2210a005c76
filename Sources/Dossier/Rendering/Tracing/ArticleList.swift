/// The articles of a site, newest first, which tell who reads them.
struct ArticleList: RandomAccessCollection, Sendable {
  private let articles: [AnnotatedArticle]

  init(_ articles: [AnnotatedArticle]) {
    self.articles = articles
  }

  var startIndex: Int { 0 }
  var endIndex: Int { articles.count }

  subscript(index: Int) -> AnnotatedArticle {
    _read {
      ReadLog.note(.article(index))
      yield articles[index]
    }
  }

  /// What lists show of an article.
  func cover(_ index: Int) -> ArticleCover {
    ReadLog.note(.cover(index))
    return ArticleCover(articles[index])
  }

  /// Who stands where in an article.
  func places(_ index: Int) -> ArticlePlaces {
    ReadLog.note(.places(index))
    return ArticlePlaces(articles[index])
  }

  /// When an article was published, which is in the ground.
  func date(_ index: Int) -> ContentDate? { articles[index].article.date }

  /// The language that an article says it is in, which is in the ground.
  func language(_ index: Int) -> String { articles[index].article.language }
}

/// The ids in articles' pages, by index, which tell who reads them.
struct AnchorList: Sendable {
  private var anchors: [ArticleAnchors]

  init(_ anchors: [ArticleAnchors]) {
    self.anchors = anchors
  }

  /// Puts the ids of an article's page in the place of those it had.
  mutating func replace(_ anchors: ArticleAnchors, at index: Int) { self.anchors[index] = anchors }

  subscript(index: Int) -> ArticleAnchors {
    _read {
      ReadLog.note(.places(index))
      yield anchors[index]
    }
  }
}
