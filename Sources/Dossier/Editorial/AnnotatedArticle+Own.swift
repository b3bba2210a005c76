internal import CommonMark

extension AnnotatedArticle {
  /// The judgments that are the article's own: held by nobody else, and in no quoted paragraph.
  var ownJudgments: [Judgment] {
    judgments.filter { judgment in
      if case .named = judgment.holder { return false }
      return article.document.blocks[judgment.block].quoteDepth == 0
    }
  }

  /// A byte range of the prose as a line of text.
  func words(_ range: Range<Int>) -> String { PlainText.of(range, in: article.document) }
}
