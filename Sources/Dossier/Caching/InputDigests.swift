/// What a build reads, in short.
struct InputDigests: Sendable, Hashable {
  /// Everything else: configuration, options, the program.
  let others: Digest
  /// The records, by path in the content folder.
  let records: [String: Digest]
  /// The articles, by path in the content folder.
  let articles: [String: Digest]
  /// The files that are copied as they are, by path in the content folder.
  let assets: [String: Digest]
  /// The templates and the files of the theme, by path in their folder.
  let templates: [String: Digest]
  /// All that articles are annotated with.
  let besides: Digest

  init(
    others: Digest,
    records: [String: Digest],
    articles: [String: Digest],
    assets: [String: Digest],
    templates: [String: Digest]
  ) {
    (self.others, self.records, self.articles) = (others, records, articles)
    (self.assets, self.templates) = (assets, templates)
    besides = Digest { writer in
      writer.add(others)
      Self.add(records, to: &writer)
    }
  }

  /// All of it.
  var fingerprint: Digest {
    Digest { writer in
      writer.add(besides)
      Self.add(articles, to: &writer)
      Self.add(assets, to: &writer)
      Self.add(templates, to: &writer)
    }
  }

  private static func add(_ files: [String: Digest], to writer: inout RecordWriter) {
    writer.add(files.sorted { $0.key < $1.key }) { file, writer in
      writer.add(file.key)
      writer.add(file.value)
    }
  }
}
