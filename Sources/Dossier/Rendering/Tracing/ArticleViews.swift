/// What those see of an article who do not read its text, in short.
struct ArticleViews: Sendable {
  /// What lists show of it.
  let cover: Digest
  /// Who stands where in it.
  let places: Digest

  /// Digests an article, which names those of `leading` most.
  init(_ annotated: AnnotatedArticle, leading: [EntityID]) {
    var writer = RecordWriter()
    ArticleCover(annotated).add(to: &writer)
    writer.add(leading) { $1.add(Int($0.index)) }
    cover = Digest(of: writer.bytes)
    writer = RecordWriter()
    ArticlePlaces(annotated).add(to: &writer)
    places = Digest(of: writer.bytes)
  }
}
