/// What a build reads, in short.
struct InputDigests: Sendable, Hashable {
  /// Everything else: configuration, options, the program.
  let others: Digest
  /// The records, by path in the content folder.
  private(set) var records: [String: Digest]
  /// The articles, by path in the content folder.
  private(set) var articles: [String: Digest]
  /// The files that are copied as they are, by path in the content folder.
  private(set) var assets: [String: Digest]
  /// The templates and the files of the theme, by path in their folder.
  private(set) var templates: [String: Digest]
  init(
    others: Digest,
    records: [String: Digest],
    articles: [String: Digest],
    assets: [String: Digest],
    templates: [String: Digest]
  ) {
    (self.others, self.records, self.articles) = (others, records, articles)
    (self.assets, self.templates) = (assets, templates)
  }

  /// Sets the digest of a file, which is not one of the others; nil for one that is gone.
  mutating func set(_ input: KnownInputs.Input, _ digest: Digest?) {
    switch input.kind {
    case .article: articles[input.name] = digest
    case .record: records[input.name] = digest
    case .asset: assets[input.name] = digest
    case .template: templates[input.name] = digest
    case .other: break
    }
  }

  /// All that articles are annotated with.
  var besides: Digest {
    Digest { writer in
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

  /// Writes which files there are, in no order.
  private static func add(_ files: [String: Digest], to writer: inout RecordWriter) {
    var sum: (high: UInt64, low: UInt64) = (0, 0)
    for (path, digest) in files {
      let file = Digest { writer in
        writer.add(path)
        writer.add(digest)
      }
      sum = (sum.high &+ file.high, sum.low &+ file.low)
    }
    writer.add(files.count)
    writer.add(Digest(high: sum.high, low: sum.low))
  }
}
