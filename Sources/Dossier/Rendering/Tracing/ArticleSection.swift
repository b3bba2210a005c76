/// A section of an article, word for word; one reference, whatever is asked of it.
struct ArticleSection: Sendable {
  private let annotated: AnnotatedArticle
  private let number: Int

  init(_ annotated: AnnotatedArticle, _ number: Int) {
    (self.annotated, self.number) = (annotated, number)
  }

  /// What it is for.
  var kind: SectionKind { annotated.sections[number].kind }
  /// Its id in the article's page; empty without a heading.
  var id: String { annotated.sections[number].id }
  /// The heading's plain text; empty without a heading.
  var title: String { annotated.sections[number].title }
  /// The blocks, the heading first.
  var blocks: Range<Int> { annotated.sections[number].blocks }
  /// Its text.
  var passage: ArticlePassage { ArticlePassage(annotated, blocks) }
}
