/// What those see of an article who do not read all of it, in short.
struct ArticleViews: Sendable {
  /// What lists show of it.
  let cover: Digest
  /// Who stands where in it.
  let places: Digest
  /// Its sections and the ids in its page.
  let anchors: Digest
  /// Each of its blocks, word for word.
  let blocks: [Digest]

  /// Digests an article, which names those of `leading` most.
  init(_ annotated: AnnotatedArticle, leading: [EntityID]) {
    func digest(_ write: (inout RecordWriter) -> Void) -> Digest {
      var writer = RecordWriter()
      write(&writer)
      return Digest(of: writer.bytes)
    }
    cover = digest { writer in
      ArticleCover(annotated).add(to: &writer)
      writer.add(leading) { $1.add(Int($0.index)) }
    }
    places = digest { ArticlePlaces(annotated).add(to: &$0) }
    anchors = digest { ArticleAnchors.add(annotated, to: &$0) }
    blocks = annotated.article.document.blocks.indices.map { block in
      digest { ArticlePassage(annotated, block..<block + 1).add(to: &$0) }
    }
  }
}
