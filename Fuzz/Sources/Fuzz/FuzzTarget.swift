@testable import Dossier
@testable import CommonMark
@testable import Mustache

/// A reader of texts that others write.
enum FuzzTarget: String, CaseIterable {
  case frontMatter = "front-matter"
  case article, mustache, matcher, readers, cache

  /// Reads one text; whatever is not an answer or a diagnostic is a crash.
  func run(_ bytes: [UInt8]) {
    switch self {
    case .frontMatter: Self.readFrontMatter(bytes)
    case .article: Self.annotate(bytes)
    case .mustache: Self.render(bytes)
    case .matcher: Self.match(bytes)
    case .readers: Self.read(bytes)
    case .cache: Self.readCache(bytes)
    }
  }

  /// The YAML of an article, of each kind of record and of the configuration.
  private static func readFrontMatter(_ yaml: [UInt8]) {
    let file = Array("---\n".utf8) + yaml + Array("\n---\nText.\n".utf8)
    _ = try? Article.read(file, path: "a.md", file: "a.md")
    for kind in EntityKind.allCases {
      _ = try? EntityRecord.read(file, kind: kind, path: "\(kind.folder)/a.md", file: "a.md")
    }
    var (site, _) = SiteConfiguration.read(yaml, file: "site.yaml")
    _ = site.readStrings(yaml, file: "strings.yaml")
  }

  private static let annotator = Annotator(gazetteer: Gazetteer.make(records: []).0, site: SiteConfiguration())

  /// An article from its bytes to its HTML.
  private static func annotate(_ bytes: [UInt8]) {
    guard String(validating: bytes, as: UTF8.self) != nil,
      let (article, _) = try? Article.read(bytes, path: "2024-01-01-a.md", file: "a.md")
    else { return }
    let annotated = annotator.annotate(article)
    check(annotated.mentions.map(\.text), in: article.document.text)
    precondition(article.document.text.count <= bytes.count * 3 + 64)
    let html = article.document.html()
    precondition(String(validating: html, as: UTF8.self) != nil)
  }

  /// Mentions stand in order, do not overlap, and cut no character in two.
  private static func check(_ ranges: [Range<Int>], in text: [UInt8]) {
    var end = 0
    for range in ranges {
      precondition(range.lowerBound >= end && range.upperBound <= text.count && !range.isEmpty)
      precondition(text[range.lowerBound] & 0xC0 != 0x80)
      precondition(range.upperBound == text.count || text[range.upperBound] & 0xC0 != 0x80)
      end = range.upperBound
    }
  }

  /// A template that may include itself, with values of each kind.
  private static func render(_ bytes: [UInt8]) {
    guard var library = try? Library(sources: [(name: "a", source: bytes), (name: "b", source: Array("[{{$x}}y{{/x}}]".utf8))])
    else { return }
    library.maximumSteps = 20_000
    let item = Value.object(Object([("name", .text("<&>")), ("list", .list([.int(1), .bool(true), .null]))]))
    let value = Value.object(
      Object([("a", item), ("b", .list([item, item])), ("c", .text("")), ("d", .html([0x3C])), ("e", .bool(false))])
    )
    var (output, diagnostics) = ([UInt8](), RenderDiagnostics())
    library.render("a", value, into: &output, diagnostics: &diagnostics)
  }

  /// Lines of names, a blank line, and the text in which they are looked for.
  private static func match(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else { return }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let names = lines.prefix { !$0.isEmpty }.prefix(20)
    let records = names.enumerated().compactMap { number, name -> EntityRecord? in
      let kind = EntityKind.allCases[number % EntityKind.allCases.count]
      let yaml = "---\nname: '\(name.split(separator: "'").joined(separator: "''"))'\n---\n"
      return try? EntityRecord.read(Array(yaml.utf8), kind: kind, path: "\(kind.folder)/\(number).md", file: "x").0
    }
    let prose = Array(lines.dropFirst(names.count).joined(separator: "\n").utf8)
    guard let (article, _) = try? Article.read(prose, path: "a.md", file: "a.md") else { return }
    let found = Annotator(gazetteer: Gazetteer.only(records: records).0, site: SiteConfiguration()).annotate(article)
    check(found.mentions.map(\.text), in: article.document.text)
  }

  /// What another build has left beside the output: as it is, and with the name and the digest that make it pass for whole.
  private static func readCache(_ bytes: [UInt8]) {
    precondition(BuildCache(bytes) == nil || bytes.starts(with: BuildCache.magic))
    var reader = RecordReader(bytes, from: 0)
    _ = try? RenderMemory(&reader)
    readArticles(bytes)
    let named = BuildCache.magic + bytes
    var writer = RecordWriter(named)
    writer.add(Digest(of: named[...]))
    guard let cache = BuildCache(writer.bytes) else { return }
    _ = cache.work.memory
    precondition(BuildCache(cache.bytes) != nil)
  }

  /// The same of an article that was kept, whatever its digest.
  private static func readArticles(_ bytes: [UInt8]) {
    _ = ArticleCache(bytes)
    guard let annotated = try? AnnotatedArticle.unpacked(bytes) else { return }
    guard let again = try? AnnotatedArticle.unpacked(annotated.packed) else { preconditionFailure("is not read again") }
    precondition(again.packed == annotated.packed)
  }

  /// Whatever else is read: front matter of other programs, the list of owned files, pictures, dates, addresses; and
  /// texts written as JSON and CSV.
  private static func read(_ bytes: [UInt8]) {
    _ = try? TOMLReader.read(bytes[...], file: "a.toml", firstLine: 1)
    let foreign = ForeignFile(bytes, file: "a.md")
    _ = ImportedFrontMatter(foreign, ImportedFrontMatter.Surroundings(isJekyll: true))
    _ = ForeignMarkup.check(foreign, at: "a.md")
    _ = ImageSize(bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    _ = ContentDate(text)
    _ = ContentDate.leading(text[...])
    let slug = Slug.make(from: text)
    precondition(slug.utf8.count <= 200 && !slug.contains("/"))
    _ = SafeURL.decode(text)
    if let path = ContentPath.resolve(text, from: "a/b") { precondition(!path.split(separator: "/").contains("..")) }
    let files = FileSystem.local
    var manifest = files
    manifest.kind = { _ in .file }
    manifest.read = { _ throws(FileError) in bytes }
    for path in (try? Manifest.read(in: "public", manifest))?.paths ?? [] {
      precondition(!path.hasPrefix("/") && !path.split(separator: "/").contains(".."))
    }
    var writer = JSONWriter()
    writer.string(text)
    precondition(writer.bytes.allSatisfy { $0 >= 0x20 } && writer.bytes.first == 0x22 && writer.bytes.last == 0x22)
  }
}
