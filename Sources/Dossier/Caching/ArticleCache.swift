internal import Packing

/// The articles of a build, kept beside the output, so that the next one parses and annotates only those that have changed.
///
/// An article counts as long as its file has the same bytes, and all else that is read (records, configuration, templates, options,
/// the program) is what it was; see ``InputDigests``. Each is checked before it is used, so that a damaged one is read anew.
struct ArticleCache: Sendable {
  /// All that the articles were annotated with; see ``InputDigests/besides``.
  let besides: Digest
  private let parts: [Part]
  private let bytes: [UInt8]

  /// Where an article is in the bytes.
  private struct Part: Sendable {
    /// In the content folder.
    var path: String
    /// Of the article's file.
    var digest: Digest
    /// Of the part itself.
    var check: Digest
    /// Of ``ArticleCache/bytes``.
    var range: Range<Int>
  }

  private static let magic = Array("dossier-articles 1\n".utf8)

  /// Where the articles of an output folder are kept.
  static func path(_ folder: String) -> String { BuildCache.path(folder) + "-articles" }

  /// Where they are written before they take the place of the last ones.
  static func temporaryPath(_ folder: String) -> String { path(folder) + "-next" }

  // MARK: Reading

  /// The articles kept for an output folder; nil when there are none, or none that can be read.
  static func read(_ folder: String, _ files: FileSystem) -> ArticleCache? {
    let path = path(folder)
    guard files.kind(path) == .file, let bytes = try? files.read(path) else { return nil }
    return ArticleCache(bytes)
  }

  /// Reads a list of articles; nil for bytes that are damaged, or another version's.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: Self.magic), let cache = try? Self(reading: bytes) else { return nil }
    self = cache
  }

  private init(reading bytes: [UInt8]) throws(RecordReader.Damage) {
    var reader = RecordReader(bytes, from: Self.magic.count)
    let head = try reader.part()
    guard try reader.digest() == Digest(of: head) else { throw RecordReader.Damage() }
    var start = Self.magic.count + 8 + head.count + 16
    var inner = RecordReader(head)
    besides = try inner.digest()
    parts = try inner.list { reader throws(RecordReader.Damage) in
      let (path, digest, check) = (try reader.text(), try reader.digest(), try reader.digest())
      let count = try reader.number()
      guard 0...(bytes.count - start) ~= count else { throw RecordReader.Damage() }
      defer { start += count }
      return Part(path: path, digest: digest, check: check, range: start..<start + count)
    }
    self.bytes = bytes
  }

  /// The articles whose files are what they were; `source` reads a file of the content folder.
  func memory(
    for inputs: InputDigests,
    jobs: Int,
    source: @escaping @Sendable (_ path: String) -> [UInt8]?
  ) async -> ContentMemory? {
    guard besides == inputs.besides else { return nil }
    let current = parts.filter { inputs.articles[$0.path] == $0.digest }
    let known = await Parallel.map(current, jobs: jobs) { part in
      source(part.path).flatMap { try? unpack(part, $0) }
    }
    var articles: [String: ContentMemory.Known] = [:]
    articles.reserveCapacity(known.count)
    for (part, known) in zip(current, known) { articles[part.path] = known }
    return ContentMemory(besides, articles)
  }

  private func unpack(_ part: Part, _ source: [UInt8]) throws(Packer.Damage) -> ContentMemory.Known {
    guard isWhole(part) else { throw Packer.Damage() }
    var packer = Packer(reading: bytes, part.range)
    var diagnostics: [Diagnostic] = []
    try Self.pack(&diagnostics, &packer)
    let annotated = try AnnotatedArticle.unpack(&packer, path: part.path, source: source)
    guard packer.isAtEnd else { throw Packer.Damage() }
    return ContentMemory.Known(digest: part.digest, diagnostics: diagnostics, annotated: annotated)
  }

  /// True for a part that is as it was written.
  private func isWhole(_ part: Part) -> Bool { Digest(of: bytes[part.range]) == part.check }

  private static func pack(_ diagnostics: inout [Diagnostic], _ packer: inout Packer) throws(Packer.Damage) {
    try packer.pack(&diagnostics, .blank) { (diagnostic, packer) throws(Packer.Damage) in
      try diagnostic.pack(&packer)
    }
  }

  // MARK: Writing

  /// The articles as they are kept, in parts; those of `last` that have not changed are taken from there.
  static func parts(of memory: ContentMemory, last: ArticleCache?, jobs: Int) async -> [ArraySlice<UInt8>] {
    let known = memory.articles.sorted { $0.key < $1.key }
    let kept = last.flatMap { $0.besides == memory.besides ? $0 : nil }
    let old = Dictionary(kept?.parts.map { ($0.path, $0) } ?? [], uniquingKeysWith: { first, _ in first })
    let bodies = await Parallel.map(known, jobs: jobs) {
      path,
      known -> (check: Digest, bytes: ArraySlice<UInt8>) in
      if let kept, let part = old[path], part.digest == known.digest, kept.isWhole(part) {
        return (part.check, kept.bytes[part.range])
      }
      let body = packed(known)
      return (Digest(of: body), body[...])
    }
    var head = RecordWriter()
    head.add(memory.besides)
    head.add(zip(known, bodies).map { ($0, $1) }) { part, writer in
      writer.add(part.0.key)
      writer.add(part.0.value.digest)
      writer.add(part.1.check)
      writer.add(part.1.bytes.count)
    }
    var writer = RecordWriter(magic)
    writer.add(head.bytes)
    writer.add(Digest(of: head.bytes))
    return [writer.bytes[...]] + bodies.map(\.bytes)
  }

  private static func packed(_ known: ContentMemory.Known) -> [UInt8] {
    var (packer, diagnostics) = (Packer(), known.diagnostics)
    // Writing gives no damage.
    try? pack(&diagnostics, &packer)
    return packer.bytes + known.annotated.packed
  }

  /// Puts the articles in the place of the last ones in one step. Without space for them, the last ones stay.
  static func write(
    _ memory: ContentMemory,
    last: ArticleCache?,
    _ folder: String,
    _ files: FileSystem,
    jobs: Int
  ) async {
    let parts = await parts(of: memory, last: last, jobs: jobs)
    let temporary = temporaryPath(folder)
    let file = StreamedPage(path: temporary) { sink in for part in parts { sink(Array(part)) } }
    do throws(FileError) {
      if let stream = files.stream {
        _ = try stream(temporary, "") { file.parts(into: $0) }
      } else {
        try files.write(file.page.bytes, temporary)
      }
      try files.move(temporary, path(folder))
    } catch {
      try? files.remove(temporary)
    }
  }
}
