/// What a build reads, in short.
struct InputDigests: Sendable, Hashable {
  /// Everything but the articles: configuration, records, pictures, templates, options, the program.
  var others: Digest
  /// The articles, by path in the content folder.
  var articles: [String: Digest]

  /// All of it.
  var fingerprint: Digest {
    Digest { writer in
      writer.add(others)
      writer.add(articles.sorted { $0.key < $1.key }) { article, writer in
        writer.add(article.key)
        writer.add(article.value)
      }
    }
  }
}
