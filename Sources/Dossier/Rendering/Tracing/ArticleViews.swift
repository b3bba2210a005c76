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

  /// The facts of an article with a number that differ between two builds, in one of which it may not be.
  static func changes(from old: ArticleViews?, to new: ArticleViews?, of number: Int) -> [Fact] {
    func differs(_ view: (ArticleViews) -> Digest) -> Bool { old.map(view) != new.map(view) }
    var facts = [Fact.article(number)]
    if differs(\.cover) { facts.append(.cover(number)) }
    if differs(\.leading) { facts.append(.leading(number)) }
    if differs(\.places) { facts.append(.places(number)) }
    if differs(\.anchors) { facts.append(.anchors(number)) }
    let (old, new) = (old?.blocks ?? [], new?.blocks ?? [])
    for block in 0..<max(old.count, new.count) {
      let isSame = block < old.count && block < new.count && old[block] == new[block]
      if !isSame { facts.append(.passage(number, block: block)) }
    }
    return facts
  }
}
