/// Articles that were read and annotated before, and records that were read, by path in the content folder.
struct ContentMemory: Sendable {
  /// What they were annotated with.
  let besides: Digest
  private(set) var articles: [String: Known]
  private(set) var records: [String: KnownRecord] = [:]

  /// A record as it was.
  struct KnownRecord: Sendable {
    var record: EntityRecord
    var diagnostics: [Diagnostic]
  }

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

  /// Articles that were kept.
  init(_ besides: Digest, _ articles: [String: Known]) {
    self.besides = besides
    self.articles = articles
  }

  /// Keeps what a build has read and annotated.
  init(_ content: Content, _ articles: [AnnotatedArticle], _ inputs: InputDigests) {
    besides = inputs.besides
    self.articles = [:]
    for annotated in articles { add(annotated, content, inputs) }
    add(content.records, content)
  }

  /// The same with some articles as they are now, and with the records of now, which have the names that they had.
  func adding(_ changed: [AnnotatedArticle], of content: Content, _ inputs: InputDigests) -> ContentMemory {
    var memory = self
    if inputs.besides != besides {
      memory = ContentMemory(inputs.besides, articles)
      for path in articles.keys { memory.articles[path]?.isAnnotated = true }
      memory.add(content.records, content)
    }
    for annotated in changed { memory.add(annotated, content, inputs) }
    return memory
  }

  private mutating func add(_ records: [EntityRecord], _ content: Content) {
    for record in records {
      let diagnostics = content.fileDiagnostics[record.path] ?? []
      self.records[record.path] = KnownRecord(record: record, diagnostics: diagnostics)
    }
  }

  private mutating func add(_ annotated: AnnotatedArticle, _ content: Content, _ inputs: InputDigests) {
    let path = annotated.article.path
    guard let digest = inputs.articles[path] else { return }
    let diagnostics = content.fileDiagnostics[path] ?? []
    articles[path] = Known(digest: digest, diagnostics: diagnostics, annotated: annotated)
  }

  /// The articles whose files are what they were; records only when nothing but articles has changed.
  func current(_ inputs: InputDigests) -> ContentMemory {
    var current = self
    current.articles = articles.filter { inputs.articles[$0.key] == $0.value.digest }
    if inputs.besides != besides {
      current.records = [:]
      for path in current.articles.keys { current.articles[path]?.isAnnotated = false }
    }
    return current
  }
}
