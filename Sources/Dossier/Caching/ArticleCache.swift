internal import Packing

/// The articles of a build, kept beside the output, so that the next one parses and annotates only those that have changed.
///
/// An article counts as long as its file has the same bytes, and all that it is annotated with (records, configuration, options, the
/// program) is what it was; see ``InputDigests``. Each is checked before it is used, so that a damaged one is read anew.
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

  private static let magic = Array("dossier-articles 2\n".utf8)

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
    // What the articles are stands behind them, then its digest and its length.
    let end = bytes.count - 24
    guard end >= Self.magic.count else { throw RecordReader.Damage() }
    var tail = RecordReader(bytes, from: end)
    let check = try tail.digest()
    let length = try tail.number()
    guard 0...(end - Self.magic.count) ~= length else { throw RecordReader.Damage() }
    let head = Array(bytes[end - length..<end])
    guard check == Digest(of: head) else { throw RecordReader.Damage() }
    var start = Self.magic.count
    var reader = RecordReader(head)
    besides = try reader.digest()
    parts = try reader.list { reader throws(RecordReader.Damage) in
      let (path, digest, check) = (try reader.text(), try reader.digest(), try reader.digest())
      let count = try reader.number()
      guard 0...(end - length - start) ~= count else { throw RecordReader.Damage() }
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

  /// Gives a file of articles to `sink`, one after the other and what they are at the end; those of `last` that have not changed
  /// are taken from there.
  private static func write(_ memory: ContentMemory, last: ArticleCache?, to sink: ([UInt8]) -> Void) {
    let kept = last.flatMap { $0.besides == memory.besides ? $0 : nil }
    let old = Dictionary(kept?.parts.map { ($0.path, $0) } ?? [], uniquingKeysWith: { first, _ in first })
    var head = RecordWriter()
    head.add(memory.besides)
    sink(magic)
    head.add(memory.articles.sorted { $0.key < $1.key }) { article, head in
      let (path, known) = article
      head.add(path)
      head.add(known.digest)
      if let kept, let part = old[path], part.digest == known.digest, kept.isWhole(part) {
        sink(Array(kept.bytes[part.range]))
        head.add(part.check)
        head.add(part.range.count)
      } else {
        let body = packed(known)
        sink(body)
        head.add(Digest(of: body))
        head.add(body.count)
      }
    }
    var tail = RecordWriter(head.bytes)
    tail.add(head.digest)
    tail.add(head.count)
    sink(tail.bytes)
  }

  private static func packed(_ known: ContentMemory.Known) -> [UInt8] {
    var (packer, diagnostics) = (Packer(), known.diagnostics)
    // Writing gives no damage.
    try? pack(&diagnostics, &packer)
    return packer.bytes + known.annotated.packed
  }

  /// Writes the articles beside the last ones of an output folder, whose place they are to take; false without space for them.
  static func write(_ memory: ContentMemory, last: ArticleCache?, _ folder: String, _ files: FileSystem)
    -> Bool
  {
    let temporary = temporaryPath(folder)
    do throws(FileError) {
      try files.write(StreamedPage(path: temporary) { sink in write(memory, last: last, to: sink) })
      return true
    } catch {
      try? files.remove(temporary)
      return false
    }
  }

  /// Puts articles that were written in the place of the last ones in one step; if that fails, they go when publishing ends.
  static func replace(_ folder: String, _ files: FileSystem) {
    try? files.move(temporaryPath(folder), path(folder))
  }
}
