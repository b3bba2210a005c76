/// What those see of an article who do not read all of it, in short.
struct ArticleViews: Sendable {
  /// What lists show of it.
  let cover: Digest
  /// The entities that it names most.
  let leading: Digest
  /// Who stands where in it.
  let places: Digest
  /// Its sections and the ids in its page.
  let anchors: Digest
  /// Each of its blocks, word for word.
  let blocks: [Digest]

  /// Digests an article, which names those of `leading` most.
  init(_ annotated: AnnotatedArticle, leading: [EntityID]) {
    cover = Digest { ArticleCover(annotated).add(to: &$0) }
    self.leading = Digest(leading)
    places = Digest { ArticlePlaces(annotated).add(to: &$0) }
    anchors = Digest { ArticleAnchors.add(annotated, to: &$0) }
    blocks = annotated.article.document.blocks.indices.map { block in
      Digest { ArticlePassage(annotated, block..<block + 1).add(to: &$0) }
    }
  }

  /// The facts of the article, which is that of an index, that are other than they were.
  func changes(since last: ArticleViews, of index: Int) -> [Fact] {
    var facts = [Fact.article(index)]
    if cover != last.cover { facts.append(.cover(index)) }
    if leading != last.leading { facts.append(.leading(index)) }
    if places != last.places { facts.append(.places(index)) }
    if anchors != last.anchors { facts.append(.anchors(index)) }
    for block in 0..<max(blocks.count, last.blocks.count) {
      let isSame = block < blocks.count && block < last.blocks.count && blocks[block] == last.blocks[block]
      if !isSame { facts.append(.passage(index, block: block)) }
    }
    return facts
  }
}
