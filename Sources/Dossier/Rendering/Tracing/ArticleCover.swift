/// What lists show of an article: its front matter and what it rests on, but nothing of its text.
struct ArticleCover: Sendable {
  private let annotated: AnnotatedArticle

  init(_ annotated: AnnotatedArticle) {
    self.annotated = annotated
  }

  var slug: String { annotated.article.slug }
  var title: String { annotated.article.title }
  var date: ContentDate? { annotated.article.date }
  var updated: ContentDate? { annotated.article.updated }
  /// The author's abstract, or the first sentences.
  var summary: String { annotated.article.summary }
  var authors: [String] { annotated.article.authors }
  var tags: [String] { annotated.article.tags }
  /// True for the text of another article in another language.
  var isTranslation: Bool { !annotated.isCounted }
  var extra: [ExtraValue.Field] { annotated.article.extra }
  /// What it rests on, in order.
  var sources: [Source] { annotated.sources.map(\.source) }

  /// Writes all of it, to be digested.
  func add(to writer: inout RecordWriter) {
    for text in [slug, title, summary] { writer.add(text) }
    for date in [date, updated] { writer.add(optional: date) { $1.add($0) } }
    for list in [authors, tags] { writer.add(list) { $1.add($0) } }
    writer.add(isTranslation)
    writer.add(extra.packed)
    writer.add(sources) { source, writer in
      for text in [source.publisher, source.title, source.url ?? ""] { writer.add(text) }
      writer.add(optional: source.date) { $1.add($0) }
    }
  }
}
