/// `unsourced`: an article that rests on nothing a reader could look up.
enum Unsourced {
  /// A warning for an article without `sources:`, link to the web, note or section of sources.
  static func check(_ annotated: AnnotatedArticle) -> [Diagnostic] {
    let article = annotated.article
    // A translation rests on what its original does.
    guard article.translates == nil, annotated.sources.isEmpty,
      !annotated.sections.contains(where: { $0.kind == .sources })
    else {
      return []
    }
    return [
      .warning(
        "unsourced",
        at: article.start,
        "this article names no source",
        fix: "list what it rests on under sources: in the front matter, or link it in the text"
      )
    ]
  }
}
