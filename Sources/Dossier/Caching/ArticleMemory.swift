/// Articles that were read and annotated before, by path in the content folder.
struct ArticleMemory: Sendable {
  /// What they were annotated with.
  private let others: Digest
  private(set) var articles: [String: Known]

  /// An article by what its file was.
  struct Known: Sendable {
    var digest: Digest
    var diagnostics: [Diagnostic]
    var annotated: AnnotatedArticle
    /// Whether the annotation still is what it would be.
    var isAnnotated = true

    var article: Article {
      _read { yield annotated.article }
    }
  }

  /// Keeps what a build has read and annotated.
  init(_ content: Content, _ articles: [AnnotatedArticle], _ inputs: InputDigests) {
    others = inputs.others
    self.articles = [:]
    for annotated in articles {
      let path = annotated.article.path
      guard let digest = inputs.articles[path] else { continue }
      let diagnostics = content.articleDiagnostics[path] ?? []
      self.articles[path] = Known(digest: digest, diagnostics: diagnostics, annotated: annotated)
    }
  }

  /// The articles whose files are what they were.
  func current(_ inputs: InputDigests) -> ArticleMemory {
    var current = self
    current.articles = articles.filter { inputs.articles[$0.key] == $0.value.digest }
    if inputs.others != others {
      for path in current.articles.keys { current.articles[path]?.isAnnotated = false }
    }
    return current
  }
}
